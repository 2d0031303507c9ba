"""What makes two deliveries of a text one article, and what makes a revision."""

import threading
from datetime import timedelta

import pytest

from crosswire.domain.articles import Article, NewArticle
from crosswire.domain.errors import NotFound
from crosswire.domain.messages import ArticleStored
from crosswire.store.protocol import Kept, Store
from crosswire.store.session import SqlStore
from tests.contract.plans import WatchedStore
from tests.contract.storing import LEASE, SECOND
from tests.samples import NOON, article

ADDRESS = "https://north.example/flood"


def keep(store: Store, *new: NewArticle) -> list[Kept]:
    with store.transaction() as tx:
        return [tx.articles.keep(one, NOON + number * SECOND) for number, one in enumerate(new)]


def changes(kept: list[Kept]) -> list[str]:
    return [one.change for one in kept]


def test_a_new_article_is_stored_whole_with_its_extraction_work(store: Store) -> None:
    (kept,) = keep(store, article("Flood", "Twelve died.", guid="g1", url=ADDRESS, agency="Wire"))

    with store.reading() as tx:
        assert tx.articles.get(kept.article.id) == kept.article
        assert kept.article.id == Article.id_for("north-daily", "g1")
        assert kept.article.agency == "Wire"
        assert tx.articles.revision(kept.article.id).text == "Twelve died."
        assert tx.sources.get("north-daily").name == "North Daily"
        work = tx.work.find(ArticleStored(article_id=kept.article.id, revision=1))
        assert work is not None
        assert (work.stage, work.state, work.not_before) == ("extractor", "pending", NOON)


def test_an_article_that_is_known_changes_nothing(store: Store) -> None:
    first, again = keep(store, article(guid="g1"), article(guid="g1", alerting=False))

    assert again == Kept(first.article, "known")
    with store.reading() as tx:
        assert sum(count.waiting for count in tx.work.counts()) == 1


def test_what_comes_late_rings_nobody_unless_it_was_known(store: Store) -> None:
    late, known, edited = keep(
        store,
        article(guid="g1").with_(late=True),
        article(guid="g2"),
        article(guid="g2", text="Forty died.").with_(late=True),
    )

    assert [it.article.alerting for it in (late, known, edited)] == [False, True, True]


def test_one_guid_of_two_sources_is_two_articles(store: Store) -> None:
    kept = keep(store, article(guid="1"), article(guid="1", source_name="coast-times"))

    assert changes(kept) == ["new", "new"]


def test_without_a_guid_the_address_tells_however_it_is_dressed(store: Store) -> None:
    kept = keep(
        store,
        article(url=ADDRESS),
        article(url=ADDRESS + "?utm_source=rss#top"),
        article(url=ADDRESS.replace("https", "http")),
    )

    assert changes(kept) == ["new", "known", "known"]


def test_without_guid_and_address_the_text_tells(store: Store) -> None:
    kept = keep(store, article("A", "One."), article("A", "One."), article("A", "Two."))

    assert changes(kept) == ["new", "known", "new"]


def test_a_guid_that_appears_later_belongs_to_the_article_at_its_address(store: Store) -> None:
    kept = keep(store, article(url=ADDRESS), article("Flood, corrected", url=ADDRESS, guid="g1"))

    assert changes(kept) == ["new", "revised"]


def test_a_new_guid_for_the_same_words_at_one_address_is_no_new_article(store: Store) -> None:
    kept = keep(store, article(url=ADDRESS, guid="g1"), article(url=ADDRESS, guid="g2"))

    assert changes(kept) == ["new", "known"]


def test_entries_of_one_live_page_are_articles_of_their_own(store: Store) -> None:
    kept = keep(
        store,
        article("10:00", "Rain.", url=ADDRESS, guid="g1"),
        article("11:00", "Flood.", url=ADDRESS, guid="g2"),
    )

    assert changes(kept) == ["new", "new"]


def test_a_changed_text_becomes_a_revision_with_work_of_its_own(store: Store) -> None:
    first, second = keep(
        store,
        article("Flood", "Twelve died.", guid="g1", published_at=None),
        article("Flood toll", "Forty died.", guid="g1", agency="Wire", alerting=False),
    )

    assert second.change == "revised"
    assert second.article.id == first.article.id
    with store.reading() as tx:
        now = tx.articles.get(first.article.id)
        assert now == second.article
        assert (now.revision, now.title, now.agency) == (2, "Flood toll", "Wire")
        assert (now.published_at, now.stored_at, now.alerting) == (NOON, NOON, False)
        assert tx.articles.revision(now.id).text == "Forty died."
        assert tx.articles.revision(now.id, 1).text == "Twelve died."
        assert tx.work.find(ArticleStored(article_id=now.id, revision=2)) is not None


def test_an_edit_that_is_taken_back_makes_the_old_revision_the_newest(store: Store) -> None:
    one, two, three = (article("Flood", text, guid="g1") for text in ("One.", "Two.", "Three."))

    kept = keep(store, one, two, one, three)

    assert [(k.change, k.article.revision) for k in kept] == [
        ("new", 1),
        ("revised", 2),
        ("revised", 1),
        ("revised", 3),
    ]


