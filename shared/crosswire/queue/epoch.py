"""Noticing that Redis has lost its memory: restarted, emptied, or replaced by another.

A mark in Redis must equal the mark in the store, and the server must be the same run as before.
"""

from uuid import uuid4

from redis import Redis

from crosswire.store.protocol import Transaction

KEY = "crosswire:epoch"
SETTING = "redis.epoch"


def seen(redis: Redis) -> str:
    """What this Redis remembers and which run of the server it is, as one value."""
    mark = redis.get(KEY)
    return f"{mark.decode() if isinstance(mark, bytes) else ''}/{redis.info('server')['run_id']}"


def begin(redis: Redis, tx: Transaction) -> str:
    """Start a new epoch; what `seen` answers from now on."""
    redis.set(KEY, uuid4().hex)
    now = seen(redis)
    tx.settings.put(SETTING, now)
    return now


def is_lost(redis: Redis, tx: Transaction) -> bool:
    """Whether Redis is not the one that the store knows."""
    return tx.settings.get(SETTING) != seen(redis)
