"""Feeds as OPML 2.0, which every reader of feeds imports: a folder for each tag."""

import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from email.utils import format_datetime
from xml.etree import ElementTree as xml

from crosswire.domain.articles import Source
from crosswire.domain.feed_lists import NAMESPACE
from crosswire.domain.feeds import Feed
from crosswire.domain.text import clean_line

_NO_XML = re.compile("[\ufffe\uffff]")


def opml(feeds: Iterable[Feed], sources: Mapping[str, Source], now: datetime) -> str:
    """A feed with several tags stands in several folders; what only Crosswire knows of it is in
    attributes of its own name space."""
    xml.register_namespace("crosswire", NAMESPACE)
    root = xml.Element("opml", version="2.0")
    head = xml.SubElement(root, "head")
    xml.SubElement(head, "title").text = "Feeds of Crosswire"
    xml.SubElement(head, "dateCreated").text = format_datetime(now)
    body = xml.SubElement(root, "body")
    folders: dict[str, xml.Element] = {"": body}
    for feed in sorted(feeds, key=lambda it: (it.source_id, it.url)):
        for tag in feed.tags or ("",):
            xml.SubElement(_folder(tag, folders), "outline", _facts(feed, sources[feed.source_id]))
    xml.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{xml.tostring(root, "unicode")}\n'


def _folder(tag: str, folders: dict[str, xml.Element]) -> xml.Element:
    if tag not in folders:
        above, _, name = tag.rpartition("/")
        folders[tag] = xml.SubElement(_folder(above, folders), "outline", text=_plain(name))
    return folders[tag]


def _facts(feed: Feed, source: Source) -> dict[str, str]:
    name = _plain(source.name)
    facts = {"type": "rss", "text": name, "title": name, "xmlUrl": _plain(feed.url)}
    if source.url:
        facts["htmlUrl"] = _plain(source.url)
    own = {"outlet": name}
    if feed.interval_fixed:
        own["every"] = str(int(feed.interval.total_seconds()))
    if feed.state == "paused":
        own["state"] = "paused"
    if feed.validators == "ignore":
        own["validators"] = "ignore"
    if feed.full_text == "never":
        own["full-text"] = "never"
    return facts | {f"{{{NAMESPACE}}}{name}": value for name, value in own.items()}


def _plain(text: str) -> str:
    return _NO_XML.sub("", clean_line(text))
