"""feedparser's own suite: each file states what it expects in a comment at its head.

The expectation is Python. It is taken apart and never run: a comparison of a path with a constant
becomes a check, and all else is passed over.
"""

import ast
import re
import tarfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from crosswire_ingest.charsets import decoded, markup_charset
from tests.feed_suites.kept import Case, Check, Stated

ARCHIVE = Path(__file__).parent / "data" / "feedparser.tar.gz"
SERVER = "http://127.0.0.1:8097/"
"""Where the suite is served from when its authors run it."""

_EXPECT = re.compile(r"Expect:\s*(.*?)(?=\n\s*\w+:|-->)", re.DOTALL)
_HEADER = re.compile(r"^\s*Header:\s*([\w-]+):[ \t]*(.*)$", re.MULTILINE)
_FEED = {"title": "title", "language": "language", "ttl": "ttl"}
_ITEM = {
    "title": "title",
    "summary": "text",
    "description": "text",
    "id": "guid",
    "guid": "guid",
    "link": "link",
    "published_parsed": "date",
    "updated_parsed": "date",
    "created_parsed": "date",
    "author": "author",
    "category": "section",
    "language": "language",
}
_Path = tuple[str | int, ...]


def cases() -> Iterator[Case]:
    with tarfile.open(ARCHIVE) as archive:
        for member in sorted(archive.getmembers(), key=lambda member: member.name):
            file = archive.extractfile(member)
            if file and member.name.endswith((".xml", ".json")):
                yield _case(member.name.removeprefix("feedparser/"), file.read())


def _case(name: str, body: bytes) -> Case:
    head = decoded(body, markup_charset(body))[:10_000]
    headers = {field.lower(): value.strip() for field, value in _HEADER.findall(head)}
    found = _EXPECT.search(head)
    checks = tuple(_checks(" ".join(found[1].split()))) if found else ()
    url = headers.get("content-location") or f"{SERVER}{name}"
    return Case(name, body, headers, checks, url)


def _checks(expectation: str) -> Iterator[Check]:
    try:
        tree = ast.parse(expectation, mode="eval").body
    except SyntaxError:
        return
    compared = list(_compared(tree))
    types = {path[:-1]: value for path, value in compared if path[-1:] == ("type",)}
    for path, value in compared:
        if check := _check(path, value, types):
            yield check


def _compared(tree: ast.expr) -> Iterator[tuple[_Path, object]]:
    """The paths that must equal a constant, and the constants."""
    match tree:
        case ast.BoolOp(op=ast.And(), values=values):
            for value in values:
                yield from _compared(value)
        case ast.Compare(left=left, ops=[ast.Eq()], comparators=[right]):
            try:
                path, value = _path(left), ast.literal_eval(right)
            except ValueError:
                return
            yield path, value


def _path(tree: ast.expr) -> _Path:
    match tree:
        case ast.Name(id=name):
            return (name,)
        case ast.Subscript(value=value, slice=ast.Constant(value=str() | int() as key)):
            return (*_path(value), key)
        case ast.Attribute(value=value, attr=name):
            return (*_path(value), name)
        case ast.Call(func=ast.Name(id="len"), args=[value]):
            return (*_path(value), "len")
    raise ValueError("no path")


def _check(path: _Path, value: object, types: dict[_Path, object]) -> Check | None:
    match path:
        case ("encoding",):
            return Check("characters", value)
        case ("entries", "len"):
            return Check("items", value)
        case ("feed", "title_detail", "value"):
            return Check("title", _words(value, types.get(path[:-1])))
        case ("feed", str() as name) if name in _FEED:
            return Check(_FEED[name], _words(value) if name == "title" else value)
        case ("entries", int() as number, *rest):
            return _item_check(tuple(rest), value, number, types.get(path[:-1]))
    return None


def _item_check(path: _Path, value: object, number: int, kind: object) -> Check | None:
    match path:
        case ("title_detail", "value"):
            return Check("title", _words(value, kind), number)
        case ("summary_detail", "value") | ("content", int(), "value"):
            return Check("text", _words(value, kind), number)
        case ("author_detail", "name") | ("authors", int(), "name"):
            return Check("author", value, number)
        case ("tags", int(), "term"):
            return Check("section", value, number)
        case ("source", "title"):
            return Check("source", value, number)
        case (str() as name,) if name in _ITEM:
            return Check(_ITEM[name], _kept(name, value), number)
    return None


def _kept(name: str, value: object) -> object:
    if name in ("title", "summary", "description"):
        return _words(value)
    if name.endswith("_parsed") and isinstance(value, tuple):
        year, month, day, hour, minute, second = value[:6]
        return datetime(year, month, day, hour, minute, second, tzinfo=UTC)
    if name == "author":
        return re.sub(r"\s*\([^()]*@[^()]*\)$", "", str(value))
    return value


def _words(value: object, kind: object = None) -> Stated:
    return Stated(str(value or ""), "html" in str(kind) if kind else None)
