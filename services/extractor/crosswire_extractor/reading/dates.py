"""Dates in a sentence, resolved against the day of publication, with the precision of the words.

Own rules rather than a date parser: those guess a date from any number, take milliseconds a call
and do not say which words they read.
"""

from collections.abc import Callable, Sequence
from datetime import date
from functools import cache, lru_cache

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
        rules = _rules_at(tokens[at].lower)
        here = _by(rules, tokens, at, today) if rules and _goes_on(tokens, at) else None
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


def _by(rules: Sequence[Rule], tokens: Sequence[Token], at: int, today: date) -> DateFound | None:
    for rule in rules:
        if here := rule(tokens, at, today):
            return here
    return None


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """An article starts a date only with what it may count: a week, a couple."""
    if tokens[at].lower not in ("a", "an"):
        return True
    return kind("units", word(tokens, at + 1)) is not None or word(tokens, at + 1) in _FEW


_FEW = frozenset(("few", "couple"))


@lru_cache(maxsize=16_384)
def _rules_at(text: str) -> tuple[Rule, ...]:
    """The rules that a date which starts with this word may follow; most words start none."""
    if not (text in _openers() or text[0].isdigit() or ("-" in text and len(text) > 1)):
        return ()
    ways = _ways_to_start(text)
    return tuple(rule for rule, starts in _RULES if not ways.isdisjoint(starts.split()))


def _ways_to_start(text: str) -> frozenset[str]:
    """The word itself, the tables that it stands in, and how it is written."""
    written = {
        "DIGITS": text[0].isdigit(),
        "NUMBER": text in figure_openers() or "-" in text,
        "HYPHEN": "-" in text,
        "QUARTER": text[0] in "qh",
        "DECADE": text in group("decades"),
        "NEAR": text in lexicon.tree("dates")["near"],
    }
    tables = {table.upper() for table in _TABLES if kind(table, text) is not None}
    return frozenset({text, *tables, *(way for way, fits in written.items() if fits)})


_TABLES = ("weekdays", "months", "ways", "parts", "openings", "units")


@cache
def _openers() -> frozenset[str]:
    tree = lexicon.tree("dates")
    listed = [text for table in _TABLES for text in tree[table].values()]
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


#: In the order in which they are tried, and what a date of each may start with: words, and in
#: capitals their tables and forms.
_RULES: tuple[tuple[Rule, str], ...] = (
    (weekday_of_week, "WAYS"),
    (weekday, "WAYS WEEKDAYS"),
    (nth_weekday, "last DIGITS NUMBER"),
    (near, "NEAR overnight day this now last"),
    (days_of_month, "MONTHS DIGITS NUMBER"),
    (numeric, "DIGITS"),
    (ago, "few several DIGITS NUMBER"),
    (week_of_day, "week"),
    (month_day, "MONTHS DIGITS NUMBER HYPHEN"),
    (years, "DIGITS"),
    (some_of, "first last final"),
    (nth_week, "last final DIGITS NUMBER"),
    (quarter, "QUARTER DIGITS NUMBER"),
    (part, "PARTS OPENINGS UNITS earlier later"),
    (hyphened_part, "HYPHEN"),
    (relative, "WAYS UNITS"),
    (within, "within"),
    (decade, "DECADE DIGITS NUMBER"),
    (month, "month MONTHS DIGITS"),
    (year, "year DIGITS NUMBER"),
    (day_of_month, "DIGITS"),
    (bare_unit, "weekend"),
)
