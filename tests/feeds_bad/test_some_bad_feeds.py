"""A few of the bad feeds and pages, each through the poller and a child, in this process."""

import logging
import time
from collections.abc import Iterator
from functools import cache

import pytest
import structlog

from crosswire.clock import FixedClock
from crosswire.domain.articles import Source
from crosswire.domain.feeds import Feed, WantedPage
from crosswire.domain.messages import FeedDue, PageDue
from crosswire.outbound import Outbound
from crosswire.queue.handling import Done, Outcome
from crosswire.settings import OutboundSettings, Settings
from crosswire.store.protocol import Store, Transaction
from crosswire.testing import memory_store
from crosswire_ingest.article_text import Page, read_page
from crosswire_ingest.child import Nursery
from crosswire_ingest.feeds import FeedDocument, read_feed
from crosswire_ingest.fetch import Fetched
from crosswire_ingest.handlers import FeedPoller
from crosswire_ingest.paging import PageFetcher
from crosswire_ingest.robots import Permission, permission
from tests.feeds_bad.case import Bad
from tests.feeds_bad.cases import cases
from tests.feeds_bad.judging import Outcome as Seen
from tests.feeds_bad.judging import acts, judged
from tests.feeds_bad.serving import Serving
from tests.samples import NOON
from tests.servers.web import web

#: Those that take seconds each are left to `make feeds-bad`.
LONG = {"slow", "page", "robots.txt", "markup", "much"}
FEW = {
    *("page: whole", "page: a wall", "page: 100,000 lists in lists", "page: gzip bomb"),
    *("robots.txt: stars in a row", "robots.txt: all forbidden", "robots.txt: nonsense"),
    *("markup: 100,000 blocks in blocks", "markup: 100,000 attributes", "much: 1,001 entries"),
    *("much: a stroke and blanks", "much: 200,000 attributes", "much: 18 MiB"),
}


def some() -> list[Bad]:
    every = [case for case in cases(1) if case.kind not in LONG]
    named = [case for case in cases(1) if f"{case.kind}: {case.name}" in FEW]
    return [*every[::13], *named]


SOME = some()


@cache
def nursery() -> Nursery:
    return Nursery(Settings().ingest)


class Desk:
    """A store, and the handlers of polls and pages."""

    def __init__(self, host: str) -> None:
        self.store: Store = memory_store()
        settings = Settings()
        outbound = Outbound(OutboundSettings(allow_private=(host,)), deadline=3)
        clock = FixedClock(NOON)
        self._poll = FeedPoller(
            store=self.store,
            outbound=outbound,
            read=_feed,
            clock=clock,
            settings=settings,
            luck=lambda: 0.0,
        )
        self._page = PageFetcher(
            store=self.store,
            outbound=outbound,
            read=_page,
            permission=_permission,
            clock=clock,
            settings=settings,
        )

    def poll(self, url: str) -> Feed:
        outlet = Source.named("North Daily")
        feed = Feed(id=Feed.id_for(url), source_id=outlet.id, url=url, next_poll_at=NOON)
        with self.store.transaction() as tx:
            tx.sources.keep(outlet)
            tx.feeds.add(feed)
        self._effect(self._poll(FeedDue(feed_id=feed.id, due="")))
        with self.store.reading() as tx:
            return tx.feeds.get(feed.id)

    def page(self) -> WantedPage | None:
        """The page of the only article, after its host's rules and itself were asked for."""
        for _ in range(2):
            with self.store.transaction() as tx:
                page = _only_page(tx)
                if page is None or page.state != "wanted" or page.tries:
                    return page
                tx.pages.save(page.with_(asked_at=NOON))
            self._effect(self._page(PageDue(article_id=page.article_id, due="")))
        with self.store.reading() as tx:
            return _only_page(tx)

    def _effect(self, outcome: Outcome) -> None:
        assert isinstance(outcome, Done)
        with self.store.transaction() as tx:
            outcome.effect(tx)


@pytest.fixture(autouse=True)
def _quiet() -> Iterator[None]:
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    yield
    structlog.reset_defaults()


@pytest.mark.parametrize("case", SOME, ids=lambda case: f"{case.kind}: {case.name}"[:60])
def test_what_is_good_in_it_survives(case: Bad) -> None:
    with web(Serving([case]), host="0.0.0.0") as served:
        host = f"127.2.0.1:{served.port}"
        desk = Desk(host)
        began = time.monotonic()
        feed = desk.poll(f"http://{host}/rss")
        page = desk.page() if case.page else None
        seconds = time.monotonic() - began
        with desk.store.reading() as tx:
            kept = tx.articles.newest(limit=2_000)
            articles = tuple(tx.articles.revision(it.id) for it in kept)

    assert judged(case, Seen(feed, articles, seconds, page)).faults == ()


def test_there_are_as_many_cases_as_promised_and_each_has_a_name_of_its_own() -> None:
    every = cases(1)

    assert len(every) > 300
    assert len({(case.kind, case.name) for case in every}) == len(every)
    assert [case.name for case in cases(2)] == [case.name for case in every]


def test_what_acts_on_a_terminal_is_seen() -> None:
    assert acts("\x1b[31mred")
    assert acts("\u202egnis")
    assert not acts("Плотина\nпрорвана")


def _only_page(tx: Transaction) -> WantedPage | None:
    (article,) = tx.articles.newest()
    return tx.pages.get(article.id)


def _feed(fetched: Fetched, now: object) -> FeedDocument:
    headers = dict(fetched.headers)
    return nursery().read(FeedDocument, read_feed, fetched.held, headers, fetched.url, 1000, NOON)


def _page(fetched: Fetched) -> Page:
    return nursery().read(Page, read_page, fetched.held)


def _permission(rules: str, url: str) -> Permission:
    return nursery().read(Permission, permission, rules, url, "Crosswire")
