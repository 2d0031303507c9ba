"""A nudge wakes the relay before its tick is over. To lose one costs a tick and nothing else."""

from datetime import timedelta

from redis import Redis
from redis.exceptions import RedisError

from crosswire.queue.connection import SILENCE

KEY = "crosswire:nudge"


def nudge(redis: Redis) -> None:
    """Say that work was committed. Never raises: without Redis there is no bell to hurry."""
    try:
        with redis.pipeline(transaction=False) as pipeline:
            pipeline.lpush(KEY, 1)
            pipeline.ltrim(KEY, 0, 0)
            pipeline.execute()
    except RedisError:
        return


def wait_for_nudge(redis: Redis, longest: timedelta) -> bool:
    """Whether somebody nudged within that time, or a few seconds. Raises RedisError if Redis is
    away, which a wait as long as its silence could not be told from."""
    return redis.blpop([KEY], timeout=min(longest, SILENCE / 2).total_seconds()) is not None
