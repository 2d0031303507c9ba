"""Ships that are called after a town: the cruiser Lima is no town, and speaks for no country."""

from collections.abc import Iterator, Sequence

from crosswire_extractor import lexicon
from crosswire_extractor.reading.mentions import Mention
from crosswire_extractor.syntax import Node, Tree

_TOWNS = ("seat", "city")
_CALLED = frozenset(("named", "called", "dubbed", "christened"))


def with_vessels(
    mentions: Sequence[list[Mention]], trees: Sequence[Tree]
) -> Iterator[list[Mention]]:
    """The mentions of each sentence of an article, the names of ships told from those of towns.

    Once an article has called a ship so, "the Lima" is that ship.
    """
    found = [
        {each for each in told if each.kind in _TOWNS and _of_a_ship(tree, each)}
        for told, tree in zip(mentions, trees, strict=True)
    ]
    known = {_words(tree, each) for own, tree in zip(found, trees, strict=True) for each in own}
    for told, tree, own in zip(mentions, trees, found, strict=True):
        yield [
            Mention(each.start, each.end, "name", _words(tree, each))
            if each in own or (each.kind in _TOWNS and _again(tree, each, known))
            else _without_class(tree, each)
            for each in told
        ]


def is_ship(word: str) -> bool:
    return lexicon.naming("named_things", ":").get(word) == "ship"


def _without_class(tree: Tree, mention: Mention) -> Mention:
    """Of "Cruiser Lima" in a title, the name."""
    if mention.kind != "name" or mention.end - mention.start != 2 or not len(tree):
        return mention
    if not is_ship(tree[mention.start].lower):
        return mention
    return Mention(mention.start + 1, mention.end, "name", tree[mention.end - 1].text)


def _of_a_ship(tree: Tree, mention: Mention) -> bool:
    """The cruiser Lima, the Lima cruiser; the Lima, a cruiser; a cruiser named Lima."""
    if not len(tree):
        return False
    name = tree[mention.end - 1]
    above = tree.head(name)
    if any(_ship(each) and each.at < name.at for each in tree.children(name, "compound", "nmod")):
        return True
    if _the(tree, name) and (mention.kind == "seat" and _alone(tree, name)):
        return True
    if _the(tree, name) and any(map(_ship, tree.children(name, "appos"))):
        return True
    if above is None:
        return False
    if name.dep == "appos" and _ship(above) and not _the(tree, name):
        return mention.start == above.at + 1 or _the(tree, above)
    if name.dep in ("compound", "nmod"):
        return _class_of_ship(above) and above.tag == "NN" and name.at < above.at
    ship = tree.head(above)
    return above.lower in _CALLED and ship is not None and _ship(ship)


def _alone(tree: Tree, name: Node) -> bool:
    """ "They hit the Lima": a town has no article of its own."""
    told = tree.children(name, "prep", "relcl", "acl", "amod", "nmod", "poss", "compound", "conj")
    return name.dep in ("dobj", "nsubj", "nsubjpass", "pobj") and not told


def _again(tree: Tree, mention: Mention, known: set[str]) -> bool:
    if not (known and len(tree)) or _words(tree, mention) not in known:
        return False
    return _the(tree, tree[mention.end - 1])


def _the(tree: Tree, noun: Node) -> bool:
    return any(each.lower == "the" for each in tree.children(noun, "det"))


def _ship(noun: Node) -> bool:
    return is_ship(noun.lower)


def _class_of_ship(noun: Node) -> bool:
    """A cruiser is told from others by its name; a town's ferry need not have the town's."""
    return noun.lower in lexicon.group("ship_classes")


def _words(tree: Tree, mention: Mention) -> str:
    return " ".join(tree[at].text for at in range(mention.start, mention.end))
