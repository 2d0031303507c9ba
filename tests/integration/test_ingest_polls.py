"""Polling feeds of a real web server into a real store."""

import dataclasses
import gzip
import socket
import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from email.utils import format_datetime

import pytest

from crosswire.domain.messages import FeedDue
from crosswire.queue.handling import Done
from crosswire.store.protocol import Store
from crosswire_ingest.feeds import FeedDocument
from crosswire_ingest.fetch import Fetched
from tests.fetching import feed_of
from tests.integration.onefeed import Newsroom, dated, joined, rss
from tests.samples import NOON
from tests.servers.web import Asked, Script, Web, answer

MINUTE = timedelta(minutes=1)


def test_the_first_poll_is_back_fill_and_what_comes_later_is_news(served: Web) -> None:
    served.script = lambda asked: answer(rss(1, 2) if len(served.asked) == 1 else rss(1, 2, 3))
    room = Newsroom(served, alert_on_first_poll=True)

    room.poll_when_due()
    room.poll_when_due()

    with room.store.reading() as tx:
        extractor = tx.work.counts()[1]
    assert (extractor.waiting, extractor.backfill) == (3, 2)


def test_a_feed_is_stored_once_and_then_asked_for_changes_only(served: Web) -> None:
    def script(asked: Asked) -> bytes:
        if asked.headers.get("if-none-match") == '"v1"':
            return answer(status="304 Not Modified")
        return answer(rss(1, 2), etag='"v1"', last_modified=format_datetime(NOON))

    served.script = script
    room = Newsroom(served)

    first = room.poll_when_due()
    second = room.poll_when_due()

    assert room.titles == ["Item number 1", "Item number 2"]
    assert served.asked[1].headers["if-modified-since"] == format_datetime(NOON)
    assert (first.etag, first.polls, first.next_poll_at) == ('"v1"', 1, NOON + 10 * MINUTE)
    assert (second.etag, second.polls, second.title) == ('"v1"', 2, "North")


def test_what_stood_in_a_feed_before_it_was_ours_rings_nobody(served: Web) -> None:
    answers = iter([answer(rss(1)), answer(rss(2, 1))])
    served.script = lambda asked: next(answers)
    room = Newsroom(served)

    room.poll_when_due()
    room.poll_when_due()

    assert [article.alerting for article in room.articles] == [False, True]


def test_an_archive_that_comes_later_rings_nobody_and_an_edit_of_old_news_does(
    served: Web,
) -> None:
    old, new = dated(1, "Wed, 10 Apr 2024 12:00 GMT"), dated(2, "Tue, 14 May 2024 12:00 GMT")
    edited = new.replace(b"So many", b"Far more")
    answers = iter([answer(rss(3)), answer(joined(new)), answer(joined(old, edited))])
    served.script = lambda asked: next(answers)
    room = Newsroom(served)

    room.poll_when_due()
    room.poll_when_due()
    room.clock.advance(timedelta(days=9))
    room.poll_when_due()

    told = {article.title: (article.alerting, article.revision) for article in room.articles}
    assert told == {
        "Item number 3": (False, 1),
        "Item number 2": (True, 2),
        "Item number 1": (False, 1),
    }


def test_unless_somebody_asked_for_it(served: Web) -> None:
    served.script = lambda asked: answer(rss(1))
    room = Newsroom(served, alert_on_first_poll=True)

    room.poll_when_due()

    assert [article.alerting for article in room.articles] == [True]


def test_a_first_poll_that_failed_does_not_count_as_the_first(served: Web) -> None:
    answers = iter([answer(status="503 Busy"), answer(rss(1))])
    served.script = lambda asked: next(answers)
    room = Newsroom(served)

    room.poll_when_due()
    room.poll_when_due()

    assert [article.alerting for article in room.articles] == [False]


