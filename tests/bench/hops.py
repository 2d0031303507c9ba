"""What one hop over the bell costs, by kind of worker and pieces a job: no-op work, real processes.

python -m tests.bench.hops --pieces 2000
"""

import argparse
import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import psutil
from redis import Redis

from crosswire.embedded import PrivateRedis
from crosswire.queue.connection import connect
from crosswire.queue.nudge import nudge
from crosswire.store.protocol import Store
from crosswire.store.session import open_store
from tests.contract.queueing import state, stored

PROCESS = "import sys; from pathlib import Path; from tests.contract.queue_process import run; "
CASES = (("simple", 20), ("simple", 1), ("fork", 20), ("fork", 1))


class Cost(NamedTuple):
    kind: str
    batch: int
    pieces_a_second: float
    worker_ms: float
    """CPU of the worker and its children for one piece."""
    relay_ms: float
    idle_ms: float
    """From the commit that made a piece to the commit that ended it, when nothing else waits."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pieces", type=int, default=2000)
    pieces = parser.parse_args().pieces
    print(
        f"{'worker':8}{'batch':>6}{'pieces/s':>10}{'worker ms':>11}{'relay ms':>10}{'idle ms':>9}"
    )
    for kind, batch in CASES:
        cost = measure(kind, batch, pieces)
        print(
            f"{cost.kind:8}{cost.batch:>6}{cost.pieces_a_second:>10.0f}"
            f"{cost.worker_ms:>11.2f}{cost.relay_ms:>10.2f}{cost.idle_ms:>9.1f}",
            flush=True,
        )


def measure(kind: str, batch: int, pieces: int) -> Cost:
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        store = open_store(f"sqlite:///{data / 'crosswire.db'}")
        store.upgrade()
        redis = PrivateRedis(data)
        redis.start()
        environment = {
            "CROSSWIRE_DATA": folder,
            "CROSSWIRE_QUEUE__WORKER": kind,
            "CROSSWIRE_QUEUE__BATCH": str(batch),
        }
        worker, relay = (start(role, environment, data) for role in ("worker", "relay"))
        try:
            before = cpu(worker), cpu(relay)
            seconds = pace(store, pieces)
            after = cpu(worker), cpu(relay)
            idle = idle_ms(store, connect(redis.url))
            spent = [now - then for now, then in zip(after, before, strict=True)]
        finally:
            for process in (worker, relay):
                process.send_signal(signal.SIGTERM)
                process.wait(10)
            redis.stop()
            store.dispose()
    worker_ms, relay_ms = (1000 * each / pieces for each in spent)
    return Cost(kind, batch, pieces / seconds, worker_ms, relay_ms, idle)


def start(role: str, environment: dict[str, str], data: Path) -> subprocess.Popen[bytes]:
    log = data / f"{role}.log"
    process = subprocess.Popen(
        [sys.executable, "-c", f"{PROCESS}run({role!r}, {{}}, Path({str(log)!r}))"],
        env={**os.environ, **environment},
    )
    while not (log.exists() and "ready" in log.read_text()):
        time.sleep(0.05)
    return process


def pace(store: Store, pieces: int) -> float:
    """Seconds until that many pieces, added at once, are done."""
    started = time.monotonic()
    with store.transaction() as tx:
        for number in range(pieces):
            tx.work.add(stored(f"a{number}"), now=datetime.now(UTC))
    while True:
        with store.reading() as tx:
            if sum(stage.done for stage in tx.work.counts()) == pieces:
                return time.monotonic() - started
        time.sleep(0.1)


def idle_ms(store: Store, redis: Redis) -> float:
    """The median of a few pieces that come one by one."""
    took = []
    for number in range(20):
        started = time.monotonic()
        with store.transaction() as tx:
            tx.work.add(stored(f"idle{number}"), now=datetime.now(UTC))
        nudge(redis)
        while state(store, f"idle{number}").state != "done":
            time.sleep(0.001)
        took.append(time.monotonic() - started)
    return 1000 * statistics.median(took)


def cpu(process: subprocess.Popen[bytes]) -> float:
    """Seconds of processor time so far, with those of children that ended."""
    times = psutil.Process(process.pid).cpu_times()
    return times.user + times.system + times.children_user + times.children_system


if __name__ == "__main__":
    main()
