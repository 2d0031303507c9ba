"""Words that name one day: Thursday, 14 October 2024, two days ago, the first Friday of July."""

import re
from collections.abc import Sequence
from datetime import date

from crosswire_extractor import lexicon
from crosswire_extractor.reading.calendars import (
    DateFound,
    count_at,
    day_in,
    either,
    found,
    group,
    kind,
    month_at,
    month_of,
    moved,
    past_dot,
    shifted,
    stepped,
    week_of,
    weekday_at,
    word,
    year_at,
)
from crosswire_extractor.reading.digits import DENOMINATORS
from crosswire_extractor.reading.figures import ordinal_at, word_value
from crosswire_extractor.reading.tokens import Token

_STEPS = {"before": -1, "here": 0, "after": 1}
_DAY = re.compile(r"(0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?")
_LONG = re.compile(r"(\d{1,4})[-/.](\d{1,2}|[a-z]{3,9})[-/.,](\d{1,4})(?![\d/])")
_SHORT = re.compile(r"(\d{1,2})([/-])(\d{1,2})(?![\d/.-])")


def weekday(tokens: Sequence[Token], at: int, today: date) -> DateFound | None:
    """Wednesday; last Thursday; Friday of next week; Thursday the 21st; Monday night."""
    way = kind("ways", word(tokens, at))
    name = at + (way is not None)
    number = weekday_at(tokens, name)
    if number is None:
        return None
    end = name + 1
    back = (today.weekday() - number) % 7
    if dated := _dated_weekday(tokens, at, end, today):
        return dated
    if week := _week_after(tokens, end):
        day = shifted(stepped(today, week[0], "week")[0], number)
        return found(tokens, at, week[1], (day, day), "day")
    end = _past_part_of_day(tokens, end)
    if way == "before":
        return _day(tokens, at, end, shifted(today, -(back or 7)))
    if way == "after":
        return _day(tokens, at, end, shifted(today, 7 - back))
    past, ahead = shifted(today, -back), shifted(today, 7 - back if back else 0)
    if way == "here":
        return _day(tokens, at, end, shifted(week_of(today)[0], number))
    return either(_day(tokens, at, end, past), (ahead, ahead))


def _dated_weekday(tokens: Sequence[Token], at: int, end: int, today: date) -> DateFound | None:
    """Monday, January 12th; Wed, 22 of Jan; Friday the 15th."""
    start = past_dot(tokens, end)
    start += word(tokens, start) == "the"
    if start >= len(tokens):
        return None
    if dated := month_day(tokens, start, today) or numeric(tokens, start, today):
        return dated._replace(start=at)
    if word(tokens, start - 1) != "the" and not word(tokens, start)[-2:].isalpha():
        return None
    if word(tokens, start - 1) != "the" and not word(tokens, start)[:1].isdigit():
        return None
    number = number_of_day(tokens, start)
    weekday_number = weekday_at(tokens, end - 1)
    if number is None or month_at(tokens, number[1]):
        return None
    for months in sorted(range(-12, 13), key=abs):
        month = moved(today.replace(day=1), months, "month")
        day = day_in(month.year, month.month, number[0])
        if day and day.weekday() == weekday_number:
            return _day(tokens, at, number[1], day)
    return None


def _week_after(tokens: Sequence[Token], end: int) -> tuple[int, int] | None:
    """Of "Friday next week" and "Sunday of next week" the step and the end."""
    start = end + (word(tokens, end) == "of")
    start += word(tokens, start) == "the"
    way = kind("ways", word(tokens, start))
    if way and word(tokens, start + 1) == "week":
        return _STEPS[way], start + 2
    return None


def weekday_of_week(tokens: Sequence[Token], at: int, today: date) -> DateFound | None:
    """Next week on Friday; last week Sunday."""
    way = kind("ways", word(tokens, at))
    if way is None or word(tokens, at + 1) != "week":
        return None
    name = at + 2 + (word(tokens, at + 2) == "on")
    number = weekday_at(tokens, name)
    if number is None:
        return None
    return _day(tokens, at, name + 1, shifted(stepped(today, _STEPS[way], "week")[0], number))


