"""Units that can be compared, and those that cannot."""

import math

import pytest

from crosswire.domain.claims import Quantity
from crosswire.domain.units import in_base, is_currency, is_measure, is_money, same_kind


def of(value: float, unit: str) -> Quantity:
    return in_base(Quantity(low=value, high=value, value=value, unit=unit))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ((10, "mile"), (16.09344, "kilometre")),
        ((5, "hectare"), (50_000, "square metre")),
        ((100, "kilometre an hour"), (62.1371, "mile an hour")),
        ((1, "tonne"), (2204.6226, "pound")),
        ((25, "percent"), (0.25, "share")),
        ((2, "year"), (24, "month")),
        ((20, "celsius"), (68, "fahrenheit")),
    ],
)
def test_one_amount_in_two_units_is_one_amount(
    first: tuple[float, str], second: tuple[float, str]
) -> None:
    one, other = of(*first), of(*second)

    assert one.unit == other.unit
    assert one.value == pytest.approx(other.value, rel=1e-5)


@pytest.mark.parametrize(
    ("first", "second"),
    [("USD", "EUR"), ("gallon", "litre"), ("ton", "tonne"), ("percent", "percentage point")],
)
def test_what_has_no_safe_size_is_compared_with_itself_only(first: str, second: str) -> None:
    assert not same_kind(first, second)
    assert same_kind(first, first)


def test_an_open_end_stays_open() -> None:
    at_least = in_base(Quantity(low=3, high=math.inf, value=3, unit="kilometre"))

    assert (at_least.low, at_least.high) == (3000, math.inf)


@pytest.mark.parametrize(("unit", "told"), [("mile", True), ("USD", True), ("tanks", False)])
def test_a_unit_is_told_from_what_is_counted(unit: str, told: bool) -> None:
    assert is_measure(unit) is told


@pytest.mark.parametrize(
    ("unit", "money", "currency"),
    [
        ("EUR", True, True),
        ("crown", True, False),
        ("pound", True, False),
        ("eur", False, False),
        ("EURO", False, False),
        ("tonne", False, False),
    ],
)
def test_money_is_told_by_a_code_or_a_name_that_stays_open(
    unit: str, *, money: bool, currency: bool
) -> None:
    assert is_money(unit) is money
    assert is_currency(unit) is currency
