"""What a database's complaint means for a person: one sentence that says what to do."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as NoConnectionFree

from crosswire.domain.errors import Unavailable

_SQLITE = {
    "SQLITE_BUSY": "{name} stayed locked by another process: try again, or stop what holds it",
    "SQLITE_LOCKED": "{name} stayed locked by another transaction: try again",
    "SQLITE_FULL": "There is no space left for {name}: free some disk space; nothing was lost",
    "SQLITE_READONLY": "{name} cannot be written: check the permissions of its file and folder",
    "SQLITE_CANTOPEN": "{name} cannot be opened: check that its folder exists and is yours",
    "SQLITE_PERM": "{name} cannot be opened: check the permissions of its file and folder",
    "SQLITE_IOERR": "The disk under {name} fails: check it and its free space",
    "SQLITE_CORRUPT": "{name} is damaged: restore it from a backup, or move it away to start anew",
    "SQLITE_NOTADB": "{name} is no SQLite database: move the file away, or name another",
}
#: By the first characters of the SQLSTATE; the longest that fits is taken.
_POSTGRES = {
    "08": "{name} cannot be reached: check that it runs and that its address is right",
    "25P03": "{name} shut the connection: a transaction did nothing for too long; try again",
    "25006": "{name} takes no writes, because it is a standby or read-only: name the primary",
    "28": "{name} does not let us in: check the user and the password",
    "3D": "{name} does not exist: create it, or name another",
    "40": "Two transactions on {name} were in each other's way: try again",
    "53100": "There is no space left for {name}: free some disk space; nothing was lost",
    "53300": "{name} has no connection free: raise its max_connections or start fewer workers",
    "53": "{name} is short of resources: look at its log",
    "55P03": "{name} stayed locked by another transaction: try again",
    "57": "{name} shut the connection: it restarts or was told to; try again",
    "58": "The disk under {name} fails: look at its log",
}
_OLD = "{name} has no tables of this version: start Crosswire once, which brings it up to date"
_AWAY = "{name} cannot be reached ({reason}): check that it runs, and its address and password"
_LOST = {"OperationalError", "ConnectionTimeout"}
_NO_TABLE = ("42P01", "42703")


@contextmanager
def plainly(name: str) -> Iterator[None]:
    """Turn what the database complains of into Unavailable; bugs in queries stay what they are."""
    try:
        yield
    except NoConnectionFree as error:
        raise Unavailable(f"All connections to {name} are in use: try again.") from error
    except (DBAPIError, sqlite3.Error) as error:
        original = error.orig if isinstance(error, DBAPIError) else error
        lost = isinstance(error, DBAPIError) and error.connection_invalidated
        sentence = _sentence(original) or (_AWAY if lost else None)
        if sentence is None:
            raise
        words = sentence.format(name=name, reason=_reason(original))
        raise Unavailable(f"{words[0].upper()}{words[1:]}.") from error


def _sentence(original: BaseException | None) -> str | None:
    if isinstance(original, sqlite3.Error):
        return _of_sqlite(getattr(original, "sqlite_errorname", ""), str(original))
    state = getattr(original, "sqlstate", None)
    if state is None:  # psycopg has none when it never got in, or lost its server
        return _AWAY if type(original).__name__ in _LOST else None
    if state in _NO_TABLE:
        return _OLD
    fitting = [start for start in _POSTGRES if state.startswith(start)]
    return _POSTGRES[max(fitting, key=len)] if fitting else None


def _of_sqlite(code: str, message: str) -> str | None:
    if "no such table" in message or "no such column" in message:
        return _OLD
    return next((words for start, words in _SQLITE.items() if code.startswith(start)), None)


def _reason(original: BaseException | None) -> str:
    """The end of the first line, such as `Connection refused`."""
    line = str(original).strip().partition("\n")[0]
    return " ".join(line.rpartition("failed: ")[2].split()).rstrip(".")
