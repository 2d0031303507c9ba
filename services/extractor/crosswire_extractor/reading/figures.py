"""Bare figures in digits and words: 2.5 million; twenty-five; two and a half; two-thirds."""

import math
import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from crosswire_extractor import lexicon
from crosswire_extractor.reading.digits import written_at
from crosswire_extractor.reading.tokens import Token

#: One letter after a figure is a size only where it stands close: 5k, 3bn.
_GLUED = frozenset(("k", "m", "mm", "mn", "bn", "b", "t", "mil"))
#: Letters that are also units: a size only of money, or where the writer says "1.2m people".
_DOUBTFUL = frozenset(("m", "mm", "t", "b"))
_MOST = 1e18
_DOZENS = frozenset(("dozen", "dozens"))
_SIGNS = ("-", "−", "–", "minus", "negative")


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


def figure_at(tokens: Sequence[Token], at: int, *, money: bool = False) -> Figure | None:
    """The longest number that starts with this token; `money` after a currency's mark."""
    if tokens[at].lower in _SIGNS:
        return _negative(tokens, at, money)
    part = _part(tokens, at)
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
    if _is_proper(_part(tokens, start)) or least < 100 or term.value == 0:
        return False
    if not digits:
        return least > 100 or start > end
    return term.scale > 1 or (start > end and least in (100, 1000) and term.value.is_integer())


def _term(tokens: Sequence[Token], at: int, money: bool, *, first: bool) -> Figure | None:
    """A coefficient and its sizes: 13 lakh; three hundred thousand; half a million; a dozen."""
    if at >= len(tokens):
        return None
    word, size = tokens[at].lower, _size(tokens, at)
    share = False
    if written := written_at(tokens, at):
        value, end, share = written.value, written.end, written.fraction
    elif word in ("a", "an") and (_size(tokens, at + 1) or 0) >= 12:
        value, end = 1.0, at + 1
    elif first and size and size >= 100 and _size(tokens, at + 1) and word not in _GLUED:
        value, end = 1.0, at
    elif part := _part(tokens, at):
        value, end, share = part.value, _over(tokens, part.end), True
        if not _size(tokens, end):
            return None
    elif words := _below_thousand(tokens, at):
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
    while (size := _size(tokens, end)) and _is_size(tokens, end, value, money):
        scale, end = scale * size, end + 1
    return Figure(end, value * scale, scale, share and scale == 1)


def _is_size(tokens: Sequence[Token], at: int, value: float, money: bool) -> bool:
    """Whether "m" is million and not metre, "t" trillion and not tonne."""
    token = tokens[at]
    if token.lower not in _GLUED:
        return True
    gap = token.start - tokens[at - 1].end
    if gap > (2 if token.text in ("k", "K", "M") else 0):
        return False
    if token.lower not in _DOUBTFUL or money:
        return True
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if token.lower == "m":
        return token.text == "M" or _counts_people(after)
    return token.lower == "b"


def _counts_people(after: Token | None) -> bool:
    return after is not None and (
        after.lower in ("people", "more", "children", "men", "women")
        or (after.word and after.lower.endswith("s") and len(after.lower) > 3)
    )


def _over(tokens: Sequence[Token], end: int) -> int:
    """Past "of a" in "a quarter of a million"."""
    at = end + (_word(tokens, end) == "of")
    at += _word(tokens, at) in ("a", "an")
    return at if _size(tokens, at) else end


def _below_thousand(tokens: Sequence[Token], at: int) -> Figure | None:
    """Seven; twenty-five; one hundred and twenty; fifteen hundred."""
    small = _below_hundred(tokens, at)
    if small is None or _word(tokens, small.end) != "hundred":
        return small
    value, end = small.value * 100, small.end + 1
    start = end + (_word(tokens, end) == "and")
    rest = _below_hundred(tokens, start)
    if rest is None or rest.value == 0 or _word(tokens, rest.end) == "hundred":
        return Figure(end, value)
    if start > end and (_word(tokens, rest.end) in _DOZENS or _is_proper(_part(tokens, start))):
        return Figure(end, value, 100)
    return Figure(rest.end, value + rest.value)


def _is_proper(part: Figure | None) -> bool:
    """Less than one, so that it is added: one hundred and three quarters."""
    return part is not None and part.value < 1


