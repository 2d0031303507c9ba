"""That there was nothing of the kind, against what tells of one: no leak, and a leak killed five.

Pure.
"""

from functools import lru_cache
from typing import NamedTuple

from crosswire import lexis
from crosswire.domain.claims import Argument, Claim, Frame
from crosswire_alerts.judge.confidence import Doubt
from crosswire_alerts.judge.finding import Finding, Step, passed, stopped
from crosswire_alerts.judge.frames.arguments import NOTHING, tie
from crosswire_alerts.judge.frames.keyed import on_the_map
from crosswire_alerts.judge.frames.sites import WHERE
from crosswire_alerts.judge.frames.story import NEAR, story_of
from crosswire_alerts.judge.frames.telling import clash_of, sides
from crosswire_alerts.judge.pair import Pair, denies

_BEING = frozenset(("exist", "happen"))
#: Whoever may do so says that it will come.
_DECREES = frozenset(("order", "grant", "approve", "authorize", "authorise"))
#: It is told as seen or done, and not as wanted, feared or asked about.
_TOLD = frozenset(("asserted", "hedged"))


class Absent(NamedTuple):
    denial: Claim
    told: Claim
    thing: Argument
    doubts: tuple[Doubt, ...]
    """How sure it is that the other tells of such a thing."""


@lru_cache(maxsize=16)
def absent_in(pair: Pair) -> Absent | None:
    """None unless one says that there is no such thing and the other tells of one."""
    a, b = pair.earlier, pair.later
    if denies(a) == denies(b):
        return None
    denial, told = (a, b) if denies(a) else (b, a)
    frame, other = denial.frame, told.frame
    if frame is None or other is None or frame.whole_story or other.whole_story:
        return None
    if denial.modality not in ("asserted", "denied") or told.modality not in _TOLD:
        return None
    thing = frame.of("patient")
    if thing is None or not thing.known or thing.head in NOTHING or other.presupposed:
        return None
    if frame.predicate in _BEING:
        doubts = _tells_of(other, thing)
        doubts = _of_one_story(pair, other, thing) if doubts is None else doubts
    else:
        doubts = _named(other, frame)
    return None if doubts is None else Absent(denial, told, thing, doubts)


def _tells_of(frame: Frame, thing: Argument) -> tuple[Doubt, ...] | None:
    verb = lexis.verb_behind(thing.head)
    if verb is not None and frame.pos == "v" and frame.predicate not in _BEING:
        kin = lexis.kinship(frame.predicate, verb, "v")
        if kin is not None and kin.kind in ("same", "synonym") and _described(frame, thing):
            return () if kin.kind == "same" else (Doubt.OTHER_PREDICATE,)
    for each in frame.arguments:
        # Who calls for talks, or calls them off, does not say that there are any.
        done = verb is None or frame.predicate in _DECREES
        takes_part = each.role == "agent" or (each.role == "patient" and done)
        if takes_part and each.known and _is_one(each, thing):
            return () if each.head == thing.head else (Doubt.OTHER_WORD,)
    return None


def _of_one_story(pair: Pair, frame: Frame, thing: Argument) -> tuple[Doubt, ...] | None:
    """There was no fighter there, and militants were hit there: in one story the same."""
    if lexis.verb_behind(thing.head):  # talks are possible, called for, called off
        return None
    for each in frame.arguments:
        done_to = each.role == "patient" or each.role == "agent"
        if done_to and each.known and not each.key and lexis.stand_in(each.head, thing.head):
            near = abs(pair.hours_apart or 0) <= NEAR and bool(pair.common_names)
            held = tie(each, thing, pair.common_names, max(story_of(pair), int(near)))
            if held.holds and not (thing.terms or thing.names):
                return (Doubt.STORY_WORD,)
    return None


def _named(frame: Frame, denied: Frame) -> tuple[Doubt, ...] | None:
    """An explosion at the plant killed five, and it did not explode: the noun names the deed."""
    deed = frame.of("agent")
    verb = lexis.verb_behind(deed.head) if deed is not None and not deed.key else None
    kin = lexis.kinship(verb, denied.predicate, "v") if verb and denied.pos == "v" else None
    if deed is None or kin is None or kin.kind not in ("same", "synonym"):
        return None
    done_to = [each for each in denied.arguments if each.role != "oblique"]
    others = [each for each in frame.arguments if each is not deed]
    if not done_to or not all(any(tie(x, y).holds for y in others) for x in done_to):
        return None
    return (Doubt.OTHER_PREDICATE,)


def _described(frame: Frame, thing: Argument) -> bool:
    """A gas leak is told of where gas leaks."""
    words = {word for each in frame.arguments for word in (each.head, *each.terms)}
    return set(thing.terms) - {"single"} <= words or not thing.terms


def _is_one(each: Argument, thing: Argument) -> bool:
    """Three Chadian soldiers are Chadian soldiers; a soldier of another country is not."""
    held = tie(each, thing)
    if not held.holds or Doubt.WIDER_WORD in held.doubts:
        return False
    told = {*each.terms, *each.names}
    return not (thing.side and thing.side != each.side) and (
        set(thing.terms) - {"single"} <= told or thing.side is not None
    )


def same_absence(pair: Pair, found: Absent) -> Step:
    """Whether both speak of one place and matter."""
    frame, other = found.denial.frame, found.told.frame
    assert frame is not None
    assert other is not None
    named = bool(pair.common_names) or pair.same_article
    doubts = [*found.doubts]
    for place in (each for each in frame.arguments if each.link in WHERE and each.known):
        there = _at(place, found.told, other)
        if there is False:
            return stopped(f"At different places: {place.text}.")
        if there is None and not named:
            return stopped("Where the other is told of is not said.")
        named = named or bool(there)
    beside = [each for each in frame.arguments if each.role == "oblique"]
    if not named and not any(tie(x, y).holds for x in beside for y in other.arguments):
        return stopped(f"Which {found.thing.text} is meant is not sure.")
    bare = not (found.thing.terms or found.thing.side or found.thing.names)
    if bare and len(pair.common_names) < 2 and not pair.same_article:
        doubts.append(Doubt.NAMED_NEAR_BY)
    return passed(f"Both speak of {found.thing.text}.", *doubts)


def _at(place: Argument, told: Claim, frame: Frame) -> bool | None:
    """Whether it is told of there; None: it is not said where."""
    where = [each for each in frame.arguments if each.role != "agent" and each.known]
    if any(tie(each, place).holds for each in where):
        return True
    country = place.key.partition(":")[2] if place.key.startswith("country:") else place.side
    if country and any(each.side == country for each in where if each.link in WHERE):
        return True
    elsewhere = any(each.link in WHERE and on_the_map(each) for each in where)
    return False if elsewhere and on_the_map(place) else None


def absence(pair: Pair) -> Finding | None:
    if absent_in(pair) is None:
        return None
    if pair.corrected:
        return Finding("supersedes", f"A correction: {clash_of(pair)}")
    return Finding("contradicts", clash_of(pair), sides(pair), type="denial")
