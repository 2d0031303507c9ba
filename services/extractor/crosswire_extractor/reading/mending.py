"""What a parser is known to get wrong in reports, set right. Pure.

"Denies the charge, claiming rebels did it": that the rebels did it is what is claimed, and hung on
"denies" it would be denied.
"""

from collections.abc import Iterator
from dataclasses import replace

from crosswire import lexis
from crosswire_extractor.reading.senses import verbs
from crosswire_extractor.syntax import Node, Tree

#: Verbs of blame whose object does what follows "for", and what follows "of".
_FOR = frozenset(("blame", "fault"))
_OF = frozenset(("accuse", "suspect", "convict", "acquit"))
_RESPONSIBLE = frozenset(("responsible", "accountable", "liable"))


def mended(tree: Tree) -> Tree:
    """The same tree, or one whose reported clauses hang on the participle in front of them, and
    whose deeds hang on the verb that blames somebody for them."""
    found = {each.at: each for each in _mended(tree)}
    if not found:
        return tree
    return Tree(tuple(found.get(each.at, each) for each in tree.nodes))


def _mended(tree: Tree) -> Iterator[Node]:
    for node in tree.nodes:
        if node.tag == "VBG" and node.dep == "advcl":
            yield from (replace(each, head=node.at) for each in _strayed(tree, node))
        elif node.dep == "prep" and node.lower in ("for", "of"):
            yield from _of_blame(tree, node)
        elif node.lower in _RESPONSIBLE:
            yield from _held_so(tree, node)


def _of_blame(tree: Tree, link: Node) -> Iterator[Node]:
    """Blames the firm for it, accused them of leaking photographs."""
    verb = next((each for each in tree.ancestors(link) if each.verb), None)
    blaming = lexis.lemma(verb.lower, "v") if verb is not None else ""
    if verb is None or verb.at > link.at or blaming not in (_FOR if link.lower == "for" else _OF):
        return
    deed = tree[link.at + 1] if link.at + 1 < len(tree.nodes) else None
    doing = deed is not None and deed.tag == "VBG"
    above = tree.head(link)
    near = above is not None and above.dep in ("dobj", "nsubjpass") and above.head == verb.at
    if link.head != verb.at and ((near and link.lower == "for") or doing):
        yield replace(link, head=verb.at)
    thing = tree.child(link, "pobj")
    if thing is not None and deed is not None and doing and deed.head == thing.at:
        yield replace(deed, head=link.at, dep="pcomp")
        yield replace(thing, head=deed.at, dep="dobj")


def _held_so(tree: Tree, responsible: Node) -> Iterator[Node]:
    """Held the firm Kell responsible for it: the firm is held so."""
    above = tree.head(responsible)
    own = tree.child(responsible, "nsubj")
    if above is None:
        return
    if own is not None and lexis.lemma(above.lower, "v") == "hold":
        yield replace(own, head=above.at, dep="dobj")
        yield replace(responsible, dep="oprd")
    verb = tree.head(above)
    if verb is None or responsible.dep != "amod" or responsible.at < above.at:
        return
    if above.dep == "dobj" and lexis.lemma(verb.lower, "v") == "hold":
        yield replace(responsible, head=verb.at, dep="oprd")


def _strayed(tree: Tree, saying: Node) -> list[Node]:
    """Clauses behind a comma and "claiming" that hang on a verb which has its object already."""
    above = tree.head(saying)
    entry = verbs().get(saying.lower)
    if above is None or entry is None or entry.alone is None or tree.child(saying, "ccomp"):
        return []
    if saying.at == 0 or tree[saying.at - 1].text != "," or above.at > saying.at:
        return []
    if not any(thing.at < saying.at for thing in tree.children(above, "dobj")):
        return []
    return [each for each in tree.children(above, "ccomp") if each.at > saying.at]
