"""Pairs of news items with what a careful reader expects of them, read from JSON lines."""

import gzip
import hashlib
import json
from collections.abc import Iterator
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any, Literal, Self

from pydantic import ConfigDict, ValidationError, field_validator, model_validator

from crosswire.domain.articles import Article, NewArticle, Revision, Source
from crosswire.domain.disputes import Between
from crosswire.domain.errors import Refused
from crosswire.domain.value import Value, fingerprint

Half = Literal["dev", "held"]

FOLDER = Path(__file__).parent / "cases"
#: Stands in where an item has no time of its own.
UNDATED = datetime(2024, 1, 1, tzinfo=UTC)


class Item(Value):
    """One outlet's news item."""

    source: str
    published: str | None = None
    """A day or a time, ISO 8601; a time without a zone is UTC, a day is its noon."""
    title: str = ""
    text: str = ""
    agency: str | None = None

    @classmethod
    def told(cls, form: str, *, source: str, published: str) -> Self:
        """Of a form as matrices and tests write them: a text, or a title, "##" and a text."""
        title, _, text = form.rpartition("##")
        return cls(source=source, published=published, title=title, text=text)

    @property
    def published_at(self) -> datetime | None:
        if self.published is None:
            return None
        moment = datetime.fromisoformat(self.published)
        if "T" not in self.published:
            moment = datetime.combine(moment, time(12))
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)

    @property
    def guid(self) -> str:
        return fingerprint(self.title, self.text, self.published)

    def arriving(self) -> NewArticle:
        """The item as ingest would hand it to the store."""
        return NewArticle(
            source=Source.named(self.source),
            title=self.title,
            text=self.text,
            guid=self.guid,
            published_at=self.published_at,
            language="en",
            agency=self.agency,
        )

    def article(self) -> tuple[Article, Revision]:
        """The item as ingest would have stored it."""
        source, guid = Source.named(self.source).id, self.guid
        stored_at = self.published_at or UNDATED
        article = Article(
            id=Article.id_for(source, guid),
            source_id=source,
            guid=guid,
            title=self.title,
            published_at=self.published_at,
            language="en",
            agency=self.agency,
            stored_at=stored_at,
        )
        revision = Revision(
            article_id=article.id,
            number=1,
            title=self.title,
            text=self.text,
            content_sha=Revision.sha(self.title, self.text),
            fetched_at=stored_at,
        )
        return article, revision


class Case(Value):
    """Two items and what is expected of them.

    `type` is the kind of contradiction, or for a silent pair what it looks like a contradiction
    for: an update, another event … `family` is the event that several cases share.
    """

    model_config = ConfigDict(extra="ignore")

    id: str
    family: str
    type: str
    expect: Literal["contradicts", "silent"]
    domain: str
    half: Half
    between: Between | None = None
    why: str = ""
    a: Item
    b: Item

    @model_validator(mode="before")
    @classmethod
    def _of_another_set(cls, row: dict[str, Any]) -> dict[str, Any]:
        """Sets by others name no family, type or half, and call silence by several names.

        They may be looked at: only our own held half is held back.
        """
        named = {"type": row.get("expect", "?"), "family": row.get("id"), "domain": "other", **row}
        complete = {"half": "dev", **named}
        if complete.get("expect") != "contradicts":
            complete["expect"] = "silent"
        return complete

    @field_validator("a", "b", mode="before")
    @classmethod
    def _bare_text(cls, item: Any, info: Any) -> Any:
        return {"source": f"outlet {info.field_name}", "text": item} if type(item) is str else item

    @property
    def contradicts(self) -> bool:
        return self.expect == "contradicts"


def half_of(family: str) -> Half:
    """A family's half by hash, so that all that is told of one event stays together."""
    return "dev" if _number("3", family) % 2 == 0 else "held"


def in_fast_subset(case: Case) -> bool:
    """Two thirds of the families, from both halves."""
    return _number("fast", case.family) % 3 != 2


def read_cases(path: Path = FOLDER) -> list[Case]:
    """The cases of a file, or of every file of a folder. Raises Refused, naming the line."""
    files = sorted(path.glob("*.jsonl")) if path.is_dir() else [path]
    cases = [case for file in files for case in _cases_of(file)]
    if not cases:
        raise Refused(f"{path} holds no cases; name a JSONL file or a folder of them.")
    return cases


def rows_of(file: Path) -> list[dict[str, Any]]:
    """The rows of a JSON lines file, which may be gzipped. Raises Refused, naming the line."""
    rows = []
    for number, line in enumerate(_lines_of(file), 1):
        try:
            rows.append(json.loads(line))
        except json.JSONDecodeError as error:
            raise Refused(f"{file}, line {number} is not JSON: {error}.") from error
    return rows


def _lines_of(file: Path) -> list[str]:
    try:
        raw = file.read_bytes()
        text = (gzip.decompress(raw) if file.suffix == ".gz" else raw).decode()
    except (OSError, UnicodeDecodeError) as error:
        raise Refused(f"{file} cannot be read as JSON lines: {error}.") from error
    return text.splitlines()


def _cases_of(file: Path) -> Iterator[Case]:
    for number, line in enumerate(_lines_of(file), 1):
        try:
            yield Case.model_validate(json.loads(line))
        except (json.JSONDecodeError, ValidationError) as error:
            first = str(error).splitlines()[-2 if isinstance(error, ValidationError) else 0]
            raise Refused(f"{file}, line {number} is not a case: {first.strip()}.") from error


def _number(*parts: str) -> int:
    return int(hashlib.sha256(":".join(parts).encode()).hexdigest(), 16)
