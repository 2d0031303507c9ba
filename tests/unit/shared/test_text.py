"""Text from outside is made plain."""

import pytest

from crosswire.domain.text import clean_line, clean_text
from tests.samples import article


@pytest.mark.parametrize(
    ("raw", "plain"),
    [
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b]0;title\x07text", "text"),
        ("\x1b]8;;http://x/\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("\x9b2Jcleared", "cleared"),
        ("\x1bcreset", "reset"),
        ("\x1b[", ""),
        ("bell\x07 nul\x00 back\x08", "bell nul back"),
        ("one\r\ntwo\rthree\u2028four\x85five\x0csix", "one\ntwo\nthree\nfour\nfive\nsix"),
        ("\ufeffhy\u00adphen zero\u200bwidth", "hyphen zerowidth"),
        ("safe \u202egnp.exe\u202c", "safe gnp.exe"),
        ("cafe\u0301", "café"),
        ("lone \ud800 surrogate", "lone \ufffd surrogate"),
        ("tab\tand  spaces\n\nstay", "tab\tand  spaces\n\nstay"),
        ("می\u200cخواهم", "می\u200cخواهم"),
    ],
)
def test_what_acts_or_hides_is_removed_and_words_stay(raw: str, plain: str) -> None:
    assert clean_text(raw) == plain
    assert clean_text(plain) == plain


def test_a_line_is_one_line() -> None:
    assert clean_line("  Flood\n in \t the\u2028valley ") == "Flood in the valley"


def test_an_article_is_clean_from_its_making() -> None:
    made = article(title="A\x1b[1m title\n", text="Line one\r\nline two\x00")

    assert (made.title, made.text) == ("A title", "Line one\nline two")
