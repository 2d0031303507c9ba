"""Two dates that are the ends of one interval: May 3-5; from Monday to Friday."""

from collections.abc import Sequence
from datetime import date

from crosswire.domain.claims import TimeSpan
from crosswire_extractor.reading.calendars import (
    DateFound,
    day_in,
    either,
    found,
    group,
    kind,
    month_at,
    past_dot,
    shifted,
    stepped,
    week_of,
    word,
    year_at,
)
from crosswire_extractor.reading.days import weekday
from crosswire_extractor.reading.month_days import day_of_month, month_day, number_of_day
from crosswire_extractor.reading.tokens import Token


def days_of_month(tokens: Sequence[Token], at: int, today: date) -> DateFound | None:
    """May 3-5; 3 to 5 May 2024; between 3 and 5 May; 4 to 22 this month."""
    name, start = month_at(tokens, at), at
    if name:
        start = past_dot(tokens, at + 1)
        start += word(tokens, start) in ("between", "from")
    first = number_of_day(tokens, _past_the(tokens, start))
    link = word(tokens, first[1]) if first else ""
    ranged = link in group("ranges") and (link != "and" or "between" in _before(tokens, start))
    second = number_of_day(tokens, _past_the(tokens, first[1] + 1)) if first and ranged else None
    if first is None or second is None or first[0] > second[0]:
        return None
    numbers = first[0], second[0]
    if name is None:
        return _numbers_then_month(tokens, at, second[1], *numbers, today)
    return _from_to(tokens, at, second[1], name, numbers, today)


def _past_the(tokens: Sequence[Token], at: int) -> int:
    return at + (word(tokens, at) == "the")


def _before(tokens: Sequence[Token], at: int) -> tuple[str, str]:
    return word(tokens, at - 1), word(tokens, at - 2)


def week_of_day(tokens: Sequence[Token], at: int, today: date) -> DateFound | None:
    """The week of June 3; the week starting on 4 February."""
    link = word(tokens, at + 1)
    opened = link in ("starting", "beginning", "commencing")
    if word(tokens, at) != "week" or not (opened or link == "of"):
        return None
    start = at + 2 + (word(tokens, at + 2) == "on")
    start += word(tokens, start) == "the"
    if start >= len(tokens):
        return None
    day = weekday(tokens, start, today) or month_day(tokens, start, today)
    day = day or day_of_month(tokens, start, today, told=True)
    if day is None:
        return None
    week = found(tokens, at, day.end, _seven(day.span, opened), "week")
    return either(week, _seven(day.ahead, opened)) if day.ahead else week


def _seven(span: TimeSpan, opened: bool) -> tuple[date, date]:
    return (span.start, shifted(span.start, 6)) if opened else week_of(span.start)


def _numbers_then_month(
    tokens: Sequence[Token], at: int, end: int, first: int, second: int, today: date
) -> DateFound | None:
    place = end + (word(tokens, end) in ("of", "in"))
    way = kind("ways", word(tokens, place))
    if way and word(tokens, place + 1) == "month":
        month = stepped(today, {"before": -1, "here": 0, "after": 1}[way], "month")[0]
        ends = day_in(month.year, month.month, first), day_in(month.year, month.month, second)
        return found(tokens, at, place + 2, (ends[0], ends[1]), "day") if all(ends) else None  # type: ignore[arg-type]
    name = month_at(tokens, place)
    return _from_to(tokens, at, place + 1, name, (first, second), today) if name else None


def _from_to(
    tokens: Sequence[Token], at: int, end: int, month: int, numbers: tuple[int, int], today: date
) -> DateFound | None:
    dated = year_at(tokens, past_dot(tokens, end))
    years = [dated[0]] if dated else [today.year, today.year - 1, today.year + 1]
    spans = [
        (first, last)
        for year in years
        if 0 < year < 9999
        and (first := day_in(year, month, numbers[0]))
        and (last := day_in(year, month, numbers[1]))
    ]
    if not spans:
        return None
    nearest = min(spans, key=lambda span: abs((span[0] - today).days))
    one = found(tokens, at, dated[1] if dated else end, nearest, "day")
    other = [span for span in sorted(spans) if (span[0] >= today) == (nearest[0] < today)]
    return either(one, other[0] if nearest[0] < today else other[-1]) if other else one


def joined(tokens: Sequence[Token], first: DateFound, second: DateFound) -> DateFound | None:
    """From Monday to Friday; between May 2015 and 2018: one interval.

    Not where a date is changed: talks that are moved from Monday to Friday are on Friday.
    """
    between = [token.lower for token in tokens[first.end : second.start]]
    between = [text for text in between if text not in ("the", "in", ",")]
    if len(between) != 1 or between[0] not in group("ranges"):
        return None
    start = first.start - (word(tokens, first.start - 1) == "the")
    opener = word(tokens, start - 1)
    if between[0] == "and" and opener != "between":
        return None
    before = {word(tokens, at) for at in range(max(0, first.start - 9), first.start)}
    if before & group("rescheduling") or (between[0] == "until" and opener == "on"):
        return None
    return _spanning(tokens, first, second)


def _spanning(tokens: Sequence[Token], first: DateFound, second: DateFound) -> DateFound | None:
    """Of the readings of both ends the two that lie in order and closest."""
    starts = [span for span in (first.span, first.ahead) if span]
    ends = [span for span in (second.span, second.ahead) if span]
    if second.ahead is None:
        starts.append(_year_of(first, second.span))
    pairs = [(one, two) for one in starts for two in ends if one.start <= two.end]
    if (
        second.ahead
        and second.span.precision == "day"
        and not any(one.start <= two.end for one, two in pairs)
    ):
        week = -(-(first.span.start - second.ahead.start).days // 7)
        day = shifted(second.ahead.start, 7 * week)
        pairs = [(first.span, second.ahead.with_(start=day, end=day))]
    pairs = [(one, two) for one, two in pairs if one.start <= two.end]
    if not pairs:
        return None
    pairs.sort(key=lambda pair: ((pair[1].end - pair[0].start).days, pair[0].start))
    spans = [_between(tokens, first, second, *pair) for pair in pairs]
    length = (spans[0].end - spans[0].start).days
    ahead = [span for span in spans[1:] if (span.end - span.start).days <= length + 1]
    return DateFound(first.start, second.end, spans[0], ahead[0] if ahead else None, None)


def _year_of(first: DateFound, second: TimeSpan) -> TimeSpan:
    """A start without a year takes that of the end."""
    if first.ahead is None:
        return first.span
    start = day_in(second.end.year, first.span.start.month, first.span.start.day)
    end = day_in(second.end.year, first.span.end.month, first.span.end.day)
    return first.span.with_(start=start, end=end) if start and end else first.span


def _between(
    tokens: Sequence[Token], first: DateFound, second: DateFound, one: TimeSpan, two: TimeSpan
) -> TimeSpan:
    text = " ".join(token.text for token in tokens[first.start : second.end])
    coarse = one.precision if one.precision == two.precision else "day"
    return TimeSpan(start=one.start, end=two.end, precision=coarse, text=text)
