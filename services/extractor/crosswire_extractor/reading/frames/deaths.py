"""What somebody died of: of an illness, of poison, of cold."""

from functools import cache

from crosswire_extractor import lexicon
from crosswire_extractor.reading.frames.contrasts import prepositions
from crosswire_extractor.reading.frames.grammar import lemma
from crosswire_extractor.syntax import Node, Tree

DYING = "die"
_LINKS = ("of", "from")


def way_of_death(tree: Tree, verb: Node, predicate: str) -> tuple[str, Node] | None:
    """ "Died of a heart attack" → "die of illness", one name for each way, and the noun."""
    if predicate != DYING:
        return None
    for preposition, out in prepositions(tree, verb):
        if out or preposition.lower not in _LINKS:
            continue
        for noun in tree.children(preposition, "pobj"):
            way = _way(tree, noun)
            if way is not None and not tree.child(noun, "conj"):
                return f"{DYING} of {way}", noun
    return None


def _way(tree: Tree, noun: Node) -> str | None:
    before = tree.children(noun, "compound", "nn", "amod")
    for each in before:
        if way := _ways().get(f"{lemma(each)} {lemma(noun)}"):
            return way
    return _ways().get(lemma(noun))


@cache
def _ways() -> dict[str, str]:
    listed = lexicon.tree("deaths")
    return {
        word.replace("_", " "): way for way, words in listed.items() for word in str(words).split()
    }
