"""Work: one message on its way to one stage, with its lease and its tries."""

from datetime import datetime
from typing import Literal

from crosswire.domain.messages import BY_NAME, Message, Rank, Stage
from crosswire.domain.value import Value


class Work(Value):
    """A row of the work table, as a worker holds it."""

    id: int
    stage: Stage
    message: str
    """The message's class name."""
    body: str
    """The message as JSON."""
    state: Literal["pending", "done", "dead"] = "pending"
    rank: Rank = Rank.NEWS
    generation: int = 0
    """How often its bell was rung; part of the job's name in the queue."""
    attempts: int = 0
    """Counted before the effect, so that a killer of processes is caught as well."""
    lease_token: str | None = None
    lease_until: datetime | None = None
    not_before: datetime
    rung_at: datetime | None = None
    created_at: datetime
    ended_at: datetime | None = None
    error_class: Literal["permanent", "exhausted", "killed"] | None = None
    last_error: str | None = None

    def fact(self) -> Message:
        return BY_NAME[self.message].from_json(self.body)


class StageCounts(Value):
    """How much work of a stage waits, runs, is done or is dead."""

    stage: Stage
    waiting: int = 0
    backfill: int = 0
    """How much of what waits is back-fill."""
    running: int = 0
    done: int = 0
    dead: int = 0
    oldest_waiting: datetime | None = None
    """Of the news: back-fill may wait."""
