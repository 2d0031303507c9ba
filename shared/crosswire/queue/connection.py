"""How processes reach Redis: with little patience, because the database does not need it."""

from redis import Redis
from redis.backoff import NoBackoff
from redis.exceptions import ConnectionError, RedisError, TimeoutError
from redis.retry import Retry

LOST = (ConnectionError, TimeoutError)
"""What redis-py raises when the server is away."""


def connect(url: str) -> Redis:
    """Nothing is sent yet. One retry covers a connection that a restarted server had closed."""
    return Redis.from_url(
        url,
        retry=Retry(NoBackoff(), 1),
        retry_on_error=list(LOST),
        socket_connect_timeout=2,
        socket_timeout=5,
        health_check_interval=0,
    )


def answers(redis: Redis) -> bool:
    try:
        return bool(redis.ping())
    except RedisError:
        return False
