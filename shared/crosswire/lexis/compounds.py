"""The noun at the end of a compound that no list holds."""

from functools import lru_cache

from crosswire.lexis.forms import lemma
from crosswire.lexis.packed import uses

#: A shorter end (-ship, -land) is mostly a suffix, and a shorter start no word.
SHORTEST_END = 5
SHORTEST_START = 3


@lru_cache(maxsize=16_384)
def noun_in(noun: str) -> str:
    """A noun that the lists hold: itself, or what it ends in (cyber-attack, schoolchild).

    The noun unchanged if there is none.
    """
    single = lemma(noun, "n")
    if uses(single, "n") >= 0 or "_" in single:  # order_shoot: a deed, and no shoot
        return single
    last = single.replace("-", " ").rpartition(" ")[2]
    return next((end for end in _ends(last) if uses(end, "n") >= 0), single)


def _ends(word: str) -> list[str]:
    starts = range(SHORTEST_START, len(word) - SHORTEST_END + 1)
    return [word, *(word[start:] for start in starts)]
