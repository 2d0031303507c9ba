"""Months, quarters and years by their names: in March; Q3 2022; the first half of 2024."""

import re
from collections.abc import Sequence
from datetime import date

from crosswire_extractor import lexicon
from crosswire_extractor.reading.calendars import (
    STEPS,
    DateFound,
    either,
    found,
    group,
    kind,
    month_at,
    month_of,
    months_of,
    past_dot,
    word,
    year_at,
    years_of,
)
from crosswire_extractor.reading.figures import ordinal_at
from crosswire_extractor.reading.number_words import ordinals
from crosswire_extractor.reading.tokens import Token

_DAY = re.compile(r"[0-3]?\d(?:st|nd|rd|th)?")


_QUARTER = re.compile(r"([qh])([1-4])")


_NUMERIC = re.compile(r"(?:(\d{4}) ?[-/.] ?(0?[1-9]|1[0-2])|(0?[1-9]|1[0-2]) ?[-/] ?(\d{4}))")


def month(tokens: Sequence[Token], at: int, today: date, *, told: bool = False) -> DateFound | None:
    """March 2022; in March; March next year; 2022 November."""
    if word(tokens, at) == "month" and word(tokens, at + 1) == "of":
        inner = month(tokens, at + 2, today, told=True)
        return inner._replace(start=at) if inner else None
    number = month_at(tokens, at)
    if number is None:
        return _year_before_month(tokens, at)
    start = at + 1
    start += word(tokens, start) == "in" and year_at(tokens, start + 1) is not None
    while word(tokens, start) in (",", "of", ".", "'", "’", "-", "/") and start - at < 3:
        start += 1
    if dated := year_at(tokens, start):
        return found(tokens, at, dated[1], month_of(dated[0], number), "month")
    way = kind("ways", word(tokens, at + 1 + (word(tokens, at + 1) == "of")))
    unit_at = at + 2 + (word(tokens, at + 1) == "of")
    if way and word(tokens, unit_at) == "year":
        year_number = max(1, min(9999, today.year + STEPS[way]))
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
    clear = text not in group("doubtful_months")
    before = word(tokens, at - 2) if before == "the" else before
    links = group("ranges")
    after = word(tokens, at + 1) in links and month_at(tokens, at + 2)
    ranged = after or (before in links and at > 1 and month_at(tokens, at - 2))
    return clear or bool(ranged) or before in group("before_month")


def _year_before_month(tokens: Sequence[Token], at: int) -> DateFound | None:
    """2016 November; 2016, Nov.; 2016-11; 11/2016."""
    if not tokens[at].text[0].isdigit() or word(tokens, at - 1) in ("-", "/"):
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


def quarter(tokens: Sequence[Token], at: int, today: date) -> DateFound | None:
    """The second quarter of 2024; Q3; 2016 Q3; the first half of last year."""
    dated = year_at(tokens, at) if tokens[at].text[0].isdigit() else None
    start = dated[1] if dated else at
    start += bool(dated) and word(tokens, start) == "the"
    named = quarter_at(tokens, start)
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


def quarter_at(tokens: Sequence[Token], at: int) -> tuple[int, int, int, bool] | None:
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
    # The first to the fourth are one word each.
    rank = ordinal_at(tokens, at) if word(tokens, at + 1) in size else None
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
        return today.year + STEPS[way], start + 2
    if word(tokens, start - 1) == "the" and word(tokens, start) == "year":
        return today.year, start + 1
    return None, end
