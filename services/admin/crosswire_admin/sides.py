"""What `crosswire explain` lays side by side: two files, read in one go, or what is stored."""

import json
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from crosswire.domain.articles import Source
from crosswire.domain.claims import Claim
from crosswire.domain.errors import NotFound, Refused
from crosswire.domain.items import Item, Reading
from crosswire.domain.text import clean_line
from crosswire_admin.cases import outlets
from crosswire_admin.jsonlines import identity, sentence_of, words
from crosswire_admin.newsroom import Newsroom
from crosswire_admin.output import long_date
from crosswire_admin.pairs import UNKNOWN_DAY, dated
from crosswire_admin.rerun import reading
from crosswire_admin.seeds import known_facts, moment
from crosswire_admin.streams import item_of

#: What a file may be.
TAKEN = "a text, or one JSON object with source, published, title and text"


class Side(NamedTuple):
    """One of two things that are compared, by the name that it was asked for."""

    name: str
    claims: tuple[Claim, ...]
    outlets: dict[str, str]
    """The names of outlets by their ids."""
    assumed: datetime | None = None
    """The day as of which it was read, if it has none of its own."""


def sides_of(names: Sequence[str], room: Newsroom) -> list[Side]:
    """Files, ids of articles, ids of claims. A file without a day is read as of the other's.

    Raises Refused if one cannot be read, NotFound if there is no such thing.
    """
    files = {name: item_in(Path(name)) for name in names if Path(name).exists()}
    stored = {name: _stored(name, room) for name in names if name not in files}
    days = [it.published for it in files.values()]
    days += [claim.published_at for side in stored.values() for claim in side.claims]
    day = next((it for it in days if it), UNKNOWN_DAY)
    read = dict(zip(files, _read(files, day), strict=True))
    found = [read[name] if name in read else stored[name] for name in names]
    if found[0].claims and found[0].claims == found[1].claims:
        raise Refused(f"{names[0]} and {names[1]} are one and the same: name two to compare.")
    return found


def remarks(sides: Sequence[Side]) -> Iterator[str]:
    """What a reader should know of how they were read."""
    for side in sides:
        if side.assumed:
            day = long_date(side.assumed)
            yield f"{side.name} does not say when it was published: it is read as of {day}."
        if not side.claims:
            yield f"No claim was found in {side.name}."


def item_in(path: Path) -> Item:
    """The item of a file. What a manifest beside a text knows of it is known, and its name stands
    for its outlet. Raises Refused if it is neither a text nor an item."""
    row = _row_in(path)
    try:
        source = clean_line(words(row, "source")) or path.name
        return item_of(row, id=identity({"id": path.name, **row}), source=source)
    except Refused as refused:
        raise Refused(f"{path}: {sentence_of(refused)}") from refused


def _row_in(path: Path) -> dict[str, Any]:
    text = _text_in(path)
    try:
        row = json.loads(text) if text.lstrip()[:1] in ("{", "[") else None
    except (ValueError, RecursionError):
        row = None
    if isinstance(row, dict):
        return row
    if path.suffix in (".json", ".jsonl") or isinstance(row, list):
        raise Refused(f"{path} holds no single item: name {TAKEN}.")
    if not text.strip():
        raise Refused(f"{path} is empty: name {TAKEN}.")
    facts = known_facts(path.parent).get(path.name, {})
    published = moment(facts.get("published"))
    known = {"source": facts.get("source"), "published": published and published.isoformat()}
    return {"text": text, **known}


def _text_in(path: Path) -> str:
    if path.is_dir():
        raise Refused(f"{path} is a folder: name {TAKEN}.")
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise Refused(f"{path} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise Refused(f"{path} is not UTF-8 text: save it as UTF-8 and try again.") from error


def _stored(name: str, room: Newsroom) -> Side:
    with room.store.reading() as tx:
        names = outlets(tx.sources.all())
        if name.startswith("a"):
            tx.articles.get(name)
            return Side(name, tuple(tx.claims.of(name)), names)
        if name.startswith("c"):
            return Side(name, (tx.claims.get(name),), names)
    raise NotFound(f"{name} is no file, and no id of a claim or an article.")


def _read(files: dict[str, Item], day: datetime) -> Iterator[Side]:
    if not files:
        return
    items = [dated(item, day) for item in files.values()]
    with reading(1) as extractor:
        extractor.feed(item.to_json() for item in items)
        answers = [Reading.from_json(line) for line in extractor]
    for (name, item), found in zip(files.items(), answers, strict=True):
        if found.trouble:
            raise Refused(f"{name} could not be read: {sentence_of(Refused(found.trouble))}")
        if found.set_aside:
            raise Refused(f"{name} is {found.set_aside}: nothing is read in it.")
        outlet = {Source.named(item.source).id: item.source}
        yield Side(name, found.claims, outlet, None if item.published else day)
