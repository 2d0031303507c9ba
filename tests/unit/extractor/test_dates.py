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
        ("yesterday morning", date(2024, 5, 13), date(2024, 5, 13)),
        ("last night", date(2024, 5, 13), date(2024, 5, 13)),
        ("Monday night", date(2024, 5, 13), date(2024, 5, 13)),
        ("the day before yesterday", date(2024, 5, 12), date(2024, 5, 12)),
        ("Friday next week", date(2024, 5, 24), date(2024, 5, 24)),
        ("Wednesday, May 8", date(2024, 5, 8), date(2024, 5, 8)),
        ("Friday the 3rd", date(2024, 5, 3), date(2024, 5, 3)),
        ("the first Monday of April", date(2024, 4, 1), date(2024, 4, 1)),
        ("Oct. 14, 2023", date(2023, 10, 14), date(2023, 10, 14)),
        ("14/10/2023", date(2023, 10, 14), date(2023, 10, 14)),
        ("10/14/2023", date(2023, 10, 14), date(2023, 10, 14)),
        ("3/7/2023", date(2023, 3, 7), date(2023, 7, 3)),
        ("on the 10th", date(2024, 5, 10), date(2024, 5, 10)),
        ("two days before May 3", date(2024, 5, 1), date(2024, 5, 1)),
        ("between 3 and 5 May", date(2024, 5, 3), date(2024, 5, 5)),
        ("May 3-5, 2023", date(2023, 5, 3), date(2023, 5, 5)),
        ("from Monday to Friday", date(2024, 5, 13), date(2024, 5, 17)),
        ("from March to May", date(2024, 3, 1), date(2024, 5, 31)),
        ("this weekend", date(2024, 5, 18), date(2024, 5, 19)),
        ("over the weekend", date(2024, 5, 11), date(2024, 5, 12)),
        ("the past two weeks", date(2024, 4, 30), date(2024, 5, 14)),
        ("the past 24 hours", date(2024, 5, 13), date(2024, 5, 14)),
        ("three hours ago", date(2024, 5, 14), date(2024, 5, 14)),
        ("by year's end", date(2024, 9, 1), date(2024, 12, 31)),
        ("the week of May 8", date(2024, 5, 6), date(2024, 5, 12)),
        ("in early March", date(2024, 3, 1), date(2024, 3, 15)),
        ("late last month", date(2024, 4, 16), date(2024, 4, 30)),
        ("earlier this month", date(2024, 5, 1), date(2024, 5, 14)),
        ("mid-2021", date(2021, 5, 1), date(2021, 8, 31)),
        ("the end of 2022", date(2022, 9, 1), date(2022, 12, 31)),
        ("the second quarter", date(2024, 4, 1), date(2024, 6, 30)),
        ("the third quarter of 2022", date(2022, 7, 1), date(2022, 9, 30)),
        ("Q3 2022", date(2022, 7, 1), date(2022, 9, 30)),
        ("the first half of 2023", date(2023, 1, 1), date(2023, 6, 30)),
        ("the last three months of 2022", date(2022, 10, 1), date(2022, 12, 31)),
        ("the 1990s", date(1990, 1, 1), date(1999, 12, 31)),
        ("the early 90s", date(1990, 1, 1), date(1994, 12, 31)),
        ("the 19th century", date(1800, 1, 1), date(1899, 12, 31)),
        ("the years 2014-2018", date(2014, 1, 1), date(2018, 12, 31)),
    ],
)
def test_a_date_is_counted_from_publication(words: str, first: date, last: date) -> None:
    [found] = dates_in(tokens_in(words), TUESDAY)

    assert (found.span.start, found.span.end) == (first, last)


@pytest.mark.parametrize(
    "words",
    [
        "on the seventh day",
        "soon",
        "in May I say",
        "he may come",
        "in 20 shops",
        "three days earlier",
        "the following day",
        "the previous night",
        "that week",
        "every Monday",
        "on Mondays",
        "read in the Baltimore Sun",
        "won 21-14",
        "open 24/7",
        "in May 12 people died",
        "it weighs 16.5 grams",
        "call 2010-2015-86",
    ],
)
def test_what_names_no_date_stays_unknown(words: str) -> None:
    assert [
        found for found in dates_in(tokens_in(words), TUESDAY) if found.span.precision == "day"
    ] == []


def test_of_what_is_to_come_a_weekday_is_the_next() -> None:
    [wednesday] = dates_in(tokens_in("on Wednesday"), TUESDAY)

    assert forward(wednesday, TUESDAY).span.start == date(2024, 5, 15)


@pytest.mark.parametrize(
    ("words", "bound"),
    [
        ("since Friday", "since"),
        ("by Monday", "by"),
        ("no later than Monday", "by"),
        ("until the end of May", "until"),
        ("after 2019", "after"),
        ("in 2019 or later", "since"),
        ("on Friday", None),
    ],
)
def test_what_stands_before_a_date_opens_an_interval_at_it(words: str, bound: str | None) -> None:
    assert [found.bound for found in dates_in(tokens_in(words), TUESDAY)] == [bound]


def test_talks_that_are_moved_from_monday_to_friday_have_two_dates() -> None:
    found = dates_in(tokens_in("The talks were moved from Monday to Friday."), TUESDAY)

    assert [each.span.text for each in found] == ["Monday", "Friday"]


def test_of_what_is_to_come_a_month_is_the_next() -> None:
    [march] = dates_in(tokens_in("in March"), TUESDAY)

    assert march.span.start == date(2024, 3, 1)
    assert forward(march, TUESDAY).span.start == date(2025, 3, 1)


def test_the_words_tell_the_precision() -> None:
    words = "on Friday, last week, in March, in 2019, a month ago"
    found = dates_in(tokens_in(words), TUESDAY)

    assert [each.span.precision for each in found] == ["day", "week", "month", "year", "month"]


def test_a_date_in_december_read_in_january_was_last_year() -> None:
    [found] = dates_in(tokens_in("December 30"), date(2024, 1, 2))

    assert found.span.start == date(2023, 12, 30)


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_ends_of_the_calendar_are_safe(day: date) -> None:
    words = (
        "yesterday tomorrow last year next month last week 900 years ago May 3 next Monday on the "
        "3rd, in early March, the next two decades, by the end of the year, Q1, the week of May 8, "
        "from March to May, the first Friday of July, this weekend, within 99 years, May 3-5"
    )

    assert dates_in(tokens_in(words), day)
