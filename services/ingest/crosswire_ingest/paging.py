"""An article's page may be fetched now: its host's rules first, then the page, one request each.

Where either is redirected to another host, the next request goes there, in that host's turn; a page
is under the rules of the host that it turns out to be on.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from crosswire.clock import Clock
from crosswire.domain.articles import Article, Revision
from crosswire.domain.errors import CrosswireError, Refused, Unavailable
from crosswire.domain.feeds import Host, WantedPage
from crosswire.domain.messages import ArticleStored, PageDue
from crosswire.domain.ways import Way
from crosswire.outbound import Outbound
from crosswire.queue.handling import Done
from crosswire.settings import Settings
from crosswire.store.protocol import Store, Transaction
from crosswire_ingest.article_text import Page
from crosswire_ingest.dates import plausible
from crosswire_ingest.fetch import Answered, Fetched, LedAway, fetch_page
from crosswire_ingest.politeness import closed
from crosswire_ingest.robots import Permission, rules_of
from crosswire_ingest.summaries import is_fuller, is_still_whole, is_summary

log = structlog.get_logger()

PageReader = Callable[[Fetched], Page]
"""Finds the text of a page, at a safe distance. Raises Refused."""
RobotsReader = Callable[[str, str], Permission]
"""What the rules (first) allow of an address (second), at a safe distance."""
TRY_AGAIN = timedelta(minutes=5)
"""After a page's server was in trouble; it doubles each time."""
ROBOTS_IN_TROUBLE = timedelta(hours=1)
"""For so long a host whose robots.txt cannot be had has no page read."""


