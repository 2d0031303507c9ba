"""Hosts, wanted pages, and the fuller words that pages give articles."""

from crosswire.domain.feed_lists import FeedList
from crosswire.domain.feeds import Habits, Host, WantedPage
from crosswire.domain.messages import ArticleStored
from crosswire.domain.ways import Way
from crosswire.store.protocol import Kept, Store
from tests.contract.storing import SECOND, keep_feed
from tests.samples import NOON, article

PAGE = "https://north.example/flood"
LATER = NOON + SECOND


def keep(store: Store, text: str = "A flood.", **facts: object) -> Kept:
    new = article(text=text, guid="1", url=PAGE).with_(**facts)
    with store.transaction() as tx:
        return tx.articles.keep(new, NOON)


def want(store: Store, article_id: str, **facts: object) -> WantedPage:
    page = WantedPage.model_validate(
        {
            "article_id": article_id,
            "url": PAGE,
            "not_before": NOON,
            **facts,
        }
    )
    with store.transaction() as tx:
        tx.pages.save(page)
    return page


def test_a_host_nobody_asked_yet_is_free_now_and_comes_back_as_it_was_saved(store: Store) -> None:
    host = Host(
        name="north.example",
        free_at=NOON + SECOND,
        closed_until=NOON,
        closed_because="It answers 429.",
        robots="",
        robots_until=NOON,
    )
    with store.transaction() as tx:
        assert tx.hosts.get("north.example", NOON) == Host(name="north.example", free_at=NOON)
        tx.hosts.save(host)
    with store.reading() as tx:
        assert tx.hosts.get("north.example", NOON) == host
        assert tx.hosts.closed(NOON - SECOND) == [host]
        assert tx.hosts.closed(NOON) == []


def test_requests_under_way_are_those_announced_since_then(store: Store) -> None:
    keep_feed(store, "https://north.example/a", asked_at=NOON)
    keep_feed(store, "https://north.example/b", asked_at=NOON - 9 * SECOND)
    keep_feed(store, "https://north.example/c")
    want(store, keep(store).article.id, asked_at=NOON)

    with store.reading() as tx:
        assert tx.hosts.under_way(NOON - SECOND) == {"north.example": 2}
        assert tx.hosts.under_way(NOON - 10 * SECOND) == {"north.example": 3}


def test_many_hosts_are_had_and_saved_together(store: Store) -> None:
    north = Host(name="north.example", free_at=NOON + SECOND)
    coast = Host(name="coast.example", free_at=NOON + 2 * SECOND)
    with store.transaction() as tx:
        tx.hosts.save(north, coast)
        tx.hosts.save()

    with store.reading() as tx:
        found = tx.hosts.many(["coast.example", "new.example", "north.example"], NOON)
        assert tx.hosts.many([], NOON) == {}
    new = Host(name="new.example", free_at=NOON)
    assert found == {"coast.example": coast, "new.example": new, "north.example": north}


def anything_to_ask(store: Store) -> bool:
    with store.reading() as tx:
        return any(tx.hosts.to_ask(NOON, lost_before=NOON - 9 * SECOND))


def save_host(store: Store, **facts: object) -> None:
    known = {"name": "north.example", "free_at": NOON, **facts}
    with store.transaction() as tx:
        tx.hosts.save(Host.model_validate(known))


def test_a_due_feed_is_to_be_asked_once_its_host_is_free_and_open(store: Store) -> None:
    keep_feed(store, "https://north.example/later", next_poll_at=NOON + SECOND)
    assert not anything_to_ask(store)

    keep_feed(store, "https://north.example/a", next_poll_at=NOON)
    save_host(store, free_at=NOON + SECOND)
    assert not anything_to_ask(store)
    save_host(store, closed_until=NOON + SECOND)
    assert not anything_to_ask(store)
    save_host(store, closed_until=NOON)
    assert anything_to_ask(store)


def test_a_poll_under_way_is_looked_after_whatever_its_host_asked_for(store: Store) -> None:
    save_host(store, closed_until=NOON + SECOND)
    keep_feed(store, "https://north.example/a", next_poll_at=NOON, asked_at=NOON - SECOND)

    assert anything_to_ask(store)


def test_a_wanted_page_is_to_be_asked_for_and_again_once_it_is_lost(store: Store) -> None:
    article_id = keep(store).article.id
    want(store, article_id, not_before=NOON + SECOND)
    assert not anything_to_ask(store)

    want(store, article_id)
    assert anything_to_ask(store)
    want(store, article_id, asked_at=NOON)
    assert not anything_to_ask(store)
    want(store, article_id, asked_at=NOON - 10 * SECOND)
    assert anything_to_ask(store)


def test_pages_wait_by_host_the_longest_waiting_first(store: Store) -> None:
    first = keep(store).article.id
    with store.transaction() as tx:
        second = tx.articles.keep(article(guid="2", url=PAGE + "/2"), NOON).article.id
        third = tx.articles.keep(article(guid="3", url=PAGE + "/3"), NOON).article.id
    want(store, first, not_before=NOON)
    want(store, second, not_before=NOON - SECOND)
    want(store, third, url="https://coast.example/3", not_before=LATER)

    with store.reading() as tx:
        assert tx.pages.hosts_waited_for(NOON) == ["north.example"]
        assert [p.article_id for p in tx.pages.first_of("north.example", NOON, most=1)] == [second]
        assert [p.article_id for p in tx.pages.first_of("coast.example", LATER, most=9)] == [third]
        assert tx.pages.hosts_waited_for(LATER) == ["north.example", "coast.example"]
        assert tx.pages.counts() == {"wanted": 3}