def _below_hundred(tokens: Sequence[Token], at: int) -> Figure | None:
    """Seven; twenty-five; twenty five; twenty - five."""
    word = _word(tokens, at)
    value = word_value(word)
    if value is None:
        return None
    if value >= 20 and value % 10 == 0:
        ones_at = at + 1 + (_word(tokens, at + 1) == "-")
        ones = word_value(_word(tokens, ones_at))
        if ones is not None and 0 < ones < 10:
            return Figure(ones_at + 1, value + ones)
    return Figure(at + 1, value)


def _with_part(tokens: Sequence[Token], whole: Figure, money: bool) -> Figure:
    """Two and a half; three million and a quarter; five point two; two-fifths in two words."""
    at = whole.end
    if _word(tokens, at) == "point" and (decimals := _decimals(tokens, at + 1)):
        return _with_size(tokens, decimals, whole.value, money)
    if parts := _parts_of(tokens, whole):
        return parts
    if _word(tokens, at) != "and":
        return whole
    part = _part(tokens, at + 1, added=True)
    if part is None:
        return whole
    size = _size(tokens, part.end)
    if size and size < whole.scale:
        return Figure(part.end + 1, whole.value + part.value * size, size)
    if size:
        return Figure(part.end + 1, (whole.value + part.value) * size, size)
    worth = whole.scale if whole.scale >= 1000 else 1
    return Figure(part.end, whole.value + part.value * worth, worth)


def _parts_of(tokens: Sequence[Token], whole: Figure) -> Figure | None:
    """Twenty fifths; twenty thirty-fifths; one hundred thirty fifths, which is 100/35."""
    at = whole.end + (_word(tokens, whole.end) == "-")
    under = _denominators().get(_word(tokens, at))
    if not under and (joint := _compounds().get(f"{_word(tokens, at)}-{_word(tokens, at + 1)}")):
        return Figure(at + 2, whole.value / joint, share=True)
    if not under or whole.value == 1:
        return None
    tens = word_value(_word(tokens, at - 1)) or 0
    if under < 10 and 20 <= tens < whole.value and _word(tokens, at - 2) != "and" and not tens % 10:
        return Figure(at + 1, (whole.value - tens) / (tens + under), share=True)
    return Figure(at + 1, whole.value / under, share=True)


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


def _part(tokens: Sequence[Token], at: int, *, added: bool = False) -> Figure | None:
    """A half, one third, two-thirds, three quarters, ¾; "a third man" is none.

    Where it is added to a figure, as in "three and a half years", a noun may follow.
    """
    if at >= len(tokens):
        return None
    written = written_at(tokens, at) if not tokens[at].word else None
    if written:
        return Figure(written.end, written.value, share=True) if written.fraction else None
    word = tokens[at].lower
    if word in ("half", "quarter"):
        usable = word == "half" or _size(tokens, _over(tokens, at + 1))
        return Figure(at + 1, _SINGLE[word], share=True) if usable else None
    over, _, under = word.partition("-")
    if under and over in _word_values() and (under in _denominators() or under in _singles()):
        end, over_value = at + 1, _word_values()[over]
    else:
        top = Figure(at + 1, 1) if word in ("a", "an") else _below_hundred(tokens, at)
        if top is None:
            return None
        end = top.end + (_word(tokens, top.end) == "-")
        over_value, under, end = top.value, _word(tokens, end), end + 1
    many = _denominators().get(under)
    if many and over_value != 1:
        return Figure(end, over_value / many, share=True)
    single = _singles().get(under)
    if single is None and over_value == 1 and end <= len(tokens):
        rank = ordinal_at(tokens, end - 1)
        single, end = (1 / rank.value, rank.end) if rank and rank.value > 100 else (None, end)
    free = added and under in _SINGLE
    if single and over_value == 1 and (free or _closes(tokens, end)):
        return Figure(end, single, share=True)
    return None


def _closes(tokens: Sequence[Token], end: int) -> bool:
    """A third of, a fifth more, a half: no noun follows that it could be the rank of."""
    after = _word(tokens, end)
    return (
        not after[:1].isalpha()
        or after in lexicon.words("function_words")
        or after in lexicon.group("after_fractions")
        or _size(tokens, end) is not None
    )


