"""Articles whose feed gives a summary are read from their pages, as far as hosts allow."""

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest

from crosswire.clock import FixedClock
from crosswire.domain.articles import Revision
from crosswire.domain.feeds import Feed, WantedPage
from crosswire.domain.messages import ArticleStored, FeedDue, PageDue
from crosswire.outbound import Outbound
from crosswire.queue.handling import Handlers
from crosswire.settings import IngestSettings, OutboundSettings, Settings
from crosswire.store.protocol import Store
from crosswire.testing import memory_store
from crosswire_ingest.announce import Schedule
from crosswire_ingest.handlers import FeedPoller
from crosswire_ingest.paging import PageFetcher
from tests.fetching import PAGE, SUMMARY, allowed, feed_of, page_of, work_off_what_is_due
from tests.samples import NOON, source
from tests.servers.web import Asked, Web, answer, web

SECOND = timedelta(seconds=1)
WALL = "<html><body><article><p>" + "Subscribe now to read on and support us. " * 30 + "</p></body>"


class Desk:
    """A store with one feed, whose items link to pages of the same loopback server."""

    def __init__(self, served: Web, **facts: object) -> None:
        self.clock = FixedClock(NOON)
        self.store: Store = memory_store()
        self.served = served
        self.robots: Callable[[], bytes] = lambda: answer(status="404 Not Found")
        self.page: Callable[[], bytes] = lambda: answer(PAGE.encode(), content_type="text/html")
        self.summary = SUMMARY
        served.script = self._serve
        with self.store.transaction() as tx:
            tx.sources.keep(source())
            known = {"id": "f1", "source_id": "north-daily", "url": f"{served.url}/rss"}
            tx.feeds.add(Feed.model_validate({**known, "next_poll_at": NOON, **facts}))
        outbound = Outbound(
            OutboundSettings(allow_private=(f"{served.host}:{served.port}",)), deadline=3
        )
        settings = Settings()
        self.handlers: Handlers = {
            FeedDue: FeedPoller(
                store=self.store,
                outbound=outbound,
                read=feed_of,
                clock=self.clock,
                settings=settings,
                luck=lambda: 0.0,
            ),
            PageDue: PageFetcher(
                store=self.store,
                outbound=outbound,
                read=page_of,
                permission=allowed,
                clock=self.clock,
                settings=settings,
            ),
        }
        self.schedule = Schedule(
            store=self.store, clock=self.clock, holder="test", settings=IngestSettings()
        )

    def run(self, seconds: int) -> None:
        """Announce and work for so long, a second at a time."""
        for _ in range(seconds):
            self.schedule.announce()
            work_off_what_is_due(self.store, self.clock, self.handlers)
            self.clock.advance(SECOND)

    @property
    def paths(self) -> list[str]:
        return [asked.path for asked in self.served.asked]

    @property
    def article(self) -> Revision:
        with self.store.reading() as tx:
            (article,) = tx.articles.newest()
            return tx.articles.revision(article.id)

    @property
    def wanted(self) -> WantedPage | None:
        article = self.article.article_id
        with self.store.reading() as tx:
            return tx.pages.get(article)

    def is_read_at(self, revision: int) -> object:
        message = ArticleStored(article_id=self.article.article_id, revision=revision)
        with self.store.reading() as tx:
            work = tx.work.find(message)
        return work and work.not_before

    def _serve(self, asked: Asked) -> bytes:
        match asked.path:
            case "/rss":
                item = "<title>Dam bursts above Ostrand</title><guid>1</guid><link>/1</link>"
                body = f"<item>{item}<description>{self.summary}</description></item>"
                return answer(f"<rss version='2.0'><channel>{body}</channel></rss>".encode())
            case "/robots.txt":
                return self.robots()
        return self.page()


@pytest.fixture
def desk() -> Iterator[Desk]:
    with web() as served:
        yield Desk(served)


