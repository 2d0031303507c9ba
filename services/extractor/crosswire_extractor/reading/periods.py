"""Words that name a stretch of days: last week, early March, the second quarter, the 1990s."""

import re
from collections.abc import Sequence
from datetime import date

from crosswire_extractor import lexicon
from crosswire_extractor.reading.calendars import (
    PRECISIONS,
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
    past_dot,
    period_of,
    shifted,
    stepped,
    week_of,
    word,
    year_at,
    years_of,
)
from crosswire_extractor.reading.figures import ordinal_at, ordinals
from crosswire_extractor.reading.tokens import Token, tokens_in

_STEPS = {"before": -1, "here": 0, "after": 1}
_DECADE = re.compile(r"(\d0|\d{3}0)s")
_DAY = re.compile(r"[0-3]?\d(?:st|nd|rd|th)?")
_QUARTER = re.compile(r"([qh])([1-4])")
_NUMERIC = re.compile(r"(?:(\d{4}) ?[-/.] ?(0?[1-9]|1[0-2])|(0?[1-9]|1[0-2]) ?[-/] ?(\d{4}))")

Days = tuple[date, date]


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
        if text == "past" or (unit == "century" and way == "before" and text != "last"):
            return _stretch(tokens, at, at + 2, 1, unit, -1, today)
        whole = found(tokens, at, at + 2, stepped(today, _STEPS[way], unit), PRECISIONS[unit])
        return _its_quarter(tokens, whole) or whole
    if month := month_at(tokens, at + 1):
        return _relative_month(tokens, at, month, way, today)
    count = _count_of(tokens, at + 1)
    unit = kind("units", word(tokens, count[1])) if count else None
    if count and unit and way != "here":
        return _stretch(tokens, at, count[1] + 1, count[0], unit, _STEPS[way], today)
    return None


def _its_quarter(tokens: Sequence[Token], whole: DateFound) -> DateFound | None:
    """Next year's third quarter."""
    if word(tokens, whole.end) != "'s" or whole.span.precision != "year":
        return None
    named = _quarter(tokens, whole.end + 1) if whole.end + 1 < len(tokens) else None
    if named is None:
        return None
    days = months_of(whole.span.start.year, named[0], named[1])
    return found(tokens, whole.start, named[2], days, "month")


