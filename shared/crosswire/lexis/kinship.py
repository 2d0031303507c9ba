"""How two words are related: the same, a synonym, narrower, wider or the opposite."""

from functools import lru_cache
from typing import Literal, NamedTuple

from crosswire.lexis.own import names, sets, wider
from crosswire.lexis.packed import above, entry, opposite

#: How many steps up the tree of meanings still make one word a kind of the other.
STEPS = 3


class Kinship(NamedTuple):
    """What one word is to another, and the sentence that says so."""

    kind: Literal["same", "synonym", "narrower", "wider", "opposite"]
    reason: str


@lru_cache(maxsize=16_384)
def canonical(lemma: str, pos: str) -> str:
    """One name for words whose dominant sense is the same; most words are their own."""
    if name := names(pos).get(lemma):
        return name
    known = entry(lemma, pos)
    return known.canonical or lemma if known else lemma


@lru_cache(maxsize=16_384)
def kinship(a: str, b: str, pos: str) -> Kinship | None:
    """How lemma `a` is related to lemma `b` in the senses that readers think of."""
    if a == b:
        return Kinship("same", f"the same word, {a}")
    mine, yours = _senses(a, pos), _senses(b, pos)
    if _opposed(mine, yours, pos) and b not in sets("not_opposite", pos).get(a, ()):
        return Kinship("opposite", f"{a} is the opposite of {b}")
    if b in sets("apart", pos).get(a, ()):
        return None
    if mine & yours or canonical(a, pos) == canonical(b, pos):
        return Kinship("synonym", f"{a} can mean the same as {b}")
    if b in wider(a, pos) or yours & _reach(mine, pos):
        return Kinship("narrower", f"{a} is a kind of {b}")
    if a in wider(b, pos) or mine & _reach(yours, pos):
        return Kinship("wider", f"{b} is a kind of {a}")
    return None


def _senses(word: str, pos: str) -> set[int]:
    known = entry(word, pos)
    return set(known.senses) if known else set()


def _reach(senses: set[int], pos: str) -> set[int]:
    """The senses above these; an adjective has none above it."""
    if pos not in "nv":
        return set()
    reached, layer = set[int](), senses
    for _ in range(STEPS):
        layer = {up for sense in layer for up in above(sense, pos)}
        reached |= layer
    return reached


def _opposed(mine: set[int], yours: set[int], pos: str) -> bool:
    return bool(_against(mine, pos) & yours or _against(yours, pos) & mine)


def _against(senses: set[int], pos: str) -> set[int]:
    """The senses opposite to these; an adjective shares the opposites of its neighbours."""
    near = senses | ({up for sense in senses for up in above(sense, pos)} if pos == "a" else set())
    return {other for sense in near for other in opposite(sense, pos)}
