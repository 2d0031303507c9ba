"""Ranks: news goes before back-fill, and takes nothing from it but time."""

from collections.abc import Callable
from datetime import datetime, timedelta

from crosswire.domain.messages import ArticleStored, Message, Rank
from crosswire.domain.work import Work
from crosswire.store.protocol import Store
from tests.contract.plans import WatchedStore
from tests.contract.storing import LEASE, SECOND
from tests.contract.working import AGAIN, add, claim, claim_next, ring, stored, work
from tests.samples import NOON, article

NEWS_ONLY = (Rank.NEWS,)
BACKFILL_FIRST = (Rank.BACKFILL, Rank.NEWS)


def old(number: int) -> Message:
    return stored(number).with_(rank=Rank.BACKFILL)


def claim_by_rank(store: Store, *ranks: Rank, limit: int = 9) -> list[int]:
    with store.transaction() as tx:
        pieces = tx.work.claim_next(
            "extractor", token="t", now=NOON, lease=LEASE, limit=limit, ranks=ranks
        )
    return [piece.id for piece in pieces]


def news_waits(store: Store, at: datetime = NOON) -> bool:
    with store.reading() as tx:
        return tx.work.news_waits("extractor", at)


def reading_of(store: Store, article_id: str, revision: int = 1) -> Work:
    with store.reading() as tx:
        found = tx.work.find(ArticleStored(article_id=article_id, revision=revision))
    assert found is not None
    return found


def test_work_has_the_rank_of_its_message(store: Store) -> None:
    news, archived = add(store, stored(1), old(2))

    assert [work(store, number).rank for number in (news, archived)] == [Rank.NEWS, Rank.BACKFILL]
    assert work(store, archived).fact() == old(2)


def test_a_message_from_before_there_were_ranks_is_news() -> None:
    before = '{"article_id": "a1", "revision": 1}'

    assert ArticleStored.from_json(before).rank is Rank.NEWS


def test_news_is_claimed_before_older_back_fill(store: Store) -> None:
    archived = add(store, old(1), old(2), at=NOON - 60 * SECOND)
    late = add(store, stored(3))
    early = add(store, stored(4), at=NOON - SECOND)
    add(store, stored(5), at=NOON + SECOND)

    assert [piece.id for piece in claim_next(store, limit=3)] == [*early, *late, archived[0]]
    assert [piece.id for piece in claim_next(store)] == archived[1:]


def test_when_it_is_back_fills_turn_its_oldest_comes_first(store: Store) -> None:
    news = add(store, stored(1), at=NOON - 60 * SECOND)
    archived = add(store, old(2), old(3))

    assert claim_by_rank(store, *BACKFILL_FIRST, limit=2) == archived
    assert claim_by_rank(store, *BACKFILL_FIRST) == news


def test_back_fill_is_left_alone_where_only_news_is_wanted(store: Store) -> None:
    add(store, old(1))
    news = add(store, stored(2))

    assert claim_by_rank(store, *NEWS_ONLY) == news
    assert claim_by_rank(store, *NEWS_ONLY) == []


def test_only_news_that_is_due_and_free_waits(store: Store) -> None:
    add(store, old(1))
    add(store, stored(2), at=NOON + SECOND)
    assert not news_waits(store)
    assert news_waits(store, NOON + SECOND)

    (number,) = add(store, stored(3))
    assert news_waits(store)
    claim(store, (number, 0))
    assert not news_waits(store)
    assert news_waits(store, NOON + LEASE)


def test_back_fill_takes_no_room_from_news(store: Store) -> None:
    archived = add(store, *(old(number) for number in range(5)), at=NOON - SECOND)
    assert [number for number, _ in ring(store, window=3)] == archived[:3]
    news = add(store, *(stored(number) for number in range(10, 15)))

    assert [number for number, _ in ring(store, window=3)] == news[:3]
    assert ring(store, window=3) == []


def test_news_is_rung_before_back_fill_that_was_tried_before(store: Store) -> None:
    fresh, tried = add(store, old(1), old(2))
    claim(store, (tried, 0))
    with store.transaction() as tx:
        tx.work.postpone(tried, "t", until=NOON, error="again")
    news = add(store, stored(3))

    assert [number for number, _ in ring(store)] == [*news, tried, fresh]


