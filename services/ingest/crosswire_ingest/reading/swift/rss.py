"""RSS 2.0, plain and well formed."""

import re

from lxml import etree

from crosswire_ingest.reading.parts import Channel, Item, Words
from crosswire_ingest.reading.swift.elements import (
    Doubt,
    address,
    children,
    once,
    only_inside,
    stated,
    words,
)

_ATOM_LINK = "{http://www.w3.org/2005/Atom}link"
_CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
_CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
_DC_DATE = "{http://purl.org/dc/elements/1.1/}date"
_ORIGINAL = "{http://rssnamespace.org/feedburner/ext/1.0}origLink"
_MEDIA = "{http://search.yahoo.com/mrss/}"
_PICTURES = frozenset(f"{_MEDIA}{name}" for name in ("content", "thumbnail", "credit", "group"))
_PICTURE_TITLE = f"{_MEDIA}title"
_SYNDICATION = "{http://purl.org/rss/1.0/modules/syndication/}"

_PASSED_OVER = frozenset(
    {
        *("comments", "enclosure"),
        "{http://purl.org/rss/1.0/modules/slash/}comments",
        "{http://wellformedweb.org/CommentAPI/}commentRss",
        "{com-wordpress:feed-additions:1}post-id",
    }
)
_PASSED_OVER_IN_CHANNEL = frozenset(
    {
        *("link", "description", "generator", "docs", "ttl", "copyright", "managingEditor"),
        *("webMaster", "image", "skipHours", "skipDays", "cloud", "category"),
        f"{_SYNDICATION}updatePeriod",
        f"{_SYNDICATION}updateFrequency",
        f"{_SYNDICATION}updateBase",
        "{com-wordpress:feed-additions:1}site",
    }
)
_INSIDE_THOSE = frozenset({"url", "title", "link", "width", "height", "hour", "day"})
_SINGLE = {"title": "title", "pubDate": "published", _DC_DATE: "updated", _ORIGINAL: "original"}
_SINGLE_IN_CHANNEL = {
    "title": "title",
    "language": "language",
    "pubDate": "published",
    "lastBuildDate": "updated",
}
_LIKE_HTML = re.compile(r"</\w+>|&#?\w+;")


def read_rss(root: etree._Element) -> Channel:
    """Raises Doubt."""
    if root.get("version") != "2.0" or len(root.attrib) > 1 or [c.tag for c in root] != ["channel"]:
        raise Doubt("rss")
    seen: dict[str, str] = {}
    items: list[Item] = []
    for name, element in children(root[0]):
        if name == "item":
            items.append(_item(element))
        elif name in _SINGLE_IN_CHANNEL:
            once(seen, _SINGLE_IN_CHANNEL[name], words(element))
        elif name == _ATOM_LINK:
            if (element.get("rel") or "").lower() == "self":
                once(seen, "self", address(element.get("href") or ""))
        elif name in _PASSED_OVER_IN_CHANNEL:
            only_inside(element, _INSIDE_THOSE)
        else:
            raise Doubt(name)
    return Channel(
        title=_title(seen),
        language=seen.get("language") or None,
        dates=stated(seen, "published", "updated"),
        self_link=seen.get("self"),
        items=tuple(items),
    )


def _item(item: etree._Element) -> Item:
    if item.attrib:
        raise Doubt("item")
    seen: dict[str, str] = {}
    authors: list[str] = []
    sections: list[str] = []
    pictures: list[str] = []
    for name, element in children(item):
        if name in _SINGLE:
            once(seen, _SINGLE[name], words(element))
        elif name == "link":
            once(seen, "link", address(words(element)))
        elif name == "guid":
            _guid(seen, element)
        elif name == "description":
            once(seen, "summary", words(element))
        elif name == _CONTENT:
            once(seen, "content", words(element))
        elif name in ("author", _CREATOR):
            authors.append(_author(element))
        elif name == "category":
            sections.append(_section(element))
        elif name == "source":
            once(seen, "source", words(element, ("url",)))
        elif name == _ATOM_LINK:
            _other_link(element)
        elif name in _PICTURES:
            only_inside(element, _PICTURES | {_PICTURE_TITLE})
            pictures.extend(words(title, title.attrib) for title in element.iter(_PICTURE_TITLE))
        elif name in _PASSED_OVER:
            only_inside(element, frozenset())
        else:
            raise Doubt(name)
    if pictures and seen.get("title") in (None, "", *pictures):
        raise Doubt("the title of a picture")
    return Item(
        guid=seen.get("guid") or None,
        links=stated(seen, "original") + (stated(seen, "link") or stated(seen, "permalink")),
        title=_title(seen),
        bodies=tuple(Words(body, html=True) for body in stated(seen, "content", "summary")),
        dates=stated(seen, "published", "updated"),
        authors=tuple(authors),
        sections=tuple(sections),
        source=seen.get("source") or None,
    )


def _title(seen: dict[str, str]) -> Words | None:
    title = seen.get("title")
    if title and _LIKE_HTML.search(title):
        raise Doubt(title)
    return Words(title) if title else None


def _guid(seen: dict[str, str], element: etree._Element) -> None:
    guid = words(element, ("isPermaLink",))
    once(seen, "guid", guid)
    if element.get("isPermaLink", "true") == "true" and guid:
        seen["permalink"] = address(guid)


def _other_link(element: etree._Element) -> None:
    """One that leads to no page of the item's own."""
    relation = (element.get("rel") or "alternate").lower()
    if relation in ("alternate", "canonical") or not element.get("href") or len(element):
        raise Doubt("atom:link")


def _author(element: etree._Element) -> str:
    author = words(element)
    if not author or "@" in author:
        raise Doubt(author)
    return author


def _section(element: etree._Element) -> str:
    section = words(element, ("domain",))
    if not section:
        raise Doubt("category")
    return section
