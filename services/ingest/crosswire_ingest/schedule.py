"""When a feed is polled next: pure decisions, with the time and the luck handed in."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from crosswire.domain.feeds import Feed, Hints
from crosswire.domain.ways import Way

SPREAD = 0.1
"""Polls come early or late by up to this share of their interval, so that they spread out."""
POLLS_AN_ITEM = 3
"""So many polls are made in the time that a feed usually takes for one new item."""
LOOKED_BACK = timedelta(days=3)
"""A feed's first rate is that of its last days."""
HALF_LIFE = timedelta(days=1)
"""After which what was observed of a feed's rate counts half."""
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def after_success(feed: Feed, *, now: datetime, luck: float) -> datetime:
    """`luck` is between -1 and 1. Hours and days in which nothing is published are left out."""
    return awake(now + _spread(feed.interval, luck), feed.habits.hints)


def after_failure(
    feed: Feed,
    *,
    failures: int,
    now: datetime,
    luck: float,
    longest: timedelta,
    asked: timedelta | None = None,
) -> datetime:
    """The wait doubles with each failure in a row up to `longest`, or the interval if longer.

    What the server asked for is kept to, up to the same limit.
    """
    limit = max(longest, feed.interval)
    wait = min(feed.interval * 2 ** min(failures, 16), limit)
    return now + max(_spread(wait, luck), min(asked or timedelta(0), limit))


def failed(
    feed: Feed,
    error: str,
    *,
    now: datetime,
    luck: float,
    longest: timedelta,
    asked: timedelta | None = None,
) -> Feed:
    """The feed after a poll that failed: what it knew of its articles stays as it was."""
    failures = feed.failures + 1
    habits = feed.habits
    habits = habits.with_(
        way=Way(),
        failing_since=habits.failing_since or now,
        failed=habits.failed + 1,
    )
    return feed.with_(
        polled_at=now,
        asked_at=None,
        failures=failures,
        last_error=error,
        habits=habits,
        next_poll_at=after_failure(
            feed, failures=failures, now=now, luck=luck, longest=longest, asked=asked
        ),
    )


def first_rate(feed: Feed, published: Iterable[datetime | None], now: datetime) -> float:
    """New items a day, by the dates of what a feed holds at its first poll.

    Without dates, as many as its first interval is meant for.
    """
    known = [when for when in published if when]
    if not known:
        return DAY / (feed.interval * POLLS_AN_ITEM)
    recent = sum(now - when <= LOOKED_BACK for when in known)
    # A feed that holds few items has dropped those before them, however many they were.
    span = min(LOOKED_BACK, max(now - min(known), HOUR))
    return recent / (span / DAY)


def rate(daily: float, new: int, over: timedelta) -> float:
    """New items a day, after so many came in that time: an average in which old days fade."""
    if over <= timedelta(0):
        return daily
    seen = new / (over / DAY)
    kept = float(0.5 ** (over / HALF_LIFE))
    return daily * kept + seen * (1 - kept)


def interval_for(feed: Feed, *, shortest: timedelta, longest: timedelta) -> timedelta:
    """A third of the usual time between two items, within bounds; never sooner than hints ask.

    What a person has set stays. A hint counts up to the upper bound.
    """
    if feed.interval_fixed:
        return feed.interval
    daily, hints = feed.habits.daily, feed.habits.hints
    own = feed.interval if daily is None else DAY / max(daily * POLLS_AN_ITEM, 1e-6)
    return min(max(own, shortest, hints.ttl or shortest), longest)


def awake(when: datetime, hints: Hints) -> datetime:
    """The time, or the next hour in which the feed may publish; hints that leave none are none."""
    for _ in range(7 * 24):
        if when.hour not in hints.skip_hours and when.weekday() not in hints.skip_days:
            return when
        when = when.replace(minute=0, second=0, microsecond=0) + HOUR
    return when - timedelta(days=7)


def _spread(wait: timedelta, luck: float) -> timedelta:
    return wait * (1 + SPREAD * luck)
