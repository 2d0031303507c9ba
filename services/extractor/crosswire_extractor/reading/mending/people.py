"""Of whom it is told: who flees, who is held, who works where. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from crosswire import lexis
from crosswire_extractor import gazetteer, lexicon
from crosswire_extractor.syntax import Node, Tree

_CAPTIVE = frozenset(("hostage", "captive", "prisoner"))


def one_of_a_trade(tree: Tree) -> Iterator[Node]:
    """ "Miner dies in fire": a word for people, and no name for its capital at the start."""
    first = tree.nodes[0] if tree.nodes else None
    if first is None or first.tag != "NNP" or first.dep not in ("nsubj", "nsubjpass"):
        return
    alone = not any(tree.children(first, "compound", "nmod", "appos", "conj"))
    verb = tree.head(first)
    plain = verb is not None and verb.at == 1 and lexis.uses(first.lower, "n") > 0
    if not (alone and plain and lexis.is_a(first.lower, "person")):
        return
    yield replace(first, tag="NN")


def describing(tree: Tree) -> Iterator[Node]:
    """People fleeing the fighting have crossed: it is the people who have, and who flee."""
    for doing in tree.nodes:
        if doing.dep != "csubj" or doing.tag != "VBG":
            continue
        verb, who = tree.head(doing), tree.child(doing, "nsubj")
        if verb is None or who is None or not (doing.at - 1 == who.at < verb.at):
            continue
        if who.noun and not any(tree.children(doing, "aux")):
            yield replace(who, head=verb.at, dep="nsubj")
            yield replace(doing, head=who.at, dep="acl")


def kept(tree: Tree) -> Iterator[Node]:
    """Are holding nine people hostage: it is the people whom they hold."""
    if _CAPTIVE.isdisjoint(tree.vocabulary):
        return
    for captive in tree.nodes:
        verb = tree.head(captive) if captive.lower in _CAPTIVE else None
        if verb is None or not verb.verb:
            continue
        held = next((n for n in tree.children(captive, "compound", "nmod", "nsubj")
                     if n.at == captive.at - 1 and n.at > verb.at), None)  # fmt: skip
        if held is not None and held.noun and captive.dep in ("ccomp", "xcomp", "dobj", "oprd"):
            yield replace(held, head=verb.at, dep="dobj")
            yield replace(captive, head=verb.at, dep="oprd")
            for count in tree.children(captive, "nummod", "det"):
                yield replace(count, head=held.at)


def of_a_trade(tree: Tree, trade: Node) -> Iterator[Node]:
    """ "Hit photographer Anna Berg": she is a photographer, and both are one whom they hit."""
    if trade.tag != "NN" or trade.at + 1 >= len(tree) or not tree[trade.at + 1].name:
        return
    name = next((n for n in tree.children(tree[trade.head], "dobj") if n.at > trade.at), None)
    if name is None or not all(tree[at].name for at in range(trade.at + 1, name.at + 1)):
        return
    if _person(trade):
        yield replace(trade, head=name.at, dep="compound")
        for own in tree.children(trade, "det", "amod", "compound", "poss"):
            yield replace(own, head=name.at)


def called(tree: Tree, name: Node) -> Iterator[Node]:
    """ "The mayor of Kell, Anna Berg, resigned": so the mayor is called, and not the town."""
    if not name.name or name.at < 3:
        return
    words = tree.subtree(name)
    start = words[0].at
    above: Node | None = tree[start - 2]
    if above is None or above.dep != "pobj" or not _full_name(tree, name, words):
        return
    while above is not None and not _person(above):
        link = tree.head(above) if above.dep == "pobj" else None
        above = tree.head(link) if link is not None and link.dep == "prep" else None
    if above is not None and not above.name:
        yield replace(name, head=above.at, dep="appos")


def _person(node: Node) -> bool:
    office = node.lower in lexicon.words("offices")
    return node.noun and (office or lexis.is_a(node.lower, "person"))


def _full_name(tree: Tree, name: Node, words: Sequence[Node]) -> bool:
    """A first name and another between commas, which together are no place: Buffalo, New York."""
    start, end = words[0].at, words[-1].at + 1
    if end - start not in (2, 3) or tree[start - 1].text != ",":
        return False
    if end < len(tree) and tree[end].text not in (",", ".", ":"):
        return False
    listed = name.dep == "conj" and any(tree.children(tree[name.head], "cc"))
    named = all(each.name and each.text[0].isupper() for each in words)
    return named and not listed and not gazetteer.is_place(" ".join(each.lower for each in words))
