"""A redirect to another host is asked for there in that host's turn, and under its rules."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

import pytest

from tests.fetching import PAGE, SUMMARY, WHOLE
from tests.integration.redirecting import (
    FIRST,
    SECOND_HOST,
    THIRD,
    Room,
    follow,
    redirecting,
)
from tests.samples import NOON
from tests.servers.web import answer

PAUSE = timedelta(seconds=2)


def rss(title: str = "Dam bursts above Ostrand", *, text: str = WHOLE * 2, link: str = "") -> bytes:
    item = f"<title>{title}</title><guid>{title}</guid><description>{text}</description>"
    item += f"<link>{link}</link>" if link else ""
    return answer(f"<rss version='2.0'><channel><item>{item}</item></channel></rss>".encode())


@pytest.fixture
def room() -> Iterator[Room]:
    with redirecting() as room:
        yield room


def test_a_feed_is_read_where_its_address_leads_in_that_hosts_turn(room: Room) -> None:
    room.moves("/rss", room.url(SECOND_HOST, "/feed"))
    room.answers[f"{SECOND_HOST}/feed"] = rss()
    feed_id = room.add_feed()

    room.run(1)
    assert (room.paths(FIRST), room.paths(SECOND_HOST)) == (["/rss"], [])
    room.run(2)

    assert (room.paths(FIRST), room.paths(SECOND_HOST)) == (["/rss"], ["/feed"])
    assert room.titles == ["Dam bursts above Ostrand"]
    feed = room.feed(feed_id)
    assert (feed.url, feed.polls, feed.failures) == (room.url(FIRST, "/rss"), 1, 0)
    assert feed.asks == feed.url
    assert feed.next_poll_at > room.clock.now() + timedelta(minutes=4)


def test_a_host_in_its_pause_is_not_asked_by_way_of_another(room: Room) -> None:
    room.moves("/rss", room.url(SECOND_HOST, "/feed"))
    room.answers[f"{SECOND_HOST}/feed"] = rss()
    room.add_feed()
    room.close(SECOND_HOST, seconds=30)

    room.run(30)
    assert (room.paths(FIRST), room.paths(SECOND_HOST)) == (["/rss"], [])
    room.run(2)

    assert room.paths(SECOND_HOST) == ["/feed"]
    assert room.titles == ["Dam bursts above Ostrand"]


def test_feeds_that_lead_to_one_host_are_asked_for_there_a_pause_apart(room: Room) -> None:
    for host in (FIRST, THIRD):
        for path in ("/a", "/b"):
            room.moves(path, room.url(SECOND_HOST, path + host[-1]), host=host)
            room.answers[SECOND_HOST + path + host[-1]] = rss(path + host)
            room.add_feed(path, host)

    room.run(15)

    times = [at for at, _ in room.asked[SECOND_HOST]]
    assert len(times) == 4
    waits = [second - first for first, second in pairwise(times)]
    assert all(wait >= PAUSE for wait in waits)
    assert len(room.titles) == 4


def test_who_asks_for_time_at_the_end_of_the_way_gets_it_and_nobody_else(room: Room) -> None:
    room.moves("/rss", room.url(SECOND_HOST, "/feed"))
    room.answers[f"{SECOND_HOST}/feed"] = answer(status="429 Too Many", retry_after="600")
    feed_id = room.add_feed()

    room.run(3)

    assert room.host(SECOND_HOST).closed_until is not None
    assert room.host(FIRST).closed_until is None
    feed = room.feed(feed_id)
    assert (feed.failures, feed.asks) == (1, room.url(FIRST, "/rss"))


def polled(room: Room, times: int) -> None:
    for _ in range(times):
        room.run(4)
        room.clock.advance(timedelta(hours=2))


def test_a_feed_that_leads_to_another_host_for_good_moves_there_after_some_polls(
    room: Room,
) -> None:
    room.moves("/rss", room.url(THIRD, "/old"), for_good=True)
    room.moves("/old", room.url(SECOND_HOST, "/feed"), host=THIRD, for_good=True)
    room.answers[f"{SECOND_HOST}/feed"] = rss()
    feed_id = room.add_feed()

    polled(room, 4)

    assert room.feed(feed_id).url == room.url(SECOND_HOST, "/feed")
    assert [len(room.paths(host)) for host in (FIRST, THIRD, SECOND_HOST)] == [3, 3, 4]


@pytest.mark.parametrize("first_for_good", [True, False])
def test_a_way_of_which_a_part_is_for_now_moves_nothing(room: Room, first_for_good: bool) -> None:
    room.moves("/rss", room.url(THIRD, "/old"), for_good=first_for_good)
    room.moves("/old", room.url(SECOND_HOST, "/feed"), host=THIRD, for_good=not first_for_good)
    room.answers[f"{SECOND_HOST}/feed"] = rss()
    feed_id = room.add_feed()

    polled(room, 4)

    assert room.feed(feed_id).url == room.url(FIRST, "/rss")
    assert len(room.paths(FIRST)) == 4


def test_two_hosts_that_lead_to_each_other_are_asked_once_each(room: Room) -> None:
    room.moves("/rss", room.url(SECOND_HOST, "/feed"))
    room.moves("/feed", room.url(FIRST, "/rss"), host=SECOND_HOST)
    feed_id = room.add_feed()

    room.run(60)

    assert (room.paths(FIRST), room.paths(SECOND_HOST)) == (["/rss"], ["/feed"])
    assert "redirects in a circle" in (room.feed(feed_id).last_error or "")


def test_a_way_without_end_ends(room: Room) -> None:
    hosts = (FIRST, SECOND_HOST)
    for number in range(20):
        here, there = hosts[number % 2], hosts[(number + 1) % 2]
        room.moves(f"/{number}", room.url(there, f"/{number + 1}"), host=here)
    feed_id = room.add_feed("/0")

    room.run(60)

    assert len(room.paths(FIRST)) + len(room.paths(SECOND_HOST)) == 6
    assert "redirects more than 5 times" in (room.feed(feed_id).last_error or "")


def test_an_address_inside_is_refused_at_the_end_of_the_way_too(room: Room) -> None:
    room.moves("/rss", "http://10.0.0.1/")
    feed_id = room.add_feed()

    room.run(3)

    assert "not on the public Internet" in (room.feed(feed_id).last_error or "")


def test_a_page_on_another_host_is_read_under_that_hosts_rules(room: Room) -> None:
    room.answers[f"{FIRST}/rss"] = rss(text=SUMMARY, link=room.url(FIRST, "/1"))
    room.moves("/1", room.url(SECOND_HOST, "/story"))
    room.answers[f"{SECOND_HOST}/story"] = answer(PAGE.encode(), content_type="text/html")
    room.add_feed()

    room.run(15)

    assert room.paths(FIRST) == ["/rss", "/robots.txt", "/1"]
    assert room.paths(SECOND_HOST) == ["/robots.txt", "/story"]
    assert "Rescuers took 41 people" in room.words.text
    assert room.page.state == "read"


def test_a_page_that_the_other_hosts_rules_forbid_is_not_read_and_the_feeds_words_stay(
    room: Room,
) -> None:
    room.answers[f"{FIRST}/rss"] = rss(text=SUMMARY, link=room.url(FIRST, "/1"))
    room.moves("/1", room.url(SECOND_HOST, "/story"))
    room.answers[f"{SECOND_HOST}/robots.txt"] = answer(b"User-agent: *\nDisallow: /story\n")
    room.add_feed()

    room.run(15)

    assert room.paths(SECOND_HOST) == ["/robots.txt"]
    assert (room.words.number, room.words.text) == (1, SUMMARY)
    assert (room.page.state, room.page.reason) == (
        "refused",
        "Its host's robots.txt does not allow it.",
    )


def test_a_page_on_a_host_in_its_pause_waits_for_it(room: Room) -> None:
    room.answers[f"{FIRST}/rss"] = rss(text=SUMMARY, link=room.url(FIRST, "/1"))
    room.moves("/1", room.url(SECOND_HOST, "/story"))
    room.answers[f"{SECOND_HOST}/story"] = answer(PAGE.encode(), content_type="text/html")
    room.add_feed()
    room.close(SECOND_HOST, seconds=60)

    room.run(60)
    assert room.paths(SECOND_HOST) == []
    room.run(10)

    assert room.page.state == "read"


def test_pages_that_lead_in_a_circle_are_given_up(room: Room) -> None:
    room.answers[f"{FIRST}/rss"] = rss(text=SUMMARY, link=room.url(FIRST, "/1"))
    room.moves("/1", room.url(SECOND_HOST, "/story"))
    room.moves("/story", room.url(FIRST, "/1"), host=SECOND_HOST)
    room.add_feed()

    room.run(60)

    assert room.paths(FIRST).count("/1") == 1
    assert room.page.state == "refused"


def test_rules_that_stand_on_another_host_are_got_there_in_its_turn(room: Room) -> None:
    room.answers[f"{FIRST}/rss"] = rss(text=SUMMARY, link=room.url(FIRST, "/1"))
    room.moves("/robots.txt", room.url(SECOND_HOST, "/robots.txt"))
    room.answers[f"{SECOND_HOST}/robots.txt"] = answer(b"User-agent: *\nDisallow: /1\n")
    room.add_feed()
    room.close(SECOND_HOST, seconds=20)

    room.run(20)
    assert (room.paths(FIRST), room.paths(SECOND_HOST)) == (["/rss", "/robots.txt"], [])
    room.run(10)

    assert room.paths(SECOND_HOST) == ["/robots.txt"]
    assert room.paths(FIRST) == ["/rss", "/robots.txt"]
    assert room.page.state == "refused"
    assert room.host(FIRST).robots == "User-agent: *\nDisallow: /1\n"
    assert room.host(SECOND_HOST).robots is None


def test_a_followed_list_is_read_where_its_address_leads(room: Room) -> None:
    room.moves("/feeds.opml", room.url(SECOND_HOST, "/raw.opml"))
    line = "<outline text='Coast' xmlUrl='https://coast.example/rss'/>"
    room.answers[f"{SECOND_HOST}/raw.opml"] = answer(f"<opml><body>{line}</body></opml>".encode())
    list_id = follow(room, "/feeds.opml")
    room.close(SECOND_HOST, seconds=10)

    room.run(10)
    assert room.paths(SECOND_HOST) == []
    room.run(2)

    with room.store.reading() as tx:
        it = tx.feed_lists.get(list_id)
        assert [feed.url for feed in tx.feeds.all()] == ["https://coast.example/rss"]
    assert (it.polls, it.asks) == (1, room.url(FIRST, "/feeds.opml"))
    assert it.next_poll_at > NOON + timedelta(minutes=30)