def near(tokens: Sequence[Token], at: int, today: date) -> DateFound | None:
    """Today; yesterday morning; the day after tomorrow; this morning; last night; overnight."""
    text, after = word(tokens, at), word(tokens, at + 1)
    days: dict[str, int] = lexicon.tree("dates")["near"]
    if text in days:
        return _day(tokens, at, _past_part_of_day(tokens, at + 1), shifted(today, days[text]))
    if text == "overnight":
        return found(tokens, at, at + 1, (shifted(today, -1), today), "day")
    if text == "day" and after in ("before", "after") and word(tokens, at + 2) in days:
        step = days[word(tokens, at + 2)] + (1 if after == "after" else -1)
        return _day(tokens, at, at + 3, shifted(today, step))
    if text == "this" and after in group("parts_of_day"):
        return _day(tokens, at, at + 2, today)
    if text == "now" and _ends_range(tokens, at):
        return _day(tokens, at, at + 1, today)
    if text == "last" and after in ("night", "evening"):
        return _day(tokens, at, at + 2, shifted(today, -1))
    return None


def _ends_range(tokens: Sequence[Token], at: int) -> bool:
    """Between March and now; from 2014 to now."""
    opener = {"and": "between", "to": "from", "till": "from"}.get(word(tokens, at - 1))
    return opener in (word(tokens, place) for place in range(max(0, at - 6), at))


def month_day(tokens: Sequence[Token], at: int, today: date) -> DateFound | None:
    """March 2, 2022; Oct. 14; May twenty-first; 2 March; the second of Aug.; 20th of next month."""
    start = past_dot(tokens, at + 1)
    start += word(tokens, start) in ("the", "-", "/")
    ranked = start < len(tokens) and ordinal_at(tokens, start) is not None
    if month := month_at(tokens, at, told=ranked):
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
    ranked = ordinal_at(tokens, at) is not None
    if word(tokens, at - 1) in ("$", "€", "£"):
        return None
    if month := month_at(tokens, end, told=ranked):
        return _dated(tokens, at, end + 1, month, number[0], today)
    way = kind("ways", word(tokens, end))
    if way and word(tokens, end + 1) == "month" and word(tokens, end - 1) == "of":
        first = stepped(today, _STEPS[way], "month")[0]
        day = day_in(first.year, first.month, number[0])
        return _day(tokens, at, end + 2, day) if day else None
    return None


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
    month = _month_named(name)
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
        return _day(tokens, start, year[1], day) if day else None
    way = kind("ways", word(tokens, after))
    if way and word(tokens, after + 1) == "year":
        day = day_in(today.year + _STEPS[way], month, number)
        return _day(tokens, start, after + 2, day) if day else None
    return _without_year(tokens, start, end, month, number, today)


def _without_year(
    tokens: Sequence[Token], start: int, end: int, month: int, number: int, today: date
) -> DateFound | None:
    """The year within half a year of publication; the coming one is kept too."""
    years = range(max(1, today.year - 4), min(9999, today.year + 8) + 1)
    days = [day for year in years if (day := day_in(year, month, number))]
    if not days:
        return None
    nearest = min(days, key=lambda day: abs((day - today).days))
    one = _day(tokens, start, end, nearest)
    other = next((day for day in days if day >= today), None)
    last = max((day for day in days if day <= today), default=None)
    if other and nearest < today:
        return either(one, (other, other))
    return either(one, (last, last)) if last and nearest > today else one


def numeric(tokens: Sequence[Token], at: int, today: date) -> DateFound | None:
    """2022-03-02; 14/10/2024; 10.14.2024; 2019-sep-1; on 22/04."""
    if not tokens[at].text[0].isdigit() or _closely_before(tokens, at):
        return None
    text, ends = _written(tokens, at)
    if (match := _LONG.match(text)) and match.end() in ends:
        span = _long(match[1], match[2], match[3], tokens)
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
            return _without_year(tokens, at, at + ends[match.end()], month, day, today)
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


def _long(first: str, middle: str, last: str, tokens: Sequence[Token]) -> tuple[date, date] | None:
    """Year first; a month in letters; else day and month in the order that is possible.

    Where both orders are, as in 3/7/2024, the day is one of two: the interval holds both.
    """
    if not middle.isdigit():
        number = _month_named(middle)
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


def _month_named(text: str) -> int | None:
    return month_at([Token(text.capitalize(), text, 0, len(text))], 0)


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
    one = _day(tokens, at, at + 1, past[-1])
    return either(one, (ahead[0], ahead[0])) if ahead else one


