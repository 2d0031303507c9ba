"""Units of measurement that can be compared: 10 miles and 16 kilometres are one distance.

Only what converts safely has an entry. A gallon and a ton differ by country and a currency by day,
so figures in them are compared with the same unit only.
"""

import math
from typing import NamedTuple

from crosswire.domain.claims import Quantity


class Size(NamedTuple):
    """What one of a unit is in the base unit; `zero` where its scale starts elsewhere."""

    base: str
    factor: float
    zero: float = 0.0


def _all_in(base: str, **factors: float) -> dict[str, Size]:
    return {name.replace("_", " "): Size(base, factor) for name, factor in factors.items()}


#: Factors are exact by definition but for the calendar's. Source: SI brochure, NIST SP 811.
SIZES: dict[str, Size] = {
    **_all_in(
        "metre", millimetre=0.001, centimetre=0.01, decimetre=0.1, metre=1, kilometre=1000,
        inch=0.0254, foot=0.3048, yard=0.9144, mile=1609.344, nautical_mile=1852,
    ),
    **_all_in(
        "square metre", square_metre=1, square_kilometre=1e6, hectare=1e4, acre=4046.8564224,
        square_foot=0.09290304, square_mile=2589988.110336,
    ),
    **_all_in(
        "litre", millilitre=0.001, litre=1, cubic_metre=1000, cubic_foot=28.316846592,
        barrel=158.987294928,
    ),
    **_all_in(
        "kilogram", microgram=1e-9, milligram=1e-6, gram=0.001, kilogram=1, tonne=1000,
        ounce=0.028349523125, pound=0.45359237, stone=6.35029318,
    ),
    **_all_in(
        "metre a second", metre_a_second=1, kilometre_an_hour=1 / 3.6, mile_an_hour=0.44704,
        knot=1852 / 3600,
    ),
    **_all_in("watt", watt=1, kilowatt=1e3, megawatt=1e6, gigawatt=1e9),
    **_all_in("kilowatt hour", kilowatt_hour=1, megawatt_hour=1e3),
    **_all_in("second", second=1, minute=60, hour=3600, day=86400, week=604800, fortnight=1209600),
    **_all_in("month", month=1, quarter=3, year=12, decade=120, century=1200),
    **_all_in("share", share=1, percent=0.01),
    **_all_in("percentage point", percentage_point=1, basis_point=0.01),
    "celsius": Size("kelvin", 1, 273.15),
    "fahrenheit": Size("kelvin", 5 / 9, 459.67 * 5 / 9),
}  # fmt: skip


#: Currencies of several countries: which of them stays open.
OPEN_CURRENCIES = frozenset(("rupee", "peso", "franc", "crown", "dinar", "shilling"))
#: Units whose size differs by country, by day or by what is measured.
UNSIZED = OPEN_CURRENCIES | {
    "ton", "kiloton", "gallon", "pint", "cup", "barrel a day", "degree", "cent", "pence",
    "magnitude",
}  # fmt: skip


def is_measure(unit: str) -> bool:
    """Whether it is a unit or a currency, not the name of what is counted."""
    return unit in SIZES or unit in UNSIZED or unit in _BASES or is_currency(unit)


def is_currency(unit: str) -> bool:
    """By its code of ISO 4217, as "EUR"."""
    return len(unit) == 3 and unit.isupper()


def is_money(unit: str) -> bool:
    """A currency, though it be open of which country; a pound may be money as well."""
    return is_currency(unit) or unit in OPEN_CURRENCIES or unit == "pound"


_BASES = frozenset(size.base for size in SIZES.values())


def in_base(quantity: Quantity) -> Quantity:
    """The quantity in the base unit of its kind; unchanged where its unit has no safe size."""
    size = SIZES.get(quantity.unit)
    if size is None:
        return quantity
    low, high = (_converted(end, size) for end in (quantity.low, quantity.high))
    value = None if quantity.value is None else _converted(quantity.value, size)
    return quantity.with_(low=low, high=high, value=value, unit=size.base)


def same_kind(first: str, second: str) -> bool:
    """Whether figures in these units can be compared."""
    bases = [SIZES[unit].base if unit in SIZES else unit for unit in (first, second)]
    return bases[0] == bases[1]


def _converted(end: float, size: Size) -> float:
    return end * size.factor + size.zero if math.isfinite(end) else end
