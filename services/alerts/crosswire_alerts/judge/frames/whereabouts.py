"""Where one is, told otherwise by two: fled to the one country, and is in another. Pure."""

import re
from functools import lru_cache
from typing import NamedTuple

from crosswire import lexis
from crosswire.domain.claims import Argument, Claim, Frame, TimeSpan
from crosswire_alerts.judge.confidence import Doubt
from crosswire_alerts.judge.finding import Finding, Step, passed
from crosswire_alerts.judge.frames.arguments import tie
from crosswire_alerts.judge.frames.keyed import alone_by_name, on_the_map
from crosswire_alerts.judge.frames.sites import TO, WHERE, keeps_there, lying_apart, places_apart
from crosswire_alerts.judge.frames.story import day_of, story_of
from crosswire_alerts.judge.frames.telling import sides
from crosswire_alerts.judge.frames.tie import Tie
from crosswire_alerts.judge.pair import Pair, denies, gap
from crosswire_alerts.judge.words import both

#: Whoever is there or has come may have gone on within a day.
A_DAY = 24
#: Whoever has fled, or was brought there, is there for so many days, as reports go.
SETTLED_DAYS = 2
PAST = re.compile(r"\b(?:was|were|had|lay|stayed|hid)\b", re.IGNORECASE)


class There(NamedTuple):
    """Who is where, and how it is told."""

    who: Argument
    place: Argument
    told: str
    ways: frozenset[str]


class Elsewhere(NamedTuple):
    who: Tie
    places: Tie
    doubts: tuple[Doubt, ...]


@lru_cache(maxsize=64)
def elsewhere_in(pair: Pair) -> Elsewhere | None:
    """None unless both say where one is, in ways that leave no room for two places."""
    a, b = pair.earlier, pair.later
    first, second = _there(a), _there(b)
    if pair.same_article or first is None or second is None or _told_alike(first, second):
        return None
    who = tie(first.who, second.who, pair.common_names, story_of(pair))
    places = tie(first.place, second.place)
    if who.strength != "same" or not places_apart(places):
        return None
    doubts = _at_one_time(pair, first.ways, second.ways, places)
    return None if doubts is None else Elsewhere(who, places, doubts)


def _told_alike(a: There, b: There) -> bool:
    """By one word for what happens once, or lasts: laid side by side part by part."""
    return a.told == b.told and (lexis.once(a.told) or keeps_there(a.told))


def _there(claim: Claim) -> There | None:
    frame = claim.frame
    if frame is None or claim.modality != "asserted" or denies(claim):
        return None
    ways = lexis.ways_to_be_there(frame.predicate)
    if not ways:
        return None
    who = frame.of("patient") or frame.of("agent")
    place = _place(frame, ways)
    if who is not None and place is not None and who.key == place.key:
        who = frame.of("agent")
    if who is None or place is None or not alone_by_name(who):
        return None
    return There(who, place, frame.predicate, ways)


def _place(frame: Frame, ways: frozenset[str]) -> Argument | None:
    """Where it is; one reaches what is told as an object."""
    goal = frame.of("patient")
    if "coming" in ways and goal is not None and on_the_map(goal):
        return goal.with_(link="in")
    told = [each for each in frame.arguments if each.role == "oblique" and (each.key or each.names)]
    for links in (TO, WHERE) if ways & {"settling", "going"} else (WHERE,):
        for each in told:
            if each.link in links:
                return each.with_(link="in")
    return None


def _at_one_time(
    pair: Pair, first: frozenset[str], second: frozenset[str], places: Tie
) -> tuple[Doubt, ...] | None:
    """How sure it is that he was at one place when he is said to be at the other; None if not."""
    hours = abs(pair.hours_apart or 0)
    if "settling" in first and "settling" in second:
        return () if _days_meet(pair) else None
    one_of = first | second
    if "settling" in one_of and "going" in one_of:
        return (Doubt.OTHER_PREDICATE,) if _days_meet(pair) else None
    if "settling" in one_of and "being" in one_of:
        settled, there = (
            (pair.earlier, pair.later) if "settling" in first else (pair.later, pair.earlier)
        )
        return (Doubt.OTHER_PREDICATE,) if _is_there_after(settled, there) else None
    if "going" in one_of or hours > A_DAY or not lying_apart(places) or not _on_one_day(pair):
        return None
    return (Doubt.OTHER_PREDICATE,)


def _days_meet(pair: Pair) -> bool:
    """Of two days that are told, the one is the other."""
    first, second = pair.earlier.event_time, pair.later.event_time
    near = abs(pair.hours_apart or 0) <= A_DAY * SETTLED_DAYS
    return near and (first is None or second is None or first.overlaps(second))


def _is_there_after(settled: Claim, there: Claim) -> bool:
    """Fled on Monday, and is elsewhere on Tuesday."""
    gone, seen = _day(settled), _day(there)
    if gone is None or seen is None or seen.start <= gone.end:
        return False
    return gap(gone, seen) <= SETTLED_DAYS


def _on_one_day(pair: Pair) -> bool:
    first, second = _day(pair.earlier), _day(pair.later)
    return first is not None and second is not None and first.overlaps(second)


def _day(claim: Claim) -> TimeSpan | None:
    """When it was so, or, told as it is and without a day, when it was told."""
    return claim.event_time if PAST.search(claim.question.text) else day_of(claim)


def same_one(found: Elsewhere) -> Step:
    return passed(f"Both tell where {found.who.a.text} is.", *found.who.doubts)


def whereabouts(pair: Pair) -> Finding | None:
    found = elsewhere_in(pair)
    if found is None:
        return None
    reason = f"One who is at two places: {both(found.places.a.text, found.places.b.text)}."
    return Finding("contradicts", reason, (*found.doubts, *sides(pair)), type="place")
