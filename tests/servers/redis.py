"""A real Redis for tests, started by them and stopped with them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from redis import Redis

from crosswire.embedded import PrivateRedis
from crosswire.queue.connection import connect


@pytest.fixture(scope="session")
def redis_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PrivateRedis]:
    """One server for the whole run; a test that harms it starts one of its own."""
    server = PrivateRedis(tmp_path_factory.mktemp("redis"))
    server.start()
    yield server
    server.stop()


@pytest.fixture
def redis_url(redis_server: PrivateRedis) -> str:
    """The address of an empty Redis."""
    redis_server.start()
    connect(redis_server.url).flushall()
    return redis_server.url


@pytest.fixture
def redis(redis_url: str) -> Iterator[Redis]:
    """A connection to an empty Redis."""
    with connect(redis_url) as connection:
        yield connection


@pytest.fixture
def own_redis(tmp_path: Path) -> Iterator[PrivateRedis]:
    """A server that the test may kill."""
    server = PrivateRedis(tmp_path)
    server.start()
    yield server
    server.stop()
