"""Stretches of days counted from publication: last week, the past two months, within a year."""

from collections.abc import Sequence
from datetime import date

from crosswire_extractor.reading.calendars import (
    PRECISIONS,
    STEPS,
    DateFound,
    count_at,
    either,
    found,
    group,
    kind,
    month_at,
    month_of,
    months_of,
    moved,
    period_of,
    shifted,
    stepped,
    word,
)
from crosswire_extractor.reading.tokens import Token
from crosswire_extractor.reading.years import quarter_at


def relative(tokens: Sequence[Token], at: int, today: date) -> DateFound | None:
    """Last week; the next decade; the past two weeks; last March; the week after next."""
    text = word(tokens, at)
    way = kind("ways", text)
    if way is None:
        unit = kind("units", text)
        twice = [word(tokens, at + 1), word(tokens, at + 2), word(tokens, at + 3)]
        if unit and twice[0] == "after" and "next" in twice[1:]:
            end = at + 2 + twice.index("next")
            return found(tokens, at, end, stepped(today, 2, unit), PRECISIONS[unit])
        return None
    unit = kind("units", word(tokens, at + 1))
    if unit == "day":
        return None
    if unit and not word(tokens, at + 1).endswith("s"):
        if unit == "fortnight" and way != "here":
            return _stretch(tokens, at, at + 2, 1, unit, STEPS[way], today)
        if text == "past" or (unit == "century" and way == "before" and text != "last"):
            return _stretch(tokens, at, at + 2, 1, unit, -1, today)
        whole = found(tokens, at, at + 2, stepped(today, STEPS[way], unit), PRECISIONS[unit])
        return _its_quarter(tokens, whole) or whole
    if month := month_at(tokens, at + 1):
        return _relative_month(tokens, at, month, way, today)
    count = count_of(tokens, at + 1)
    if count and word(tokens, count[1]) in group("hours") and way != "here":
        whole_days = -(-count[0] // 24)
        return _stretch(tokens, at, count[1] + 1, whole_days, "day", STEPS[way], today)
    unit = kind("units", word(tokens, count[1])) if count else None
    if count and unit and way != "here":
        return _stretch(tokens, at, count[1] + 1, count[0], unit, STEPS[way], today)
    return None


def _its_quarter(tokens: Sequence[Token], whole: DateFound) -> DateFound | None:
    """Next year's third quarter."""
    if word(tokens, whole.end) != "'s" or whole.span.precision != "year":
        return None
    named = quarter_at(tokens, whole.end + 1) if whole.end + 1 < len(tokens) else None
    if named is None:
        return None
    days = months_of(whole.span.start.year, named[0], named[1])
    return found(tokens, whole.start, named[2], days, "month")


def count_of(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    text = word(tokens, at)
    if text == "couple":
        return 2, at + 1 + (word(tokens, at + 1) == "of")
    if text in ("few", "several"):
        return 3, at + 1
    return count_at(tokens, at) if text not in ("a", "an") else None


def _stretch(
    tokens: Sequence[Token], at: int, end: int, count: int, unit: str, way: int, today: date
) -> DateFound | None:
    """So many days, weeks … that end today or start tomorrow."""
    if unit in ("weekend", "decade", "century"):
        unit, count = ("week", count) if unit == "weekend" else ("year", count * 10)
    days = (moved(today, -count, unit), today)
    if unit == "quarter":
        ends = stepped(today, way, unit), stepped(today, way * count, unit)
        days = min(ends)[0], max(ends)[1]
    elif way > 0:
        days = (shifted(today, 1), moved(today, count, unit))
    return found(tokens, at, end, days, PRECISIONS[unit])


def _relative_month(
    tokens: Sequence[Token], at: int, month: int, way: str, today: date
) -> DateFound | None:
    year = today.year
    if way == "before" and month >= today.month:
        year -= 1
    if way == "after" and month <= today.month:
        year += 1
    return found(tokens, at, at + 2, month_of(year, month), "month") if 1 <= year <= 9999 else None


def within(tokens: Sequence[Token], at: int, today: date) -> DateFound | None:
    """Within five days; over the next three years is read by its own words."""
    if word(tokens, at) != "within":
        return None
    start = at + 1
    while word(tokens, start) in ("the", "next", "coming", "upcoming"):
        start += 1
    end, last = start, today
    while count := count_at(tokens, end):
        unit = kind("units", word(tokens, count[1]))
        if unit is None or unit == "weekend":
            break
        last, end = moved(last, count[0], unit), count[1] + 1
    return found(tokens, at, end, (today, last), "day") if end > start else None


def bare_unit(tokens: Sequence[Token], at: int, today: date) -> DateFound | None:
    """At the weekend; over the weekend: the one before, or the coming one."""
    if word(tokens, at) != "weekend" or word(tokens, at - 1) not in ("the", "over", "at", "on"):
        return None
    this = period_of(today, "weekend")
    past = this if this[0] <= today else stepped(today, -1, "weekend")
    return either(found(tokens, at, at + 1, past, "day"), this)
