"""Two states that exclude each other at one time.

States of one question exclude each other: that is what makes it one question. `unclear` is the
word of one who cannot confirm a state that another announces; it excludes no fighting. On the
next day, a place that is then held by somebody was taken, and one that its own country held is
then fought for: changes, not contradictions.
"""

import re

from crosswire.domain.claims import Claim, State
from crosswire_alerts.judge.agreement import agree
from crosswire_alerts.judge.confidence import Doubt
from crosswire_alerts.judge.crimes import crimes_apart
from crosswire_alerts.judge.finding import Finding
from crosswire_alerts.judge.pair import Pair
from crosswire_alerts.judge.presence import may_have_changed, of_presence, same_presence
from crosswire_alerts.judge.spans import FOR_A_WHILE, FOR_LONG, PERSISTS, back_since, was_before
from crosswire_alerts.judge.words import both, days, label, speaker

#: Neither says who has it, so the two do not exclude each other.
OPEN_STATES = frozenset({"contested", "unclear"})
#: Who was alive so many hours ago may have died since.
DEATH_HOURS = 6
#: The one may come about on the day on which the other was so.
ONE_WAY = ({"afloat", "sunk"}, {"intact", "destroyed"}, {"in", "out"})
ONWARD = frozenset((("afloat", "sunk"), ("intact", "destroyed"), ("in", "out")))
#: As things stand when it is told.
NOW = re.compile(r"\b(?:currently|at the moment|right now)\b", re.IGNORECASE)
#: A fire that is not out.
BURNING = "burning"
#: What was shut so many hours ago may be open again.
OPENING_HOURS = 3


def status(pair: Pair) -> Finding | None:
    first, second = pair.earlier.answer, pair.later.answer
    if not isinstance(first, State) or not isinstance(second, State):
        return None
    if agree(first, second) or (of_presence(pair) and same_presence(first.state, second.state)):
        return Finding("corroborates", f"The same state: {label(pair.later)}.")
    if {first.state, second.state} <= OPEN_STATES:
        return Finding("compatible", f"Neither says who has it: {_states(pair)}.")
    if crimes_apart(pair):
        return Finding("compatible", f"Two counts of one trial: {_states(pair)}.")
    if pair.same_speaker:
        return _one_speaker(pair, first)
    if pair.days_apart and _follows(pair, first, second):
        return Finding("compatible", f"The state may have changed: {_dated(pair)}.")
    return Finding("contradicts", _clash(pair), _doubts(pair, first, second), type="status")


def _one_speaker(pair: Pair, first: State) -> Finding:
    """What was announced and is then open is taken back; anything else is a new state."""
    later = pair.later.answer
    if not pair.days_apart and not pair.same_origin:
        return Finding("contradicts", _clash(pair), (Doubt.STALE,), type="status")
    if first.state not in OPEN_STATES and isinstance(later, State) and later.state in OPEN_STATES:
        reason = f"{speaker(pair.later)} takes it back: {_dated(pair)}."
        return Finding("reverses", reason, type="status")
    return Finding("supersedes", f"{speaker(pair.later)} reports a change: {_dated(pair)}.")


def _follows(pair: Pair, first: State, second: State) -> bool:
    if may_have_changed(pair):
        return True
    if {first.state, second.state} == {"open", "closed"} and was_before(pair):
        return True  # shut on Monday, open on Tuesday, and not open all along
    if second.state == "held" or (first.state, second.state) in ONWARD:
        return True
    return second.state in OPEN_STATES and _held_by_its_country(pair.earlier, first)


def _held_by_its_country(claim: Claim, state: State) -> bool:
    home = claim.place.side if claim.place else None
    return home is not None and state.holder is not None and state.holder.side == home


def _doubts(pair: Pair, first: State, second: State) -> tuple[Doubt, ...]:
    doubts = []
    if of_presence(pair) and _in_no_order(pair) and pair.later.question.event is None:
        doubts.append(Doubt.NO_ORDER)
    if "unclear" in (first.state, second.state):
        doubts.append(Doubt.UNCLEAR)
    if pair.same_side or pair.perhaps_one_side:
        doubts.append(Doubt.SAME_SIDE)
    if _in_no_order(pair) and {first.state, second.state} in ONE_WAY:
        doubts.append(Doubt.NO_ORDER if pair.opposed else Doubt.MAY_HAVE_CHANGED)
    if (pair.hours_apart or 0) > DEATH_HOURS and (first.state, second.state) == ("alive", "dead"):
        doubts.append(Doubt.MAY_HAVE_CHANGED)
    if any(changed(pair) for changed in (_may_have_opened, _may_be_out_by_now, _was_so_before)):
        doubts.append(Doubt.MAY_HAVE_CHANGED)
    return tuple(doubts)


def _in_no_order(pair: Pair) -> bool:
    """Feeds that give days only have all reports of a day at one time."""
    return not pair.hours_apart and not pair.days_stated and not pair.same_article


def _was_so_before(pair: Pair) -> bool:
    """Was on the run for two years, is free again: the other state came before it, or since."""
    told = (claim.evidence.sentence for claim in (pair.earlier, pair.later))
    return any(map(FOR_LONG.search, told)) or back_since(pair)


def _may_have_opened(pair: Pair) -> bool:
    """What was shut in the morning, or for two hours, may be open in the afternoon."""
    hours = pair.hours_apart or 0
    if {label(pair.earlier), label(pair.later)} != {"open", "closed"} or hours <= 0:
        return False
    for_a_while = FOR_A_WHILE.search(pair.earlier.evidence.sentence)
    lasting = PERSISTS.search(pair.later.evidence.sentence)
    return bool(for_a_while) or (hours > OPENING_HOURS and not lasting)


def _may_be_out_by_now(pair: Pair) -> bool:
    """What burnt in the morning may be out in the evening, unless it is told to burn still."""
    if pair.later.question.predicate != "fire":
        return False
    burning = [c for c in (pair.earlier, pair.later) if label(c) == BURNING]
    return not any(
        PERSISTS.search(claim.evidence.sentence) or NOW.search(claim.evidence.sentence)
        for claim in burning
    )


def _clash(pair: Pair) -> str:
    sides = (f"{speaker(c)} “{label(c)}” ({days(c)})" for c in (pair.earlier, pair.later))
    return "Only one can be so: " + both(*sides) + "."


def _states(pair: Pair) -> str:
    return both(label(pair.earlier), label(pair.later))


def _dated(pair: Pair) -> str:
    return both(*(f"{label(c)} ({days(c)})" for c in (pair.earlier, pair.later)))
