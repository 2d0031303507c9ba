"""Due feeds and lists and wanted pages become work, as fast as their hosts can be asked.

How often a host is asked, and by how many at one time, is decided here, before anything is queued:
work that nobody may do yet would only keep workers from other work. One piece of work is one
request.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from crosswire.clock import Clock
from crosswire.domain.feed_lists import FeedList
from crosswire.domain.feeds import Feed, Host, WantedPage
from crosswire.domain.messages import FeedDue, ListDue, PageDue
from crosswire.domain.ways import Way
from crosswire.settings import IngestSettings
from crosswire.store.protocol import Store, ToAsk, Transaction
from crosswire_ingest.politeness import LOST_AFTER, asked, is_open
from crosswire_ingest.schedule import failed

EVERY = timedelta(seconds=1)
LEASE = timedelta(seconds=5)
"""After which another process may announce, if the one that did is gone."""


@dataclass(frozen=True)
class Schedule:
    """The chore of announcing; one process at a time does it."""

    store: Store
    clock: Clock
    holder: str
    """Names this process."""
    settings: IngestSettings

    def announce(self) -> None:
        now = self.clock.now()
        with self.store.reading() as tx:
            due = tx.hosts.to_ask(now, lost_before=now - LOST_AFTER)
        if not any(due):
            return
        with self.store.transaction() as tx:
            if tx.settings.lead("schedule", self.holder, now=now, lease=LEASE):
                _Round(tx, now, self.settings).announce(due)


class _Round:
    """One round of announcing, in its transaction."""

    def __init__(self, tx: Transaction, now: datetime, settings: IngestSettings) -> None:
        self._tx = tx
        self._now = now
        self._settings = settings
        self._under_way: Counter[str] = tx.hosts.under_way(now - LOST_AFTER)
        self._hosts: dict[str, Host] = {}
        self._asked: set[str] = set()
        self._feeds: list[Feed] = []
        """To be saved, all at once."""

    def announce(self, due: ToAsk) -> None:
        feeds = self._tx.feeds.to_ask(self._now) if due.feeds else []
        lists = self._tx.feed_lists.due(self._now) if due.lists else []
        self._know(feed.host for feed in feeds if not feed.asked_at)
        self._know(it.host for it in lists if not it.asked_at)
        for feed in feeds:
            if feed.asked_at:
                self._look_after(feed)
            elif self._may_ask(feed.host):
                self._ask_feed(feed)
        for it in lists:
            if it.asked_at:
                self._look_after_list(it)
            elif it.is_file or self._may_ask(it.host):
                self._ask_list(it)
        lost = self._tx.pages.asked_before(self._now - LOST_AFTER) if due.lost else []
        self._tx.pages.save(*(page.with_(asked_at=None) for page in lost))
        if due.pages or lost:
            self._ask_pages()
        self._tx.feeds.save(*self._feeds)
        self._tx.hosts.save(*(self._hosts[name] for name in sorted(self._asked)))

    def _ask_pages(self) -> None:
        names = self._tx.pages.hosts_waited_for(self._now)
        self._know(names)
        for name in names:
            if self._may_ask(name):
                for page in self._tx.pages.first_of(name, self._now, most=1):
                    self._ask_page(page)

    def _may_ask(self, name: str) -> bool:
        most = self._settings.host_requests
        return is_open(self._hosts[name], self._under_way[name], now=self._now, most=most)

    def _ask_feed(self, feed: Feed) -> None:
        message = FeedDue(feed_id=feed.id, due=feed.next_poll_at.isoformat())
        if self._tx.work.add(message, now=self._now):
            self._feeds.append(feed.with_(asked_at=self._now))
            self._count(feed.host)
        else:
            self._look_after(feed)

    def _ask_list(self, it: FeedList) -> None:
        if self._tx.work.add(_due(it), now=self._now):
            self._tx.feed_lists.save(it.with_(asked_at=self._now))
            if not it.is_file:
                self._count(it.host)
        else:
            self._look_after_list(it)

    def _look_after_list(self, it: FeedList) -> None:
        """As for a feed: a reading that will never end by itself is over."""
        work = self._tx.work.find(_due(it))
        if work is not None and work.state == "pending":
            return
        died = work is not None and work.state == "dead"
        self._tx.feed_lists.save(
            it.with_(
                asked_at=None,
                way=Way() if died else it.way,
                next_poll_at=self._now + (it.interval if died else timedelta(0)),
                failures=it.failures + died,
                last_error=work.last_error if work and died else it.last_error,
            )
        )

    def _ask_page(self, page: WantedPage) -> None:
        message = PageDue(article_id=page.article_id, due=self._now.isoformat())
        self._tx.work.add(message, now=self._now)
        self._tx.pages.save(page.with_(asked_at=self._now))
        self._count(page.host)

    def _look_after(self, feed: Feed) -> None:
        """A poll that was announced and will never end by itself is over."""
        work = self._tx.work.find(FeedDue(feed_id=feed.id, due=feed.next_poll_at.isoformat()))
        if work is not None and work.state == "pending":
            return
        if work is not None and work.state == "dead":  # it killed the process, or found a bug
            error = work.last_error or "Polling it ended the process."
            longest = self._settings.max_interval
            feed = failed(feed, error, now=self._now, luck=0, longest=longest)
        else:  # worked off while the feed was paused
            feed = feed.with_(next_poll_at=self._now, asked_at=None)
        self._feeds.append(feed)

    def _know(self, names: Iterable[str]) -> None:
        self._hosts |= self._tx.hosts.many(set(names) - self._hosts.keys(), self._now)

    def _count(self, name: str) -> None:
        self._under_way[name] += 1
        self._asked.add(name)
        self._hosts[name] = asked(self._hosts[name], now=self._now, pause=self._settings.host_pause)


def _due(it: FeedList) -> ListDue:
    return ListDue(list_id=it.id, due=it.next_poll_at.isoformat())
