"""A worker process: it answers its stage's bells, and looks for work itself while there are none.

It ends on SIGTERM or SIGINT and for no other reason: when Redis goes away it goes on, slowly, with
what the store says is due, and comes back to the bell when Redis does.
"""

import time
from collections.abc import Iterable
from datetime import timedelta
from functools import partial

import structlog
from redis import Redis
from redis.exceptions import RedisError

from crosswire.clock import SystemClock
from crosswire.domain.errors import Unavailable
from crosswire.domain.messages import Stage
from crosswire.embedded import redis_url_of
from crosswire.observability.timings import keep_timings
from crosswire.queue.chores import Chore, doing
from crosswire.queue.connection import answers, connect
from crosswire.queue.desk import Desk, sit_down
from crosswire.queue.handling import Handlers
from crosswire.queue.jobs import queue_of
from crosswire.queue.nudge import nudge
from crosswire.queue.offspring import in_child
from crosswire.queue.rq_worker import RedisLost, rq_worker
from crosswire.queue.signals import closing_on_signals
from crosswire.settings import Settings
from crosswire.store.protocol import Store

log = structlog.get_logger()

POLL = 1.0
"""Seconds between two looks into the store while Redis is away and nothing is due."""
KEEP_TIMINGS = timedelta(seconds=10)


def run_worker(
    stage: Stage,
    handlers: Handlers,
    *,
    store: Store,
    settings: Settings,
    chores: Iterable[Chore] = (),
) -> None:
    """Work until SIGTERM or SIGINT, then finish the piece in hand and give the others back.

    Raises Unavailable if the database does not answer at the start.
    """
    store.upgrade()
    redis = connect(redis_url_of(settings))
    with closing_on_signals() as closing:
        desk = Desk(
            stage,
            handlers,
            store=store,
            clock=SystemClock(),
            settings=settings,
            committed=partial(nudge, redis),
            closing=closing,
        )
        timings = Chore("keep timings", KEEP_TIMINGS, partial(keep_timings, store))
        with doing([*chores, timings], closing):
            log.info("worker ready", stage=stage, kind=settings.queue.worker)
            _work(desk, redis)
        log.info("worker stopped", stage=stage)
    keep_timings(store)


def _work(desk: Desk, redis: Redis) -> None:
    sit_down(desk)
    while not desk.closing.is_set():
        reason = _answer_bells(desk, redis)
        if not desk.closing.is_set():
            log.warning("no bell to hear, working from the store", stage=desk.stage, reason=reason)
            _look_until_back(desk, redis)


def _answer_bells(desk: Desk, redis: Redis) -> str:
    """Returns the reason when there is no hearing bells any more."""
    try:
        worker = rq_worker(
            desk.settings.queue.worker,
            queue_of(desk.stage, redis),
            redis,
            closing=desk.closing,
            idle=partial(_look, desk),
            before_fork=desk.store.dispose,
            after_job=partial(keep_timings, desk.store),
        )
        worker.work(logging_level="WARNING")
    except (RedisLost, RedisError) as error:
        return str(error)
    except Exception as error:
        log.exception("the worker's loop broke", stage=desk.stage)
        return f"{type(error).__name__}: {error}"
    return "the worker's loop ended"


def _look_until_back(desk: Desk, redis: Redis) -> None:
    """Work off what is due without any bell; ask every second whether Redis is back."""
    asked = time.monotonic()
    while not desk.closing.is_set():
        if not _look(desk):
            desk.closing.wait(POLL)
        if time.monotonic() - asked >= POLL:
            if answers(redis):
                log.info("hearing bells again", stage=desk.stage)
                return
            asked = time.monotonic()


def _look(desk: Desk) -> bool:
    """Whether there was something to do. The store being away is no reason to end."""
    turn = next(desk.turns)
    if desk.settings.queue.worker == "fork":
        desk.store.dispose()
        return in_child(partial(_look_here, desk, turn))
    return _look_here(desk, turn)


def _look_here(desk: Desk, turn: int) -> bool:
    try:
        return desk.look(turn)
    except Unavailable as error:
        log.warning("the store is away", stage=desk.stage, reason=str(error))
        return False
