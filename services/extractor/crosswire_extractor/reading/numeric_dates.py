"""Dates in digits: 2022-03-02; 14/10/2024; on 22/04."""

import re
from collections.abc import Sequence
from datetime import date

from crosswire_extractor.reading.calendars import (
    DateFound,
    day_in,
    found,
    group,
    month_named,
    word,
)
from crosswire_extractor.reading.digits import DENOMINATORS
from crosswire_extractor.reading.month_days import without_year
from crosswire_extractor.reading.tokens import Token

_LONG = re.compile(r"(\d{1,4})([-/.])(\d{1,2}|[a-z]{3,9})\2(\d{1,4})(?![\d/])")


_SHORT = re.compile(r"(\d{1,2})([/-])(\d{1,2})(?![\d/.-])")


def numeric(tokens: Sequence[Token], at: int, today: date) -> DateFound | None:
    """2022-03-02; 14/10/2024; 10.14.2024; 2019-sep-1; on 22/04."""
    if not tokens[at].text[0].isdigit() or _closely_before(tokens, at):
        return None
    text, ends = _written(tokens, at)
    if (match := _LONG.match(text)) and match.end() in ends:
        span = _long(match[1], match[3], match[4])
        if span:
            one = found(tokens, at, at + ends[match.end()], span, "day")
            wide = span[0] != span[1]
            return one._replace(span=one.span.with_(precision="month")) if wide else one
    if (match := _SHORT.match(text)) and match.end() in ends:
        month, day = int(match[1]), int(match[3])
        month, day = (day, month) if month > 12 else (month, day)
        told = word(tokens, at - 1) in group("before_day") | {"in"}
        part = match[2] == "-" or (int(match[3]) in DENOMINATORS and int(match[1]) < int(match[3]))
        if day > 12 >= month and (told or not part) and match.group() != "24/7":
            return without_year(tokens, at, at + ends[match.end()], month, day, today)
    return None


def _closely_before(tokens: Sequence[Token], at: int) -> bool:
    """It goes on a longer string: a telephone number, a version."""
    before = tokens[at - 1] if at else None
    return before is not None and before.end == tokens[at].start and before.text not in "(\"'“‘[|"


def _written(tokens: Sequence[Token], at: int) -> tuple[str, dict[int, int]]:
    """The close tokens from here as one text, and which token ends where in it."""
    text, ends = "", {}
    for place, token in enumerate(tokens[at : at + 7]):
        if place and token.start != tokens[at + place - 1].end:
            break
        text += token.lower
        ends[len(text)] = place + 1
    return text, ends


def _long(first: str, middle: str, last: str) -> tuple[date, date] | None:
    """Year first; a month in letters; else day and month in the order that is possible.

    Where both orders are, as in 3/7/2024, the day is one of two: the interval holds both.
    """
    if not middle.isdigit():
        number = month_named(middle)
        year, day = (first, last) if len(first) == 4 else (last, first)
        made = day_in(_full(year), number, int(day)) if number and len(day) <= 2 else None
        return (made, made) if made else None
    if len(first) == 4:
        made = day_in(int(first), int(middle), int(last)) if len(last) <= 2 else None
        return (made, made) if made else None
    if len(first) > 2 or len(last) not in (2, 4):
        return None
    year_number = _full(last)
    numbers = (int(first), int(middle))
    both = (day_in(year_number, *numbers), day_in(year_number, *reversed(numbers)))
    days = sorted(day for day in both if day)
    return (days[0], days[-1]) if days else None


def _full(year: str) -> int:
    """16 is 2016, 89 is 1989."""
    number = int(year)
    if len(year) > 2:
        return number
    return number + (2000 if number < 50 else 1900)
