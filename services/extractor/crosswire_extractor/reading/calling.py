"""Statements that somebody calls something: "called the claim that he lied an invention". Pure.

Parsers hang what it is called on the last verb or noun of the claim.
"""

from dataclasses import replace
from functools import cache

from crosswire import lexis
from crosswire_extractor import lexicon
from crosswire_extractor.reading.inflection import forms
from crosswire_extractor.syntax import Node, Tree


@cache
def _naming() -> frozenset[str]:
    listed = lexicon.group("naming", "frames")
    return frozenset(form for verb in listed for form in forms(verb))


def calls_untrue(tree: Tree, verb: Node) -> bool:
    """Called the report a lie; branded claims that it leaked as nonsense."""
    if verb.lower not in _naming():
        return False
    told = list(tree.children(verb, "oprd", "attr", "acomp"))
    told += [n for link in tree.children(verb, "prep") if link.lower == "as"
             for n in tree.children(link, "pobj", "amod")]  # fmt: skip
    return any(_untrue(each) for each in told)


def with_callings(tree: Tree) -> Tree:
    """The same tree, or one in which what a statement is called hangs on the verb that calls."""
    if _naming().isdisjoint(tree.vocabulary):
        return tree
    for verb in tree.nodes:
        if verb.lower not in _naming() or not verb.verb or calls_untrue(tree, verb):
            continue
        claim = tree.child(verb, "dobj", "oprd")
        if claim is None or claim.at < verb.at or claim.lower not in lexicon.words("claim_nouns"):
            continue
        if (called := _last_word(tree, claim)) is not None:
            return _hung_on(tree, verb, claim, called)
    return tree


def _last_word(tree: Tree, claim: Node) -> Node | None:
    """The word for something untrue that ends the claim's phrase."""
    below = [each for each in tree.subtree(claim) if each.at > claim.at and each.dep != "punct"]
    last = below[-1] if below else None
    return last if last is not None and _untrue(last) else None


def _hung_on(tree: Tree, verb: Node, claim: Node, called: Node) -> Tree:
    above = tree.head(called)
    link = above if above is not None and above.lower == "as" else None
    moved = link or called
    nodes = list(tree.nodes)
    nodes[moved.at] = replace(moved, head=verb.at, dep="prep" if link else "oprd")
    nodes[claim.at] = replace(claim, dep="dobj")
    object_left = (
        tree.child(above, "dative") if above is not None and called.dep == "dobj" else None
    )
    if object_left is not None:  # had paid bribes a lie: the bribes are what was paid
        nodes[object_left.at] = replace(object_left, dep="dobj")
    return Tree(tuple(nodes))


def _untrue(node: Node) -> bool:
    pos = "n" if node.noun else "a"
    word = lexis.lemma(node.lower, pos)
    return lexis.untrue(word) or word in lexicon.group("called_untrue", "frames")
