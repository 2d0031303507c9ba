"""Which feeds a site offers, as its own page tells."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Literal
from urllib.parse import urljoin, urlsplit

from lxml import etree, html

from crosswire.domain.text import clean_line
from crosswire.domain.value import Value
from crosswire_ingest.charsets import decoded, markup_charset

MOST = 30
"""Candidates of one page."""
_LOOKED_AT = 200
"""Links of one kind: the same one may stand on a page many times."""
_TYPES = {
    "application/rss+xml": "RSS",
    "application/atom+xml": "Atom",
    "application/feed+json": "JSON Feed",
    "application/rdf+xml": "RDF",
    "text/xml": "XML",
    "application/xml": "XML",
}
_LIKE_A_FEED = re.compile(
    r"(?:^|[/.?=_-])(?:rss|atom|feeds?|rdf)(?:[/.?&=_-]|\d|$)|\.(?:rss|atom|rdf)$|/(?:index|news)\.xml$",
    re.IGNORECASE,
)
_COMMENTS = re.compile(r"comment|kommentar|commentaire|comentario|коммент|комент", re.IGNORECASE)
_COMMON_PATHS = ("/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/feed.json")
_WEB = re.compile(r"https?://[^\s/]", re.IGNORECASE)


class Candidate(Value):
    """An address that may be a feed's."""

    url: str
    title: str | None = None
    kind: str | None = None
    found: Literal["stated", "linked", "guessed"] = "stated"
    """Stated in the page's head, linked from its body, or a path that many sites use."""


class FeedsOffered(Value):
    """The answer of a reader that is run in a child."""

    candidates: tuple[Candidate, ...]


def feeds_offered(body: bytes, url: str) -> FeedsOffered:
    return FeedsOffered(candidates=feeds_on(body, url))


def feeds_on(page_bytes: bytes, url: str) -> tuple[Candidate, ...]:
    """The best first: stated ones, those of comments after them, links, common paths."""
    tree = _parsed(page_bytes)
    found: dict[str, Candidate] = {}
    if tree is not None:
        base = _base(tree, url)
        stated = sorted(islice(_stated(tree, base), _LOOKED_AT), key=is_of_comments)
        for candidate in (*stated, *islice(_linked(tree, base), _LOOKED_AT)):
            found.setdefault(candidate.url, candidate)
    if not found:
        for path in _COMMON_PATHS:
            guess = Candidate(url=urljoin(url, path), found="guessed")
            found.setdefault(guess.url, guess)
    return tuple(found.values())[:MOST]


def _parsed(body: bytes) -> html.HtmlElement | None:
    markup = decoded(body, markup_charset(body)).encode("utf-8", "replace")
    try:
        return html.document_fromstring(markup, parser=html.HTMLParser(encoding="utf-8"))
    except (etree.LxmlError, ValueError):
        return None


def _base(tree: html.HtmlElement, url: str) -> str:
    for element in tree.iter("base"):
        return _joined(url, element.get("href")) or url
    return url


def _stated(tree: html.HtmlElement, base: str) -> Iterator[Candidate]:
    for link in tree.iter("link"):
        relations = (link.get("rel") or "").lower().split()
        kind = _TYPES.get((link.get("type") or "").split(";")[0].strip().lower())
        if not (kind and "alternate" in relations) and "feed" not in relations:
            continue
        if address := _joined(base, link.get("href")):
            title = clean_line(link.get("title") or "")[:200] or None
            yield Candidate(url=address, title=title, kind=kind)


def _linked(tree: html.HtmlElement, base: str) -> Iterator[Candidate]:
    for link in tree.iter("a"):
        address = _joined(base, link.get("href"))
        if address and _LIKE_A_FEED.search(_path_of(address)):
            title = clean_line(link.text_content())[:200] or None
            yield Candidate(url=address, title=title, found="linked")


def is_of_comments(candidate: Candidate) -> bool:
    return bool(_COMMENTS.search(f"{candidate.title or ''} {_path_of(candidate.url)}"))


def _path_of(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


def _joined(base: str, address: str | None) -> str | None:
    text = re.sub(r"^feed:(?://)?(?=https?:)|^feed:(?=//)", "", (address or "").strip())
    try:
        whole = urljoin(base, text) if text else ""
        urlsplit(whole)
    except ValueError:
        return None
    whole = whole.partition("#")[0]
    return whole if _WEB.match(whole) and len(whole) <= 2_000 else None
