"""The relay rings for what waits in the store, and sees to it that no bell stays lost.

One relay leads at a time. It looks at every tick and at once when nudged, rings at most a window
of work a stage, rebuilds the queues when Redis has lost its memory, and buries what kills workers.
"""

import os
import socket
import threading
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import structlog
from redis import Redis
from redis.exceptions import RedisError

from crosswire.clock import Clock, SystemClock
from crosswire.domain.errors import Unavailable
from crosswire.domain.messages import STAGES, Stage
from crosswire.queue import epoch
from crosswire.queue.crash import crash_point
from crosswire.queue.desk import lease_of
from crosswire.queue.housekeeping import sweep
from crosswire.queue.jobs import Pair, ring, silence, unheard
from crosswire.queue.nudge import wait_for_nudge
from crosswire.queue.signals import closing_on_signals
from crosswire.settings import Settings
from crosswire.store.protocol import Store

log = structlog.get_logger()

TICKED = "relay.ticked"
"""The setting that says when the leading relay last looked; health reads it."""
LEADERSHIP = timedelta(seconds=3)
BEAT = timedelta(seconds=1)
"""How often leadership is renewed, the spent are buried, and Redis is checked for a lost memory."""
SWEEP = timedelta(seconds=30)
KEEP_DONE = timedelta(days=1)
SOUGHT = timedelta(days=7)
"""So long what an article prints is found by what arrives: reprints come within days."""
PATIENCE = 10
"""So many times longer a bell may go unanswered while others wait before it: its workers are slow,
and to ring again would only void the bells that they are coming to."""
PAUSE = 0.01
"""Seconds between two looks, so that a flood of nudges becomes a few fuller jobs."""

_NEVER = datetime.min.replace(tzinfo=UTC)


def run_relay(store: Store, redis: Redis, settings: Settings) -> None:
    """Relay until SIGTERM or SIGINT, whatever becomes of Redis and the database meanwhile."""
    with closing_on_signals() as closing:
        Relay(store, redis, settings).run(closing)


@dataclass
class Relay:
    """`look` is one pass; `run` repeats it."""

    store: Store
    redis: Redis
    settings: Settings
    clock: Clock = field(default_factory=SystemClock)
    holder: str = field(default_factory=lambda: f"{socket.gethostname()}:{os.getpid()}")
    leads: bool = False
    doubts: bool = True
    """Some bell may be marked as rung that was not: another led, or Redis was away."""
    beat_at: datetime = _NEVER
    swept_at: datetime = _NEVER
    trouble: str | None = None

    def run(self, closing: threading.Event) -> None:
        log.info("relay ready", holder=self.holder)
        while not closing.is_set():
            if self._looked():
                closing.wait(PAUSE)
            else:
                closing.wait(self.settings.queue.tick.total_seconds())
        self._step_down()
        log.info("relay stopped")

    def look(self) -> int:
        """Ring for what waits; give the number of pieces rung for.

        Raises RedisError or Unavailable. Nothing is lost by it: what was marked is rung again.
        """
        now = self.clock.now()
        if now - self.beat_at >= BEAT:
            self._beat(now)
        if not self.leads:
            return 0
        rings = self._mark(now)
        for stage, pairs in rings.items():
            ring(
                self.redis,
                stage,
                pairs,
                batch=self.settings.queue.batch,
                timeout=lease_of(stage, self.settings),
            )
            crash_point("relay.after_ring")
        return sum(len(pairs) for pairs in rings.values())

    def _looked(self) -> bool:
        """Look, then wait for the tick or a nudge; False if something is away."""
        try:
            self.look()
            wait_for_nudge(self.redis, self.settings.queue.tick)
        except (RedisError, Unavailable) as error:
            self.doubts = True
            if self.trouble is None:
                log.warning("relay waits", reason=str(error))
            self.trouble = str(error)
            return False
        if self.trouble is not None:
            log.info("relay goes on")
            self.trouble = None
        return True

    def _mark(self, now: datetime) -> dict[Stage, list[Pair]]:
        crash_point("relay.before_mark")
        queue, backlog = self.settings.queue, unheard(self.redis)
        with self.store.transaction() as tx:
            rings = {
                stage: tx.work.to_ring(
                    stage,
                    now=now,
                    ring_again=queue.ring_again * (PATIENCE if backlog[stage] else 1),
                    window=queue.window,
                )
                for stage in STAGES
            }
        crash_point("relay.after_mark")
        return {stage: pairs for stage, pairs in rings.items() if pairs}

    def _beat(self, now: datetime) -> None:
        """What needs the database alone comes first: it happens without Redis too."""
        with self.store.transaction() as tx:
            self.leads = tx.settings.lead("relay", self.holder, now=now, lease=LEADERSHIP)
            if not self.leads:
                self.doubts, self.beat_at = True, now
                return
            tx.settings.put(TICKED, now.isoformat())
            spent = tx.work.bury_spent(now=now, max_attempts=self.settings.queue.max_attempts)
        for work in spent:
            log.error("dead letter", kind="killed", work=work.id, stage=work.stage)
        self._sweep(now)
        self._check_memory()
        self.beat_at = now

    def _check_memory(self) -> None:
        """If Redis is not the one that the store knows, every bell counts as silent."""
        with self.store.reading() as tx:
            lost = epoch.is_lost(self.redis, tx)
        if not (lost or self.doubts):
            return
        with self.store.transaction() as tx:
            epoch.begin(self.redis, tx)
            forgotten = tx.work.forget_rings()
        silence(self.redis)
        self.doubts = False
        if forgotten:
            log.info("ringing again for everything", pieces=forgotten, redis_lost=lost)

    def _sweep(self, now: datetime) -> None:
        if now - self.swept_at < SWEEP:
            return
        self.swept_at = now
        with self.store.transaction() as tx:
            tx.work.prune(before=now - KEEP_DONE)
            tx.prints.prune(before=now - SOUGHT)
        sweep(self.redis)

    def _step_down(self) -> None:
        """Let another relay lead at once."""
        try:
            with self.store.transaction() as tx:
                tx.settings.lead("relay", self.holder, now=self.clock.now(), lease=timedelta(0))
        except Unavailable:
            return
