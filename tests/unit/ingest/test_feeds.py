"""Feed documents to entries."""

import socket
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from crosswire.domain.errors import Refused
from crosswire_ingest.feeds import Entry, FeedDocument, read_feed
from tests.samples import NOON
from tests.servers.web import web

HEAD = "<?xml version='1.0'?>"
URL = "https://north-daily.example/rss"


def rss(
    *items: str, channel: str = "<title>North Daily</title><language>en-gb</language>"
) -> bytes:
    inside = "".join(f"<item>{item}</item>" for item in items)
    return f"{HEAD}<rss version='2.0'><channel>{channel}{inside}</channel></rss>".encode()


def atom(*entries: str) -> bytes:
    inside = "".join(f"<entry>{entry}</entry>" for entry in entries)
    return f"<feed xmlns='http://www.w3.org/2005/Atom'><title>Coast</title>{inside}</feed>".encode()


def read(body: bytes, content_type: str = "application/xml", most: int = 1000) -> FeedDocument:
    return read_feed(body, {"content-type": content_type}, URL, most, NOON)


def only(body: bytes, content_type: str = "application/xml") -> Entry:
    (entry,) = read(body, content_type).entries
    return entry


def test_an_rss_item_becomes_an_entry() -> None:
    document = read(
        rss(
            "<title>Flood &amp; storm</title><link>/flood</link><guid isPermaLink='false'>n1</guid>"
            "<description>&lt;p&gt;Twelve died.&lt;/p&gt;"
            "&lt;p&gt;More may follow.&lt;/p&gt;</description>"
            "<pubDate>Tue, 14 May 2024 14:00:00 +0200</pubDate><author>Jane Doe</author>"
            "<source url='https://wire.example/rss'>Wire Service</source>"
        )
    )

    assert document.title == "North Daily"
    assert document.entries == (
        Entry(
            guid="n1",
            url="https://north-daily.example/flood",
            title="Flood & storm",
            text="Twelve died.\nMore may follow.",
            published_at=NOON,
            author="Jane Doe",
            language="en",
            agency="Wire Service",
        ),
    )


def test_an_atom_entry_becomes_an_entry_with_its_whole_content() -> None:
    entry = only(
        atom(
            "<id>tag:1</id><title type='html'>&lt;b&gt;Flood&lt;/b&gt;</title>"
            "<link href='https://coast.example/1'/><updated>2024-05-14T12:00:00Z</updated>"
            "<summary>Short.</summary>"
            "<content type='html'>&lt;p&gt;The whole text.&lt;/p&gt;</content>"
        )
    )

    assert (entry.guid, entry.title, entry.text) == ("tag:1", "Flood", "The whole text.")
    assert (entry.url, entry.published_at) == ("https://coast.example/1", NOON)


@pytest.mark.parametrize(
    ("stated", "published_at"),
    [
        ("<pubDate>Tue, 14 May 2024 12:00:00 GMT</pubDate>", NOON),
        ("<pubDate>Tue, 14 May 2024 08:00:00 EDT</pubDate>", NOON),
        ("<pubDate>Tue, 14 May 2024 12:00:00</pubDate>", None),
        ("<pubDate>2024-05-14T15:00:00+03:00</pubDate>", NOON),
        ("<dc:date xmlns:dc='http://purl.org/dc/elements/1.1/'>2024-05-14T12:00Z</dc:date>", NOON),
        ("<pubDate>Wed, 15 May 2024 11:00:00 GMT</pubDate>", NOON + timedelta(hours=23)),
        ("<pubDate>Wed, 14 May 2031 12:00:00 GMT</pubDate>", None),
        ("<pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate>", None),
        ("<pubDate>Mon, 01 Jan 0001 00:00:00 GMT</pubDate>", None),
        ("<pubDate>Fri, 31 Dec 9999 23:59:59 GMT</pubDate>", None),
        ("<pubDate>31 Feb 2024</pubDate>", None),
        ("<pubDate>last week</pubDate>", None),
        ("<pubDate/>", None),
        ("", None),
    ],
)
def test_a_time_is_stated_or_unknown(stated: str, published_at: datetime | None) -> None:
    assert only(rss(f"<title>Flood in the valley</title>{stated}")).published_at == published_at


def test_the_time_of_the_last_change_serves_when_none_of_publication_is_stated() -> None:
    both = "<published>2024-05-13T12:00:00Z</published><updated>2024-05-14T12:00:00Z</updated>"

    assert only(atom(f"<title>A</title>{both}")).published_at == NOON - timedelta(days=1)


RUSSIAN = "Наводнение в долине: двенадцать погибших"


