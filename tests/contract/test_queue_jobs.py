"""Whoever can write to Redis can ring, and nothing more."""

import json
import pickle
import socket
import threading
import zlib
from pathlib import Path

import pytest
from redis import Redis
from rq import Worker
from rq.serializers import JSONSerializer
from rq.worker import BaseWorker

from crosswire.domain.errors import Refused, Undoable
from crosswire.queue.connection import connect
from crosswire.queue.desk import Desk, sit_down
from crosswire.queue.housekeeping import sweep
from crosswire.queue.jobs import ENTRY, pairs_of, queue_of, ring
from crosswire.queue.rq_worker import FORGOTTEN_AFTER, rq_worker
from crosswire.store.protocol import Store
from crosswire.testing import memory_store
from tests.contract.queueing import LEASE, add, desk, rung, traces

NOW = "2024-05-14T12:00:00.000000Z"


@pytest.fixture
def store() -> Store:
    return memory_store()


def work_in_burst(redis: Redis, at: Desk) -> None:
    """A worker of RQ that leaves when its queue is empty."""
    sit_down(at)
    make_worker(redis, at).work(burst=True, logging_level="CRITICAL")


def make_worker(redis: Redis, at: Desk) -> BaseWorker:
    return rq_worker(
        "simple",
        queue_of(at.stage, redis),
        redis,
        closing=threading.Event(),
        idle=lambda: None,
        before_fork=lambda: None,
        after_job=lambda: None,
    )


def test_a_worker_is_known_again_after_redis_was_emptied(redis: Redis, store: Store) -> None:
    worker = make_worker(redis, desk(store))
    worker.register_birth()  # type: ignore[no-untyped-call]
    redis.flushall()

    worker.heartbeat()

    (known,) = Worker.all(connection=redis, serializer=JSONSerializer)
    assert known.hostname == socket.gethostname()
    assert 0 < int(redis.ttl(worker.key)) <= FORGOTTEN_AFTER


def ring_all(redis: Redis, store: Store, batch: int = 20) -> int:
    return ring(redis, "extractor", rung(store), batch=batch, timeout=LEASE)


def plant(redis: Redis, job_id: str, **fields: bytes | str | int) -> None:
    """A job as a stranger would write it, next in the queue."""
    queue = queue_of("extractor", redis)
    honest: dict[str, bytes | str | int] = {
        "created_at": NOW,
        "origin": queue.name,
        "status": "queued",
        "timeout": 60,
    }
    for name, value in {**honest, **fields}.items():
        redis.hset(f"rq:job:{job_id}", name, value)
    redis.lpush(queue.key, job_id)


def naming(function: str, *arguments: object) -> bytes:
    return zlib.compress(json.dumps([function, None, arguments, {}]).encode())


def test_work_that_was_rung_for_is_done(redis: Redis, store: Store) -> None:
    add(store, "a", "b")
    ring_all(redis, store)

    work_in_burst(redis, desk(store))

    assert (traces(store, "a"), traces(store, "b")) == (1, 1)


def test_a_job_holds_numbers_and_no_content(redis: Redis, store: Store) -> None:
    ((work, _),) = add(store, "a")
    ring_all(redis, store)

    (job,) = queue_of("extractor", redis).jobs
    assert job.id == f"extractor-{work}-1"
    assert json.loads(job.data) == [ENTRY, None, [[[work, 1]]], {}]


def test_under_load_a_job_carries_several_pieces(redis: Redis, store: Store) -> None:
    add(store, *(f"a{number}" for number in range(45)))

    assert ring_all(redis, store, batch=20) == 3


def test_what_was_rung_before_comes_alone(redis: Redis) -> None:
    jobs = ring(redis, "extractor", [(1, 1), (2, 2), (3, 1), (4, 3)], batch=20, timeout=LEASE)

    assert jobs == 3
    assert {job.args[0][0][0] for job in queue_of("extractor", redis).jobs} == {1, 2, 4}


@pytest.mark.parametrize("function", ["os.system", "crosswire.queue.desk.sit_down", "pickle.loads"])
def test_a_job_that_names_another_function_is_not_run(
    redis: Redis, store: Store, tmp_path: Path, function: str
) -> None:
    add(store, "a")
    ring_all(redis, store)
    plant(redis, "extractor-9-1", data=naming(function, f"touch {tmp_path / 'harm'}"))

    work_in_burst(redis, desk(store))

    assert not (tmp_path / "harm").exists()
    assert traces(store, "a") == 1


@pytest.mark.parametrize("field", ["success_callback_name", "failure_callback_name"])
def test_a_callback_is_not_run(redis: Redis, store: Store, tmp_path: Path, field: str) -> None:
    ((work, _),) = add(store, "a")
    rung(store)
    callback = {field: "tests.contract.test_queue_jobs.harm"}
    plant(redis, "extractor-9-1", data=naming(ENTRY, [[work, 1]]), **callback)

    work_in_burst(redis, desk(store))

    assert traces(store, "a") == 1
    assert HARM == []


HARM: list[object] = []


