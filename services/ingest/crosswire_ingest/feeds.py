"""A feed document to its entries.

It runs in the child that parses hostile documents. feedparser is only ever given a stream of bytes:
it opens strings that look like paths or addresses.
"""

import re
from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from io import BytesIO
from typing import Any
from urllib.parse import urljoin
from xml.parsers import expat

import feedparser
from pydantic import AwareDatetime

from crosswire.domain.errors import Refused
from crosswire.domain.text import clean_line, clean_text
from crosswire.domain.value import Value
from crosswire_ingest.article_text import language_code, text_of
from crosswire_ingest.charsets import decoded, header_charset, markup_charset
from crosswire_ingest.credit import credited, taken_from
from crosswire_ingest.dates import from_parsed, plausible
from crosswire_ingest.titles import title_of

LONGEST_TEXT = 200_000
LONGEST_TITLE = 500
LONGEST_ADDRESS = 2_000
_ENTRY_END = re.compile(r"</(?:item|entry)\s*>", re.IGNORECASE)
_WEB_PAGE = re.compile(r"<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_WEB = re.compile(r"https?://[^\s/]", re.IGNORECASE)


class Entry(Value):
    """One item of a feed. What it does not state is None."""

    guid: str | None = None
    url: str | None = None
    title: str
    text: str
    published_at: AwareDatetime | None = None
    author: str | None = None
    language: str | None = None
    agency: str | None = None


class FeedDocument(Value):
    """What a feed holds at one time, in its own order."""

    title: str | None = None
    entries: tuple[Entry, ...]
    left_out: int = 0
    """Entries beyond the limit."""


def read_feed(
    body: bytes, headers: Mapping[str, str], url: str, max_entries: int, now: datetime
) -> FeedDocument:
    """Read as much as can be read. Raises Refused if it is not a feed or is built to harm."""
    document = decoded(
        body, header_charset(headers.get("content-type", "")) or markup_charset(body)
    )
    _refuse_entities(document)
    document, left_out = _shortened(document, max_entries)
    parsed = feedparser.parse(
        BytesIO(document.encode("utf-8", "replace")),
        response_headers={"content-type": "application/xml; charset=utf-8"},
        resolve_relative_uris=False,
        sanitize_html=False,
    )
    if not parsed.get("version") and not parsed.entries:
        raise Refused(_what_it_is(document))
    language = language_code(parsed.feed.get("language"))
    found = [_entry(one, url, language, now) for one in parsed.entries[:max_entries]]
    return FeedDocument(
        title=_line(parsed.feed, "title", LONGEST_TITLE),
        entries=_told_apart([entry for entry in found if entry]),
        left_out=left_out,
    )


def _refuse_entities(document: str) -> None:
    """Entities of a document's own are a way to harm readers, and feeds have no need of them."""

    def refuse(*_: object) -> None:
        raise Refused("The feed declares entities, which can harm its readers.")

    def enough(*_: object) -> None:
        raise StopIteration

    parser = expat.ParserCreate("utf-8")
    parser.EntityDeclHandler = refuse
    parser.StartElementHandler = enough
    with suppress(StopIteration, expat.ExpatError):
        parser.Parse(document.encode("utf-8", "replace"), True)


def _shortened(document: str, most: int) -> tuple[str, int]:
    """The document without the entries after so many, and how many those are.

    They are cut out before parsing, which takes 0.1 ms and more for each entry.
    """
    ends = [end.end() for end in _ENTRY_END.finditer(document)]
    if len(ends) <= most:
        return document, 0
    return document[: ends[most - 1]] + document[ends[-1] :], len(ends) - most


def _what_it_is(document: str) -> str:
    start = document[:2000].lstrip()
    if not start:
        return "The feed is empty."
    if _WEB_PAGE.search(start):
        return "This is a web page, not a feed: look on it for the address of its RSS or Atom feed."
    if start[:1] in ("{", "["):
        return "This is JSON: only RSS and Atom feeds can be read."
    return "This is not a feed: neither RSS nor Atom."


def _entry(raw: Any, base: str, feed_language: str | None, now: datetime) -> Entry | None:
    text = _text(raw)[:LONGEST_TEXT]
    title = _line(raw, "title", LONGEST_TITLE) or title_of(text)
    if not title:
        return None
    author = _line(raw, "author", 200)
    source = raw.get("source") or {}
    guid = clean_line(str(raw.get("id") or "")) or None
    return Entry(
        guid=guid,
        url=_address(raw.get("link"), guid, base),
        title=title,
        text=text,
        published_at=_published(raw, now),
        author=author,
        language=language_code((raw.get("title_detail") or {}).get("language")) or feed_language,
        agency=taken_from(_line(source, "title", 200))
        or credited(author=author, title=title, text=text),
    )


def _text(raw: Any) -> str:
    """The whole content if there is some, else the summary."""
    bodies = [*raw.get("content", ()), raw.get("summary_detail") or {}]
    texts = [_plain(body) for body in bodies if body.get("value")]
    return max(texts, key=len, default="")


def _plain(detail: Mapping[str, Any]) -> str:
    value = str(detail.get("value") or "")
    if "html" in str(detail.get("type") or "html"):
        return text_of(value)
    return clean_text(value).strip()


def _line(raw: Any, name: str, longest: int) -> str | None:
    detail = raw.get(f"{name}_detail") or {}
    value = _plain(detail) if "html" in str(detail.get("type") or "") else str(raw.get(name) or "")
    return clean_line(value)[:longest].strip() or None


def _published(raw: Any, now: datetime) -> datetime | None:
    for name in ("published_parsed", "updated_parsed"):
        # `in` does not fall back from one to the other, as feedparser's own lookup does.
        when = plausible(from_parsed(raw[name]), now) if name in raw else None
        if when:
            return when
    return None


def _address(link: Any, guid: str | None, base: str) -> str | None:
    """The item's address; a guid that was taken for one counts only if it is a whole address."""
    address = str(link or "").strip()
    try:
        address = address if address == guid else urljoin(base, address) if address else ""
    except ValueError:
        return None
    return address if _WEB.match(address) and len(address) <= LONGEST_ADDRESS else None


def _told_apart(entries: list[Entry]) -> tuple[Entry, ...]:
    """Without guids that several entries share: they name none of them."""
    count = Counter(entry.guid for entry in entries)
    return tuple(
        entry.with_(guid=None) if entry.guid and count[entry.guid] > 1 else entry
        for entry in entries
    )
