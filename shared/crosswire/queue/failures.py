"""What becomes of work whose handler raised: a dead letter, or another try later."""

import random
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from rq.timeouts import BaseTimeoutException

from crosswire.domain.errors import CrosswireError, Refused, Unavailable, Undoable
from crosswire.domain.work import Work
from crosswire.settings import QueueSettings

LONGEST_DELAY = timedelta(minutes=15)
JITTER = 0.2


class Spent(CrosswireError):
    """Every attempt that the work was given ended with the process that made it."""


@dataclass(frozen=True)
class Bury:
    error_class: Literal["permanent", "exhausted", "killed"]
    error: str


@dataclass(frozen=True)
class Retry:
    until: datetime
    error: str


def consequence(
    error: Exception, work: Work, *, now: datetime, settings: QueueSettings
) -> Bury | Retry:
    """Decide by the error's kind, then by how often the work was tried."""
    text = said(error)
    if isinstance(error, (Undoable, Refused)):
        return Bury("permanent", text)
    if isinstance(error, Spent):
        return Bury("killed", text)
    if work.attempts >= settings.max_attempts:
        return Bury("exhausted", text)
    asked = error.delay if isinstance(error, Unavailable) else None
    return Retry(now + (asked or backoff(work.attempts, settings.retry_delay)), text)


def backoff(attempts: int, first: timedelta) -> timedelta:
    """Doubles with each attempt up to a quarter of an hour, give or take a fifth."""
    exact = min(first * (1 << min(max(attempts - 1, 0), 20)), LONGEST_DELAY)
    return exact * random.uniform(1 - JITTER, 1 + JITTER)


def expected(error: Exception) -> bool:
    """Whether the error is the world's doing, not a bug: it needs no traceback."""
    return isinstance(error, (CrosswireError, BaseTimeoutException))


def said(error: Exception) -> str:
    """The error in at most 500 characters."""
    if isinstance(error, BaseTimeoutException):
        return "It took longer than its time and was stopped."
    text = str(error) if isinstance(error, CrosswireError) else f"{type(error).__name__}: {error}"
    return text[:500]
