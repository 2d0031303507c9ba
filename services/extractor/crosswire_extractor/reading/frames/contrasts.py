"""What a phrase rules out beside what it names: "ice and not brakes", "not in York but in Rye"."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from crosswire_extractor.syntax import Node, Tree, answered_once

_NOT = frozenset(("not", "n't", "never"))


class Contrast(NamedTuple):
    """Of two alternatives, the one that is said to be so and the one that is not."""

    kept: Node
    out: Node | None = None


def contrast(tree: Tree, node: Node) -> Contrast:
    """For a noun, or for a preposition, which takes its noun along."""
    joined = tree.children(node, "conj", "appos")
    if not joined:
        return Contrast(node)
    if _before(tree, node) and (other := _after_but(tree, node, joined)):
        return Contrast(other, node)
    out = next((each for each in joined if ruled_out(tree, each)), None)
    return Contrast(node, out)


def ruled_out(tree: Tree, node: Node) -> bool:
    """The one behind "and not", "not", "rather than", "instead of"."""
    above = tree.head(node)
    if above is None:
        return False
    if _before(tree, node):
        return node.dep in ("conj", "appos") or node.dep == "prep"
    if node.dep not in ("conj", "appos") or above.verb:
        return False
    if any(c.lower in _NOT and above.at < c.at < node.at for c in tree.children(above, "neg")):
        return True
    links = [c for c in tree.children(above, "cc") if above.at < c.at < node.at]
    return any(
        c.lower == "than" and any(a.lower == "rather" for a in tree.children(c, "advmod"))
        for c in links
    )


@answered_once
def prepositions(tree: Tree, verb: Node) -> tuple[tuple[Node, bool], ...]:
    """The prepositions that hang on it, and whether each is ruled out."""
    return tuple(_prepositions(tree, verb))


def _prepositions(tree: Tree, verb: Node) -> Iterator[tuple[Node, bool]]:
    for preposition in tree.children(verb, "prep", "agent", "conj"):
        if not _links(preposition):
            continue
        either = contrast(tree, preposition)
        if either.out is not None:
            yield either.kept, False
            yield either.out, True
        else:
            yield preposition, _before(tree, preposition) or _noun_out(tree, preposition)


def _links(preposition: Node) -> bool:
    """Taggers take "off" for a part of the verb where it has an object of its own."""
    particle = preposition.tag == "RP" and preposition.dep == "prep"
    return particle or preposition.tag in ("IN", "TO") or preposition.lower == "following"


def _noun_out(tree: Tree, preposition: Node) -> bool:
    """And not by arson, where parsers hang "not" on the noun."""
    for noun in tree.children(preposition, "pobj"):
        if any(each.at < preposition.at for each in tree.children(noun, "neg")):
            return True
    return False


def _before(tree: Tree, node: Node) -> bool:
    nots = tree.children(node, "neg")
    return bool(nots) and any(child.at < node.at and child.lower in _NOT for child in nots)


def _after_but(tree: Tree, node: Node, joined: Sequence[Node]) -> Node | None:
    for other in joined:
        links = [c.lower for c in tree.children(node, "cc") if c.at < other.at]
        if other.dep == "conj" and "but" in links:
            return other
    return None
