"""When a feed is polled next: pure decisions, with the time and the luck handed in."""

from datetime import datetime, timedelta

from crosswire.domain.articles import Feed

SPREAD = 0.1
"""Polls come early or late by up to this share of their interval, so that they spread out."""


def after_success(feed: Feed, *, now: datetime, luck: float) -> datetime:
    """`luck` is between -1 and 1."""
    return now + _spread(feed.interval, luck)


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
    return feed.with_(
        polled_at=now,
        failures=failures,
        last_error=error,
        next_poll_at=after_failure(
            feed, failures=failures, now=now, luck=luck, longest=longest, asked=asked
        ),
    )


def _spread(wait: timedelta, luck: float) -> timedelta:
    return wait * (1 + SPREAD * luck)
