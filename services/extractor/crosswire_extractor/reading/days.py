"""Days by their place in the week or by how far off they are: Thursday, two days ago."""

from collections.abc import Sequence
from datetime import date

from crosswire.domain.claims import Precision
from crosswire_extractor import lexicon
from crosswire_extractor.reading.calendars import (
    STEPS,
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
    one_day,
    past_dot,
    shifted,
    stepped,
    week_of,
    weekday_at,
    word,
    year_at,
)
from crosswire_extractor.reading.figures import ordinal_at
from crosswire_extractor.reading.month_days import month_day, number_of_day
from crosswire_extractor.reading.numeric_dates import numeric
from crosswire_extractor.reading.tokens import Token


def weekday(tokens: Sequence[Token], at: int, today: date) -> DateFound | None:
    """Wednesday; last Thursday; Friday of next week; Thursday the 21st; Monday night."""
    way = kind("ways", word(tokens, at))
    name = at + (way is not None)
    number = weekday_at(tokens, name)
    if number is None or word(tokens, at - 1) in group("repeating"):
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
        return one_day(tokens, at, end, shifted(today, -(back or 7)))
    if way == "after":
        return one_day(tokens, at, end, shifted(today, 7 - back))
    past, ahead = shifted(today, -back), shifted(today, 7 - back if back else 0)
    if way == "here":
        return one_day(tokens, at, end, shifted(week_of(today)[0], number))
    return either(one_day(tokens, at, end, past), (ahead, ahead))


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
            return one_day(tokens, at, number[1], day)
    return None


def _week_after(tokens: Sequence[Token], end: int) -> tuple[int, int] | None:
    """Of "Friday next week" and "Sunday of next week" the step and the end."""
    start = end + (word(tokens, end) == "of")
    start += word(tokens, start) == "the"
    way = kind("ways", word(tokens, start))
    if way and word(tokens, start + 1) == "week":
        return STEPS[way], start + 2
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
    return one_day(tokens, at, name + 1, shifted(stepped(today, STEPS[way], "week")[0], number))


def near(tokens: Sequence[Token], at: int, today: date) -> DateFound | None:
    """Today; yesterday morning; the day after tomorrow; this morning; last night; overnight."""
    text, after = word(tokens, at), word(tokens, at + 1)
    offsets: dict[str, int] = lexicon.tree("dates")["near"]
    if text in offsets:
        return one_day(tokens, at, _past_part_of_day(tokens, at + 1), shifted(today, offsets[text]))
    if text == "overnight":
        return found(tokens, at, at + 1, (shifted(today, -1), today), "day")
    if text == "day" and after in ("before", "after") and word(tokens, at + 2) in offsets:
        step = offsets[word(tokens, at + 2)] + (1 if after == "after" else -1)
        return one_day(tokens, at, at + 3, shifted(today, step))
    if text == "this" and after in group("parts_of_day"):
        return one_day(tokens, at, at + 2, today)
    if text == "now" and _ends_range(tokens, at):
        return one_day(tokens, at, at + 1, today)
    if text == "last" and after in ("night", "evening"):
        return one_day(tokens, at, at + 2, shifted(today, -1))
    return None


def _ends_range(tokens: Sequence[Token], at: int) -> bool:
    """Between March and now; from 2014 to now."""
    if word(tokens, at - 1) in ("between", "from") and word(tokens, at + 1) in group("ranges"):
        return True
    opener = {"and": "between", "to": "from", "till": "from"}.get(word(tokens, at - 1))
    return opener in [word(tokens, place) for place in range(max(0, at - 6), at)]


def ago(tokens: Sequence[Token], at: int, today: date) -> DateFound | None:
    """Two days ago; a year and two months ago; two weeks from now; two days before yesterday."""
    if vague := _some_time_ago(tokens, at, today) or _hours_ago(tokens, at, today):
        return vague
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


def _some_time_ago(tokens: Sequence[Token], at: int, today: date) -> DateFound | None:
    """A few days ago; several months ago: two to nine of them."""
    some = at + (word(tokens, at) == "a")
    unit = kind("units", word(tokens, some + 1))
    if word(tokens, some) not in ("few", "several") or unit is None or unit == "weekend":
        return None
    if word(tokens, some + 2) != "ago":
        return None
    days = moved(today, -9, unit), moved(today, -2, unit)
    return found(tokens, at, some + 3, days, _COARSER.get(unit, "year"))


def _hours_ago(tokens: Sequence[Token], at: int, today: date) -> DateFound | None:
    """Three hours ago; 36 hours ago."""
    count = count_at(tokens, at)
    if count is None or word(tokens, count[1]) not in group("hours"):
        return None
    if word(tokens, count[1] + 1) != "ago":
        return None
    back = 0 if count[0] < 12 else -(-count[0] // 24)
    return found(tokens, at, count[1] + 2, (shifted(today, -back), today), "day")


_COARSER: dict[str, Precision] = {"day": "week", "week": "month"}
#: "A week ago" may be a day more or less, "a month ago" half a month.
_SPREADS = {
    "day": 0, "week": 1, "fortnight": 1, "month": 15, "quarter": 45, "year": 182, "decade": 1825,
    "century": 18250,
}  # fmt: skip


_ORDER = ("day", "week", "fortnight", "month", "quarter", "year", "decade", "century")


def _reference(tokens: Sequence[Token], at: int, today: date) -> tuple[int, date, int] | None:
    """Ago; from now; after tomorrow: the way, the day it counts from, and the end."""
    text, after = word(tokens, at), word(tokens, at + 1)
    offsets: dict[str, int] = lexicon.tree("dates")["near"]
    if text == "ago":
        return -1, today, at + 1
    if text in ("from", "after") and (after == "now" or after in offsets):
        return 1, shifted(today, offsets.get(after, 0)), at + 2
    if text == "before" and after in offsets:
        return -1, shifted(today, offsets[after]), at + 2
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
    number = weekday_at(tokens, at + 1)
    if number is None or word(tokens, at + 2) not in ("of", "in"):
        return None
    rank = -1 if word(tokens, at) == "last" else 0
    if not rank:
        place = ordinal_at(tokens, at) if word(tokens, at)[:1].isalnum() else None
        rank = int(place.value) if place and place.value <= 5 and place.end == at + 1 else 0
    if not rank:
        return None
    start = at + 3
    way = kind("ways", word(tokens, start))
    if way and word(tokens, start + 1) == "month":
        first = stepped(today, STEPS[way], "month")[0]
        day = _nth(first.year, first.month, number, rank)
        return one_day(tokens, at, start + 2, day) if day else None
    month = month_at(tokens, start)
    if month is None:
        return None
    year = year_at(tokens, past_dot(tokens, start + 1))
    if year:
        day = _nth(year[0], month, number, rank)
        return one_day(tokens, at, year[1], day) if day else None
    past = [_nth(today.year + step, month, number, rank) for step in (-1, 0, 1)]
    days = [day for day in past if day]
    before, after = [d for d in days if d <= today], [d for d in days if d >= today]
    if not before:
        return None
    one = one_day(tokens, at, start + 1, before[-1])
    return either(one, (after[0], after[0])) if after else one


def _nth(year: int, month: int, number: int, rank: int) -> date | None:
    if not 1 <= year <= 9999:
        return None
    first, last = month_of(year, month)
    if rank < 0:
        return shifted(last, -((last.weekday() - number) % 7))
    day = shifted(first, (number - first.weekday()) % 7 + 7 * (rank - 1))
    return day if day.month == month else None


def _past_part_of_day(tokens: Sequence[Token], end: int) -> int:
    return end + (word(tokens, end) in group("parts_of_day"))