def test_articles_of_a_feed_are_stored_with_their_work_the_oldest_first(served: Web) -> None:
    served.script = lambda asked: answer(rss(3, 2, 1))
    room = Newsroom(served)

    room.poll_when_due()

    with room.store.transaction() as tx:
        works = tx.work.claim_next(
            "extractor", token="t", now=room.clock.now(), lease=MINUTE, limit=9
        )
        facts = [work.fact().model_dump()["article_id"] for work in works]
        assert [tx.articles.get(one).title[-1] for one in facts] == ["1", "2", "3"]


def test_a_crash_before_the_commit_keeps_neither_articles_nor_validators(served: Web) -> None:
    served.script = lambda asked: answer(rss(1), etag='"v1"')
    room = Newsroom(served)
    outcome = room.poll(FeedDue(feed_id="f1", due=NOON.isoformat()))

    with pytest.raises(ZeroDivisionError):
        commit_and_crash(room.store, outcome)

    assert (room.articles, room.feed.etag, room.feed.polls) == ([], None, 0)
    assert room.poll_when_due().etag == '"v1"'
    assert room.titles == ["Item number 1"]
    assert "if-none-match" not in served.asked[1].headers


def commit_and_crash(store: Store, outcome: Done) -> None:
    with store.transaction() as tx:
        outcome.effect(tx)
        raise ZeroDivisionError


def slow(asked: Asked) -> Iterator[bytes]:
    yield b"HTTP/1.1 200 OK\r\n\r\n"
    for _ in range(200):
        time.sleep(0.05)
        yield b" "


def away(location: str) -> bytes:
    return answer(status="302 Found", location=location)


BOMB = gzip.compress(bytes(64 * 1024 * 1024))


@pytest.mark.parametrize(
    ("script", "sentence"),
    [
        (lambda _: answer(b"<html><body>Hello</body></html>"), "a web page, not a feed"),
        (lambda _: answer(b""), "The feed is empty."),
        (lambda _: answer(b"<!DOCTYPE r [<!ENTITY a 'b'>]><rss/>"), "declares entities"),
        (lambda _: answer(status="404 Not Found"), "The server answers 404 Not Found."),
        (lambda _: answer(status="418 Teapot"), "answers 418"),
        (lambda _: answer(status="599 Odd"), "answers 599."),
        (lambda _: answer(status="304 Not Modified"), "answers 304 Not Modified."),
        (lambda _: away("http://127.0.0.1:1/"), "127.0.0.1:1 is refused"),
        (lambda _: away("/rss"), "redirects more than 5 times"),
        (lambda _: answer(BOMB, content_encoding="gzip"), "larger than 0.954 MiB"),
        (lambda _: answer(b"", content_encoding="br"), "not asked for"),
        (lambda _: answer(rss(1), content_length="100000"), "broke off"),
        (slow, "did not answer in full within 3 seconds"),
    ],
)  # fmt: skip
def test_a_poll_that_fails_is_remembered_in_a_sentence_and_stores_nothing(
    served: Web, script: Script, sentence: str
) -> None:
    room = Newsroom(served)
    served.script = script

    feed = room.poll_when_due()

    assert sentence in (feed.last_error or "")
    assert (feed.failures, feed.etag, room.articles) == (1, None, [])
    assert feed.next_poll_at == NOON + 20 * MINUTE


def test_a_feed_that_recovers_forgets_its_failures(served: Web) -> None:
    answers = iter([answer(status="500 Oops"), answer(status="500 Oops"), answer(rss(1))])
    served.script = lambda asked: next(answers)
    room = Newsroom(served)

    waits = [room.poll_when_due().next_poll_at - room.clock.now() for _ in range(3)]

    assert waits == [20 * MINUTE, 40 * MINUTE, 10 * MINUTE]
    assert (room.feed.failures, room.feed.last_error) == (0, None)


def test_validators_survive_failures(served: Web) -> None:
    answers = iter([answer(rss(1), etag='"v1"'), answer(status="500 Oops", etag='"oops"')])
    served.script = lambda asked: next(answers)
    room = Newsroom(served)

    room.poll_when_due()

    assert room.poll_when_due().etag == '"v1"'


