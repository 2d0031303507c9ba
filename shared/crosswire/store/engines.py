"""Connections to SQLite and PostgreSQL, set up so that a commit is a promise."""

import sqlite3
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, StaticPool, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from crosswire.domain.errors import Refused

#: How long a transaction waits for another's lock before it gives up.
PATIENCE = timedelta(seconds=10)

#: What UPDATE … RETURNING needs.
OLDEST_SQLITE = (3, 35)

_KINDS = "sqlite:///PATH or postgresql://USER:PASSWORD@HOST/NAME"
_POSTGRES_OPTIONS = (
    f"-c lock_timeout={int(PATIENCE.total_seconds() * 1000)}"
    " -c idle_in_transaction_session_timeout=60000"
)


def read_url(text: str) -> URL:
    """The address of a database that Crosswire can use. Raises Refused for any other."""
    try:
        url = make_url(text)
    except (ArgumentError, ValueError) as error:
        raise Refused(f"The database URL is not one: write {_KINDS}.") from error
    if url.drivername in {"postgres", "postgresql"}:
        url = url.set(drivername="postgresql+psycopg")
    if url.get_backend_name() not in {"sqlite", "postgresql"}:
        raise Refused(f"{url.drivername} is no database that Crosswire keeps: write {_KINDS}.")
    if url.get_backend_name() == "sqlite":
        if (url.database or ":memory:") == ":memory:":
            raise Refused("A database in memory would be lost: write sqlite:///PATH.")
        if "uri" in url.query:
            raise Refused("A file: address names no plain file: write sqlite:///PATH.")
    return url


def name_of(url: URL) -> str:
    """The database in words, without user and password."""
    if url.get_backend_name() == "sqlite":
        return f"the database {url.database}"
    host = url.host or url.query.get("host") or "the local socket"
    return f"the database {url.database} on {host}" + (f":{url.port}" if url.port else "")


def connect_to(url: URL) -> Engine:
    """Raises Refused if the driver that the URL names is not installed."""
    sqlite = url.get_backend_name() == "sqlite"
    options = _sqlite_options(url) if sqlite else _postgres_options(url)
    try:
        engine = create_engine(url, **options)
    except (NoSuchModuleError, ImportError, ArgumentError) as error:
        raise Refused(f"The driver {url.drivername} is not installed: write {_KINDS}.") from error
    if sqlite:
        _check_sqlite()
        _prepare_sqlite(engine)
    return engine


def connect_to_memory() -> Engine:
    """One private SQLite in memory, on one connection that all threads share."""
    engine = create_engine(
        "sqlite://",
        poolclass=StaticPool,
        connect_args={"check_same_thread": False, "isolation_level": None},
    )
    _prepare_sqlite(engine)
    return engine


def for_reading(engine: Engine) -> Engine:
    """The same connections, for transactions that see one state and change nothing."""
    if engine.dialect.name == "sqlite":
        return engine.execution_options(reading=True)
    return engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)


def _sqlite_options(url: URL) -> dict[str, Any]:
    patience = {} if "timeout" in url.query else {"timeout": PATIENCE.total_seconds()}
    return {
        "pool_size": 5,
        "max_overflow": 20,
        "pool_timeout": PATIENCE.total_seconds(),
        # No isolation level: transactions are begun here and not by the driver's guess.
        "connect_args": {**patience, "isolation_level": None},
    }


def _postgres_options(url: URL) -> dict[str, Any]:
    """What the URL says itself comes last and wins."""
    given = url.query.get("options", "")
    options = " ".join([_POSTGRES_OPTIONS, *((given,) if isinstance(given, str) else given)])
    ours = {"connect_timeout": 5, "application_name": "crosswire"}
    return {
        "pool_size": 5,
        "max_overflow": 20,
        "pool_timeout": PATIENCE.total_seconds(),
        "pool_pre_ping": True,
        "pool_recycle": 1800,
        "connect_args": {
            "options": options.strip(),
            **{name: value for name, value in ours.items() if name not in url.query},
        },
    }


def _check_sqlite() -> None:
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        found, needed = sqlite3.sqlite_version, ".".join(map(str, OLDEST_SQLITE))
        raise Refused(f"This Python has SQLite {found}: use one with {needed} or newer.")


def _prepare_sqlite(engine: Engine) -> None:
    @event.listens_for(engine, "connect")
    def connected(dbapi_connection: Any, _: object) -> None:
        dbapi_connection.execute("PRAGMA foreign_keys = ON")
        dbapi_connection.execute("PRAGMA synchronous = FULL")
        dbapi_connection.execute("PRAGMA cache_size = -32768")  # KiB
        dbapi_connection.execute("PRAGMA temp_store = MEMORY")
        dbapi_connection.execute("PRAGMA journal_size_limit = 67108864")  # bytes

    @event.listens_for(engine, "begin")
    def begun(connection: Connection) -> None:
        reading = bool(connection.get_execution_options().get("reading"))
        if connection.info.get("reading", False) != reading:
            connection.exec_driver_sql(f"PRAGMA query_only = {int(reading)}")
            connection.info["reading"] = reading
        connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")


def file_of(url: URL) -> Path | None:
    """The file of an SQLite database; None for PostgreSQL and memory."""
    return Path(url.database) if url.get_backend_name() == "sqlite" and url.database else None
