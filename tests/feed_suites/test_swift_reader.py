"""The fast reader gives the reference reader's answer, or none."""

from collections.abc import Callable, Iterator
from xml.sax.saxutils import escape, quoteattr

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosswire_ingest.reading.entries import Entry, entries_in, line
from crosswire_ingest.reading.parts import Channel
from crosswire_ingest.reading.reference import by_feedparser
from crosswire_ingest.reading.swift import by_swift_reader
from tests.feed_suites import feedparser_suite, gofeed_suite
from tests.feed_suites.kept import NOW, Case, Read

URL = "https://north-daily.example/feed"
Kept = tuple[str, str | None, list[Entry]]


def kept(channel: Channel) -> Kept:
    return line(channel.title), channel.self_link, entries_in(channel, URL, NOW)


def assert_same_or_in_doubt(document: str) -> bool:
    """Whether there was an answer to compare."""
    swift = by_swift_reader(document)
    if swift is None:
        return False
    reference = by_feedparser(document)
    assert reference is not None, document
    assert kept(swift) == kept(reference), document
    return True


@pytest.mark.parametrize(
    ("cases", "fewest"),
    [
        pytest.param(feedparser_suite.cases, 100, id="feedparser"),
        pytest.param(gofeed_suite.cases, 100, id="gofeed"),
    ],
)
def test_on_every_document_of_a_suite(cases: Callable[[], Iterator[Case]], fewest: int) -> None:
    answered = sum(assert_same_or_in_doubt(Read(case).document) for case in cases())

    assert answered >= fewest


WORDS = st.one_of(
    st.sampled_from(
        [
            "",
            " ",
            "Flood in the valley",
            "A & B",
            "Q&amp;A",
            "1 < 2",
            "<p>Twelve <b>died</b>.</p><p>More &amp; more.</p>",
            "Fish &#38; chips",
            "It&#8217;s",
            "Наводнение в долине",
            "洪水",
            "caf\u00e9 \u00c3\u00a9",
            "smart \x93quotes\x94",
            "a\nb\r\n c\u2028d",
            "Jane Doe",
            "jane@north.example (Jane Doe)",
            "ÅÄ é",
        ]
    ),
    st.text(max_size=20),
)
ADDRESSES = st.sampled_from(
    [
        "https://north-daily.example/1",
        "https://north-daily.example/1?a=1&b=2",
        "https://north-daily.example/1?a=1&copy;=2",
        "http:///three",
        "/relative",
        "tag:north,2024:1",
        "n-1",
        "",
        " https://north-daily.example/2 ",
        "HTTPS://North.Example/ü",
        "javascript:alert(1)",
    ]
)
DATES = st.sampled_from(
    ["Tue, 14 May 2024 12:00:00 +0200", "2024-05-14T12:00:00Z", "14 May 2024", "soon", ""]
)


def element(name: str, value: str, attributes: dict[str, str], *, cdata: bool) -> str:
    stated = "".join(f" {key}={quoteattr(text)}" for key, text in attributes.items())
    if cdata and "]]>" not in value:
        return f"<{name}{stated}><![CDATA[{value}]]></{name}>"
    return f"<{name}{stated}>{escape(value)}</{name}>"


def elements(
    names: list[str],
    values: st.SearchStrategy[str],
    attributes: st.SearchStrategy[dict[str, str]] | None = None,
) -> st.SearchStrategy[str]:
    return st.builds(
        element,
        st.sampled_from(names),
        values,
        st.just({}) if attributes is None else attributes,
        cdata=st.booleans(),
    )


def attribute(name: str, *values: str) -> st.SearchStrategy[dict[str, str]]:
    return st.sampled_from([{}, *({name: value} for value in values)])


