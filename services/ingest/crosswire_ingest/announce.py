"""Due feeds become work: one piece for each due time, whoever announces it and however often."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from crosswire.clock import Clock
from crosswire.domain.articles import Feed
from crosswire.domain.messages import FeedDue
from crosswire.store.protocol import Store, Transaction
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
    longest_wait: timedelta

    def announce(self) -> None:
        now = self.clock.now()
        with self.store.reading() as tx:
            if not tx.feeds.due(now):
                return
        with self.store.transaction() as tx:
            if tx.settings.lead("schedule", self.holder, now=now, lease=LEASE):
                for feed in tx.feeds.due(now):
                    self._announce(tx, feed, now)

    def _announce(self, tx: Transaction, feed: Feed, now: datetime) -> None:
        message = FeedDue(feed_id=feed.id, due=feed.next_poll_at.isoformat())
        if tx.work.add(message, now=now):
            return
        work = tx.work.find(message)
        if work is None or work.state == "pending":
            return
        if work.state == "dead":  # its poll killed the process, or found a bug
            error = work.last_error or "Polling it ended the process."
            feed = failed(feed, error, now=now, luck=0, longest=self.longest_wait)
        else:  # worked off while the feed was paused
            feed = feed.with_(next_poll_at=now)
        tx.feeds.save(feed)
