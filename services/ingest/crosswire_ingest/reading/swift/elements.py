"""What both formats' fast readers ask of an element, or else doubt."""

import re
from collections.abc import Iterable, Iterator

from lxml import etree

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
#: Plain addresses. Others feedparser mends in its own way.
_ADDRESS = re.compile(r"https?://[!-.0-:<-~][!-:<-~]*")
#: What feedparser takes for Windows-1252, or for UTF-8 that was encoded twice.
_MENDED = re.compile(r"[\x80-\x9f]|[\xc2-\xf4][\x80-\xbf]")


class Doubt(Exception):
    """The reference reader shall read this document."""


def words(element: etree._Element, attributes: Iterable[str] = ()) -> str:
    """The text of an element that has no other elements inside, and no other attributes."""
    if len(element) or any(name not in attributes for name in element.attrib):
        raise Doubt(element.tag)
    return unmended((element.text or "").strip())


def unmended(text: str) -> str:
    if not text.isascii() and _MENDED.search(text):
        raise Doubt(text)
    return text


def address(text: str) -> str:
    if not _ADDRESS.fullmatch(text):
        raise Doubt(text)
    return text


def once(seen: dict[str, str], name: str, value: str) -> None:
    """Readers differ on which of two of a kind counts."""
    if name in seen:
        raise Doubt(name)
    seen[name] = value


def children(element: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    """Names and elements. Comments are skipped; text between the elements is in doubt."""
    for child in element:
        if child.tail and child.tail.strip():
            raise Doubt(element.tag)
        if isinstance(child.tag, str):
            yield child.tag, child
        elif not isinstance(child, etree._Comment):
            raise Doubt(element.tag)


def stated(seen: dict[str, str], *names: str) -> tuple[str, ...]:
    return tuple(seen[name] for name in names if seen.get(name))


def only_inside(element: etree._Element, names: frozenset[str]) -> None:
    if any(inside.tag not in names for inside in element.iterdescendants()):
        raise Doubt(element.tag)
