"""`python -m tests.quality.values FOLDER`: how many numbers, units and dates are read right.

FOLDER holds the English specs of Microsoft's Recognizers-Text (MIT): sentences, each with the
numbers, amounts or dates that it contains. A case is right when as many are read as expected, each
lies over at least half of the expected words, and has the expected value:

- a number, percentage or age the same figure; an amount also the same unit; a range the same ends
  (an end that the spec leaves open may be 0 for us); an ordinal the same place;
- a date the same day (of "a month ago", for us an interval, the middle), a period the same days;
  either of the spec's resolutions counts, the past or the coming one. A spec gives the day after a
  period as its end, for some the last day, and for a range that ends with a month or a year the
  first day of that: all count. "Since" and "before" have one end, and must be read as such;
- what the spec leaves unresolved ("next summer", 30 February) must not be read.
"""

import argparse
import json
import math
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from crosswire.domain.claims import TimeSpan
from crosswire.domain.errors import Refused
from crosswire_extractor.reading.dates import DateFound, dates_in
from crosswire_extractor.reading.quantities import NumberFound, figures_in
from crosswire_extractor.reading.tokens import Token, tokens_in
from crosswire_extractor.reading.units import unit_named, units_named

Row = dict[str, Any]
Check = Callable[[Any, Row], bool]

#: Times of day, durations, repetitions, holidays and sequences are no part of what is read.
OUT_OF_SCOPE = {
    "Number/NumberModelExperimentalMode, NumberRangeModelExperimentalMode, *PercentMode, "
    "OrdinalModelSuppressExtendedTypes": "the same sentences under other settings of that library",
    "DateTime/Time*, DateTime*Extractor, DateTime*Parser, DateTimePeriod*": "times of day",
    "DateTime/Duration*": "lengths of time: read as measures, not as dates",
    "DateTime/Set*": "repetitions (every Monday)",
    "DateTime/Holiday*": "holidays by name",
    "DateTime/Merged*, DateTimeModel* but DateTimeModel": "the same under other settings",
    "Sequence/*, Choice/*, Timex/*": "telephone numbers, addresses, yes and no, a notation",
}


#: Kinds of dates that are not read, by how the spec's words look; their cases are left out.
NOT_READ = {
    "holidays": r"christmas|xmas|easter|thanksgiving|new year('s)?( eve|$)|ramadan|\beid\b"
    r"|black friday|cyber monday|halloween|juneteenth|mlk|\bday of\b"
    r"|\b(?!(the|my|same|that|this|next|last|past|one)\b)[a-z]+('?s)? day\b",
    "working days, numbered weeks, terms": r"business|working|weekdays?$|\bweek (number )?\d"
    r"|w\d\d|w/c|fiscal|\bfy|school|semester|trimester|\beo[dmy]\b|to date",
    "what points into a diary or a story: my week, the next day": r"hence|in the future"
    r"|\b(previous|following|preceding|same|that)\b|^(the |my )?(same |that )?"
    r"(day|week|month|year|weekend|decade)$|(next|last|past|this) day$"
    r"|later$(?<!or later)(?<!and later)|(?<!or) earlier$",
    "lengths of time: rebuilt in two weeks": r"^in (the )?[a-z0-9]+ ?(more )?"
    r"(days?|weeks?|months?|years?)\b|^for \d",
    "seasons": r"spring|summer|autumn|winter|\bfall\b",
    "a number without a month: on 15": r"^(the )?(\d{1,2}|second|twenty second|thirty)\.?$",
    "digits without marks: 20160212": r"\d{8}|\d{4} \d\d \d\d",
}


class Expected(NamedTuple):
    start: int
    end: int
    row: Row


class Spec(NamedTuple):
    """One file of cases, what is read from a sentence, and when that is right."""

    group: str
    file: str
    read: Callable[[Sequence[Token], Row], Sequence[NumberFound | DateFound]]
    right: Check
    covers: Callable[[Row], bool] = lambda case: True
    """Whether a case is about what is read at all."""
    counts: Callable[[Row], bool] = lambda result: True
    """Whether one of its results is."""


class Outcome(NamedTuple):
    spec: Spec
    case: Row
    right: bool
    read: str


def reason_to_leave_out(case: Row) -> str | None:
    """Why a case of dates is out of scope."""
    for result in case.get("Results") or ():
        for reason, pattern in NOT_READ.items():
            if re.search(pattern, result["Text"], re.IGNORECASE):
                return reason
    return None


def _in_scope(case: Row) -> bool:
    return reason_to_leave_out(case) is None


