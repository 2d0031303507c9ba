"""`python -m tests.bench.reprints`: what finding reprints costs an article as the store grows.

On SQLite and on a private PostgreSQL, filled with the sketches of articles of one week. Every other
new article abridges one that is stored. CPU is of this process and of the database's server.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from random import Random
from statistics import median
from typing import NamedTuple
from unittest.mock import patch

from sqlalchemy import Connection

from crosswire.domain.articles import Article
from crosswire.store.prints import SqlPrints
from crosswire.store.session import open_store
from tests.bench.filling import RUNS, fill
from tests.samples import NOON, article
from tests.servers.postgres import NoPostgres, private_postgres

SIZES = (10_000, 100_000, 1_000_000)
FRESH = 200
WORDS, SENTENCE = 20_000, 20

Tell = Callable[[str], None]


class Cost(NamedTuple):
    """Milliseconds an article, median: of CPU, on the clock; on the clock, 95th percentile."""

    cpu: float
    wall: float
    slow: float


def growth(url: str, sizes: Sequence[int], tell: Tell) -> Mapping[int, Cost]:
    """`url` has a place for the size."""
    costs = {}
    for size in sizes:
        tell(f"storing the sketches of {size:,} articles")
        address = url.format(size=size)
        store = open_store(address)
        store.upgrade()
        store.dispose()
        began = time.monotonic()
        fill(address, size)
        tell(f"{time.monotonic() - began:.0f} s; keeping {FRESH} new articles")
        costs[size] = _cost(address, Random(size))
    return costs


def _cost(url: str, luck: Random) -> Cost:
    store = open_store(url)
    texts = [_text(luck) for _ in range(FRESH // 2)]
    cut = [" ".join(words.split()[: RUNS * 2 // 5]) for words in texts]
    with _timed() as spent:
        for number, words in enumerate([*texts, *cut]):
            new = article(f"New {number}", words, guid=f"new-{number}", source_name=f"new-{number}")
            with store.transaction() as tx:
                kept = tx.articles.keep(new, NOON).article
        with store.reading() as tx:
            assert tx.prints.wire_of(kept.id), "the last one reprints a text and was not found"
    store.dispose()
    cpu, wall = zip(*spent, strict=True)
    return Cost(median(cpu), median(wall), sorted(wall)[int(len(wall) * 0.95)])


@contextmanager
def _timed() -> Iterator[list[tuple[float, float]]]:
    """The milliseconds of each call that takes an article in."""
    spent: list[tuple[float, float]] = []
    take = SqlPrints.take

    def timed(self: SqlPrints, article: Article, words: str, now: datetime, *, first: bool) -> None:
        cpu, wall = _cpu(self._connection), time.perf_counter()
        take(self, article, words, now, first=first)
        spent.append((1e3 * (_cpu(self._connection) - cpu), 1e3 * (time.perf_counter() - wall)))

    with patch.object(SqlPrints, "take", timed):
        yield spent


def _cpu(connection: Connection) -> float:
    """Seconds that this process has worked, and the server's process for this connection."""
    if connection.dialect.name == "sqlite":
        return time.process_time()
    server = connection.connection.driver_connection.info.backend_pid  # type: ignore[union-attr]
    nanoseconds = Path(f"/proc/{server}/schedstat").read_text().split()[0]
    return time.process_time() + int(nanoseconds) / 1e9


def _text(luck: Random) -> str:
    """The n-th word is as frequent as 1/n, as Zipf found."""
    words = [f"w{int(WORDS ** luck.random())}" for _ in range(RUNS)]
    return "\n".join(" ".join(words[at : at + SENTENCE]) + "." for at in range(0, RUNS, SENTENCE))


def main(arguments: Sequence[str] | None = None) -> None:
    options = _parser().parse_args(arguments)
    if "sqlite" in options.on:
        with tempfile.TemporaryDirectory(prefix="crosswire-bench-") as folder:
            url = f"sqlite:///{Path(folder) / 'reprints-{size}.db'}"
            show("SQLite", growth(url, options.sizes, _tell))
    if "postgres" in options.on:
        try:
            with private_postgres(shared_buffers="128MB") as server:  # its own default
                for size in options.sizes:
                    server.execute(f"CREATE DATABASE reprints{size}")
                show("PostgreSQL", growth(server.url("reprints{size}"), options.sizes, _tell))
        except NoPostgres as reason:
            sys.exit(f"Not measured on PostgreSQL: {reason}.")


def show(store: str, costs: Mapping[int, Cost]) -> None:
    print(f"\nFinding whose text an article prints, {store}")
    print(f"  {'articles stored':<28}{'CPU':>10}{'clock':>10}{'p95':>10}")
    for size, cost in costs.items():
        cells = "".join(f"{f'{value:.2f} ms':>10}" for value in cost)
        print(f"  {size:<28,}{cells}", flush=True)


def _tell(line: str) -> None:
    print(f"… {line}", file=sys.stderr, flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.reprints", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="of stores")
    stores = ("sqlite", "postgres")
    parser.add_argument("--on", nargs="+", choices=stores, default=stores, help="default: both")
    return parser


if __name__ == "__main__":
    main()
