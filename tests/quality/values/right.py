"""When what was read is what the spec expects."""

import math
from collections.abc import Iterator
from datetime import date, timedelta

from crosswire.domain.claims import TimeSpan
from crosswire_extractor.reading.dates import DateFound
from crosswire_extractor.reading.quantities import NumberFound
from crosswire_extractor.reading.units import units_named
from tests.quality.values.cases import Row


def same_value(found: NumberFound, result: Row) -> bool:
    value = found.value if found.value is not None else found.high
    return math.isclose(value, _number(result), rel_tol=1e-6)


def _number(result: Row) -> float:
    return float(str(result["Resolution"]["value"]).rstrip("%"))


def same_amount(found: NumberFound, result: Row) -> bool:
    told = result["Resolution"]["unit"].lower()
    names = {result["Resolution"].get("isoCurrency"), _HEAT.get(told), *units_named(told)}
    return same_value(found, result) and found.unit in names


_HEAT = {"c": "celsius", "f": "fahrenheit"}


def same_ends(found: NumberFound, result: Row) -> bool:
    low, _, high = str(result["Resolution"]["value"]).strip("[]()").partition(",")
    return _is_end(found.low, low, (0.0, -math.inf)) and _is_end(found.high, high, (math.inf,))


def _is_end(value: float, told: str, open_ends: tuple[float, ...]) -> bool:
    return math.isclose(value, float(told), rel_tol=1e-6) if told else value in open_ends


def anything(found: DateFound, result: Row) -> bool:
    return True


def same_days(found: DateFound, result: Row) -> bool:
    return any(_is_span(found, span) for span in spans(result))


def spans(result: Row) -> Iterator[tuple[str | None, str | None]]:
    """The resolutions of a result: first and last day."""
    if "Value" in result:
        value = result["Value"]
        for one in (value.get("PastResolution"), value.get("FutureResolution")):
            if one:
                yield _ends(one)
    for one in (result.get("Resolution") or {}).get("values", ()):
        yield _ends(one)


def _ends(one: Row) -> tuple[str | None, str | None]:
    day = one.get("date") or one.get("value")
    return (
        one.get("startDate") or one.get("start") or day,
        one.get("endDate") or one.get("end") or day,
    )


def _is_span(found: DateFound, span: tuple[str | None, str | None]) -> bool:
    first, last = (date.fromisoformat(end[:10]) if end else None for end in span)
    if first and last:
        readings = [span for span in (found.span, found.ahead) if span]
        return any(each.start == first and last in _last_days(each) for each in readings) or (
            first == last == _middle(found)
        )
    if first:
        return found.bound in ("since", "after") and first in _around(found)
    return found.bound in ("before", "by", "until") and last in _around(found)


def _last_days(span: TimeSpan) -> set[date]:
    """How a spec may name the end: the last day, the day after, or the first of a last month."""
    ends = {span.end, _next(span.end)}
    first_of_last = span.end.replace(day=1)
    if _next(span.end).day == 1 and span.start < first_of_last:
        ends.add(first_of_last)
    if (span.end.month, span.end.day) == (12, 31) and span.start.year < span.end.year:
        ends.add(date(span.end.year, 1, 1))
    return ends


def _middle(found: DateFound) -> date | None:
    """Of words coarser than a day, such as "a month ago", the day that they are around."""
    around = found.span.precision != "day" and not found.ahead and "ago" in found.span.text
    return found.span.start + (found.span.end - found.span.start) / 2 if around else None


def _around(found: DateFound) -> tuple[date, ...]:
    return (found.span.start, found.span.end, _next(found.span.end))


def _next(day: date) -> date:
    return day + timedelta(days=1) if day < date.max else day
