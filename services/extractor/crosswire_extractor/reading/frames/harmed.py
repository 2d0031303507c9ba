"""One harm that an article comes back to: what "the building" was, and on which day. Pure."""

from collections.abc import Iterable

from crosswire import lexis
from crosswire.domain.claims import Argument, Frame, TimeSpan

#: By which a second harm of the kind is told.
_AGAIN = frozenset(("again", "another", "new", "second"))


class Harmed:
    """The things of an article to which harm was done, as they were told in full."""

    def __init__(self) -> None:
        self._told: dict[tuple[str, tuple[str, ...]], Argument] = {}

    def remember(self, predicate: str, arguments: Iterable[Argument]) -> None:
        if not lexis.harms_of(predicate):
            return
        for each in arguments:
            if each.role == "patient" and each.known and each.terms and not each.quantity:
                self._told.setdefault((each.head, each.terms), each)

    def meant(self, predicate: str, argument: Argument) -> Argument:
        """For "the building" that was blown up, the one theatre that was told to be bombed."""
        if argument.role != "patient" or argument.key or not lexis.harms_of(predicate):
            return argument
        if argument.text.lower() != f"the {argument.head}":
            return argument
        fitting = [each for each in self._told.values() if _is_a(each.head, argument.head)]
        if len(fitting) != 1:
            return argument
        one = fitting[0]
        return argument.with_(
            head=one.head, key=one.key, side=one.side, terms=one.terms, names=one.names
        )


class DaysOfHarm:
    """On which day something was harmed: what is told of it again was that day."""

    def __init__(self) -> None:
        self._days: dict[tuple[str, str, tuple[str, ...]], TimeSpan | None] = {}

    def of(self, frame: Frame, own: TimeSpan | None) -> TimeSpan | None:
        """Its own day, else the only one on which the article tells of such harm to it."""
        known = None
        for key in _harms(frame):
            if own is not None:
                again = self._days.get(key, own) != own
                self._days[key] = None if again else own
            known = known or self._days.get(key)
        return own or (None if _AGAIN & {*frame.modifiers} else known)


def _harms(frame: Frame) -> list[tuple[str, str, tuple[str, ...]]]:
    done_to = frame.of("patient")
    if frame.pos != "v" or done_to is None or not (done_to.names or done_to.key):
        return []
    return [(harm, done_to.head, done_to.terms) for harm in sorted(lexis.harms_of(frame.predicate))]


def _is_a(head: str, word: str) -> bool:
    kin = lexis.kinship(head, word, "n")
    return kin is not None and kin.kind in ("same", "synonym", "narrower")
