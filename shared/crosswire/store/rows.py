"""What every aggregate of the store stands on: the connection of its transaction."""

from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Connection, Executable, RowMapping, Table

from crosswire.store.statements import insert_if_new, insert_or_update

#: As many values as are named in one statement: SQLite takes 32,766, PostgreSQL 65,535.
MANY = 1_000
#: The highest number that a database takes as a row's id.
HIGHEST = 2**63 - 1


def in_parts(items: Iterable[Any], size: int = MANY) -> Iterator[list[Any]]:
    everything = list(items)
    for start in range(0, len(everything), size):
        yield everything[start : start + size]


class Rows:
    """Short words for the few ways in which the aggregates use the database."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._dialect = connection.dialect.name

    def _all(self, statement: Executable, **values: Any) -> list[RowMapping]:
        return list(self._connection.execute(statement, values).mappings())

    def _one(self, statement: Executable, **values: Any) -> RowMapping | None:
        return self._connection.execute(statement, values).mappings().first()

    def _value(self, statement: Executable, **values: Any) -> Any:
        return self._connection.execute(statement, values).scalar()

    def _change(self, statement: Executable, **values: Any) -> int:
        """How many rows the statement changed."""
        return self._connection.execute(statement, values).rowcount

    def _insert_if_new(self, table: Table, row: dict[str, Any]) -> bool:
        """False if a key of the row is taken."""
        return self._one(insert_if_new(table, self._dialect), **row) is not None

    def _insert_or_update(self, table: Table, *rows: dict[str, Any]) -> None:
        if rows:
            self._connection.execute(insert_or_update(table, self._dialect), list(rows))
