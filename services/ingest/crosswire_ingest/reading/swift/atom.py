"""Atom 1.0, plain and well formed, without inline XHTML."""

from lxml import etree

from crosswire_ingest.reading.parts import Channel, Item, Words
from crosswire_ingest.reading.swift.elements import (
    XML_LANG,
    Doubt,
    address,
    children,
    once,
    only_inside,
    stated,
    unmended,
    words,
)

ATOM = "{http://www.w3.org/2005/Atom}"
_THREADS = "{http://purl.org/syndication/thread/1.0}"
_MEDIA = "{http://search.yahoo.com/mrss/}"

_PASSED_OVER = frozenset(
    {f"{_THREADS}total", f"{_THREADS}in-reply-to", f"{_MEDIA}thumbnail", f"{ATOM}rights"}
)
_PASSED_OVER_IN_FEED = frozenset(
    f"{ATOM}{name}"
    for name in ("subtitle", "id", "author", "generator", "icon", "logo", "rights", "category")
)
_PERSON = frozenset({f"{ATOM}name", f"{ATOM}uri", f"{ATOM}email"})
_PAGES = ("text/html", "application/xhtml+xml")
_HTML = {"html": True, "text/html": True, "text": False, "text/plain": False}


def read_atom(root: etree._Element) -> Channel:
    """Raises Doubt."""
    if set(root.attrib) - {XML_LANG}:
        raise Doubt("feed")
    seen: dict[str, str] = {}
    titles: list[Words] = []
    items: list[Item] = []
    for name, element in children(root):
        if name == f"{ATOM}entry":
            items.append(_entry(element))
        elif name == f"{ATOM}title":
            titles.append(_typed(element))
        elif name == f"{ATOM}updated":
            once(seen, "updated", words(element))
        elif name == f"{ATOM}link":
            if _relation(element) == "self":
                once(seen, "self", address(element.get("href") or ""))
        elif name in _PASSED_OVER_IN_FEED:
            only_inside(element, _PERSON)
        else:
            raise Doubt(name)
    return Channel(
        title=_one(titles),
        language=root.get(XML_LANG) or None,
        dates=stated(seen, "updated"),
        self_link=seen.get("self"),
        items=tuple(items),
    )


def _entry(entry: etree._Element) -> Item:
    if entry.attrib:
        raise Doubt("entry")
    seen: dict[str, str] = {}
    typed: dict[str, list[Words]] = {"title": [], "content": [], "summary": []}
    authors: list[str] = []
    sections: list[str] = []
    pages: list[str] = []
    for tag, element in children(entry):
        name = tag.removeprefix(ATOM)
        if name in ("id", "published", "updated"):
            once(seen, name, words(element))
            if ":///" in seen[name]:
                raise Doubt("an id that would be mended")
        elif name in typed:
            typed[name].append(_typed(element))
        elif name == "link":
            pages.extend(_page(element))
        elif name == "author":
            authors.append(_author(element))
        elif name == "category":
            sections.append(_section(element))
        elif tag in _PASSED_OVER:
            only_inside(element, frozenset())
        else:
            raise Doubt(tag)
    if not pages:
        raise Doubt("an entry without a link")
    bodies = (_one(typed["content"]), _one(typed["summary"]))
    return Item(
        guid=seen.get("id") or None,
        links=(pages[-1],),
        title=_one(typed["title"]),
        bodies=tuple(body for body in bodies if body),
        dates=stated(seen, "published", "updated"),
        authors=tuple(authors),
        sections=tuple(sections),
    )


def _typed(element: etree._Element) -> Words:
    kind = (element.get("type") or "text").lower()
    if kind not in _HTML:
        raise Doubt(kind)
    return Words(words(element, ("type",)), html=_HTML[kind])


def _one(found: list[Words]) -> Words | None:
    if len(found) > 1:
        raise Doubt("two of a kind")
    return found[0] if found and found[0].value else None


def _relation(link: etree._Element) -> str:
    return (link.get("rel") or "alternate").lower()


def _page(link: etree._Element) -> list[str]:
    """The address of the entry's page, if that is what the link leads to."""
    relation = _relation(link)
    if relation == "canonical" or words(link, link.attrib):
        raise Doubt("link")
    if relation != "alternate" or (link.get("type") or "text/html").lower() not in _PAGES:
        return []
    return [address(link.get("href") or "")]


def _author(element: etree._Element) -> str:
    seen: dict[str, str] = {}
    for name, child in children(element):
        if name not in _PERSON:
            raise Doubt(name)
        once(seen, name, words(child))
    if not seen.get(f"{ATOM}name"):
        raise Doubt("an author without a name")
    return seen[f"{ATOM}name"]


def _section(element: etree._Element) -> str:
    if words(element, ("term", "label", "scheme")):
        raise Doubt("category")
    return unmended(element.get("label") or element.get("term") or "")
