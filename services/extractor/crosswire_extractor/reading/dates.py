"""Dates in a sentence, resolved against the day of publication, with the precision of the words.

Own rules rather than a date parser: those guess a date from any number, take milliseconds a call
and do not say which words they read.
"""

import calendar
import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from crosswire.domain.claims import Precision, TimeSpan
from crosswire_extractor.reading.tokens import Token

_DAYS = {name.lower(): number for number, name in enumerate(calendar.day_name)}
_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
_MONTHS |= {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name}
_MONTHS |= {"sept": 9}
_WORDS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
_UNITS = {
    "day": 1,
    "days": 1,
    "week": 7,
    "weeks": 7,
    "month": 30,
    "months": 30,
    "year": 365,
    "years": 365,
}
_DAY_NUMBER = re.compile(r"([12]?\d|3[01])(?:st|nd|rd|th)?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")


class DateFound(NamedTuple):
    """Tokens `start` up to `end` that name a time, and the time."""

    start: int
    end: int
    span: TimeSpan
    bare_weekday: bool = False
    """The words name only a weekday: whether it is the last or the next, the verb decides."""


def dates_in(tokens: Sequence[Token], today: date) -> list[DateFound]:
    """The dates in order, none inside another."""
    found: list[DateFound] = []
    at = 0
    while at < len(tokens):
        here = _at(tokens, at, today)
        if here:
            found.append(here)
        at = here.end if here else at + 1
    return found


def forward(found: DateFound, today: date) -> DateFound:
    """A bare weekday read as the next one; the day of publication itself stays."""
    if not found.bare_weekday or found.span.start >= today:
        return found
    day = found.span.start + timedelta(days=7)
    return found._replace(span=found.span.with_(start=day, end=day))


def _at(tokens: Sequence[Token], at: int, today: date) -> DateFound | None:
    for rule in _RULES:
        found = rule(tokens, at, today)
        if found:
            return found
    return None


def _word(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].lower if 0 <= at < len(tokens) else ""


def _made(
    tokens: Sequence[Token], start: int, end: int, first: date, last: date, precision: Precision
) -> DateFound:
    text = " ".join(token.text for token in tokens[start:end])
    return DateFound(start, end, TimeSpan(start=first, end=last, precision=precision, text=text))


def _day(tokens: Sequence[Token], start: int, end: int, day: date) -> DateFound:
    return _made(tokens, start, end, day, day, "day")


def _shifted(day: date, days: int) -> date:
    return date.fromordinal(max(1, min(date.max.toordinal(), day.toordinal() + days)))


def _weekday(tokens: Sequence[Token], at: int, today: date) -> DateFound | None:
    """Wednesday; last Thursday; next Monday; Thursday morning."""
    modifier = _word(tokens, at) if _word(tokens, at) in ("last", "next", "this") else ""
    name = at + bool(modifier)
    number = _DAYS.get(_word(tokens, name))
    if number is None or not tokens[name].capital:
        return None
    back = (today.weekday() - number) % 7
    if modifier == "last":
        back = back or 7
    elif modifier == "next":
        back = back - 7 if back else -7
    end = name + 1 + (_word(tokens, name + 1) in ("morning", "afternoon", "evening", "night"))
    found = _day(tokens, at, end, _shifted(today, -back))
    return found._replace(bare_weekday=not modifier)


def _near(tokens: Sequence[Token], at: int, today: date) -> DateFound | None:
    """Today, yesterday, tomorrow, later today, overnight."""
    word = _word(tokens, at)
    days = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}.get(word)
    if days is not None:
        return _day(tokens, at, at + 1, _shifted(today, days))
    if word == "overnight":
        return _made(tokens, at, at + 1, _shifted(today, -1), today, "day")
    return None


def _absolute(tokens: Sequence[Token], at: int, today: date) -> DateFound | None:
    """March 2, 2022; 2 March; 2022-03-02."""
    word = _word(tokens, at)
    month_first = word in _MONTHS and tokens[at].capital
    skip = 1 + (_word(tokens, at + 1) == ".")
    if month_first and _DAY_NUMBER.fullmatch(_word(tokens, at + skip)):
        return _dated(tokens, at, at + skip + 1, _MONTHS[word], _word(tokens, at + skip), today)
    number = _DAY_NUMBER.fullmatch(word)
    month = at + 1 + (_word(tokens, at + 1) == "of")
    if number and _word(tokens, month) in _MONTHS and tokens[month].capital:
        return _dated(tokens, at, month + 1, _MONTHS[_word(tokens, month)], word, today)
    return None


