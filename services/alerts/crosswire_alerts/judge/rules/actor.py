"""One event put down to two doers."""

from crosswire.domain.claims import Doer
from crosswire_alerts.judge.agreement import agree
from crosswire_alerts.judge.confidence import Doubt
from crosswire_alerts.judge.finding import Finding
from crosswire_alerts.judge.pair import Pair
from crosswire_alerts.judge.words import both, label, speaker


def actor(pair: Pair) -> Finding | None:
    first, second = pair.earlier.answer, pair.later.answer
    if not isinstance(first, Doer) or not isinstance(second, Doer):
        return None
    doers = both(label(pair.earlier), label(pair.later))
    if agree(first, second):
        return Finding("corroborates", f"The same doer: {label(pair.later)}.")
    if pair.same_speaker and (pair.same_origin or pair.same_article):
        return Finding("supersedes", f"{speaker(pair.later)} names another: {doers}.")
    return Finding("contradicts", f"One deed, two doers: {doers}.", _doubts(pair), type="actor")


def _doubts(pair: Pair) -> tuple[Doubt, ...]:
    if pair.same_speaker:
        return (Doubt.STALE,)
    return (Doubt.SAME_SIDE,) if pair.same_side else ()
