"""What is read from a sentence for each kind of spec."""

from collections.abc import Callable, Sequence
from datetime import date

from crosswire_extractor.reading.dates import DateFound, dates_in
from crosswire_extractor.reading.quantities import NumberFound, figures_in
from crosswire_extractor.reading.tokens import Token
from crosswire_extractor.reading.units import unit_named, units_named
from tests.quality.values.cases import Row


def plain(tokens: Sequence[Token], case: Row) -> list[NumberFound]:
    """A figure with its unit close to it, such as 180ml, is no number of its own there."""
    return [
        found
        for found in figures_in(tokens)
        if found.kind != "ordinal" and not _unit_close(tokens, found)
    ]


def _unit_close(tokens: Sequence[Token], found: NumberFound) -> bool:
    last = tokens[found.end - 1]
    before = tokens[found.end - 2] if found.end - found.start > 1 else None
    glued = before is not None and before.end == last.start and before.text[-1].isdigit()
    return glued and found.unit in units_named(last.lower)


def of(*kinds: str) -> Callable[[Sequence[Token], Row], list[NumberFound]]:
    def read(tokens: Sequence[Token], case: Row) -> list[NumberFound]:
        return [found for found in figures_in(tokens) if found.kind in kinds]

    return read


def with_unit(*units: str) -> Callable[[Sequence[Token], Row], list[NumberFound]]:
    def read(tokens: Sequence[Token], case: Row) -> list[NumberFound]:
        return [
            found
            for found in figures_in(tokens)
            if found.unit and found.kind == "measure" and _family(found.unit) in units
        ]

    return read


def _family(unit: str) -> str:
    if unit in _TIMES:
        return "time"
    if unit in _SHARES:
        return "share"
    if unit in ("celsius", "fahrenheit", "degree"):
        return "heat"
    return "money" if unit in _MONIES else "size"


_TIMES = ("second", "minute", "hour", "day", "week", "month", "year", "decade", "century")


_SHARES = ("percent", "percentage point", "share", "basis point")


_MONIES = frozenset(
    name for name in unit_named().values() if name.isupper() or name in ("cent", "pence", "sen")
) | {"rupee", "peso", "franc", "crown", "satoshi", "shilling", "dinar"}


def bounded(tokens: Sequence[Token], case: Row) -> list[NumberFound]:
    """Numbers with a bound or two ends; of a round figure alone the room is our own."""
    return [found for found in figures_in(tokens) if _has_bound(tokens, found)]


def _has_bound(tokens: Sequence[Token], found: NumberFound) -> bool:
    if tokens[found.start].lower.startswith(("equal", "exact")):
        return True
    around = found.value is not None and found.low < found.value < found.high
    return found.low != found.high and not around


def dates(tokens: Sequence[Token], case: Row) -> list[DateFound]:
    return dates_in(tokens, _today(case))


def _today(case: Row) -> date:
    told = case.get("Context", {}).get("ReferenceDateTime", "2016-11-07")
    return date.fromisoformat(told[:10])


of_size = with_unit("size", "heat")
