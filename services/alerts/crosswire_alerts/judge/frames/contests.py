"""Who won one election, by two reports: in whatever verb it is told that he won or lost. Pure."""

from functools import lru_cache
from typing import NamedTuple

from crosswire import lexis
from crosswire.domain.claims import Argument, Claim, Frame
from crosswire_alerts.judge.confidence import Doubt
from crosswire_alerts.judge.finding import Finding, Step, passed
from crosswire_alerts.judge.frames.arguments import tie
from crosswire_alerts.judge.frames.keyed import alone_by_name
from crosswire_alerts.judge.frames.sites import told_where
from crosswire_alerts.judge.frames.story import EVENT_DAYS, SURE, story_of
from crosswire_alerts.judge.frames.telling import both_stated, clash_of, sides
from crosswire_alerts.judge.frames.tie import Tie
from crosswire_alerts.judge.pair import Pair, denies
from crosswire_alerts.judge.words import both

#: Words that tell one election of a country from another.
KINDS = frozenset(
    ("presidential", "parliamentary", "general", "local", "municipal", "mayoral", "regional",
     "legislative", "gubernatorial", "senate", "party", "leadership", "primary", "first", "second",
     "last", "previous")
)  # fmt: skip


class Outcome(NamedTuple):
    """Who won, who lost, and what tells which election it was."""

    winner: Argument | None
    loser: Argument | None
    words: frozenset[str]
    where: frozenset[str]
    """Names of the country or town."""


class Contested(NamedTuple):
    who: Tie | None
    """The two who are said to have won, or him of whom the one says so and the other not; None if
    both can be right."""
    doubts: tuple[Doubt, ...]


@lru_cache(maxsize=64)
def contested_in(pair: Pair) -> Contested | None:
    """None unless both say, each in its own words, who won one election."""
    a, b = pair.earlier, pair.later
    near = abs(pair.hours_apart or 0) <= 24 * EVENT_DAYS
    if pair.same_article or not (near and _told(a) and _told(b)):
        return None
    if a.frame is None or b.frame is None or a.frame.predicate == b.frame.predicate == "beat":
        return None
    first, second = outcome_of(a.frame), outcome_of(b.frame)
    if first is None or second is None or not _one_election(pair, first, second):
        return None
    who = _clash(pair, first, second)
    if who is None and a.frame.predicate == b.frame.predicate:
        return None
    return Contested(who, () if first.words & second.words else (Doubt.OTHER_PREDICATE,))


def _told(claim: Claim) -> bool:
    return claim.modality in ("asserted", "denied")


@lru_cache(maxsize=4096)
def outcome_of(frame: Frame) -> Outcome | None:
    """None of what is no election, or does not say by name who won or lost it."""
    told, agent, patient = lexis.outcome(frame.predicate), frame.of("agent"), frame.of("patient")
    if told is None:
        return None
    contest = next((each for each in frame.arguments if lexis.is_election(each.head)), None)
    office = frame.of("complement")
    won: Argument | None = None
    lost: Argument | None = None
    kind = lexis.election_to(office.head) if office is not None else None
    if told == "electing" and kind is not None:
        won, words = patient, frozenset((kind,))
    elif contest is None:
        return None
    else:
        words = frozenset((*contest.terms, contest.head))
        if told == "beating":
            won, lost = agent, patient
        elif told == "winning" and contest is patient:
            won = agent
        elif told == "losing" and contest is patient:
            lost = agent
        elif told == "calling" and frame.pos == "n":
            won = patient
    winner, loser = _somebody(won), _somebody(lost)
    people = {name for each in (won, lost) if each is not None for name in each.names}
    told_of = [each for each in (contest, office, *told_where(frame.arguments)) if each is not None]
    where = frozenset(name for each in told_of for name in each.names) - people
    return Outcome(winner, loser, words, where) if winner or loser else None


def _somebody(argument: Argument | None) -> Argument | None:
    """Whoever is told by name, and alone."""
    return argument if argument is not None and alone_by_name(argument) else None


def _one_election(pair: Pair, first: Outcome, second: Outcome) -> bool:
    """One that both call by a name, or in a story whose people both name."""
    kinds = [first.words & KINDS, second.words & KINDS]
    if kinds[0] != kinds[1] and (all(kinds) or (kinds[0] ^ kinds[1]) & {"last", "previous"}):
        return False
    if first.where - second.where and second.where - first.where:
        return False  # Port Kell, Lower Kell
    if pair.places_apart or (pair.days_apart or 0) > EVENT_DAYS:
        return False
    return bool(pair.common_names) or story_of(pair) == SURE


def _clash(pair: Pair, first: Outcome, second: Outcome) -> Tie | None:
    denied = denies(pair.earlier), denies(pair.later)
    if all(denied):
        return None
    if any(denied):
        who = _tied(first.winner, second.winner)
        return who if who is not None and who.strength == "same" else None
    for one, other in ((first.winner, second.loser), (first.loser, second.winner)):
        who = _tied(one, other)
        if who is not None and who.strength == "same":
            return who
    who = _tied(first.winner, second.winner)
    return who if who is not None and who.strength == "apart" else None


def _tied(one: Argument | None, other: Argument | None) -> Tie | None:
    return None if one is None or other is None else tie(one, other)


def same_election(found: Contested) -> Step:
    return passed("Both tell who won one election.", *found.doubts)


def contest(pair: Pair) -> Finding | None:
    found = contested_in(pair)
    if found is None:
        return None
    if found.who is None:
        return Finding("compatible", f"Both can be so: {both_stated(pair)}.")
    denied = denies(pair.earlier) or denies(pair.later)
    if pair.corrected:
        return Finding("supersedes", f"A correction: {clash_of(pair)}")
    if found.who.strength == "apart":
        reason = f"One election, two winners: {both(found.who.a.text, found.who.b.text)}."
    else:
        reason = clash_of(pair)
    return Finding("contradicts", reason, sides(pair), type="denial" if denied else "actor")
