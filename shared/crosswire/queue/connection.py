"""How processes reach Redis: with little patience, because the database does not need it."""

from datetime import timedelta

from redis import Redis
from redis.backoff import NoBackoff
from redis.exceptions import ConnectionError, RedisError, TimeoutError
from redis.retry import Retry

from crosswire.domain.errors import Refused

LOST = (ConnectionError, TimeoutError)
"""What redis-py raises when the server is away."""
SILENCE = timedelta(seconds=5)
"""After which a server that does not answer counts as away."""


def connect(url: str) -> Redis:
    """Nothing is sent yet. One retry covers a connection that a restarted server had closed.

    Raises Refused if that is no address of a Redis.
    """
    try:
        return Redis.from_url(
            url,
            retry=Retry(NoBackoff(), 1),
            retry_on_error=list(LOST),
            socket_connect_timeout=2,
            socket_timeout=SILENCE.total_seconds(),
        )
    except ValueError as error:
        raise Refused(f"CROSSWIRE_REDIS_URL is wrong: {error}.") from error


def answers(redis: Redis) -> bool:
    try:
        return bool(redis.ping())
    except RedisError:
        return False
