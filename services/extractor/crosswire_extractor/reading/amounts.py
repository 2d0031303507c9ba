"""One number with what stands around it: its bound, its unit, the rest of its range."""

import math
import re
from collections.abc import Sequence
from typing import NamedTuple

from crosswire.domain.claims import Quantity
from crosswire_extractor import lexicon
from crosswire_extractor.reading.bounds import bound_after, bound_before, interval, vague_at
from crosswire_extractor.reading.digits import plain
from crosswire_extractor.reading.figures import figure_at, ordinal_at
from crosswire_extractor.reading.kinds import Kind, is_pronoun, kind_of
from crosswire_extractor.reading.number_ranges import range_end
from crosswire_extractor.reading.number_words import Figure, word_at, word_value
from crosswire_extractor.reading.tokens import Token
from crosswire_extractor.reading.units import (
    Measured,
    compound_at,
    currency_at,
    currency_before,
    part_of_unit,
    unit_after,
)


class NumberFound(NamedTuple):
    """Tokens `start` up to `end`, bounds and unit included, and the interval that they name."""

    start: int
    end: int
    low: float
    high: float
    value: float | None
    approximate: bool = False
    kind: Kind = "count"
    unit: str | None = None
    """Of a measure: kilometre, percent, USD. Sizes are in `crosswire.domain.units`."""

    def quantity(self, tokens: Sequence[Token], unit: str | None = None) -> Quantity:
        """In the unit that was read, unless another is given."""
        text = " ".join(token.text for token in tokens[self.start : self.end])
        return Quantity(
            low=self.low, high=self.high, value=self.value, unit=unit or self.unit or "people",
            approximate=self.approximate, text=text,
        )  # fmt: skip


def number_at(
    tokens: Sequence[Token], at: int, taken: frozenset[int], free: int
) -> NumberFound | None:
    """The number that starts here; tokens before `free` belong to the one before."""
    if compound := compound_at(tokens, at):
        return _compound(tokens, at, *compound)
    if several := _several_compound(tokens, at):
        return several
    if named := _NAMED.fullmatch(tokens[at].text):
        value = float(named[1])
        return NumberFound(at, at + 1, value, value, value, kind="label")
    if place := ordinal_at(tokens, at):
        return NumberFound(at, place.end, place.value, place.value, place.value, kind="ordinal")
    if (vague := vague_at(tokens, at)) and not _scores_goals(tokens, at):
        return _vague(tokens, at, *vague)
    mark = currency_before(tokens, at)
    mark = mark if mark and mark.start >= free else None
    figure = figure_at(tokens, at, money=mark is not None)
    if figure is None or (tokens[at].lower == "one" and is_pronoun(tokens, at, figure.end)):
        return None
    if mark is None and _in_name(tokens, at):
        value = figure.value
        return NumberFound(at, at + 1, value, value, value, kind="label")
    start = mark.start if mark else at
    unit = _unit_of(tokens, figure, mark)
    return _range(tokens, start, figure, unit, taken) or _bounded(tokens, start, figure, unit)


#: Su-27, Covid-19: the figure of a name.
_NAMED = re.compile(r"[^\W\d_]+[-‑](\d{1,9})")


def _scores_goals(tokens: Sequence[Token], at: int) -> bool:
    """He scores twice: no number."""
    after = word_at(tokens, at + 1)
    return tokens[at].lower == "scores" and after not in lexicon.group("after_scores")


def _in_name(tokens: Sequence[Token], at: int) -> bool:
    """A320, page%20: close to letters or marks of an address."""
    before = tokens[at - 1] if at else None
    if before is None or before.end != tokens[at].start or not tokens[at].text[0].isdigit():
        return False
    return before.word or before.text in ("%", "=", "&", "_", "#", "@")


def _several_compound(tokens: Sequence[Token], at: int) -> NumberFound | None:
    """A 4,000-strong crowd, 30-odd shops, 50-plus people: so many of them."""
    head, _, tail = tokens[at].lower.partition("-")
    value = plain(head) if tail in _TAILS and head[:1].isdigit() else word_value(head)
    if tail not in _TAILS or value is None:
        return None
    start, bound = bound_before(tokens, at)
    low, high = interval(value, bound or _TAILS[tail], False)
    return NumberFound(start, at + 1, low, high, value, low != high)


_TAILS = {"strong": None, "odd": "about", "plus": "least"}


def _compound(tokens: Sequence[Token], at: int, value: float, unit: str, age: bool) -> NumberFound:
    """A three-foot fence, a 45-acre farm, a 32-year-old."""
    start, bound = bound_before(tokens, at)
    low, high = interval(value, bound, False)
    kind: Kind = "age" if age else "measure"
    return NumberFound(start, at + 1, low, high, value, low != high, kind, unit)


