"""Short words for what workers, relays and operators ask of work rows."""

from datetime import datetime

from crosswire.domain.messages import ArticleStored, Message, Stage
from crosswire.domain.work import Work
from crosswire.store.protocol import Store
from tests.contract.storing import LEASE, SECOND
from tests.samples import NOON

AGAIN = 30 * SECOND


def stored(number: int = 1) -> Message:
    return ArticleStored(article_id=f"a{number}", revision=1)


def add(store: Store, *messages: Message, at: datetime = NOON) -> list[int]:
    """The ids of new work for these."""
    with store.transaction() as tx:
        for message in messages:
            tx.work.add(message, now=at)
        found = [tx.work.find(message) for message in messages]
        return [work.id for work in found if work]


def ring(
    store: Store, *, at: datetime = NOON, window: int = 10, stage: Stage = "extractor"
) -> list[tuple[int, int]]:
    with store.transaction() as tx:
        return tx.work.to_ring(stage, now=at, ring_again=AGAIN, window=window)


def claim(
    store: Store, *pairs: tuple[int, int], token: str = "t", at: datetime = NOON
) -> list[Work]:
    with store.transaction() as tx:
        return tx.work.claim(pairs, token=token, now=at, lease=LEASE)


def claim_next(
    store: Store, *, token: str = "t", at: datetime = NOON, limit: int = 9
) -> list[Work]:
    with store.transaction() as tx:
        return tx.work.claim_next("extractor", token=token, now=at, lease=LEASE, limit=limit)


def work(store: Store, work_id: int) -> Work:
    with store.reading() as tx:
        return tx.work.get(work_id)


def held(store: Store, *, token: str = "t") -> Work:
    """One piece of work under a lease."""
    add(store, stored())
    (piece,) = claim_next(store, token=token)
    return piece


def dead(store: Store) -> Work:
    piece = held(store)
    with store.transaction() as tx:
        tx.work.bury(piece.id, "t", error_class="permanent", error="bad", now=NOON)
    return piece
