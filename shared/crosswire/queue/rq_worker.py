"""RQ's workers, kept to what Crosswire trusts them with: wait for a bell, run what it names.

RQ's own recovery, remote commands and reconnecting are switched off: the relay rings again what
was lost, and `run_worker` decides what to do while Redis is away.
"""

import math
import signal
import threading
import time
from collections.abc import Callable
from types import FrameType
from typing import Any

import structlog
from redis import Redis
from redis.client import Pipeline
from rq import SimpleWorker
from rq import Worker as ForkingWorker
from rq.exceptions import DequeueTimeout, StopRequested
from rq.executions import Execution
from rq.job import Job
from rq.queue import Queue
from rq.serializers import JSONSerializer
from rq.worker import BaseWorker

from crosswire.queue.connection import LOST
from crosswire.queue.housekeeping import forget_job
from crosswire.queue.jobs import BellJob, BellQueue

log = structlog.get_logger()

WORKER_TTL = 20
"""Seconds; RQ waits 15 less for a bell, so an idle worker looks around every 5."""
HEARTBEAT = 5.0
"""Seconds."""
FORGOTTEN_AFTER = 120
"""Seconds after a worker's last heartbeat; a batch of slow pieces may take most of it."""


class RedisLost(StopRequested):
    """Redis went away: RQ ends the worker's loop without a word."""


class Bellhop(BaseWorker):
    """What both kinds of worker have in common."""

    closing: threading.Event
    idle: Callable[[], object]
    waiting = False
    """Whether a signal may interrupt: nothing is in hand but the wait for a bell."""
    _beat_at = -math.inf

    def dequeue_job_and_maintain_ttl(
        self, timeout: int | None, max_idle_time: int | None = None
    ) -> tuple[Job, Queue] | None:
        """The next job that can be read; looks around while there is none."""
        while not self.closing.is_set():
            try:
                self.heartbeat()
                return self._next_job(timeout)
            except DequeueTimeout:
                self.idle()
            except LOST as error:
                raise RedisLost(str(error)) from error
        return None

    def execute_job(self, job: Job, queue: Queue) -> None:
        try:
            super().execute_job(job, queue)
        except LOST as error:
            raise RedisLost(str(error)) from error

    def _next_job(self, timeout: int | None) -> tuple[Job, Queue] | None:
        self.waiting = True
        try:
            return BellQueue.dequeue_any(
                self.queues,
                timeout,
                connection=self.connection,
                job_class=BellJob,
                serializer=JSONSerializer,
            )
        except (DequeueTimeout, StopRequested, *LOST):
            raise
        except Exception as error:
            self._remove_unreadable(error)
            raise DequeueTimeout from error
        finally:
            self.waiting = False

    def _remove_unreadable(self, error: Exception) -> None:
        """A job that cannot be read would end every worker that meets it."""
        job_id, queue = getattr(error, "job_id", None), getattr(error, "queue", None)
        if job_id is None or queue is None:
            raise error
        log.warning("unreadable job removed", job=job_id, error=f"{type(error).__name__}: {error}")
        forget_job(queue, job_id)

    def request_stop(self, signum: int, frame: FrameType | None) -> None:
        self.closing.set()
        super().request_stop(signum, frame)  # type: ignore[no-untyped-call]

    def _shutdown(self) -> None:
        self._stop_requested = True
        if self.waiting:
            raise StopRequested

    def heartbeat(self, timeout: int | None = None, pipeline: Pipeline | None = None) -> None:
        """Three commands that RQ sends three times a job; a few times a minute are enough.

        RQ would let a dead worker be known for as long as its last job might have taken.
        """
        if pipeline is None:
            if time.monotonic() - self._beat_at < HEARTBEAT:
                return
            self._beat_at = time.monotonic()
            self._stay_known()
        super().heartbeat(FORGOTTEN_AFTER, pipeline)

    def _stay_known(self) -> None:
        """Say again who we are if Redis has forgotten it."""
        if not self.connection.hexists(self.key, "birth"):
            self.connection.delete(self.key)
            self.register_birth()  # type: ignore[no-untyped-call]

    def run_maintenance_tasks(self) -> None:
        """The relay tidies up: RQ's maintenance may block all others for a quarter of an hour."""

    def check_for_suspension(self, burst: bool) -> None:
        """Never: whoever can write to Redis must not be able to stop the work."""

    def subscribe(self) -> None:
        """Never: no commands from Redis."""

    def set_shutdown_requested_date(self) -> None:
        """Not in Redis: it may be away, and this runs in a signal handler."""


class PlainWorker(Bellhop, SimpleWorker):
    """Runs jobs in its own process."""


class ForkWorker(Bellhop, ForkingWorker):
    """Runs each job in a child process of its own."""

    before_fork: Callable[[], None]
    after_job: Callable[[], None]

    def perform_job(self, job: Job, queue: Queue, execution: Execution) -> bool:
        try:
            return super().perform_job(job, queue, execution)
        finally:
            self.after_job()

    def fork_work_horse(self, job: Job, queue: Queue) -> None:
        self.before_fork()
        super().fork_work_horse(job, queue)

    def setup_work_horse_signals(self) -> None:
        """The child finishes the piece in hand too, when the whole group is told to stop."""
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGTERM, lambda *_: self.closing.set())

    def handle_work_horse_killed(self, *args: object) -> None:
        """RQ has said so already, and the work's lease runs out by itself."""

    def handle_warm_shutdown_request(self) -> None:
        if self.horse_pid:
            self.kill_horse(signal.SIGTERM)


def rq_worker(
    kind: str,
    queue: BellQueue,
    redis: Redis,
    *,
    closing: threading.Event,
    idle: Callable[[], object],
    before_fork: Callable[[], None],
    after_job: Callable[[], None],
) -> BaseWorker:
    """A worker on one queue: RQ loses jobs of a killed worker that listens to several."""
    settings: dict[str, Any] = {
        "connection": redis,
        "serializer": JSONSerializer,
        "worker_ttl": WORKER_TTL,
        "job_monitoring_interval": 5,
        "default_result_ttl": 60,
        "log_job_description": False,
    }
    worker = (ForkWorker if kind == "fork" else PlainWorker)([queue], **settings)
    worker.closing, worker.idle = closing, idle
    if isinstance(worker, ForkWorker):
        worker.before_fork, worker.after_job = before_fork, after_job
    return worker
