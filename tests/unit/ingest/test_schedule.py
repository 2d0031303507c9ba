"""When a feed is polled next."""

from datetime import timedelta

import pytest

from crosswire.domain.feeds import Feed
from crosswire_ingest.schedule import after_failure, after_success, failed
from tests.samples import NOON

HOUR = timedelta(hours=1)
SIX_HOURS = timedelta(hours=6)


def feed(interval: timedelta = timedelta(minutes=10), failures: int = 0) -> Feed:
    return Feed(
        id="f1",
        source_id="north-daily",
        url="https://north-daily.example/rss",
        interval=interval,
        next_poll_at=NOON,
        failures=failures,
        etag='"1"',
    )


@pytest.mark.parametrize(("luck", "minutes"), [(0, 10), (1, 11), (-1, 9)])
def test_after_a_good_poll_it_waits_its_interval_give_or_take_a_tenth(
    luck: float, minutes: int
) -> None:
    assert after_success(feed(), now=NOON, luck=luck) == NOON + timedelta(minutes=minutes)


@pytest.mark.parametrize(("failures", "minutes"), [(1, 20), (2, 40), (3, 80), (6, 360), (999, 360)])
def test_the_wait_doubles_with_each_failure_up_to_the_longest(failures: int, minutes: int) -> None:
    next_poll = after_failure(feed(), failures=failures, now=NOON, luck=0, longest=SIX_HOURS)

    assert next_poll == NOON + timedelta(minutes=minutes)


def test_a_feed_that_is_polled_rarely_is_not_polled_sooner_for_failing() -> None:
    daily = feed(interval=timedelta(days=1))

    assert after_failure(daily, failures=1, now=NOON, luck=0, longest=HOUR) == NOON + 24 * HOUR


@pytest.mark.parametrize(("asked", "waits"), [(2 * HOUR, 2 * HOUR), (10_000 * HOUR, SIX_HOURS)])
def test_a_server_that_asks_for_time_gets_it_within_reason(
    asked: timedelta, waits: timedelta
) -> None:
    next_poll = after_failure(feed(), failures=1, now=NOON, luck=0, longest=SIX_HOURS, asked=asked)

    assert next_poll == NOON + waits


def test_a_failure_is_remembered_and_the_validators_stay() -> None:
    after = failed(feed(failures=2), "It is down.", now=NOON, luck=0, longest=SIX_HOURS)

    assert (after.failures, after.last_error, after.etag) == (3, "It is down.", '"1"')
    assert after.next_poll_at == NOON + timedelta(minutes=80)
