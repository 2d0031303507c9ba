"""What stands around a figure and makes it an interval: "almost 400" is 360 to 400."""

import math
from collections.abc import Sequence
from functools import cache

from crosswire_extractor import lexicon
from crosswire_extractor.reading.phrases import Phrases
from crosswire_extractor.reading.tokens import Token

#: "About" and the like allow for a tenth either way; round thousands for a twentieth.
ABOUT, ROUND = 0.1, 0.05


@cache
def _before() -> Phrases[str]:
    return Phrases(lexicon.naming("bound_words"))


@cache
def _after() -> Phrases[str]:
    return Phrases(lexicon.naming("bound_tails"))


@cache
def _vague() -> Phrases[tuple[float, float]]:
    ends = ((name, values[0].split()) for name, values in lexicon.table("vague_numbers").items())
    return Phrases((name, (float(low), float(high))) for name, (low, high) in ends)


@cache
def vague_openers() -> frozenset[str]:
    """First words of vague numbers."""
    return frozenset(name.split()[0] for name in lexicon.table("vague_numbers"))


def vague_at(tokens: Sequence[Token], at: int) -> tuple[int, float, float] | None:
    """Dozens, several hundred: where it ends, and its low and high end."""
    found = _vague().at(tokens, at)
    return (found.end, *found.value) if found else None


def bound_before(tokens: Sequence[Token], at: int) -> tuple[int, str | None]:
    """Where the words of a bound start that end right before the figure, and its kind."""
    for start in range(max(0, at - 6), at):
        found = _before().at(tokens, start)
        if found and found.end == at:
            return start, found.value
    return at, None


def bound_after(tokens: Sequence[Token], at: int) -> tuple[int, str | None]:
    """Where the words of a bound end that start right after the figure, and its kind."""
    found = _after().at(tokens, at) if at < len(tokens) else None
    if found is None or _goes_on(tokens, found.end):
        return at, None
    return found.end, found.value


def _goes_on(tokens: Sequence[Token], end: int) -> bool:
    """ "40 and more than 10": the words belong to the next figure."""
    after = tokens[end].lower if end < len(tokens) else ""
    return after == "than" or after[:1].isdigit() or after in ("$", "€", "£")


def interval(value: float, bound: str | None, rounded: bool) -> tuple[float, float]:
    """The low and the high end, both included."""
    if value < 0:
        low, high = _of_size(-value, bound, rounded)
        return (-high, -low) if bound not in ("least", "most") else _open(value, bound)
    return _of_size(value, bound, rounded)


def _of_size(value: float, bound: str | None, rounded: bool) -> tuple[float, float]:
    if bound in ("least", "most"):
        return _open(value, bound)
    if value > 100 and value % 10 and value.is_integer():
        bound = None  # "some 2,491" is an exact figure
    if bound == "exact":
        return value, value
    low, high = _SPREAD.get(bound or "", (1.0, 1.0))
    if bound is None and (rounded or (value >= 1000 and value % 1000 == 0)):
        low, high = 1 - ROUND, 1 + ROUND
    return round(value * low, 6), round(value * high, 6)


def _open(value: float, bound: str | None) -> tuple[float, float]:
    return (value, math.inf) if bound == "least" else (min(0.0, value), value)


_SPREAD = {"under": (1 - ABOUT, 1.0), "over": (1.0, 1 + ABOUT), "about": (1 - ABOUT, 1 + ABOUT)}
