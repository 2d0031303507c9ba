"""Lists of feeds as readers really write them, and those that are none or are built to harm."""

from contextlib import suppress
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswire.domain.errors import Refused
from crosswire.domain.feed_lists import NAMESPACE, Outline
from crosswire_ingest.opml import DEEPEST, MOST, read_opml
from tests.servers.feeds import KINDS, entries, opml

FEED = 'xmlUrl="https://north.example/rss"'


def body(inside: str, head: str = "") -> bytes:
    return f"<opml version='2.0'><head>{head}</head><body>{inside}</body></opml>".encode()


def only(inside: str) -> Outline:
    (outline,) = read_opml(body(inside)).outlines
    return outline


def test_an_entry_has_its_name_address_site_and_folders() -> None:
    found = read_opml(
        body(
            "<outline text='World'><outline text='Europe'>"
            f"<outline type='rss' text='North' {FEED} htmlUrl='https://north.example'/>"
            "</outline></outline><outline text='Coast' xmlUrl='https://coast.example/rss'/>",
            "<title>Our feeds</title>",
        )
    )

    assert (found.title, found.damage, found.whole) == ("Our feeds", None, True)
    assert [(it.name, it.tags) for it in found.outlines] == [
        ("North", ("World/Europe",)),
        ("Coast", ()),
    ]
    assert found.outlines[0].site == "https://north.example"


@pytest.mark.parametrize("name", ["xmlUrl", "xmlurl", "XMLURL", "XmlUrl"])
def test_attributes_are_read_in_any_case(name: str) -> None:
    assert only(f"<outline TEXT='North' {name}='https://north.example/rss'/>").url


def test_in_the_first_version_a_feed_may_be_under_url() -> None:
    assert only("<outline type='RSS' title='N' url='https://n.example/rss'/>").name == "N"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("feed://north.example/rss", "http://north.example/rss"),
        ("feed:https://north.example/rss", "https://north.example/rss"),
        ("//north.example/rss", "https://north.example/rss"),
        ("www.north.example/rss", "https://www.north.example/rss"),
        (" https://north.example/rss\n", "https://north.example/rss"),
        ("javascript:alert(1)", "javascript:alert(1)"),
    ],
)
def test_addresses_are_mended_where_it_is_plain_what_was_meant(written: str, meant: str) -> None:
    assert only(f"<outline xmlUrl='{written}'/>").url == meant


def test_bare_ampersands_and_letters_of_html_are_read_as_they_were_meant() -> None:
    outline = only(
        "<outline text='A & B caf&eacute; &amp; more' xmlUrl='http://n.example/?a=1&b=2&amp;c'/>"
    )

    assert outline.name == "A & B café & more"
    assert outline.url == "http://n.example/?a=1&b=2&c"


def test_what_no_document_may_hold_does_not_stop_the_rest() -> None:
    found = read_opml(
        body(
            "<outline text='&#xD800;&#0;&#x41; &AMP; &nosuch;' xmlUrl='https://n.example/rss'/>"
            "<outl:><outline xmlUrl='https://m.example/rss'/></outl:>"
        )
    )

    assert found.outlines[0].name == "\ufffd\ufffdA & &nosuch;"


@given(
    st.integers(0, 2**32),
    st.lists(st.sampled_from([b"&", b"<", b"'", b"\0", b"\xed", b"&#xDFFF;", b"<![CDATA[", b"<!--",
                              b"<outline ", b"</outline>", b"xmlns:a='", b"<a:", b"<?x"]),
             min_size=1, max_size=8),
)  # fmt: skip
def test_a_damaged_list_is_read_or_refused(seed: int, bits: list[bytes]) -> None:
    damaged = bytearray(opml(entries(KINDS[:12], 80)).encode())
    for number, bit in enumerate(bits):
        place = (seed * (number + 1) * 7919) % len(damaged)
        damaged[place : place + seed % 40] = bit

    with suppress(Refused):
        read_opml(bytes(damaged))


