"""The circuit breaker of an endpoint, whose state lives in the store.

closed     open_until is empty: everything goes
open       open_until lies ahead: nothing goes
half-open  open_until has passed: one probe goes, and its answer closes or opens the breaker
"""

from datetime import datetime, timedelta

from crosswire.domain.deliveries import Endpoint
from crosswire.domain.endpoints import disabled, healed
from crosswire.settings import DeliverySettings
from crosswire.webhooks.answers import Answer


def is_open(endpoint: Endpoint, now: datetime) -> bool:
    return endpoint.open_until is not None and endpoint.open_until > now


def is_half_open(endpoint: Endpoint, now: datetime) -> bool:
    return endpoint.open_until is not None and endpoint.open_until <= now


def with_probe_under_way(endpoint: Endpoint, until: datetime) -> Endpoint:
    """Open to all others until the probe's answer, which comes by then or never."""
    return endpoint.with_(open_until=until)


def endpoint_after(
    endpoint: Endpoint,
    answer: Answer,
    *,
    now: datetime,
    delay: timedelta,
    settings: DeliverySettings,
) -> Endpoint:
    """The endpoint once it has answered; `delay` is what the failed delivery waits."""
    if answer.delivered:
        return healed(endpoint)
    failing = endpoint.with_(
        consecutive_failures=endpoint.consecutive_failures + 1,
        failing_since=endpoint.failing_since or now,
        open_until=None,
    )
    if answer.gone:
        return disabled(failing, "It answered 410 Gone: it wants no more.")
    if now - (failing.failing_since or now) >= settings.disable_after:
        return disabled(failing, f"It has only failed since {failing.failing_since:%Y-%m-%d}.")
    if failing.consecutive_failures >= settings.breaker_after:
        return failing.with_(open_until=now + settings.breaker_pause)
    if answer.throttling:
        return failing.with_(open_until=now + min(delay, settings.breaker_pause))
    return failing
