"""A feed's time has come: poll it, and keep what is new together with what to ask next time.

Articles, validators and the time of the next poll commit in one transaction: validators that were
kept before their articles would lose those for ever after a crash, because the server then says
"not modified". A poll that fails is no failed work: the feed remembers it and waits longer.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from crosswire.clock import Clock
from crosswire.credit import agency_named
from crosswire.domain.articles import Feed, NewArticle, Source
from crosswire.domain.errors import CrosswireError, NotFound, Unavailable
from crosswire.domain.messages import FeedDue
from crosswire.outbound import Outbound
from crosswire.queue.crash import crash_point
from crosswire.queue.handling import Done
from crosswire.store.protocol import Store, Transaction
from crosswire_ingest.feeds import Entry, FeedDocument
from crosswire_ingest.fetch import Fetched, fetch
from crosswire_ingest.schedule import after_success, failed

log = structlog.get_logger()

Reader = Callable[[Fetched, datetime], FeedDocument]
"""Makes a feed document of what was fetched, at a safe distance."""


@dataclass(frozen=True)
class FeedPoller:
    """The handler of FeedDue."""

    store: Store
    outbound: Outbound
    read: Reader
    clock: Clock
    longest_wait: timedelta
    """Of a feed that fails."""
    luck: Callable[[], float]
    """A number between -1 and 1, another each time."""

    def __call__(self, message: FeedDue) -> Done:
        feed = self._wanted(message.feed_id)
        if feed is None:
            return Done(lambda tx: None)
        try:
            fetched = fetch(feed, self.outbound, self.clock.now())
            crash_point("fetch.after_body")
            document = self.read(fetched, self.clock.now()) if fetched else None
        except CrosswireError as error:
            trouble = error  # Python forgets `error` at the end of the block
            return Done(lambda tx: self._keep_failure(tx, feed, trouble))
        return Done(lambda tx: self._keep(tx, feed, fetched, document))

    def _wanted(self, feed_id: str) -> Feed | None:
        """The feed, if it is still there, active and due."""
        with self.store.reading() as tx:
            feed = _known(tx, feed_id)
        due = feed and feed.state == "active" and feed.next_poll_at <= self.clock.now()
        return feed if due else None

    def _keep(
        self, tx: Transaction, polled: Feed, fetched: Fetched | None, document: FeedDocument | None
    ) -> None:
        feed = _known(tx, polled.id)
        if feed is None:
            return  # removed while it was polled
        now = self.clock.now()
        if fetched and document:
            self._keep_articles(tx, feed, document, now)
            title = feed.title or document.title
            feed = feed.with_(etag=fetched.etag, last_modified=fetched.last_modified, title=title)
        tx.feeds.save(
            feed.with_(
                next_poll_at=after_success(feed, now=now, luck=self.luck()),
                polled_at=now,
                polls=feed.polls + 1,
                failures=0,
                last_error=None,
            )
        )

    def _keep_articles(
        self, tx: Transaction, feed: Feed, document: FeedDocument, now: datetime
    ) -> None:
        source = tx.sources.get(feed.source_id)
        first = feed.polls == 0
        alerting = feed.alert_on_first_poll or not first
        changes: Counter[str] = Counter()
        for entry in reversed(document.entries):  # feeds begin with the newest
            changes[tx.articles.keep(article_of(entry, source, alerting=alerting), now).change] += 1
        log.info("feed polled", feed=feed.url, **changes, left_out=document.left_out)
        if not first and len(document.entries) > 1 and changes["new"] == len(document.entries):
            log.warning(
                "feed shares nothing with its last poll, so some may be missed", feed=feed.url
            )

    def _keep_failure(self, tx: Transaction, polled: Feed, error: CrosswireError) -> None:
        feed = _known(tx, polled.id)
        if feed is None:
            return
        asked = error.delay if isinstance(error, Unavailable) else None
        feed = failed(
            feed,
            str(error),
            now=self.clock.now(),
            luck=self.luck(),
            longest=self.longest_wait,
            asked=asked,
        )
        log.warning("feed poll failed", feed=feed.url, error=str(error), failures=feed.failures)
        tx.feeds.save(feed)


def article_of(entry: Entry, source: Source, *, alerting: bool) -> NewArticle:
    """The entry as an article of the feed's source, its own agency only if it is an agency."""
    known_as = {source.id, source.name.casefold()}
    agency = entry.agency if entry.agency and entry.agency.casefold() not in known_as else None
    agency = agency or agency_named(source.name, certain=True)
    return NewArticle(
        source=source,
        title=entry.title,
        text=entry.text,
        guid=entry.guid,
        url=entry.url,
        published_at=entry.published_at,
        language=entry.language,
        agency=agency,
        alerting=alerting,
    )


def _known(tx: Transaction, feed_id: str) -> Feed | None:
    try:
        return tx.feeds.get(feed_id)
    except NotFound:
        return None