def test_words_that_come_back_are_read_again(store: Store) -> None:
    one, two = article("Flood", "One.", guid="g1"), article("Flood", "Two.", guid="g1")
    (kept,) = keep(store, one)
    message = ArticleStored(article_id=kept.article.id, revision=1)
    with store.transaction() as tx:
        (work,) = tx.work.claim_next("extractor", token="t", now=NOON, lease=LEASE, limit=1)
        tx.work.finish(work.id, "t", NOON)

    keep(store, two, one)

    with store.reading() as tx:
        again = tx.work.find(message)
        assert again is not None
        assert again.state == "pending"


def test_a_guid_or_address_of_any_length_is_taken(store: Store) -> None:
    long = "https://north.example/" + "x" * 100_000
    kept = keep(store, article(guid=long), article(guid=long), article("Other", url=long))

    assert changes(kept) == ["new", "known", "new"]


def test_an_article_that_is_not_there_is_not_found(store: Store) -> None:
    (kept,) = keep(store, article())

    with store.reading() as tx:
        with pytest.raises(NotFound, match="no article 'a1'"):
            tx.articles.get("a1")
        with pytest.raises(NotFound, match="no article 'a1'"):
            tx.articles.revision("a1")
        with pytest.raises(NotFound, match="in revision 7"):
            tx.articles.revision(kept.article.id, 7)


def test_articles_are_listed_newest_stored_first(store: Store) -> None:
    keep(
        store,
        article("first"),
        article("second", source_name="coast-times"),
        article("third"),
    )

    with store.reading() as tx:
        assert [a.title for a in tx.articles.newest()] == ["third", "second", "first"]
        assert [a.title for a in tx.articles.newest(limit=1)] == ["third"]
        north = tx.articles.newest(source_id="north-daily")
        assert [a.title for a in north] == ["third", "first"]
        earlier = tx.articles.newest(before=NOON + SECOND)
        assert [a.title for a in earlier] == ["first"]


def test_pages_of_articles_lose_none_that_were_stored_at_one_moment(store: Store) -> None:
    with store.transaction() as tx:
        for number in range(7):
            tx.articles.keep(article(guid=f"g{number}"), NOON)

    pages, last = [], None
    with store.reading() as tx:
        while page := tx.articles.newest(limit=3, after_id=last):
            pages.append([kept.guid for kept in page])
            last = page[-1].id

    assert [len(page) for page in pages] == [3, 3, 1]
    assert {guid for page in pages for guid in page} == {f"g{number}" for number in range(7)}


def test_threads_that_keep_the_same_articles_make_each_once(database: SqlStore) -> None:
    both: list[list[str]] = []
    start = threading.Barrier(2)

    def keep_all() -> None:
        start.wait()
        both.append([keep(database, one)[0].change for one in texts])

    texts = [article(text=f"Text {n}.", guid=f"g{n % 10}", published_at=None) for n in range(20)]
    threads = [threading.Thread(target=keep_all) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(both[0] + both[1]).count("new") == 10
    with database.reading() as tx:
        tally = tx.tally()
        assert (tally.articles, tally.revisions) == (10, 20)


def test_a_known_publication_time_is_kept_when_words_change(store: Store) -> None:
    _, second = keep(
        store,
        article(text="One.", guid="g1", published_at=NOON),
        article(text="Two.", guid="g1", published_at=NOON + timedelta(days=1)),
    )

    assert second.article.published_at == NOON


def test_an_edit_of_what_was_back_filled_rings_nobody_either(store: Store) -> None:
    keep(store, article("Flood", "Forty died.", guid="g1", alerting=False))

    (edited,) = keep(store, article("Flood", "Fifty died.", guid="g1"))

    assert edited.change == "revised"
    assert not edited.article.alerting


def test_many_are_kept_as_they_would_be_one_by_one(store: Store) -> None:
    edited = article(text="Two.", guid="g1", url=ADDRESS)
    keep(
        store,
        article(text="One.", guid="g1", url=ADDRESS),
        article(text="Four.", url="https://x.example/4"),
    )
    many = [
        article(text="One.", guid="g1", url=ADDRESS),
        edited,
        article(text="Three.", guid="g3"),
        article(text="Three.", guid="g3"),
        article(text="Two.", guid="g4", url=ADDRESS),
        article(text="One.", guid="g1", url=ADDRESS),
        article(text="Four.", guid="g5", url="https://x.example/4"),
        article(text="Five.", guid="g5", url="https://x.example/4"),
        article(text="Four.", url="https://x.example/4"),
    ]

    with store.transaction() as tx:
        kept = tx.articles.keep_all(many, NOON)

    assert changes(kept) == [
        *("known", "revised", "new", "known", "known", "revised", "known"),
        *("revised", "revised"),
    ]
    with store.reading() as tx:
        assert tx.articles.count() == 3
        assert tx.articles.revision(kept[0].article.id).text == "One."
        assert tx.articles.revision(kept[-1].article.id).text == "Four."


def test_what_is_merely_known_costs_one_question_however_much_it_is(sqlite_url: str) -> None:
    store = WatchedStore(sqlite_url)
    many = [
        article(text=f"No. {number}.", guid=f"g{number}", url=f"https://x.example/{number}")
        for number in range(30)
    ]
    with store.transaction() as tx:
        tx.articles.keep_all(many, NOON)
    store.asked.clear()

    with store.transaction() as tx:
        tx.articles.keep_all(many, NOON)

    assert len(store.asked) == 1
    store.dispose()
