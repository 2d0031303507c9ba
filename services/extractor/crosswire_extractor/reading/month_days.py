"""Days of a month in words: 14 October 2024; Oct. 14; the second of August; on the 15th."""

import re
from collections.abc import Sequence
from datetime import date

from crosswire_extractor import lexicon
from crosswire_extractor.reading.calendars import (
    STEPS,
    DateFound,
    day_in,
    either,
    found,
    group,
    kind,
    month_at,
    month_named,
    month_of,
    moved,
    one_day,
    past_dot,
    stepped,
    word,
    year_at,
)
from crosswire_extractor.reading.figures import ordinal_at
from crosswire_extractor.reading.number_words import word_value
from crosswire_extractor.reading.tokens import Token

_DAY = re.compile(r"(0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?")


def month_day(tokens: Sequence[Token], at: int, today: date) -> DateFound | None:
    """March 2, 2022; Oct. 14; May twenty-first; 2 March; the second of Aug.; 20th of next month."""
    start = past_dot(tokens, at + 1)
    start += word(tokens, start) in ("the", "-", "/")
    if month := _month_beside(tokens, at, start):
        number = number_of_day(tokens, start)
        plain = number and not (_counts_more(tokens, number[1]) or year_at(tokens, start))
        return _dated(tokens, at, number[1], month, number[0], today) if number and plain else None
    if hyphened := _hyphened(tokens, at, today):
        return hyphened
    number = number_of_day(tokens, at)
    if number is None:
        return None
    end = past_dot(tokens, number[1]) if word(tokens, number[1]) == "." else number[1]
    end += word(tokens, end) in ("of", "-", "/")
    end += word(tokens, end) == "the" and month_at(tokens, end + 1) is not None
    if word(tokens, at - 1) in ("$", "€", "£"):
        return None
    if month := _month_beside(tokens, end, at):
        return _dated(tokens, at, end + 1, month, number[0], today)
    way = kind("ways", word(tokens, end))
    if way and word(tokens, end + 1) == "month" and word(tokens, end - 1) == "of":
        first = stepped(today, STEPS[way], "month")[0]
        day = day_in(first.year, first.month, number[0])
        return one_day(tokens, at, end + 2, day) if day else None
    return None


def _month_beside(tokens: Sequence[Token], at: int, day: int) -> int | None:
    """The month here, in small letters where its day is a rank: the first of may."""
    month = month_at(tokens, at, told=True)
    if month is None or month_at(tokens, at):
        return month
    return month if day < len(tokens) and ordinal_at(tokens, day) is not None else None


def _counts_more(tokens: Sequence[Token], end: int) -> bool:
    """In May 12 people died: the number counts them and is no day."""
    return word(tokens, end) in lexicon.naming("humans", ":")


def _hyphened(tokens: Sequence[Token], at: int, today: date) -> DateFound | None:
    """Oct-2, Jan-1: one token."""
    name, stroke, number = word(tokens, at).partition("-")
    if not stroke:
        return None
    if name[:1].isdigit():
        name, number = number, name
        if at and month_at(tokens, at - 1):
            return None  # the end of "Nov 18-Dec 19"
    month = month_named(name)
    if month and _DAY.fullmatch(number):
        return _dated(tokens, at, at + 1, month, int(number.rstrip("stndrh")), today)
    if month and len(number) == 4 and number.isdigit():
        return found(tokens, at, at + 1, month_of(int(number), month), "month")
    return None


def number_of_day(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """14; 14th; twenty-first; twenty one: the day and where it ends."""
    text = word(tokens, at)
    if match := _DAY.fullmatch(text):
        return int(match[1]), at + 1
    if not text[:1].isalpha():
        return None
    if (rank := ordinal_at(tokens, at)) and rank.value <= 31:
        return int(rank.value), rank.end
    value = word_value(text)
    if value == 20 and (ones := word_value(word(tokens, at + 1))) and 0 < ones < 10:
        return int(value + ones), at + 2
    return (int(value), at + 1) if value and value <= 31 and value.is_integer() else None


def _dated(
    tokens: Sequence[Token], start: int, end: int, month: int, number: int, today: date
) -> DateFound | None:
    after = past_dot(tokens, end)
    after += word(tokens, after) in ("of", ",", "in")
    if word(tokens, end) == "'" or word(tokens, end) in ("this", "last", "next"):
        after = end
    if year := year_at(tokens, after):
        day = day_in(year[0], month, number)
        return one_day(tokens, start, year[1], day) if day else None
    way = kind("ways", word(tokens, after))
    if way and word(tokens, after + 1) == "year":
        day = day_in(today.year + STEPS[way], month, number)
        return one_day(tokens, start, after + 2, day) if day else None
    return without_year(tokens, start, end, month, number, today)


def without_year(
    tokens: Sequence[Token], start: int, end: int, month: int, number: int, today: date
) -> DateFound | None:
    """The year within half a year of publication; the coming one is kept too."""
    years = range(max(1, today.year - 4), min(9999, today.year + 8) + 1)
    days = [day for year in years if (day := day_in(year, month, number))]
    if not days:
        return None
    nearest = min(days, key=lambda day: abs((day - today).days))
    one = one_day(tokens, start, end, nearest)
    other = next((day for day in days if day >= today), None)
    last = max((day for day in days if day <= today), default=None)
    if other and nearest < today:
        return either(one, (other, other))
    return either(one, (last, last)) if last and nearest > today else one


def day_of_month(
    tokens: Sequence[Token], at: int, today: date, *, told: bool = False
) -> DateFound | None:
    """On the 15th; by the 21st: of this month or the one before or after."""
    match = _DAY.fullmatch(word(tokens, at))
    after = word(tokens, at + 1)
    if (
        match is None
        or match.group().isdigit()
        or word(tokens, at - 1) != "the"
        or not (told or word(tokens, at - 2) in group("before_day"))
        or (after.isalpha() and after not in lexicon.words("function_words"))
        or after == "-"
    ):
        return None
    number = int(match[1])
    firsts = [moved(today.replace(day=1), step, "month") for step in (-2, -1, 0, 1, 2)]
    days = [day for f in firsts if (day := day_in(f.year, f.month, number))]
    past = [day for day in days if day <= today]
    ahead = [day for day in days if day >= today]
    if not past:
        return None
    one = one_day(tokens, at, at + 1, past[-1])
    return either(one, (ahead[0], ahead[0])) if ahead else one
