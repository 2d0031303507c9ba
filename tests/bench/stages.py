"""What each stage costs in CPU, one article after another in this process."""

import time
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from crosswire.clock import SystemClock
from crosswire.domain.messages import ArticleStored, ClaimsExtracted, Message, Stage
from crosswire.queue.consumer import work_off
from crosswire.queue.handling import Handler, Handlers, Outcome
from crosswire.settings import Settings
from crosswire.store.protocol import Store
from crosswire.store.session import open_store
from crosswire_alerts.handlers import alert_handlers
from crosswire_extractor.handlers import handlers as extractor_handlers
from tests.wire import wire_articles

STAGES_MEASURED: tuple[Stage, ...] = ("extractor", "alerts")


def cpu_per_article(folder: Path, count: int = 200) -> Mapping[str, float]:
    """Milliseconds of CPU an article: storing, each handler, and keeping its effect."""
    spent: dict[str, float] = defaultdict(float)
    settings = Settings(data=folder)
    store = open_store(f"sqlite:///{folder / 'stages.db'}")
    store.upgrade()
    handlers = _timed(
        {
            **extractor_handlers(store=store, clock=SystemClock()),
            **alert_handlers(store, SystemClock(), settings),
        },
        spent,
    )
    for article in wire_articles(count, seed=3):
        begun = time.process_time()
        with store.transaction() as tx:
            tx.articles.keep(article, SystemClock().now())
        spent["store the article"] += time.process_time() - begun
        for stage in STAGES_MEASURED:
            begun, before = time.process_time(), sum(spent.values())
            _work_off_one(store, stage, handlers, settings)
            handled = sum(spent.values()) - before
            spent[f"{stage}: lease, keep, end"] += time.process_time() - begun - handled
    store.dispose()
    return {name: 1000 * seconds / count for name, seconds in spent.items()}


def _timed(handlers: Handlers, spent: dict[str, float]) -> Handlers:
    names = {ArticleStored: "extractor: read", ClaimsExtracted: "alerts: find and judge"}

    def timed(message_type: type[Message], handle: Handler) -> Handler:
        def run(message: Message) -> Outcome:
            begun = time.process_time()
            outcome = handle(message)
            spent[names[message_type]] += time.process_time() - begun
            return outcome

        return run

    return {kind: timed(kind, handle) for kind, handle in handlers.items()}


def _work_off_one(store: Store, stage: Stage, handlers: Handlers, settings: Settings) -> None:
    with store.transaction() as tx:
        claimed = tx.work.claim_next(
            stage, token="bench", now=SystemClock().now(), lease=settings.queue.lease, limit=1
        )
    for work in claimed:
        work_off(work, handlers, store=store, clock=SystemClock(), settings=settings.queue)
