"""The ways in which an address reaches Crosswire, each through the code that runs in a service.

What is read is read in this process, where everything that it opens is seen; in a service it is
read in a child that can open nothing.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta

from crosswire.clock import FixedClock
from crosswire.domain.articles import NewArticle, Source
from crosswire.domain.endpoints import new_endpoint
from crosswire.domain.feed_lists import FeedList
from crosswire.domain.feeds import Feed, WantedPage
from crosswire.domain.messages import FeedDue, ListDue, Message, PageDue
from crosswire.outbound import Outbound
from crosswire.queue.handling import Done
from crosswire.settings import OutboundSettings, Settings
from crosswire.store.protocol import Store
from crosswire.testing import memory_store
from crosswire.webhooks.sending import send
from crosswire_ingest.handlers import FeedPoller
from crosswire_ingest.list_source import ListSource
from crosswire_ingest.lists import ListPoller
from crosswire_ingest.looking import Scout, Turns
from crosswire_ingest.opml import read_opml
from crosswire_ingest.paging import PageFetcher
from crosswire_ingest.reading.discovery import feeds_offered
from tests.fetching import allowed, feed_of, page_of
from tests.samples import NOON
from tests.ssrf.case import Case
from tests.ssrf.web import Names

DEADLINE = 2.0
"""Seconds an exchange may take here: names that hang are given up after it."""
HOSTS = 7
"""More than redirects may lead through."""
_SOURCE = Source.named("North Daily")


class Desk:
    """A fresh store and everything that fetches, as the services put it together."""

    def __init__(self, port: int) -> None:
        self.settings = Settings(outbound=OutboundSettings(ports=(80, 443, port)))
        self.outbound = Outbound(self.settings.outbound, deadline=DEADLINE, resolve=Names())
        self.clock = FixedClock(NOON)
        self.store: Store = memory_store()
        self.poll = FeedPoller(
            store=self.store,
            outbound=self.outbound,
            read=feed_of,
            clock=self.clock,
            settings=self.settings,
            luck=lambda: 0.0,
        )
        self.page = PageFetcher(
            store=self.store,
            outbound=self.outbound,
            read=page_of,
            permission=allowed,
            clock=self.clock,
            settings=self.settings,
        )
        source = ListSource(outbound=self.outbound, read=read_opml, max_bytes=100_000)
        self.lists = ListPoller(
            store=self.store,
            source=source,
            clock=self.clock,
            settings=self.settings,
            luck=lambda: 0.0,
        )

    def handle(self, message: Message) -> None:
        """As a worker does: the handler, then its effect in a transaction."""
        if isinstance(message, FeedDue):
            outcome = self.poll(message)
        elif isinstance(message, PageDue):
            outcome = self.page(message)
        else:
            assert isinstance(message, ListDue)
            outcome = self.lists(message)
        assert isinstance(outcome, Done)
        with self.store.transaction() as tx:
            outcome.effect(tx)

    def poll_feed(self, url: str) -> str | None:
        """The error of the poll."""
        feed = Feed(id=Feed.id_for(url), source_id=_SOURCE.id, url=url, next_poll_at=NOON)
        with self.store.transaction() as tx:
            tx.sources.keep(_SOURCE)
            tx.feeds.add(feed)
        return self.poll_known(feed.id)

    def poll_known(self, feed_id: str) -> str | None:
        """Poll it, wherever redirects lead; the error."""
        for _ in range(HOSTS):
            self.handle(FeedDue(feed_id=feed_id, due=""))
            with self.store.reading() as tx:
                feed = tx.feeds.get(feed_id)
            if not feed.way.stops:
                break
        return feed.last_error

    def read_list(self, list_id: str) -> str | None:
        """The same for a list of feeds."""
        for _ in range(HOSTS):
            self.handle(ListDue(list_id=list_id, due=""))
            with self.store.reading() as tx:
                it = tx.feed_lists.get(list_id)
            if not it.way.stops:
                break
        return it.last_error

    def fetch_page(self, page: WantedPage, *, rules: str | None) -> str | None:
        """Its reason for not being read. `rules`: the host's robots.txt, None if to be got."""
        with self.store.transaction() as tx:
            tx.pages.save(page.with_(asked_at=NOON))
            if rules is not None:
                host = tx.hosts.get(page.host, NOON)
                tx.hosts.save(host.with_(robots=rules, robots_until=NOON + timedelta(days=1)))
        for _ in range(2 * HOSTS):  # of each host the rules, and the page
            self.handle(PageDue(article_id=page.article_id, due=""))
            with self.store.transaction() as tx:
                now = tx.pages.get(page.article_id)
                if now is None or now.state != "wanted" or now.tries:
                    return now.reason if now else None
                tx.pages.save(now.with_(asked_at=NOON))
        return "It is still waited for."


