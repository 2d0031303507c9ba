"""One event at two times.

An ordinal in the question ("second round") says which of a series is meant; without one, the two
are likely to be two of the series, which is a doubt. Words of rescheduling explain the difference.
"""

import re

from crosswire.domain.claims import Moment
from crosswire_alerts.judge.confidence import Doubt
from crosswire_alerts.judge.finding import Finding
from crosswire_alerts.judge.pair import Pair
from crosswire_alerts.judge.words import both, label, speaker

RESCHEDULED = re.compile(
    r"\b(?:re-?schedul|postpon|put off|push(?:ed|es)? back|brought forward|delay|adjourn|defer|"
    r"mov(?:ed|es|ing) (?:to|from|forward|back)|new date|instead|originally|"
    r"had been (?:set|due|scheduled|planned)|(?:was|were) to have)",
    re.IGNORECASE,
)


def date(pair: Pair) -> Finding | None:
    first, second = pair.earlier.answer, pair.later.answer
    if not isinstance(first, Moment) or not isinstance(second, Moment):
        return None
    if first.when.overlaps(second.when):
        return Finding("corroborates", f"The same time: {label(pair.later)}.")
    if any(RESCHEDULED.search(c.evidence.sentence) for c in (pair.earlier, pair.later)):
        return Finding("compatible", f"It was rescheduled: {_times(pair)}.")
    if pair.same_speaker and (pair.same_origin or _said_on_two_days(pair)):
        return Finding("supersedes", f"{speaker(pair.later)} names a new time: {_times(pair)}.")
    reason = f"{pair.later.question.text} at two times: {_times(pair)}."
    return Finding("contradicts", reason, _doubts(pair, first, second), type="date")


def _said_on_two_days(pair: Pair) -> bool:
    return abs(pair.hours_apart or 0) >= 24


def _doubts(pair: Pair, first: Moment, second: Moment) -> tuple[Doubt, ...]:
    doubts = []
    if not (first.certain and second.certain):
        doubts.append(Doubt.SCHEDULED)
    if pair.later.question.event is None:
        doubts.append(Doubt.WHICH_UNSAID)
    if pair.same_side:
        doubts.append(Doubt.STALE if pair.same_speaker else Doubt.SAME_SIDE)
    return tuple(doubts)


def _times(pair: Pair) -> str:
    return both(label(pair.earlier), label(pair.later))
