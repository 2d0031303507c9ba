"""Numbers in words and digits as intervals: "almost 400" is 360 to 400.

Own reading rather than a number parser: those give the bare figure and lose the bound, the range
and the size word around it, which decide whether two figures can both be right.
"""

import math
import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from crosswire.domain.claims import Quantity
from crosswire_extractor import lexicon
from crosswire_extractor.reading.phrases import Phrases
from crosswire_extractor.reading.tokens import Token

_DIGITS = re.compile(r"\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_GLUED = frozenset(("k", "m", "mn", "bn", "b", "t"))
_FRACTIONS = {"half": 0.5, "quarter": 0.25, "third": 1 / 3}
#: "About" and the like allow for a tenth either way; round thousands for a twentieth.
_ABOUT, _ROUND = 0.1, 0.05
_MOST = 1e13


class NumberFound(NamedTuple):
    """Tokens `start` up to `end`, bounds included, and the interval that they name."""

    start: int
    end: int
    low: float
    high: float
    value: float | None
    approximate: bool = False

    def quantity(self, tokens: Sequence[Token], unit: str) -> Quantity:
        text = " ".join(token.text for token in tokens[self.start : self.end])
        return Quantity(
            low=self.low, high=self.high, value=self.value, unit=unit,
            approximate=self.approximate, text=text,
        )  # fmt: skip


class _Figure(NamedTuple):
    end: int
    value: float
    worded: bool
    """Named by a size word such as million, so rounded."""


def numbers_in(tokens: Sequence[Token], taken: frozenset[int] = frozenset()) -> list[NumberFound]:
    """Numbers that count something; those in dates (`taken`), ages, ranks and measures are left."""
    found: list[NumberFound] = []
    at = 0
    while at < len(tokens):
        here = None if at in taken else _number(tokens, at, taken)
        if here and not _measures(tokens, here):
            found.append(here)
        at = here.end if here else at + 1
    return found


def _number(tokens: Sequence[Token], at: int, taken: frozenset[int]) -> NumberFound | None:
    if vague := _vague().at(tokens, at):
        low, high = vague.value
        return NumberFound(at, vague.end, low, high, None, approximate=True)
    first = _figure(tokens, at)
    if first is None:
        return None
    second = _range_end(tokens, at, first, taken)
    if second:
        start = at - 1 if at and tokens[at - 1].lower == "between" else at
        scale = second.value / first.value if first.value else 1
        low = first.value * (1e6 if second.worded and not first.worded and scale > 1e5 else 1)
        return NumberFound(start, second.end, low, second.value, None, approximate=True)
    return _bounded(tokens, at, first)


def _figure(tokens: Sequence[Token], at: int) -> _Figure | None:
    """2,418; twenty-five; one hundred and twenty; 2.5 million; half a million; a dozen."""
    word = tokens[at].lower
    if word in _FRACTIONS or (word == "a" and _word(tokens, at + 1) in _FRACTIONS):
        return _fraction(tokens, at)
    if _DIGITS.fullmatch(word):
        return _scaled(tokens, at + 1, float(word.replace(",", "")), glued=True)
    if word in ("a", "an"):
        size = _sizes().get(_word(tokens, at + 1))
        return _Figure(at + 2, size, size >= 1000) if size and size >= 12 else None
    return _in_words(tokens, at)


def _scaled(tokens: Sequence[Token], end: int, value: float, *, glued: bool) -> _Figure | None:
    word = _word(tokens, end)
    size = _sizes().get(word)
    if size and (word not in _GLUED or (glued and tokens[end].start == tokens[end - 1].end)):
        value *= size
        return _Figure(end + 1, value, size >= 1000) if value <= _MOST else None
    return _Figure(end, value, False) if value <= _MOST else None


def _fraction(tokens: Sequence[Token], at: int) -> _Figure | None:
    start = at + (tokens[at].lower == "a")
    share = _FRACTIONS[tokens[start].lower]
    end = start + 1
    while _word(tokens, end) in ("of", "a"):
        end += 1
    size = _sizes().get(_word(tokens, end))
    return _Figure(end + 1, share * size, True) if size and size >= 100 else None


def _in_words(tokens: Sequence[Token], at: int) -> _Figure | None:
    total, current, end, worded = 0.0, 0.0, at, False
    while end < len(tokens) and end - at < 12:
        word = tokens[end].lower
        value = _word_value(word)
        size = _sizes().get(word) if word not in _GLUED else None
        if value is not None and (
            current == 0
            or (current % 100 == 0 and value < 100)
            or (current % 100 >= 20 and current % 10 == 0 and value < 10)
        ):
            current += value
        elif size == 100 and current:
            current *= 100
        elif size and current:
            total, current, worded = total + current * size, 0.0, size >= 1000
        elif (
            word == "and"
            and end > at
            and _word_value(_word(tokens, end + 1)) is not None
            and (worded or current % 100 == 0)
        ):
            pass
        else:
            break
        end += 1
    value = total + current
    return _Figure(end, value, worded and value % 1000 == 0) if end > at else None


@cache
def _word_values() -> dict[str, float]:
    rows = (line.split() for line in lexicon.lines("numbers"))
    return {name: float(value) for name, value in rows if not value.startswith("*")}


@cache
def _sizes() -> dict[str, float]:
    rows = (line.split() for line in lexicon.lines("numbers"))
    return {name: float(value[1:]) for name, value in rows if value.startswith("*")}


def _word_value(word: str) -> float | None:
    tens, _, ones = word.partition("-")
    values = _word_values()
    if tens in values and ones in values:
        return values[tens] + values[ones]
    return values.get(word)


@cache
def _vague() -> Phrases[tuple[float, float]]:
    ends = ((name, values[0].split()) for name, values in lexicon.table("vague_numbers").items())
    return Phrases((name, (float(low), float(high))) for name, (low, high) in ends)


@cache
def _bounds() -> Phrases[str]:
    return Phrases(lexicon.naming("bound_words"))


def _range_end(
    tokens: Sequence[Token], at: int, first: _Figure, taken: frozenset[int]
) -> _Figure | None:
    link = _word(tokens, first.end)
    before = _word(tokens, at - 1)
    joined = link in ("to", "-", "–", "or") or (link == "and" and before == "between")
    if (
        not joined
        or before in ("from", "of")
        or first.end + 1 >= len(tokens)
        or first.end + 1 in taken
    ):
        return None
    second = _figure(tokens, first.end + 1)
    if second is None or second.value <= first.value:
        return None
    return second


def _bounded(tokens: Sequence[Token], at: int, figure: _Figure) -> NumberFound:
    value, end = figure.value, figure.end
    start, bound = _bound_before(tokens, at)
    after = (_word(tokens, end), _word(tokens, end + 1))
    if after in (("or", "more"), ("and", "counting")):
        bound, end = "least", end + 2
    elif after[0] == "+":
        bound, end = "least", end + 1
    elif after == ("or", "so"):
        bound, end = "about", end + 2
    ends = _interval(value, bound, figure.worded)
    low, high = (round(end, 6) if math.isfinite(end) else end for end in ends)
    return NumberFound(start, end, low, high, value, approximate=(low, high) != (value, value))


def _bound_before(tokens: Sequence[Token], at: int) -> tuple[int, str | None]:
    for start in range(max(0, at - 5), at):
        found = _bounds().at(tokens, start)
        if found and found.end == at:
            return start, found.value
    return at, None


def _interval(value: float, bound: str | None, worded: bool) -> tuple[float, float]:
    if bound == "least":
        return value, math.inf
    if bound == "most":
        return 0, value
    if value > 100 and value % 10:
        bound = None  # "some 2,491" is an exact figure
    if bound == "under":
        return value * (1 - _ABOUT), value
    if bound == "over":
        return value, value * (1 + _ABOUT)
    if bound == "about":
        return value * (1 - _ABOUT), value * (1 + _ABOUT)
    if worded or (value >= 1000 and value % 1000 == 0):
        return value * (1 - _ROUND), value * (1 + _ROUND)
    return value, value


def _measures(tokens: Sequence[Token], number: NumberFound) -> bool:
    """An amount of money, time, distance or a share; an age, a year, a rank, a time of day."""
    before, after = _word(tokens, number.start - 1), _word(tokens, number.end)
    units = lexicon.words("units")
    return (
        before in lexicon.group("measure_marks")
        or (before == "." and _word(tokens, number.start - 2) == "no")
        or after in units
        or (after == "-" and _word(tokens, number.end + 1) in units)
        or _age_or_year(tokens, number, before, after)
        or _clock(tokens, number, before, after)
        or _whole(tokens, number, before)
    )


def _whole(tokens: Sequence[Token], number: NumberFound, before: str) -> bool:
    """Two of the 12, one of the 12: no count of its own."""
    one = number.value == 1 and _word(tokens, number.end) == "of"
    of_whole = before == "of" and _word_value(_word(tokens, number.start - 2)) is not None
    all_but = before == "but" and _word(tokens, number.start - 2) == "all"
    if one or of_whole or all_but:
        return True
    return before in lexicon.group("determiners") and _word(tokens, number.start - 2) == "of"


def _age_or_year(tokens: Sequence[Token], number: NumberFound, before: str, after: str) -> bool:
    """X, 45, was …; in 2014."""
    last = tokens[number.end - 1].text
    if not (last.isascii() and last.isdigit()):
        return False
    if before == "," and after == ",":
        return int(last) <= 110
    year = len(last) == 4 and 1900 <= int(last) <= 2099
    return year and (before in lexicon.group("year_prepositions") or not after.isalpha())


def _clock(tokens: Sequence[Token], number: NumberFound, before: str, after: str) -> bool:
    """10:30; 6.2.1: a part of a longer figure."""
    return (before == ":" and _word(tokens, number.start - 2).isdigit()) or (
        after in (":", ".") and _word(tokens, number.end + 1).isdigit()
    )


def _word(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].lower if 0 <= at < len(tokens) else ""
