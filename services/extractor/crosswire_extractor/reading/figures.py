"""Bare figures in digits and words: 2.5 million; twenty-five; two and a half; two-thirds."""

import math
from collections.abc import Sequence

from crosswire_extractor import lexicon
from crosswire_extractor.reading.digits import written_at
from crosswire_extractor.reading.number_words import (
    GLUED,
    Figure,
    figure_openers,
    ordinal_named,
    size_at,
    word_at,
    word_value,
)
from crosswire_extractor.reading.shares import below_thousand, is_proper, part_at, parts_of, past_of
from crosswire_extractor.reading.tokens import Token

#: Letters that are also units: a size only of money, or where the writer says "1.2m people".
_DOUBTFUL = frozenset(("m", "mm", "t", "b"))


_MOST = 1e18


_SIGNS = ("-", "−", "–", "minus", "negative")


def figure_at(tokens: Sequence[Token], at: int, *, money: bool = False) -> Figure | None:
    """The longest number that starts with this token; `money` after a currency's mark."""
    if tokens[at].lower in _SIGNS:
        return _negative(tokens, at, money)
    part = part_at(tokens, at)
    whole = _whole(tokens, at, money)
    if whole and (part is None or whole.end > part.end):
        return _ratio(tokens, at, _with_part(tokens, whole, money))
    return part


def _negative(tokens: Sequence[Token], at: int, money: bool) -> Figure | None:
    """-4; minus 20 degrees; a stroke between two words is none."""
    sign = tokens[at]
    if at + 1 >= len(tokens) or tokens[at + 1].lower in _SIGNS:
        return None
    stroke = not sign.word
    if stroke and at and (tokens[at - 1].end == sign.start or tokens[at - 1].text[0].isalnum()):
        return None
    figure = figure_at(tokens, at + 1, money=money)
    if figure is None or (stroke and not tokens[at + 1].text[0].isdigit()):
        return None
    return figure._replace(value=-figure.value)


def _whole(tokens: Sequence[Token], at: int, money: bool) -> Figure | None:
    """Terms in falling order: two million, three hundred thousand and five."""
    total, end, least, last = 0.0, at, math.inf, 1.0
    while end < len(tokens):
        start = end + (end > at and tokens[end].lower == "and")
        term = _term(tokens, start, money, first=end == at)
        if term is None or term.value >= least or (end > at and term.share):
            break
        if end > at and not _adds(tokens, start, end, term, least):
            break
        total, end, last = total + term.value, term.end, term.scale
        least = term.scale
        if term.scale == 1:
            break
    return Figure(end, total, last) if end > at and total <= _MOST else None


def _adds(tokens: Sequence[Token], start: int, end: int, term: Figure, least: float) -> bool:
    """Whether a further term goes on with the number rather than starting another."""
    digits = tokens[start].text[0].isdigit()
    if is_proper(part_at(tokens, start)) or least < 100 or term.value == 0:
        return False
    if not digits:
        return least > 100 or start > end
    return term.scale > 1 or (start > end and least in (100, 1000) and term.value.is_integer())


def _term(tokens: Sequence[Token], at: int, money: bool, *, first: bool) -> Figure | None:
    """A coefficient and its sizes: 13 lakh; three hundred thousand; half a million; a dozen."""
    if at >= len(tokens):
        return None
    word, size = tokens[at].lower, size_at(tokens, at)
    share = False
    if written := written_at(tokens, at):
        value, end, share = written.value, written.end, written.fraction
    elif word in ("a", "an") and (size_at(tokens, at + 1) or 0) >= 12:
        value, end = 1.0, at + 1
    elif first and size and size >= 100 and size_at(tokens, at + 1) and word not in GLUED:
        value, end = 1.0, at
    elif part := part_at(tokens, at):
        value, end, share = part.value, past_of(tokens, part.end), True
        if not size_at(tokens, end):
            return None
    elif words := below_thousand(tokens, at):
        value, end = float(words.value), words.end
        if words.scale > 1:
            return words
    else:
        return None
    return _sized(tokens, end, value, money, share)


def _sized(
    tokens: Sequence[Token], end: int, value: float, money: bool, share: bool
) -> Figure | None:
    scale = 1.0
    while (size := size_at(tokens, end)) and _is_size(tokens, end, value, money):
        scale, end = scale * size, end + 1
    return Figure(end, value * scale, scale, share and scale == 1)


