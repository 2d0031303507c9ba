"""HTML to text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswire.domain.errors import Refused
from crosswire_ingest.article_text import language_code, read_page, text_of
from tests.samples import NOON

BODY = "<p>Twelve people died in the flood in the valley, police said in a statement.</p>" * 3


@pytest.mark.parametrize(
    ("fragment", "text"),
    [
        ("<p>One.</p><p>Two <b>b</b>old.</p>", "One.\nTwo bold."),
        ("One<br>two<br/>three", "One\ntwo\nthree"),
        ("A &amp; B &lt;c&gt; &nbsp;d", "A & B <c> d"),
        ("plain\ntext   wraps", "plain text wraps"),
        ("a<script>alert(1)</script>b<style>p{}</style>c<!-- no -->d", "abcd"),
        ("<table><tr><td>Killed</td><td>498</td></tr><tr><td>x</td></tr></table>", "Killed 498\nx"),
        ("<ul><li>one<li>two</ul>", "one\ntwo"),
        ("unclosed <p>tag <i>soup", "unclosed\ntag soup"),
        ("<svg><text>drawn</text></svg>kept", "kept"),
        ("\x1b[31mred\x00", "red"),
        ("", ""),
        ("<!-- only -->", ""),
    ],
)
def test_each_block_of_a_fragment_is_a_line(fragment: str, text: str) -> None:
    assert text_of(fragment) == text


@given(st.text(st.characters(exclude_characters="<&")))
def test_words_without_markup_read_as_they_do_beside_markup(words: str) -> None:
    assert text_of(words) == text_of("<b></b>" + words)


@pytest.mark.parametrize("depth", [1_000, 100_000])
def test_deep_nesting_neither_fails_nor_takes_long(depth: int) -> None:
    assert text_of("<div>" * depth + "deep") in ("deep", "")


def test_a_page_gives_its_article_and_what_it_states() -> None:
    page = read_page(
        b"<html lang=en-GB><head><title>Flood in the valley</title>"
        b"<meta property=article:published_time content=2024-05-14T12:00:00Z></head><body>"
        b"<nav>Home Sport Weather</nav><article><h1>Flood in the valley</h1>"
        + BODY.encode()
        + b"</article><footer>All rights reserved</footer></body></html>"
    )

    assert (page.title, page.language, page.published_at) == ("Flood in the valley", "en", NOON)
    assert "Twelve people died" in page.text
    assert "Weather" not in page.text


def test_an_article_without_end_is_cut() -> None:
    page = read_page(f"<html><body><article><p>{'Twelve people died. ' * 50_000}</p>".encode())

    assert len(page.text) == 200_000


def test_a_page_is_read_in_the_character_set_that_it_declares() -> None:
    russian = (
        "<p>Двенадцать человек погибли при наводнении, сообщила полиция в понедельник.</p>" * 3
    )
    markup = (
        f"<html><head><meta charset=koi8-r></head><body><article>{russian}</article></body></html>"
    )

    assert "погибли" in read_page(markup.encode("koi8-r")).text


def test_a_page_without_an_article_is_refused() -> None:
    with pytest.raises(Refused, match="no readable article"):
        read_page(b"<html><body></body></html>")


@pytest.mark.parametrize(
    ("stated", "code"),
    [("en", "en"), ("en-GB", "en"), ("EN_us", "en"), ("English", None), ("", None), (None, None)],
)
def test_a_language_is_a_code_or_unknown(stated: str | None, code: str | None) -> None:
    assert language_code(stated) == code


@pytest.mark.parametrize(
    ("inside", "sentence"),
    [
        ("<p>x" * 5_001, "more than 5,000 paragraphs and cells"),
        ("<table><tr>" + "<td>x</td>" * 5_001, "more than 5,000 paragraphs and cells"),
        ("<a href=x>x</a>" * 50_001, "more than 100,000 elements"),
    ],
)
def test_a_page_that_takes_the_square_of_its_size_is_refused(inside: str, sentence: str) -> None:
    page = f"<html><body>{inside}<article><p>{'A dam burst. ' * 50}</p></article></body></html>"

    with pytest.raises(Refused, match=sentence):
        read_page(page.encode())


def test_a_tag_of_very_many_attributes_is_passed_over() -> None:
    tag = "<p " + "".join(f"a{number}=1 " for number in range(50_000)) + ">"

    assert text_of(f"One {tag}two.") == "One two."
