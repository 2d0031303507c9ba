"""One piece of claimed work, from its handler to its committed end.

The outcome's effect and the end of the work commit in one transaction, and only while the lease
is ours: a worker that was thought dead and comes back cannot commit a second effect.
"""

import math
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import structlog
from rq.timeouts import JobTimeoutException, UnixSignalDeathPenalty

from crosswire.clock import Clock
from crosswire.domain.errors import CrosswireError, Undoable
from crosswire.domain.messages import Message
from crosswire.domain.work import Work
from crosswire.observability.timings import took
from crosswire.queue.crash import crash_point
from crosswire.queue.failures import Bury, Spent, consequence, expected
from crosswire.queue.handling import Again, Handlers, Outcome
from crosswire.settings import QueueSettings
from crosswire.store.protocol import Store

log = structlog.get_logger()


class LeaseLost(CrosswireError):
    """Another worker has taken the work, so nothing of ours may be committed."""


def work_off(
    work: Work,
    handlers: Handlers,
    *,
    store: Store,
    clock: Clock,
    settings: QueueSettings,
    limit: timedelta | None = None,
) -> bool:
    """Handle one claimed piece of work and end it; True if its effect is committed.

    A handler that is still busy after `limit` is stopped and the work counts as failed.
    Raises Unavailable only if the store is down: then the lease runs out by itself.
    """
    with structlog.contextvars.bound_contextvars(
        stage=work.stage, work=work.id, message=work.message
    ):
        started = time.monotonic()
        try:
            with _stopped_after(limit):
                outcome = _handled(work, handlers, settings)
            crash_point("work.before_effect")
            _commit(work, outcome, store=store, clock=clock)
        except LeaseLost as lost:
            log.warning("lease lost", reason=str(lost))
            return False
        except Exception as error:
            _fail(work, error, store=store, clock=clock, settings=settings)
            return False
        seconds = time.monotonic() - started
        took(work.stage, seconds)
        log.debug("worked off", seconds=round(seconds, 4))
        return True


def _handled(work: Work, handlers: Handlers, settings: QueueSettings) -> Outcome:
    if work.attempts > settings.max_attempts:
        raise Spent(f"The process that worked on it died or hung, {settings.max_attempts} times.")
    message = _fact(work)
    handler = handlers.get(type(message))
    if handler is None:
        raise LookupError(f"Nobody in this process handles {work.message}.")
    return handler(message)


def _fact(work: Work) -> Message:
    try:
        return work.fact()
    except (KeyError, ValueError) as error:
        raise Undoable(f"The work's message cannot be read: {error}.") from error


def _commit(work: Work, outcome: Outcome, *, store: Store, clock: Clock) -> None:
    token = work.lease_token or ""
    with store.transaction() as tx:
        if isinstance(outcome, Again):
            ours = tx.work.postpone(
                work.id, token, until=outcome.until, error=outcome.reason, forgive=True
            )
        else:
            ours = tx.work.finish(work.id, token, clock.now())
        if not ours:
            raise LeaseLost("Another worker has taken it over.")
        outcome.effect(tx)
        crash_point("work.before_commit")
    crash_point("work.after_commit")


def _fail(
    work: Work, error: Exception, *, store: Store, clock: Clock, settings: QueueSettings
) -> None:
    now = clock.now()
    decision = consequence(error, work, now=now, settings=settings)
    token = work.lease_token or ""
    trace = None if expected(error) else error
    with store.transaction() as tx:
        if isinstance(decision, Bury):
            log.error(
                "dead letter", error=decision.error, kind=decision.error_class, exc_info=trace
            )
            tx.work.bury(
                work.id,
                token,
                error_class=decision.error_class,
                error=decision.error,
                now=now,
            )
        else:
            wait = round((decision.until - now).total_seconds(), 1)
            log.warning(
                "will try again",
                error=decision.error,
                tried=work.attempts,
                wait=wait,
                exc_info=trace,
            )
            tx.work.postpone(work.id, token, until=decision.until, error=decision.error)


@contextmanager
def _stopped_after(limit: timedelta | None) -> Iterator[None]:
    """Raise JobTimeoutException in the block after `limit`; only the main thread can be stopped."""
    if limit is None or threading.current_thread() is not threading.main_thread():
        yield
        return
    seconds = math.ceil(limit.total_seconds())
    with UnixSignalDeathPenalty(seconds, JobTimeoutException):  # type: ignore[no-untyped-call]
        yield
