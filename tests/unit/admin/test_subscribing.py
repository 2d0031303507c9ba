"""Entries of a list become feeds, whatever was seen of their addresses."""

from collections.abc import Sequence
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from crosswire.domain.articles import Source
from crosswire.domain.feed_lists import Outline
from crosswire.domain.feeds import Feed
from crosswire.domain.looks import Looked, Sight
from crosswire.store.protocol import Store
from crosswire.testing import memory_store
from crosswire_admin.exporting import opml
from crosswire_admin.subscribing import Entry, Subscriber, to_look_at
from crosswire_ingest.opml import read_opml
from tests.samples import NOON

NORTH, COAST = "https://north.example/rss", "https://coast.example/rss"
MINUTES = timedelta(minutes=10)


def taken(
    store: Store, outlines: Sequence[Outline], looked: Sequence[Looked] | None = None
) -> list[Entry]:
    seen = None if looked is None else {it.asked: it for it in looked}
    with store.transaction() as tx:
        return Subscriber(tx, NOON, MINUTES).take(outlines, seen)


def seen(asked: str, sight: Sight = "ok", url: str | None = None) -> Looked:
    return Looked(asked=asked, sight=sight, url=url or asked)


def polled(store: Store) -> dict[str, Feed]:
    with store.reading() as tx:
        return {feed.url: feed for feed in tx.feeds.all()}


def test_a_feed_in_two_folders_is_one_feed_with_both() -> None:
    store = memory_store()
    outlines = [Outline(name="N", url=NORTH, tags=("A",)), Outline(url=NORTH, tags=("B",))]

    entries = taken(store, outlines, [seen(NORTH)])

    assert [it.state for it in entries] == ["ok", "twice"]
    assert polled(store)[NORTH].tags == ("A", "B")


def test_two_entries_that_lead_to_one_feed_are_one() -> None:
    store = memory_store()
    outlines = [Outline(name="N", url=NORTH), Outline(name="C", url=COAST)]

    entries = taken(store, outlines, [seen(NORTH), seen(COAST, "moved", NORTH)])

    assert [it.state for it in entries] == ["ok", "twice"]
    assert list(polled(store)) == [NORTH]


def test_what_is_polled_already_stays_as_it_is_and_is_not_looked_at() -> None:
    store = memory_store()
    taken(store, [Outline(name="North", url=NORTH, tags=("Mine",))])
    outlines = [Outline(name="Other", url=NORTH.replace("https", "http"), tags=("List",))]

    entries = taken(store, outlines, [])

    assert to_look_at(outlines, polled(store).values()) == []
    assert [it.state for it in entries] == ["known"]
    assert polled(store)[NORTH].tags == ("Mine",)


def test_of_a_site_without_a_feed_address_the_feed_that_was_found_is_polled() -> None:
    store = memory_store()
    site = Outline(name="North", site="https://north.example")

    (entry,) = taken(store, [site], [seen("https://north.example", "found", NORTH)])

    assert (entry.state, entry.address, list(polled(store))) == ("found", NORTH, [NORTH])


def test_two_outlets_of_one_name_stay_two() -> None:
    store = memory_store()

    entries = taken(store, [Outline(name="News", url=NORTH), Outline(name="News", url=COAST)])

    assert [it.outlet for it in entries] == ["News", "News (coast.example)"]
    assert [it.is_renamed for it in entries] == [False, True]


names = st.text(min_size=1, max_size=40).filter(
    lambda it: it.isprintable() and any(c.isalnum() for c in it)
)
tags = st.lists(st.from_regex(r"[a-zA-Z<&\"' ]{1,8}(/[a-z]{1,5}){0,2}", fullmatch=True), max_size=3)


@given(name=names, tags=tags, every=st.none() | st.integers(60, 10**6), paused=st.booleans())
def test_what_is_exported_is_read_back_as_it_was(
    name: str, tags: list[str], every: int | None, paused: bool
) -> None:
    source = Source.named(name)
    sorted_into = tuple(dict.fromkeys(clean for it in tags if (clean := it.strip())))
    feed = Feed(
        id=Feed.id_for(NORTH),
        source_id=source.id,
        url=f"{NORTH}?a=1&b=<2>",
        tags=sorted_into,
        interval=timedelta(seconds=every or 600),
        interval_fixed=every is not None,
        state="paused" if paused else "active",
        next_poll_at=NOON,
    )

    found = read_opml(opml([feed], {source.id: source}, NOON).encode())

    assert found.damage is None
    assert {it.url for it in found.outlines} == {feed.url}
    assert {Source.named(it.outlet or "").id for it in found.outlines} == {source.id}
    assert {it.paused for it in found.outlines} == {paused}
    assert {it.every for it in found.outlines} == {every and timedelta(seconds=every)}
    assert len(found.outlines) == max(1, len(sorted_into))
