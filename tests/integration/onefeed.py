"""A store with one feed of a loopback server, and all that polls it."""

from datetime import timedelta

from crosswire.clock import FixedClock
from crosswire.domain.articles import Article
from crosswire.domain.feeds import Feed
from crosswire.domain.messages import FeedDue
from crosswire.outbound import Outbound
from crosswire.settings import IngestSettings, OutboundSettings, Settings
from crosswire.store.protocol import Store
from crosswire.testing import memory_store
from crosswire_ingest.announce import Schedule
from crosswire_ingest.handlers import FeedPoller
from tests.fetching import feed_of, work_off_what_is_due
from tests.samples import NOON, source
from tests.servers.web import Web


def rss(*numbers: int) -> bytes:
    items = "".join(
        f"<item><title>Item number {n}</title><guid>{n}</guid>"
        f"<description>So many died in the flood, police said: {n}.</description></item>"
        for n in numbers
    )
    return f"<rss version='2.0'><channel><title>North</title>{items}</channel></rss>".encode()


def dated(number: int, date: str) -> bytes:
    """One such item with a time of publication."""
    item = rss(number).partition(b"<item>")[2].partition(b"</channel>")[0]
    return f"<item><pubDate>{date}</pubDate>".encode() + item


def joined(*items: bytes) -> bytes:
    return b"<rss version='2.0'><channel>" + b"".join(items) + b"</channel></rss>"


class Newsroom:
    """A store with one feed of a loopback server, and all that polls it."""

    def __init__(self, served: Web, **facts: object) -> None:
        self.clock = FixedClock(NOON)
        self.store: Store = memory_store()
        known = {"id": "f1", "source_id": "north-daily", "url": f"{served.url}/rss"}
        with self.store.transaction() as tx:
            tx.sources.keep(source())
            tx.feeds.add(Feed.model_validate({**known, "next_poll_at": NOON, **facts}))
        address = f"{served.host}:{served.port}"
        settings = OutboundSettings(allow_private=(address,))
        self.poll = FeedPoller(
            store=self.store,
            outbound=Outbound(settings, deadline=3, max_bytes=1_000_000),
            read=feed_of,
            clock=self.clock,
            settings=Settings(),
            luck=lambda: 0.0,
        )
        self.schedule = Schedule(
            store=self.store, clock=self.clock, holder="test", settings=IngestSettings()
        )

    def poll_when_due(self) -> Feed:
        """Let the feed's time come, and work off what is announced."""
        self.clock.advance(max(self.feed.next_poll_at - self.clock.now(), timedelta(0)))
        self.schedule.announce()
        self.work_off()
        return self.feed

    def work_off(self) -> None:
        """Do the polls that were announced; what they store waits for the extractor."""
        work_off_what_is_due(self.store, self.clock, {FeedDue: self.poll})

    @property
    def feed(self) -> Feed:
        with self.store.reading() as tx:
            return tx.feeds.get("f1")

    @property
    def articles(self) -> list[Article]:
        with self.store.reading() as tx:
            return sorted(tx.articles.newest(), key=lambda article: article.title)

    @property
    def titles(self) -> list[str]:
        return [article.title for article in self.articles]
