"""`python -m tests.bench.reprints`: what finding reprints costs an article as the store grows.

The store is filled with sketches as those of invented texts of 600 words would be: all of one
week, so that each is looked through, and a tenth of their runs in everybody's texts. Every other
new article abridges one that is stored.
"""

import argparse
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from statistics import median
from typing import Any, NamedTuple
from unittest.mock import patch

import numpy as np
from sqlalchemy import Connection, insert, text

from crosswire.domain.articles import Article
from crosswire.domain.prints import FOUND_BY, KEPT, LOOKED_BY
from crosswire.store.engines import connect_to, read_url
from crosswire.store.prints import COMMON, SqlPrints
from crosswire.store.session import open_store
from crosswire.store.tables import articles, prints, sources
from tests.samples import NOON, article

SIZES = (10_000, 100_000, 1_000_000)
FRESH = 200
#: Of a text; some are drawn from what everybody writes, the n-th phrase as often as 1/n.
RUNS, EVERYBODYS, PHRASES = 600, 60, 200_000
WORDS, SENTENCE = 20_000, 20
DAYS, OUTLETS = 7, 500
AT_ONCE = 20_000

Mark = tuple[int, int, int]
"""Day, run and print."""
Tell = Callable[[str], None]


class Cost(NamedTuple):
    """Milliseconds an article: of CPU, on the clock, and on the clock at the 95th percentile."""

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
        _fill(address, size)
        tell(f"keeping {FRESH} new articles")
        costs[size] = _cost(address, Random(size))
    return costs


def _fill(url: str, size: int) -> None:
    engine, luck = connect_to(read_url(url)), np.random.default_rng(1)
    outlets = [{"id": f"outlet-{n}", "name": f"Outlet {n}"} for n in range(OUTLETS)]
    seen: Counter[tuple[date, int]] = Counter()
    phrases = luck.integers(0, 2**32, PHRASES)
    frequent = 1 / np.arange(1, PHRASES + 1)
    frequent /= frequent.sum()
    with engine.begin() as connection:
        connection.execute(insert(sources), outlets)
    for start in range(0, size, AT_ONCE):
        count = min(AT_ONCE, size - start)
        own = luck.exponential(2**32 / RUNS, (count, KEPT)).cumsum(axis=1)
        common = luck.choice(phrases, (count, EVERYBODYS), p=frequent)
        runs = np.sort(np.concatenate((own.astype(np.int64), common), axis=1), axis=1)[:, :KEPT]
        runs.clip(0, 2**32 - 1, out=runs)
        kept, printed = [], []
        marked: list[Mark] = []
        for at, smallest in enumerate(runs, start):
            when = NOON - timedelta(days=at % DAYS)
            kept.append(_article(at, when))
            printed.append(_print(at, when, smallest.astype(">u4").tobytes()))
            marked += _marks(at, when.date(), smallest[:LOOKED_BY].tolist(), seen)
        with engine.begin() as connection:
            connection.execute(insert(articles), kept)
            connection.execute(insert(prints), printed)
            _insert_marks(connection, sorted(marked))
    if engine.dialect.name == "postgresql":
        with engine.begin() as connection:  # what it does by itself, a minute later
            connection.execute(text(f"SELECT setval('prints_number_seq', {size})"))
            connection.execute(text("ANALYZE"))
    engine.dispose()


def _article(number: int, when: datetime) -> dict[str, Any]:
    stored = Article(
        id=f"stored-{number}",
        source_id=f"outlet-{number % OUTLETS}",
        guid=str(number),
        title="Stored",
        published_at=when,
        stored_at=when,
    )
    return {**dict(stored), "given_sha": ""}


def _print(number: int, when: datetime, printed: bytes) -> dict[str, Any]:
    return {
        "number": number + 1,
        "article_id": f"stored-{number}",
        "cluster": None,
        "agency": None,
        "at": when,
        "day": when.date(),
        "printed": printed,
        "marked_at": when,
    }


def _marks(number: int, day: date, runs: list[int], seen: Counter[tuple[date, int]]) -> list[Mark]:
    """As the store makes them: a run that many articles of a day have is none."""
    marking = [run for run in dict.fromkeys(runs) if seen[day, run] < COMMON][:FOUND_BY]
    seen.update((day, run) for run in marking)
    return [(day.toordinal(), run, number + 1) for run in marking]


def _insert_marks(connection: Connection, rows: list[Mark]) -> None:
    """By the driver alone: there are millions."""
    place = "?" if connection.dialect.paramstyle == "qmark" else "%s"
    values = ", ".join([place] * 3)
    connection.exec_driver_sql(f"INSERT INTO marks (day, run, print) VALUES ({values})", rows)


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
    return Cost(sum(cpu) / len(cpu), median(wall), sorted(wall)[int(len(wall) * 0.95)])


@contextmanager
def _timed() -> Iterator[list[tuple[float, float]]]:
    """The milliseconds of each call that takes an article in."""
    spent: list[tuple[float, float]] = []
    take = SqlPrints.take

    def timed(self: SqlPrints, article: Article, words: str, now: datetime) -> None:
        cpu, wall = time.process_time(), time.perf_counter()
        take(self, article, words, now)
        spent.append((1e3 * (time.process_time() - cpu), 1e3 * (time.perf_counter() - wall)))

    with patch.object(SqlPrints, "take", timed):
        yield spent


def _text(luck: Random) -> str:
    """The n-th word is as frequent as 1/n, as Zipf found."""
    words = [f"w{int(WORDS ** luck.random())}" for _ in range(RUNS)]
    return "\n".join(" ".join(words[at : at + SENTENCE]) + "." for at in range(0, RUNS, SENTENCE))


def main(arguments: Sequence[str] | None = None) -> None:
    options = _parser().parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="crosswire-bench-") as folder:
        url = options.url or f"sqlite:///{Path(folder) / 'reprints-{size}.db'}"
        show(growth(url, options.sizes, lambda line: print(f"… {line}", file=sys.stderr)))


def show(costs: Mapping[int, Cost]) -> None:
    print("\nFinding whose text an article prints")
    print(f"  {'articles stored':<28}{'CPU':>10}{'clock':>10}{'p95':>10}")
    for size, cost in costs.items():
        cells = "".join(f"{f'{value:.2f} ms':>10}" for value in cost)
        print(f"  {size:<28,}{cells}")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.reprints", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="of stores")
    parser.add_argument("--url", help="empty databases, with {size} for the size; default: SQLite")
    return parser


if __name__ == "__main__":
    main()
