"""Broad kinds of thing that a noun may name."""

from crosswire.lexis.forms import lemma
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


def is_a(noun: str, kind: str) -> bool:
    """Whether a noun, in one of its frequent senses, names something of this kind."""
    known = entry(noun, "n") or entry(lemma(noun, "n"), "n")
    return known is not None and LETTERS[kind] in known.kinds
