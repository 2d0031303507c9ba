"""A clash of two statements in words, and the doubt of who speaks. Pure."""

from crosswire_alerts.judge.confidence import Doubt
from crosswire_alerts.judge.pair import Pair, voice
from crosswire_alerts.judge.words import both, label, speaker


def sides(pair: Pair) -> tuple[Doubt, ...]:
    if pair.same_speaker:
        return (Doubt.STALE,) if voice(pair.earlier) == voice(pair.later) or pair.corrected else ()
    return (Doubt.SAME_SIDE,) if pair.same_side or pair.perhaps_one_side else ()


def clash_of(pair: Pair) -> str:
    sides = (f"{speaker(c)} says “{label(c)}”" for c in (pair.earlier, pair.later))
    return both(*sides) + "."


def both_stated(pair: Pair) -> str:
    return both(*(f"“{label(c)}”" for c in (pair.earlier, pair.later)))
