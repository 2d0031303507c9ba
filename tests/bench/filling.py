"""A store filled fast with the sketches of articles, as those of invented texts would be.

All are of one week, so that each look reads among all of them, and a tenth of their runs are in
everybody's texts.
"""

import itertools
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, Engine, Table, insert, text

from crosswire.domain.articles import Article
from crosswire.domain.prints import FOUND_BY, KEPT, LOOKED_BY
from crosswire.store.engines import connect_to, read_url
from crosswire.store.prints import COMMON
from crosswire.store.tables import articles, prints, sources
from tests.samples import NOON

#: Of a text; some are drawn from what everybody writes, the n-th phrase as often as 1/n.
RUNS, EVERYBODYS, PHRASES = 600, 60, 200_000
DAYS, OUTLETS = 7, 500
#: Articles; SQLite's marks are inserted in the order of their key, more of them at once.
AT_ONCE, SORTED_AT_ONCE = 20_000, 200_000

Numbers = NDArray[np.int64]


def fill(url: str, size: int) -> None:
    engine = connect_to(read_url(url))
    outlets = [{"id": f"outlet-{n}", "name": f"Outlet {n}"} for n in range(OUTLETS)]
    with engine.begin() as connection:
        connection.execute(insert(sources), outlets)
    if engine.dialect.name == "postgresql":
        _fill_postgres(engine, size)
    else:
        _fill_sqlite(engine, size)
    engine.dispose()


def _fill_sqlite(engine: Engine, size: int) -> None:
    waiting: list[Numbers] = []
    for start, sketches, marks in _Week().articles(size):
        waiting.append(marks)
        with engine.begin() as connection:
            connection.execute(insert(articles), _articles(start, len(sketches)))
            connection.execute(insert(prints), _prints(start, sketches))
            if len(waiting) * AT_ONCE >= SORTED_AT_ONCE or start + AT_ONCE >= size:
                found = np.concatenate(waiting)
                run, day, number = found[np.lexsort(found.T[::-1])].T.tolist()
                rows: Any = zip(run, day, number, strict=True)
                connection.exec_driver_sql("INSERT INTO marks VALUES (?, ?, ?)", [*rows])
                waiting = []


def _fill_postgres(engine: Engine, size: int) -> None:
    """The key of the marks is made when all are there, as a restored dump does it."""
    with engine.begin() as connection:
        connection.execute(text("SET LOCAL session_replication_role = replica"))
        connection.execute(text("ALTER TABLE marks DROP CONSTRAINT marks_key"))
        for start, sketches, marks in _Week().articles(size):
            _copy(connection, articles, _articles(start, len(sketches)))
            _copy(connection, prints, _prints(start, sketches))
            _copy_marks(connection, marks)
        connection.execute(text("SET LOCAL maintenance_work_mem = '256MB'"))
        key = "ADD CONSTRAINT marks_key PRIMARY KEY (run, day, print)"
        connection.execute(text(f"ALTER TABLE marks {key}"))
        connection.execute(text(f"SELECT setval('prints_number_seq', {size})"))
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("VACUUM ANALYZE"))  # what it does by itself, a minute later
        connection.execute(text("CHECKPOINT"))


class _Week:
    """What invented articles print: a row of numbers each, and the marks that they make."""

    def __init__(self) -> None:
        self._luck = np.random.default_rng(1)
        self._phrases = self._luck.integers(0, 2**32, PHRASES)
        self._everybodys = frozenset(self._phrases.tolist())
        self._seen: Counter[tuple[date, int]] = Counter()

    def articles(self, size: int) -> Iterator[tuple[int, Numbers, Numbers]]:
        """The number of the first of some articles, their sketches and their marks."""
        frequent = 1 / np.arange(1, PHRASES + 1)
        frequent /= frequent.sum()
        for start in range(0, size, AT_ONCE):
            count = min(AT_ONCE, size - start)
            own = self._luck.exponential(2**32 / RUNS, (count, KEPT)).cumsum(axis=1)
            common = self._luck.choice(self._phrases, (count, EVERYBODYS), p=frequent)
            runs = np.sort(np.concatenate((own.astype(np.int64), common), axis=1), axis=1)
            sketches = runs[:, :KEPT].clip(0, 2**32 - 1)
            marks = itertools.chain.from_iterable(
                map(self._marks, itertools.count(start), sketches)
            )
            yield start, sketches, np.array(list(marks), dtype=np.int64)

    def _marks(self, number: int, sketch: Numbers) -> list[tuple[int, int, int]]:
        """As the store makes them: a run that many articles of a day have is none."""
        day = _when(number).date()
        runs = dict.fromkeys(sketch[:LOOKED_BY].tolist())
        marking = [run for run in runs if self._seen[day, run] < COMMON][:FOUND_BY]
        self._seen.update((day, run) for run in self._everybodys.intersection(marking))
        return [(run, day.toordinal(), number + 1) for run in marking]


def _articles(start: int, count: int) -> list[dict[str, Any]]:
    return [_article(number, _when(number)) for number in range(start, start + count)]


def _article(number: int, when: datetime) -> dict[str, Any]:
    stored = Article(
        id=f"stored-{number:07}",
        source_id=f"outlet-{number % OUTLETS}",
        guid=str(number),
        title="Stored",
        published_at=when,
        stored_at=when,
    )
    return {**dict(stored), "given_sha": ""}


def _prints(start: int, sketches: Numbers) -> list[dict[str, Any]]:
    return [
        _print(number, row.tobytes()) for number, row in enumerate(sketches.astype(">u4"), start)
    ]


def _print(number: int, printed: bytes) -> dict[str, Any]:
    when = _when(number)
    return {
        "number": number + 1,
        "article_id": f"stored-{number:07}",
        "cluster": None,
        "agency": None,
        "at": when,
        "day": when.date(),
        "printed": printed,
        "marked_at": when,
    }


def _when(number: int) -> datetime:
    return NOON - timedelta(days=number % DAYS)


def _copy(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    names = list(rows[0])
    cursor = connection.connection.cursor()
    with cursor.copy(f"COPY {table.name} ({', '.join(names)}) FROM STDIN") as copy:
        for row in rows:
            copy.write_row([_ordinal(row[name]) for name in names])


def _ordinal(value: object) -> object:
    """Days are kept as numbers."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return value.toordinal()
    return value


def _copy_marks(connection: Connection, marks: Numbers) -> None:
    """In the binary form, where each value comes after its length: there are millions."""
    form = "fields >i2, l1 >i4, run >i8, l2 >i4, day >i4, l3 >i4, print >i8"
    rows = np.zeros(len(marks), dtype=[tuple(field.split()) for field in form.split(", ")])
    for name, value in {"fields": 3, "l1": 8, "l2": 4, "l3": 8}.items():
        rows[name] = value
    for name, column in zip(("run", "day", "print"), marks.T, strict=True):
        rows[name] = column
    head, end = b"PGCOPY\n\xff\r\n\0" + bytes(8), b"\xff\xff"
    cursor = connection.connection.cursor()
    with cursor.copy("COPY marks (run, day, print) FROM STDIN (FORMAT BINARY)") as copy:
        copy.write(head + rows.tobytes() + end)