def outcomes(folder: Path, specs: Iterable[Spec]) -> Iterator[Outcome]:
    for spec in specs:
        for case in _cases(folder, spec.file):
            if spec.covers(case):
                yield _outcome(spec, case)


def _cases(folder: Path, name: str) -> list[Row]:
    kind, _, model = name.partition("/")
    file = folder / kind / "English" / f"{model}.json"
    try:
        cases: list[Row] = json.loads(file.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError) as error:
        raise Refused(f"Not a spec of Recognizers-Text: {file} ({error})") from error
    return cases


def _outcome(spec: Spec, case: Row) -> Outcome:
    tokens = tokens_in(case["Input"])
    found = spec.read(tokens, case)
    expected = [
        Expected(*_place(each), each) for each in case.get("Results") or () if spec.counts(each)
    ]
    pairs = zip(found, expected, strict=False)
    right = len(found) == len(expected) and all(
        _over(tokens, one, two) and spec.right(one, two.row) for one, two in pairs
    )
    return Outcome(spec, case, right, "; ".join(_told(each) for each in found))


def _place(result: Row) -> tuple[int, int]:
    end = result["End"] + 1 if "End" in result else result["Start"] + result["Length"]
    start, words = result["Start"], result["Text"].split()
    while len(words) > 1 and words[0].lower() in _SMALL:
        start += len(words.pop(0)) + 1
    return start, end


#: Words that a spec counts to the date and we do not.
_SMALL = frozenset(
    ("the", "in", "on", "of", "from", "during", "at", "a", "since", "before", "after")
)


def _over(tokens: Sequence[Token], found: NumberFound | DateFound, expected: Expected) -> bool:
    start, end = tokens[found.start].start, tokens[found.end - 1].end
    shared = min(end, expected.end) - max(start, expected.start)
    return 2 * shared >= expected.end - expected.start


def _told(found: NumberFound | DateFound) -> str:
    if isinstance(found, DateFound):
        return f"{found.span.start}..{found.span.end} {found.bound or ''} [{found.span.text}]"
    return f"{found.value} ({found.low:g}..{found.high:g}) {found.unit or ''} {found.kind}"


# What is read


def _plain(tokens: Sequence[Token], case: Row) -> list[NumberFound]:
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


def _of(*kinds: str) -> Callable[[Sequence[Token], Row], list[NumberFound]]:
    def read(tokens: Sequence[Token], case: Row) -> list[NumberFound]:
        return [found for found in figures_in(tokens) if found.kind in kinds]

    return read


def _with_unit(*units: str) -> Callable[[Sequence[Token], Row], list[NumberFound]]:
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


def _bounded(tokens: Sequence[Token], case: Row) -> list[NumberFound]:
    """Numbers with a bound or two ends; of a round figure alone the room is our own."""
    return [found for found in figures_in(tokens) if _has_bound(tokens, found)]


def _has_bound(tokens: Sequence[Token], found: NumberFound) -> bool:
    if tokens[found.start].lower.startswith(("equal", "exact")):
        return True
    around = found.value is not None and found.low < found.value < found.high
    return found.low != found.high and not around


def _dates(tokens: Sequence[Token], case: Row) -> list[DateFound]:
    return dates_in(tokens, _today(case))


def _today(case: Row) -> date:
    told = case.get("Context", {}).get("ReferenceDateTime", "2016-11-07")
    return date.fromisoformat(told[:10])


# When it is right


def _same_value(found: NumberFound, result: Row) -> bool:
    value = found.value if found.value is not None else found.high
    return math.isclose(value, _number(result), rel_tol=1e-6)


def _number(result: Row) -> float:
    return float(str(result["Resolution"]["value"]).rstrip("%"))


def _same_amount(found: NumberFound, result: Row) -> bool:
    told = result["Resolution"]["unit"].lower()
    names = {result["Resolution"].get("isoCurrency"), _HEAT.get(told), *units_named(told)}
    return _same_value(found, result) and found.unit in names


_HEAT = {"c": "celsius", "f": "fahrenheit"}


def _same_ends(found: NumberFound, result: Row) -> bool:
    low, _, high = str(result["Resolution"]["value"]).strip("[]()").partition(",")
    return _is_end(found.low, low, (0.0, -math.inf)) and _is_end(found.high, high, (math.inf,))


def _is_end(value: float, told: str, open_ends: tuple[float, ...]) -> bool:
    return math.isclose(value, float(told), rel_tol=1e-6) if told else value in open_ends


