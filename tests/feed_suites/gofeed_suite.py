"""gofeed's suite: beside each feed lies a JSON file with all that its authors expect."""

import json
import tarfile
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import Any

from tests.feed_suites.kept import Case, Check, Stated

ARCHIVE = Path(__file__).parent / "data" / "gofeed.tar.gz"
URL = "https://feeds.example/feed"


def cases() -> Iterator[Case]:
    files = _files()
    for name, body in files.items():
        path = PurePosixPath(name)
        expected = files.get(str(path.with_suffix(".json")))
        if path.suffix == ".json":
            expected = files.get(str(path.with_name(f"{path.stem}_expected.json")))
        if expected is not None and path.suffix in (".xml", ".json"):
            yield Case(name, body, {}, tuple(_checks(json.loads(expected))), URL)


def _files() -> dict[str, bytes]:
    with tarfile.open(ARCHIVE) as archive:
        members = sorted(archive.getmembers(), key=lambda member: member.name)
        found = {member.name: archive.extractfile(member) for member in members}
        return {
            name.removeprefix("gofeed/testdata/"): file.read()
            for name, file in found.items()
            if file
        }


def _checks(feed: Mapping[str, Any]) -> Iterator[Check]:
    if feed.get("title"):
        yield Check("title", Stated(feed["title"]))
    if feed.get("language"):
        yield Check("language", feed["language"])
    if str(feed.get("ttl") or "").isdigit():
        yield Check("ttl", feed["ttl"])
    items = feed.get("items") or feed.get("entries") or []
    if items:
        yield Check("items", len(items))
    for number, item in enumerate(items):
        for field, expected in _of_item(item):
            yield Check(field, expected, number)


def _of_item(item: Mapping[str, Any]) -> Iterator[tuple[str, object]]:
    if item.get("title"):
        yield "title", Stated(item["title"])
    for name in ("description", "summary", "content", "content_html", "content_text"):
        if value := _value(item.get(name)):
            yield "text", Stated(value)
    if link := item.get("link") or item.get("url"):
        yield "link", link
    if guid := _value(item.get("guid")) or item.get("id"):
        yield "guid", guid
    yield from (("date", datetime.fromisoformat(date)) for date in _dates(item))
    yield from (("author", name) for name in _names(item))
    if sections := tuple(_sections(item)):
        yield "sections", sections
    if source := _value(item.get("source"), "title"):
        yield "source", source
    if item.get("language"):
        yield "language", item["language"]


def _dates(item: Mapping[str, Any]) -> Iterator[str]:
    """The date of publication where there is one, as Crosswire prefers it."""
    names = ("publishedParsed", "pubDateParsed", "date_published", "updatedParsed", "date_modified")
    yield from [item[name] for name in names if item.get(name)][:1]


def _names(item: Mapping[str, Any]) -> Iterator[str]:
    authors = item.get("authors") or [item.get("author")]
    for author in authors if isinstance(authors, Sequence) else ():
        if isinstance(author, Mapping) and author.get("name"):
            yield author["name"]


def _sections(item: Mapping[str, Any]) -> Iterator[str]:
    for category in item.get("categories") or item.get("tags") or ():
        if isinstance(category, str):
            yield category
        elif value := category.get("label") or category.get("term") or category.get("value"):
            yield value


def _value(value: Any, name: str = "value") -> str | None:
    found = value.get(name) if isinstance(value, Mapping) else value
    return found if isinstance(found, str) and found.strip() else None
