"""News sitemaps: the lists of new articles that publishers write for search engines."""

import re
from collections.abc import Iterator

from lxml import etree

from crosswire.domain.errors import Refused
from crosswire_ingest.reading.parts import Channel, Item, Words

_SITEMAP = re.compile(r"<(?:[\w.-]+:)?(urlset|sitemapindex)\b", re.IGNORECASE)
_HEAD = 4_000
"""Characters in which the first element begins."""
_NAMED = 3
"""Sitemaps of an index that are named to a person."""


def looks_like_sitemap(document: str) -> bool:
    found = re.search(r"<[\w.:-]+", document[:_HEAD])  # comments and declarations begin otherwise
    return bool(found and _SITEMAP.match(document, found.start()))


def read_sitemap(document: str, most: int) -> Channel:
    """Raises Refused if it lists other sitemaps, or pages without saying which are news."""
    root = _parsed(document)
    if _name(root) == "sitemapindex":
        raise Refused(_other_sitemaps(root))
    pages = [page for page in root if _name(page) == "url"]
    items = [(item, name) for page in pages[:most] for item, name in _news(page)]
    if pages and not items:
        raise Refused("This sitemap lists pages and not news: look for the site's news sitemap.")
    outlet = next((name for _, name in items if name), None)
    return Channel(
        title=Words(outlet) if outlet else None,
        items=tuple(item for item, _ in items),
        left_out=max(0, len(pages) - most),
    )


def _parsed(document: str) -> etree._Element:
    parser = etree.XMLParser(
        recover=True, resolve_entities=False, no_network=True, encoding="utf-8", huge_tree=False
    )
    root = etree.fromstring(document.lstrip().encode("utf-8", "replace"), parser)
    if root is None:
        raise Refused("This looks like a sitemap and cannot be read as such.")
    return root


def _news(page: etree._Element) -> Iterator[tuple[Item, str | None]]:
    """The page as an item, with the outlet's name, if it is said to be news."""
    news = next((child for child in page if _name(child) == "news"), None)
    if news is None:
        return
    address = _inside(page, "loc")
    outlet = next((child for child in news if _name(child) == "publication"), None)
    title = _inside(news, "title")
    dates = (_inside(news, "publication_date"), _inside(page, "lastmod"))
    keywords = (_inside(news, "keywords") or "").split(",")
    item = Item(
        links=(address,) if address else (),
        title=Words(title) if title else None,
        dates=tuple(date for date in dates if date),
        sections=tuple(word for word in keywords if word.strip()),
        language=_inside(outlet, "language"),
    )
    yield item, _inside(outlet, "name")


def _other_sitemaps(root: etree._Element) -> str:
    listed = [
        (_inside(child, "lastmod") or "", address)
        for child in root
        if _name(child) == "sitemap" and (address := _inside(child, "loc"))
    ]
    # Those of news before all others, then the newest.
    listed.sort(key=lambda one: ("news" in one[1].lower(), one[0]), reverse=True)
    named = ", ".join(address[:200] for _, address in listed[:_NAMED])
    return "This is an index of sitemaps and not a feed" + (
        f": add one that it lists, such as {named}." if named else ", and it lists none."
    )


def _inside(element: etree._Element | None, name: str) -> str | None:
    """The text of the child of that name."""
    if element is None:
        return None
    child = next((child for child in element if _name(child) == name), None)
    return "".join(child.itertext()).strip() or None if child is not None else None


def _name(element: etree._Element) -> str:
    """Without namespace, which many sitemaps misspell."""
    return etree.QName(element).localname.lower() if isinstance(element.tag, str) else ""
