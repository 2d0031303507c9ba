"""News sitemaps."""

import pytest

from crosswire.domain.errors import Refused
from crosswire_ingest.feeds import Entry, FeedDocument, read_feed
from tests.samples import NOON

SPACES = (
    "xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'"
    " xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'"
)
NEWS = (
    "<url><loc> https://north-daily.example/flood </loc><news:news><news:publication>"
    "<news:name>North Daily</news:name><news:language>en</news:language></news:publication>"
    "<news:publication_date>2024-05-14T12:00:00Z</news:publication_date>"
    "<news:title>Flood &amp; storm</news:title><news:keywords>world, floods</news:keywords>"
    "</news:news></url>"
)
PAGE = "<url><loc>https://north-daily.example/about</loc></url>"


def read(inside: str, root: str = "urlset", most: int = 100) -> FeedDocument:
    body = f"<?xml version='1.0'?><!-- made -->\n<{root} {SPACES}>{inside}</{root}>".encode()
    return read_feed(body, {}, "https://north-daily.example/sitemap.xml", most, NOON)


def test_the_news_of_a_sitemap_become_entries() -> None:
    document = read(NEWS + PAGE)

    assert document.title == "North Daily"
    assert document.entries == (
        Entry(
            url="https://north-daily.example/flood",
            title="Flood & storm",
            text="",
            published_at=NOON,
            sections=("world", "floods"),
            language="en",
        ),
    )


def test_pages_beyond_the_limit_are_counted() -> None:
    document = read(NEWS * 5, most=2)

    assert (len(document.entries), document.left_out) == (2, 3)


def test_a_damaged_sitemap_is_read_as_far_as_it_goes() -> None:
    body = f"<urlset {SPACES}>{NEWS}<url><loc>https://north".encode()

    document = read_feed(body, {}, "https://north-daily.example/sitemap.xml", 100, NOON)

    assert [entry.title for entry in document.entries] == ["Flood & storm"]


def test_a_sitemap_without_news_is_refused_in_a_sentence() -> None:
    with pytest.raises(Refused, match="lists pages and not news"):
        read(PAGE)


def test_an_index_names_the_sitemaps_to_add_those_of_news_first() -> None:
    def sitemap(name: str, changed: str) -> str:
        address = f"https://north-daily.example/{name}.xml"
        return f"<sitemap><loc>{address}</loc><lastmod>{changed}</lastmod></sitemap>"

    listed = sitemap("old", "2020") + sitemap("new", "2024") + sitemap("news", "2023")
    with pytest.raises(Refused, match=r"such as \S+/news.xml, \S+/new.xml, \S+/old.xml\.") as why:
        read(listed, root="sitemapindex")

    assert "index of sitemaps" in str(why.value)
    with pytest.raises(Refused, match="it lists none"):
        read("", root="sitemapindex")
