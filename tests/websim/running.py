"""The ingest at work in that web, with the clock moved from one thing to do to the next."""

import re
from collections.abc import Callable, Iterator
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
from crosswire.settings import QueueSettings, Settings
from crosswire.store.protocol import Store
from crosswire.testing import memory_store
from crosswire_ingest.announce import Schedule
from crosswire_ingest.feeds import Entry, FeedDocument, read_feed
from crosswire_ingest.fetch import Fetched
from crosswire_ingest.handlers import FeedPoller
from crosswire_ingest.paging import PageFetcher
from tests.fetching import allowed, feed_of, page_of
from tests.websim.publishers import Publisher, publishers
from tests.websim.serving import Serving
from tests.websim.wire import WiredOutbound

SECOND, MINUTE = timedelta(seconds=1), timedelta(minutes=1)
STEP = MINUTE
"""The clock stands still for less: polls that fall due in it are announced together."""
MOST = 10_000
_ITEM = re.compile(rb"<item>.*?</item>", re.DOTALL)
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


def month(
    count: int,
    *,
    days: int,
    seed: int,
    part: int = 0,
    parts: int = 1,
    say: Callable[[float], None] = lambda share: None,
) -> Month:
    """Run one part of it to its end. `say` is told the share of the time that has passed.

    The parts have no host in common, and nothing else that one could do to another.
    """
    clock = FixedClock(START)
    every = tuple(publishers(count, start=START, days=days, seed=seed))
    place = {host: number for number, host in enumerate(dict.fromkeys(it.host for it in every))}
    every = tuple(it for it in every if place[it.host] % parts == part)
    serving = Serving(every, clock)
    settings, store = Settings(), memory_store()
    outbound = WiredOutbound(settings.outbound, serving)
    feeds = dict(_subscribe(store, every))
    end = START + timedelta(days=days)
    _Loop(store, clock, outbound, settings, Random(f"{seed}/{part}")).run(end, say)
    return Month(store, serving, settings, feeds, end)


def _subscribe(store: Store, every: tuple[Publisher, ...]) -> Iterator[tuple[str, Publisher]]:
    with store.transaction() as tx:
        for it in every:
            url = f"http://{it.host}{it.path}"
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
        self._clock = clock
        self._schedule = Schedule(
            store=store, clock=clock, holder="month", settings=settings.ingest
        )
        self._handlers: Handlers = {
            FeedDue: FeedPoller(
                store=store,
                outbound=outbound,
                read=_Reading(),
                clock=clock,
                settings=settings,
                luck=lambda: chance.uniform(-1, 1),
            ),
            PageDue: PageFetcher(
                store=store,
                outbound=outbound,
                read=page_of,
                permission=allowed,
                clock=clock,
                settings=settings,
            ),
        }

    def run(self, end: datetime, say: Callable[[float], None]) -> None:
        while (now := self._clock.now()) < end:
            self._schedule.announce()
            self._work_off()
            say((now - START) / (end - START))
            self._clock.advance(self._until_next(now))

    def _work_off(self) -> None:
        """All of it: what is announced is asked for in the same second."""
        with self._store.transaction() as tx:
            works = tx.work.claim_next(
                "ingest", token="t", now=self._clock.now(), lease=QUEUE.lease, limit=MOST
            )
        for work in works:
            if not work_off(
                work, self._handlers, store=self._store, clock=self._clock, settings=QUEUE
            ):
                raise AssertionError(f"{work.message} {work.body} failed")

    def _until_next(self, now: datetime) -> timedelta:
        """To the next poll, and half the way to when a host is free that something waits for: if
        one is asked too soon, that is seen."""
        with self._store.reading() as tx:
            poll = tx.feeds.next_due(now)
            pages = tx.pages.hosts_waited_for(now + timedelta(minutes=5))
            names = tx.pages.hosts_waited_for(now) if pages else []
            names += [feed.host for feed in tx.feeds.due(now)]
            hosts = tx.hosts.many(names, now).values()
        free = [max(host.free_at, host.closed_until or now) - now for host in hosts]
        return min(
            poll - now + STEP if poll else 5 * MINUTE,
            MINUTE if pages else 5 * MINUTE,
            *(max(wait / 2, SECOND) for wait in free),
        )


class _Reading:
    """Reads the items of a feed that were not in it last time, because the others say the same."""

    def __init__(self) -> None:
        self._last: dict[str, dict[bytes, Entry]] = {}

    def __call__(self, fetched: Fetched, now: datetime) -> FeedDocument:
        items = _ITEM.findall(fetched.body)
        if not items:
            return feed_of(fetched, now)
        last = self._last.get(fetched.url, {})
        new = [item for item in items if item not in last]
        before, after = fetched.body.split(items[0])[0], fetched.body.split(items[-1])[-1]
        body = b"".join((before, *new, after))
        document = read_feed(body, dict(fetched.headers), fetched.url, 1000, now)
        read = last | dict(zip(new, document.entries, strict=True))
        self._last[fetched.url] = {item: read[item] for item in items}
        return document.with_(entries=tuple(self._last[fetched.url].values()))
