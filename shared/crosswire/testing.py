"""For tests and demos: the store itself in memory, and a way to work it off without Redis."""

from crosswire.clock import Clock, SystemClock
from crosswire.domain.messages import STAGES, Stage
from crosswire.queue.consumer import work_off
from crosswire.queue.handling import Handlers
from crosswire.settings import QueueSettings
from crosswire.store.protocol import Store
from crosswire.store.session import MemoryStore


def memory_store() -> Store:
    """A store of its own in this process, ready to use: the SQL store, and not a model of it."""
    return MemoryStore()


def drain(
    store: Store,
    handlers: Handlers,
    *,
    clock: Clock | None = None,
    settings: QueueSettings | None = None,
) -> int:
    """Work off, in pipeline order and in this thread, whatever is due, until nothing is.

    `handlers` are those of all stages together. Work that fails waits for its next try, which a
    clock that stands still never reaches. Gives how many pieces were worked on.
    """
    clock = clock or SystemClock()
    settings = settings or QueueSettings()
    worked = 0
    while pieces := sum(_drain(stage, store, handlers, clock, settings) for stage in STAGES):
        worked += pieces
    return worked


def _drain(
    stage: Stage, store: Store, handlers: Handlers, clock: Clock, settings: QueueSettings
) -> int:
    worked = 0
    while True:
        with store.transaction() as tx:
            pieces = tx.work.claim_next(
                stage, token="drain", now=clock.now(), lease=settings.lease, limit=settings.batch
            )
        if not pieces:
            return worked
        for work in pieces:
            work_off(work, handlers, store=store, clock=clock, settings=settings)
            worked += 1