RSS_PARTS = st.one_of(
    elements(["title", "description", "content:encoded", "author", "dc:creator"], WORDS),
    elements(["media:title", "media:description", "itunes:author", "x:title", "dc:subject"], WORDS),
    elements(["link", "feedburner:origLink", "comments"], ADDRESSES),
    elements(["guid"], ADDRESSES, attribute("isPermaLink", "true", "false", "False")),
    elements(["pubDate", "dc:date", "dcterms:created"], DATES),
    elements(["category"], WORDS, attribute("domain", "https://north-daily.example/tags")),
    elements(["source"], WORDS, attribute("url", "https://wire.example/rss")),
    st.sampled_from(
        [
            "<enclosure url='https://north-daily.example/1.mp3' type='audio/mpeg'/>",
            "<media:content url='https://north-daily.example/1.jpg'/>",
            "<media:group><media:content url='x'><media:title>P</media:title></media:content>"
            "</media:group>",
            "<media:group><media:content url='x'><media:credit>P</media:credit></media:content>"
            "</media:group>",
            "<description><p>Inline</p></description>",
            "<!-- nothing -->",
            "stray text",
            "<title/>",
            "<atom:link rel='alternate' href='https://north-daily.example/other'/>",
        ]
    ),
)
CHANNEL_PARTS = st.one_of(
    elements(["title", "description"], WORDS),
    elements(["language"], st.sampled_from(["en-gb", "RU", "", "x"])),
    elements(["pubDate", "lastBuildDate"], DATES),
    elements(["link"], ADDRESSES),
    st.sampled_from(
        [
            "<image><title>Logo</title><url>https://north-daily.example/l.png</url></image>",
            "<atom:link rel='self' href='https://north-daily.example/rss'/>",
            "<atom:link rel='hub' href='https://hub.example/'/>",
            "<category>World</category>",
            "<ttl>60</ttl>",
        ]
    ),
)
NAMESPACES = (
    " xmlns:content='http://purl.org/rss/1.0/modules/content/'"
    " xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:dcterms='http://purl.org/dc/terms/'"
    " xmlns:media='http://search.yahoo.com/mrss/' xmlns:x='https://x.example/'"
    " xmlns:feedburner='http://rssnamespace.org/feedburner/ext/1.0'"
    " xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'"
    " xmlns:atom='http://www.w3.org/2005/Atom' xmlns:thr='http://purl.org/syndication/thread/1.0'"
)