@pytest.mark.parametrize(
    ("encoding", "declaration", "content_type"),
    [
        ("koi8-r", "", "application/rss+xml; charset=koi8-r"),
        ("koi8-r", " encoding='koi8-r'", "application/rss+xml"),
        ("koi8-r", " encoding='koi8-r'", "text/xml"),
        ("cp1251", " encoding='windows-1251'", "text/html"),
        ("cp1251", "", "text/xml; charset=windows-1251"),
        ("cp1251", " encoding='windows-1251'", "text/xml; charset=no-such-set"),
        ("utf-8", "", "text/xml; charset=iso-8859-1"),
        ("utf-8", " encoding='windows-1251'", "text/xml; charset=koi8-r"),
        ("utf-8-sig", " encoding='koi8-r'", "text/xml"),
        ("utf-16", "", "application/xml"),
        ("utf-16", " encoding='utf-16'", "application/xml; charset=utf-8"),
        ("utf-32", "", "application/xml"),
        ("utf-8", "", ""),
    ],
)
def test_words_are_read_whatever_the_headers_say_of_their_encoding(
    encoding: str, declaration: str, content_type: str
) -> None:
    item = f"<item><title>{RUSSIAN}</title></item>"
    text = f"<?xml version='1.0'{declaration}?><rss version='2.0'><channel>{item}</channel></rss>"

    assert only(text.encode(encoding), content_type).title == RUSSIAN