def feed(case: Case, desk: Desk) -> str | None:
    """Subscribed, polled, and the pages of what it brought are read."""
    error = desk.poll_feed(case.url)
    for page in _wanted(desk):
        error = desk.fetch_page(page, rules=None) or error
    return error


def page(case: Case, desk: Desk) -> str | None:
    """An article's page, where the host's rules are known."""
    return desk.fetch_page(_page_of(case.url, desk), rules="")


def robots(case: Case, desk: Desk) -> str | None:
    """The rules of an article's host are got first; what they redirect to is `case`'s."""
    moved = {k.partition("/")[0] + "/robots.txt": v for k, v in case.answers.items() if "/go" in k}
    assert isinstance(case.answers, dict)
    case.answers.update(moved)
    return desk.fetch_page(_page_of(case.url, desk), rules=None)


def webhook(case: Case, desk: Desk) -> str | None:
    """An alert is posted, perhaps to what the address was changed to after it was checked."""
    endpoint = new_endpoint("desk", "https://front.example/hook", now=NOON)
    endpoint = endpoint.with_(url=case.edited_to or case.url)
    answer = send(endpoint, "msg_1", b"{}", outbound=desk.outbound, clock=desk.clock)
    return answer.error


def followed(case: Case, desk: Desk) -> str | None:
    """A list of feeds is followed, and the feeds that it names are polled."""
    it = FeedList(
        id=FeedList.id_for(case.url),
        address=case.url,
        interval=timedelta(hours=1),
        next_poll_at=NOON,
    )
    with desk.store.transaction() as tx:
        tx.feed_lists.add(it)
    error = desk.read_list(it.id)
    with desk.store.reading() as tx:
        feeds = tx.feeds.all()
    for named in feeds:
        error = desk.poll_known(named.id) or error
    return error


def look(case: Case, desk: Desk) -> str | None:
    """The first look that `crosswire feeds add` takes at an address, and at feeds it names."""
    scout = Scout(outbound=desk.outbound, read=feed_of, feeds_on=feeds_offered, now=lambda: NOON)
    looked = scout.look(case.url, Turns(pause=0))
    return looked.reason


ENTRIES: Mapping[str, Callable[[Case, Desk], str | None]] = {
    "feed": feed,
    "page": page,
    "robots": robots,
    "webhook": webhook,
    "list": followed,
    "look": look,
}


def ways_in(case: Case) -> Iterator[str]:
    for name in ENTRIES:
        if case.entries:
            if name in case.entries:
                yield name
        elif name != "list" or "://" in case.url:  # a person may name a file of the machine
            yield name


def _wanted(desk: Desk) -> list[WantedPage]:
    with desk.store.reading() as tx:
        found = [tx.pages.get(article.id) for article in tx.articles.newest()]
    return [it for it in found if it]


def _page_of(url: str, desk: Desk) -> WantedPage:
    article = NewArticle(source=_SOURCE, title="Dam bursts", text="A dam burst.", guid="1", url=url)
    with desk.store.transaction() as tx:
        kept = tx.articles.keep(article, NOON)
    return WantedPage(article_id=kept.article.id, url=url, not_before=NOON)
