"""Work for tests of the queue: it leaves a countable trace, once for each committed effect."""

from datetime import datetime, timedelta

from crosswire.clock import Clock, FixedClock
from crosswire.domain.messages import ArticleStored, Rank
from crosswire.domain.work import Work
from crosswire.queue.desk import Desk
from crosswire.queue.handling import Done, Handlers
from crosswire.settings import QueueSettings, Settings
from crosswire.store.protocol import Store, Transaction
from tests.samples import NOON

LEASE = timedelta(seconds=30)


def stored(name: str) -> ArticleStored:
    return ArticleStored(article_id=name, revision=1)


def leaves_a_trace(message: ArticleStored) -> Done:
    """The handler of most tests."""
    return Done(lambda tx: trace(tx, message.article_id))


def trace(tx: Transaction, name: str) -> None:
    tx.settings.put(f"trace.{name}", (tx.settings.get(f"trace.{name}") or 0) + 1)


def traces(store: Store, name: str) -> int:
    """How many effects of that message were committed."""
    with store.reading() as tx:
        return int(tx.settings.get(f"trace.{name}") or 0)


TRACING: Handlers = {ArticleStored: leaves_a_trace}


def add(
    store: Store, *names: str, now: datetime = NOON, rank: Rank = Rank.NEWS
) -> list[tuple[int, int]]:
    """New work, and its pairs as if no bell had rung yet."""
    with store.transaction() as tx:
        for name in names:
            tx.work.add(stored(name).with_(rank=rank), now=now)
        found = [tx.work.find(stored(name)) for name in names]
        return [(work.id, work.generation) for work in found if work]


def rung(store: Store, now: datetime = NOON) -> list[tuple[int, int]]:
    """Mark what waits as rung, as the relay does, and give its pairs."""
    with store.transaction() as tx:
        return tx.work.to_ring("extractor", now=now, ring_again=LEASE, window=1000)


def claimed(store: Store, name: str, *, now: datetime = NOON, token: str = "mine") -> Work:
    with store.transaction() as tx:
        work = tx.work.find(stored(name))
        assert work is not None
        (work,) = tx.work.claim([(work.id, work.generation)], token=token, now=now, lease=LEASE)
        return work


def state(store: Store, name: str) -> Work:
    with store.reading() as tx:
        work = tx.work.find(stored(name))
        assert work is not None
        return work


def desk(
    store: Store,
    handlers: Handlers = TRACING,
    *,
    clock: Clock | None = None,
    queue: QueueSettings | None = None,
) -> Desk:
    return Desk(
        "extractor",
        handlers,
        store=store,
        clock=clock or FixedClock(NOON),
        settings=Settings(queue=queue or QueueSettings()),
    )
