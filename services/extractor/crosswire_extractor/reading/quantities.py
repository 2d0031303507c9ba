"""Numbers of a sentence as intervals, each with what it is: a count, a measure, a rank …

Own reading rather than a number parser: those give the bare figure and lose the bound, the range
and the size word around it, which decide whether two figures can both be right.
"""

from collections.abc import Sequence
from functools import cache, lru_cache

from crosswire_extractor import lexicon
from crosswire_extractor.reading.amounts import NumberFound, number_at
from crosswire_extractor.reading.bounds import vague_openers
from crosswire_extractor.reading.number_words import figure_openers
from crosswire_extractor.reading.tokens import Token

__all__ = ["NumberFound", "figures_in", "measures_in", "numbers_in"]


def numbers_in(tokens: Sequence[Token], taken: frozenset[int] = frozenset()) -> list[NumberFound]:
    """Numbers that count something; those in dates (`taken`), ages, ranks and measures are left."""
    return [found for found in figures_in(tokens, taken) if found.kind == "count"]


def measures_in(tokens: Sequence[Token], taken: frozenset[int] = frozenset()) -> list[NumberFound]:
    """Amounts of money, length, weight … and shares, each with its unit."""
    return [found for found in figures_in(tokens, taken) if found.unit]


def figures_in(tokens: Sequence[Token], taken: frozenset[int] = frozenset()) -> list[NumberFound]:
    """Every number in order, none inside another."""
    found: list[NumberFound] = []
    end = free = 0
    for at in [at for at, token in enumerate(tokens) if _opens(token.text, token.lower)]:
        fits = at >= end and at not in taken and _may_start(tokens, at)
        here = number_at(tokens, at, taken, free) if fits else None
        if here:
            found.append(here._replace(start=max(free, here.start)))
            end = free = max(here.end, at + 1)
    return found


@cache
def _openers() -> frozenset[str]:
    return figure_openers() | vague_openers()


#: What may stand before a figure and belong to it.
_SIGNS = frozenset((".", "-", "−", "–"))


@cache
def _after_article() -> frozenset[str]:
    """What follows the "a" of a number: a few, a dozen, a third."""
    vague = (name.split()[1] for name in lexicon.table("vague_numbers") if name.startswith("a "))
    return figure_openers() | frozenset(vague)


def _may_start(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.lower in ("a", "an"):
        after = tokens[at + 1].lower if at + 1 < len(tokens) else ""
        return after.partition("-")[0] in _after_article()
    if token.text in _SIGNS:
        return at + 1 < len(tokens) and tokens[at + 1].text[0].isdigit()
    return True


@lru_cache(maxsize=16_384)
def _opens(text: str, lower: str) -> bool:
    """Whether a figure may start with the word; of articles and signs, the next one tells."""
    return (
        lower in _openers()
        or text in _SIGNS
        or text[0].isnumeric()
        or text[-1].isdigit()
        or ("-" in lower and lower.partition("-")[0] in _openers())
    )
