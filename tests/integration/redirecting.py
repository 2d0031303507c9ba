"""A store, the schedule and all that fetches, with several loopback hosts that redirect."""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime, timedelta

from crosswire.clock import FixedClock
from crosswire.domain.articles import Revision
from crosswire.domain.feed_lists import FeedList
from crosswire.domain.feeds import Feed, Host, WantedPage
from crosswire.domain.messages import FeedDue, ListDue, PageDue
from crosswire.outbound import Outbound
from crosswire.queue.handling import Handlers
from crosswire.settings import OutboundSettings, Settings
from crosswire.store.protocol import Store
from crosswire.testing import memory_store
from crosswire_ingest.announce import Schedule
from crosswire_ingest.handlers import FeedPoller
from crosswire_ingest.list_source import ListSource
from crosswire_ingest.lists import ListPoller
from crosswire_ingest.opml import read_opml
from crosswire_ingest.paging import PageFetcher
from tests.fetching import allowed, feed_of, page_of, work_off_what_is_due
from tests.samples import NOON, source
from tests.servers.web import Asked, Script, Web, answer, web

SECOND = timedelta(seconds=1)
FIRST, SECOND_HOST, THIRD = "127.0.0.1", "127.0.0.2", "127.0.0.3"


class Room:
    """Three hosts, each with what it answers by path; what is not named is not found."""

    def __init__(self, servers: dict[str, Web]) -> None:
        self.clock = FixedClock(NOON)
        self.store: Store = memory_store()
        self.servers = servers
        self.answers: dict[str, bytes] = {}
        """By address without its scheme and port: `127.0.0.1/rss`."""
        self.asked: dict[str, list[tuple[datetime, str]]] = defaultdict(list)
        for host, server in servers.items():
            server.script = self._script(host)
        with self.store.transaction() as tx:
            tx.sources.keep(source())
        self.settings = Settings(outbound=OutboundSettings(allow_private=tuple(servers)))
        self.handlers = self._handlers(Outbound(self.settings.outbound, deadline=3))
        self.schedule = Schedule(self.store, self.clock, "test", self.settings.ingest)

    def url(self, host: str, path: str) -> str:
        return f"{self.servers[host].url}{path}"

    def moves(self, path: str, to: str, *, host: str = FIRST, for_good: bool = False) -> None:
        status = "301 Moved Permanently" if for_good else "302 Found"
        self.answers[host + path] = answer(status=status, location=to)

    def add_feed(self, path: str = "/rss", host: str = FIRST, **facts: object) -> str:
        url = self.url(host, path)
        known = {"id": Feed.id_for(url), "source_id": "north-daily", "url": url}
        with self.store.transaction() as tx:
            tx.feeds.add(Feed.model_validate({**known, "next_poll_at": NOON, **facts}))
        return Feed.id_for(url)

    def run(self, seconds: int) -> None:
        """Announce and work for so long, a second at a time."""
        for _ in range(seconds):
            self.schedule.announce()
            work_off_what_is_due(self.store, self.clock, self.handlers)
            self.clock.advance(SECOND)

    def close(self, host: str, seconds: int) -> None:
        """The host has asked for so much time."""
        until = self.clock.now() + seconds * SECOND
        with self.store.transaction() as tx:
            tx.hosts.save(tx.hosts.get(host, NOON).with_(closed_until=until))

    def paths(self, host: str) -> list[str]:
        return [path for _, path in self.asked[host]]

    def feed(self, feed_id: str) -> Feed:
        with self.store.reading() as tx:
            return tx.feeds.get(feed_id)

    def host(self, name: str) -> Host:
        with self.store.reading() as tx:
            return tx.hosts.get(name, self.clock.now())

    @property
    def words(self) -> Revision:
        """Of the one article."""
        with self.store.reading() as tx:
            (article,) = tx.articles.newest()
            return tx.articles.revision(article.id)

    @property
    def page(self) -> WantedPage:
        article_id = self.words.article_id
        with self.store.reading() as tx:
            page = tx.pages.get(article_id)
        assert page is not None
        return page

    @property
    def titles(self) -> list[str]:
        with self.store.reading() as tx:
            return sorted(article.title for article in tx.articles.newest())

    def _script(self, host: str) -> Script:
        def serve(asked: Asked) -> bytes:
            self.asked[host].append((self.clock.now(), asked.path))
            return self.answers.get(host + asked.path, answer(status="404 Not Found"))

        return serve

    def _handlers(self, outbound: Outbound) -> Handlers:
        store, clock, settings = self.store, self.clock, self.settings
        lists = ListSource(outbound, read_opml, 100_000)
        return {
            FeedDue: FeedPoller(store, outbound, feed_of, clock, settings, lambda: 0.0),
            PageDue: PageFetcher(store, outbound, page_of, allowed, clock, settings),
            ListDue: ListPoller(store, lists, clock, settings, lambda: 0.0),
        }


@contextmanager
def redirecting() -> Iterator[Room]:
    with ExitStack() as stack:
        hosts = (FIRST, SECOND_HOST, THIRD)
        yield Room({host: stack.enter_context(web(host=host)) for host in hosts})


def follow(room: Room, path: str, host: str = FIRST) -> str:
    url = room.url(host, path)
    it = FeedList(
        id=FeedList.id_for(url), address=url, interval=timedelta(hours=1), next_poll_at=NOON
    )
    with room.store.transaction() as tx:
        tx.feed_lists.add(it)
    return it.id
