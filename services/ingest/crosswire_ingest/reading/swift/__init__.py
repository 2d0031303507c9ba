"""A fast reader of feeds that are plainly RSS 2.0 or Atom 1.0, and well formed.

It knows what it knows: any other element, attribute, markup or order than those that it is sure to
read as feedparser does makes it give the whole document up, and the reference reader goes on. A
contract holds the two to the same entries, on every document of the public suites and on made ones.
"""

from lxml import etree

from crosswire_ingest.reading.parts import Channel
from crosswire_ingest.reading.swift.atom import ATOM, read_atom
from crosswire_ingest.reading.swift.elements import Doubt
from crosswire_ingest.reading.swift.rss import read_rss


def by_swift_reader(document: str) -> Channel | None:
    """None where there is any doubt."""
    if "<!DOCTYPE" in document or "xml:base" in document or document.count("xml:lang") > 1:
        return None
    parser = etree.XMLParser(resolve_entities=False, no_network=True, encoding="utf-8")
    try:
        root = etree.fromstring(document.encode("utf-8", "replace"), parser)
        if not _plainly_named(root):
            return None
        if root.tag == "rss":
            return read_rss(root)
        return read_atom(root) if root.tag == f"{ATOM}feed" else None
    except (Doubt, etree.LxmlError, ValueError):
        return None


def _plainly_named(root: etree._Element) -> bool:
    """The two parsers differ on which rare characters a name may hold."""
    return all(
        str(element.tag).isascii()
        and (element.prefix or "").isascii()
        and all(map(str.isascii, element.attrib))
        for element in root.iter(etree.Element)
    )
