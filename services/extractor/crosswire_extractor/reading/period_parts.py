"""Parts of a period: early March, mid-2021, the first week of October, later this month."""

from collections.abc import Sequence
from datetime import date

from crosswire_extractor.reading.calendars import (
    PRECISIONS,
    DateFound,
    either,
    found,
    kind,
    months_of,
    moved,
    period_of,
    shifted,
    week_of,
    word,
)
from crosswire_extractor.reading.decades import decade
from crosswire_extractor.reading.figures import ordinal_at
from crosswire_extractor.reading.periods import count_of, relative
from crosswire_extractor.reading.tokens import Token, tokens_in
from crosswire_extractor.reading.years import month, year

Days = tuple[date, date]


def part(tokens: Sequence[Token], at: int, today: date) -> DateFound | None:
    """Early March; mid-2021; late last year; the end of May; the rest of the week; later today."""
    if end := _end_of(tokens, at, today):
        return end
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


def _end_of(tokens: Sequence[Token], at: int, today: date) -> DateFound | None:
    """By year's end; at the month's end."""
    unit = kind("units", word(tokens, at))
    if unit not in ("week", "month", "year") or word(tokens, at + 1) != "'s":
        return None
    if word(tokens, at + 2) != "end":
        return None
    days = _cut(*period_of(today, unit), "end")
    return found(tokens, at, at + 3, days, "month" if unit == "year" else "week")


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


def some_of(tokens: Sequence[Token], at: int, today: date) -> DateFound | None:
    """The first six months of 2021; the last two weeks of May."""
    way = word(tokens, at)
    count = count_of(tokens, at + 1) if way in ("first", "last", "final") else None
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
    if word(tokens, at + 1) != "week":
        return None
    rank: float = -1 if word(tokens, at) in ("last", "final") else 0
    if not rank:
        place = ordinal_at(tokens, at) if word(tokens, at)[:1].isalnum() else None
        rank = place.value if place and place.end == at + 1 else 0
    if not rank or rank > 5:
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
