"""Offsets count in the text as it came, whatever was taken out of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswire.domain.text import clean_text
from crosswire_admin.offsets import span_in

LETTERS = st.text(st.sampled_from("ab \n\r\u200b\x00\u00ad\u2028"), max_size=40)


@pytest.mark.parametrize(
    "raw",
    [
        "Before. Twelve died.",
        "Be\u200bfore. Twelve died.",
        "\ufeffBefore.\r\n\r\nTwelve died.\r\n",
        "Before. \u200b\u200bTwelve died.\x00 After.",
        "Cafe\u0301. Twelve died.",
    ],
)
def test_a_sentence_is_found_where_it_stood(raw: str) -> None:
    plain = clean_text(raw)
    at = plain.index("Twelve died.")

    start, end = span_in(raw, at, at + len("Twelve died."))

    assert raw[start:end] == "Twelve died."


def test_invisible_letters_inside_stay_inside() -> None:
    start, end = span_in("a \u200bTwel\u200bve b", 2, 8)

    assert (start, end) == (3, 10)


def test_the_title_has_no_place() -> None:
    assert span_in("\u200bText", -1, -1) == (-1, -1)


@given(LETTERS, st.data())
def test_what_is_found_is_the_same_words(raw: str, data: st.DataObject) -> None:
    plain = clean_text(raw)
    start = data.draw(st.integers(0, len(plain)))
    end = data.draw(st.integers(start, len(plain)))

    found = span_in(raw, start, end)

    assert clean_text(raw[slice(*found)]) == plain[start:end]
