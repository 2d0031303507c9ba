"""A followed list is kept to, and what a person did to its feeds is kept too."""

from datetime import timedelta
from typing import Any

from crosswire.domain.feed_lists import FeedList, Outline, OutlineList
from crosswire.domain.feeds import Feed
from crosswire_ingest.following import Changes, changes, distinct
from tests.samples import NOON

NORTH, COAST = "https://north.example/rss", "https://coast.example/rss"
NORTH_ID, COAST_ID = Feed.id_for(NORTH), Feed.id_for(COAST)


def followed(*urls: str, **facts: Any) -> FeedList:
    known = {"id": "l1", "address": "/feeds.opml", "interval": timedelta(minutes=5)}
    listed = {Feed.id_for(url): () for url in urls}
    return FeedList(**{**known, "next_poll_at": NOON, "listed": listed, **facts})


def feed(url: str, **facts: Any) -> Feed:
    known = {"id": Feed.id_for(url), "source_id": "x", "url": url, "next_poll_at": NOON}
    return Feed(**{**known, "listed_in": "l1", **facts})


def read(*urls: str, tags: tuple[str, ...] = (), **facts: Any) -> OutlineList:
    return OutlineList(outlines=tuple(Outline(url=url, tags=tags) for url in urls), **facts)


def nothing(found: Changes) -> bool:
    return not (found.new or found.paused or found.resumed or found.sorted)


def test_what_is_new_in_a_list_is_added() -> None:
    found = changes(followed(NORTH), read(NORTH, COAST), [feed(NORTH)])

    assert [it.url for it in found.new] == [COAST]
    assert set(found.listed) == {NORTH_ID, COAST_ID}


def test_what_vanished_is_paused_and_comes_back_with_the_list() -> None:
    gone = changes(followed(NORTH, COAST), read(NORTH), [feed(NORTH), feed(COAST)])
    back = changes(
        followed(NORTH, paused=(COAST_ID,)),
        read(NORTH, COAST),
        [feed(NORTH), feed(COAST, state="paused")],
    )

    assert [(it.url, it.state) for it in gone.paused] == [(COAST, "paused")]
    assert [(it.url, it.state) for it in back.resumed] == [(COAST, "active")]


def test_what_a_person_removed_paused_or_resumed_stays_so() -> None:
    removed = changes(followed(NORTH, COAST), read(NORTH, COAST), [feed(NORTH)])
    paused = changes(followed(NORTH), read(NORTH), [feed(NORTH, state="paused")])
    resumed = changes(followed(paused=(COAST_ID,)), read(NORTH), [feed(NORTH), feed(COAST)])

    assert nothing(removed)
    assert nothing(paused)
    assert not resumed.paused


def test_feeds_of_a_person_or_of_another_list_are_left_alone() -> None:
    own = feed(NORTH, listed_in=None)
    other = feed(COAST, listed_in="l2")

    assert nothing(changes(followed(), read(NORTH, COAST), [own, other]))
    assert nothing(changes(followed(NORTH, COAST), read(NORTH), [own, other]))


def test_a_feed_that_has_moved_is_still_the_one_that_the_list_names() -> None:
    moved = feed(NORTH).with_(url="https://north.example/new")

    assert nothing(changes(followed(NORTH), read(NORTH), [moved]))
    assert nothing(changes(followed(NORTH), read("https://north.example/new"), [moved]))


def test_a_list_that_breaks_off_has_lost_nothing() -> None:
    found = changes(followed(NORTH, COAST), read(NORTH, whole=False), [feed(NORTH), feed(COAST)])

    assert nothing(found)
    assert set(found.listed) == {NORTH_ID, COAST_ID}


def test_folders_are_followed_until_a_person_sorts_a_feed_anew() -> None:
    before = followed(listed={NORTH_ID: ("A",)})
    sorted_by_list = changes(before, read(NORTH, tags=("B",)), [feed(NORTH, tags=("A",))])
    sorted_by_hand = changes(before, read(NORTH, tags=("B",)), [feed(NORTH, tags=("Mine",))])

    assert [it.tags for it in sorted_by_list.sorted] == [("B",)]
    assert nothing(sorted_by_hand)


def test_a_feed_in_two_folders_is_one_feed_with_both() -> None:
    found = distinct([Outline(url=NORTH, tags=("A",)), Outline(url=f"{NORTH}#x", tags=("B",))])

    assert [it.tags for it in found.values()] == [("A", "B")]
