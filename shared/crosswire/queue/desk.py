"""A worker process's desk: what it handles, and how it takes the work that a bell announces."""

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from uuid import uuid4

import structlog

from crosswire.clock import Clock
from crosswire.domain.errors import CrosswireError
from crosswire.domain.messages import Rank, Stage
from crosswire.domain.work import Work
from crosswire.queue.consumer import work_off
from crosswire.queue.crash import crash_point
from crosswire.queue.handling import Handlers
from crosswire.queue.jobs import Pair, pairs_of
from crosswire.settings import Settings
from crosswire.store.protocol import Store

log = structlog.get_logger()

MARGIN = timedelta(seconds=5)
"""Between a handler's own deadline and the end of its lease."""


NEWS_IN_A_ROW = 9
"""So many pieces of news are worked off before one of back-fill: a tenth is left for it however
much news there is."""


def lease_of(stage: Stage, settings: Settings) -> timedelta:
    """Long enough for the slowest honest piece of work of that stage."""
    slowest = {
        "ingest": settings.outbound.deadline + settings.ingest.parse_timeout,
        "delivery": settings.delivery.deadline,
        # Twice: a piece may begin when half the lease is over.
        "alerts": 2 * settings.model.patience if settings.model.title else timedelta(),
    }.get(stage, timedelta())
    return max(settings.queue.lease, slowest + MARGIN if slowest else slowest)


def _tell_nobody() -> None:
    """Without a relay nobody waits to hear of a commit."""


@dataclass(frozen=True)
class Desk:
    """One stage's handlers with the store that they work for."""

    stage: Stage
    handlers: Handlers
    store: Store
    clock: Clock
    settings: Settings
    committed: Callable[[], None] = _tell_nobody
    """Called after each commit, which may have made work for the next stage."""
    turns: Iterator[int] = field(default_factory=count)
    """The numbers of its looks, given out in the process that outlives them."""
    closing: threading.Event = field(default_factory=threading.Event)
    """Once set, the piece in hand is finished and the others are given back."""

    @property
    def lease(self) -> timedelta:
        return lease_of(self.stage, self.settings)

    def answer(self, pairs: Sequence[Pair]) -> int:
        """Work off what of these is still to do; give the number of committed effects."""
        committed, waiting = 0, list(pairs)
        while waiting and not self.closing.is_set():
            claimed = self._claim(waiting)
            ended, effects = self._work_through(claimed)
            committed += effects
            waiting = [(work.id, work.generation) for work in claimed[ended:]]
        return committed

    def look(self, turn: int = 0) -> bool:
        """Work off one piece of whatever is due, though no bell rang; False if nothing is.

        One at a time: a piece that kills the process must not count against others. `turn` is the
        number of the look: now and then it is back-fill's.
        """
        news_first = (turn + 1) % (NEWS_IN_A_ROW + 1)
        return bool(self._take_next(tuple(Rank) if news_first else tuple(reversed(Rank))))

    def _take_next(self, ranks: Sequence[Rank]) -> Sequence[bool]:
        """Work off the next piece; whether its effect was committed, nothing if there is none."""
        with self.store.transaction() as tx:
            works = tx.work.claim_next(
                self.stage,
                token=_token(),
                now=self.clock.now(),
                lease=self.lease,
                limit=1,
                ranks=ranks,
            )
        return [self._work_off(work) for work in works]

    def _claim(self, pairs: Sequence[Pair]) -> list[Work]:
        with self.store.transaction() as tx:
            works = tx.work.claim(pairs, token=_token(), now=self.clock.now(), lease=self.lease)
        crash_point("claim.after")
        return works

    def _work_through(self, works: Sequence[Work]) -> tuple[int, int]:
        """Until half the lease is over; the rest is given back. How many ended, and committed."""
        committed, enough = 0, self.clock.now() + self.lease / 2
        for ended, work in enumerate(works):
            if ended and (self.closing.is_set() or self.clock.now() > enough):
                self._give_back(work)
                return ended, committed
            if work.rank is Rank.BACKFILL:
                committed += self._news_until(enough)
            committed += self._work_off(work)
        return len(works), committed

    def _news_until(self, enough: datetime) -> int:
        """Before a piece of back-fill: news that has come since its bell rang, a few pieces."""
        committed = 0
        for _ in range(NEWS_IN_A_ROW):
            if self.closing.is_set() or self.clock.now() > enough or not self._news_waits():
                break
            committed += sum(self._take_next((Rank.NEWS,)))
        return committed

    def _news_waits(self) -> bool:
        with self.store.reading() as tx:
            return tx.work.news_waits(self.stage, self.clock.now())

    def _work_off(self, work: Work) -> bool:
        done = work_off(
            work,
            self.handlers,
            store=self.store,
            clock=self.clock,
            settings=self.settings.queue,
            limit=self.lease,
        )
        if done:
            self.committed()
        return done

    def _give_back(self, work: Work) -> None:
        with self.store.transaction() as tx:
            tx.work.release(work.lease_token or "")


def _token() -> str:
    return uuid4().hex


# RQ runs a job by its import path, so the desk that answers it lives at module level.
_desk: Desk | None = None


def sit_down(desk: Desk) -> None:
    """From now on this process answers bells with that desk."""
    global _desk
    _desk = desk


def answer(pairs: object) -> None:
    """What every RQ job runs.

    What it could not do is rung again, so to RQ it has succeeded.
    """
    if _desk is None:
        raise LookupError("Nobody sits at the desk of this process: bells are for workers.")
    try:
        _desk.answer(pairs_of(pairs))
    except CrosswireError as error:
        log.warning("bell not answered", stage=_desk.stage, reason=str(error))
