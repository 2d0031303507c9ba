"""The store: transactions that commit as a whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from threading import Lock, get_ident

from sqlalchemy import Connection, Engine, text

from crosswire.domain.errors import Unavailable
from crosswire.store.engines import (
    PATIENCE,
    connect_to,
    connect_to_memory,
    for_reading,
    name_of,
    read_url,
)
from crosswire.store.failures import plainly
from crosswire.store.protocol import Transaction
from crosswire.store.schema import upgrade
from crosswire.store.tables import metadata
from crosswire.store.transaction import SqlTransaction


class SqlStore:
    """A store on SQLite or PostgreSQL."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._reading = for_reading(engine)
        self._name = name_of(engine.url)
        self._turns: AbstractContextManager[object] = nullcontext()
        self._process = os.getpid()

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        with self._begun(self._engine) as connection:
            yield SqlTransaction(connection)

    @contextmanager
    def reading(self) -> Iterator[Transaction]:
        with self._begun(self._reading) as connection:
            yield SqlTransaction(connection)

    def ping(self) -> None:
        with self._begun(self._reading) as connection:
            connection.execute(text("SELECT 1"))

    def upgrade(self) -> None:
        with plainly(self._name):
            upgrade(self._engine)

    def dispose(self) -> None:
        self._engine.dispose()

    @contextmanager
    def _begun(self, engine: Engine) -> Iterator[Connection]:
        if self._process != os.getpid():  # forked: the parent's connections stay the parent's
            self._process = os.getpid()
            self._engine.dispose(close=False)
        with self._turns, plainly(self._name), engine.begin() as connection:
            yield connection


class MemoryStore(SqlStore):
    """The same store in the memory of one process, on one connection."""

    def __init__(self) -> None:
        engine = connect_to_memory()
        metadata.create_all(engine, checkfirst=False)
        super().__init__(engine)
        self._turns = _Turns()

    def upgrade(self) -> None:
        """It was made with all tables."""


class _Turns:
    """Transactions of one connection, one after another; any thread may end a turn."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._thread: int | None = None

    def __enter__(self) -> None:
        if self._thread == get_ident():
            raise RuntimeError("This thread has a transaction open already: ask that one.")
        if not self._lock.acquire(timeout=PATIENCE.total_seconds()):
            raise Unavailable("The store in memory is held by a transaction that does not end.")
        self._thread = get_ident()

    def __exit__(self, *_: object) -> None:
        self._thread = None
        self._lock.release()


def open_store(url: str) -> SqlStore:
    """The store behind a database URL; its `upgrade()` makes the tables.

    Raises Refused if the URL is not one that Crosswire can use.
    """
    return SqlStore(connect_to(read_url(url)))