def _ratio(tokens: Sequence[Token], at: int, figure: Figure) -> Figure:
    """One in five; 9 out of 10; one over three."""
    link = _word(tokens, figure.end)
    out = link == "out" and _word(tokens, figure.end + 1) == "of"
    if not (out or link in ("in", "over")) or figure.share or figure.value < 1:
        return figure
    start = figure.end + 1 + out
    second = _whole(tokens, start, False) if start < len(tokens) else None
    if second is None or not 0 < second.value <= 1000:
        return figure
    after = _word(tokens, second.end)
    if link == "over":
        told = figure.value == 1 or not after
    else:
        told = out or figure.value == 1 or second.value in (5, 10, 100)
        told = told and figure.value < second.value
    if not told or after in lexicon.group("time_nouns"):
        return figure
    return Figure(second.end, figure.value / second.value, share=True)


_SINGLE = {"half": 0.5, "quarter": 0.25}


@cache
def _singles() -> dict[str, float]:
    """Half, third, fifth, twenty-first … as parts of one."""
    single = {word: 1 / value for word, value in ordinals().items() if value > 2 and word.isalpha()}
    return {**single, **{word[:-1]: 1 / value for word, value in _compounds().items()}, **_SINGLE}


@cache
def _compounds() -> dict[str, float]:
    """Twenty-firsts, thirty-fifths."""
    tens = {word: value for word, value in _word_values().items() if value >= 20}
    ones = {word: value for word, value in ordinals().items() if value < 10 and word.isalpha()}
    return {f"{ten}-{one}s": tens[ten] + ones[one] for ten in tens for one in ones}


@cache
def _denominators() -> dict[str, float]:
    """Thirds, fifths … as parts of several."""
    plural = {f"{word}s": value for word, value in ordinals().items() if value > 2}
    return {**plural, **_compounds(), "halves": 2, "quarters": 4}


@cache
def ordinals() -> dict[str, float]:
    """Ordinal → its place: third → 3."""
    return {name: float(value) for name, value in map(str.split, lexicon.lines("ordinals"))}


@cache
def figure_openers() -> frozenset[str]:
    """Words that a number in words may start with."""
    words = {*_word_values(), *_sizes(), *ordinals(), "a", "an", "half", "quarter"}
    return frozenset({*words, "minus", "negative"} - _GLUED)


def ordinal_at(tokens: Sequence[Token], at: int) -> Figure | None:
    """Third; 21st; twenty-first; one hundred twenty-fifth."""
    value = _ordinal(tokens[at].lower)
    if value:
        return Figure(at + 1, value)
    whole = _whole(tokens, at, False) if tokens[at].word else None
    if whole is None or whole.value < 2:
        return None
    rest = _ordinal(_word(tokens, whole.end))
    if rest is None or whole.end == at:
        return None
    if rest >= 100:
        return Figure(whole.end + 1, whole.value * rest)
    joins = rest < 10 and whole.value % 10 == 0 and whole.value >= 20
    return Figure(whole.end + 1, whole.value + rest) if joins or whole.value >= 100 else None


def _ordinal(word: str) -> float | None:
    if word in ordinals():
        return ordinals()[word]
    if match := _PLACE.fullmatch(word):
        return float(match[1].replace(",", ""))
    tens, _, ones = word.partition("-")
    if ones in ordinals() and tens in _word_values():
        return _word_values()[tens] + ordinals()[ones] if _word_values()[tens] >= 20 else None
    return None


_PLACE = re.compile(r"(\d[\d,]*)(?:st|nd|rd|th)")


@cache
def _word_values() -> dict[str, float]:
    rows = (line.split() for line in lexicon.lines("numbers"))
    return {name: float(value) for name, value in rows if not value.startswith("*")}


@cache
def _sizes() -> dict[str, float]:
    rows = (line.split() for line in lexicon.lines("numbers"))
    return {name: float(value[1:]) for name, value in rows if value.startswith("*")}


def _size(tokens: Sequence[Token], at: int) -> float | None:
    return _sizes().get(_word(tokens, at))


def word_value(word: str) -> float | None:
    """Seven, twenty-five."""
    tens, _, ones = word.partition("-")
    values = _word_values()
    if tens in values and ones in values:
        return values[tens] + values[ones]
    return values.get(word)


def _word(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].lower if 0 <= at < len(tokens) else ""
