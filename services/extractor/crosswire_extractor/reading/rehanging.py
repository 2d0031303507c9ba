"""Words that a parser hung on the wrong one, of whom much is told: who flees, is held, speaks."""

from collections.abc import Iterator
from dataclasses import replace

from crosswire_extractor.reading.senses import verbs
from crosswire_extractor.syntax import Node, Tree

#: A token, and on which other it hangs as what.
Moved = tuple[int, tuple[int, str]]
_CAPTIVE = frozenset(("hostage", "captive", "prisoner"))


def rehung(tree: Tree) -> Iterator[Node]:
    """The words that hang elsewhere than the parser has them."""
    for each in (_describing, _kept, _speaking):
        for at, (head, dep) in each(tree):
            yield replace(tree[at], head=head, dep=dep)


def _describing(tree: Tree) -> Iterator[Moved]:
    """People fleeing the fighting have crossed: it is the people who have, and who flee."""
    for doing in tree.nodes:
        verb = tree.head(doing)
        who = tree.child(doing, "nsubj")
        clause = doing.tag == "VBG" and doing.dep == "csubj" and verb is not None
        if not clause or verb is None or who is None or not (doing.at - 1 == who.at < verb.at):
            continue
        if who.noun and not any(tree.children(doing, "aux")):
            yield who.at, (verb.at, "nsubj")
            yield doing.at, (who.at, "acl")


def _kept(tree: Tree) -> Iterator[Moved]:
    """Are holding nine people hostage: it is the people whom they hold."""
    for captive in tree.nodes:
        verb = tree.head(captive)
        if captive.lower not in _CAPTIVE or verb is None or not verb.verb or captive.at == 0:
            continue
        held = next((n for n in tree.children(captive, "compound", "nmod", "nsubj")
                     if n.at == captive.at - 1 and n.at > verb.at), None)  # fmt: skip
        if held is not None and held.noun and captive.dep in ("ccomp", "xcomp", "dobj", "oprd"):
            yield held.at, (verb.at, "dobj")
            yield captive.at, (verb.at, "oprd")
            for count in tree.children(captive, "nummod", "det"):
                yield count.at, (held.at, count.dep)


def _speaking(tree: Tree) -> Iterator[Moved]:
    """Nine were hurt in Kell, the mayor, Ada Roe, said: she is the mayor, and Kell is not."""
    for saying in tree.nodes:
        entry = verbs().get(saying.lower) if saying.verb and saying.at > 2 else None
        if entry is None or entry.alone is None or tree.child(saying, "nsubj", "nsubjpass", "cc"):
            continue
        who = next((n for n in tree.nodes[: saying.at] if _introduced(tree, n, saying)), None)
        first = tree.head(saying)
        if who is None or (first is not None and tree.child(first, "cc")):
            continue
        yield who.at, (saying.at, "nsubj")
        if saying.dep == "conj" and first is not None and first.dep == "ROOT":
            yield saying.at, (saying.at, "ROOT")
            yield first.at, (saying.at, "ccomp")


def _introduced(tree: Tree, who: Node, saying: Node) -> bool:
    """Stands between commas behind another name, and has a name of his own before "said"."""
    other = tree.head(who)
    if who.dep != "appos" or who.name or other is None or not other.name or other.at > who.at:
        return False
    below = tree.subtree(who)
    if below[0].at == 0 or tree[below[0].at - 1].text != "," or tree[saying.at - 1].text != ",":
        return False
    named = any(n.name for n in tree.children(who, "appos"))
    return named and below[-1].at == saying.at - 2
