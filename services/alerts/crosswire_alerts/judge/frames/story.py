"""Whether two articles tell of one event, so that what takes part may go by other words. Pure."""

from functools import lru_cache

from crosswire.domain.claims import Claim, TimeSpan
from crosswire_alerts.judge.pair import Pair, gap

#: Reports of one event come within so many hours.
NEAR = 48
#: Reports of one undated event come within so many days.
EVENT_DAYS = 3
#: News of its day is no older than so many days.
LONG_PAST = 45
#: How surely two articles tell of one event.
UNKNOWN, LIKELY, SURE = 0, 1, 2


@lru_cache(maxsize=64)
def story_of(pair: Pair) -> int:
    """By names that both bring up at their start, and deeds or things that both open with."""
    if pair.same_article:
        return LIKELY
    hours = pair.hours_apart
    if hours is None or abs(hours) > NEAR:
        return UNKNOWN
    names = _names(pair)
    if not names:
        return UNKNOWN
    told = len(_about(pair.earlier.scene) & _about(pair.later.scene))
    if told and (names > 1 or told > 1):
        return SURE
    return LIKELY if told or names > 1 else UNKNOWN


@lru_cache(maxsize=64)
def told_to(pair: Pair) -> bool:
    """Whether one says, however late, when it was, and the other is of that day or the next."""
    first, second = pair.earlier, pair.later
    if first.event_time is None and second.event_time is None:
        return False
    days = day_of(first), day_of(second)
    return days[0] is not None and days[1] is not None and gap(days[0], days[1]) <= 1


def day_of(claim: Claim) -> TimeSpan | None:
    """When it was, else when it was told."""
    day = claim.published_at.date() if claim.published_at else None
    return claim.event_time or (TimeSpan(start=day, end=day) if day else None)


def _names(pair: Pair) -> int:
    """A town is in a scene under its name and as a place; two countries are as good as a name."""
    common = pair.common_names
    named = [each for each in common if each.startswith(("name:", "org:"))]
    found = max(len(named), len([each for each in common if each.startswith("place:")]))
    return found or int(len(_countries(pair.earlier.scene) & _countries(pair.later.scene)) > 1)


@lru_cache(maxsize=4096)
def _countries(scene: tuple[str, ...]) -> frozenset[str]:
    return frozenset(each for each in scene if each.startswith("country:"))


@lru_cache(maxsize=4096)
def _about(scene: tuple[str, ...]) -> frozenset[str]:
    return frozenset(each for each in scene if each.startswith("about:"))
