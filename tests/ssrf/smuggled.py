"""Addresses and paths inside of what is fetched: whoever reads it may not follow them."""

import json
from collections.abc import Iterator

from tests.servers.web import answer
from tests.ssrf.case import FRONT, Case

_SECRET = "/etc/passwd"


def smuggled(port: int) -> Iterator[Case]:
    inward = f"http://127.0.0.1:{port}/smuggled"
    for name, body in _feeds(inward):
        yield _served("in a feed", name, body.encode(), "feed", "look")
    for name, body in _pages(inward):
        yield _served("in a page", name, body.encode(), "page", "look")
    for name, rules in _rules(inward):
        yield Case(
            "in robots.txt", name, f"http://{FRONT}/page", {f"{FRONT}/robots.txt": answer(rules)},
            frozenset({"robots"}),
        )  # fmt: skip
    for name, outlines in _lists(inward):
        body = f"<opml version='2.0'><head><title>L</title></head><body>{outlines}</body></opml>"
        yield _served("in a list", name, body.encode(), "list")
    for name, edited in (
        ("edited to a literal", inward),
        ("edited to a name", f"http://inside.example:{port}/"),
        ("edited to a number", f"http://2130706433:{port}/"),
        ("edited to a mapped address", f"http://[::ffff:127.0.0.1]:{port}/"),
    ):
        yield Case(
            "webhook", name, f"https://{FRONT}/hook", {f"{FRONT}/hook": answer()},
            frozenset({"webhook"}), edited_to=edited,
        )  # fmt: skip


def _served(kind: str, name: str, body: bytes, *entries: str) -> Case:
    return Case(kind, name, f"http://{FRONT}/it", {f"{FRONT}/it": answer(body)}, frozenset(entries))


def _feeds(inward: str) -> Iterator[tuple[str, str]]:
    yield "a body that is an address", inward
    yield "a body that is a path", _SECRET
    yield "a body that is a file: address", f"file://{_SECRET}"
    yield "DTD from elsewhere", f"<!DOCTYPE rss SYSTEM '{inward}.dtd'>{_rss('')}"
    yield "PUBLIC DTD", f"<!DOCTYPE rss PUBLIC '-//X//Y' '{inward}.dtd'>{_rss('')}"
    yield "entity from elsewhere", f"<!DOCTYPE r [<!ENTITY x SYSTEM '{inward}'>]>{_rss('&x;')}"
    yield "entity from a file", f"<!DOCTYPE r [<!ENTITY x SYSTEM 'file://{_SECRET}'>]>{_rss('&x;')}"
    yield "parameter entity", f"<!DOCTYPE r [<!ENTITY % x SYSTEM '{inward}'> %x;]>{_rss('')}"
    yield "style sheet", f"<?xml-stylesheet type='text/xsl' href='{inward}'?>{_rss('')}"
    yield (
        "XInclude",
        _rss(
            f"<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='{inward}' parse='text'/>"
        ),
    )
    yield (
        "schema",
        _rss(
            "<x xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' "
            f"xsi:schemaLocation='urn:x {inward}'/>"
        ),
    )
    yield (
        "the link of an item",
        _rss(f"<item><title>Dam bursts</title><link>{inward}</link></item>"),
    )
    yield (
        "the guid of an item",
        _rss(f"<item><title>Dam bursts</title><guid>{inward}</guid></item>"),
    )
    yield (
        "enclosure",
        _rss(
            f"<item><title>T</title><enclosure url='{inward}' type='image/png' length='1'/></item>"
        ),
    )
    yield "xml:base", _rss(f"<item xml:base='{inward}/'><title>T</title><link>p</link></item>")
    yield "image", _rss(f"<image><url>{inward}</url></image>")
    yield "cloud", _rss(f"<cloud domain='127.0.0.1' port='1' path='{inward}'/>")
    yield (
        "new address",
        _rss(f"<itunes:new-feed-url xmlns:itunes='i'>{inward}</itunes:new-feed-url>"),
    )
    yield (
        "pictures of an item",
        _rss(f"<item><title>T</title><description>&lt;img src='{inward}'&gt;</description></item>"),
    )
    links = "".join(f"<link rel='{rel}' href='{inward}'/>" for rel in ("self", "hub", "next"))
    yield (
        "links of Atom",
        f"<feed xmlns='http://www.w3.org/2005/Atom'>{links}<icon>{inward}</icon></feed>",
    )
    yield (
        "content of Atom",
        (
            "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>T</title>"
            f"<content src='{inward}' type='text/html'/></entry></feed>"
        ),
    )
    yield (
        "JSON Feed",
        json.dumps(
            {
                "version": "https://jsonfeed.org/version/1.1",
                "next_url": inward,
                "feed_url": inward,
                "icon": inward,
                "hubs": [{"type": "WebSub", "url": inward}],
                "items": [{"id": "1", "title": "T", "url": inward, "image": inward}],
            }
        ),
    )
    yield (
        "index of sitemaps",
        f"<sitemapindex><sitemap><loc>{inward}</loc></sitemap></sitemapindex>",
    )


def _pages(inward: str) -> Iterator[tuple[str, str]]:
    text = "<p>The dam above Ostrand burst on Monday night, the mayor said.</p>" * 5
    for name, head, body in (
        ("refresh", f"<meta http-equiv=refresh content='0;url={inward}'>", ""),
        ("base", f"<base href='{inward}'>", "<a href=x>x</a><img src=y>"),
        ("canonical", f"<link rel=canonical href='{inward}'>", ""),
        ("style sheet", f"<link rel=stylesheet href='{inward}'>", ""),
        ("script", f"<script src='{inward}'></script>", ""),
        ("picture", "", f"<img src='{inward}' srcset='{inward} 2x'>"),
        ("frame", "", f"<iframe src='{inward}'></iframe>"),
        ("object", "", f"<object data='{inward}'></object><embed src='{inward}'>"),
        ("a feed", f"<link rel=alternate type='application/rss+xml' href='{inward}'>", ""),
        ("link to a feed", "", f"<a href='{inward}/rss.xml'>RSS</a>"),
    ):
        yield name, f"<html><head>{head}</head><body><article>{text}{body}</article></body></html>"
    yield "a body that is an address", inward
    yield "a body that is a path", _SECRET


def _rules(inward: str) -> Iterator[tuple[str, bytes]]:
    yield "Sitemap", f"User-agent: *\nAllow: /\nSitemap: {inward}\n".encode()
    yield "Host", f"Host: {inward}\nUser-agent: *\nAllow: /\n".encode()
    yield "a body that is an address", inward.encode()
    yield "a body that is a path", _SECRET.encode()


def _lists(inward: str) -> Iterator[tuple[str, str]]:
    yield "xmlUrl", f"<outline type='rss' text='A' xmlUrl='{inward}'/>"
    yield "xmlUrl of a file", f"<outline type='rss' text='A' xmlUrl='file://{_SECRET}'/>"
    yield "xmlUrl of a path", f"<outline type='rss' text='A' xmlUrl='{_SECRET}'/>"
    yield "htmlUrl", f"<outline type='rss' text='A' htmlUrl='{inward}' xmlUrl='http://{FRONT}/x'/>"
    yield "another list", f"<outline type='include' text='A' url='{inward}.opml'/>"
    yield (
        "a number",
        f"<outline type='rss' text='A' xmlUrl='{inward.replace('127.0.0.1', '127.1')}'/>",
    )


def _rss(inside: str) -> str:
    return f"<rss version='2.0'><channel><title>Front</title>{inside}</channel></rss>"
