"""A store, endpoints and a courier that works off what is due, for the tests of delivery."""

import time
from collections.abc import Callable
from datetime import timedelta
from random import Random
from typing import Literal
from uuid import uuid4

from crosswire.clock import FixedClock
from crosswire.domain.deliveries import Attempt, Delivery, Endpoint
from crosswire.domain.disputes import Alert
from crosswire.domain.endpoints import new_endpoint
from crosswire.queue.consumer import work_off
from crosswire.settings import DeliverySettings, QueueSettings, Settings
from crosswire.store.protocol import Store
from crosswire.webhooks.sending import webhook_client
from crosswire_alerts.webhook.handlers import delivery_handlers
from tests.samples import NOON

SECOND = timedelta(seconds=1)


class Newsdesk:
    """The clock stands at noon and moves when told to; only requests take real time."""

    def __init__(
        self,
        store: Store,
        *,
        worker: Literal["simple", "fork"] = "simple",
        deadline: timedelta = 0.5 * SECOND,
        patience: timedelta = SECOND,
    ) -> None:
        self.settings = Settings(
            queue=QueueSettings(worker=worker),
            delivery=DeliverySettings(deadline=deadline, patience=patience),
        )
        self.store = store
        self.clock = FixedClock(NOON)
        self._handlers = delivery_handlers(
            store,
            webhook_client(self.settings),
            self.clock,
            self.settings,
            Random(7),
        )

    def add_endpoint(self, name: str, url: str) -> Endpoint:
        endpoint = new_endpoint(name, url, now=NOON, allow_private=True)
        with self.store.transaction() as tx:
            tx.endpoints.add(endpoint)
        return endpoint

    def raise_alerts(self, count: int = 1) -> None:
        with self.store.transaction() as tx:
            for _ in range(count):
                key = uuid4().hex
                tx.alerts.raise_(
                    Alert(
                        id=Alert.id_for(key),
                        event="dispute.opened",
                        dispute_id="d1",
                        dedup_key=key,
                        payload={"type": "dispute.opened", "key": key, "text": "498 or 6,000?"},
                        created_at=self.clock.now(),
                    )
                )

    def work(self) -> None:
        """Work off whatever is due now, one after another, as one worker does."""
        while self.work_one():
            pass

    def work_one(self) -> bool:
        now, lease = self.clock.now(), 30 * SECOND
        with self.store.transaction() as tx:
            claimed = tx.work.claim_next(
                "delivery", token=uuid4().hex, now=now, lease=lease, limit=1
            )
        for work in claimed:
            work_off(
                work,
                self._handlers,
                store=self.store,
                clock=self.clock,
                settings=self.settings.queue,
            )
        return bool(claimed)

    def work_until_it_ends(self, name: str) -> Delivery:
        """Advance to each of its attempts until the only delivery is delivered or dead."""
        while (delivery := self.delivery(name)).state == "pending":
            self.clock.advance((delivery.next_at or self.clock.now()) - self.clock.now())
            self.work()
        return delivery

    def endpoint(self, name: str) -> Endpoint:
        with self.store.reading() as tx:
            return tx.endpoints.get(name)

    def deliveries(self, name: str) -> list[Delivery]:
        """In the order in which they were made."""
        with self.store.reading() as tx:
            found = tx.deliveries.search(endpoint_id=tx.endpoints.get(name).id, limit=500)
        return sorted(found, key=lambda delivery: delivery.sequence)

    def delivery(self, name: str) -> Delivery:
        (only,) = self.deliveries(name)
        return only

    def attempts(self, name: str) -> list[Attempt]:
        delivery_id = self.delivery(name).id
        with self.store.reading() as tx:
            return tx.deliveries.attempts(delivery_id)


def soon(holds: Callable[[], bool], within: float = 3.0) -> bool:
    """Whether it comes true in time."""
    end = time.monotonic() + within
    while not holds():
        if time.monotonic() > end:
            return False
        time.sleep(0.01)
    return True