def _count_of(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
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


def part(tokens: Sequence[Token], at: int, today: date) -> DateFound | None:
    """Early March; mid-2021; late last year; the end of May; the rest of the week; later today."""
    opened = _opening(tokens, at)
    if opened is None:
        return None
    which, start = opened
    if which in ("earlier", "later"):
        return _before_or_after_today(tokens, at, start, which, today)
    whole = _whole(tokens, start, today)
    if whole is None:
        return None
    if which == "rest":
        days = (max(today, whole.span.start), whole.span.end)
        fits = days[0] <= days[1]
        return found(tokens, at, whole.end, days, whole.span.precision) if fits else None
    made = found(tokens, at, whole.end, _cut(whole.span.start, whole.span.end, which), "month")
    made = made._replace(span=made.span.with_(precision=_finer(whole)))
    if whole.ahead:
        return either(made, _cut(whole.ahead.start, whole.ahead.end, which))
    return made


def _finer(whole: DateFound) -> str:
    return {"year": "month", "month": "week", "week": "day"}.get(whole.span.precision, "day")


def _opening(tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
    """Which part, and where the whole starts."""
    text = word(tokens, at)
    if text in ("earlier", "later"):
        return text, at + 1
    if kind("openings", text) and word(tokens, at + 1) in ("of", "the"):
        start = at + 1 + (word(tokens, at + 1) == "of")
        return str(kind("openings", text)), start + (word(tokens, start) in ("the", "my"))
    if kind("openings", text) == "rest" and kind("ways", word(tokens, at + 1)):
        return "rest", at + 1
    name = kind("parts", text)
    if name is None:
        return None
    start = at + 1 + (word(tokens, at + 1) in ("-", "of", "in"))
    return name, start + (word(tokens, start) == "the")


def _whole(tokens: Sequence[Token], at: int, today: date) -> DateFound | None:
    if at >= len(tokens):
        return None
    unit = kind("units", word(tokens, at))
    if unit and unit != "day" and word(tokens, at - 1) in ("the", "my", "of"):
        return found(tokens, at, at + 1, period_of(today, unit), PRECISIONS[unit])
    return (
        relative(tokens, at, today)
        or month(tokens, at, today, told=True)
        or decade(tokens, at, today)
        or year(tokens, at, today, told=True)
    )


_THIRDS = {"start": 1, "mid": 5, "end": 9}


def _cut(first: date, last: date, which: str) -> Days:
    """The first half, the last half, or the half in the middle."""
    days = (last - first).days + 1
    half = 15 if 28 <= days <= 31 else (days + 1) // 2
    if 300 < days < 400:
        half = (date(first.year, 7, 1) - first).days
        if which in _THIRDS:
            return months_of(first.year, _THIRDS[which], 4)
    if which == "mid" and 28 <= days <= 31:
        return shifted(first, 9), shifted(first, 19)
    if which in ("early", "start"):
        return first, shifted(first, half - 1)
    if which in ("late", "end"):
        return shifted(first, half if days > 7 else days // 2), last
    return shifted(first, days // 4), shifted(last, -(days // 4))


def _before_or_after_today(
    tokens: Sequence[Token], at: int, start: int, which: str, today: date
) -> DateFound | None:
    """Earlier this month; later in the year."""
    start += word(tokens, start) == "in"
    start += word(tokens, start) == "the"
    if word(tokens, start - 1) == "the":
        unit = kind("units", word(tokens, start))
        days, end = (period_of(today, unit), start + 1) if unit else (None, start)
    else:
        whole = relative(tokens, start, today)
        days, end = ((whole.span.start, whole.span.end), whole.end) if whole else (None, start)
    if days is None or not days[0] <= today <= days[1] or days[0] == days[1]:
        return None
    cut = (days[0], today) if which == "earlier" else (today, days[1])
    return found(tokens, at, end, cut, "week" if (cut[1] - cut[0]).days < 32 else "month")


def hyphened_part(tokens: Sequence[Token], at: int, today: date) -> DateFound | None:
    """Mid-2021, mid-March, early-May: one token, or two for "mid-1990s"."""
    name, stroke, rest = tokens[at].text.partition("-")
    which = kind("parts", name.lower()) if stroke and rest else None
    if which is None:
        return None
    split = tokens_in(rest)
    inner = [*split, *tokens[at + 1 : at + 4]]
    whole = (
        month(inner, 0, today, told=True)
        or decade(inner, 0, today)
        or year(inner, 0, today, told=True)
    )
    if whole is None:
        return None
    days = _cut(whole.span.start, whole.span.end, which)
    end = at + 1 + max(0, whole.end - len(split))
    made = found(tokens, at, end, days, "month")
    return made._replace(span=made.span.with_(precision=_finer(whole)))


def month(tokens: Sequence[Token], at: int, today: date, *, told: bool = False) -> DateFound | None:
    """March 2022; in March; March next year; 2022 November."""
    if word(tokens, at) == "month" and word(tokens, at + 1) == "of":
        inner = month(tokens, at + 2, today, told=True)
        return inner._replace(start=at) if inner else None
    number = month_at(tokens, at)
    if number is None:
        return _year_before_month(tokens, at)
    start = at + 1
    while word(tokens, start) in (",", "of", ".", "'", "’", "-", "/") and start - at < 3:
        start += 1
    if dated := year_at(tokens, start):
        return found(tokens, at, dated[1], month_of(dated[0], number), "month")
    way = kind("ways", word(tokens, at + 1 + (word(tokens, at + 1) == "of")))
    unit_at = at + 2 + (word(tokens, at + 1) == "of")
    if way and word(tokens, unit_at) == "year":
        year_number = max(1, min(9999, today.year + _STEPS[way]))
        return found(tokens, at, unit_at + 1, month_of(year_number, number), "month")
    if not (told or _is_month(tokens, at)) or _DAY.fullmatch(word(tokens, at + 1)):
        return None
    year_number = max(1, today.year - (number > today.month))
    one = found(tokens, at, at + 1, month_of(year_number, number), "month")
    ahead = min(9999, today.year + (number < today.month))
    return either(one, month_of(ahead, number)) if ahead != year_number else one


def _is_month(tokens: Sequence[Token], at: int) -> bool:
    """Of a name alone whether it is a month: in May, but "May said"."""
    text, before = word(tokens, at), word(tokens, at - 1)
    if not tokens[at].capital and text in group("doubtful_months"):
        return False
    clear = text not in group("doubtful_months") and len(text) > 3
    before = word(tokens, at - 2) if before == "the" else before
    links = group("ranges")
    after = word(tokens, at + 1) in links and month_at(tokens, at + 2)
    ranged = after or (before in links and at > 1 and month_at(tokens, at - 2))
    return clear or bool(ranged) or before in group("before_month")


def _year_before_month(tokens: Sequence[Token], at: int) -> DateFound | None:
    """2016 November; 2016, Nov.; 2016-11; 11/2016."""
    if not tokens[at].text[0].isdigit():
        return None
    dated = year_at(tokens, at)
    if dated and (number := month_at(tokens, past_dot(tokens, dated[1]))):
        end = past_dot(tokens, dated[1]) + 1
        return found(tokens, at, end, month_of(dated[0], number), "month")
    text, ends = "", {}
    for place, token in enumerate(tokens[at : at + 3]):
        gap = min(1, token.start - tokens[at + place - 1].end) if place else 0
        text += " " * gap + token.text
        ends[len(text)] = place + 1
    match = _NUMERIC.fullmatch(text) or _NUMERIC.match(text)
    if match is None or match.end() not in ends or _goes_on(tokens, at + ends[match.end()]):
        return None
    year_number, number = int(match[1] or match[4]), int(match[2] or match[3])
    if not 1900 <= year_number <= 2100:
        return None
    return found(tokens, at, at + ends[match.end()], month_of(year_number, number), "month")


def _goes_on(tokens: Sequence[Token], end: int) -> bool:
    return word(tokens, end) in ("-", "/") and word(tokens, end + 1)[:1].isdigit()


def year(tokens: Sequence[Token], at: int, today: date, *, told: bool = False) -> DateFound | None:
    """In 2014; the year 2014; 2014 where nothing is counted."""
    named = word(tokens, at) == "year" and (dated := year_at(tokens, at + 1))
    if named and dated:
        return found(tokens, at, dated[1], years_of(dated[0]), "year")
    dated = year_at(tokens, at)
    if dated is None or not (told or word(tokens, at - 1) in group("before_year")):
        return None
    number = dated[0]
    if not told and not 1600 <= number < 2150:
        return None
    weak = word(tokens, at - 1) in ("to", "and", "through", "for", "before", "after", "between")
    if weak and not told and not 1900 <= number <= 2100:
        return None
    after = word(tokens, dated[1])
    if not told and _counted_after(after):
        return None
    return found(tokens, at, dated[1], years_of(number), "year")


def _counted_after(after: str) -> bool:
    """Of 2014 soldiers: a number of them, no year."""
    nouns = lexicon.naming("humans", ":")
    return after in nouns or after in lexicon.naming("measures", ":") or after in ("%", "per")


def decade(tokens: Sequence[Token], at: int, today: date) -> DateFound | None:
    """The 1990s; the 90s; the nineties; the 19th century."""
    text = word(tokens, at)
    if text[:1].isdigit():
        return _written_decade(tokens, at, today)
    if text in group("decades") and word(tokens, at - 1) in ("the", "early", "late", "mid", "in"):
        tens = lexicon.tree("dates")["words"]["decades"].split().index(text)
        return _decade(tokens, at, at + 1, _recent(today, 20 + 10 * tens))
    if text == "nineteen" and word(tokens, at + 1) in group("decades"):
        tens = lexicon.tree("dates")["words"]["decades"].split().index(word(tokens, at + 1))
        return _decade(tokens, at, at + 2, 1920 + 10 * tens)
    rank = ordinal_at(tokens, at) if text[:1].isalpha() else None
    return _century(tokens, at, rank.value, rank.end) if rank else None


def _written_decade(tokens: Sequence[Token], at: int, today: date) -> DateFound | None:
    text, end = word(tokens, at), at + 1
    apostrophe = word(tokens, end) in ("'", "’")
    last = end + apostrophe
    if word(tokens, last) in ("s", "'s") and tokens[last].start == tokens[last - 1].end:
        text, end = text + "s", last + 1
    if match := _DECADE.fullmatch(text):
        first = int(match[1])
        if first < 100 and word(tokens, at - 1) not in (
            "the",
            "'",
            "’",
            "early",
            "late",
            "mid",
            "in",
        ):
            return None
        return _decade(tokens, at, end, first if first > 999 else _recent(today, first))
    rank = ordinal_at(tokens, at)
    return _century(tokens, at, rank.value, rank.end) if rank else None


def _recent(today: date, tens: int) -> int:
    """Of the nineties those that lie behind."""
    first = today.year - today.year % 100 + tens
    return first if first <= today.year else first - 100


def _decade(tokens: Sequence[Token], at: int, end: int, first: int) -> DateFound:
    return found(tokens, at, end, years_of(first, 10), "year")


def _century(tokens: Sequence[Token], at: int, rank: float, end: int) -> DateFound | None:
    if word(tokens, end) != "century" or tokens[end].capital or not 1 < rank < 30:
        return None
    return found(tokens, at, end + 1, years_of(int(rank - 1) * 100, 100), "year")


def quarter(tokens: Sequence[Token], at: int, today: date) -> DateFound | None:
    """The second quarter of 2024; Q3; 2016 Q3; the first half of last year."""
    dated = year_at(tokens, at) if tokens[at].text[0].isdigit() else None
    start = dated[1] if dated else at
    start += bool(dated) and word(tokens, start) == "the"
    named = _quarter(tokens, start)
    if named is None:
        return None
    first, count, end, spelled = named
    year_number = dated[0] if dated else None
    if year_number is None:
        year_number, end = _year_after(tokens, end, today)
    if year_number is not None:
        days = months_of(max(1, min(9999, year_number)), first, count)
        return found(tokens, at, end, days, "month")
    if spelled and count == 6:
        return None
    past = today.year if first <= today.month else today.year - 1
    one = found(tokens, at, end, months_of(max(1, past), first, count), "month")
    return either(one, months_of(min(9999, past + 1), first, count))


def _quarter(tokens: Sequence[Token], at: int) -> tuple[int, int, int, bool] | None:
    """First month, how many, the end, and whether in words."""
    text = word(tokens, at)
    size = {"quarter": 3, "half": 6}
    if text in ("q", "h") and word(tokens, at + 1) in ("1", "2", "3", "4"):
        text, end = text + word(tokens, at + 1), at + 2
        if tokens[at + 1].start != tokens[at].end:
            return None
    else:
        end = at + 1
    if match := _QUARTER.fullmatch(text):
        months = 3 if match[1] == "q" else 6
        first = (int(match[2]) - 1) * months + 1
        return (first, months, end, False) if first <= 12 else None
    if not text[:1].isalnum():
        return None
    head, _, tail = text.partition("-")
    if tail in size and head in ordinals() and ordinals()[head] * size[tail] <= 12:
        return int(ordinals()[head] - 1) * size[tail] + 1, size[tail], at + 1, True
    rank = ordinal_at(tokens, at)
    months = size.get(word(tokens, rank.end), 0) if rank else 0
    if rank is None or not months or rank.value * months > 12:
        return None
    return int(rank.value - 1) * months + 1, months, rank.end + 1, True


def _year_after(tokens: Sequence[Token], end: int, today: date) -> tuple[int | None, int]:
    start = end + (word(tokens, end) in ("of", ",", "in"))
    if dated := year_at(tokens, start):
        return dated
    start += word(tokens, start) == "the"
    way = kind("ways", word(tokens, start))
    if way and word(tokens, start + 1) == "year":
        return today.year + _STEPS[way], start + 2
    if word(tokens, start - 1) == "the" and word(tokens, start) == "year":
        return today.year, start + 1
    return None, end


def some_of(tokens: Sequence[Token], at: int, today: date) -> DateFound | None:
    """The first six months of 2021; the last two weeks of May."""
    way = word(tokens, at)
    count = _count_of(tokens, at + 1) if way in ("first", "last", "final") else None
    unit = kind("units", word(tokens, count[1])) if count else None
    if count is None or unit is None or word(tokens, count[1] + 1) not in ("of", "in"):
        return None
    start = count[1] + 2
    whole = _whole(tokens, start + (word(tokens, start) == "the"), today)
    if whole is None or unit == "weekend":
        return None
    days = (whole.span.start, shifted(moved(whole.span.start, count[0], unit), -1))
    if way != "first":
        days = (moved(shifted(whole.span.end, 1), -count[0], unit), whole.span.end)
    fits = whole.span.start <= days[0] <= days[1] <= whole.span.end
    return found(tokens, at, whole.end, days, PRECISIONS[unit]) if fits else None


def nth_week(tokens: Sequence[Token], at: int, today: date) -> DateFound | None:
    """The first week of October; the last week of 2015; the third week of this month."""
    rank: float = -1 if word(tokens, at) in ("last", "final") else 0
    if not rank:
        place = ordinal_at(tokens, at) if word(tokens, at)[:1].isalnum() else None
        rank = place.value if place and place.end == at + 1 else 0
    if not rank or word(tokens, at + 1) != "week" or rank > 5:
        return None
    start = at + 2 + (word(tokens, at + 2) in ("of", "in"))
    whole = (
        _whole(tokens, start, today)
        if start > at + 2 or kind("ways", word(tokens, start))
        else None
    )
    if whole is None or whole.span.precision not in ("month", "year"):
        return None
    made = found(tokens, at, whole.end, _week_in(whole.span.start, whole.span.end, rank), "week")
    if whole.ahead:
        return either(made, _week_in(whole.ahead.start, whole.ahead.end, rank))
    return made


def _week_in(first: date, last: date, rank: float) -> Days:
    """Weeks belong where their Thursday lies."""
    if rank < 0:
        return week_of(shifted(last, -((last.weekday() - 3) % 7)))
    thursday = shifted(first, (3 - first.weekday()) % 7 + 7 * int(rank - 1))
    return week_of(thursday)


def years(tokens: Sequence[Token], at: int, today: date) -> DateFound | None:
    """2014-2018: from the first year to the last."""
    first = word(tokens, at)
    if not first.isdigit() or word(tokens, at + 1) not in ("-", "–", "~", "to", "through", "until"):
        return None
    second = word(tokens, at + 2)
    spread = first.isdigit() and second.isdigit() and len(first) == len(second) == 4
    if word(tokens, at - 1) in ("-", "–") or word(tokens, at + 3) in ("-", "–"):
        return None
    if not spread or not 1800 <= int(first) < int(second) <= 2100:
        return None
    if _counted_after(word(tokens, at + 3)):
        return None
    return found(tokens, at, at + 3, (years_of(int(first))[0], years_of(int(second))[1]), "year")


def bare_unit(tokens: Sequence[Token], at: int, today: date) -> DateFound | None:
    """At the weekend; over the weekend: the one before, or the coming one."""
    if word(tokens, at) != "weekend" or word(tokens, at - 1) not in ("the", "over", "at", "on"):
        return None
    this = period_of(today, "weekend")
    past = this if this[0] <= today else stepped(today, -1, "weekend")
    return either(found(tokens, at, at + 1, past, "day"), this)
