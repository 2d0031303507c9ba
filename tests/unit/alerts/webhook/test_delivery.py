"""What is done with a delivery, and what becomes of it."""

from datetime import timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as some

from crosswire.domain.deliveries import Attempt, Delivery, Endpoint
from crosswire.webhooks.answers import Answer
from crosswire_alerts.webhook.delivery import (
    Ended,
    Send,
    UnderWay,
    Wait,
    attempt_after,
    delay_after,
    delivery_after,
    next_step,
)
from tests.samples import NOON
from tests.unit.alerts.webhook.letters import SECOND, SETTINGS, Middle, delivery, endpoint

IDLE = UnderWay(all=0, fresh=0)
OK = Answer(status=204)
BROKEN = Answer(status=500, error="It answered 500.")


def step(
    letter: Delivery,
    to: Endpoint,
    *,
    last: Attempt | None = None,
    under_way: UnderWay = IDLE,
) -> Send | Wait | Ended:
    return next_step(letter, to, last, under_way, now=NOON, settings=SETTINGS, random=Middle())


def waits(what: Send | Wait | Ended) -> timedelta:
    assert isinstance(what, Wait)
    return what.until - NOON


def throttled(asking: timedelta | None, failures: int = 1) -> timedelta | None:
    answer = Answer(status=429, retry_after=asking)
    return delay_after(failures, answer, settings=SETTINGS, random=Middle())


def test_a_new_delivery_to_a_healthy_endpoint_is_sent() -> None:
    assert step(delivery(), endpoint()) == Send(probe=False)


@pytest.mark.parametrize("state", ["delivered", "dead"])
def test_a_delivery_that_has_ended_is_left_alone(state: str) -> None:
    assert step(delivery(state=state), endpoint()) == Ended()


def test_a_delivery_waits_for_its_time() -> None:
    later = delivery(next_at=NOON + timedelta(minutes=5))

    assert waits(step(later, endpoint())) == timedelta(minutes=5)


def test_a_delivery_to_a_disabled_endpoint_waits_until_it_is_enabled() -> None:
    waiting = step(delivery(), endpoint(state="disabled"))

    assert waiting == Wait(NOON + timedelta(minutes=10), "desk is disabled.")


def test_while_the_breaker_is_open_nothing_is_sent() -> None:
    broken = endpoint(open_until=NOON + 30 * SECOND)

    assert 30 * SECOND <= waits(step(delivery(), broken)) <= 42 * SECOND


def test_when_the_breaker_has_been_open_long_enough_a_probe_is_sent() -> None:
    assert step(delivery(), endpoint(open_until=NOON)) == Send(probe=True)


def test_an_attempt_without_an_answer_holds_its_delivery_until_it_must_be_over() -> None:
    unheard = Attempt(delivery_id="dl1", number=1, started_at=NOON - 5 * SECOND)
    forgotten = Attempt(delivery_id="dl1", number=1, started_at=NOON - 20 * SECOND)

    assert waits(step(delivery(), endpoint(), last=unheard)) == 15 * SECOND
    assert step(delivery(), endpoint(), last=forgotten) == Send(probe=False)


def test_no_more_requests_are_under_way_to_an_endpoint_than_it_may_have() -> None:
    assert step(delivery(), endpoint(), under_way=UnderWay(1, 1)) == Send(probe=False)
    assert isinstance(step(delivery(), endpoint(), under_way=UnderWay(2, 2)), Wait)


def test_behind_slow_requests_a_delivery_waits_longer_than_behind_fresh_ones() -> None:
    behind_fresh = step(delivery(), endpoint(), under_way=UnderWay(all=2, fresh=2))
    behind_slow = step(delivery(), endpoint(), under_way=UnderWay(all=2, fresh=0))

    assert waits(behind_fresh) < SECOND < waits(behind_slow)


def test_failures_are_followed_by_the_schedule_and_then_by_death() -> None:
    delays = [
        delay_after(failures, BROKEN, settings=SETTINGS, random=Middle())
        for failures in range(1, 11)
    ]

    assert delays == [*SETTINGS.schedule, None]


@given(failures=some.integers(1, 9), seed=some.integers())
def test_jitter_moves_a_delay_by_a_fifth_at_most(failures: int, seed: int) -> None:
    delay = delay_after(failures, BROKEN, settings=SETTINGS, random=Random(seed))

    assert delay is not None
    assert 0.8 <= delay / SETTINGS.schedule[failures - 1] <= 1.2


@pytest.mark.parametrize(
    ("asked", "granted"),
    [(1, 300), (400, 400), (3600, 600), (315_360_000, 600)],
    ids=["less", "more", "much more", "ten years"],
)
def test_a_throttling_receiver_gets_from_once_to_twice_the_scheduled_delay(
    asked: int, granted: int
) -> None:
    assert throttled(timedelta(seconds=asked), failures=2) == timedelta(seconds=granted)


def test_without_a_sensible_retry_after_the_schedule_holds() -> None:
    assert throttled(None) == 5 * SECOND


def test_only_throttling_answers_may_ask_for_more_time() -> None:
    greedy = Answer(status=500, retry_after=timedelta(hours=1))

    assert delay_after(1, greedy, settings=SETTINGS, random=Middle()) == 5 * SECOND


def test_a_delivered_delivery_has_ended() -> None:
    after = delivery_after(delivery(last_error="It answered 500."), OK, now=NOON, delay=5 * SECOND)

    assert (after.state, after.ended_at, after.last_error) == ("delivered", NOON, None)


def test_a_failed_delivery_is_due_again_after_its_delay() -> None:
    after = delivery_after(delivery(), BROKEN, now=NOON, delay=5 * SECOND)

    assert (after.state, after.next_at) == ("pending", NOON + 5 * SECOND)
    assert after.last_error == "It answered 500."


def test_a_delivery_without_another_delay_is_dead() -> None:
    after = delivery_after(delivery(), BROKEN, now=NOON, delay=None)

    assert (after.state, after.ended_at, after.next_at) == ("dead", NOON, None)


def test_an_attempt_keeps_what_was_answered() -> None:
    begun = Attempt(delivery_id="dl1", number=1, started_at=NOON - SECOND)

    after = attempt_after(begun, Answer(status=500, error="It answered 500.", text="oops"), NOON)

    assert (after.outcome, after.status, after.response) == ("failed", 500, "oops")
    assert after.ended_at == NOON