def ago(tokens: Sequence[Token], at: int, today: date) -> DateFound | None:
    """Two days ago; a year and two months ago; two weeks from now; two days before yesterday."""
    end, day, coarsest = at, today, ""
    steps: list[tuple[int, str]] = []
    while (count := count_at(tokens, end)) and (unit := kind("units", word(tokens, count[1]))):
        if unit == "weekend":
            return None
        steps.append((count[0], unit))
        coarsest = coarsest if len(steps) > 1 else unit
        end = count[1] + 1
        if word(tokens, end) in ("and", ",") and count_at(tokens, end + 1):
            end += 1
    reference = _reference(tokens, end, today) if steps else None
    if reference is None:
        return None
    sign, start, stop = reference
    day = start
    for amount, unit in sorted(steps, key=lambda step: -_ORDER.index(step[1])):
        day = moved(day, sign * amount, unit)
    told = len(steps) == 1 and word(tokens, stop - 1) == "ago"
    spread = _SPREADS[coarsest] if told else 0
    precision = {0: "day", 1: "week", 15: "month"}.get(spread, "year")
    days = (shifted(day, -spread), shifted(day, spread))
    return found(tokens, at, stop, days, precision)  # type: ignore[arg-type]


#: "A week ago" may be a day more or less, "a month ago" half a month.
_SPREADS = {
    "day": 0, "week": 1, "fortnight": 1, "month": 15, "quarter": 45, "year": 182, "decade": 1825,
    "century": 18250,
}  # fmt: skip
_ORDER = ("day", "week", "fortnight", "month", "quarter", "year", "decade", "century")


def _reference(tokens: Sequence[Token], at: int, today: date) -> tuple[int, date, int] | None:
    """Ago; from now; after tomorrow: the way, the day it counts from, and the end."""
    text, after = word(tokens, at), word(tokens, at + 1)
    days: dict[str, int] = lexicon.tree("dates")["near"]
    if text == "ago":
        return -1, today, at + 1
    if text in ("from", "after") and (after == "now" or after in days):
        return 1, shifted(today, days.get(after, 0)), at + 2
    if text == "before" and after in days:
        return -1, shifted(today, days[after]), at + 2
    if text in ("'", "'s", "’") and after == "time":
        return 1, today, at + 2
    if text in ("after", "before", "from") and at + 1 < len(tokens):
        here = weekday(tokens, at + 1, today) or month_day(tokens, at + 1, today)
        here = here or numeric(tokens, at + 1, today)
        if here and here.span.start == here.span.end:
            return (-1 if text == "before" else 1), here.span.start, here.end
    return None


def nth_weekday(tokens: Sequence[Token], at: int, today: date) -> DateFound | None:
    """The first Friday of July; the last Monday in May 2021; the second Monday of next month."""
    rank = -1 if word(tokens, at) == "last" else 0
    if not rank:
        place = ordinal_at(tokens, at) if word(tokens, at)[:1].isalnum() else None
        rank = int(place.value) if place and place.value <= 5 and place.end == at + 1 else 0
    number = weekday_at(tokens, at + 1) if rank else None
    if number is None or word(tokens, at + 2) not in ("of", "in"):
        return None
    start = at + 3
    way = kind("ways", word(tokens, start))
    if way and word(tokens, start + 1) == "month":
        first = stepped(today, _STEPS[way], "month")[0]
        day = _nth(first.year, first.month, number, rank)
        return _day(tokens, at, start + 2, day) if day else None
    month = month_at(tokens, start)
    if month is None:
        return None
    year = year_at(tokens, past_dot(tokens, start + 1))
    if year:
        day = _nth(year[0], month, number, rank)
        return _day(tokens, at, year[1], day) if day else None
    past = [_nth(today.year + step, month, number, rank) for step in (-1, 0, 1)]
    days = [day for day in past if day]
    before, after = [d for d in days if d <= today], [d for d in days if d >= today]
    if not before:
        return None
    one = _day(tokens, at, start + 1, before[-1])
    return either(one, (after[0], after[0])) if after else one


def _nth(year: int, month: int, number: int, rank: int) -> date | None:
    if not 1 <= year <= 9999:
        return None
    first, last = month_of(year, month)
    if rank < 0:
        return shifted(last, -((last.weekday() - number) % 7))
    day = shifted(first, (number - first.weekday()) % 7 + 7 * (rank - 1))
    return day if day.month == month else None


def _day(tokens: Sequence[Token], start: int, end: int, day: date) -> DateFound:
    return found(tokens, start, end, (day, day), "day")


def _past_part_of_day(tokens: Sequence[Token], end: int) -> int:
    return end + (word(tokens, end) in group("parts_of_day"))
