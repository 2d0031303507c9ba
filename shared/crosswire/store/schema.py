"""Brings a database to the newest schema, however many processes start at once."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from crosswire.domain.errors import Unavailable
from crosswire.store.engines import file_of
from crosswire.store.tables import VERSION

#: The name of the advisory lock under which PostgreSQL is upgraded; any number will do.
_LOCK = 7_235_419_826


def upgrade(engine: Engine) -> None:
    """Raises Refused if a newer Crosswire has written the database."""
    path = file_of(engine.url)
    if path is None:
        with engine.begin() as connection:
            connection.execute(text(f"SELECT pg_advisory_xact_lock({_LOCK})"))
            _migrate(connection)
        return
    with _alone(path):
        _prepare(path, engine)
        with engine.begin() as connection:
            _migrate(connection)


def version_of(connection: Connection) -> str | None:
    """The newest migration that the database has seen; None if it is empty."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _migrate(connection: Connection) -> None:
    if version_of(connection) != VERSION:
        from crosswire.store.migrations import run  # Alembic takes a while to import

        run(connection)


def _prepare(path: Path, engine: Engine) -> None:
    """Make the file for this user alone, because it holds signing keys, and in WAL mode."""
    path.touch(mode=0o600)
    connection = engine.raw_connection()
    try:
        connection.cursor().execute("PRAGMA journal_mode = WAL")
    finally:
        connection.close()


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """One process at a time, by a lock on a file beside the database."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with path.with_name(path.name + ".lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield
    except OSError as error:
        raise Unavailable(
            f"The database {path} cannot be made: {error.strerror}. Check its folder."
        ) from error
