"""What a poll teaches about a feed: pure decisions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from crosswire.domain.feeds import Condition, Feed, Habits, Hints
from crosswire_ingest.schedule import HALF_LIFE

PLAINLY_EVERY = timedelta(days=1)
"""So often a feed is asked without validators, in case they lie."""
MOVED_AFTER = 3
"""So many polls in a row that are redirected to one address for good move the feed there."""
GRACE = timedelta(hours=1)
"""Caches on the way may hold an old answer for so long: a late item is no lie."""
UNUSUAL = 10
"""A silence so many times longer than the usual time between two items is unusual."""


@dataclass(frozen=True, slots=True)
class Brought:
    """What the items of one poll were to the store."""

    new: tuple[datetime | None, ...] = ()
    """When each new item was published."""
    renamed: int = 0
    """Known items, in known words, under another guid."""
    known: int = 0
    """Known items, in whatever words, those included."""


def hints_with(hints: Hints, headers: Mapping[str, str]) -> Hints:
    """The document's hints and its server's: the longer time of the two."""
    fresh = _max_age(headers.get("cache-control", ""))
    times = [time for time in (hints.ttl, fresh) if time]
    return hints.with_(ttl=max(times, default=None))


def plainly(feed: Feed, now: datetime) -> bool:
    """Whether the feed is asked without validators this time."""
    habits = feed.habits
    if feed.validators == "ignore" or habits.lies:
        return True
    last = habits.asked_plainly_at
    return last is None or now - last >= PLAINLY_EVERY


def caught_lying(
    feed: Feed, *, same_validators: bool, new_items: Sequence[datetime | None]
) -> bool:
    """Whether "not modified" was false, as an answer to a plain poll shows.

    Either the feed has new items under the validators it had before, or it has items from well
    before it last said that nothing was new.
    """
    unchanged_at = feed.habits.unchanged_at
    if not new_items or unchanged_at is None:
        return False
    if same_validators and (feed.etag or feed.last_modified):
        return True
    old = [when for when in new_items if when and when < unchanged_at - GRACE]
    return len(old) >= 2


def redirected(habits: Habits, to: str | None) -> Habits:
    """Remember where a poll was redirected to for good; None: it was not."""
    if to is None:
        return habits.with_(moved_to=None, moved_times=0)
    times = habits.moved_times + 1 if to == habits.moved_to else 1
    return habits.with_(moved_to=to, moved_times=times)


def has_unsteady_guids(brought: Brought) -> bool:
    """Whether most of what was known came under another name."""
    return brought.renamed >= 2 and brought.renamed * 2 > brought.known


def condition_of(
    feed: Feed, *, now: datetime, silent_after: timedelta, dead_after: timedelta
) -> Condition:
    """How the feed does: dead if polls have only failed for long, silent if nothing new came."""
    habits = feed.habits
    if habits.failing_since and now - habits.failing_since >= dead_after:
        return "dead"
    if habits.new_at is None:
        return "well" if habits.condition == "dead" and not feed.failures else habits.condition
    # The rate has faded since the last item: what counts is how it was then.
    then = (habits.daily or 0) * 2 ** min((now - habits.new_at) / HALF_LIFE, 1000)
    usual = timedelta(days=1) / then if then else None
    patience = max(silent_after, min(UNUSUAL * usual, 4 * silent_after) if usual else silent_after)
    return "silent" if now - habits.new_at >= patience else "well"


def _max_age(cache_control: str) -> timedelta | None:
    for part in cache_control.lower().split(","):
        name, _, value = part.strip().partition("=")
        digits = value.strip().strip('"')
        if name == "max-age" and digits.isascii() and digits.isdigit() and len(digits) <= 9:
            return timedelta(seconds=int(digits))
    return None
