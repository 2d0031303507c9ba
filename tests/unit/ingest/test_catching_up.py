"""Articles from before there were prints get one, while nothing more urgent waits."""

from datetime import timedelta

import pytest
from sqlalchemy import text as sql

from crosswire.clock import FixedClock
from crosswire.domain.messages import ArticleStored
from crosswire.store.session import MemoryStore
from crosswire_ingest.catching_up import AT_ONCE, CatchingUp
from tests.samples import NOON, article
from tests.unit.shared.test_sketch import WIRE, text

MINUTE = timedelta(minutes=1)


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore()


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(NOON)


def keep_without_prints(store: MemoryStore, count: int) -> None:
    """Read already, and kept before there were prints."""
    with store.transaction() as tx:
        for number in range(count):
            new = article(f"Dam {number}", text(WIRE), source_name=f"outlet-{number}", guid="1")
            tx.articles.keep(new, NOON)
        for table in ("marks", "prints", "work"):
            tx._connection.execute(sql(f"DELETE FROM {table}"))  # type: ignore[attr-defined]


def printed(store: MemoryStore) -> int:
    with store.reading() as tx:
        return int(tx._connection.execute(sql("SELECT count(*) FROM prints")).scalar())  # type: ignore[attr-defined]


def test_old_articles_get_prints_a_few_at_a_time(store: MemoryStore, clock: FixedClock) -> None:
    keep_without_prints(store, AT_ONCE + 5)
    chore = CatchingUp(store, clock, "here")

    counts = []
    for _ in range(3):
        chore.go_on()
        counts.append(printed(store))

    assert counts == [AT_ONCE, AT_ONCE + 5, AT_ONCE + 5]


def test_once_it_is_done_nothing_is_looked_at_again(store: MemoryStore, clock: FixedClock) -> None:
    keep_without_prints(store, 2)
    chore = CatchingUp(store, clock, "here")
    for _ in range(3):
        chore.go_on()

    keep_without_prints(store, 2)
    for _ in range(3):
        chore.go_on()
        assert printed(store) == 0


def test_it_waits_while_news_does(store: MemoryStore, clock: FixedClock) -> None:
    keep_without_prints(store, 2)
    with store.transaction() as tx:
        tx.work.add(ArticleStored(article_id="a", revision=1), now=NOON)

    CatchingUp(store, clock, "here").go_on()

    assert printed(store) == 0


def test_one_process_does_it_and_another_takes_over_where_it_ended(
    store: MemoryStore, clock: FixedClock
) -> None:
    keep_without_prints(store, AT_ONCE + 5)
    CatchingUp(store, clock, "here").go_on()

    CatchingUp(store, clock, "there").go_on()
    before = printed(store)
    clock.advance(MINUTE)
    CatchingUp(store, clock, "there").go_on()

    assert (before, printed(store)) == (AT_ONCE, AT_ONCE + 5)
