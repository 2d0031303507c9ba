"""The way on which redirects lead from host to host.

A redirect to another host is not followed at once: that host is asked in its turn, as if it had
been asked for itself.
"""

from crosswire.domain.errors import Unavailable
from crosswire.domain.value import Value


class Way(Value):
    """Where redirects to other hosts have led so far."""

    stops: tuple[str, ...] = ()
    for_good: bool = True
    """Whether all of them said so."""

    @property
    def end(self) -> str | None:
        """What is asked for next; None: what was asked for first."""
        return self.stops[-1] if self.stops else None

    def onto(self, url: str, *, asked: str, for_good: bool, most: int) -> "Way":
        """One stop further; `asked` is what was asked for first. Raises Unavailable if that goes
        in a circle, or on for ever."""
        if url in (asked, *self.stops):
            raise Unavailable(f"{asked} redirects in a circle.")
        if len(self.stops) >= most:
            raise Unavailable(f"{asked} redirects more than {most} times.")
        return Way(stops=(*self.stops, url), for_good=self.for_good and for_good)
