"""What can go wrong, named after what happens next.

CrosswireError
├── Refused              the input is bad: say so in one sentence, change nothing
│   ├── NotFound         no such article, dispute, endpoint …
│   └── Blocked          an address that must not be reached
├── Unavailable          the world is down: try again later, nothing is lost
└── Undoable             a message can never be handled: straight to the dead letters
"""

from datetime import timedelta


class CrosswireError(Exception):
    """Any error whose message is a sentence that a person can act on."""


class Refused(CrosswireError):
    """Input that cannot be taken. The message says what is wrong and what to do."""


class NotFound(Refused):
    """Nothing by that name."""


class Blocked(Refused):
    """An address that outbound requests must not reach."""


class Unavailable(CrosswireError):
    """A server, feed or receiver did not do its part; `delay` is how long to wait, if known."""

    def __init__(self, message: str, *, delay: timedelta | None = None) -> None:
        super().__init__(message)
        self.delay = delay


class Undoable(CrosswireError):
    """A message that no retry will ever make good."""
