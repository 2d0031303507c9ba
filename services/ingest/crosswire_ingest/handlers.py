"""A feed's time has come: poll it, and keep what is new together with what to ask next time.

Articles, validators and the time of the next poll commit in one transaction: validators that were
kept before their articles would lose those for ever after a crash, because the server then says
"not modified". A poll that fails is no failed work: the feed remembers it and waits longer.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from crosswire.clock import Clock
from crosswire.domain.errors import CrosswireError, NotFound, Unavailable
from crosswire.domain.feeds import Feed
from crosswire.domain.messages import FeedDue
from crosswire.domain.ways import Way
from crosswire.outbound import Outbound
from crosswire.queue.crash import crash_point
from crosswire.queue.handling import Done
from crosswire.settings import Settings
from crosswire.store.protocol import Store, Transaction
from crosswire_ingest.feeds import FeedDocument
from crosswire_ingest.fetch import Answered, Fetched, LedAway, fetch
from crosswire_ingest.habits import (
    MOVED_AFTER,
    Brought,
    caught_lying,
    has_unsteady_guids,
    hints_with,
    plainly,
    redirected,
)
from crosswire_ingest.keeping import keep_entries
from crosswire_ingest.notices import tell
from crosswire_ingest.politeness import closed
from crosswire_ingest.schedule import after_success, failed, first_rate, interval_for, rate

log = structlog.get_logger()

Reader = Callable[[Fetched, datetime], FeedDocument]
"""Makes a feed document of what was fetched, at a safe distance."""
RETRY_DEFAULT = timedelta(minutes=1)
"""For a host that asks for time without saying how much."""


@dataclass(frozen=True)
class FeedPoller:
    """The handler of FeedDue."""

    store: Store
    outbound: Outbound
    read: Reader
    clock: Clock
    settings: Settings
    luck: Callable[[], float]
    """A number between -1 and 1, another each time."""

    def __call__(self, message: FeedDue) -> Done:
        now = self.clock.now()
        feed = self._wanted(message.feed_id, now)
        if feed is None:
            return Done(lambda tx: _no_longer_asked(tx, message.feed_id))
        in_full = plainly(feed, now)
        try:
            fetched = fetch(feed, self.outbound, now, plainly=in_full)
            crash_point("fetch.after_body")
            news = fetched.modified and _fingerprint(fetched) != feed.habits.body
            document = self.read(fetched, self.clock.now()) if news else None
        except LedAway as led:
            return self._led(feed, led)
        except CrosswireError as error:
            trouble = error  # Python forgets `error` at the end of the block
            return Done(lambda tx: self._keep_failure(tx, feed, trouble))
        return Done(lambda tx: self._keep(tx, feed, fetched, document, in_full=in_full))

    def _wanted(self, feed_id: str, now: datetime) -> Feed | None:
        """The feed, if it is still there, active and due."""
        with self.store.reading() as tx:
            feed = _known(tx, feed_id)
        due = feed and feed.state == "active" and feed.next_poll_at <= now
        return feed if due else None

    def _led(self, polled: Feed, led: LedAway) -> Done:
        """Another host is asked next, as soon as it may be: for the same poll."""
        try:
            way = led.from_(polled.way, polled.url, self.settings.outbound.max_redirects)
        except Unavailable as error:
            trouble = error
            return Done(lambda tx: self._keep_failure(tx, polled, trouble))

        def effect(tx: Transaction) -> None:
            feed = _known(tx, polled.id)
            if feed is not None:
                habits = feed.habits.with_(way=way)
                now = self.clock.now()
                tx.feeds.save(feed.with_(habits=habits, asked_at=None, next_poll_at=now))

        return Done(effect)

    def _keep(
        self,
        tx: Transaction,
        polled: Feed,
        fetched: Fetched,
        document: FeedDocument | None,
        *,
        in_full: bool,
    ) -> None:
        feed = _known(tx, polled.id)
        if feed is None:
            return  # removed while it was polled
        now = self.clock.now()
        brought = Brought()
        feed = feed.with_(habits=feed.habits.with_(way=Way()))
        if not fetched.modified:
            unmodified = feed.habits.unmodified + 1
            feed = feed.with_(habits=feed.habits.with_(unchanged_at=now, unmodified=unmodified))
        else:
            if document is not None:
                brought = keep_entries(tx, feed, document, now=now, settings=self.settings.ingest)
                feed = _taught(feed, fetched, document, brought, in_full=in_full)
            feed = _to_ask_with(feed, fetched, in_full=in_full, now=now)
        feed = _moved(tx, _timed(feed, brought, now), fetched)
        bounds = self.settings.ingest
        feed = feed.with_(
            interval=interval_for(
                feed, shortest=bounds.min_interval, longest=bounds.quiet_interval
            ),
            asked_at=None,
            polled_at=now,
            polls=feed.polls + 1,
            failures=0,
            last_error=None,
        )
        feed = feed.with_(next_poll_at=after_success(feed, now=now, luck=self.luck()))
        tx.feeds.save(tell(tx, feed, now=now, settings=self.settings))

    def _keep_failure(self, tx: Transaction, polled: Feed, error: CrosswireError) -> None:
        feed = _known(tx, polled.id)
        if feed is None:
            return
        now = self.clock.now()
        asked = error.delay if isinstance(error, Unavailable) else None
        if isinstance(error, Answered) and error.throttled:
            self._spare_host(tx, feed, error, now)
        feed = failed(
            feed,
            str(error),
            now=now,
            luck=self.luck(),
            longest=self.settings.ingest.max_interval,
            asked=asked,
        )
        log.warning("feed poll failed", feed=feed.url, error=str(error), failures=feed.failures)
        tx.feeds.save(tell(tx, feed, now=now, settings=self.settings))

    def _spare_host(self, tx: Transaction, feed: Feed, error: Answered, now: datetime) -> None:
        if self.settings.ingest.retry_after == "feed":
            return
        wait = min(error.delay or RETRY_DEFAULT, self.settings.ingest.max_interval)
        tx.hosts.save(closed(tx.hosts.get(feed.host, now), until=now + wait, why=str(error)))


def _taught(
    feed: Feed,
    fetched: Fetched,
    document: FeedDocument,
    brought: Brought,
    *,
    in_full: bool,
) -> Feed:
    """The feed with what a document and its headers say of it."""
    habits = feed.habits
    same = (fetched.etag, fetched.last_modified) == (feed.etag, feed.last_modified)
    lies = in_full and caught_lying(feed, same_validators=same, new_items=brought.new)
    if lies and not habits.lies:
        log.warning('feed\'s server said "not modified" though it was', feed=feed.url)
    return feed.with_(
        title=feed.title or document.title,
        habits=habits.with_(
            hints=hints_with(document.hints, fetched.headers),
            body=_fingerprint(fetched),
            left_out=document.left_out,
            lies=habits.lies or lies,
            unsteady_guids=habits.unsteady_guids or has_unsteady_guids(brought),
        ),
    )


def _to_ask_with(feed: Feed, fetched: Fetched, *, in_full: bool, now: datetime) -> Feed:
    """The feed with the validators of its last document."""
    habits = feed.habits.with_(asked_plainly_at=now) if in_full else feed.habits
    return feed.with_(etag=fetched.etag, last_modified=fetched.last_modified, habits=habits)


def _fingerprint(fetched: Fetched) -> str:
    return fetched.held.sha256()[:20]


def _timed(feed: Feed, brought: Brought, now: datetime) -> Feed:
    """The feed with its rate of news after a good poll."""
    habits, new = feed.habits.with_(failing_since=None), len(brought.new)
    if feed.polled_at is None or habits.daily is None:
        habits = habits.with_(daily=first_rate(feed, brought.new, now))
    else:
        habits = habits.with_(daily=rate(habits.daily, new, now - feed.polled_at))
    if new or not feed.polls:
        habits = habits.with_(new_at=now)
    return feed.with_(habits=habits)


def _moved(tx: Transaction, feed: Feed, fetched: Fetched) -> Feed:
    """The feed under its new address, once its server has named that often enough."""
    habits = redirected(feed.habits, fetched.moved_to)
    if habits.moved_times < MOVED_AFTER or habits.moved_to is None:
        return feed.with_(habits=habits)
    if tx.feeds.at(habits.moved_to):
        if habits.moved_times == MOVED_AFTER:
            log.warning("feed has moved to where another is", feed=feed.url, to=habits.moved_to)
        return feed.with_(habits=habits)
    log.info("feed has moved", feed=feed.url, to=habits.moved_to)
    return feed.with_(url=habits.moved_to, habits=redirected(habits, None))


def _known(tx: Transaction, feed_id: str) -> Feed | None:
    try:
        return tx.feeds.get(feed_id)
    except NotFound:
        return None


def _no_longer_asked(tx: Transaction, feed_id: str) -> None:
    feed = _known(tx, feed_id)
    if feed and feed.asked_at:
        tx.feeds.save(feed.with_(asked_at=None))
