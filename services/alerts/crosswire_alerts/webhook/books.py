"""What the store keeps of an attempt: that it begins, and what came of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

import structlog

from crosswire.domain.deliveries import Attempt, Delivery, Endpoint
from crosswire.settings import DeliverySettings
from crosswire.store.protocol import Transaction
from crosswire.webhooks.answers import Answer
from crosswire.webhooks.sending import body_of
from crosswire_alerts.webhook.breaker import endpoint_after, with_probe_under_way
from crosswire_alerts.webhook.delivery import (
    GRACE,
    Ended,
    UnderWay,
    Wait,
    attempt_after,
    delivery_after,
    next_step,
    over_by,
)

log = structlog.get_logger()


@dataclass(frozen=True)
class Letter:
    """All that a request needs, and what to complete after it."""

    attempt: Attempt
    delivery: Delivery
    endpoint: Endpoint
    body: bytes


def begin(
    tx: Transaction, delivery_id: str, *, now: datetime, settings: DeliverySettings, random: Random
) -> Letter | Wait | Ended:
    """If it may be sent now, note the attempt, and the probe if the breaker is half-open."""
    delivery = tx.deliveries.get(delivery_id)
    endpoint = tx.endpoints.locked(delivery.endpoint_id)
    earlier = tx.deliveries.attempts(delivery.id)
    last = earlier[-1] if earlier else None
    under_way = _under_way(tx, endpoint, now, settings)
    step = next_step(delivery, endpoint, last, under_way, now=now, settings=settings, random=random)
    if isinstance(step, Wait | Ended):
        return step
    if step.probe:
        tx.endpoints.save(with_probe_under_way(endpoint, over_by(now, settings)))
    _close_unheard(tx, earlier, now)
    attempt = Attempt(
        delivery_id=delivery.id, number=last.number + 1 if last else 1, started_at=now
    )
    tx.deliveries.keep_attempt(attempt)
    delivery = delivery.with_(attempts=delivery.attempts + 1, next_at=None)
    tx.deliveries.save(delivery)
    return Letter(attempt, delivery, endpoint, body_of(tx.alerts.get(delivery.alert_id).payload))


def complete(
    tx: Transaction,
    letter: Letter,
    answer: Answer,
    *,
    now: datetime,
    delay: timedelta | None,
    settings: DeliverySettings,
) -> None:
    """Note the answer on endpoint, attempt and delivery; `delay` is until the next attempt."""
    before = tx.endpoints.locked(letter.endpoint.id)
    pause = settings.breaker_pause if delay is None else delay
    endpoint = endpoint_after(before, answer, now=now, delay=pause, settings=settings)
    if endpoint != before:
        tx.endpoints.save(endpoint)
    tx.deliveries.keep_attempt(attempt_after(letter.attempt, answer, now))
    delivery = tx.deliveries.get(letter.delivery.id)
    tx.deliveries.save(delivery_after(delivery, answer, now=now, delay=delay))
    if endpoint.state == "disabled" != before.state:
        log.warning("endpoint disabled", endpoint=endpoint.name, reason=endpoint.disabled_reason)


def is_unanswered(tx: Transaction, letter: Letter) -> bool:
    """Whether nobody has closed this attempt meanwhile."""
    return any(
        one.number == letter.attempt.number and one.ended_at is None
        for one in tx.deliveries.attempts(letter.delivery.id)
    )


def _under_way(
    tx: Transaction, endpoint: Endpoint, now: datetime, settings: DeliverySettings
) -> UnderWay:
    everything = tx.deliveries.in_flight(endpoint.id, now - settings.deadline - GRACE)
    if everything < settings.in_flight:
        return UnderWay(all=everything, fresh=everything)
    return UnderWay(everything, tx.deliveries.in_flight(endpoint.id, now - settings.patience))


def _close_unheard(tx: Transaction, attempts: Sequence[Attempt], now: datetime) -> None:
    """The outcome of an attempt whose worker died stays unknown, but it is over."""
    for attempt in attempts:
        if attempt.ended_at is None:
            tx.deliveries.keep_attempt(attempt.with_(ended_at=now, error=UNHEARD))


UNHEARD = "The worker ended before it heard an answer; the same message was sent again."
