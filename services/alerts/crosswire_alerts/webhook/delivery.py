"""What to do with a delivery now, and what becomes of it after an answer. Pure decisions."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from crosswire.domain.deliveries import Attempt, Delivery, Endpoint
from crosswire.settings import DeliverySettings
from crosswire.webhooks.answers import Answer
from crosswire_alerts.webhook.breaker import is_half_open, is_open

GRACE = timedelta(seconds=5)
"""Between the deadline of a request and the latest moment at which its end is in the store."""
RECHECK = timedelta(minutes=10)
"""How often a delivery looks whether its endpoint is enabled again; enabling wakes it anyway."""


@dataclass(frozen=True)
class Send:
    """Post it now. A probe is the one request that a half-open breaker lets through."""

    probe: bool


@dataclass(frozen=True)
class Wait:
    until: datetime
    reason: str


@dataclass(frozen=True)
class Ended:
    """It was delivered, or is dead: there is nothing to do."""


@dataclass(frozen=True)
class UnderWay:
    """Requests to one endpoint that have no answer yet, counted in the store."""

    all: int
    fresh: int
    """Those that no worker has lost patience with."""


def next_step(
    delivery: Delivery,
    endpoint: Endpoint,
    last: Attempt | None,
    under_way: UnderWay,
    *,
    now: datetime,
    settings: DeliverySettings,
    random: Random,
) -> Send | Wait | Ended:
    """Whether this delivery may be sent now. Waiting costs it no attempt."""
    if delivery.state != "pending":
        return Ended()
    if endpoint.state == "disabled":
        return Wait(now + RECHECK, f"{endpoint.name} is disabled.")
    if last and last.ended_at is None and over_by(last.started_at, settings) > now:
        return Wait(over_by(last.started_at, settings), "The last attempt has no answer yet.")
    if delivery.next_at and delivery.next_at > now:
        return Wait(delivery.next_at, delivery.last_error or "It is not due yet.")
    if endpoint.open_until and is_open(endpoint, now):
        # Spread, so that not all who wait come back in the same second.
        spread = settings.breaker_pause * random.uniform(0, settings.jitter)
        return Wait(endpoint.open_until + spread, f"The breaker of {endpoint.name} is open.")
    if under_way.all >= settings.in_flight:
        return Wait(now + _until_a_slot(under_way, settings, random), "Others are being sent.")
    return Send(probe=is_half_open(endpoint, now))


def over_by(started_at: datetime, settings: DeliverySettings) -> datetime:
    """When a request has its answer in the store, or was cut short by the end of its worker."""
    return started_at + settings.deadline + GRACE


def delay_after(
    failures: int, answer: Answer, *, settings: DeliverySettings, random: Random
) -> timedelta | None:
    """How long to wait after so many failures; None when the schedule is used up.

    A receiver that throttles may ask for up to twice the scheduled delay, never for less.
    """
    if failures > len(settings.schedule):
        return None
    scheduled = settings.schedule[failures - 1]
    if answer.throttling and answer.retry_after is not None:
        return min(max(answer.retry_after, scheduled), 2 * scheduled)
    return scheduled * random.uniform(1 - settings.jitter, 1 + settings.jitter)


def attempt_after(attempt: Attempt, answer: Answer, now: datetime) -> Attempt:
    return attempt.with_(
        ended_at=now,
        outcome="delivered" if answer.delivered else "failed",
        status=answer.status,
        error=answer.error,
        response=answer.text,
    )


def delivery_after(
    delivery: Delivery, answer: Answer, *, now: datetime, delay: timedelta | None
) -> Delivery:
    """Delivered, pending again after the delay, or dead if there is none."""
    if answer.delivered:
        return delivery.with_(state="delivered", ended_at=now, next_at=None, last_error=None)
    if delay is None:
        return delivery.with_(state="dead", ended_at=now, next_at=None, last_error=answer.error)
    return delivery.with_(next_at=now + delay, last_error=answer.error)


def _until_a_slot(under_way: UnderWay, settings: DeliverySettings, random: Random) -> timedelta:
    """Soon if the receiver is quick; if it keeps others waiting, long enough to cost little."""
    quick = under_way.fresh >= settings.in_flight
    return (settings.patience / 2 if quick else settings.deadline / 2) * random.uniform(0.5, 1.5)
