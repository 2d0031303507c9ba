"""Dates resolved against the day of publication, Tuesday 14 May 2024."""

from datetime import date

import pytest

from crosswire_extractor.reading.dates import dates_in, forward
from crosswire_extractor.reading.tokens import tokens_in
from tests.unit.extractor.desk import TUESDAY


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("on Tuesday", date(2024, 5, 14), date(2024, 5, 14)),
        ("on Monday", date(2024, 5, 13), date(2024, 5, 13)),
        ("on Wednesday", date(2024, 5, 8), date(2024, 5, 8)),
        ("Last Thursday", date(2024, 5, 9), date(2024, 5, 9)),
        ("last Tuesday", date(2024, 5, 7), date(2024, 5, 7)),
        ("next Friday", date(2024, 5, 17), date(2024, 5, 17)),
        ("Thursday morning", date(2024, 5, 9), date(2024, 5, 9)),
        ("later today", date(2024, 5, 14), date(2024, 5, 14)),
        ("yesterday", date(2024, 5, 13), date(2024, 5, 13)),
        ("overnight", date(2024, 5, 13), date(2024, 5, 14)),
        ("March 2", date(2024, 3, 2), date(2024, 3, 2)),
        ("2 March 2022", date(2022, 3, 2), date(2022, 3, 2)),
        ("March 2, 2022", date(2022, 3, 2), date(2022, 3, 2)),
        ("the 3rd of May", date(2024, 5, 3), date(2024, 5, 3)),
        ("2022-03-02", date(2022, 3, 2), date(2022, 3, 2)),
        ("in March 2022", date(2022, 3, 1), date(2022, 3, 31)),
        ("in 2014", date(2014, 1, 1), date(2014, 12, 31)),
        ("two days ago", date(2024, 5, 12), date(2024, 5, 12)),
        ("a week ago", date(2024, 5, 6), date(2024, 5, 8)),
        ("last week", date(2024, 5, 6), date(2024, 5, 12)),
    ],
)
def test_a_date_is_counted_from_publication(words: str, first: date, last: date) -> None:
    [found] = dates_in(tokens_in(words), TUESDAY)

    assert (found.span.start, found.span.end) == (first, last)


@pytest.mark.parametrize(
    "words", ["on the seventh day", "soon", "in May I say", "he may come", "in 20 shops"]
)
def test_what_names_no_date_stays_unknown(words: str) -> None:
    assert [
        found for found in dates_in(tokens_in(words), TUESDAY) if found.span.precision == "day"
    ] == []


def test_of_what_is_to_come_a_weekday_is_the_next() -> None:
    [wednesday] = dates_in(tokens_in("on Wednesday"), TUESDAY)

    assert forward(wednesday, TUESDAY).span.start == date(2024, 5, 15)


def test_a_date_in_december_read_in_january_was_last_year() -> None:
    [found] = dates_in(tokens_in("December 30"), date(2024, 1, 2))

    assert found.span.start == date(2023, 12, 30)


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_ends_of_the_calendar_are_safe(day: date) -> None:
    words = "yesterday tomorrow last year next month last week 900 years ago May 3 next Monday"

    assert dates_in(tokens_in(words), day)
