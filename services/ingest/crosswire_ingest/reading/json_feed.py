"""JSON Feed, versions 1.0 and 1.1."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from crosswire.domain.errors import Refused
from crosswire_ingest.reading.parts import Channel, Item, Words

_VERSION = "jsonfeed.org/version/"


def looks_like_json(document: str) -> bool:
    return document.lstrip()[:1] in ("{", "[")


def read_json_feed(document: str, most: int) -> Channel:
    """Raises Refused if the JSON is broken or no feed."""
    try:
        feed = json.loads(document, strict=False)
    except (ValueError, RecursionError):
        raise Refused("This looks like JSON and cannot be read as such.") from None
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(items, list) or not _is_feed(feed, items):
        raise Refused("This is JSON, but not a JSON Feed.")
    return Channel(
        title=_plain(feed.get("title")),
        language=_text(feed.get("language")),
        self_link=_text(feed.get("feed_url")),
        items=tuple(_item(item) for item in items[:most] if isinstance(item, dict)),
        left_out=max(0, len(items) - most),
    )


def _is_feed(feed: Mapping[str, Any], items: Sequence[object]) -> bool:
    return _VERSION in str(feed.get("version")) or any(
        isinstance(item, dict) and item.keys() & {"content_html", "content_text"} for item in items
    )


def _item(item: Mapping[str, Any]) -> Item:
    return Item(
        guid=_text(item.get("id")),
        links=tuple(_texts(item, "url", "external_url", "id")),
        title=_plain(item.get("title")),
        bodies=tuple(_bodies(item)),
        dates=tuple(_texts(item, "date_published", "date_modified")),
        authors=tuple(_names(item.get("authors"))) or tuple(_names([item.get("author")])),
        sections=tuple(tag for each in _listed(item.get("tags")) if (tag := _text(each))),
        language=_text(item.get("language")),
    )


def _bodies(item: Mapping[str, Any]) -> Iterator[Words]:
    if content := _text(item.get("content_html")):
        yield Words(content, html=True)
    yield from (Words(text) for text in _texts(item, "content_text", "summary"))


def _names(authors: object) -> Iterator[str]:
    for author in _listed(authors):
        if isinstance(author, dict) and (name := _text(author.get("name"))):
            yield name


def _listed(value: object) -> Sequence[object]:
    return value if isinstance(value, list) else ()


def _texts(raw: Mapping[str, Any], *names: str) -> Iterator[str]:
    yield from (text for name in names if (text := _text(raw.get(name))))


def _plain(value: object) -> Words | None:
    text = _text(value)
    return Words(text) if text else None


def _text(value: object) -> str | None:
    """Ids are sometimes numbers."""
    if isinstance(value, bool) or not isinstance(value, str | int):
        return None
    return str(value).strip() or None
