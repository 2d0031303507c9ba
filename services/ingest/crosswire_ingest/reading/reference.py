"""Any feed in XML, however badly it is formed, read by feedparser.

feedparser is only ever given a stream of bytes: it opens strings that look like paths or addresses.
Of its findings those are taken that state something; its dates are read again, because it takes
most zones by name for UTC.
"""

import re
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Any

import feedparser
from lxml import etree

from crosswire.domain.errors import Refused
from crosswire_ingest.reading.parts import Channel, Item, Words

#: feedparser itself knows no domain that ends in more than four letters, such as .news or .media.
_NAME_AND_MAIL = re.compile(
    r"[^\s()<>@]+@[^\s()<>]+\s*\((?P<behind>[^()]+)\)"
    r"|(?P<before>[^()<>@]*[^()<>@\s])\s*(?:\([^()@]+@[^()]+\)|<[^<>@]+@[^<>]+>)"
)
#: Its search for a mail address in a name takes the square of the name's length.
_LONG_NAME = re.compile(
    r"(<(?:\w{1,20}:)?(?:author|creator|managingEditor|webMaster|publisher)\b[^<>]{0,500}>"
    r"\s{0,100}(?:<!\[CDATA\[)?[^<]{1000})[^<]+",
    re.IGNORECASE,
)
#: An end without its beginning raises any of these in feedparser.
_FAULTS = (TypeError, LookupError, AttributeError, ValueError, AssertionError, RecursionError)
_HEADERS = {"content-type": "application/xml; charset=utf-8"}


def by_feedparser(document: str) -> Channel | None:
    """What feedparser finds; None if it is no feed to it.

    Raises Refused if even a mended document is too damaged for it.
    """
    body = _LONG_NAME.sub(r"\1", document).encode("utf-8", "replace")
    try:
        parsed = _parsed(body)
    except _FAULTS:
        parsed = _parsed_mended(body)
    if not parsed.get("version") and not parsed.entries:
        return None
    feed = parsed.feed
    return Channel(
        title=_words(feed, "title"),
        language=_stated(feed, "language") or (feed.get("title_detail") or {}).get("language"),
        dates=tuple(_all_stated(feed, "published", "updated")),
        self_link=_linked(feed, "self"),
        items=tuple(_item(raw) for raw in parsed.entries),
    )


def _parsed(body: bytes) -> Any:
    return feedparser.parse(
        BytesIO(body),
        response_headers=_HEADERS,
        resolve_relative_uris=False,
        sanitize_html=False,
    )


def _parsed_mended(body: bytes) -> Any:
    """What libxml2 makes of it is well formed."""
    parser = etree.XMLParser(
        recover=True, resolve_entities=False, no_network=True, encoding="utf-8"
    )
    try:
        root = etree.fromstring(body, parser)
        return _parsed(b"" if root is None else etree.tostring(root, encoding="utf-8"))
    except (*_FAULTS, etree.LxmlError):
        raise Refused("The feed is too damaged to be read.") from None


def _item(raw: Any) -> Item:
    source = raw.get("source") or {}
    link = [_linked(raw, "canonical"), _stated(raw, "feedburner_origlink"), _stated(raw, "link")]
    return Item(
        guid=_stated(raw, "id"),
        links=tuple(address for address in link if address),
        title=_words(raw, "title"),
        bodies=tuple(_bodies(raw)),
        dates=tuple(_all_stated(raw, "published", "created", "updated")),
        authors=tuple(_authors(raw)),
        sections=tuple(str(tag.get("label") or tag.get("term") or "") for tag in _tags(raw)),
        language=_stated(raw, "language") or (raw.get("title_detail") or {}).get("language"),
        source=_stated(source, "title"),
    )


def _words(raw: Any, name: str) -> Words | None:
    value = _stated(raw, name)
    if value is None:
        return None
    detail = raw.get(f"{name}_detail") or {}
    # The detail may be another element's: the title of a picture, say.
    own = detail if detail.get("value") == value else {}
    return Words(value, html="html" in str(own.get("type") or ""))


def _bodies(raw: Any) -> Iterator[Words]:
    """The contents and the summary, in this order."""
    for detail in (*raw.get("content", ()), raw.get("summary_detail") or {}):
        if detail.get("value"):
            yield Words(str(detail["value"]), html="html" in str(detail.get("type") or "html"))


def _authors(raw: Any) -> Iterator[str]:
    author = _stated(raw, "author") or ""
    with_mail = _NAME_AND_MAIL.fullmatch(author)
    if with_mail and len(raw.get("authors", ())) <= 1:
        yield with_mail["before"] or with_mail["behind"]
        return
    names = [str(author["name"]) for author in raw.get("authors", ()) if author.get("name")]
    yield from names or ((author,) if author else ())


def _tags(raw: Any) -> list[Mapping[str, Any]]:
    return list(raw.get("tags", ()))


def _linked(raw: Any, relation: str) -> str | None:
    links = raw.get("links", ())
    return next((str(link["href"]) for link in links if _is(link, relation)), None)


def _is(link: Mapping[str, Any], relation: str) -> bool:
    return link.get("rel") == relation and bool(link.get("href"))


def _stated(raw: Any, name: str) -> str | None:
    """A text of its own. `in` does not take one date for another, as feedparser's `get` does."""
    value = raw[name] if name in raw else None  # noqa: SIM401
    return value if isinstance(value, str) and value else None


def _all_stated(raw: Any, *names: str) -> Iterator[str]:
    yield from (value for name in names if (value := _stated(raw, name)))