def _vague(tokens: Sequence[Token], at: int, end: int, low: float, high: float) -> NumberFound:
    start, bound = bound_before(tokens, at)
    low, high = _opened(low, high, bound)
    unit = unit_after(tokens, end)
    kind = "measure" if unit else kind_of(tokens, start, end, None)
    found = NumberFound(start, unit.end if unit else end, low, high, None, True, kind)
    return found._replace(unit=unit.unit) if unit else found


def _opened(low: float, high: float, bound: str | None) -> tuple[float, float]:
    if bound == "least":
        return low, math.inf
    return (0.0, high) if bound == "most" else (low, high)


def _unit_of(tokens: Sequence[Token], figure: Figure, mark: Measured | None) -> Measured | None:
    """The currency's mark, else the unit after; "half an hour" has one too."""
    after = unit_after(tokens, figure.end)
    if mark:
        same = after is not None and after.unit == mark.unit
        return mark._replace(end=after.end) if after and same else mark._replace(end=figure.end)
    if after and after.unit == "pound" and figure.rounded:
        return after._replace(unit="GBP")
    if after is None and figure.share:
        at = figure.end + (word_at(tokens, figure.end) == "of")
        if word_at(tokens, at) in ("a", "an"):
            after = unit_after(tokens, at + 1)
    return after


def _bounded(
    tokens: Sequence[Token], start: int, figure: Figure, unit: Measured | None
) -> NumberFound:
    begin, bound = bound_before(tokens, start)
    end = max(figure.end, unit.end if unit else 0)
    value = figure.value
    if unit:
        end, value = _with_minor(tokens, end, value, unit.unit)
    end, tail = bound_after(tokens, end)
    low, high = interval(value, tail or bound, figure.rounded)
    kind, name = _kind(tokens, start, end, figure, unit)
    found = NumberFound(begin, end, low, high, value, (low, high) != (value, value), kind, name)
    return _narrowed(tokens, found) if bound in ("least", "most") else found


def _kind(
    tokens: Sequence[Token], start: int, end: int, figure: Figure, unit: Measured | None
) -> tuple[Kind, str | None]:
    if unit:
        return ("age" if _old(tokens, end) else "measure"), unit.unit
    if figure.share and figure.value < 1:
        half = word_at(tokens, start - 1) in lexicon.group("before_half_of_a_match")
        return ("label", None) if half and figure.end - start == 1 else ("share", "share")
    return kind_of(tokens, start, end, figure.value), None


def _old(tokens: Sequence[Token], end: int) -> bool:
    after = word_at(tokens, end)
    return (
        after == "old"
        or (after == "of" and word_at(tokens, end + 1) == "age")
        or (word_at(tokens, end - 1) == "yo")
    )


def _with_minor(tokens: Sequence[Token], end: int, value: float, unit: str) -> tuple[int, float]:
    """Five feet two inches; three dollars 50 cents."""
    start = end + (word_at(tokens, end) == "and")
    minor = figure_at(tokens, start) if start < len(tokens) else None
    if minor is None:
        return end, value
    part = part_of_unit(tokens, minor.end, unit)
    return (part.end, value + minor.value * part.share) if part else (end, value)


def _narrowed(tokens: Sequence[Token], found: NumberFound) -> NumberFound:
    """More than 100 but fewer than 200: one interval."""
    start = found.end
    if word_at(tokens, start) not in ("and", "but", ","):
        return found
    for at in range(start + 2, min(start + 9, len(tokens))):
        begin, bound = bound_before(tokens, at)
        if begin != start + 1 or bound not in ("least", "most"):
            continue
        figure = figure_at(tokens, at)
        if figure is None:
            continue
        low, high = interval(figure.value, bound, False)
        if (found.high == math.inf) == (bound == "most") and max(low, found.low) < min(
            high, found.high
        ):
            low, high = max(low, found.low), min(high, found.high)
            return found._replace(end=figure.end, low=low, high=high, value=None)
    return found


def _range(
    tokens: Sequence[Token], start: int, first: Figure, unit: Measured | None, taken: frozenset[int]
) -> NumberFound | None:
    """Between 100 and 150; 10-15; $3m to $5m."""
    second = range_end(tokens, start, first, unit, taken)
    if second is None:
        return None
    mark = unit if unit and unit.start < first.end else None
    after = _unit_of(tokens, second, None)
    other = currency_at(tokens, max(first.end, unit.end if unit else 0) + 1)
    if other and (unit is None or unit.unit != other.unit):
        return None
    shared = after or unit
    low, high = first.value, second.value
    if second.scale > 1 and first.scale == 1 and low * second.scale < high:
        low *= second.scale  # "2 to 3 million"
    if unit and after and unit.unit != after.unit and not mark:
        return None
    begin = start - (word_at(tokens, start - 1) == "between")
    end = after.end if after else second.end
    if shared is None:
        return NumberFound(begin, end, low, high, None, True, kind_of(tokens, begin, end, None))
    kind: Kind = "age" if _old(tokens, end) else "measure"
    return NumberFound(begin, end, low, high, None, True, kind, (mark or shared).unit)