def test_a_server_that_asks_for_time_is_left_alone_so_long(served: Web) -> None:
    served.script = lambda asked: answer(status="429 Slow down", retry_after="7200")

    feed = Newsroom(served).poll_when_due()

    assert feed.next_poll_at == NOON + timedelta(hours=2)


@pytest.mark.parametrize("etag", ["é", "x" * 10_000, ""])
def test_a_validator_that_no_server_would_take_back_is_not_kept(served: Web, etag: str) -> None:
    served.script = lambda asked: answer(rss(1), etag=etag)

    assert Newsroom(served).poll_when_due().etag is None


def meanwhile(room: Newsroom, change: Callable[[Newsroom], None]) -> Script:
    def script(asked: Asked) -> bytes:
        change(room)
        return answer(rss(1), etag='"v1"')

    return script


def remove(room: Newsroom) -> None:
    with room.store.transaction() as tx:
        tx.feeds.remove("f1")


def pause(room: Newsroom) -> None:
    with room.store.transaction() as tx:
        tx.feeds.save(
            tx.feeds.get("f1").with_(
                state="paused", interval=timedelta(hours=3), interval_fixed=True
            )
        )


def test_a_feed_that_was_removed_while_it_was_polled_stays_removed(served: Web) -> None:
    room = Newsroom(served)
    served.script = meanwhile(room, remove)
    room.schedule.announce()

    room.work_off()

    with room.store.reading() as tx:
        assert (tx.feeds.all(), tx.articles.count()) == ([], 0)


def test_a_feed_that_was_paused_while_it_was_polled_stays_paused(served: Web) -> None:
    room = Newsroom(served)
    served.script = meanwhile(room, pause)

    feed = room.poll_when_due()

    assert (feed.state, feed.interval, feed.etag) == ("paused", timedelta(hours=3), '"v1"')


@pytest.mark.parametrize("change", [remove, pause])
def test_a_feed_that_is_gone_or_paused_is_not_asked(
    served: Web, change: Callable[[Newsroom], None]
) -> None:
    room = Newsroom(served)
    room.schedule.announce()
    change(room)

    room.work_off()

    assert served.connections == 0


def test_the_outlet_itself_is_not_its_own_agency(served: Web) -> None:
    items = "".join(
        f"<item><title>Item {n}</title><source url='https://x.example/'>{name}</source></item>"
        for n, name in enumerate(["North Daily", "Wire Service"])
    )
    served.script = lambda asked: answer(
        f"<rss version='2.0'><channel>{items}</channel></rss>".encode()
    )
    room = Newsroom(served)

    room.poll_when_due()

    assert [article.agency for article in room.articles] == [None, "Wire Service"]


def test_a_feed_on_a_private_address_is_never_dialled(served: Web) -> None:
    room = Newsroom(served)
    with socket.create_server(("127.0.0.1", 0)) as private:
        private.settimeout(0.2)
        with room.store.transaction() as tx:
            url = f"http://127.0.0.1:{private.getsockname()[1]}/rss"
            tx.feeds.save(tx.feeds.get("f1").with_(url=url))

        feed = room.poll_when_due()

        assert "is refused" in (feed.last_error or "")
        with pytest.raises(TimeoutError):
            private.accept()


def test_a_document_that_comes_again_byte_for_byte_is_not_read_again(served: Web) -> None:
    served.script = lambda _: answer(rss(1, 2))
    room = Newsroom(served)
    room.poll_when_due()
    seen: list[bytes] = []

    def look(fetched: Fetched, now: datetime) -> FeedDocument:
        seen.append(fetched.body)
        return feed_of(fetched, now)

    room.poll = dataclasses.replace(room.poll, read=look)

    same = room.poll_when_due()
    served.script = lambda _: answer(rss(1, 2, 3))
    room.poll = dataclasses.replace(room.poll, read=feed_of)
    room.poll_when_due()

    assert seen == []
    assert (same.polls, same.failures) == (2, 0)
    assert len(room.titles) == 3
