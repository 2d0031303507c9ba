"""Pairs of items, one a line, judged each by itself: an item that comes again is read once."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from crosswire.domain.errors import Refused
from crosswire.domain.items import Compared, Comparison, Item
from crosswire.domain.text import clean_line
from crosswire.domain.value import fingerprint
from crosswire_admin.jsonlines import documents, identity, words
from crosswire_admin.pipe import Pipe
from crosswire_admin.progress import Step
from crosswire_admin.rerun import reading
from crosswire_admin.streams import item_of

#: Stands for the unknown day of a pair of which neither item says when it was published.
UNKNOWN_DAY = datetime(2024, 1, 1, 12, tzinfo=UTC)


class Pair(NamedTuple):
    id: str
    a: Item
    b: Item


def read_pairs(path: Path) -> list[Pair]:
    """Raises Refused naming the line."""
    return documents(path, _pair)


def compare(pairs: Sequence[Pair], *, suggest: bool, jobs: int, step: Step) -> Iterator[Compared]:
    """One for each pair, in order; `step` is called as each is through."""
    distinct = {item.id: item for pair in pairs for item in (pair.a, pair.b)}
    with ExitStack() as stack:
        extractor = stack.enter_context(reading(jobs))
        alerts = stack.enter_context(Pipe("crosswire_alerts", "compare"))
        extractor.feed(item.to_json() for item in distinct.values())
        alerts.feed(_steps(pairs, iter(extractor), suggest))
        for line in alerts:
            step()
            yield Compared.from_json(line)


def as_document(compared: Compared) -> dict[str, Any]:
    """A line of what is saved: nothing is left out because it is unknown."""
    document = compared.model_dump(mode="json", exclude={"trouble"})
    return {**document, "confidence": round(compared.confidence, 4)}


def _steps(pairs: Sequence[Pair], readings: Iterator[str], suggest: bool) -> Iterator[str]:
    """Each reading right before the first pair that needs it, and a word when it is spent."""
    last = {item.id: place for place, pair in enumerate(pairs) for item in (pair.a, pair.b)}
    read: set[str] = set()
    for place, pair in enumerate(pairs):
        both = dict.fromkeys((pair.a.id, pair.b.id))
        for item_id in both:
            if item_id not in read:
                read.add(item_id)
                yield next(readings)
        yield Comparison(
            pair=pair.id,
            a=pair.a.id,
            b=pair.b.id,
            suggest=suggest,
            spent=tuple(item_id for item_id in both if last[item_id] == place),
        ).to_json()
    yield from readings  # none is left; its end tells whether all went well


def _pair(row: dict[str, Any]) -> Pair:
    a, b = _side(row, "a"), _side(row, "b")
    day = a.published or b.published or UNKNOWN_DAY
    return Pair(identity(row), dated(a, day), dated(b, day))


def _side(row: dict[str, Any], name: str) -> Item:
    side = row.get(name)
    if side is None:
        raise Refused(f"it has no {name}")
    item = {"text": side} if isinstance(side, str) else side
    if not isinstance(item, dict):
        raise Refused(f"its {name} is neither an item nor a text")
    try:
        source = clean_line(words(item, "source")) or name
        return item_of(item, id=name, source=source)
    except Refused as refused:
        raise Refused(f"of its {name}: {refused}") from refused


def dated(item: Item, day: datetime) -> Item:
    """Of the day of the other if its own is unknown; named by all that it says."""
    published = item.published or day
    name = fingerprint(item.source, published, item.title, item.text, item.url, item.agency)
    return item.with_(id=name, published=published, arrived=published)
