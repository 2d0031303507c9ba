"""What people do with endpoints and deliveries: rotate, disable, enable, send again."""

from datetime import datetime

from crosswire.domain import endpoints
from crosswire.domain.deliveries import Delivery, Endpoint
from crosswire.domain.errors import Refused
from crosswire.domain.messages import DeliveryDue
from crosswire.store.protocol import Transaction


def rotate(tx: Transaction, name: str, *, now: datetime, secret: str | None = None) -> Endpoint:
    """Its newest secret is the new one; the one before signs beside it for another day."""
    endpoint = endpoints.rotated(_held(tx, name), now, secret=secret)
    tx.endpoints.save(endpoint)
    return endpoint


def disable(tx: Transaction, name: str, *, reason: str) -> Endpoint:
    """No new alerts are meant for it, and what is pending waits until it is enabled."""
    endpoint = endpoints.disabled(_held(tx, name), reason)
    tx.endpoints.save(endpoint)
    return endpoint


def enable(tx: Transaction, name: str, *, now: datetime) -> Endpoint:
    """It starts afresh, and what waited for it is due now with the whole schedule before it."""
    known = tx.endpoints.get(name)
    waiting = tx.deliveries.search(endpoint_id=known.id, state="pending", limit=_ALL)
    # Work before endpoint, in the order in which a worker that ends an attempt takes them.
    woken = [one for one in waiting if tx.work.wake(DeliveryDue(delivery_id=one.id), now=now)]
    endpoint = endpoints.enabled(tx.endpoints.locked(known.id))
    tx.endpoints.save(endpoint)
    for delivery in woken:
        tx.deliveries.save(delivery.with_(attempts=0, next_at=None))
    return endpoint


def replay(tx: Transaction, delivery_id: str, *, now: datetime) -> Delivery:
    """Send it again from the start of its schedule, whatever became of it, under the same
    webhook-id: a receiver that has it already will know it."""
    delivery = tx.deliveries.get(delivery_id)
    if not tx.work.wake(DeliveryDue(delivery_id=delivery.id), now=now):
        raise Refused(f"{delivery_id} is being delivered at this moment. Try again in a minute.")
    again = delivery.with_(
        state="pending", attempts=0, next_at=None, ended_at=None, last_error=None
    )
    tx.deliveries.save(again)
    return again


def _held(tx: Transaction, name: str) -> Endpoint:
    return tx.endpoints.locked(tx.endpoints.get(name).id)


_ALL = 1_000_000
