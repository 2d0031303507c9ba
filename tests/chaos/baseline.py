"""What the faults do to a plain RQ chain: it must lose or double work, or they prove nothing."""

import os
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from random import Random
from typing import NamedTuple

import psutil
from redis import Redis
from rq import Queue

from crosswire.embedded import PrivateRedis
from tests.chaos import naive
from tests.chaos.crew import Crew, Roles
from tests.chaos.rounds import CRASH_RATE

#: Workers on all queues, and one worker on each.
ARRANGEMENTS: dict[str, Roles] = {
    "several queues a worker": {
        f"worker {number}": ("tests.chaos.naive", *naive.STAGES) for number in range(3)
    },
    "one queue a worker": {stage: ("tests.chaos.naive", stage) for stage in naive.STAGES},
}


class Chain(NamedTuple):
    """What became of the articles that were given to a plain chain."""

    arrangement: str
    kills: int
    crashes: int
    articles: int
    lost: int
    """Never came to the end, though RQ was given all the time it needs to recover."""
    doubled: int
    """Came to the end more than once."""

    @property
    def suffered(self) -> bool:
        return self.lost + self.doubled > 0


def run_chain(
    arrangement: str,
    articles: int,
    seed: int,
    seconds: float,
    say: Callable[[str], None],
    crash_rate: float = CRASH_RATE,
) -> Chain:
    random = Random(f"{seed}/{arrangement}")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        data = Path(folder)
        server = PrivateRedis(data)
        server.start()
        environment = {
            "NAIVE_DATA": folder,
            "NAIVE_REDIS": server.url,
            "CROSSWIRE_CRASH_RATE": f"{crash_rate}:{seed}",
        }
        crew = Crew(data, environment, ARRANGEMENTS[arrangement])
        try:
            kills = _storm(crew, server, articles, random, seconds, say)
            del crew.environment["CROSSWIRE_CRASH_RATE"]
            say("faults are over")
            _let_recover(crew, Redis.from_url(server.url))
            crashes = crew.deaths.total()
        finally:
            crew.end()
            server.stop()
        ended = _ended(data)
    lost = articles - len(ended)
    doubled = sum(times > 1 for times in ended.values())
    return Chain(arrangement, kills, crashes, articles, lost, doubled)


def _storm(
    crew: Crew,
    server: PrivateRedis,
    articles: int,
    random: Random,
    seconds: float,
    say: Callable[[str], None],
) -> int:
    """Articles come in evenly; every second or so something is killed, now and then Redis."""
    redis, kills, next_fault = Redis.from_url(server.url), 0, time.monotonic() + 2
    naive.database(server.folder.parent).close()
    for article in range(articles):
        crew.tick()
        server.start()
        naive.enqueue(redis, naive.STAGES[0], article)
        time.sleep(seconds / articles)
        if time.monotonic() > next_fault:
            if random.random() < 0.1:
                psutil.Process(server.pid).kill()
            else:
                crew.kill(random.choice(crew.names))
            kills += 1
            next_fault = time.monotonic() + random.uniform(0.3, 1.5)
            say(f"{kills} kills, {article + 1} articles")
    server.start()
    return kills


def _let_recover(crew: Crew, redis: Redis) -> None:
    """All that RQ does by itself within half an hour, done at once, until nothing moves."""
    os.environ.update(crew.environment)
    queues = [Queue(stage, connection=redis) for stage in naive.STAGES]
    crew.kill_all()
    for _ in range(6):
        _run_until_idle(crew, queues)
        for queue in queues:
            _maintain(queue)
        if not any(queue.count for queue in queues):
            return


def _run_until_idle(crew: Crew, queues: Sequence[Queue], seconds: float = 60) -> None:
    by = time.monotonic() + seconds
    while time.monotonic() < by:
        crew.tick()
        time.sleep(0.2)
        if not any(queue.count for queue in queues):
            break
    crew.stop()


def _maintain(queue: Queue) -> None:
    """RQ's own maintenance while no worker runs: whatever was begun is abandoned."""
    queue.started_job_registry.cleanup(timestamp=time.time() + 86_400)
    between = queue.intermediate_queue
    for job_id in between.get_job_ids():
        queue.connection.set(between.get_first_seen_key(job_id), time.time() - 3600)
    between.cleanup(naive.worker([queue.name]), queue)


def _ended(data: Path) -> Counter[int]:
    """How often each article came to the end."""
    with closing(naive.database(data)) as connection:
        rows = connection.execute("SELECT article FROM effects WHERE stage = ?", naive.STAGES[-1:])
        return Counter(article for (article,) in rows)
