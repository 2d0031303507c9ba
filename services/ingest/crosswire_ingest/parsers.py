"""Loads all that reading needs, for the server that children are forked from.

It is imported there, and by a child whose server lacks it. A child can open no file, so whatever
the libraries load at their first use is loaded here: every character set, and what trafilatura
reads for a poor page.
"""

import encodings
import importlib
import pkgutil
from contextlib import suppress
from datetime import UTC, datetime

from crosswire.credit import agency_named
from crosswire.domain.errors import Refused
from crosswire_ingest.article_text import read_page
from crosswire_ingest.feeds import read_feed
from crosswire_ingest.opml import read_opml
from crosswire_ingest.reading.discovery import feeds_offered
from crosswire_ingest.reading.moments import moment_of
from crosswire_ingest.robots import permission

_PAGES = (
    b"<html><head><title>A poor page</title></head><body><div>Poor.</div></body></html>",
    b"<html><body><article><p>" + b"A whole article stands here. " * 20 + b"</p></article></body>",
)
_FEEDS = (
    b"<rss version='2.0'><channel><item><title>Well formed</title></item></channel></rss>",
    b"<rss version='2.0'><channel><item><title>A & B, ill formed</item></channel>",
    b'{"version": "https://jsonfeed.org/version/1.1", "items": []}',
    b"<urlset><url><news><title>A sitemap</title></news></url></urlset>",
)

for _module in pkgutil.iter_modules(encodings.__path__):
    with suppress(ImportError, AttributeError):  # those of another operating system
        importlib.import_module(f"encodings.{_module.name}")

datetime.strptime("2024+0000", "%Y%z")  # loads what reads dates of pages
for _page in _PAGES:
    with suppress(Refused):
        read_page(_page)
agency_named("", certain=True)  # loads the agencies
moment_of("14 мая 2024, 12:00 MSK")  # loads the names of months and zones
for _feed in _FEEDS:
    read_feed(_feed, {}, "http://localhost/", 1, datetime.now(UTC))
for _page in _PAGES:
    feeds_offered(_page, "http://localhost/")
read_opml(b"<opml><body><outline text='A & B'/></body></opml>")
_RULES = "User-agent: *\nDisallow: /private*$\nRequest-rate: 1/5m 0600-0845\nVisit-time: 0600-0845"
permission(_RULES, "http://localhost/", "Crosswire")
