"""What a service's handler is: it takes a message, works, and answers with an outcome.

The consumer applies the outcome's effect and ends the work in ONE transaction, so a handler must
not write to the store itself; it may read, compute and talk to the world before it answers.
A handler that raises:

    Undoable, Refused    → dead letter, class `permanent`
    Unavailable          → tried again after its delay, else after a back-off
    anything else        → tried again after a back-off; a bug, logged with its traceback
    too many attempts    → dead letter, class `exhausted` (or `killed`, if the process died)
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from crosswire.domain.messages import Message
from crosswire.store.protocol import Transaction

Effect = Callable[[Transaction], None]


@dataclass(frozen=True)
class Done:
    """The effect commits together with the end of the work.

    New work is made inside the effect with `tx.work.add(message, now=…)`.
    """

    effect: Effect


@dataclass(frozen=True)
class Again:
    """The effect commits and the same work waits until then: an expected delay, not a failure."""

    effect: Effect
    until: datetime
    reason: str | None = None


Outcome = Done | Again
Handler = Callable[[Any], Outcome]
Handlers = Mapping[type[Message], Handler]
