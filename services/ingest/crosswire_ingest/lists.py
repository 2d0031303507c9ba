"""A followed list's time has come: read it, and keep the feeds that it names to it.

New feeds and what is known of the list commit in one transaction. A list that cannot be read
changes nothing: its feeds are polled on.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from crosswire.clock import Clock
from crosswire.domain.errors import CrosswireError, NotFound, Refused, Unavailable
from crosswire.domain.feed_lists import FeedList, Outline
from crosswire.domain.feeds import Feed
from crosswire.domain.messages import ListDue
from crosswire.domain.outlets import Outlets
from crosswire.domain.ways import Way
from crosswire.outbound import checked_url
from crosswire.queue.handling import Done
from crosswire.settings import Settings
from crosswire.store.protocol import Store, Transaction
from crosswire_ingest.fetch import Answered, LedAway
from crosswire_ingest.following import changes
from crosswire_ingest.list_source import Drawn, ListSource
from crosswire_ingest.politeness import closed

log = structlog.get_logger()

RETRY_DEFAULT = timedelta(minutes=1)
"""For a host that asks for time without saying how much."""


@dataclass(frozen=True)
class ListPoller:
    """The handler of ListDue."""

    store: Store
    source: ListSource
    clock: Clock
    settings: Settings
    luck: Callable[[], float]
    """A number between -1 and 1, another each time."""

    def __call__(self, message: ListDue) -> Done:
        now = self.clock.now()
        with self.store.reading() as tx:
            it = _known(tx, message.list_id)
        if it is None or it.next_poll_at > now:
            return Done(lambda tx: _no_longer_asked(tx, message.list_id))
        try:
            drawn = self.source.draw(it, now)
            if drawn.outlines is not None and not drawn.outlines.outlines:
                raise Refused("The list names no feed: nothing was changed.")
        except LedAway as led:
            return self._led(it, led)
        except CrosswireError as error:
            trouble = error  # Python forgets `error` at the end of the block
            return Done(lambda tx: self._keep_failure(tx, it.id, trouble))
        return Done(lambda tx: self._keep(tx, it.id, drawn))

    def _led(self, it: FeedList, led: LedAway) -> Done:
        """Another host is asked next, as soon as it may be: for the same reading."""
        try:
            way = led.from_(it.way, it.url, self.settings.outbound.max_redirects)
        except Unavailable as error:
            trouble = error
            return Done(lambda tx: self._keep_failure(tx, it.id, trouble))

        def effect(tx: Transaction) -> None:
            known = _known(tx, it.id)
            if known is not None:
                now = self.clock.now()
                tx.feed_lists.save(known.with_(way=way, asked_at=None, next_poll_at=now))

        return Done(effect)

    def _keep(self, tx: Transaction, list_id: str, drawn: Drawn) -> None:
        it = _known(tx, list_id)
        if it is None:
            return  # unfollowed while it was read
        now = self.clock.now()
        if drawn.outlines is not None:
            it = self._followed(tx, it, drawn, now)
        tx.feed_lists.save(
            it.with_(
                asked_at=None,
                way=Way(),
                polled_at=now,
                polls=it.polls + 1,
                failures=0,
                last_error=None,
                etag=drawn.etag,
                last_modified=drawn.last_modified,
                content_sha=drawn.content_sha,
                next_poll_at=now + it.interval * (1 + 0.1 * self.luck()),
            )
        )

    def _followed(self, tx: Transaction, it: FeedList, drawn: Drawn, now: datetime) -> FeedList:
        assert drawn.outlines is not None
        feeds = tx.feeds.all()
        found = changes(it, drawn.outlines, feeds)
        outlets = Outlets(tx.sources.all(), feeds)
        added = [self._add(tx, outline, it, outlets, now) for outline in found.new]
        for feed in found.paused:
            log.warning("feed vanished from its list, so it is paused", feed=feed.url, list=it.url)
            tx.feeds.save(feed)
        for feed in found.resumed:
            log.info("feed is in its list again", feed=feed.url, list=it.url)
            tx.feeds.save(feed.with_(next_poll_at=now))
        for feed in found.sorted:
            tx.feeds.save(feed)
        log.info(
            "list of feeds read",
            list=it.url,
            feeds=len(found.listed),
            added=sum(added),
            paused=len(found.paused),
            resumed=len(found.resumed),
        )
        back = {feed.id for feed in found.resumed}
        paused = [id for id in it.paused if id not in back and id not in found.listed]
        return it.with_(
            title=drawn.outlines.title or it.title,
            listed=dict(found.listed),
            paused=tuple(dict.fromkeys([*paused, *(feed.id for feed in found.paused)])),
        )

    def _add(
        self, tx: Transaction, outline: Outline, it: FeedList, outlets: Outlets, now: datetime
    ) -> bool:
        url = outline.url or ""
        try:
            checked_url(url)
            if outline.outlet:
                outlet = outlets.stated(outline.outlet, url, outline.site)
            else:
                outlet = outlets.named(outline.name, url, outline.site)
        except Refused as error:
            log.warning("entry of a list left out", list=it.url, entry=outline.name, why=str(error))
            return False
        tx.sources.keep(outlet)
        return tx.feeds.add(
            Feed(
                id=Feed.id_for(url),
                source_id=outlet.id,
                url=url,
                tags=outline.tags,
                interval=outline.every or self.settings.ingest.interval,
                interval_fixed=outline.every is not None,
                validators=outline.validators,
                full_text=outline.full_text,
                state="paused" if outline.paused else "active",
                next_poll_at=now,
                listed_in=it.id,
            )
        )

    def _keep_failure(self, tx: Transaction, list_id: str, error: CrosswireError) -> None:
        it = _known(tx, list_id)
        if it is None:
            return
        now = self.clock.now()
        asked = (error.delay if isinstance(error, Unavailable) else None) or timedelta(0)
        longest = self.settings.ingest.max_interval
        whole_host = self.settings.ingest.retry_after == "host"
        if isinstance(error, Answered) and error.throttled and whole_host:
            until = now + min(error.delay or RETRY_DEFAULT, longest)
            tx.hosts.save(closed(tx.hosts.get(it.host, now), until=until, why=str(error)))
        wait = min(max(it.interval * 2 ** min(it.failures, 8), asked), max(longest, it.interval))
        log.warning("list of feeds not read", list=it.url, error=str(error))
        tx.feed_lists.save(
            it.with_(
                asked_at=None,
                way=Way(),
                polled_at=now,
                failures=it.failures + 1,
                last_error=str(error),
                next_poll_at=now + wait,
            )
        )


def _known(tx: Transaction, list_id: str) -> FeedList | None:
    try:
        return tx.feed_lists.get(list_id)
    except NotFound:
        return None


def _no_longer_asked(tx: Transaction, list_id: str) -> None:
    it = _known(tx, list_id)
    if it and it.asked_at:
        tx.feed_lists.save(it.with_(asked_at=None))
