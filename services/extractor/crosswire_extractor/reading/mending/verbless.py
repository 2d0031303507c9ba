"""A sentence without a verb, whose verb was taken for a word before a noun. Pure.

"The opposition accused minister Roe of lying": no minister whom an opposition accused.
"""

from collections.abc import Iterator
from dataclasses import replace

from crosswire_extractor.syntax import Node, Tree

_BEFORE = frozenset(("det", "poss", "compound", "amod", "nmod", "nummod", "case"))
_AFTER = frozenset(("prep", "advcl", "punct", "npadvmod", "advmod"))


def with_its_verb(tree: Tree) -> Iterator[Node]:
    """The participle between two nouns as the verb of both."""
    thing = next((node for node in tree.nodes if node.head == node.at), None)
    if thing is None or not thing.noun:
        return
    for verb in tree.children(thing, "amod"):
        who = tree[verb.at - 1] if verb.at else None
        done = verb.tag in ("VBN", "VBD") and verb.at < thing.at
        if who is None or not done or not who.noun or who.head != thing.at:
            continue
        yield replace(verb, head=verb.at, dep="ROOT", tag="VBD")
        yield replace(who, head=verb.at, dep="nsubj")
        yield from _object(tree, verb, thing)
        for each in tree.children(thing):
            if each.at < who.at and each.dep in _BEFORE:
                yield replace(each, head=who.at)
            elif each.at > thing.at and each.dep in _AFTER:
                yield replace(each, head=verb.at)
        return


def _object(tree: Tree, verb: Node, thing: Node) -> Iterator[Node]:
    """The minister; of "minister Jan Roe", Roe."""
    for name in tree.children(thing, "appos"):
        between = tree.nodes[thing.at + 1 : name.at]
        if name.name and all(each.head == name.at for each in between):
            yield replace(name, head=verb.at, dep="dobj")
            yield replace(thing, head=name.at, dep="compound")
            return
    yield replace(thing, head=verb.at, dep="dobj")
