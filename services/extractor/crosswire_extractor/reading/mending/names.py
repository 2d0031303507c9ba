"""Words before a name and before a colon, which parsers hang as if they took part. Pure.

"The ferry Ona sank": no ferry that an Ona sank. "Junta: bridge is ours": no bridge of a junta.
"""

from collections.abc import Iterator
from dataclasses import replace

from crosswire_extractor.syntax import Node, Tree

#: Before a colon: a longer phrase names nobody.
_LONGEST_NAME = 5
#: By which parsers hang what they find no place for.
_LOOSE = ("dep", "npadvmod", "ccomp")
_SUBJECTS = ("nsubj", "nsubjpass")


def under_its_kind(tree: Tree, verb: Node) -> Iterator[Node]:
    """The ferry Ona sank, police said: the word before the name tells what the Ona is."""
    kind = tree.head(verb)
    name = tree.child(verb, *_SUBJECTS)
    if kind is None or name is None or not name.name or not kind.noun or kind.name:
        return
    if not all(tree[at].name for at in range(kind.at + 1, name.at)):
        return
    said = tree.head(kind)
    if kind.dep == "ROOT" and kind.at == 1 and tree.child(verb, "dobj") is None:
        yield from _called_so(tree, kind, name)
        yield replace(verb, head=verb.at, dep="ROOT")
        return
    if said is None or said.at < verb.at or not said.verb:
        return
    second = kind.dep in _SUBJECTS and len([*tree.children(said, *_SUBJECTS)]) > 1
    if kind.dep not in _LOOSE and not second:
        return  # the town Kell lost is rich
    yield from _called_so(tree, kind, name)
    yield replace(verb, head=said.at, dep="ccomp")


def _called_so(tree: Tree, kind: Node, name: Node) -> Iterator[Node]:
    for own in tree.children(kind):
        if own.at < kind.at:
            yield replace(own, head=name.at)
    yield replace(kind, head=name.at, dep="compound")


def set_apart(tree: Tree) -> Iterator[Node]:
    """Who says so, before a colon, belongs to nothing behind it."""
    colon = next((each.at for each in tree.nodes[1:_LONGEST_NAME] if each.text == ":"), 0)
    before = tree.nodes[:colon]
    if any(each.verb for each in before):
        return
    for each in before:
        above = tree.head(each)
        if above is None or above.at < colon:
            continue
        for told in tree.children(each, "appos"):
            if each.dep in _SUBJECTS and told.at > colon:
                yield replace(told, head=above.at, dep=each.dep)
                yield replace(each, dep="dep")
        if each.dep in ("nmod", "compound", "amod"):
            yield replace(each, dep="dep")
