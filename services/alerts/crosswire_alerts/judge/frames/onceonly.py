"""What happens once, or is at one place at a time, so that two tellings of it differ. Pure."""

from crosswire import lexis
from crosswire.domain.claims import Frame
from crosswire_alerts.judge.frames.alignment import Alignment
from crosswire_alerts.judge.frames.arguments import names_in
from crosswire_alerts.judge.frames.keyed import alone_by_name
from crosswire_alerts.judge.frames.plans import MEETING, on_one_day, planned
from crosswire_alerts.judge.frames.sites import keeps_there, tells_where
from crosswire_alerts.judge.frames.story import EVENT_DAYS, SURE, story_of
from crosswire_alerts.judge.frames.tie import Tie
from crosswire_alerts.judge.pair import Pair, denies

#: Nobody is elsewhere within so many hours, as reports go.
A_WHILE = 12


def happens_once(pair: Pair, found: Alignment) -> bool:
    """Of one thing surely meant by both, which it befalls once: a sinking, a death.

    What is planned is planned once: what will happen on Friday will not happen on Monday.
    """
    told, other = found.a.predicate, found.b.predicate
    hours = pair.hours_apart
    near = hours is None or abs(hours) <= 24 * EVENT_DAYS
    same = {told, other} <= MEETING or found.predicates in ("same", "synonym")
    if not (near and same) or denies(pair.earlier) != denies(pair.later):
        return False
    deeds = {told, other} if found.predicates == "synonym" else {told}
    once = any(map(lexis.once, deeds)) or planned(pair) or on_one_day(pair, told)
    if not once or _again(told) or _again(other):
        return False
    return found.subject is not None and _surely_one(pair, found)


def _surely_one(pair: Pair, found: Alignment) -> bool:
    """Whether both tell which they mean, or tell one story."""
    if found.named or any(t.well_described for t in found.holding):
        return True
    names_alike = not _taking_part(found.a).isdisjoint(_taking_part(found.b))
    return names_alike or bool(pair.common_names) or story_of(pair) == SURE


def _taking_part(frame: Frame) -> frozenset[str]:
    """Names of those who do it, and of those to whom it is done."""
    core = (each for each in frame.arguments if each.role != "oblique")
    return frozenset(name for each in core for name in names_in(each))


def _again(predicate: str) -> bool:
    """Re-elected, as he was elected before."""
    prefix, _, verb = predicate.partition("-")
    return prefix == "re" and lexis.known(verb, "v")


def places_disputed(pair: Pair, found: Alignment, t: Tie) -> bool:
    return tells_where(t, found.a.predicate) and has_one_place(pair, found)


def has_one_place(pair: Pair, found: Alignment) -> bool:
    return happens_once(pair, found) or stays(pair, found)


def stays(pair: Pair, found: Alignment) -> bool:
    """Where one person is, or one ship, told within hours."""
    told = found.predicates == "same" and keeps_there(found.a.predicate)
    alike = denies(pair.earlier) == denies(pair.later)
    whose = found.subject
    if not (told and alike) or whose is None or abs(pair.hours_apart or 0) > A_WHILE:
        return False
    return whose.strength == "same" and all(map(alone_by_name, whose[:2]))
