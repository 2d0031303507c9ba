"""The only job there is: "this work waits", as a list of (work id, generation) pairs.

RQ runs whatever function a job names, so anyone who can write to Redis could run anything. Our
jobs name one function from an allow-list, hold two numbers a piece, and have no callbacks.
"""

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Annotated, Any

from pydantic import Field, TypeAdapter
from redis import Redis
from rq import Queue
from rq.job import Job
from rq.serializers import JSONSerializer

from crosswire.domain.errors import Undoable
from crosswire.domain.messages import STAGES, Stage

Pair = tuple[int, int]
"""A work id and the generation of its bell."""

ENTRY = "crosswire.queue.desk.answer"
"""The import path of the function that answers a bell."""
ALLOWED = frozenset({ENTRY})

MAX_FIELD = 16 * 1024
"""Bytes: the largest honest field of a job is a few hundred."""
UNHEARD = timedelta(minutes=10)
"""A job that no worker took leaves Redis after this; its work was rung again long before."""

_pairs = TypeAdapter(
    Annotated[
        list[tuple[Annotated[int, Field(ge=1)], Annotated[int, Field(ge=0)]]],
        Field(min_length=1, max_length=1000),
    ]
)


def pairs_of(argument: object) -> list[Pair]:
    """The pairs of a job's argument; raises Undoable if it is anything else."""
    try:
        return _pairs.validate_python(argument)
    except ValueError as error:
        raise Undoable(f"A job's argument is not a list of work and generation: {error}") from error


class BellJob(Job):
    """An RQ job that can only answer a bell."""

    @property
    def func(self) -> Callable[..., Any]:
        if self.instance is not None or self.func_name not in ALLOWED or self.kwargs:
            raise PermissionError(f"A job may not run {self.func_name!r}.")
        return super().func  # type: ignore[no-any-return]

    @property
    def success_callback(self) -> None:
        return None

    @property
    def failure_callback(self) -> None:
        return None

    @property
    def stopped_callback(self) -> None:
        return None

    def send_webhooks(self, *args: Any, **kwargs: Any) -> None:
        """Never: RQ's own are unsigned, follow redirects and reach private addresses."""

    def restore(self, raw_data: dict[bytes, bytes]) -> None:
        """Refuse what is too big before RQ unpacks it; forget all that would run it again."""
        for name, value in raw_data.items():
            if len(value) > MAX_FIELD and name not in (b"exc_info", b"result"):
                raise Undoable(f"A job's {name!r} holds {len(value)} bytes.")
        super().restore(raw_data)
        self.retries_left = self.repeats_left = self.rate_limit_key = None


class BellQueue(Queue):
    """A queue of bell jobs."""

    job_class = BellJob


def queue_of(stage: Stage, redis: Redis) -> BellQueue:
    return BellQueue(
        f"crosswire-{stage}", connection=redis, job_class=BellJob, serializer=JSONSerializer
    )


def silence(redis: Redis) -> None:
    """Take back every bell: each is about to be rung anew, and would be void."""
    redis.delete(*(queue_of(stage, redis).key for stage in STAGES))


def unheard(redis: Redis) -> dict[Stage, int]:
    """How many jobs of each stage no worker has taken yet."""
    with redis.pipeline(transaction=False) as pipeline:
        for stage in STAGES:
            pipeline.llen(queue_of(stage, redis).key)
        return dict(zip(STAGES, pipeline.execute(), strict=True))


def ring(
    redis: Redis, stage: Stage, pairs: Sequence[Pair], *, batch: int, timeout: timedelta
) -> int:
    """Tell the stage's workers of this work, up to `batch` pieces a job; give the number of jobs.

    What was rung before comes alone in its job: if it kills the process that takes it, it must
    not count against its neighbours.
    """
    fresh = [pair for pair in pairs if pair[1] <= 1]
    groups = [[pair] for pair in pairs if pair[1] > 1]
    groups += [fresh[at : at + batch] for at in range(0, len(fresh), batch)]
    if not groups:
        return 0
    queue_of(stage, redis).enqueue_many([_job(stage, group, timeout) for group in groups])
    return len(groups)


def _job(stage: Stage, pairs: Sequence[Pair], timeout: timedelta) -> Any:
    first, generation = pairs[0]
    return Queue.prepare_data(
        ENTRY,
        args=([list(pair) for pair in pairs],),
        job_id=f"{stage}-{first}-{generation}",
        description=f"{len(pairs)} for {stage}",
        timeout=int((timeout * len(pairs)).total_seconds()) + 60,
        ttl=int(UNHEARD.total_seconds()),
        result_ttl=60,
        failure_ttl=3600,
    )
