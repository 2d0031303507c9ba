"""What a figure measures, and what it is where it counts nothing."""

import math

import pytest

from crosswire_extractor.reading.quantities import NumberFound, figures_in, measures_in
from crosswire_extractor.reading.tokens import tokens_in


def measure(text: str) -> NumberFound:
    [found] = measures_in(tokens_in(text))
    return found


def kinds(text: str) -> list[tuple[str, float | None]]:
    return [(found.kind, found.value) for found in figures_in(tokens_in(text))]


@pytest.mark.parametrize(
    ("words", "value", "unit"),
    [
        ("30 km from the town", 30, "kilometre"),
        ("ten miles long", 10, "mile"),
        ("a three-foot fence", 3, "foot"),
        ("a 45-acre farm", 45, "acre"),
        ("1.5 million barrels a day", 1_500_000, "barrel a day"),
        ("110 mph winds", 110, "mile an hour"),
        ("-20 degrees Celsius", -20, "celsius"),
        ("75kg of flour", 75, "kilogram"),
        ("12 square kilometres", 12, "square kilometre"),
        ("half an hour", 0.5, "hour"),
        ("5 feet 6 inches", 5.5, "foot"),
        ("$3.4m in aid", 3_400_000, "USD"),
        ("€2 billion", 2_000_000_000, "EUR"),
        ("US$ 40 million", 40_000_000, "USD"),
        ("A$12", 12, "AUD"),
        ("350 Swiss francs", 350, "CHF"),
        ("two million pounds", 2_000_000, "GBP"),
        ("150 pounds of potatoes", 150, "pound"),
        ("3 dollars 50 cents", 3.5, "USD"),
        ("25 per cent", 25, "percent"),
        ("12 pct of the vote", 12, "percent"),
        ("1.5 percentage points", 1.5, "percentage point"),
        ("two-thirds of the homes", 2 / 3, "share"),
        ("a third of the homes", 1 / 3, "share"),
        ("one in five homes", 0.2, "share"),
        ("nine out of 10 homes", 0.9, "share"),
    ],
)
def test_an_amount_has_a_figure_and_a_unit(words: str, value: float, unit: str) -> None:
    found = measure(words)

    assert found.value == pytest.approx(value)
    assert found.unit == unit


@pytest.mark.parametrize(
    ("words", "low", "high", "unit"),
    [
        ("more than $3m", 3e6, math.inf, "USD"),
        ("between $2 million and $3 million", 2e6, 3e6, "USD"),
        ("$3m-$5m", 3e6, 5e6, "USD"),
        ("2 to 3 million euros", 2e6, 3e6, "EUR"),
        ("€2bn-€3bn", 2e9, 3e9, "EUR"),
        ("a 5.6-magnitude quake", 5.6, 5.6, "magnitude"),
        ("10 to 15 km", 10, 15, "kilometre"),
        ("up to 40 percent", 0, 40, "percent"),
        ("nearly 100 tonnes", 90, 100, "tonne"),
        ("exactly 1,000 tonnes", 1000, 1000, "tonne"),
    ],
)
def test_an_amount_may_be_an_interval(words: str, low: float, high: float, unit: str) -> None:
    found = measure(words)

    assert (found.low, found.high) == pytest.approx((low, high))
    assert found.unit == unit


@pytest.mark.parametrize(
    ("words", "kind", "value"),
    [
        ("the third attack", "ordinal", 3),
        ("the 21st attack", "ordinal", 21),
        ("a 32-year-old driver", "age", 32),
        ("twelve years old", "age", 12),
        ("Su-27 jets", "label", 27),
        ("route 66 was closed", "label", 66),
        ("at 6 p.m. sharp", "label", 6),
        ("the second attack", "ordinal", 2),
        ("the 2016 election", "label", 2016),
        ("the 2016 soldiers", "count", 2016),
    ],
)
def test_a_figure_says_what_it_is(words: str, kind: str, value: float) -> None:
    assert kinds(words) == [(kind, value)]


def test_figures_with_a_stroke_between_them_count_nothing() -> None:
    assert kinds("the 9/11 attacks") == [("label", 9), ("label", 11)]


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("between 2m and 3m people", 2e6, 3e6),
        ("1.2 bn people", 1.14e9, 1.26e9),
        ("30-odd shops", 27, 33),
        ("50-plus people", 50, math.inf),
        ("a 4,120-strong crowd", 4120, 4120),
    ],
)
def test_short_forms_of_counts(words: str, low: float, high: float) -> None:
    [found] = figures_in(tokens_in(words))

    assert found.kind == "count"
    assert (found.low, found.high) == pytest.approx((low, high))


def test_two_figures_of_a_match_are_its_score() -> None:
    assert kinds("they won 3-1 at home") == [("score", 3), ("score", 1)]


def test_the_one_of_the_one_who_came_is_no_number() -> None:
    assert kinds("the one who came") == []


def test_versions_and_addresses_are_left_alone() -> None:
    assert kinds("version 192.168.1.2 of the page") == []


def test_a_third_man_is_no_third_of_a_man() -> None:
    assert kinds("a third man was held") == [("ordinal", 3)]


def test_an_open_bound_and_another_make_one_interval() -> None:
    [found] = figures_in(tokens_in("more than 100 but fewer than 200 homes"))

    assert (found.low, found.high) == (100, 200)


def test_more_than_belongs_to_the_figure_after_it() -> None:
    first, second = figures_in(tokens_in("40 homes and more than 10 shops"))

    assert (first.low, first.high) == (40, 40)
    assert (second.low, second.high) == (10, math.inf)
