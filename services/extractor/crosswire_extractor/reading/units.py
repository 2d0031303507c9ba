"""What a figure measures: the unit after it, or the currency on either side."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from crosswire_extractor import lexicon
from crosswire_extractor.reading.digits import plain
from crosswire_extractor.reading.number_words import word_value
from crosswire_extractor.reading.phrases import Found, Phrases
from crosswire_extractor.reading.tokens import Token

_BRACKETS = ("(", "[", "{")
#: Spellings of units that are other words where they do not stand close to the figure.
_ONLY_GLUED = frozenset(("m", "g", "c", "b", "mi", "ha", "in", "min", "pp", "pm", "t", "yo"))


class Measured(NamedTuple):
    """The name of a unit and the tokens from `start` up to `end` that give it."""

    unit: str
    start: int
    end: int


@cache
def _measures() -> Phrases[str]:
    return Phrases(lexicon.naming("measures", ":"))


@cache
def _currencies() -> Phrases[str]:
    return Phrases(lexicon.naming("currencies", ":"))


@cache
def unit_named() -> dict[str, str]:
    """Every spelling of a unit or a currency → its name."""
    return {**lexicon.naming("currencies", ":"), **lexicon.naming("measures", ":")}


def units_named(spelling: str) -> frozenset[str]:
    """The names that a spelling may stand for: a pound of money or of weight."""
    tables = (lexicon.naming("currencies", ":"), lexicon.naming("measures", ":"))
    return frozenset(table[spelling] for table in tables if spelling in table)


def currency_before(tokens: Sequence[Token], at: int) -> Measured | None:
    """A mark or a code right before a figure: $4, US$ 4, EUR 4."""
    for start in range(max(0, at - 4), at):
        found = _currencies().at(tokens, start)
        if found and found.end == at and _is_mark(tokens[start:at]) and _close(tokens[start:at]):
            return Measured(found.value, start, at)
    return None


def _close(tokens: Sequence[Token]) -> bool:
    """A$ and S$, but not "a $4 fee"."""
    letter = len(tokens[0].text) == 1 and tokens[0].lower in ("a", "s", "r")
    return not letter or len(tokens) == 1 or tokens[0].end == tokens[1].start


def _is_mark(tokens: Sequence[Token]) -> bool:
    text = "".join(token.text for token in tokens)
    return (
        not text.isalpha() or text.isupper() or text.lower() in ("usd", "rmb", "eur", "gbp", "rs")
    )


def unit_after(tokens: Sequence[Token], at: int) -> Measured | None:
    """Miles; per cent; million euros; - foot; (kg)."""
    start = at
    if _word(tokens, start) == "-" or _word(tokens, start) in _BRACKETS:
        start += 1
    if start >= len(tokens):
        return None
    money, found = _currencies().at(tokens, start), _measures().at(tokens, start)
    weight = found is not None and money is not None and found.end == money.end
    if money and not weight and not _marks_next(tokens, money.end):
        return Measured(money.value, start, money.end)
    if found is None or _stands_off(tokens, found):
        return None
    return Measured(found.value, start, found.end)


def _marks_next(tokens: Sequence[Token], end: int) -> bool:
    """Three USD50 notes: it is the mark of the figure that it stands close to."""
    near = end < len(tokens) and tokens[end].start == tokens[end - 1].end
    return near and tokens[end].text[0].isdigit()


def _stands_off(tokens: Sequence[Token], found: Found[str]) -> bool:
    """ "10 in the town", "2 pm": a word of its own and no unit."""
    word, before = tokens[found.start].lower, tokens[found.start - 1]
    if _in_name(tokens, found):
        return True
    if found.end - found.start > 1 or word not in _ONLY_GLUED:
        return False
    if word in ("in", "pm"):
        return True
    gap = tokens[found.start].start - before.end
    return gap > (1 if word in ("m", "g", "yo") else 0) and before.text not in _BRACKETS


def _in_name(tokens: Sequence[Token], found: Found[str]) -> bool:
    """24703m212; and "12 m 2" is no square metre."""
    last = tokens[found.end - 1]
    spread = last.text.isdigit() and tokens[found.start].end != last.start
    after = tokens[found.end] if found.end < len(tokens) else None
    return spread or (after is not None and after.start == last.end and after.text[0].isdigit())


def currency_at(tokens: Sequence[Token], at: int) -> Measured | None:
    """A mark that starts here, as in "$3m to $5m"."""
    found = _currencies().at(tokens, at) if at < len(tokens) else None
    return Measured(found.value, at, found.end) if found else None


def compound_at(tokens: Sequence[Token], at: int) -> tuple[float, str, bool] | None:
    """Of "three-foot", "45-acre", "2-million-euro", "32-year-old": the figure, the unit, whether it
    is an age."""
    head, stroke, tail = tokens[at].lower.partition("-")
    if not stroke or not head:
        return None
    value = plain(head) if head[0].isdigit() else word_value(head)
    ones, _, rest = tail.partition("-")
    both = word_value(f"{head}-{ones}") if value is not None and value >= 20 and rest else None
    if both is not None:
        value, tail = both, rest  # twenty-five-year-old
    age = tail.endswith(("-old", "-olds"))
    unit = unit_named().get(tail.rpartition("-old")[0] if age else tail)
    unit = unit or unit_named().get(tail.partition("-a-")[0])
    if unit is None and value is not None:  # a 700-million-euro loan
        named, _, unit_of_it = tail.partition("-")
        scale, unit = _SIZES.get(named), unit_named().get(unit_of_it)
        value = value * scale if scale else value
        unit = unit if scale else None
    return (value, unit, age) if value is not None and unit else None


_SIZES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}


class Part(NamedTuple):
    """A smaller unit up to token `end` and which share of the larger one it is."""

    end: int
    share: float


def part_of_unit(tokens: Sequence[Token], at: int, unit: str) -> Part | None:
    """The inches of "five feet two inches", the cents of "three dollars 50 cents"."""
    parts = _PARTS.get(unit)
    if parts is None or at >= len(tokens):
        return None
    name, share = parts
    found = _measures().at(tokens, at) or _currencies().at(tokens, at)
    return Part(found.end, share) if found and found.value == name else None


_CENTS = dict.fromkeys(("USD", "EUR", "CAD", "AUD", "NZD"), ("cent", 0.01))
_PARTS = {**_CENTS, "GBP": ("pence", 0.01), "foot": ("inch", 1 / 12), "pound": ("ounce", 1 / 16)}


def _word(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].lower if 0 <= at < len(tokens) else ""
