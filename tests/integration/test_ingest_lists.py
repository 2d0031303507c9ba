"""Lists of feeds are followed: files on this machine and addresses on a real web server."""

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from crosswire.clock import FixedClock
from crosswire.domain.feed_lists import FeedList
from crosswire.domain.feeds import Feed
from crosswire.domain.messages import ListDue
from crosswire.outbound import Outbound
from crosswire.queue.consumer import work_off
from crosswire.queue.handling import Handlers
from crosswire.settings import read_settings
from crosswire.store.protocol import Store
from crosswire.testing import memory_store
from crosswire_ingest.announce import Schedule
from crosswire_ingest.list_source import ListSource
from crosswire_ingest.lists import ListPoller
from crosswire_ingest.opml import read_opml
from tests.samples import NOON
from tests.servers.web import Asked, answer, web

MINUTE = timedelta(minutes=1)
HOST = "127.0.0.1"


def opml(*names: str) -> bytes:
    lines = (f"<outline text='{it}' xmlUrl='https://{it}.example/rss'/>" for it in names)
    return f"<opml><body>{''.join(lines)}</body></opml>".encode()


@dataclass
class Room:
    """A store, a clock and a poller of lists, with the real schedule before it."""

    address: str
    interval: timedelta = 5 * MINUTE
    retry_after: str = "host"

    def __post_init__(self) -> None:
        self.store: Store = memory_store()
        self.clock = FixedClock(NOON)
        self.settings = read_settings(
            {
                "CROSSWIRE_OUTBOUND__ALLOW_PRIVATE": f'["{HOST}"]',
                "CROSSWIRE_INGEST__RETRY_AFTER": self.retry_after,
            }
        )
        source = ListSource(Outbound(self.settings.outbound), read_opml, 1 << 20)
        self.poll = ListPoller(self.store, source, self.clock, self.settings, lambda: 0.0)
        self.schedule = Schedule(self.store, self.clock, "here", self.settings.ingest)
        self.id = FeedList.id_for(self.address)
        with self.store.transaction() as tx:
            tx.feed_lists.add(
                FeedList(
                    id=self.id, address=self.address, interval=self.interval, next_poll_at=NOON
                )
            )

    def work(self) -> None:
        """Announce what is due and do it."""
        self.schedule.announce()
        now, handlers = self.clock.now(), self.handlers
        with self.store.transaction() as tx:
            claimed = tx.work.claim_next("ingest", token="t", now=now, lease=MINUTE, limit=99)
        for work in claimed:
            if work.message == "ListDue":
                work_off(
                    work,
                    handlers,
                    store=self.store,
                    clock=self.clock,
                    settings=self.settings.queue,
                )

    @property
    def handlers(self) -> Handlers:
        return {ListDue: self.poll}

    def later(self, wait: timedelta | None = None) -> None:
        self.clock.advance(wait or self.interval)
        self.work()

    @property
    def feeds(self) -> dict[str, Feed]:
        with self.store.reading() as tx:
            return {feed.source_id: feed for feed in tx.feeds.all()}

    @property
    def followed(self) -> FeedList:
        with self.store.reading() as tx:
            return tx.feed_lists.get(self.id)


def states(room: Room) -> dict[str, str]:
    return {name: feed.state for name, feed in room.feeds.items()}


def test_feeds_come_and_go_with_the_file_that_lists_them(tmp_path: Path) -> None:
    file = tmp_path / "feeds.opml"
    file.write_bytes(opml("north", "coast"))
    room = Room(str(file))

    room.work()
    first = states(room)
    file.write_bytes(opml("north", "valley"))
    room.later()
    second = states(room)
    file.write_bytes(opml("north", "coast", "valley"))
    room.later()

    assert first == {"north": "active", "coast": "active"}
    assert second == {"north": "active", "coast": "paused", "valley": "active"}
    assert states(room) == {"north": "active", "coast": "active", "valley": "active"}
    assert {feed.listed_in for feed in room.feeds.values()} == {room.id}
    assert not any(feed.alert_on_first_poll for feed in room.feeds.values())


def test_a_list_that_is_broken_or_empty_or_gone_changes_nothing(tmp_path: Path) -> None:
    file = tmp_path / "feeds.opml"
    file.write_bytes(opml("north"))
    room = Room(str(file))
    room.work()

    errors = []
    for broken in (b"<html>Log in</html>", opml(), None):
        file.unlink() if broken is None else file.write_bytes(broken)
        room.later(timedelta(hours=6))
        errors.append(room.followed.last_error or "")
    file.write_bytes(opml("north", "coast"))
    room.later(timedelta(hours=12))

    assert [words in error for words, error in zip(
        ("web page", "names no feed", "No such file"), errors, strict=True
    )] == [True, True, True]  # fmt: skip
    assert states(room) == {"north": "active", "coast": "active"}
    assert (room.followed.failures, room.followed.last_error) == (0, None)


def test_an_address_is_asked_whether_it_changed_and_not_before_its_time() -> None:
    listed = [opml("north")]

    def serve(asked: Asked) -> bytes:
        if asked.headers.get("if-none-match") == '"1"':
            return answer(status="304 Not Modified")
        return answer(listed[0], etag='"1"')

    with web(serve) as server:
        room = Room(f"{server.url}/feeds.opml", timedelta(hours=1))
        room.work()
        room.later(MINUTE)
        asked_early = len(server.asked)
        room.later(timedelta(hours=1))

        assert asked_early == 1
        assert [it.headers.get("if-none-match") for it in server.asked] == [None, '"1"']
    assert states(room) == {"north": "active"}
    assert room.followed.polls == 2


def test_a_server_that_asks_for_time_is_left_alone_with_all_that_it_serves() -> None:
    with web(answer(status="429 Too Many Requests", retry_after="3600")) as server:
        room = Room(f"{server.url}/feeds.opml")
        room.work()
        for _ in range(3):
            room.later(10 * MINUTE)

        assert len(server.asked) == 1
    with room.store.reading() as tx:
        assert [host.name for host in tx.hosts.closed(room.clock.now())] == [HOST]


def test_a_server_that_means_the_list_alone_stays_open_for_others() -> None:
    with web(answer(status="429 Too Many Requests", retry_after="3600")) as server:
        room = Room(f"{server.url}/feeds.opml", retry_after="feed")
        room.work()
        room.later(10 * MINUTE)

        assert len(server.asked) == 1
    with room.store.reading() as tx:
        assert tx.hosts.closed(room.clock.now()) == []


def test_a_list_that_is_followed_no_longer_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "feeds.opml"
    file.write_bytes(opml("north"))
    room = Room(str(file))
    room.schedule.announce()
    with room.store.transaction() as tx:
        tx.feed_lists.remove(room.id)

    room.work()

    assert room.feeds == {}


def test_a_reading_that_killed_its_process_is_tried_again_later(tmp_path: Path) -> None:
    file = tmp_path / "feeds.opml"
    file.write_bytes(opml("north"))
    room = Room(str(file))
    room.schedule.announce()
    with room.store.transaction() as tx:
        work = tx.work.find(ListDue(list_id=room.id, due=NOON.isoformat()))
        assert work is not None
        tx.work.bury(work.id, None, error_class="killed", error="It was killed.", now=NOON)

    room.schedule.announce()
    dead = room.followed
    room.later()

    assert (dead.last_error, dead.asked_at) == ("It was killed.", None)
    assert states(room) == {"north": "active"}
