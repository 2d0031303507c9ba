"""Days, weeks, months and years, and the words that name them."""

import calendar
import re
from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

from crosswire.domain.claims import Precision, TimeSpan
from crosswire_extractor import lexicon
from crosswire_extractor.reading.figures import figure_at
from crosswire_extractor.reading.number_words import word_value
from crosswire_extractor.reading.tokens import Token

_FIRST, _LAST = date.min, date.max
_YEAR = re.compile(r"(?:1\d|20|21)\d\d")


class DateFound(NamedTuple):
    """Tokens `start` up to `end` that name a time, and the time.

    Where the words leave open whether it is past or to come, as a bare weekday does, `span` is the
    past one and `ahead` the coming one; the verb decides.
    """

    start: int
    end: int
    span: TimeSpan
    ahead: TimeSpan | None = None
    bound: str | None = None
    """Of "since", "after", "before", "by", "until" the one that stands before it."""


def found(
    tokens: Sequence[Token], start: int, end: int, days: tuple[date, date], precision: Precision
) -> DateFound:
    text = " ".join(token.text for token in tokens[start:end])
    span = TimeSpan(start=days[0], end=max(days), precision=precision, text=text)
    return DateFound(start, end, span)


def either(one: DateFound, days: tuple[date, date]) -> DateFound:
    """The same words with a coming reading as well."""
    return one._replace(ahead=one.span.with_(start=days[0], end=max(days)))


def one_day(tokens: Sequence[Token], start: int, end: int, day: date) -> DateFound:
    return found(tokens, start, end, (day, day), "day")


def word(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].lower if 0 <= at < len(tokens) else ""


def group(name: str) -> frozenset[str]:
    """One of the sets of words."""
    return _groups()[name]


@cache
def _groups() -> dict[str, frozenset[str]]:
    return {name: frozenset(text.split()) for name, text in lexicon.tree("dates")["words"].items()}


@cache
def _named(table: str) -> dict[str, str]:
    rows = lexicon.tree("dates")[table].items()
    return {spelling: name for name, text in rows for spelling in text.split()}


@cache
def _numbered(table: str) -> dict[str, int]:
    places = {name: place for place, name in enumerate(lexicon.tree("dates")[table])}
    return {spelling: places[name] for spelling, name in _named(table).items()}


def kind(table: str, spelling: str) -> str | None:
    """What a word means in one of the tables: ("units", "weeks") is "week"."""
    return _named(table).get(spelling)


def weekday_at(tokens: Sequence[Token], at: int) -> int | None:
    """0 for Monday; of "Sun" and the like only where a date or "on" goes with it."""
    number = _numbered("weekdays").get(word(tokens, at))
    if number is None or word(tokens, at) not in group("doubtful_days"):
        return number
    after = past_dot(tokens, past_dot(tokens, at + 1))
    dated = word(tokens, after)[:1].isdigit() or word(tokens, after) in _numbered("months")
    before = word(tokens, at - 1)
    told = before in group("before_day") or kind("ways", before) is not None
    told = told or word(tokens, at + 1) in group("parts_of_day")
    return number if tokens[at].capital and (dated or told) else None


def month_at(tokens: Sequence[Token], at: int, *, told: bool = False) -> int | None:
    """1 for January; "may" and "march" in small letters only where a day tells that it is one."""
    number = _numbered("months").get(word(tokens, at))
    if number is None:
        return None
    if not (told or tokens[at].capital) and word(tokens, at) in group("verbs"):
        return None
    return number + 1


def month_named(text: str) -> int | None:
    """Of "sep" in 2019-sep-1."""
    return month_at([Token(text.capitalize(), text, 0, len(text))], 0) if text else None


def past_dot(tokens: Sequence[Token], at: int) -> int:
    """After the full stop of "Oct." or the comma of "Monday, "."""
    return at + (word(tokens, at) in (".", ","))