def test_the_declared_characters_are_read() -> None:
    xml = f"<?xml version='1.0' encoding='windows-1251'?><opml><body><outline text='Мир' {FEED}/>"

    assert read_opml(f"{xml}</body></opml>".encode("cp1251")).outlines[0].name == "Мир"


def test_a_site_without_a_feed_and_a_feed_without_an_address_are_entries_and_notes_are_not() -> (
    None
):
    found = read_opml(
        body(
            "<outline text='Site' htmlUrl='https://north.example'/>"
            "<outline type='rss' text='Nothing' xmlUrl=''/>"
            "<outline text='A note'/>"
            "<outline type='link' text='A page' url='https://north.example/about'/>"
        )
    ).outlines

    assert [(it.name, it.url, it.site) for it in found] == [
        ("Site", None, "https://north.example"),
        ("Nothing", None, None),
    ]


def test_another_list_is_named_as_one() -> None:
    assert only("<outline type='include' text='More' url='https://n.example/a.opml'/>").is_list


def test_what_our_export_adds_comes_back() -> None:
    outline = only(
        f"<outline text='N' {FEED} xmlns:cw='{NAMESPACE}' cw:every='300' cw:outlet='North'"
        " cw:state='paused' cw:validators='ignore' cw:full-text='never'/>"
    )

    assert outline.every == timedelta(minutes=5)
    assert (outline.outlet, outline.paused) == ("North", True)
    assert (outline.validators, outline.full_text) == ("ignore", "never")


def test_a_list_cannot_have_a_publisher_asked_without_a_pause() -> None:
    outline = only(f"<outline {FEED} xmlns:cw='{NAMESPACE}' cw:every='0'/>")

    assert outline.every == timedelta(minutes=1)


def test_a_list_that_breaks_off_gives_what_it_has_and_says_so() -> None:
    found = read_opml(body(f"<outline text='N' {FEED}/><outline text='M'")[:-20])

    assert len(found.outlines) == 1
    assert (found.whole, found.damage is None) == (False, False)


@pytest.mark.parametrize(
    ("document", "sentence"),
    [
        (b"", "is empty"),
        (b" \n ", "is empty"),
        (b"<!doctype html><html><body>Log in</body></html>", "is a web page"),
        (b"<?xml version='1.0'?><rss><channel/></rss>", "is a feed, not a list"),
        (b"<feed xmlns='http://www.w3.org/2005/Atom'/>", "is a feed, not a list"),
        (b"https://north.example/rss\n", "not a list of feeds"),
        (bytes(range(256)), "not a list of feeds"),
        (b"<!DOCTYPE o [<!ENTITY a 'aaaa'>]><opml><body>&a;</body></opml>", "declares entities"),
        (b"<!DOCTYPE o [<!entity a SYSTEM 'file:///etc/passwd'>]><opml/>", "declares entities"),
    ],
)
def test_what_is_no_list_is_refused_with_a_sentence(document: bytes, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        read_opml(document)


def test_a_list_as_deep_as_it_is_long_is_read_as_far_as_that_is_safe() -> None:
    found = read_opml(b"<opml><body>" + b"<outline text='d'>" * 100_000)

    assert (found.outlines, found.whole) == ((), False)


def test_folders_below_the_fifth_count_as_that_one() -> None:
    deep = "".join(f"<outline text='{n}'>" for n in range(20))

    tag = only(f"{deep}<outline {FEED}/>{'</outline>' * 20}").tags[0]

    assert tag.split("/") == [str(n) for n in range(DEEPEST)]


def test_entries_beyond_the_limit_are_counted_and_left_out() -> None:
    many = "".join(f"<outline xmlUrl='https://n.example/{n}'/>" for n in range(MOST + 7))

    found = read_opml(body(many))

    assert (len(found.outlines), found.left_out) == (MOST, 7)
