"""Words before a name and before a colon, which parsers hang as if they took part. Pure.

"The ferry Ona sank": no ferry that an Ona sank. "Junta: bridge is ours": no bridge of a junta.
"""

from collections.abc import Iterator
from dataclasses import replace

from crosswire import lexis
from crosswire_extractor.syntax import Node, Tree

#: Before a colon: a longer phrase names nobody.
_LONGEST_NAME = 5
#: By which parsers hang what they find no place for.
_LOOSE = ("dep", "npadvmod", "ccomp")
#: Nouns that parsers take for participles behind another noun.
_NOUNS = frozenset(("warning", "hearing", "bombing", "sighting", "filing", "briefing", "ruling"))
_SUBJECTS = ("nsubj", "nsubjpass")


def capitals(tree: Tree) -> Iterator[Node]:
    """Troops are still in Olvar: a noun that no list holds, and a capital within a sentence."""
    for node in tree.nodes[1:]:
        unknown = node.tag == "NN" and node.text[0].isupper() and not lexis.known(node.lower, "n")
        if unknown and tree[node.at - 1].text[-1].isalpha():
            yield replace(node, tag="NNP")


def before_its_verb(tree: Tree, name: Node) -> Iterator[Node]:
    """Storm Ines batters Kell: it does, and is no word before a noun."""
    verb = tree.head(name)
    if verb is None or verb.tag not in ("VBZ", "VBD") or name.at + 1 != verb.at:
        return
    if name.name and verb.dep in ("ROOT", "ccomp") and not any(tree.children(verb, *_SUBJECTS)):
        yield replace(name, dep="nsubj")
        for each in tree.children(verb, "compound"):
            if each.at < name.at:
                yield replace(each, head=name.at)


def called_so(tree: Tree) -> Iterator[Node]:
    """The captain of the ferry Ona: the ferry is called so, and no captain."""
    for name in tree.nodes:
        if name.dep != "appos" or not name.name:
            continue
        first = min((c.at for c in tree.children(name, "compound", "nmod")), default=name.at)
        kind = tree[min(first, name.at) - 1]
        if name.head < kind.at and kind.noun and not kind.name and kind.text.islower():
            yield replace(name, head=kind.at)


def misread_noun(tree: Tree, node: Node) -> Iterator[Node]:
    """The tsunami warning for Kell was lifted: what is lifted is the warning."""
    before = tree[node.at - 1]
    if node.lower not in _NOUNS or node.tag != "VBG" or node.head != before.at or not node.at:
        return
    if not before.noun or any(tree.children(node, "dobj", "ccomp")):
        return
    yield replace(
        node, tag="NN", dep=before.dep, head=node.at if before.head == before.at else before.head
    )
    yield replace(before, dep="compound", head=node.at)
    for child in tree.children(before):
        if child.at > node.at or child.dep == "det":
            yield replace(child, head=node.at)


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


def whose_name_it_is(tree: Tree, verb: Node) -> Iterator[Node]:
    """The captain of the ferry Ona resigned, police said: he did, and the Ona is a ferry."""
    kind, name = tree.head(verb), tree.child(verb, *_SUBJECTS)
    if kind is None or name is None or not name.name or kind.dep != "pobj" or kind.name:
        return
    if not all(tree[at].name for at in range(kind.at + 1, name.at)):
        return
    who, said = next(((each, tree.head(each)) for each in tree.ancestors(kind)
                      if each.dep in _SUBJECTS), (None, None))  # fmt: skip
    if who is None or said is None or said.at < verb.at or not said.verb:
        return
    if len([*tree.children(said, *_SUBJECTS)]) > 1:
        yield replace(name, head=kind.at, dep="appos")
        yield replace(who, head=verb.at, dep=name.dep)
        yield replace(verb, head=said.at, dep="ccomp")


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
