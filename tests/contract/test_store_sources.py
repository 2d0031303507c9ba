"""Sources and feeds."""

import pytest

from crosswire.domain.errors import NotFound
from crosswire.domain.feed_lists import FeedList
from crosswire.domain.feeds import Host
from crosswire.store.protocol import Store
from tests.contract.storing import SECOND, feed, keep_feed
from tests.samples import NOON, article, source


def test_a_source_is_kept_under_its_slug_and_takes_a_new_name(store: Store) -> None:
    with store.transaction() as tx:
        tx.sources.keep(source("north-daily"))
        tx.sources.keep(source("coast-times"))
        tx.sources.keep(source("north-daily").with_(name="The North", url="https://north.example"))

    with store.reading() as tx:
        assert tx.sources.get("north-daily").name == "The North"
        assert [kept.id for kept in tx.sources.all()] == ["coast-times", "north-daily"]


def test_an_unknown_source_or_feed_is_not_found(store: Store) -> None:
    with store.transaction() as tx:
        with pytest.raises(NotFound, match="no source 'nobody'"):
            tx.sources.get("nobody")
        with pytest.raises(NotFound, match="no feed 'f1'"):
            tx.feeds.get("f1")
        with pytest.raises(NotFound, match="no feed 'f1'"):
            tx.feeds.remove("f1")


def test_a_feed_comes_back_as_it_was_saved(store: Store) -> None:
    kept = keep_feed(store)
    polled = kept.with_(
        title="North",
        etag='"1"',
        interval=90 * SECOND,
        polled_at=NOON,
        polls=1,
        failures=2,
        last_error="HTTP 500",
        alert_on_first_poll=True,
    )

    with store.transaction() as tx:
        tx.feeds.save(polled)

    with store.reading() as tx:
        assert tx.feeds.get(kept.id) == polled
        assert tx.feeds.all() == [polled]


def test_an_address_is_polled_for_one_feed_only(store: Store) -> None:
    keep_feed(store, title="first")

    with store.transaction() as tx:
        assert not tx.feeds.add(feed(title="second"))
        assert [kept.title for kept in tx.feeds.all()] == ["first"]


def test_feeds_are_due_when_active_and_in_time_the_longest_due_first(store: Store) -> None:
    keep_feed(store, "https://a.example/", next_poll_at=NOON)
    keep_feed(store, "https://b.example/", next_poll_at=NOON - SECOND)
    keep_feed(store, "https://c.example/", next_poll_at=NOON + SECOND)
    keep_feed(store, "https://d.example/", next_poll_at=NOON - SECOND, state="paused")

    with store.reading() as tx:
        due = tx.feeds.due(NOON)

    assert [kept.url for kept in due] == ["https://b.example/", "https://a.example/"]


def test_due_feeds_of_hosts_that_are_spared_or_closed_are_not_to_be_asked_yet(store: Store) -> None:
    keep_feed(store, "https://a.example/")
    keep_feed(store, "https://b.example/")
    keep_feed(store, "https://b.example/under-way", asked_at=NOON - SECOND)
    keep_feed(store, "https://c.example/")
    keep_feed(store, "https://d.example/", next_poll_at=NOON + SECOND)
    with store.transaction() as tx:
        tx.hosts.save(
            Host(name="a.example", free_at=NOON, closed_until=NOON),
            Host(name="b.example", free_at=NOON + SECOND),
            Host(name="c.example", free_at=NOON, closed_until=NOON + SECOND),
        )

    with store.reading() as tx:
        to_ask = tx.feeds.to_ask(NOON)

    assert {kept.url for kept in to_ask} == {"https://a.example/", "https://b.example/under-way"}


def test_a_feed_is_found_by_its_address(store: Store) -> None:
    kept = keep_feed(store, "https://a.example/")

    with store.reading() as tx:
        assert tx.feeds.at("https://a.example/") == kept
        assert tx.feeds.at("https://b.example/") is None


def test_a_removed_feed_leaves_its_articles(store: Store) -> None:
    kept = keep_feed(store)
    with store.transaction() as tx:
        tx.articles.keep(article(), NOON)

    with store.transaction() as tx:
        tx.feeds.remove(kept.id)

    with store.reading() as tx:
        assert tx.feeds.all() == []
        assert tx.articles.count() == 1


def test_a_followed_list_comes_back_as_it_was_saved_and_is_due_in_time(store: Store) -> None:
    address = "https://north.example/feeds.opml"
    kept = FeedList(
        id=FeedList.id_for(address), address=address, interval=3600 * SECOND, next_poll_at=NOON
    )
    read = kept.with_(
        title="The North",
        asked_at=NOON,
        polls=2,
        failures=1,
        last_error="HTTP 500",
        etag='"1"',
        listed={"f1": ("World/Europe",), "f2": ()},
        paused=("f3",),
    )

    with store.transaction() as tx:
        assert tx.feed_lists.add(kept)
        assert not tx.feed_lists.add(kept)
        assert tx.feed_lists.due(NOON - SECOND) == []
        tx.feed_lists.save(read)

    with store.transaction() as tx:
        assert tx.feed_lists.get(kept.id) == read
        assert tx.feed_lists.due(NOON) == tx.feed_lists.all() == [read]
        assert tx.hosts.under_way(NOON) == {"north.example": 1}
        tx.feed_lists.remove(kept.id)
        with pytest.raises(NotFound, match="no followed list"):
            tx.feed_lists.remove(kept.id)


def test_the_next_feed_to_be_due_is_an_active_one_that_is_not_due_yet(store: Store) -> None:
    keep_feed(store, "https://a.example/", next_poll_at=NOON)
    keep_feed(store, "https://b.example/", next_poll_at=NOON + 2 * SECOND)
    keep_feed(store, "https://c.example/", next_poll_at=NOON + SECOND, state="paused")

    with store.reading() as tx:
        assert tx.feeds.next_due(NOON) == NOON + 2 * SECOND
        assert tx.feeds.next_due(NOON + 2 * SECOND) is None
