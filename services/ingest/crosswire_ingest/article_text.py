"""HTML to the text that a reader sees."""

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from lxml import etree, html

from crosswire.domain.errors import Refused
from crosswire.domain.text import clean_line, clean_text
from crosswire.domain.value import Value
from crosswire_ingest.charsets import decoded, markup_charset
from crosswire_ingest.dates import stated_time
from crosswire_ingest.paid import is_for_subscribers

# Not frames and objects: feeds leave them open, and all that follows would be inside.
_UNREAD = frozenset({"script", "style", "template", "noscript", "svg", "math"})
_BLOCKS = frozenset(
    {
        "address",
        "article",
        "aside",
        "blockquote",
        "br",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tr",
        "ul",
    }
)
_LINE_ENDS = dict.fromkeys(map(ord, "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"), " ")
_CELLS = frozenset({"td", "th"})
LONGEST_TEXT = 200_000
"""Letters of an article; what comes after them is cut off."""
MOST_ELEMENTS = 100_000
"""Beginnings and ends in a page. News pages have a few thousand."""
MOST_BLOCKS = 5_000
"""Paragraphs, cells and the like in a page: finding the article takes the square of their number,
8 seconds for 8,000."""
_BLOCK = re.compile(r"<(?:p|div|li|t[dhr]|d[dt]|h[1-6]|section|blockquote)\b", re.IGNORECASE)
#: Of a tag that is so long no letter is shown, and reading its attributes takes their square.
_LONG_TAG = re.compile(r"</?[a-z][^<>]{20000,}>", re.IGNORECASE)
_PUBLISHED = "//meta[@property='article:published_time' or @itemprop='datePublished']/@content"


class Page(Value):
    """What can be read on a web page. What it does not state is None."""

    title: str | None = None
    text: str
    published_at: datetime | None = None
    language: str | None = None
    for_subscribers: bool = False
    """It says so itself; whoever does not pay may be shown only how it begins."""


def text_of(fragment: str) -> str:
    """The text of a piece of HTML, each block on a line of its own."""
    try:
        markup = _LONG_TAG.sub(" ", clean_text(fragment))
        if "<" not in markup and "&" not in markup:
            return " ".join(clean_text(_spaced(markup)).split())
        tree = html.fragment_fromstring(markup, create_parent="div")
    except (etree.LxmlError, ValueError):
        return ""
    lines = clean_text("".join(_pieces(tree))).split("\n")
    return "\n".join(line for line in (" ".join(line.split()) for line in lines) if line)


def read_page(body: bytes, declared_charset: str | None = None) -> Page:
    """The main text of a whole page. Raises Refused if there is none, or far too much."""
    # Only children read pages, so only their server need take half a second to load this.
    import trafilatura

    markup = _LONG_TAG.sub(" ", decoded(body, declared_charset or markup_charset(body)))
    _refuse_mere_markup(markup)
    found: Any = trafilatura.bare_extraction(markup, with_metadata=True)
    text = clean_text(found.text or "").strip()[:LONGEST_TEXT] if found else ""
    if not text:
        raise Refused("There is no readable article in this page.")
    parser = html.HTMLParser(encoding="utf-8")
    tree = html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    return Page(
        title=clean_line(found.title or "") or None,
        text=text,
        published_at=stated_time(next(iter(tree.xpath(_PUBLISHED)), None)),
        language=language_code(tree.get("lang")),
        for_subscribers=is_for_subscribers(tree),
    )


def _refuse_mere_markup(markup: str) -> None:
    if markup.count("<") > MOST_ELEMENTS:
        raise Refused(f"The page has more than {MOST_ELEMENTS:,} elements.")
    if sum(1 for _ in _BLOCK.finditer(markup)) > MOST_BLOCKS:
        raise Refused(f"The page has more than {MOST_BLOCKS:,} paragraphs and cells.")


def language_code(stated: str | None) -> str | None:
    """`en` of `en-GB`; None of what is no language code."""
    found = re.match(r"[a-z]{2,3}(?![a-z])", (stated or "").strip().lower())
    return found[0] if found else None


def _pieces(tree: html.HtmlElement) -> Iterator[str]:
    walk = etree.iterwalk(tree, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        if event == "start":
            if element.tag in _UNREAD:
                walk.skip_subtree()
                continue
            yield _break(element) + _spaced(element.text)
        else:
            yield _break(element) + (_spaced(element.tail) if element is not tree else "")


def _break(element: html.HtmlElement) -> str:
    return "\n" if element.tag in _BLOCKS else " " if element.tag in _CELLS else ""


def _spaced(text: str | None) -> str:
    """On one line: line ends in HTML are spaces."""
    return text.translate(_LINE_ENDS) if text else ""
