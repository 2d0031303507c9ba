"""Names that the parser took for other words: "Storm Ines batters Marva", "Arlo's pilots". Pure.

A word that no dictionary holds, and that the article never writes small, is a name if it has a
capital. Where it was read as a verb, the sentence is parsed once more with a well-known name.
"""

from collections.abc import Sequence
from dataclasses import replace

from crosswire import lexis
from crosswire_extractor import lexicon
from crosswire_extractor.reading.tokens import Token
from crosswire_extractor.syntax import Node, Tree, trees_of

#: A name, and a thing that does nothing, as nobody would misread them.
A_NAME, _A_THING = "Mary", "Ship"
#: Endings of adjectives, of a people as well.
_OF_ADJECTIVES = (
    "an", "ese", "ish", "ic", "i", "ed", "al", "ous", "ive", "ble", "ry", "ful", "less", "y", "ar",
    "ant", "ent", "ate", "id",
)  # fmt: skip


def with_names(tokens: Sequence[Sequence[Token]], trees: Sequence[Tree]) -> list[Tree]:
    """The trees, with such words as names."""
    found = list(trees)
    misread = {at: odd for at, tree in enumerate(trees) if (odd := list(filter(_odd, tree.nodes)))}
    if not misread:
        return found
    small = {token.text for each in tokens for token in each if token.text.islower()}
    for at, nodes in misread.items():
        names = [n for n in nodes if n.lower not in small and not _after_mark(trees[at], n)]
        verbs = [node for node in names if node.verb]
        if verbs:
            found[at] = _anew(tokens[at], trees[at], verbs)
        elif names:
            found[at] = _renamed(trees[at], names)
    return found


def _odd(node: Node) -> bool:
    """A capital on a word that is none, or that cannot be the verb for which it was taken."""
    if not node.text[0].isupper() or node.text.isupper():
        return False
    if node.verb:
        return not lexis.known(lexis.lemma(node.lower, "v"), "v")
    if node.tag == "JJ":
        return unknown(node) and not node.lower.endswith(_OF_ADJECTIVES)
    return node.tag == "NN" and unknown(node)


def unknown(node: Node) -> bool:
    """A word that no dictionary holds."""
    if not node.text.isalpha() or node.lower in lexicon.words("new_words"):
        return False
    return not any(lexis.known(lexis.lemma(node.lower, p), p) for p in ("n", "v", "a", "r"))


def _after_mark(tree: Tree, node: Node) -> bool:
    """Behind a colon or a quotation mark a common noun may have a capital, too."""
    return node.noun and node.at > 0 and not tree[node.at - 1].text[-1].isalpha()


def _anew(tokens: Sequence[Token], before: Tree, verbs: Sequence[Node]) -> Tree:
    """The new tree, if it takes none of them for a verb; with the words as they are printed."""
    told = list(tokens)
    for node in verbs:
        word = A_NAME if unknown(node) else _A_THING
        told[node.at] = replace(tokens[node.at], text=word, lower=word.lower())
    (read,) = trees_of([told])
    if any(read[node.at].verb for node in verbs):
        return before
    nodes = list(read.nodes)
    for node in verbs:
        tag = "NNP" if unknown(node) else "NN"
        nodes[node.at] = replace(read[node.at], text=node.text, lower=node.lower, tag=tag)
    return Tree(tuple(nodes))


def _renamed(tree: Tree, names: Sequence[Node]) -> Tree:
    nodes = list(tree.nodes)
    for node in names:
        dep = "compound" if node.dep == "amod" else node.dep
        nodes[node.at] = replace(node, tag="NNP", dep=dep)
    return Tree(tuple(nodes))
