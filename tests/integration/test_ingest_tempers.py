"""Feeds that move, lie, rename their items, ask for time or hold too much, polled on and on."""

import dataclasses
from collections.abc import Iterator
from datetime import timedelta

from structlog.testing import capture_logs

from crosswire.settings import Settings
from tests.integration.onefeed import Newsroom, joined, rss
from tests.servers.web import Asked, Web, answer


def unsteady(time: int) -> bytes:
    """Three items that are called something else each time."""
    items = (
        f"<item><title>Item number {n}</title><guid isPermaLink='false'>{time}-{n}</guid>"
        f"<link>https://north.example/{n}</link><description>{n} died.</description></item>"
        for n in (3, 2, 1)
    )
    return joined(*(item.encode() for item in items))


def moved_to_new(asked: Asked) -> bytes:
    if asked.path == "/rss":
        return answer(status="301 Moved Permanently", location="/new")
    return answer(rss(1))


def lying(asked: Asked, holds: Iterator[bytes]) -> bytes:
    """Whoever comes with the validator hears that nothing changed."""
    if "if-none-match" in asked.headers:
        return answer(status="304 Not Modified", etag='"same"')
    return answer(next(holds), etag='"same"')


def test_a_feed_that_has_moved_for_good_is_asked_at_its_new_address(served: Web) -> None:
    served.script = moved_to_new
    room = Newsroom(served)

    for _ in range(4):
        room.poll_when_due()

    assert [asked.path for asked in served.asked] == ["/rss", "/new"] * 3 + ["/new"]
    assert room.feed.url == f"{served.url}/new"
    assert room.titles == ["Item number 1"]


def test_a_feed_that_has_moved_to_where_another_is_stays_and_that_is_said_once(
    served: Web,
) -> None:
    served.script = moved_to_new
    room = Newsroom(served)
    with room.store.transaction() as tx:
        twin = {"id": "f2", "url": f"{served.url}/new", "state": "paused"}
        tx.feeds.add(tx.feeds.get("f1").with_(**twin))

    with capture_logs() as said:
        for _ in range(5):
            room.poll_when_due()

    assert room.feed.url == f"{served.url}/rss"
    assert [it["event"] for it in said].count("feed has moved to where another is") == 1


def test_a_server_that_means_the_feed_alone_stays_open_for_others(served: Web) -> None:
    served.script = lambda asked: answer(status="429 Too Many Requests", retry_after="3600")
    room = Newsroom(served)
    settings = room.poll.settings
    settings = Settings(ingest=settings.ingest.with_(retry_after="feed"))
    room.poll = dataclasses.replace(room.poll, settings=settings)

    room.poll_when_due()

    with room.store.reading() as tx:
        assert tx.hosts.closed(room.clock.now()) == []
    assert room.feed.next_poll_at - room.clock.now() >= timedelta(hours=1)


def test_a_feed_whose_guids_change_at_every_poll_has_each_item_once(served: Web) -> None:
    times = iter(range(9))
    served.script = lambda asked: answer(unsteady(next(times)))
    room = Newsroom(served, full_text="never")

    for _ in range(4):
        room.poll_when_due()

    assert room.titles == ["Item number 1", "Item number 2", "Item number 3"]
    assert room.feed.habits.unsteady_guids


def test_a_server_whose_not_modified_is_false_is_found_out_and_no_longer_asked(
    served: Web,
) -> None:
    holds = iter([rss(1), rss(2, 1), rss(3, 2, 1)])
    served.script = lambda asked: lying(asked, holds)
    room = Newsroom(served)
    room.poll_when_due()
    room.poll_when_due()  # "not modified"
    room.clock.advance(timedelta(days=1))

    room.poll_when_due()
    room.poll_when_due()

    assert room.feed.habits.lies
    assert room.titles == ["Item number 1", "Item number 2", "Item number 3"]


def test_what_was_left_out_of_a_feed_is_remembered(served: Web) -> None:
    served.script = lambda asked: answer(rss(*range(1, 1005)))
    room = Newsroom(served)

    assert room.poll_when_due().habits.left_out == 4
