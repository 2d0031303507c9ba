"""The ingest at work in that web, with the clock moved from one thing to do to the next."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from crosswire.clock import FixedClock
from crosswire.domain.articles import Source
from crosswire.domain.feeds import Feed
from crosswire.domain.messages import FeedDue, PageDue
from crosswire.outbound import Outbound
from crosswire.queue.consumer import work_off
from crosswire.queue.handling import Handlers
from crosswire.settings import OutboundSettings, QueueSettings, Settings
from crosswire.store.protocol import Store
from crosswire.testing import memory_store
from crosswire_ingest.announce import Schedule
from crosswire_ingest.article_text import Page, read_page
from crosswire_ingest.feeds import FeedDocument, read_feed
from crosswire_ingest.fetch import Fetched
from crosswire_ingest.handlers import FeedPoller
from crosswire_ingest.paging import PageFetcher
from crosswire_ingest.robots import permission
from tests.servers.web import web
from tests.websim.publishers import Publisher, publishers
from tests.websim.serving import Serving

SECOND, MINUTE = timedelta(seconds=1), timedelta(minutes=1)
STEP = 15 * SECOND
"""The clock stands still for less: whatever falls due in it is announced together."""
MOST_READ = 3_000
START = datetime.fromisoformat("2024-05-01T06:00:00+00:00")
QUEUE = QueueSettings(lease=timedelta(hours=1))


@dataclass
class Month:
    """A run: the store as it ended, what was served, and who was asked."""

    store: Store
    serving: Serving
    settings: Settings
    feeds: dict[str, Publisher]
    """By the feed's id."""
    end: datetime


@contextmanager
def month(
    count: int, *, days: int, seed: int, say: Callable[[float], None] = lambda share: None
) -> Iterator[Month]:
    """Run it to its end. `say` is told the share of the time that has passed."""
    clock = FixedClock(START)
    every = tuple(publishers(count, start=START, days=days, seed=seed))
    serving = Serving(every, clock)
    with web(serving) as served:
        hosts = tuple({it.host for it in every})
        outbound = Outbound(
            OutboundSettings(allow_private=hosts, ports=(served.port,)),
            deadline=10,
            resolve=lambda host, port: [served.host],
        )
        settings = Settings()
        store = memory_store()
        feeds = dict(_subscribe(store, every, served.port))
        end = START + timedelta(days=days)
        _Loop(store, clock, outbound, settings, Random(seed)).run(end, say)
        yield Month(store, serving, settings, feeds, end)


def _subscribe(
    store: Store, every: tuple[Publisher, ...], port: int
) -> Iterator[tuple[str, Publisher]]:
    with store.transaction() as tx:
        for it in every:
            url = f"http://{it.host}:{port}{it.path}"
            source = Source.named(it.name)
            tx.sources.keep(source)
            feed = Feed(id=Feed.id_for(url), source_id=source.id, url=url, next_poll_at=START)
            tx.feeds.add(feed)
            yield feed.id, it


class _Loop:
    def __init__(
        self,
        store: Store,
        clock: FixedClock,
        outbound: Outbound,
        settings: Settings,
        chance: Random,
    ) -> None:
        self._store = store
        self._read: dict[tuple[str, bytes], FeedDocument] = {}
        self._clock = clock
        self._schedule = Schedule(
            store=store, clock=clock, holder="month", settings=settings.ingest
        )
        self._handlers: Handlers = {
            FeedDue: FeedPoller(
                store=store,
                outbound=outbound,
                read=self._feed,
                clock=clock,
                settings=settings,
                luck=lambda: chance.uniform(-1, 1),
            ),
            PageDue: PageFetcher(
                store=store,
                outbound=outbound,
                read=_page,
                permission=lambda rules, url: permission(rules, url, "Crosswire"),
                clock=clock,
                settings=settings,
            ),
        }

    def run(self, end: datetime, say: Callable[[float], None]) -> None:
        idle = 0
        while (now := self._clock.now()) < end:
            self._schedule.announce()
            worked = self._work_off()
            idle = 0 if worked else idle + 1
            if worked:
                say((now - START) / (end - START))
            self._clock.advance(SECOND if worked else self._until_next(now, idle))

    def _work_off(self) -> int:
        with self._store.transaction() as tx:
            works = tx.work.claim_next(
                "ingest", token="t", now=self._clock.now(), lease=QUEUE.lease, limit=100
            )
        for work in works:
            if not work_off(
                work, self._handlers, store=self._store, clock=self._clock, settings=QUEUE
            ):
                raise AssertionError(f"{work.message} {work.body} failed")
        return len(works)

    def _until_next(self, now: datetime, idle: int) -> timedelta:
        """To the next poll; if something is due and its host is not free, ever longer steps."""
        with self._store.reading() as tx:
            waiting = bool(tx.pages.hosts_waited_for(now) or tx.feeds.due(now))
            poll = tx.feeds.next_due(now)
            pages = tx.pages.hosts_waited_for(now + timedelta(minutes=5))
        if waiting:
            return min(SECOND * int(2 ** min(idle, 5)), STEP)
        ahead = (poll - now if poll else 5 * MINUTE) + STEP
        return min(ahead, MINUTE) if pages else ahead

    def _feed(self, fetched: Fetched, now: datetime) -> FeedDocument:
        """Read once for one body: most bodies come again and again."""
        key = (fetched.url, fetched.body)
        if key not in self._read:
            headers = dict(fetched.headers)
            self._read[key] = read_feed(fetched.body, headers, fetched.url, 1000, now)
            if len(self._read) > MOST_READ:
                del self._read[next(iter(self._read))]
        return self._read[key]


def _page(fetched: Fetched) -> Page:
    return read_page(fetched.body)
