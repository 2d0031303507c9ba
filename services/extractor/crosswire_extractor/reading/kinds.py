"""What a number without a unit is: a count, or a year, an age, a score, a label."""

import re
from collections.abc import Sequence
from typing import Literal

from crosswire_extractor import lexicon
from crosswire_extractor.reading.number_words import word_value
from crosswire_extractor.reading.tokens import Token

Kind = Literal["count", "measure", "share", "age", "ordinal", "score", "whole", "label"]
"""A whole is the twelve of "two of the twelve". A label names and counts nothing: a year, a time
of day, the number of a street or a version."""

_INTEGER = re.compile(r"\d+")


def kind_of(tokens: Sequence[Token], start: int, end: int, value: float | None) -> Kind:
    """The kind of the number from token `start` up to `end`."""
    before, after = _word(tokens, start - 1), _word(tokens, end)
    if _aged(tokens, start, end, before, after):
        return "age"
    if _numbered(tokens, start, before) or _year(tokens, end, before, after):
        return "label"
    if _clock(tokens, start, end, before, after):
        return "label"
    if _score(tokens, start, end):
        return "score"
    if _whole(tokens, start, end, before, value):
        return "whole"
    return "measure" if after in lexicon.words("units") else "count"


def _aged(tokens: Sequence[Token], start: int, end: int, before: str, after: str) -> bool:
    """Aged 45; X, 45, was …"""
    if before in ("aged", "age"):
        return True
    last = tokens[end - 1].text
    return before == "," and after == "," and bool(_INTEGER.fullmatch(last)) and int(last) <= 110


def _numbered(tokens: Sequence[Token], start: int, before: str) -> bool:
    """No. 1; chapter 3; day 2."""
    return before in lexicon.group("measure_marks") or (
        before == "." and _word(tokens, start - 2) == "no"
    )


def _year(tokens: Sequence[Token], end: int, before: str, after: str) -> bool:
    """In 2014."""
    last = tokens[end - 1].text
    if not (last.isascii() and last.isdigit() and len(last) == 4 and 1900 <= int(last) <= 2099):
        return False
    if before in lexicon.group("determiners"):
        counted = after in lexicon.naming("humans", ":") or after in lexicon.naming("things", ":")
        return not counted  # the 2016 election
    return before in lexicon.group("year_prepositions") or not after.isalpha()


def _clock(tokens: Sequence[Token], start: int, end: int, before: str, after: str) -> bool:
    """10:30; 6 p.m.; 9/11; 6.2.1: a part of a longer figure."""
    return (
        (before in (":", "/") and _word(tokens, start - 2).isdigit())
        or (after in (":", ".", "/") and _word(tokens, end + 1).isdigit())
        or after in lexicon.group("clock_words")
    )


def _score(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Won 3-1; a 52-48 vote."""
    for first, second in ((start, end + 1), (start - 2, start)):
        joined = _word(tokens, first + 1) in ("-", "–")
        if not joined or first < 0:
            continue
        left, right = _word(tokens, first), _word(tokens, second)
        if not (_INTEGER.fullmatch(left) and _INTEGER.fullmatch(right)):
            continue
        near = {_word(tokens, place) for place in range(first - 4, second + 4)}
        if int(left) >= int(right) or near & lexicon.group("score_words"):
            return int(left) < 1000 and int(right) < 1000
    return False


def _whole(tokens: Sequence[Token], start: int, end: int, before: str, value: float | None) -> bool:
    """Two of the 12, one of the 12: no count of its own."""
    one = value == 1 and _word(tokens, end) == "of"
    of_whole = before == "of" and word_value(_word(tokens, start - 2)) is not None
    all_but = before == "but" and _word(tokens, start - 2) == "all"
    if one or of_whole or all_but:
        return True
    return before in lexicon.group("determiners") and _word(tokens, start - 2) == "of"


def is_pronoun(tokens: Sequence[Token], at: int, end: int) -> bool:
    """The one you mentioned, which one: no number; "that one mile" is one."""
    before, after = _word(tokens, at - 1), _word(tokens, end)
    return before in lexicon.group("before_pronoun_one") and (
        after not in lexicon.naming("measures", ":")
    )


def _word(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].lower if 0 <= at < len(tokens) else ""