def test_a_page_that_leads_to_another_host_waits_for_that_one(store: Store) -> None:
    led = Way(stops=("https://coast.example/1",))
    page = want(store, keep(store).article.id, way=led)

    with store.transaction() as tx:
        assert tx.pages.hosts_waited_for(NOON) == ["coast.example"]
        tx.pages.save(page.with_(rules_way=Way(stops=("https://rules.example/robots.txt",))))
        assert tx.pages.hosts_waited_for(NOON) == ["rules.example"]
        found = tx.pages.get(page.article_id)
    assert found is not None
    assert (found.way, found.at, found.site) == (led, "https://coast.example/1", "coast.example")


def test_a_poll_that_leads_to_another_host_is_under_way_there(store: Store) -> None:
    kept = keep_feed(store)
    led = Habits(way=Way(stops=("https://coast.example/rss",), for_good=False))
    with store.transaction() as tx:
        tx.feeds.save(kept.with_(habits=led, asked_at=NOON))

        assert tx.feeds.get(kept.id).asks == "https://coast.example/rss"
        assert tx.hosts.under_way(NOON - SECOND) == {"coast.example": 1}


def test_a_list_comes_back_with_the_way_that_it_leads(store: Store) -> None:
    led = Way(stops=("https://coast.example/feeds.opml",))
    it = FeedList(
        id="l1",
        address="https://north.example/feeds.opml",
        interval=60 * SECOND,
        next_poll_at=NOON,
        way=led,
    )
    with store.transaction() as tx:
        tx.feed_lists.add(it)

        assert tx.feed_lists.get("l1") == it
        tx.feed_lists.save(it.with_(asked_at=NOON))
        assert tx.hosts.under_way(NOON - SECOND) == {"coast.example": 1}


def test_a_page_that_is_asked_for_waits_no_more_until_it_is_lost(store: Store) -> None:
    page = want(store, keep(store).article.id, asked_at=NOON)

    with store.reading() as tx:
        assert tx.pages.hosts_waited_for(NOON) == []
        assert tx.pages.asked_before(NOON) == []
        assert tx.pages.asked_before(NOON + SECOND) == [page]


def test_a_page_gives_an_article_its_newest_words_and_calls_off_reading_the_summary(
    store: Store,
) -> None:
    kept = keep(store, patience=60 * SECOND)
    with store.transaction() as tx:
        waiting = tx.work.find(ArticleStored(article_id=kept.article.id, revision=1))
        filled = tx.articles.fill(kept.article.id, "", "A flood took a bridge.", NOON)

    assert waiting is not None
    assert waiting.not_before == NOON + 60 * SECOND
    assert (filled.change, filled.article.revision, filled.article.from_page) == (
        "revised",
        2,
        True,
    )
    with store.reading() as tx:
        assert tx.articles.revision(kept.article.id).text == "A flood took a bridge."
        assert tx.articles.revision(kept.article.id, 1).text == "A flood."
        assert tx.work.find(ArticleStored(article_id=kept.article.id, revision=1)) is None
        read = tx.work.find(ArticleStored(article_id=kept.article.id, revision=2))
    assert read is not None
    assert read.not_before == NOON


def test_after_its_page_was_read_the_same_summary_is_known_and_another_is_restated(
    store: Store,
) -> None:
    kept = keep(store)
    with store.transaction() as tx:
        tx.articles.fill(kept.article.id, "", "A flood took a bridge.", NOON)

    assert keep(store).change == "known"
    assert keep(store, "A flood and a fire.").change == "restated"
    assert keep(store, "A flood and a fire.").change == "known"
    with store.transaction() as tx:
        assert tx.articles.get(kept.article.id).revision == 2
        again = tx.articles.fill(kept.article.id, "", "A flood took two bridges.", NOON)
    assert (again.change, again.article.revision) == ("revised", 3)


def test_a_page_that_says_what_is_known_changes_nothing(store: Store) -> None:
    kept = keep(store)
    with store.transaction() as tx:
        assert tx.articles.fill(kept.article.id, "", "A flood.", NOON).change == "known"
        assert not tx.articles.get(kept.article.id).from_page


def test_a_source_keeps_its_family_when_it_is_kept_again(store: Store) -> None:
    kept = keep(store)
    with store.transaction() as tx:
        tx.sources.set_family(kept.article.source_id, "North Group")
        tx.sources.keep(tx.sources.get(kept.article.source_id).with_(name="N", family=None))
        assert tx.sources.get(kept.article.source_id).family == "North Group"
        assert tx.sources.set_family(kept.article.source_id, None).family is None


def test_a_page_dates_an_article_of_which_the_source_said_nothing(store: Store) -> None:
    kept = keep(store, published_at=None, language=None)
    with store.transaction() as tx:
        filled = tx.articles.fill(
            kept.article.id, "", "A flood.", NOON, published_at=NOON - SECOND, language="en"
        )
        assert filled.change == "known"
        filled = tx.articles.fill(
            kept.article.id, "", "A flood took a bridge.", NOON, published_at=NOON, language="en"
        )
    assert (filled.article.published_at, filled.article.language) == (NOON, "en")
