"""The helpers that other tests stand on."""

from crosswire.clock import FixedClock
from crosswire.domain.errors import Unavailable, Undoable
from crosswire.domain.messages import ArticleStored, ClaimsExtracted
from crosswire.queue.handling import Again, Done, Handlers, Outcome
from crosswire.store.protocol import Store, Transaction
from crosswire.testing import drain
from tests.contract.storing import SECOND
from tests.samples import NOON, article


def pass_on(message: ArticleStored) -> Outcome:
    fact = ClaimsExtracted(article_id=message.article_id, revision=message.revision)

    def effect(tx: Transaction) -> None:
        tx.work.add(fact, now=NOON)

    return Done(effect)


def stop_here(message: ClaimsExtracted) -> Outcome:
    return Done(lambda tx: tx.settings.put(f"seen {message.key}", True))


def keep_two(store: Store) -> list[str]:
    with store.transaction() as tx:
        return [tx.articles.keep(article(guid=guid), NOON).article.id for guid in ("g1", "g2")]


def test_a_drained_store_has_worked_off_everything_in_order(store: Store) -> None:
    ids = keep_two(store)
    handlers: Handlers = {ArticleStored: pass_on, ClaimsExtracted: stop_here}

    worked = drain(store, handlers, clock=FixedClock(NOON))

    assert worked == 4
    with store.reading() as tx:
        assert [tx.settings.get(f"seen {number}/1") for number in ids] == [True, True]
        assert sum(count.waiting + count.dead for count in tx.work.counts()) == 0


def test_draining_ends_though_work_fails_or_waits(store: Store) -> None:
    first, _ = keep_two(store)
    clock = FixedClock(NOON)

    def later(message: ArticleStored) -> Outcome:
        if message.article_id == first:
            raise Unavailable("The archive is closed.")
        return Again(lambda tx: None, until=clock.now() + SECOND)

    assert drain(store, {ArticleStored: later}, clock=clock) == 2

    clock.advance(3600 * SECOND)

    def never(message: ArticleStored) -> Outcome:
        raise Undoable("It cannot be read.")

    assert drain(store, {ArticleStored: never}, clock=clock) == 2
    with store.reading() as tx:
        assert {letter.error_class for letter in tx.work.dead()} == {"permanent"}
        assert tx.work.counts()[1].dead == 2
