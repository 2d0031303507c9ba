"""The queue's processes are killed, starved of Redis, and told to stop; the work is done once."""

import multiprocessing
import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from multiprocessing.context import ForkServerProcess as Process
from pathlib import Path

import psutil
import pytest

from crosswire.embedded import PrivateRedis
from crosswire.queue.connection import connect
from crosswire.queue.nudge import nudge
from crosswire.store.protocol import Store
from crosswire.store.session import open_store
from crosswire_ingest.child import PARSERS
from tests.contract.queue_process import run
from tests.contract.queueing import add, state, traces

# A server that has imported everything once forks processes in a moment, free of our threads.
SERVER = multiprocessing.get_context("forkserver")
# One serves all tests of this process: those of the children that read documents too.
SERVER.set_forkserver_preload(["tests.contract.queue_process", PARSERS])

QUICK = {
    "CROSSWIRE_QUEUE__LEASE": "PT1S",
    "CROSSWIRE_QUEUE__RING_AGAIN": "PT1S",
    "CROSSWIRE_QUEUE__MAX_ATTEMPTS": "3",
    "CROSSWIRE_QUEUE__RETRY_DELAY": "PT0.1S",
}


class Newsroom:
    """A store, and processes that work on it."""

    def __init__(self, data: Path, stack: ExitStack) -> None:
        self.data, self._stack = data, stack
        self.environment = {**QUICK, "CROSSWIRE_DATA": str(data)}
        self.store: Store = open_store(f"sqlite:///{data / 'crosswire.db'}")
        self.store.upgrade()
        stack.callback(self.store.dispose)

    def start(self, role: str, **variables: str) -> Process:
        """Run a process, and wait until it says that it is ready."""
        log = self.data / f"{role}-{time.monotonic_ns()}.log"
        log.touch()
        process = SERVER.Process(target=run, args=(role, {**self.environment, **variables}, log))
        process.start()
        self._stack.callback(end, process)
        until(lambda: f"{role} ready" in log.read_text() or not process.is_alive())
        return process

    def add(self, *names: str) -> None:
        add(self.store, *names, now=datetime.now(UTC))

    def done(self, *names: str) -> bool:
        return all(state(self.store, name).state == "done" for name in names)

    def said(self, what: str) -> bool:
        return any(what in log.read_text() for log in self.data.glob("*.log"))


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Newsroom]:
    with ExitStack() as stack:
        yield Newsroom(tmp_path, stack)


def until(true: Callable[[], bool], seconds: float = 30) -> float:
    """Wait for it, and say how long it took."""
    started = time.monotonic()
    while not true():
        assert time.monotonic() - started < seconds, "it did not happen"
        time.sleep(0.02)
    return time.monotonic() - started


def ended(process: Process, within: float) -> int | None:
    """Its exit status; None if it runs on."""
    process.join(within)
    return process.exitcode


def pid(process: Process) -> int:
    assert process.pid is not None
    return process.pid


def end(process: Process) -> None:
    if process.is_alive():
        os.killpg(pid(process), signal.SIGKILL)
    process.join(5)


def kill(server: PrivateRedis) -> None:
    process = psutil.Process(server.pid)
    process.send_signal(signal.SIGKILL)
    process.wait(5)


@pytest.mark.parametrize("kind", ["simple", "fork"])
def test_work_goes_from_the_store_over_the_bell_to_its_end(
    room: Newsroom, own_redis: PrivateRedis, kind: str
) -> None:
    room.start("relay")
    room.start("worker", CROSSWIRE_QUEUE__WORKER=kind)

    room.add("a", "b", "c")

    until(lambda: room.done("a", "b", "c"))
    assert [traces(room.store, name) for name in "abc"] == [1, 1, 1]


def test_work_that_kills_its_worker_dies_and_spares_its_neighbours(
    room: Newsroom, own_redis: PrivateRedis
) -> None:
    room.add("a", "poison", "b")
    room.start("relay")

    for _ in range(3):
        ended(room.start("worker"), 20)
    room.start("worker")

    until(lambda: room.done("a", "b"))
    until(lambda: state(room.store, "poison").state == "dead")
    assert state(room.store, "poison").error_class == "killed"
    assert (traces(room.store, "a"), traces(room.store, "b")) == (1, 1)


def test_work_that_kills_only_its_child_needs_no_new_worker(
    room: Newsroom, own_redis: PrivateRedis
) -> None:
    room.add("poison", "a")
    room.start("relay")

    worker = room.start("worker", CROSSWIRE_QUEUE__WORKER="fork")

    until(lambda: state(room.store, "poison").state == "dead")
    until(lambda: room.done("a"))
    assert worker.is_alive()


