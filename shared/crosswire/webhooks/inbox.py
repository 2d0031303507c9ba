"""Which messages a receiver has had already, on disk, so that each has one effect."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

_TABLE = """
create table if not exists inbox (
    webhook_id text primary key,
    received_at text not null,
    body blob not null,
    times integer not null default 1
)
"""


class Inbox:
    """Messages by webhook-id. Kept in memory unless a file is named."""

    def __init__(self, path: Path | None = None) -> None:
        self._turn = threading.Lock()
        self._rows = sqlite3.connect(path or ":memory:", check_same_thread=False, timeout=10)
        self._rows.execute("pragma journal_mode=wal")
        self._rows.execute("pragma synchronous=full")
        self._rows.execute(_TABLE)

    @contextmanager
    def taking(self, message_id: str, body: bytes, now: datetime) -> Iterator[bool]:
        """Whether it is new. It counts as received once the block ends without an error.

        One message at a time, so that two copies that arrive together have one effect as well.
        """
        with self._turn, self._rows:
            self._rows.execute("begin immediate")
            again = self._rows.execute(
                "update inbox set times = times + 1 where webhook_id = ?", (message_id,)
            )
            if not again.rowcount:
                self._rows.execute(
                    "insert into inbox (webhook_id, received_at, body) values (?, ?, ?)",
                    (message_id, now.isoformat(), body),
                )
            yield not again.rowcount

    def times(self) -> dict[str, int]:
        """How often each message arrived, by its webhook-id, in the order they first came."""
        with self._turn:
            rows = self._rows.execute("select webhook_id, times from inbox order by rowid")
            return dict(rows.fetchall())

    def close(self) -> None:
        with self._turn:
            self._rows.close()