def _any(found: DateFound, result: Row) -> bool:
    return True


def _same_days(found: DateFound, result: Row) -> bool:
    return any(_is_span(found, span) for span in _spans(result))


def _spans(result: Row) -> Iterator[tuple[str | None, str | None]]:
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


def _resolved(result: Row) -> bool:
    spans = [span for span in _spans(result) if any(span)]
    return bool(spans) and not {"0001-01-01", "not resolved"} & {
        end for ends in spans for end in ends
    }


def _all(case: Row) -> bool:
    return True


def _valued(result: Row) -> bool:
    return result["Resolution"].get("value") not in (None, "null")


def _days_only(case: Row) -> bool:
    types = {each.get("TypeName", "other").removeprefix("datetimeV2.") for each in case["Results"]}
    return types <= {"date", "daterange"} and _in_scope(case)


def _places_only(case: Row) -> bool:
    return all(
        "relativeTo" not in each["Resolution"] or _absolute(each) for each in case["Results"]
    )


def _absolute(result: Row) -> bool:
    return str(result["Resolution"].get("value", "")).isdigit()


_UNITS = "NumberWithUnit"
_of_size = _with_unit("size", "heat")
SPECS = (
    Spec("numbers", "Number/NumberModel", _plain, _same_value),
    Spec("number ranges", "Number/NumberRangeModel", _bounded, _same_ends),
    Spec("ordinals", "Number/OrdinalModel", _of("ordinal"), _same_value, _places_only),
    Spec("percentages", "Number/PercentModel", _with_unit("share"), _same_value, _all, _valued),
    Spec("currencies", f"{_UNITS}/CurrencyModel", _with_unit("money"), _same_amount, _all, _valued),
    Spec("units", f"{_UNITS}/DimensionModel", _of_size, _same_amount, _all, _valued),
    Spec("units", f"{_UNITS}/TemperatureModel", _with_unit("heat"), _same_amount, _all, _valued),
    Spec("ages", "NumberWithUnit/AgeModel", _of("age"), _same_value),
    Spec("dates", "DateTime/DateParser", _dates, _same_days, _in_scope, _resolved),
    Spec("dates", "DateTime/DateExtractor", _dates, _any, _in_scope),
    Spec("date periods", "DateTime/DatePeriodParser", _dates, _same_days, _in_scope, _resolved),
    Spec("date periods", "DateTime/DatePeriodExtractor", _dates, _any, _in_scope),
    Spec("dates in sentences", "DateTime/DateTimeModel", _dates, _same_days, _days_only, _resolved),
)  # fmt: skip


def table(results: Sequence[Outcome]) -> str:
    """A row a spec, then all."""
    files = list(dict.fromkeys(each.spec.file for each in results))
    rows = [
        (_of_file(results, file)[0].spec.group, file, _of_file(results, file)) for file in files
    ]
    lines = [_row(group, file, ones) for group, file, ones in rows]
    return "\n".join(
        [
            "| what | spec | cases | right | % |",
            "|---|---|---|---|---|",
            *lines,
            _row("all", "", results),
        ]
    )


def _of_file(results: Sequence[Outcome], file: str) -> list[Outcome]:
    return [each for each in results if each.spec.file == file]


def _row(group: str, file: str, results: Sequence[Outcome]) -> str:
    right = sum(each.right for each in results)
    return f"| {group} | {file} | {len(results)} | {right} | {100 * right / len(results):.1f} |"


def misses(results: Sequence[Outcome]) -> str:
    return "\n".join(
        f"{each.case['Input']!r}\n    expected {_expectation(each.case)}\n    read     {each.read}"
        for each in results
        if not each.right
    )


def _expectation(case: Row) -> str:
    told = [(r["Text"], r.get("Resolution") or r.get("Value")) for r in case["Results"]]
    return json.dumps(told, ensure_ascii=False)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.quality.values")
    parser.add_argument("folder", type=Path, help="the unpacked English specs")
    parser.add_argument("--spec", help="only this file, such as DateTime/DateParser")
    parser.add_argument("--misses", action="store_true", help="list the cases that are not right")
    options = parser.parse_args(arguments)
    chosen = [spec for spec in SPECS if options.spec in (None, spec.file)]
    try:
        results = list(outcomes(options.folder, chosen))
    except Refused as error:
        print(error, file=sys.stderr)
        return 2
    if options.misses:
        print(misses(results), end="\n\n")
    print(table(results))
    return 0


if __name__ == "__main__":
    sys.exit(main())