@pytest.mark.parametrize("kind", ["simple", "fork"])
@pytest.mark.parametrize("whole_group", [True, False])
def test_told_to_stop_a_worker_finishes_the_piece_in_hand(
    room: Newsroom, own_redis: PrivateRedis, kind: str, whole_group: bool
) -> None:
    names = [f"slow{number}" for number in range(5)]
    room.add(*names)
    calm = {"CROSSWIRE_QUEUE__LEASE": "PT20S", "CROSSWIRE_QUEUE__WORKER": kind}
    worker = room.start("worker", **calm)
    room.start("relay", **calm)
    until(lambda: any(state(room.store, name).lease_token for name in names))

    (os.killpg if whole_group else os.kill)(pid(worker), signal.SIGTERM)

    assert ended(worker, 5) == 0
    assert room.said("ended in order")
    works = [state(room.store, name) for name in names]
    assert [work.lease_token for work in works] == [None] * 5
    assert sum(traces(room.store, name) for name in names) == 1
    assert {work.attempts for work in works if work.state == "pending"} == {0}


@pytest.mark.parametrize("role", ["worker", "relay"])
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_told_to_stop_an_idle_process_ends_at_once(
    room: Newsroom, own_redis: PrivateRedis, role: str, number: signal.Signals
) -> None:
    process = room.start(role)
    time.sleep(0.3)

    os.kill(pid(process), number)

    assert ended(process, 1.5) == 0


def test_without_redis_work_is_done_slowly_and_over_the_bell_when_it_is_back(
    room: Newsroom, own_redis: PrivateRedis
) -> None:
    worker, relay = room.start("worker"), room.start("relay")
    room.add("before")
    until(lambda: room.done("before"))

    kill(own_redis)
    room.add("meanwhile")
    assert until(lambda: room.done("meanwhile")) < 5
    own_redis.start()
    until(lambda: room.said("hearing bells again") and room.said("relay goes on"))
    room.add("after")
    until(lambda: room.done("after"))

    assert worker.is_alive()
    assert relay.is_alive()


def test_without_redis_a_forking_worker_works_in_children_all_the_same(room: Newsroom) -> None:
    worker = room.start("worker", CROSSWIRE_QUEUE__WORKER="fork")

    room.add("poison", "a")

    until(lambda: room.done("a") and state(room.store, "poison").state == "dead")
    assert state(room.store, "poison").error_class == "killed"
    assert worker.is_alive()


def test_processes_may_start_before_redis_does(room: Newsroom) -> None:
    room.start("worker")
    room.start("relay")
    room.add("early")
    until(lambda: room.done("early"))

    redis = PrivateRedis(room.data)
    redis.start()

    until(lambda: room.said("hearing bells again"))
    redis.stop()


def test_redis_emptied_the_queue_is_rebuilt_within_five_seconds(
    room: Newsroom, own_redis: PrivateRedis
) -> None:
    room.start("relay", CROSSWIRE_QUEUE__RING_AGAIN="PT1H")
    room.add("a", "b")
    redis = connect(own_redis.url)
    until(lambda: redis.llen("rq:queue:crosswire-extractor") == 1)

    redis.flushall()

    assert until(lambda: redis.llen("rq:queue:crosswire-extractor") == 2) < 5


def test_redis_killed_without_memory_the_queue_is_rebuilt_within_five_seconds(
    room: Newsroom, own_redis: PrivateRedis
) -> None:
    room.start("relay", CROSSWIRE_QUEUE__RING_AGAIN="PT1H")
    room.add("a")
    redis = connect(own_redis.url)
    until(lambda: redis.llen("rq:queue:crosswire-extractor") == 1)

    kill(own_redis)
    (own_redis.folder / "appendonly.aof").unlink()
    own_redis.start()

    assert until(lambda: redis.llen("rq:queue:crosswire-extractor") == 1) < 5


def test_a_nudge_wakes_the_relay_long_before_its_tick(
    room: Newsroom, own_redis: PrivateRedis
) -> None:
    room.start("relay", CROSSWIRE_QUEUE__TICK="PT60S")
    redis = connect(own_redis.url)
    time.sleep(0.5)

    room.add("a")
    nudge(redis)

    assert until(lambda: redis.llen("rq:queue:crosswire-extractor") == 1) < 2


def test_a_relay_that_dies_between_mark_and_bell_loses_nothing(
    room: Newsroom, own_redis: PrivateRedis
) -> None:
    room.add("a")
    dead = room.start("relay", CROSSWIRE_CRASH="relay.after_mark:1")
    assert ended(dead, 10) == -signal.SIGKILL

    room.start("relay", CROSSWIRE_QUEUE__RING_AGAIN="PT1H")
    room.start("worker")

    assert until(lambda: room.done("a")) < 10


POINTS = ("claim.after", "work.before_effect", "work.before_commit", "work.after_commit")


@pytest.mark.parametrize("point", POINTS)
def test_killed_at_any_point_a_worker_leaves_one_effect(
    room: Newsroom, own_redis: PrivateRedis, point: str
) -> None:
    room.add("a", "b")
    room.start("relay")
    dead = room.start("worker", CROSSWIRE_CRASH=f"{point}:1")
    assert ended(dead, 20) == -signal.SIGKILL

    room.start("worker")

    until(lambda: room.done("a", "b"))
    assert (traces(room.store, "a"), traces(room.store, "b")) == (1, 1)
