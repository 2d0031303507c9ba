"""Broad kinds of thing that a noun may name."""

from functools import lru_cache

from crosswire.lexis.compounds import noun_in
from crosswire.lexis.forms import lemma
from crosswire.lexis.own import own
from crosswire.lexis.packed import entry

#: Kind → its letter in the packed words, in the order in which the mining declares them.
LETTERS = {
    "person": "a",
    "group": "b",
    "place": "c",
    "event": "d",
    "artifact": "e",
    "vehicle": "f",
    "weapon": "g",
    "building": "h",
    "time": "i",
    "measure": "j",
    "statement": "k",
}
KINDS = {letter: kind for kind, letter in LETTERS.items()}


def is_a(noun: str, kind: str) -> bool:
    """Whether a noun, in one of its frequent senses, names something of this kind."""
    return kind in kinds_of(noun)


@lru_cache(maxsize=16_384)
def kinds_of(noun: str) -> frozenset[str]:
    """Every kind that a noun belongs to in its frequent senses; none for an unknown noun."""
    for single in (lemma(noun, "n"), noun_in(noun)):
        listed = own("kinds").get(single)
        if listed is not None:
            return frozenset(listed)
    known = entry(noun, "n") or entry(noun_in(noun), "n")
    return frozenset(KINDS[letter] for letter in known.kinds) if known else frozenset()
