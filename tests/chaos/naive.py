"""The same pipeline as a plain RQ chain, as one would write it: each stage enqueues the next.

Its workers are ordinary RQ workers with Retry(3), either all on all queues or one on each. They
die at random between any two steps, as Crosswire's processes do.
"""

import os
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

from redis import Redis
from rq import Queue, Retry, Worker
from rq.job import Job

from crosswire.queue.crash import crash_point

STAGES = ("store", "extract", "alert")


def take(stage: str, article: int) -> None:
    """The job of every stage: leave a trace, then hand on."""
    crash_point("naive.before_effect")
    with closing(database(Path(os.environ["NAIVE_DATA"]))) as connection, connection:
        connection.execute("INSERT INTO effects VALUES (?, ?)", (stage, article))
    crash_point("naive.after_effect")
    following = STAGES.index(stage) + 1
    if following < len(STAGES):
        enqueue(Redis.from_url(os.environ["NAIVE_REDIS"]), STAGES[following], article)
    crash_point("naive.after_enqueue")


def enqueue(redis: Redis, stage: str, article: int) -> None:
    Queue(stage, connection=redis).enqueue(take, stage, article, retry=Retry(max=3))


def database(data: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(data / "naive.db", timeout=30)
    connection.execute("CREATE TABLE IF NOT EXISTS effects (stage TEXT, article INTEGER)")
    return connection


class PlainWorker(Worker):
    """RQ's own worker; it may die between taking a job off the queue and starting it."""

    def execute_job(self, job: Job, queue: Queue) -> None:
        crash_point("naive.dequeued")
        super().execute_job(job, queue)


def worker(stages: list[str]) -> PlainWorker:
    redis = Redis.from_url(os.environ["NAIVE_REDIS"])
    return PlainWorker(stages, connection=redis, worker_ttl=20, job_monitoring_interval=1)


if __name__ == "__main__":
    worker(sys.argv[1:]).work(logging_level="CRITICAL")