@dataclass(frozen=True)
class PageFetcher:
    """The handler of PageDue."""

    store: Store
    outbound: Outbound
    read: PageReader
    permission: RobotsReader
    clock: Clock
    settings: Settings

    def __call__(self, message: PageDue) -> Done:
        now = self.clock.now()
        with self.store.reading() as tx:
            page = tx.pages.get(message.article_id)
            if page is None or page.state != "wanted" or page.asked_at is None:
                return Done(lambda tx: None)
            host = tx.hosts.get(page.site, now)
            article = tx.articles.get(page.article_id)
            given = tx.articles.revision(page.article_id)
        if host.robots is None or host.robots_until is None or host.robots_until <= now:
            return self._look_at_rules(page, now)
        try:
            permission = self.permission(host.robots, page.at)
        except Refused as error:
            return self._refuse(page, f"Its host's robots.txt cannot be read: {error}")
        if reason := self._against(permission):
            return self._refuse(page, reason)
        return self._fetch(page, article, given, permission, now)

    def _against(self, permission: Permission) -> str | None:
        if not permission.allowed:
            return "Its host's robots.txt does not allow it."
        longest = self.settings.ingest.longest_crawl_delay
        if permission.pause and permission.pause > longest:
            return (
                f"Its host's robots.txt asks for a pause of {permission.pause.total_seconds():g} s."
            )
        return None

    def _look_at_rules(self, page: WantedPage, now: datetime) -> Done:
        address = _rules_at(page.at)
        try:
            answer = self.outbound.get(page.rules_way.end or address, one_host=True)
            if answer.onward:
                led = LedAway(answer.onward, for_good=answer.moved)
                way = led.from_(page.rules_way, address, self.settings.outbound.max_redirects)
                return self._asked_next(page.with_(rules_way=way))
            rules = rules_of(answer.status, answer.body)
            wait = self.settings.ingest.robots_for
        except Unavailable:
            rules, wait = None, ROBOTS_IN_TROUBLE
        except Refused as error:  # an address that must not be reached
            return self._refuse(page, str(error))

        def effect(tx: Transaction) -> None:
            host = tx.hosts.get(page.site, now)
            straight = page.with_(rules_way=Way())
            if rules is None:
                tx.hosts.save(host)
                self._later(tx, straight, "Its host's robots.txt cannot be had.", ROBOTS_IN_TROUBLE)
                return
            tx.hosts.save(host.with_(robots=rules, robots_until=now + wait))
            tx.pages.save(straight.with_(asked_at=None))

        return Done(effect)

    def _fetch(
        self,
        page: WantedPage,
        article: Article,
        given: Revision,
        permission: Permission,
        now: datetime,
    ) -> Done:
        pause = permission.pause
        try:
            found = self.read(fetch_page(page.at, self.outbound, now))
        except LedAway as led:
            return self._led(page, led, pause)
        except Unavailable as error:
            trouble = error
            return Done(lambda tx: self._in_trouble(tx, page, trouble, pause))
        except CrosswireError as error:
            return self._refuse(page, str(error), pause)
        if found.for_subscribers and is_summary(found.text):
            return self._refuse(page, "It shows all of the article to subscribers only.", pause)
        says_more = is_still_whole if article.from_page else is_fuller
        if not says_more(found.text, given.title, given.text):
            return self._refuse(page, "It does not hold the article's text.", pause)

        def effect(tx: Transaction) -> None:
            self._spare(tx, page.host, pause)
            tx.pages.save(page.with_(state="read", asked_at=None, reason=None))
            kept = tx.articles.fill(
                page.article_id,
                article.title,
                found.text,
                now,
                published_at=plausible(found.published_at, now),
                language=found.language,
            )
            if kept.change == "known":
                _read_now(tx, page.article_id, self.clock.now())

        return Done(effect)

    def _led(self, page: WantedPage, led: LedAway, pause: timedelta | None) -> Done:
        try:
            way = led.from_(page.way, page.url, self.settings.outbound.max_redirects)
        except Unavailable as error:
            return self._refuse(page, str(error), pause)
        return self._asked_next(page.with_(way=way), spared=page.host, pause=pause)

    def _asked_next(
        self, page: WantedPage, spared: str = "", pause: timedelta | None = None
    ) -> Done:
        """The page's next request goes elsewhere, in the turn of whoever is asked there."""

        def effect(tx: Transaction) -> None:
            self._spare(tx, spared, pause)
            tx.pages.save(page.with_(asked_at=None, not_before=self.clock.now()))

        return Done(effect)

    def _refuse(self, page: WantedPage, reason: str, pause: timedelta | None = None) -> Done:
        """The page stays unread, and what the feed said is read without waiting for it."""

        def effect(tx: Transaction) -> None:
            log.info("page not read", page=page.url, reason=reason)
            self._spare(tx, page.host, pause)
            self._give_up(tx, page, reason)

        return Done(effect)

    def _in_trouble(
        self, tx: Transaction, page: WantedPage, error: Unavailable, pause: timedelta | None
    ) -> None:
        now = self.clock.now()
        self._spare(tx, page.host, pause)
        if isinstance(error, Answered):
            if error.throttled and self.settings.ingest.retry_after == "host":
                wait = min(error.delay or TRY_AGAIN, self.settings.ingest.max_interval)
                host = tx.hosts.get(page.host, now)
                tx.hosts.save(closed(host, until=now + wait, why=str(error)))
            elif 400 <= error.status < 500 and not error.throttled:
                self._give_up(tx, page, str(error))
                return
        self._later(tx, page, str(error), error.delay or TRY_AGAIN)

    def _later(self, tx: Transaction, page: WantedPage, reason: str, wait: timedelta) -> None:
        tries = page.tries + 1
        if tries >= self.settings.ingest.page_tries:
            self._give_up(tx, page, reason)
            return
        wait = min(wait * 2**page.tries, self.settings.ingest.max_interval)
        until = self.clock.now() + wait
        tx.pages.save(page.with_(asked_at=None, tries=tries, reason=reason, not_before=until))

    def _give_up(self, tx: Transaction, page: WantedPage, reason: str) -> None:
        tx.pages.save(
            page.with_(state="refused", asked_at=None, tries=page.tries + 1, reason=reason)
        )
        _read_now(tx, page.article_id, self.clock.now())

    def _spare(self, tx: Transaction, name: str, pause: timedelta | None) -> None:
        """Keep to the pause that the host's rules ask for."""
        if not pause:
            return
        now = self.clock.now()
        host: Host = tx.hosts.get(name, now)
        if host.free_at < now + pause:
            tx.hosts.save(host.with_(free_at=now + pause))


def _rules_at(page: str) -> str:
    scheme, _, rest = page.partition("://")
    return f"{scheme}://{rest.partition('/')[0]}/robots.txt"


def _read_now(tx: Transaction, article_id: str, now: datetime) -> None:
    """Nothing fuller will come: what there is need not wait any longer."""
    article = tx.articles.get(article_id)
    message = ArticleStored(article_id=article_id, revision=article.revision)
    work = tx.work.find(message)
    if work and work.state == "pending" and work.not_before > now:
        tx.work.wake(message, now=now)
