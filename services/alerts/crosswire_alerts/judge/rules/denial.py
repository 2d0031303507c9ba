"""One says that it is so, another that it is not."""

from crosswire.domain.disputes import Contradiction
from crosswire_alerts.judge.agreement import agree
from crosswire_alerts.judge.confidence import Doubt
from crosswire_alerts.judge.finding import Finding
from crosswire_alerts.judge.pair import Pair, denies
from crosswire_alerts.judge.words import both, label, speaker


def denial(pair: Pair) -> Finding | None:
    """An opinion whenever one of them denies; two that deny different things say nothing."""
    first, second = pair.earlier, pair.later
    if not denies(first) and not denies(second):
        return None
    if not agree(first.answer, second.answer):
        return Finding("compatible", f"A denial of something else: {_labels(pair)}.")
    if denies(first) == denies(second):
        return Finding("corroborates", f"Both deny it: {label(second)}.")
    if pair.same_speaker and pair.same_origin:
        return Finding("supersedes", f"A correction: {_labels(pair)}.")
    return Finding("contradicts", _clash(pair), _doubts(pair), type=_type(pair))


def _clash(pair: Pair) -> str:
    denier, sayer = (
        (pair.earlier, pair.later) if denies(pair.earlier) else (pair.later, pair.earlier)
    )
    return f"{speaker(sayer)} says “{label(sayer)}”, {speaker(denier)} “{label(denier)}”."


def _doubts(pair: Pair) -> tuple[Doubt, ...]:
    if pair.same_speaker:
        return (Doubt.STALE,)
    return (Doubt.SAME_SIDE,) if pair.same_side else ()


def _type(pair: Pair) -> Contradiction:
    return "status" if pair.later.question.kind == "state" else "denial"


def _labels(pair: Pair) -> str:
    return both(label(pair.earlier), label(pair.later))