def harm(*arguments: object) -> None:
    HARM.append(arguments)


class Pickled:
    def __init__(self, marker: Path) -> None:
        self.marker = marker

    def __reduce__(self) -> tuple[object, ...]:
        return Path.touch, (self.marker,)


@pytest.mark.parametrize("field", ["data", "meta", "result"])
def test_nothing_is_ever_unpickled(redis: Redis, store: Store, tmp_path: Path, field: str) -> None:
    add(store, "a")
    ring_all(redis, store)
    evil = pickle.dumps(Pickled(tmp_path / "harm"))
    plant(redis, "extractor-9-1", **{"data": naming(ENTRY, [[1, 99]]), field: evil})

    work_in_burst(redis, desk(store))
    sweep(redis)

    assert not (tmp_path / "harm").exists()
    assert traces(store, "a") == 1


@pytest.mark.parametrize(
    "fields",
    [
        {"created_at": "the day before"},
        {"status": "tired"},
        {"timeout": "soon"},
        {"data": b"not json"},
        {"data": zlib.compress(b"0" * 200_000_000)},
        {"data": b"x" * 20_000},
        {"dependency_ids": "{"},
        {"retries_left": "many"},
        {"retries_left": "3"},
    ],
)
def test_a_job_that_cannot_be_read_stops_nobody(
    redis: Redis, store: Store, fields: dict[str, bytes | str]
) -> None:
    add(store, "a")
    ring_all(redis, store)
    job: dict[str, bytes | str | int] = {"data": naming(ENTRY, "?"), **fields}
    plant(redis, "extractor-9-1", **job)

    work_in_burst(redis, desk(store))

    queue = queue_of("extractor", redis)
    assert traces(store, "a") == 1
    assert queue.count == 0
    assert redis.llen(queue.intermediate_queue_key) == 0


@pytest.mark.parametrize("name", ["junk", "", "a" * 300, "extractor-1", "ümlaut", "../../x"])
def test_names_that_we_never_gave_are_swept_away(redis: Redis, store: Store, name: str) -> None:
    queue = queue_of("extractor", redis)
    add(store, "a")
    ring_all(redis, store)
    plant(redis, name, data=b"?")
    redis.rpush(queue.intermediate_queue_key, name)

    sweep(redis)

    assert queue.count == 1
    assert redis.llen(queue.intermediate_queue_key) == 0
    assert not redis.exists(f"rq:job:{name}")


def test_thousands_of_junk_names_hold_nobody_up(redis: Redis, store: Store) -> None:
    queue = queue_of("extractor", redis)
    redis.rpush(queue.key, *(f"junk {number}" for number in range(10_000)))
    add(store, "a")
    ring_all(redis, store)

    sweep(redis)
    work_in_burst(redis, desk(store))

    assert traces(store, "a") == 1


def test_what_a_killed_worker_leaves_is_swept_away(redis: Redis) -> None:
    queue = queue_of("extractor", redis)
    ring(redis, "extractor", [(1, 1), (2, 1)], batch=1, timeout=LEASE)
    redis.lmove(queue.key, queue.intermediate_queue_key)
    redis.delete("rq:job:extractor-1-1")
    redis.lpop(queue.key)
    redis.zadd(queue.started_job_registry.key, {"extractor-2-1:abc": 1})

    sweep(redis)

    left = {key for key in redis.scan_iter("rq:*") if b"queues" not in key}
    assert left == set()


def test_a_bell_that_cannot_be_answered_is_no_failure_of_the_worker(
    redis: Redis, store: Store
) -> None:
    add(store, "a")
    plant(redis, "extractor-9-1", data=naming(ENTRY, "?"))
    ring_all(redis, store)

    work_in_burst(redis, desk(store))

    assert traces(store, "a") == 1
    assert queue_of("extractor", redis).failed_job_registry.count == 0


@pytest.mark.parametrize("url", ["", "nowhere", "http://localhost", "redis://host:port/0"])
def test_an_address_that_is_no_redis_is_refused_in_a_sentence(url: str) -> None:
    with pytest.raises(Refused, match="CROSSWIRE_REDIS_URL is wrong"):
        connect(url)


@pytest.mark.parametrize("argument", [None, [], "1", [[1]], [[1, 2, 3]], [["x", 1]], [[0, 1]], {}])
def test_an_argument_that_is_not_pairs_of_numbers_is_refused(argument: object) -> None:
    with pytest.raises(Undoable, match="not a list of work and generation"):
        pairs_of(argument)


@pytest.mark.parametrize("field", ["retries_left", "repeats_left"])
def test_rq_itself_never_runs_a_job_again(redis: Redis, store: Store, field: str) -> None:
    again: dict[str, bytes | str | int] = {field: 3, "repeat_intervals": "[0]"}
    plant(redis, "extractor-9-1", data=naming("os.getcwd"), **again)

    work_in_burst(redis, desk(store))

    assert queue_of("extractor", redis).failed_job_registry.get_job_ids() == ["extractor-9-1"]
    assert queue_of("extractor", redis).count == 0
