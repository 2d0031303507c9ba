"""It was the rebels that did it: the rebels did it; it was in Kell that they met. Pure."""

from collections.abc import Iterator
from dataclasses import replace

from crosswire import lexis
from crosswire_extractor.syntax import Node, Tree

_POINTS = frozenset(("that", "who", "which"))


def cleft(tree: Tree, deed: Node) -> Iterator[Node]:
    """The clause behind "it was" on whom it tells of; "it was not" denies what it says."""
    be = tree.head(deed)
    if be is None or lexis.lemma(be.lower, "v") != "be":
        return
    it, who = tree.child(be, "nsubj"), tree.child(be, "attr")
    if it is None or it.lower != "it":
        return
    if who is None and not any(tree.children(be, "neg", "acomp")):
        yield from _circumstance(tree, be, deed)
    if who is None or not (be.at < who.at < deed.at):
        return
    pointing = (each for each in tree.children(deed, "nsubj", "nsubjpass", "dobj"))
    if not any(each.lower in _POINTS and each.at > who.at for each in pointing):
        return
    yield replace(deed, head=who.at, dep="relcl")
    for no in tree.children(be, "neg"):
        yield replace(no, head=deed.at)


def _circumstance(tree: Tree, be: Node, deed: Node) -> Iterator[Node]:
    """Where, when or by whom it was, of the clause behind "that"."""
    for that in tree.children(deed, "mark"):
        for link in tree.children(be, "prep", "agent") if that.lower == "that" else ():
            if be.at < link.at < that.at:
                yield replace(link, head=deed.at)
