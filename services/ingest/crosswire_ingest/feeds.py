"""A feed document of any format to its entries: run in the child that reads hostile documents."""

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from xml.parsers import expat

from crosswire.domain.errors import Refused
from crosswire.domain.feeds import Hints
from crosswire.domain.value import Value
from crosswire_ingest.charsets import decoded, header_charset, markup_charset
from crosswire_ingest.reading.entries import Entry, entries_in, line
from crosswire_ingest.reading.hints import hints_of
from crosswire_ingest.reading.json_feed import looks_like_json, read_json_feed
from crosswire_ingest.reading.parts import Channel
from crosswire_ingest.reading.reference import by_feedparser
from crosswire_ingest.reading.sitemap import looks_like_sitemap, read_sitemap
from crosswire_ingest.reading.swift import by_swift_reader

__all__ = ["Entry", "FeedDocument", "Hints", "channel_in", "read_feed"]

MOST_ELEMENTS = 150_000
"""Beginnings and ends together. A thousand entries have 30,000."""
MOST_ATTRIBUTES = 1_000
"""Of one element: parsers compare each with every other."""
_LONG_TAG = re.compile(r"<[^<>]{5000,}>")
_ENTRY_END = re.compile(r"</(?:item|entry)\s*>", re.IGNORECASE)
_WEB_PAGE = re.compile(r"<(?:!doctype\s+html|html)\b", re.IGNORECASE)


class FeedDocument(Value):
    """What a feed holds at one time, in its own order."""

    title: str | None = None
    entries: tuple[Entry, ...]
    left_out: int = 0
    """Entries beyond the limit."""
    hints: Hints = Hints()


def read_feed(
    body: bytes, headers: Mapping[str, str], url: str, max_entries: int, now: datetime
) -> FeedDocument:
    """Read as much as can be read. Raises Refused if it is not a feed or is built to harm."""
    document = decoded(body, header_charset(headers.get("content-type", "")), markup_charset(body))
    channel = channel_in(document, max_entries)
    entries = entries_in(channel, url, now)
    return FeedDocument(
        title=line(channel.title) or None,
        entries=tuple(entry for entry in entries if entry.title),
        left_out=channel.left_out,
        hints=hints_of(document, channel.self_link),
    )


def channel_in(document: str, max_entries: int) -> Channel:
    """The document's channel, by the reader of its format. Raises Refused."""
    if looks_like_json(document):
        return read_json_feed(document, max_entries)
    _refuse_entities(document)
    if looks_like_sitemap(document):
        return read_sitemap(document, max_entries)
    document, left_out = _shortened(document, max_entries)
    _refuse_mere_markup(document)
    channel = by_swift_reader(document) or by_feedparser(document)
    if channel is None:
        raise Refused(_what_it_is(document))
    return replace(channel, items=channel.items[:max_entries], left_out=left_out)


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


def _refuse_mere_markup(document: str) -> None:
    """feedparser takes 20 µs an element, whether it stands inside an entry or not."""
    if document.count("<") > MOST_ELEMENTS:
        first, *others = document.split("<![CDATA[")
        outside = first.count("<") + sum(each.partition("]]>")[2].count("<") for each in others)
        if outside > MOST_ELEMENTS:
            raise Refused(f"The feed has more than {MOST_ELEMENTS:,} elements.")
    if any(tag[0].count("=") > MOST_ATTRIBUTES for tag in _LONG_TAG.finditer(document)):
        raise Refused(f"The feed has an element with more than {MOST_ATTRIBUTES:,} attributes.")


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
    return "This is not a feed: neither RSS nor Atom."
