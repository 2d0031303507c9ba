"""The same speaker now says the opposite of what he said.

Within the same days two outlets then report one speaker differently, which is for the rule of
denial. A state that a speaker reports lost or won on a later day is a change of that state.
"""

from crosswire_alerts.judge.agreement import agree
from crosswire_alerts.judge.finding import Finding
from crosswire_alerts.judge.gates import drops_condition
from crosswire_alerts.judge.pair import Pair, denies
from crosswire_alerts.judge.words import days, label, speaker


def position(pair: Pair) -> Finding | None:
    first, second = pair.earlier, pair.later
    if drops_condition(pair):
        reason = f"{speaker(second)} makes no condition any more ({days(first)}, {days(second)})."
        return Finding("reverses", reason, type="position")
    if not pair.same_speaker or denies(first) == denies(second):
        return None
    if not agree(first.answer, second.answer) or not pair.days_apart:
        return None
    said = f"{speaker(second)} said “{label(first)}” ({days(first)}), then “{label(second)}”."
    if first.question.kind == "state" and denies(first):
        return Finding("supersedes", f"A change of state: {said}")
    return Finding("reverses", said, type="position")