def test_counts_tell_back_fill_and_how_long_news_has_waited(store: Store) -> None:
    add(store, *(old(number) for number in range(3)), at=NOON - 60 * SECOND)
    add(store, stored(4), at=NOON - SECOND)
    claim_by_rank(store, Rank.BACKFILL, limit=1)

    with store.reading() as tx:
        extractor = tx.work.counts()[1]

    assert (extractor.waiting, extractor.backfill, extractor.running) == (3, 2, 1)
    assert extractor.oldest_waiting == NOON - SECOND


def test_neither_done_back_fill_nor_news_counts_as_back_fill_that_waits(store: Store) -> None:
    (done,) = add(store, old(1))
    claim(store, (done, 0))
    with store.transaction() as tx:
        tx.work.finish(done, "t", NOON)
    add(store, stored(2))

    with store.reading() as tx:
        extractor = tx.work.counts()[1]

    assert (extractor.waiting, extractor.backfill, extractor.done) == (1, 0, 1)


def test_done_back_fill_is_pruned_too(store: Store) -> None:
    (number,) = add(store, old(1))
    claim(store, (number, 0))
    with store.transaction() as tx:
        tx.work.finish(number, "t", NOON)

        assert tx.work.prune(before=NOON + SECOND) == 1


def test_an_article_is_read_in_the_rank_in_which_it_came(store: Store) -> None:
    with store.transaction() as tx:
        came = article("Flood", "It rose.", guid="a", rank=Rank.BACKFILL)
        kept = tx.articles.keep(came, NOON).article
        tx.articles.keep(came.with_(text="It rose again.", rank=Rank.NEWS), NOON)

    assert reading_of(store, kept.id).rank is Rank.BACKFILL
    assert reading_of(store, kept.id, 2).rank is Rank.NEWS


def test_what_is_shown_long_after_it_was_published_is_back_fill_and_an_edit_of_it_news(
    store: Store,
) -> None:
    with store.transaction() as tx:
        came = article("Flood", "It rose.", guid="a").with_(late=True)
        kept = tx.articles.keep(came, NOON).article
        tx.articles.keep(came.with_(text="It rose again."), NOON)

    assert reading_of(store, kept.id).rank is Rank.BACKFILL
    assert reading_of(store, kept.id, 2).rank is Rank.NEWS


def test_the_words_of_a_page_are_read_in_the_rank_of_what_they_replace(store: Store) -> None:
    waits = timedelta(minutes=2)
    with store.transaction() as tx:
        came = article("Flood", "It rose.", rank=Rank.BACKFILL, patience=waits)
        kept = tx.articles.keep(came, NOON).article
        tx.articles.fill(kept.id, "Flood", "It rose by a metre in the night.", NOON)

    assert reading_of(store, kept.id, 2).rank is Rank.BACKFILL


def test_what_is_asked_all_the_time_is_answered_by_an_index(database_url: str) -> None:
    store = WatchedStore(database_url)
    with store.transaction() as tx:
        for number in range(1500):
            tx.work.add(old(number), now=NOON)
        for number in range(2000, 2500):  # waits for its page
            tx.work.add(stored(number), now=NOON, not_before=NOON + 120 * SECOND)
    asked: dict[str, Callable[[], object]] = {
        "claim": lambda: claim_by_rank(store, Rank.NEWS, Rank.BACKFILL, limit=1),
        "turn": lambda: claim_by_rank(store, *BACKFILL_FIRST, limit=1),
        "news": lambda: news_waits(store),
        "ring": lambda: ring(store, at=NOON + AGAIN),
    }
    plans = {}
    for name, ask in asked.items():
        store.asked.clear()
        ask()
        assert len(store.asked) == 1, f"{name} is one statement"
        plans[name] = store.last_plan()
    store.dispose()

    for name, plan in plans.items():
        assert "SCAN work" not in plan, f"{name}: {plan}"
        assert "Seq Scan on work" not in plan, f"{name}: {plan}"
    for name in ("claim", "turn", "news"):
        assert "work_by_stage_state_rank_not_before_id" in plans[name], plans[name]
