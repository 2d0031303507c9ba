"""What the two databases say differently: inserts that meet a row which is there, and lists.

Each is built once for each database.
"""

from functools import cache
from typing import Any

from sqlalchemy import ARRAY, ColumnElement, Executable, Insert, Table, any_, bindparam
from sqlalchemy.dialects import postgresql, sqlite


@cache
def insert_if_new(table: Table, dialect: str) -> Insert:
    """Does nothing if any key of the row is taken; gives its primary key if not."""
    statement = _insert(table, dialect).on_conflict_do_nothing()
    return statement.returning(*table.primary_key)


@cache
def insert_missing(table: Table, dialect: str) -> Insert:
    """The same for many rows at once; gives nothing."""
    return _insert(table, dialect).on_conflict_do_nothing()


@cache
def insert_or_update(
    table: Table, dialect: str, *, key: str | None = None, keeping: frozenset[str] = frozenset()
) -> Executable:
    """Updates the row if its key is there already: the primary key, unless another is named.

    The columns in `keeping` stay as they are.
    """
    keys = [key] if key else [column.name for column in table.primary_key]
    statement = _insert(table, dialect)
    changes = {
        column.name: statement.excluded[column.name]
        for column in table.columns
        if column.name not in keys and not column.primary_key and column.name not in keeping
    }
    return statement.on_conflict_do_update(index_elements=keys, set_=changes)


def is_one_of(column: ColumnElement[Any], name: str, dialect: str) -> ColumnElement[bool]:
    """PostgreSQL takes any number of values as one: a statement is prepared once for all lists."""
    if dialect == "postgresql":
        return column == any_(bindparam(name, type_=ARRAY(column.type)))
    return column.in_(bindparam(name, expanding=True))


def _insert(table: Table, dialect: str) -> sqlite.Insert | postgresql.Insert:
    return postgresql.insert(table) if dialect == "postgresql" else sqlite.insert(table)
