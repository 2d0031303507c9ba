"""Number words one by one: seven, twenty-five, million, third, fifths."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from crosswire_extractor import lexicon
from crosswire_extractor.reading.tokens import Token

#: One letter after a figure is a size only where it stands close: 5k, 3bn.
GLUED = frozenset(("k", "m", "mm", "mn", "bn", "b", "t", "mil"))


class Figure(NamedTuple):
    """A number up to, not including, token `end`."""

    end: int
    value: float
    scale: float = 1
    """Of the size word that ends it: million, dozen."""
    share: bool = False
    """A fraction: a third, 3/4, one in five."""

    @property
    def rounded(self) -> bool:
        """Named by a size word such as million and not to the last unit."""
        return self.scale >= 1000


def word_value(word: str) -> float | None:
    """Seven, twenty-five."""
    values = word_values()
    tens, stroke, ones = word.partition("-")
    if stroke and tens in values and ones in values:
        return values[tens] + values[ones]
    return values.get(word)


def below_hundred(tokens: Sequence[Token], at: int) -> Figure | None:
    """Seven; twenty-five; twenty five; twenty - five."""
    word = word_at(tokens, at)
    value = word_value(word)
    if value is None:
        return None
    if value >= 20 and value % 10 == 0:
        ones_at = at + 1 + (word_at(tokens, at + 1) == "-")
        ones = word_value(word_at(tokens, ones_at))
        if ones is not None and 0 < ones < 10:
            return Figure(ones_at + 1, value + ones)
    return Figure(at + 1, value)


def size_at(tokens: Sequence[Token], at: int) -> float | None:
    return _sizes().get(word_at(tokens, at))


def ordinal_named(word: str) -> float | None:
    if word in ordinals():
        return ordinals()[word]
    if match := _PLACE.fullmatch(word):
        return float(match[1].replace(",", ""))
    tens, stroke, ones = word.partition("-")
    if stroke and ones in ordinals() and tens in word_values():
        return word_values()[tens] + ordinals()[ones] if word_values()[tens] >= 20 else None
    return None


_PLACE = re.compile(r"(\d[\d,]*)(?:st|nd|rd|th)")


@cache
def word_values() -> dict[str, float]:
    rows = (line.split() for line in lexicon.lines("numbers"))
    return {name: float(value) for name, value in rows if not value.startswith("*")}


@cache
def _sizes() -> dict[str, float]:
    rows = (line.split() for line in lexicon.lines("numbers"))
    return {name: float(value[1:]) for name, value in rows if value.startswith("*")}


@cache
def ordinals() -> dict[str, float]:
    """Ordinal → its place: third → 3."""
    return {name: float(value) for name, value in map(str.split, lexicon.lines("ordinals"))}


@cache
def figure_openers() -> frozenset[str]:
    """Words that a number in words may start with."""
    words = {*word_values(), *_sizes(), *ordinals(), "a", "an", "half", "quarter"}
    return frozenset({*words, "minus", "negative"} - GLUED)


HALVES = {"half": 0.5, "quarter": 0.25}


@cache
def singles() -> dict[str, float]:
    """Half, third, fifth, twenty-first … as parts of one."""
    single = {word: 1 / value for word, value in ordinals().items() if value > 2 and word.isalpha()}
    return {**single, **{word[:-1]: 1 / value for word, value in compounds().items()}, **HALVES}


@cache
def compounds() -> dict[str, float]:
    """Twenty-firsts, thirty-fifths."""
    tens = {word: value for word, value in word_values().items() if value >= 20}
    ones = {word: value for word, value in ordinals().items() if value < 10 and word.isalpha()}
    return {f"{ten}-{one}s": tens[ten] + ones[one] for ten in tens for one in ones}


@cache
def denominators() -> dict[str, float]:
    """Thirds, fifths … as parts of several."""
    plural = {f"{word}s": value for word, value in ordinals().items() if value > 2}
    return {**plural, **compounds(), "halves": 2, "quarters": 4}


def word_at(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].lower if 0 <= at < len(tokens) else ""