def inside(name: str, parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.lists(parts, max_size=5).map(lambda found: f"<{name}>{''.join(found)}</{name}>")


def mixed(
    tame: dict[str, st.SearchStrategy[str]], wild: st.SearchStrategy[str]
) -> st.SearchStrategy[str]:
    """Any of the tame elements, each at most once, in any order, and perhaps one wild one."""
    some = st.lists(st.sampled_from(sorted(tame)), unique=True).flatmap(
        lambda names: st.tuples(*(tame[name] for name in names))
    )
    one = st.one_of(st.just(""), st.just(""), wild)
    return (
        st.tuples(some, one).flatmap(lambda both: st.permutations([*both[0], both[1]])).map("".join)
    )


TAME_WORDS = st.sampled_from(
    [
        "Flood in the valley",
        "A & B",
        "1 < 2",
        "Наводнение в долине",
        "洪水",
        "",
        "a\nb\r\n c\u2028d",
    ]
)
BODIES = st.one_of(TAME_WORDS, st.just("<p>Twelve <b>died</b>.</p><p>More &amp; more: &#8217;</p>"))
TAME_ADDRESSES = st.sampled_from(
    ["https://north-daily.example/1", "http://north-daily.example:80/2?a=1&b=%C3"]
)


TAME_ITEM = {
    "title": elements(["title"], TAME_WORDS),
    "description": elements(["description"], BODIES),
    "content": elements(["content:encoded"], BODIES),
    "author": elements(["author", "dc:creator"], TAME_WORDS),
    "creator": elements(["dc:creator"], TAME_WORDS),
    "link": elements(["link"], TAME_ADDRESSES),
    "original": elements(["feedburner:origLink"], TAME_ADDRESSES),
    "guid": elements(["guid"], TAME_ADDRESSES, attribute("isPermaLink", "true", "false")),
    "date": elements(["pubDate"], DATES),
    "other date": elements(["dc:date"], DATES),
    "category": elements(["category"], TAME_WORDS),
    "section": elements(["category"], TAME_WORDS, attribute("domain", "tags")),
    "source": elements(["source"], TAME_WORDS, attribute("url", "https://wire.example/rss")),
    "other link": st.sampled_from(
        [
            "<atom:link rel='standout' href='https://north-daily.example/9'/>",
            "<atom:link rel='edit'/>",
        ]
    ),
    "picture": st.sampled_from(
        [
            "<media:content url='https://north-daily.example/1.jpg'/>",
            "<media:content url='x'><media:title type='html'>A &amp;amp; B</media:title>"
            "</media:content>",
            "<media:content url='x'><media:title>A &amp; B</media:title></media:content>",
            "<media:content url='x'><media:title/></media:content>",
        ]
    ),
}
ITEMS = mixed(TAME_ITEM, RSS_PARTS).map(lambda parts: f"<item>{parts}</item>")


@settings(max_examples=400, deadline=None)
@given(st.lists(st.one_of(CHANNEL_PARTS, ITEMS, ITEMS), max_size=5))
def test_on_any_mixture_of_the_elements_of_rss(parts: list[str]) -> None:
    assert_same_or_in_doubt(
        f"<rss version='2.0'{NAMESPACES}><channel>{''.join(parts)}</channel></rss>"
    )


TYPES = attribute("type", "text", "html", "text/html", "xhtml", "application/octet-stream")
LINKS = st.builds(
    lambda href, more: element("link", "", {"href": href, **more}, cdata=False),
    ADDRESSES,
    st.sampled_from(
        [
            {},
            {"rel": "self"},
            {"rel": "edit"},
            {"rel": "canonical"},
            {"rel": "Alternate"},
            {"rel": "alternate", "type": "text/html"},
            {"rel": "alternate", "type": "application/json"},
        ]
    ),
)
ENTRY_PARTS = st.one_of(
    elements(["title", "summary", "content"], WORDS, TYPES),
    LINKS,
    LINKS,
    elements(["id"], ADDRESSES),
    elements(["published", "updated", "issued"], DATES),
    inside("author", elements(["name", "uri", "email"], WORDS)),
    st.builds(
        lambda term, more: element("category", "", {"term": term, **more}, cdata=False),
        WORDS.filter(str.isprintable),
        attribute("label", "World", ""),
    ),
    inside("source", elements(["title", "id"], WORDS)),
    st.sampled_from(["<thr:total>3</thr:total>", "<rights>All</rights>", "<contributor/>"]),
)
TAME_TYPES = attribute("type", "text", "html")
TAME_ENTRY = {
    "title": elements(["title"], TAME_WORDS, TAME_TYPES),
    "summary": elements(["summary"], BODIES, TAME_TYPES),
    "content": elements(["content"], BODIES, TAME_TYPES),
    "id": elements(["id"], ADDRESSES),
    "published": elements(["published"], DATES),
    "updated": elements(["updated"], DATES),
    "author": elements(["name"], TAME_WORDS).map(lambda name: f"<author>{name}</author>"),
    "other author": elements(["name"], TAME_WORDS).map(
        lambda name: f"<author>{name}<email>desk@north-daily.example</email></author>"
    ),
    "category": st.just("<category term='world' label='World'/>"),
    "other category": st.just("<category term='floods' scheme='tags'/>"),
}
LINK = "<link rel='alternate' type='text/html' href='https://north-daily.example/1'/>"
ENTRIES = mixed(TAME_ENTRY, ENTRY_PARTS).flatmap(
    lambda parts: st.sampled_from(
        [
            f"<entry>{LINK}{parts}</entry>",
            f"<entry>{parts}{LINK}</entry>",
            f"<entry>{parts}</entry>",
        ]
    )
)
FEED_PARTS = st.one_of(
    elements(["title", "subtitle"], WORDS, TYPES),
    LINKS,
    elements(["updated"], DATES),
    elements(["id", "icon"], ADDRESSES),
    inside("author", elements(["name", "uri"], WORDS)),
)


@settings(max_examples=400, deadline=None)
@given(
    st.lists(st.one_of(FEED_PARTS, ENTRIES, ENTRIES), max_size=5),
    st.sampled_from(["", " xml:lang='de'", " xml:lang=''"]),
)
def test_on_any_mixture_of_the_elements_of_atom(parts: list[str], attributes: str) -> None:
    assert_same_or_in_doubt(
        f"<feed xmlns='http://www.w3.org/2005/Atom'{NAMESPACES}{attributes}>{''.join(parts)}</feed>"
    )


PLAIN = (
    "<item><title>Flood</title><link>https://north-daily.example/1</link><guid>n1</guid>"
    "<pubDate>Tue, 14 May 2024 12:00:00 GMT</pubDate><description>Words.</description></item>"
)


@pytest.mark.parametrize(
    "document",
    [
        f"<rss version='2.0'><channel>{PLAIN}</channel>",
        f"<!DOCTYPE rss><rss version='2.0'><channel>{PLAIN}</channel></rss>",
        f"<rss version='0.91'><channel>{PLAIN}</channel></rss>",
        f"<rss version='2.0'><channel>{PLAIN.replace('<guid>', '<guid a=1>')}</channel></rss>",
        f"<rss version='2.0'><channel>{PLAIN.replace('Flood', 'Flood &nbsp;')}</channel></rss>",
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/>",
        "not a feed",
        "",
    ],
)
def test_whatever_is_not_plain_is_left_to_the_reference_reader(document: str) -> None:
    assert by_swift_reader(document) is None
