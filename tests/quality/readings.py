"""A local cache of what is read in an item, so that judging anew takes seconds."""

import hashlib
import sqlite3
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from pydantic import ValidationError

from crosswire.domain.articles import Article, Revision
from crosswire.domain.claims import Claim
from crosswire.domain.value import Value, fingerprint
from tests.quality.comparing import Read

FOLDER = Path(__file__).parents[2] / ".cache"
#: What decides how an item is read.
READERS = ("crosswire_extractor", "crosswire.domain", "crosswire.lexis")


class _Reading(Value):
    claims: tuple[Claim, ...]


class Readings:
    """Reads as `read` does, and remembers by the item's words and the reader's version.

    With `stale`, what an older reader made of an item will do, if there is anything.
    """

    def __init__(self, read: Read, folder: Path = FOLDER, *, stale: bool = False) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._read = read
        self._stale = stale
        self._version = reader_version()
        self._db = sqlite3.connect(folder / "readings.db", timeout=60, isolation_level=None)
        self._db.execute("PRAGMA journal_mode=WAL")
        self._db.execute("PRAGMA synchronous=OFF")
        self._db.execute(
            "CREATE TABLE IF NOT EXISTS reading"
            " (item TEXT PRIMARY KEY, version TEXT NOT NULL, claims TEXT NOT NULL) WITHOUT ROWID"
        )

    def __call__(self, article: Article, revision: Revision) -> list[Claim]:
        item = fingerprint(article.id, article.agency, article.published_at, revision.content_sha)
        known = self._known(item)
        if known is not None:
            return known
        claims = self._read(article, revision)
        kept = _Reading(claims=tuple(claims)).to_json()
        self._db.execute("REPLACE INTO reading VALUES (?, ?, ?)", (item, self._version, kept))
        return claims

    def _known(self, item: str) -> list[Claim] | None:
        row = self._db.execute("SELECT version, claims FROM reading WHERE item = ?", (item,))
        version, claims = row.fetchone() or (None, "")
        if version is None or (version != self._version and not self._stale):
            return None
        try:
            return list(_Reading.from_json(claims).claims)
        except ValidationError:  # of an older reader, and a claim has become something else
            return None


@cache
def reader_version() -> str:
    """A hash of the reader's code, words and weights: a reading is as old as what read it."""
    digest = hashlib.sha256()
    for file in (file for package in READERS for file in _files_of(package)):
        digest.update(file.name.encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


def _files_of(package: str) -> Iterator[Path]:
    spec = find_spec(package)
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        for file in sorted(Path(folder).rglob("*")):
            if file.is_file() and "__pycache__" not in file.parts:
                yield file
