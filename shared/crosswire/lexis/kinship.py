"""How two words are related: the same, a synonym, narrower, wider or the opposite."""

from functools import lru_cache
from itertools import product
from typing import Literal, NamedTuple

from crosswire.lexis.kinds import is_a
from crosswire.lexis.naming import canonical
from crosswire.lexis.own import sets, wider
from crosswire.lexis.packed import above, entry, opposite
from crosswire.lexis.states import clash, states_of

#: How many steps up the tree of meanings still make one word a kind of the other.
STEPS = 3
#: Prefixes with which an adjective denies another. (In- and a- mislead: invaluable, afloat.)
NEGATIONS = ("un", "non", "non-")


class Kinship(NamedTuple):
    """What one word is to another, and the sentence that says so."""

    kind: Literal["same", "synonym", "narrower", "wider", "opposite"]
    reason: str


@lru_cache(maxsize=16_384)
def kinship(a: str, b: str, pos: str) -> Kinship | None:
    """How lemma `a` is related to lemma `b` in the senses that readers think of."""
    a, b = a.replace("_", " "), b.replace("_", " ")
    if a == b:
        return Kinship("same", f"the same word, {a}")
    mine, yours = _senses(a, pos), _senses(b, pos)
    if _set_against(a, b, pos):
        return Kinship("opposite", f"{a} is the opposite of {b}")
    if b in sets("apart", pos).get(a, ()):
        return None
    if mine & yours or canonical(a, pos) == canonical(b, pos):
        return Kinship("synonym", f"{a} can mean the same as {b}")
    if _is_person(a, b, pos) or b in wider(a, pos) or yours & _reach(mine, pos):
        return Kinship("narrower", f"{a} is a kind of {b}")
    if _is_person(b, a, pos) or a in wider(b, pos) or mine & _reach(yours, pos):
        return Kinship("wider", f"{b} is a kind of {a}")
    return None


def opposed(a: str, b: str, pos: str) -> bool:
    """Whether one of the two lemmas says what the other excludes: open, closed."""
    kin = kinship(a, b, pos)
    return kin is not None and kin.kind == "opposite"


def known(lemma: str, pos: str) -> bool:
    """Whether it is a common word, and not only a name."""
    return entry(lemma, pos) is not None


def _is_person(a: str, b: str, pos: str) -> bool:
    """However many steps there are from a minister up to a person."""
    return pos == "n" and b == "person" and is_a(a, "person")


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


def _set_against(a: str, b: str, pos: str) -> bool:
    """Set against each other themselves, or through a synonym of what both mean first of all."""
    if b in sets("not_opposite", pos).get(a, ()):
        return False
    if b in sets("opposites", pos).get(a, ()) or _exclusive(a, b, pos) or _negated(a, b, pos):
        return True
    first, second = entry(a, pos), entry(b, pos)
    if first is None or second is None or (is_a(a, "person") and is_a(b, "person") and pos == "n"):
        return False
    if b in first.opposites or a in second.opposites:
        return True
    mine, yours = first.senses[0], second.senses[0]
    return yours in _against(mine, pos) or mine in _against(yours, pos)


def _negated(a: str, b: str, pos: str) -> bool:
    """Unharmed and harmed, unarmed and armed."""
    return pos == "a" and any(a == prefix + b or b == prefix + a for prefix in NEGATIONS)


def _exclusive(a: str, b: str, pos: str) -> bool:
    """Whether they tell states that exclude each other, in the commonest reading of one of them."""
    return any(
        first.group == second.group and clash(first, second)
        for first, second in (
            *product(states_of(a, pos)[:1], states_of(b, pos)),
            *product(states_of(a, pos), states_of(b, pos)[:1]),
        )
    )


def _against(sense: int, pos: str) -> set[int]:
    """The senses opposite to this; an adjective shares the opposites of its neighbours."""
    near = {sense, *(above(sense, pos) if pos == "a" else ())}
    return {other for one in near for other in opposite(one, pos)}