def test_one_damaged_character_does_not_spoil_the_others() -> None:
    body = rss(f"<title>{RUSSIAN}</title>") + b"<!-- \xff -->"

    assert only(body).title == RUSSIAN


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        (b"<!DOCTYPE html><html><body><p>News</p></body></html>", "a web page, not a feed"),
        (b"\n <html lang='en'><head>", "a web page, not a feed"),
        (b'{"version": "https://jsonfeed.org/version/1.1"}', "This is JSON"),
        (b"Not found", "neither RSS nor Atom"),
        (b"<opml version='2.0'><body/></opml>", "neither RSS nor Atom"),
        (b"", "The feed is empty"),
        (b"  \n", "The feed is empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "neither RSS nor Atom"),
    ],
)
def test_what_is_no_feed_is_refused_in_a_sentence(body: bytes, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        read(body, "text/html")


def laughs(count: int) -> str:
    more = "".join(f"<!ENTITY l{n} '{f'&l{n - 1};' * count}'>" for n in range(1, count))
    return f"<!DOCTYPE rss [<!ENTITY l0 'ha'>{more}]>"


@pytest.mark.parametrize(
    "doctype",
    [
        laughs(10),
        f"<!-- <rss> -->{laughs(10)}",
        f"<?a <b>?>{laughs(10)}",
        f"<!DOCTYPE rss [<!ENTITY long '{'a' * 100_000}'>]>",
        "<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>",
        "<!DOCTYPE rss [<!ENTITY % x SYSTEM 'http://127.0.0.1/x.dtd'> %x;]>",
        "<!DOCTYPE rss [<!ELEMENT rss ANY><!ENTITY x PUBLIC 'a' 'file:///etc/passwd'>]>",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_declared_entities_are_refused_before_anything_is_parsed(
    doctype: str, encoding: str
) -> None:
    body = f"{HEAD}{doctype}<rss version='2.0'><channel><title>&l9;&x;</title></channel></rss>"

    with pytest.raises(Refused, match="declares entities"):
        read(body.encode(encoding))


def test_a_plain_doctype_and_entities_in_the_text_are_harmless() -> None:
    doctype = b"<!DOCTYPE rss PUBLIC '-//Netscape//DTD RSS 0.91//EN' 'http://127.0.0.1:1/rss.dtd'>"
    item = "<title>How &lt;!ENTITY works</title>"

    body = rss(item).replace(b"<rss", doctype + b"<rss")

    assert only(body).title == "How <!ENTITY works"


def test_a_body_that_is_a_path_or_an_address_is_not_opened(tmp_path: Path) -> None:
    kept = tmp_path / "feed.xml"
    kept.write_bytes(rss("<title>From a file</title>"))
    with web(rss("<title>From the web</title>")) as served:
        for body in (str(kept), f"file://{kept}", f"{served.url}/feed", f"feed:{served.url}"):
            with pytest.raises(Refused, match="neither RSS nor Atom"):
                read(body.encode())

    assert served.connections == 0


def test_addresses_inside_a_feed_are_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("something was dialled")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    inside = "http://127.0.0.1:1/x"

    entry = only(
        rss(
            f"<title>A</title><enclosure url='{inside}'/><description>"
            f"&lt;img src='{inside}'&gt;&lt;iframe src='{inside}'&gt;&lt;/iframe&gt;text"
            "</description>"
        ).replace(
            b"<channel>",
            f"<channel xml:base='{inside}'><image><url>{inside}</url></image>".encode(),
        )
    )

    assert entry.text == "text"


def test_the_good_entries_of_a_broken_feed_are_kept() -> None:
    whole = rss(*(f"<title>Title number {n}</title><guid>{n}</guid>" for n in range(10)))

    broken = read(whole[: whole.index(b"number 7")])

    assert [entry.guid for entry in broken.entries[:7]] == [str(n) for n in range(7)]


@pytest.mark.parametrize("element", ["author", "dc:creator", "managingEditor", "webMaster"])
@pytest.mark.parametrize("mark", ["", "<![CDATA["])
def test_a_name_of_a_million_letters_takes_no_longer_than_another(element: str, mark: str) -> None:
    name = f"<{element}>{mark}{'a' * 1_000_000}@{']]>' * bool(mark)}</{element}>"
    started = time.monotonic()

    document = read(rss(f"<title>Flood in the valley</title>{name}"))

    assert len(document.entries) == 1
    assert time.monotonic() - started < 5


@pytest.mark.parametrize(
    "damage", ["</category>", "</width>", "</height>", "<b></image></source></item>", "&nbsp;</x>"]
)
def test_an_end_without_its_beginning_costs_no_good_entry(damage: str) -> None:
    first, second = "<title>Title number 1</title>", f"<title>Title number 2</title>{damage}"

    document = read(rss(first, second))

    assert [entry.title for entry in document.entries] == ["Title number 1", "Title number 2"]


def test_entries_beyond_the_limit_are_counted_and_cost_nothing() -> None:
    item = "<title>Title number {n}</title><guid>{n}</guid><description>Words.</description>"
    body = rss(*(item.format(n=n) for n in range(50_000)))
    started = time.monotonic()

    document = read(body)

    assert (len(document.entries), document.left_out) == (1000, 49_000)
    assert document.entries[-1].guid == "999"
    assert time.monotonic() - started < 5


@pytest.mark.parametrize("part", ["<a>", "<ttl>", "<category>c</category>", "</x>", "<!-- -->"])
def test_a_document_of_nothing_but_markup_is_refused_at_once(part: str) -> None:
    started = time.monotonic()

    with pytest.raises(Refused, match="more than 150,000 elements"):
        read(b"<rss version='2.0'><channel>" + part.encode() * 400_000)

    assert time.monotonic() - started < 5


def test_markup_inside_of_texts_does_not_count() -> None:
    table = f"<![CDATA[Twelve died. {'<td>' * 10_000}]]>"
    items = [
        f"<title>Title number {n}</title><description>{table}</description>" for n in range(40)
    ]

    document = read(rss(*items))

    assert [entry.text for entry in document.entries] == ["Twelve died."] * 40


def test_a_guid_that_several_entries_share_names_none_of_them() -> None:
    first, second, third = read(
        rss(
            "<title>A</title><guid>same</guid>",
            "<title>B</title><guid>same</guid>",
            "<title>C</title><guid>own</guid>",
        )
    ).entries

    assert (first.guid, second.guid, third.guid) == (None, None, "own")


def test_a_guid_that_is_no_address_is_kept_as_it_is_and_makes_no_address() -> None:
    bare = only(rss("<title>A</title><guid>item-7</guid>"))
    whole = only(rss("<title>A</title><guid>https://north-daily.example/7</guid>"))

    assert (bare.guid, bare.url) == ("item-7", None)
    assert whole.url == whole.guid == "https://north-daily.example/7"


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "data:text/html,x", "mailto:desk@x.example", "file:///etc", ""]
)
def test_an_address_that_is_not_of_the_web_is_left_out(link: str) -> None:
    assert only(rss(f"<title>A</title><link>{link}</link>")).url is None


def test_an_entry_without_words_is_left_out_and_one_without_title_gets_one() -> None:
    document = read(
        rss("<guid>1</guid>", "<description>Twelve died. More may follow.</description>")
    )

    assert [entry.title for entry in document.entries] == ["Twelve died. More may follow."]


def test_long_texts_are_cut_and_hidden_characters_removed() -> None:
    entry = only(
        rss(f"<title>{'t' * 5000}\u202e</title><description>{'x' * 300_000}</description>")
    )

    assert (len(entry.title), len(entry.text)) == (500, 200_000)


def test_a_moment_is_read_as_utc() -> None:
    published = only(
        rss("<title>A</title><pubDate>Tue, 14 May 2024 12:00 GMT</pubDate>")
    ).published_at

    assert published is not None
    assert published.tzinfo == UTC


def test_a_feed_with_an_element_of_very_many_attributes_is_refused() -> None:
    attributes = "".join(f"a{number}='' " for number in range(1_001))

    with pytest.raises(Refused, match="an element with more than 1,000 attributes"):
        read(rss("<title>Flood</title>", f"<x {attributes}/>"))
