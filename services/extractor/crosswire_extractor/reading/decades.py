"""Decades and centuries: the 1990s; the early nineties; the 19th century."""

import re
from collections.abc import Sequence
from datetime import date

from crosswire_extractor import lexicon
from crosswire_extractor.reading.calendars import DateFound, found, group, word, years_of
from crosswire_extractor.reading.figures import ordinal_at
from crosswire_extractor.reading.tokens import Token

_DECADE = re.compile(r"(\d0|\d{3}0)s")


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
