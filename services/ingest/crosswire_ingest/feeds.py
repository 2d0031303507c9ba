"""A feed document to its entries.

It runs in the child that parses hostile documents. feedparser is only ever given a stream of bytes:
it opens strings that look like paths or addresses.
"""

import re
from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from io import BytesIO
from typing import Any

import feedparser
from pydantic import AwareDatetime

from crosswire.domain.errors import Refused
from crosswire.domain.text import clean_line, clean_text
from crosswire.domain.value import Value
from crosswire_ingest.article_text import language_code, text_of
from crosswire_ingest.charsets import charset_of, header_charset, markup_charset
from crosswire_ingest.credit import credited
from crosswire_ingest.dates import from_parsed, plausible
from crosswire_ingest.titles import title_of

LONGEST_TEXT = 200_000
LONGEST_TITLE = 500
LONGEST_ADDRESS = 2_000
_PROLOG = re.compile(rb"\A.{0,65536}?(?=<\w|\Z)", re.DOTALL)
_ENTITY = re.compile(rb"<!ENTITY", re.IGNORECASE)
_ENTRY_END = re.compile(rb"</(?:item|entry)\s*>", re.IGNORECASE)
_WEB_PAGE = re.compile(rb"<(!doctype\s+html|html|head|body)\b", re.IGNORECASE)


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
    plain = body.replace(b"\0", b"")  # UTF-16 and UTF-32 are ASCII with zeros in between
    prolog = _PROLOG.match(plain)
    if prolog and _ENTITY.search(prolog[0]):
        raise Refused("The feed declares entities, which are a way to harm readers, and no need.")
    body, left_out = _shortened(body, max_entries)
    parsed = feedparser.parse(
        BytesIO(body),
        response_headers=_told(body, headers, url),
        resolve_relative_uris=False,
        sanitize_html=False,
    )
    if not parsed.version and not parsed.entries:
        raise Refused(_what_it_is(plain))
    language = language_code(parsed.feed.get("language"))
    found = [_entry(one, language, now) for one in parsed.entries[:max_entries]]
    return FeedDocument(
        title=_line(parsed.feed, "title", LONGEST_TITLE),
        entries=_told_apart([entry for entry in found if entry]),
        left_out=left_out,
    )


def _shortened(body: bytes, most: int) -> tuple[bytes, int]:
    """The document without the entries after so many, and how many those are.

    They are cut out before parsing, which takes 0.1 ms and more for each entry.
    """
    ends = [end.end() for end in _ENTRY_END.finditer(body)]
    if len(ends) <= most:
        return body, 0
    return body[: ends[most - 1]] + body[ends[-1] :], len(ends) - most


def _told(body: bytes, headers: Mapping[str, str], url: str) -> dict[str, str]:
    """The headers as feedparser should see them: with the character set that is true."""
    declared = header_charset(headers.get("content-type", "")) or markup_charset(body)
    charset = charset_of(body, declared)
    return {
        "content-type": f"application/xml; charset={charset}" if charset else "application/xml",
        "content-location": url,
        "content-language": headers.get("content-language", ""),
    }


def _what_it_is(plain: bytes) -> str:
    start = plain[:2000].lstrip(b"\xef\xbb\xbf \t\r\n")
    if not start:
        return "The feed is empty."
    if _WEB_PAGE.search(start):
        return "This is a web page, not a feed: look on it for the address of its RSS or Atom feed."
    if start[:1] in (b"{", b"["):
        return "This is JSON: only RSS and Atom feeds can be read."
    return "This is not a feed: neither RSS nor Atom."


def _entry(raw: Any, feed_language: str | None, now: datetime) -> Entry | None:
    text = _text(raw)[:LONGEST_TEXT]
    title = _line(raw, "title", LONGEST_TITLE) or title_of(text)
    if not title:
        return None
    author = _line(raw, "author", 200)
    source = raw.get("source") or {}
    return Entry(
        guid=clean_line(str(raw.get("id") or "")) or None,
        url=_web(raw.get("link")),
        title=title,
        text=text,
        published_at=_published(raw, now),
        author=author,
        language=language_code((raw.get("title_detail") or {}).get("language")) or feed_language,
        agency=_line(source, "title", 200) or credited(author=author, text=text),
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


def _web(link: Any) -> str | None:
    address = str(link or "").strip()
    is_web = re.match(r"https?://[^\s/]", address, re.IGNORECASE)
    return address if is_web and len(address) <= LONGEST_ADDRESS else None


def _told_apart(entries: list[Entry]) -> tuple[Entry, ...]:
    """Without guids that several entries share: they name none of them."""
    count = Counter(entry.guid for entry in entries)
    return tuple(
        entry.with_(guid=None) if entry.guid and count[entry.guid] > 1 else entry
        for entry in entries
    )