def test_the_page_is_read_after_its_hosts_rules_and_its_words_replace_the_summary(
    desk: Desk,
) -> None:
    desk.run(10)

    assert desk.paths == ["/rss", "/robots.txt", "/1"]
    assert desk.article.number == 2
    assert "41 people off roofs" in desk.article.text
    assert desk.wanted is not None
    assert desk.wanted.state == "read"
    assert desk.is_read_at(1) is None


def test_requests_to_one_host_start_two_seconds_apart(desk: Desk) -> None:
    desk.run(2)
    first = len(desk.paths)
    desk.run(2)

    assert (first, len(desk.paths)) == (1, 2)


def test_rules_that_forbid_the_page_are_kept_to_and_the_summary_is_read_at_once(
    desk: Desk,
) -> None:
    desk.robots = lambda: answer(b"User-agent: *\nDisallow: /")

    desk.run(10)

    assert desk.paths == ["/rss", "/robots.txt"]
    assert desk.article.text == SUMMARY
    assert desk.wanted is not None
    assert (desk.wanted.state, desk.wanted.reason) == (
        "refused",
        "Its host's robots.txt does not allow it.",
    )
    assert desk.is_read_at(1) == NOON + 4 * SECOND


def test_a_wall_is_not_taken_for_the_article(desk: Desk) -> None:
    desk.page = lambda: answer(WALL.encode())

    desk.run(10)

    assert desk.article.text == SUMMARY
    assert desk.wanted is not None
    assert desk.wanted.reason == "It does not hold the article's text."


@pytest.mark.parametrize(
    ("told", "state"), [("", "refused"), (" ".join(["He said more."] * 50), "read")]
)
def test_what_subscribers_alone_may_read_is_taken_only_where_all_of_it_is_shown(
    desk: Desk, told: str, state: str
) -> None:
    sold = "<meta property=article:content_tier content=locked></head>"
    page = PAGE.replace("<html>", f"<html><head>{sold}").replace("</p>", f"</p><p>{told}</p>")
    desk.page = lambda: answer(page.encode(), content_type="text/html")

    desk.run(10)

    assert desk.wanted is not None
    assert desk.wanted.state == state


def test_a_page_that_is_gone_is_refused_and_one_in_trouble_is_tried_again(desk: Desk) -> None:
    answers = iter([answer(status="500 Oops"), answer(PAGE.encode())])
    desk.page = lambda: next(answers)

    desk.run(10)
    troubled = desk.wanted
    desk.run(301)

    assert troubled is not None
    assert (troubled.state, troubled.tries) == ("wanted", 1)
    assert desk.article.number == 2


def test_a_host_in_trouble_over_its_rules_has_no_page_read_yet(desk: Desk) -> None:
    desk.robots = lambda: answer(status="503 Busy")

    desk.run(10)

    assert desk.paths == ["/rss", "/robots.txt"]
    assert desk.wanted is not None
    assert desk.wanted.state == "wanted"
    assert desk.wanted.not_before >= NOON + timedelta(hours=1)


def test_reading_waits_for_the_page_no_longer_than_its_patience(desk: Desk) -> None:
    desk.page = lambda: answer(status="503 Busy")

    desk.run(8)

    assert desk.is_read_at(1) == NOON + IngestSettings().page_patience


def test_a_feed_whose_server_asks_for_time_closes_its_host(desk: Desk) -> None:
    desk.page = lambda: answer(status="429 Slow down", retry_after="600")

    desk.run(8)
    with desk.store.reading() as tx:
        host = tx.hosts.get(desk.served.host, NOON)

    assert host.closed_until is not None
    assert host.closed_until >= NOON + timedelta(seconds=600)


def test_a_summary_that_changes_has_its_page_read_again(desk: Desk) -> None:
    desk.run(10)
    desk.summary = "A dam above Ostrand burst on Monday night, flooding 350 houses, the mayor said."
    desk.page = lambda: answer(PAGE.replace("300 houses", "350 houses").encode())

    desk.run(3700)

    assert desk.article.number == 3
    assert "350 houses" in desk.article.text