def _dated(
    tokens: Sequence[Token], start: int, end: int, month: int, day: str, today: date
) -> DateFound | None:
    year_at = end + (_word(tokens, end) == ",")
    year = int(_word(tokens, year_at)) if _YEAR.fullmatch(_word(tokens, year_at)) else None
    number = int(_DAY_NUMBER.fullmatch(day).group(1))  # type: ignore[union-attr]
    try:
        found = date(year or today.year, month, number)
    except ValueError:
        return None
    if year is None:
        found = _nearest_year(found, today)
    return _day(tokens, start, year_at + 1 if year else end, found)


def _nearest_year(day: date, today: date) -> date:
    """Of a date without a year, the one within half a year of publication."""
    if not (2 < today.year < 9998 and (day.month, day.day) != (2, 29)):
        return day
    years = (day.replace(year=today.year + step) for step in (-1, 0, 1))
    return min(years, key=lambda each: abs((each - today).days))


def _month(tokens: Sequence[Token], at: int, today: date) -> DateFound | None:
    """March 2022; in March; in 2014."""
    word = _word(tokens, at)
    if word in _MONTHS and tokens[at].capital and len(word) > 2:
        year_at = at + 1 + (_word(tokens, at + 1) in (",", "of"))
        dated = bool(_YEAR.fullmatch(_word(tokens, year_at)))
        if not dated and _word(tokens, at - 1) not in (
            "in",
            "since",
            "last",
            "early",
            "late",
            "of",
        ):
            return None
        year = int(_word(tokens, year_at)) if dated else today.year
        month = _MONTHS[word]
        if not dated and month > today.month and year > 1:
            year -= 1
        last = calendar.monthrange(year, month)[1]
        end = year_at + 1 if dated else at + 1
        return _made(tokens, at, end, date(year, month, 1), date(year, month, last), "month")
    if _YEAR.fullmatch(word) and _word(tokens, at - 1) in (
        "in",
        "since",
        "of",
        "by",
        "until",
        "from",
    ):
        year = int(word)
        return _made(tokens, at, at + 1, date(year, 1, 1), date(year, 12, 31), "year")
    return None


def _iso(tokens: Sequence[Token], at: int, today: date) -> DateFound | None:
    written = "".join(token.text for token in tokens[at : at + 5])
    if len(tokens) < at + 5 or not _ISO.fullmatch(written):
        return None
    try:
        return _day(tokens, at, at + 5, date.fromisoformat(written))
    except ValueError:
        return None


def _ago(tokens: Sequence[Token], at: int, today: date) -> DateFound | None:
    """Two days ago; a week earlier."""
    word, unit = _word(tokens, at), _word(tokens, at + 1)
    if unit not in _UNITS or _word(tokens, at + 2) != "ago":
        return None
    count = _WORDS.get(word) or (int(word) if word.isascii() and word.isdigit() else 0)
    if not 0 < count < 1000:
        return None
    day = _shifted(today, -count * _UNITS[unit])
    if _UNITS[unit] == 1:
        return _day(tokens, at, at + 3, day)
    spread = _UNITS[unit] // 2 if _UNITS[unit] > 7 else 1
    precision: Precision = (
        "week" if _UNITS[unit] == 7 else "month" if _UNITS[unit] == 30 else "year"
    )
    return _made(tokens, at, at + 3, _shifted(day, -spread), _shifted(day, spread), precision)


def _period(tokens: Sequence[Token], at: int, today: date) -> DateFound | None:
    """Last week; next month; this year."""
    way = {"last": -1, "next": 1, "this": 0}.get(_word(tokens, at))
    unit = _word(tokens, at + 1)
    if way is None or unit not in ("week", "month", "year", "weekend"):
        return None
    if unit == "year":
        year = max(1, min(9999, today.year + way))
        return _made(tokens, at, at + 2, date(year, 1, 1), date(year, 12, 31), "year")
    if unit == "month":
        middle = _shifted(today.replace(day=15), 30 * way)
        last = calendar.monthrange(middle.year, middle.month)[1]
        return _made(tokens, at, at + 2, middle.replace(day=1), middle.replace(day=last), "month")
    monday = _shifted(today, -today.weekday() + 7 * way)
    first = _shifted(monday, 5) if unit == "weekend" else monday
    return _made(tokens, at, at + 2, first, _shifted(monday, 6), "week")


_RULES: tuple[Callable[[Sequence[Token], int, date], DateFound | None], ...] = (
    _weekday, _near, _absolute, _month, _iso, _ago, _period,
)  # fmt: skip
