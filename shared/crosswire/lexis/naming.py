"""One name for several words that mean one thing."""

from functools import lru_cache

from crosswire.lexis.own import alone, names
from crosswire.lexis.packed import entry


@lru_cache(maxsize=16_384)
def canonical(lemma: str, pos: str) -> str:
    """One name for words whose dominant sense is the same; most words are their own."""
    plain = lemma.replace("_", " ")
    if name := names(pos).get(plain):
        return name
    known = entry(plain, pos)
    if known is None or not known.canonical or plain in alone(pos):
        return plain
    return names(pos).get(known.canonical, known.canonical)
