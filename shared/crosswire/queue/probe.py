"""`python -m crosswire.queue.probe`: whether the worker of this host is well, for health checks.

Exit 0: the database answers, and a worker of this host has sent its heartbeat to Redis lately.
While Redis is away the worker goes on without it, so then the database alone decides.
"""

import socket
import sys

from redis import Redis
from redis.exceptions import RedisError
from rq import Worker
from rq.serializers import JSONSerializer

from crosswire.domain.errors import CrosswireError, Unavailable
from crosswire.embedded import redis_url_of
from crosswire.queue.connection import connect
from crosswire.settings import read_settings
from crosswire.store.session import open_store


def hosts_with_workers(redis: Redis) -> set[str]:
    """Where workers run. Redis forgets a worker two minutes after its last heartbeat."""
    workers = Worker.all(connection=redis, serializer=JSONSerializer)
    return {worker.hostname for worker in workers if worker.hostname}


def main() -> int:
    try:
        settings = read_settings()
        store = open_store(settings.database)
        store.ping()
        if socket.gethostname() not in hosts_with_workers(connect(redis_url_of(settings))):
            raise Unavailable("No worker of this host has been heard of for two minutes.")
    except RedisError as error:
        print(f"Redis is away, so work is done slowly: {error}.")
    except CrosswireError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