def _is_size(tokens: Sequence[Token], at: int, value: float, money: bool) -> bool:
    """Whether "m" is million and not metre, "t" trillion and not tonne."""
    token = tokens[at]
    if token.lower not in GLUED:
        return True
    gap = token.start - tokens[at - 1].end
    if gap > (2 if token.text in ("k", "K", "M") or len(token.text) > 1 else 0):
        return False
    if token.lower not in _DOUBTFUL or money:
        return True
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after and after.lower in ("and", "to", "-", "–", "or"):
        again = word_at(tokens, at + 3) == token.lower and word_at(tokens, at + 2)[:1].isdigit()
        after = tokens[at + 4] if again and at + 4 < len(tokens) else after
    if token.lower == "m":
        return token.text == "M" or _counts_people(after)
    return token.lower == "b"


def _counts_people(after: Token | None) -> bool:
    return after is not None and (
        after.lower in ("people", "more", "children", "men", "women")
        or (after.word and after.lower.endswith("s") and len(after.lower) > 3)
    )


def _with_part(tokens: Sequence[Token], whole: Figure, money: bool) -> Figure:
    """Two and a half; three million and a quarter; five point two; two-fifths in two words."""
    at = whole.end
    if word_at(tokens, at) == "point" and (decimals := _decimals(tokens, at + 1)):
        return _with_size(tokens, decimals, whole.value, money)
    if parts := parts_of(tokens, whole):
        return parts
    if word_at(tokens, at) != "and":
        return whole
    part = part_at(tokens, at + 1, added=True)
    if part is None:
        return whole
    size = size_at(tokens, part.end)
    if size and size < whole.scale:
        return Figure(part.end + 1, whole.value + part.value * size, size)
    if size:
        return Figure(part.end + 1, (whole.value + part.value) * size, size)
    worth = whole.scale if whole.scale >= 1000 else 1
    return Figure(part.end, whole.value + part.value * worth, worth)


def _with_size(tokens: Sequence[Token], decimals: Figure, value: float, money: bool) -> Figure:
    sized = _sized(tokens, decimals.end, value + decimals.value, money, False)
    return sized or decimals._replace(value=value + decimals.value)


def _decimals(tokens: Sequence[Token], at: int) -> Figure | None:
    digits, end = "", at
    while end < len(tokens) and len(digits) < 6:
        value = word_value(tokens[end].lower)
        if value is None or (value >= 10 and digits):
            break
        digits, end = digits + str(int(value)), end + 1
    return Figure(end, float(f"0.{digits}")) if digits else None


def _ratio(tokens: Sequence[Token], at: int, figure: Figure) -> Figure:
    """One in five; 9 out of 10; one over three."""
    link = word_at(tokens, figure.end)
    out = link == "out" and word_at(tokens, figure.end + 1) == "of"
    if not (out or link in ("in", "over")) or figure.share or figure.value < 1:
        return figure
    start = figure.end + 1 + out
    second = _whole(tokens, start, False) if start < len(tokens) else None
    if second is None or not 0 < second.value <= 1000:
        return figure
    after = word_at(tokens, second.end)
    if link == "over":
        told = figure.value == 1 or not after
    else:
        told = out or figure.value == 1 or second.value in (5, 10, 100)
        told = told and figure.value < second.value
    if not told or after in lexicon.group("time_nouns"):
        return figure
    return Figure(second.end, figure.value / second.value, share=True)


def ordinal_at(tokens: Sequence[Token], at: int) -> Figure | None:
    """Third; 21st; twenty-first; one hundred twenty-fifth."""
    word = tokens[at].lower
    value = ordinal_named(word)
    if value:
        return Figure(at + 1, value)
    opens = tokens[at].word and (word in figure_openers() or "-" in word)
    whole = _whole(tokens, at, False) if opens else None
    if whole is None or whole.value < 2:
        return None
    rest = ordinal_named(word_at(tokens, whole.end))
    if rest is None or whole.end == at:
        return None
    if rest >= 100:
        return Figure(whole.end + 1, whole.value * rest)
    joins = rest < 10 and whole.value % 10 == 0 and whole.value >= 20
    return Figure(whole.end + 1, whole.value + rest) if joins or whole.value >= 100 else None
