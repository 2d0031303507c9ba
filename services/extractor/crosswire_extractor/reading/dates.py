"""Dates in a sentence, resolved against the day of publication, with the precision of the words.

Own rules rather than a date parser: those guess a date from any number, take milliseconds a call
and do not say which words they read.
"""

from collections.abc import Callable, Sequence
from datetime import date
from functools import cache

from crosswire_extractor import lexicon
from crosswire_extractor.reading.calendars import DateFound, group, kind, word
from crosswire_extractor.reading.date_ranges import days_of_month, joined, week_of_day
from crosswire_extractor.reading.days import ago, near, nth_weekday, weekday, weekday_of_week
from crosswire_extractor.reading.decades import decade
from crosswire_extractor.reading.month_days import day_of_month, month_day
from crosswire_extractor.reading.number_words import figure_openers
from crosswire_extractor.reading.numeric_dates import numeric
from crosswire_extractor.reading.period_parts import hyphened_part, nth_week, part, some_of
from crosswire_extractor.reading.periods import bare_unit, relative, within
from crosswire_extractor.reading.tokens import Token
from crosswire_extractor.reading.years import month, quarter, year, years

__all__ = ["DateFound", "dates_in", "forward"]

Rule = Callable[[Sequence[Token], int, date], DateFound | None]


def dates_in(tokens: Sequence[Token], today: date) -> list[DateFound]:
    """The dates in order, none inside another."""
    listed: list[DateFound] = []
    at = 0
    while at < len(tokens):
        here = _at(tokens, at, today) if _may_start(tokens, at) else None
        if here:
            whole = joined(tokens, listed[-1], here) if listed else None
            if whole:
                listed[-1] = whole
            else:
                listed.append(_with_bound(tokens, here))
        at = here.end if here else at + 1
    return listed


def forward(found: DateFound, today: date) -> DateFound:
    """Words that leave it open read as what is to come; the day of publication itself stays."""
    if found.ahead is None or found.span.start >= today:
        return found
    return found._replace(span=found.ahead, ahead=None)


def _at(tokens: Sequence[Token], at: int, today: date) -> DateFound | None:
    for rule in _RULES:
        if here := rule(tokens, at, today):
            return here
    return None


def _may_start(tokens: Sequence[Token], at: int) -> bool:
    text = tokens[at].lower
    if text in ("a", "an"):
        return kind("units", word(tokens, at + 1)) is not None or word(tokens, at + 1) in _FEW
    return text in _openers() or text[0].isdigit() or ("-" in text and len(text) > 1)


_FEW = frozenset(("few", "couple"))


@cache
def _openers() -> frozenset[str]:
    tree = lexicon.tree("dates")
    tables = ("weekdays", "months", "ways", "parts", "openings", "units")
    listed = [text for table in tables for text in tree[table].values()]
    words = {word for text in listed for word in text.split()}
    more = {
        "overnight",
        "now",
        "earlier",
        "later",
        "within",
        "q",
        "h",
        *tree["near"],
        *group("decades"),
    }
    return frozenset(words | more | figure_openers())


def _with_bound(tokens: Sequence[Token], here: DateFound) -> DateFound:
    """Since Friday; by the end of May; no later than Monday."""
    at = here.start - 1
    while word(tokens, at) in ("the", "on", "in", "around"):
        at -= 1
    bound = kind("bounds", word(tokens, at))
    if word(tokens, at) == "than":
        bound = {"later": "after", "earlier": "before"}.get(word(tokens, at - 1))
        if bound and word(tokens, at - 2) == "no":
            bound = "since" if bound == "before" else "by"
    tail = [word(tokens, here.end), word(tokens, here.end + 1)]
    beyond = word(tokens, here.end + 2)
    ends = not beyond.isalnum() or beyond in lexicon.words("function_words")
    if tail[0] in ("or", "and") and tail[1] in _TAILS and ends:
        bound = _TAILS[tail[1]]
    return here._replace(bound=bound) if bound else here


#: 2012 or later.
_TAILS = {"later": "since", "after": "since", "earlier": "until", "before": "until"}


_RULES: tuple[Rule, ...] = (
    weekday_of_week, weekday, nth_weekday, near, days_of_month, numeric,
    ago, week_of_day, month_day, years, some_of, nth_week,
    quarter, part, hyphened_part, relative, within,
    decade, month, year, day_of_month, bare_unit,
)  # fmt: skip
