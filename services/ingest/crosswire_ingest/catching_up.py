"""Articles from before there were prints get one, a few at a time, while no news waits."""

from dataclasses import dataclass
from datetime import timedelta

import structlog

from crosswire.clock import Clock
from crosswire.store.protocol import Store, Transaction

EVERY = timedelta(seconds=5)
AT_ONCE = 100
"""Articles looked at in one transaction; two milliseconds each for those without a print."""
LEASE = timedelta(seconds=30)
KEPT_AS = "prints.caught_up"
"""The setting that says how far it has come: the last article, or that all is done."""
DONE = "done"

log = structlog.get_logger()


@dataclass(frozen=True)
class CatchingUp:
    """The chore; one process at a time does it."""

    store: Store
    clock: Clock
    holder: str
    """Names this process."""

    def go_on(self) -> None:
        now = self.clock.now()
        with self.store.reading() as tx:
            if tx.settings.get(KEPT_AS) == DONE or tx.work.news_waits("extractor", now):
                return
        with self.store.transaction() as tx:
            if tx.settings.lead("catching up", self.holder, now=now, lease=LEASE):
                self._some(tx)

    def _some(self, tx: Transaction) -> None:
        last = tx.settings.get(KEPT_AS)
        if last == DONE:
            return
        last = tx.prints.catch_up(last, self.clock.now(), most=AT_ONCE)
        tx.settings.put(KEPT_AS, last or DONE)
        if last is None:
            log.info("every article has its print")
