"""What polls teach about a feed."""

from datetime import timedelta

import pytest

from crosswire.domain.feeds import Feed, Habits, Hints
from crosswire_ingest.habits import (
    Brought,
    caught_lying,
    condition_of,
    has_unsteady_guids,
    hints_with,
    plainly,
    redirected,
)
from crosswire_ingest.schedule import rate
from tests.samples import NOON

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def feed(**habits: object) -> Feed:
    return Feed(
        id="f1",
        source_id="north-daily",
        url="https://north.example/rss",
        next_poll_at=NOON,
        etag='"1"',
        habits=Habits.model_validate(habits),
    )


def faded(days: int) -> float:
    """What is left of a rate after days without news."""
    return rate(1.0, 0, days * DAY)


def condition(it: Feed) -> str:
    return condition_of(it, now=NOON, silent_after=7 * DAY, dead_after=3 * DAY)


@pytest.mark.parametrize(
    ("header", "ttl"),
    [
        ("max-age=1800, public", HOUR / 2),
        ("no-cache", None),
        ("max-age=99999999999999", None),
        ("max-age=-5", None),
    ],
)
def test_a_server_says_for_how_long_its_answer_is_fresh(header: str, ttl: timedelta | None) -> None:
    assert hints_with(Hints(), {"cache-control": header}).ttl == ttl


def test_of_two_hints_the_longer_time_counts() -> None:
    hints = hints_with(Hints(ttl=2 * HOUR, skip_hours=(3,)), {"cache-control": "max-age=60"})

    assert hints == Hints(ttl=2 * HOUR, skip_hours=(3,))


def test_a_feed_is_asked_without_validators_once_a_day() -> None:
    assert plainly(feed(), NOON)
    assert not plainly(feed(asked_plainly_at=NOON - 23 * HOUR), NOON)
    assert plainly(feed(asked_plainly_at=NOON - DAY), NOON)


def test_a_server_that_lied_or_that_a_person_distrusts_is_always_asked_plainly() -> None:
    lied = feed(asked_plainly_at=NOON, lies=True)
    distrusted = feed(asked_plainly_at=NOON).with_(validators="ignore")

    assert plainly(lied, NOON)
    assert plainly(distrusted, NOON)


def test_new_items_under_the_old_validators_show_that_not_modified_was_a_lie() -> None:
    it = feed(unchanged_at=NOON)

    assert caught_lying(it, same_validators=True, new_items=[None])
    assert not caught_lying(it, same_validators=True, new_items=[])
    assert not caught_lying(it, same_validators=False, new_items=[None])


def test_items_from_before_the_last_not_modified_show_it_too() -> None:
    it = feed(unchanged_at=NOON)

    assert caught_lying(it, same_validators=False, new_items=[NOON - 5 * HOUR, NOON - 3 * HOUR])
    assert not caught_lying(it, same_validators=False, new_items=[NOON - 5 * HOUR, NOON])


def test_a_server_that_never_said_not_modified_has_not_lied() -> None:
    assert not caught_lying(feed(), same_validators=True, new_items=[NOON - 5 * HOUR])


def test_guids_are_unsteady_if_most_known_items_come_under_another_one() -> None:
    assert has_unsteady_guids(Brought((), renamed=6, known=10))
    assert not has_unsteady_guids(Brought((), renamed=1, known=1))
    assert not has_unsteady_guids(Brought((), renamed=5, known=10))


def test_redirects_to_one_address_are_counted_and_another_address_begins_anew() -> None:
    habits = redirected(redirected(Habits(), "https://a.example/"), "https://a.example/")
    elsewhere = redirected(habits, "https://b.example/")

    assert (habits.moved_to, habits.moved_times) == ("https://a.example/", 2)
    assert (elsewhere.moved_to, elsewhere.moved_times) == ("https://b.example/", 1)
    assert redirected(habits, None).moved_times == 0


def test_a_feed_whose_polls_have_failed_for_days_is_dead() -> None:
    assert condition(feed(failing_since=NOON - 3 * DAY)) == "dead"
    assert condition(feed(failing_since=NOON - 2 * DAY)) == "well"


def test_a_feed_without_news_for_unusually_long_has_fallen_silent() -> None:
    busy = feed(new_at=NOON - 8 * DAY, daily=20 * faded(8))
    rare = feed(new_at=NOON - 8 * DAY, daily=0.5 * faded(8))

    assert (condition(busy), condition(rare)) == ("silent", "well")
    assert condition(feed(new_at=NOON - 60 * DAY, daily=0.01 * faded(60))) == "silent"


def test_a_silent_feed_is_well_again_with_its_next_item() -> None:
    assert condition(feed(new_at=NOON, condition="silent", daily=0.1)) == "well"