def year_at(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """2016; two thousand and sixteen; nineteen seventy-eight: the year and where it ends."""
    text = word(tokens, at)
    if _YEAR.fullmatch(text):
        return int(text), at + 1
    if not text[:1].isalpha():
        return None
    century = word_value(text)
    if century in (18, 19, 20) and word_value(word(tokens, at + 1)) is not None:
        rest = figure_at(tokens, at + 1)
        zero = word(tokens, at + 1) == "zero"
        rest = figure_at(tokens, at + 2) if zero and at + 2 < len(tokens) else rest
        if rest and rest.value.is_integer() and (zero or 10 <= rest.value < 100):
            return int(century * 100 + rest.value), rest.end
    figure = figure_at(tokens, at) if century is not None else None
    if figure and figure.value.is_integer() and 1500 <= figure.value < 2200:
        return int(figure.value), figure.end
    return None


def count_at(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """Three; 3; a; a couple of: a whole number and where it ends."""
    text = word(tokens, at)
    if text in ("a", "an"):
        couple = word(tokens, at + 1) == "couple"
        return (2, at + 2 + (word(tokens, at + 2) == "of")) if couple else (1, at + 1)
    if text.isascii() and text.isdigit():
        return (int(text), at + 1) if 0 < int(text) < 1000 else None
    value = word_value(text)
    if value is None or not 0 < value < 1000:
        return None
    ones = word_value(word(tokens, at + 1)) if value % 10 == 0 and value > 10 else None
    return (int(value + ones), at + 2) if ones and ones < 10 else (int(value), at + 1)


# Arithmetic that stays within the calendar


def shifted(day: date, days: int) -> date:
    return date.fromordinal(max(1, min(_LAST.toordinal(), day.toordinal() + days)))


_DAYS = {"day": 1, "week": 7, "fortnight": 14}


def moved(day: date, count: int, unit: str) -> date:
    """So many days, weeks, months, years later; the last day of a month that has fewer."""
    if unit in _DAYS:
        return shifted(day, count * _DAYS[unit])
    months = count * {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit]
    index = max(12, min(9999 * 12 + 11, day.year * 12 + day.month - 1 + months))
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def week_of(day: date) -> tuple[date, date]:
    monday = shifted(day, -day.weekday())
    return monday, shifted(monday, 6)


def month_of(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def months_of(year: int, first: int, count: int) -> tuple[date, date]:
    """A quarter, a half of a year."""
    return date(year, first, 1), month_of(year, first + count - 1)[1]


def years_of(first: int, count: int = 1) -> tuple[date, date]:
    first = max(1, min(9999, first))
    return date(first, 1, 1), date(min(9999, first + count - 1), 12, 31)


def day_in(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def period_of(day: date, unit: str) -> tuple[date, date]:
    """The week, weekend, month, quarter, year, decade or century that a day lies in."""
    if unit in ("week", "weekend", "fortnight"):
        monday, sunday = week_of(day)
        return (shifted(sunday, -1), sunday) if unit == "weekend" else (monday, sunday)
    if unit == "month":
        return month_of(day.year, day.month)
    if unit == "quarter":
        return months_of(day.year, 3 * ((day.month - 1) // 3) + 1, 3)
    if unit == "day":
        return day, day
    size = {"year": 1, "decade": 10, "century": 100}[unit]
    return years_of(day.year - day.year % size, size)


def stepped(day: date, steps: int, unit: str) -> tuple[date, date]:
    """The period so many after the one that a day lies in."""
    whole = "week" if unit == "weekend" else unit
    first = period_of(day, whole)[0]
    return period_of(moved(first, steps, whole), unit)


#: Which of a series a word takes: the one before, this one, the one after.
STEPS = {"before": -1, "here": 0, "after": 1}
PRECISIONS: dict[str, Precision] = {
    "day": "day", "week": "week", "fortnight": "week", "weekend": "day", "month": "month",
    "quarter": "month", "year": "year", "decade": "year", "century": "year",
}  # fmt: skip
