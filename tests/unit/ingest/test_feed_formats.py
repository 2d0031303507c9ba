"""The same facts are found in every format, under all the names that publishers give them."""

from datetime import datetime

import pytest

from crosswire_ingest.feeds import Entry, read_feed
from tests.samples import NOON

SPACES = (
    'xmlns:a3="http://purl.org/atom/ns#" xmlns:a="http://www.w3.org/2005/Atom"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
    ' xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    ' xmlns:media="http://search.yahoo.com/mrss/"'
    ' xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
)
FORMATS = {
    "Atom 0.3": f'<feed version="0.3" xmlns="http://purl.org/atom/ns#" {SPACES}>'
    "<entry>{}</entry></feed>",
    "Atom 1.0": f'<feed xmlns="http://www.w3.org/2005/Atom" {SPACES}><entry>{{}}</entry></feed>',
    "RSS 0.90": f'<rdf:RDF xmlns="http://my.netscape.com/rdf/simple/0.9/" {SPACES}>'
    "<item>{}</item></rdf:RDF>",
    "RSS 0.91": '<!DOCTYPE rss SYSTEM "http://my.netscape.com/publish/formats/rss-0.91.dtd">'
    f'<rss version="0.91" {SPACES}><channel><item>{{}}</item></channel></rss>',
    "RSS 0.92": f'<rss version="0.92" {SPACES}><channel><item>{{}}</item></channel></rss>',
    "RSS 1.0": f'<rdf:RDF xmlns="http://purl.org/rss/1.0/" {SPACES}><item>{{}}</item></rdf:RDF>',
    "RSS 2.0": f'<rss version="2.0" {SPACES}><channel><item>{{}}</item></channel></rss>',
}
for_every_format = pytest.mark.parametrize("form", FORMATS.values(), ids=FORMATS)


def only(form: str, inside: str, title: str = "<title>Flood</title>") -> Entry:
    body = form.format(title + inside).encode()
    (entry,) = read_feed(body, {}, "https://north-daily.example/feed", 10, NOON).entries
    return entry


@for_every_format
@pytest.mark.parametrize("name", ["title", "a3:title", "a:title", "dc:title", "media:title"])
def test_the_title(form: str, name: str) -> None:
    assert only(form, f"<{name}>Flood in the valley</{name}>", title="").title == (
        "Flood in the valley"
    )


@for_every_format
@pytest.mark.parametrize(
    "name",
    [
        *("description", "content:encoded", "summary", "content", "a3:content", "a3:summary"),
        *("a:content", "a:summary", "dc:description", "media:description"),
    ],
)
def test_the_text(form: str, name: str) -> None:
    assert only(form, f"<{name}>Twelve died.</{name}>").text == "Twelve died."


@for_every_format
@pytest.mark.parametrize(
    "name",
    [
        *("pubDate", "published", "updated", "dc:date", "dcterms:issued", "dcterms:created"),
        *("dcterms:modified", "a:published", "a:updated", "a3:issued", "a3:modified", "a3:created"),
    ],
)
def test_the_time(form: str, name: str) -> None:
    found: datetime | None = only(form, f"<{name}>2024-05-14T12:00:00Z</{name}>").published_at

    assert found == NOON


@for_every_format
@pytest.mark.parametrize(
    "stated",
    [
        "<dc:creator>Jane Doe</dc:creator>",
        "<author>Jane Doe</author>",
        "<author>jane@north-daily.example (Jane Doe)</author>",
        "<author>jane@north.news (Jane Doe)</author>",
        "<author>Jane Doe &lt;jane@north.media&gt;</author>",
        "<a:author><a:name>Jane Doe</a:name><a:email>jane@north.news</a:email></a:author>",
        "<dc:creator>&lt;a href='/jane'&gt;Jane Doe&lt;/a&gt;</dc:creator>",
    ],
)
def test_the_author(form: str, stated: str) -> None:
    assert only(form, stated).author == "Jane Doe"


def test_several_authors_are_named_once_each() -> None:
    names = "<author>Jane Doe</author><dc:creator>Jane Doe</dc:creator>"

    assert only(FORMATS["RSS 2.0"], names).author == "Jane Doe"
    assert only(FORMATS["RSS 2.0"], f"{names}<dc:creator>Jo Roe</dc:creator>").author == (
        "Jane Doe, Jo Roe"
    )


@for_every_format
@pytest.mark.parametrize(
    "stated",
    [
        "<link>https://north-daily.example/1</link>",
        "<link>/1</link>",
        "<link href='https://north-daily.example/1'/>",
        "<a:link rel='alternate' href='https://north-daily.example/1'/>",
        "<guid>https://north-daily.example/1</guid>",
    ],
)
def test_the_address(form: str, stated: str) -> None:
    assert only(form, stated).url == "https://north-daily.example/1"


@for_every_format
@pytest.mark.parametrize(
    "stated",
    [
        "<category>World</category>",
        "<dc:subject>World</dc:subject>",
        "<category term='World'/>",
        "<a:category term='w' label='World'/>",
        "<media:keywords>World</media:keywords>",
    ],
)
def test_the_section(form: str, stated: str) -> None:
    assert only(form, stated).sections == ("World",)
