"""Which character set a document is in."""

import pytest

from crosswire_ingest.charsets import charset_of, decoded, header_charset, markup_charset

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


NEWS = {
    "Двенадцать человек погибли при наводнении, сообщила полиция.": "koi8-r cp1251 iso8859-5 cp866",
    "Дванадцять людей загинули під час повені, повідомила поліція.": "koi8-u cp1251",
    "警方周三表示，山谷洪水造成十二人死亡，数百人被疏散。": "gb18030 gbk gb2312",
    "警方週三表示，山谷洪水造成十二人死亡，數百人被疏散。": "big5",
    "警察は水曜日、谷の洪水で十二人が死亡したと発表した。": "shift_jis euc-jp iso-2022-jp",
    "경찰은 수요일 계곡 홍수로 열두 명이 숨졌다고 밝혔다.": "euc-kr cp949",
    "Δώδεκα έχασαν τη ζωή τους στις πλημμύρες, ανακοίνωσε η αστυνομία.": "iso8859-7 cp1253",
    "קשרו שנים עשר בני אדם נהרגו בשיטפון בעמק": "cp1255",
    "قالت الشرطة إن اثني عشر شخصا لقوا حتفهم في الفيضانات": "cp1256",
    "ตำรวจกล่าวว่ามีผู้เสียชีวิตสิบสองคนจากน้ำท่วม": "cp874",
}


@pytest.mark.parametrize(
    ("text", "charset"), [(text, charset) for text in NEWS for charset in NEWS[text].split()]
)
def test_news_of_all_scripts_are_read_in_their_own_sets(text: str, charset: str) -> None:
    page = f"<rss><channel>{f'<item><title>{text}</title></item>' * 3}</channel></rss>"
    body = page.encode(charset)

    assert decoded(body) == page
    assert decoded(body, charset) == page
    for default in ("utf-8", "iso-8859-1", "us-ascii"):
        assert decoded(body, default, charset) == page
        assert decoded(body, charset, default) == page


@pytest.mark.parametrize("charset", ["koi8-r", "cp1251"])
def test_of_two_chosen_sets_the_text_tells_which(charset: str) -> None:
    body = RUSSIAN.encode(charset)

    assert decoded(body, "koi8-r", "windows-1251") == RUSSIAN
    assert decoded(body, "windows-1251", "koi8-r") == RUSSIAN


def test_a_set_is_taken_for_the_largest_of_its_name() -> None:
    assert decoded("“curly” – €".encode("cp1252"), "iso-8859-1") == "“curly” – €"
    assert decoded("㈱①".encode("cp932"), "shift_jis") == "㈱①"
    assert decoded("囧𠮷".encode("gb18030"), "gb2312") == "囧𠮷"


@pytest.mark.parametrize("charset", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_wide_sets_are_known_with_and_without_a_mark(charset: str, mark: str) -> None:
    page = f"<?xml version='1.0' encoding='utf-8'?><title>{RUSSIAN}</title>"

    assert decoded((mark + page).encode(charset), "utf-8", "utf-8") == page


def test_declared_utf8_may_be_damaged_badly() -> None:
    body = "<p>’ ” </p>".encode() + b"\xa9"

    assert decoded(body, "utf-8") == "<p>’ ” </p>\ufffd"


@pytest.mark.parametrize("stated", ["utf-16", "UTF-16LE", "utf-32"])
def test_a_document_without_zero_bytes_is_in_no_wide_set(stated: str) -> None:
    page = f"<?xml version='1.0' encoding='{stated}'?><title>Dämme brechen über Öland</title>"

    assert decoded(page.encode("windows-1252"), stated, stated) == page
