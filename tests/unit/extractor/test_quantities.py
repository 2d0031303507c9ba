"""Numbers as intervals."""

import math

import pytest

from crosswire_extractor.reading.quantities import numbers_in
from crosswire_extractor.reading.tokens import tokens_in


def intervals(text: str) -> list[tuple[float, float]]:
    return [(number.low, number.high) for number in numbers_in(tokens_in(text))]


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("312 soldiers", 312, 312),
        ("2,418 soldiers", 2418, 2418),
        ("twenty-five soldiers", 25, 25),
        ("one hundred and twenty soldiers", 120, 120),
        ("two thousand three hundred soldiers", 2300, 2300),
        ("a dozen soldiers", 12, 12),
        ("almost 400 soldiers", 360, 400),
        ("nearly 100 soldiers", 90, 100),
        ("at least 22 soldiers", 22, math.inf),
        ("more than 1,340 soldiers", 1340, math.inf),
        ("22 or more soldiers", 22, math.inf),
        ("up to 40 soldiers", 0, 40),
        ("as many as 40 soldiers", 0, 40),
        ("fewer than 40 soldiers", 0, 40),
        ("no more than 40 soldiers", 0, 40),
        ("no fewer than 40 soldiers", 40, math.inf),
        ("about 2,600 soldiers", 2340, 2860),
        ("just over 100 soldiers", 100, 110),
        ("1,000 to 1,200 soldiers", 1000, 1200),
        ("between 100 and 150 soldiers", 100, 150),
        ("10-15 soldiers", 10, 15),
        ("dozens of soldiers", 20, 199),
        ("several hundred soldiers", 200, 1000),
    ],
)
def test_a_number_is_an_interval(words: str, low: float, high: float) -> None:
    [found] = intervals(words)

    assert found == pytest.approx((low, high))


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("one million people", 1_000_000),
        ("1.5 million people", 1_500_000),
        ("a quarter of a million people", 250_000),
        ("a quarter million people", 250_000),
        ("half a million people", 500_000),
        ("two and a half thousand", 2500),
    ],
)
def test_size_words_multiply_and_leave_room_for_rounding(words: str, value: float) -> None:
    low, high = intervals(words)[0]

    assert low <= value <= high
    assert high - low <= 0.11 * value


def test_an_odd_figure_is_exact_even_after_some() -> None:
    assert intervals("some 2,491 people") == [(2491, 2491)]


@pytest.mark.parametrize(
    "words",
    [
        "on the seventh day",
        "a 32-year-old driver",
        "John Smith, 45, a driver",
        "in 2014",
        "12 percent of voters",
        "12% of voters",
        "$4,000 in cash",
        "30 km from the town",
        "two hours later",
        "at 10:30",
        "No. 1 on the list",
        "one of the drivers",
        "day 2 of the strike",
    ],
)
def test_ages_years_ranks_shares_and_measures_count_nobody(words: str) -> None:
    assert intervals(words) == []


def test_of_two_of_the_twelve_only_two_are_counted() -> None:
    assert intervals("two of the twelve drivers") == [(2, 2)]


@pytest.mark.parametrize("words", ["{} people", "2^{}", "3x10^{}", "1e{}", "1/{} of them"])
def test_a_number_of_thousands_of_digits_is_none(words: str) -> None:
    assert all(found.high < math.inf for found in numbers_in(tokens_in(words.format("9" * 5_000))))
