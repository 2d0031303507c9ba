"""When an endpoint's breaker opens and closes, and when the endpoint is disabled."""

from datetime import datetime, timedelta

from crosswire.domain.deliveries import Endpoint
from crosswire.webhooks.answers import Answer
from crosswire_alerts.webhook.breaker import (
    endpoint_after,
    is_half_open,
    is_open,
    with_probe_under_way,
)
from tests.samples import NOON
from tests.unit.alerts.webhook.letters import SECOND, SETTINGS, endpoint

OK = Answer(status=200)
BROKEN = Answer(status=500, error="It answered 500.")


def after(
    answer: Answer, before: Endpoint, *, now: datetime = NOON, delay: timedelta = 5 * SECOND
) -> Endpoint:
    return endpoint_after(before, answer, now=now, delay=delay, settings=SETTINGS)


def failed(times: int) -> Endpoint:
    broken = endpoint()
    for _ in range(times):
        broken = after(BROKEN, broken)
    return broken


def test_four_failures_leave_the_breaker_closed() -> None:
    broken = failed(4)

    assert broken.open_until is None
    assert (broken.consecutive_failures, broken.failing_since) == (4, NOON)


def test_the_fifth_failure_in_a_row_opens_the_breaker_for_a_minute() -> None:
    broken = failed(5)

    assert is_open(broken, NOON + 59 * SECOND)
    assert is_half_open(broken, NOON + 60 * SECOND)


def test_a_success_between_failures_starts_the_count_again() -> None:
    broken = after(BROKEN, after(OK, failed(4)))

    assert (broken.consecutive_failures, broken.open_until) == (1, None)


def test_while_a_probe_is_under_way_no_other_goes() -> None:
    probing = with_probe_under_way(failed(5), NOON + 80 * SECOND)

    assert is_open(probing, NOON + 61 * SECOND)


def test_a_probe_that_succeeds_closes_the_breaker() -> None:
    healed = after(OK, with_probe_under_way(failed(5), NOON + 80 * SECOND))

    assert (healed.open_until, healed.failing_since) == (None, None)


def test_a_probe_that_fails_opens_the_breaker_again() -> None:
    later = NOON + 60 * SECOND

    broken = after(BROKEN, failed(5), now=later)

    assert is_open(broken, later + 59 * SECOND)


def test_an_endpoint_that_throttles_is_left_alone_at_once() -> None:
    throttling = after(Answer(status=429), endpoint(), delay=7 * SECOND)

    assert throttling.open_until == NOON + 7 * SECOND


def test_an_endpoint_that_throttles_one_late_delivery_is_not_left_alone_for_hours() -> None:
    throttling = after(Answer(status=503), endpoint(), delay=timedelta(hours=20))

    assert throttling.open_until == NOON + SETTINGS.breaker_pause


def test_gone_disables_an_endpoint_at_once() -> None:
    gone = after(Answer(status=410, error="Gone"), endpoint())

    assert (gone.state, gone.disabled_reason) == (
        "disabled",
        "It answered 410 Gone: it wants no more.",
    )


def test_an_endpoint_that_only_fails_for_five_days_is_disabled() -> None:
    almost = after(BROKEN, failed(1), now=NOON + timedelta(hours=119))
    disabled = after(BROKEN, almost, now=NOON + timedelta(hours=120))

    assert (almost.state, disabled.state) == ("enabled", "disabled")
    assert disabled.disabled_reason == "It has only failed since 2024-05-14."


def test_one_success_forgives_five_days_of_failures() -> None:
    forgiven = after(OK, failed(3), now=NOON + timedelta(hours=119))

    again = after(BROKEN, forgiven, now=NOON + timedelta(hours=121))

    assert again.state == "enabled"


def test_a_late_success_does_not_enable_an_endpoint_that_was_disabled() -> None:
    assert after(OK, endpoint(state="disabled")).state == "disabled"
