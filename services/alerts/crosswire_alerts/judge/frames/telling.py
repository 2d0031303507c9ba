"""A clash of two statements in words, and the doubt of who speaks. Pure."""

from crosswire_alerts.judge.confidence import Doubt
from crosswire_alerts.judge.frames.keyed import NAMED
from crosswire_alerts.judge.pair import Pair, voice
from crosswire_alerts.judge.settled import told_of_one_word, within_the_hour
from crosswire_alerts.judge.words import both, label, speaker


def sides(pair: Pair) -> tuple[Doubt, ...]:
    if pair.same_speaker:
        if pair.corrected:
            return (Doubt.STALE,)
        return _late(pair) if voice(pair.earlier) == voice(pair.later) else ()
    return (Doubt.SAME_SIDE,) if pair.same_side or pair.perhaps_one_side else ()


def _late(pair: Pair) -> tuple[Doubt, ...]:
    """Two outlets on one speaker: unless both heard him within the hour, or date what he said to
    one day, one may be late."""
    said = pair.earlier.as_of, pair.later.as_of
    one_day = said[0] is not None and said[0] == said[1] and said[0].precision == "day"
    known = pair.later.attribution.speaker is not None and voice(pair.later).startswith(NAMED)
    fresh = within_the_hour(pair) or (one_day and told_of_one_word(pair))
    return (Doubt.HARDLY_STALE,) if known and fresh else (Doubt.STALE,)


def clash_of(pair: Pair) -> str:
    sides = (f"{speaker(c)} says “{label(c)}”" for c in (pair.earlier, pair.later))
    return both(*sides) + "."


def both_stated(pair: Pair) -> str:
    return both(*(f"“{label(c)}”" for c in (pair.earlier, pair.later)))
