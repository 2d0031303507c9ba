"""Which character set a document is in."""

import pytest

from crosswire_ingest.charsets import charset_of, header_charset, markup_charset

RUSSIAN = "Двенадцать человек погибли при наводнении, сообщила полиция. " * 5
FRENCH = "L'inondation a fait douze morts, a déclaré la préfecture à l'hôtel de ville. " * 5


@pytest.mark.parametrize(
    ("body", "declared", "charset"),
    [
        (RUSSIAN.encode(), None, "utf-8"),
        (RUSSIAN.encode(), "iso-8859-1", "utf-8"),
        (RUSSIAN.encode() + b"\xff", "windows-1251", "utf-8"),
        (RUSSIAN.encode("koi8-r"), "koi8-r", "koi8-r"),
        (RUSSIAN.encode("cp1251"), "windows-1251", "cp1251"),
        (FRENCH.encode("latin-1"), "utf-8", None),
        (RUSSIAN.encode("utf-16-le"), "utf-16-le", "utf-16-le"),
        (b"\xef\xbb\xbfplain", "koi8-r", "utf-8-sig"),
        (b"\xff\xfea\x00", None, "utf-16-le"),
        (b"\xfe\xff\x00a", None, "utf-16-be"),
        (b"plain", "no-such-set", "utf-8"),
        (b"plain", "rot13", "utf-8"),
    ],
)
def test_a_mark_or_valid_utf8_counts_more_than_what_is_declared(
    body: bytes, declared: str | None, charset: str | None
) -> None:
    found = charset_of(body, declared)

    assert found == charset or (charset is None and found != declared)


@pytest.mark.parametrize(
    ("text", "charset"), [(RUSSIAN, "cp1251"), (RUSSIAN, "koi8-r"), (FRENCH, "cp1252")]
)
def test_an_undeclared_set_is_guessed_so_that_the_words_can_be_read(
    text: str, charset: str
) -> None:
    body = text.encode(charset)

    assert body.decode(charset_of(body) or "ascii") == text


def test_declarations_are_found_where_they_stand() -> None:
    assert header_charset('text/xml; charset="KOI8-R"') == "KOI8-R"
    assert header_charset("text/xml") is None
    assert markup_charset(b"<?xml version='1.0' encoding='windows-1251'?>") == "windows-1251"
    assert markup_charset(b"<html><head><meta charset=koi8-r>") == "koi8-r"
    assert markup_charset(b"<p>charset=x</p>") is None
