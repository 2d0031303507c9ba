"""Whether two articles tell of one event, so that what takes part may go by other words. Pure."""

from crosswire_alerts.judge.pair import Pair

#: Reports of one event come within so many hours.
NEAR = 48
#: How surely two articles tell of one event.
UNKNOWN, LIKELY, SURE = 0, 1, 2


def story_of(pair: Pair) -> int:
    """By names that both bring up at their start, and deeds or things that both open with."""
    if pair.same_article:
        return SURE
    hours = pair.hours_apart
    if hours is None or abs(hours) > NEAR:
        return UNKNOWN
    names = _names(pair)
    if not names:
        return UNKNOWN
    told = len({*pair.earlier.scene} & {*pair.later.scene} & _about(pair))
    if told and (names > 1 or told > 1):
        return SURE
    return LIKELY if told or names > 1 else UNKNOWN


def _names(pair: Pair) -> int:
    """A town is in a scene under its name and as a place."""
    common = pair.common_names
    named = [each for each in common if each.startswith(("name:", "org:"))]
    return max(len(named), len([each for each in common if each.startswith("place:")]))


def _about(pair: Pair) -> set[str]:
    return {each for each in pair.earlier.scene if each.startswith("about:")}
