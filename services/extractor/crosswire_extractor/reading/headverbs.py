"""Headlines of which the parser took the verb for a noun: "Kell signs for Rovers". Pure.

A headline is short and bare, and "signs" may be a thing or a deed. One in which no verb was found
is parsed once more with the word in the past, or with a word that is nothing but a verb.
"""

from collections.abc import Sequence
from dataclasses import replace

from crosswire import lexis
from crosswire_extractor import lexicon
from crosswire_extractor.reading.headnames import A_NAME, unknown
from crosswire_extractor.reading.tokens import Token
from crosswire_extractor.syntax import Node, Tree, trees_of

#: A headline of fewer words tells no deed.
_FEWEST = 3
#: What is called untrue, where it could be a verb as well, and what tells its content.
_CLAIMS = frozenset(("claims", "reports", "charges"))
_OF_WHAT = frozenset(("of", "about", "over", "that", "by"))
_OF_NOUNS = frozenset(("compound", "amod", "nmod", "pcomp"))
#: Nothing but a verb, with an object or without.
_SURELY_VERB = "seeks"


def with_verbs(tokens: Sequence[Sequence[Token]], trees: Sequence[Tree]) -> list[Tree]:
    """The trees of headlines, those without a verb read anew if a word may be one."""
    found = list(trees)
    again = {
        at: verb
        for at, tree in enumerate(trees)
        if (verb := _unread(tree)) is not None
        or (verb := _rejecting(tree)) is not None
        or (verb := _backing(tree)) is not None
    }
    if not again:
        return found
    for at, verb in again.items():
        words = [_in_the_past(tokens[at][verb])]
        if _after_name(trees[at], verb):
            words.append(_SURELY_VERB)
        told = [_with(tokens[at], trees[at], verb, word) for word in words]
        anew = (_as_it_stands(tree, trees[at], verb) for tree in trees_of(told))
        found[at] = next((tree for tree in anew if tree is not None), found[at])
    return found


def _unread(tree: Tree) -> int | None:
    """The word that may be the verb, where there is none."""
    if len(tree) < _FEWEST or any(_leads(tree, each) for each in tree.nodes):
        return None
    for node in tree.nodes[1:-1]:
        before, after = tree[node.at - 1], tree[node.at + 1]
        if node.tag not in ("NNS", "VBZ") or not node.text.islower():
            continue
        verb = lexis.lemma(node.lower, "v")
        if verb + "s" != node.lower and verb + "es" != node.lower:
            continue
        may_act = (before.noun or before.tag.startswith("JJ")) and before.lower != node.lower
        if may_act and lexis.known(verb, "v") and after.text not in (",", ":", ".", "'s"):
            return node.at
    return None


def _rejecting(tree: Tree) -> int | None:
    """Envoy lambasts claims of a strike: what is claimed is no deed of the lambasts."""
    for node in tree.nodes[1:-2]:
        claims, after = tree[node.at + 1], tree[node.at + 2]
        misread = node.tag == "NNS" and claims.tag == "VBZ" and claims.dep == "ROOT"
        if not (misread and node.text.islower() and after.lower in _OF_WHAT):
            continue
        verb = lexis.lemma(node.lower, "v")
        if claims.lower in _CLAIMS and verb in lexicon.group("rejecting", "frames"):
            return node.at
    return None


def _backing(tree: Tree) -> int | None:
    """Pilots back strike: nobody pilots it back."""
    for node in tree.nodes[1:-1]:
        before = tree[node.at - 1]
        many = before.text.endswith("s") and lexis.known(lexis.lemma(before.lower, "n"), "n")
        if node.lower == "back" and node.tag in ("RP", "RB") and many:
            leads = before.dep in ("ROOT", "compound", "nsubj")
            return node.at if leads and tree[node.at + 1].noun else None
    return None


def _leads(tree: Tree, node: Node) -> bool:
    """A verb that is no part of a noun's phrase, nor tells what a noun is to do."""
    if not node.tag.startswith(("VB", "MD")) or node.dep in _OF_NOUNS:
        return False
    to_do = node.dep in ("relcl", "acl") and any(c.tag == "TO" for c in tree.children(node, "aux"))
    return not to_do


def _in_the_past(token: Token) -> str:
    verb = lexis.lemma(token.lower, "v")
    return verb + ("d" if verb.endswith("e") else "ed")


def _after_name(tree: Tree, at: int) -> bool:
    """Who does it is named, and what follows is not "of": "Kell signs", not "water rights"."""
    before = tree[at - 1]
    name = before.name or not lexis.known(lexis.lemma(before.lower, "n"), "n")
    return name and before.text[0].isupper() and tree[at + 1].lower != "of"


def _with(tokens: Sequence[Token], tree: Tree, at: int, word: str) -> list[Token]:
    """With the word, and with another name where it opens with one that nobody knows."""
    told = [*tokens[:at], replace(tokens[at], text=word, lower=word), *tokens[at + 1 :]]
    if tree[0].name and unknown(tree[0]) and tree[at + 1].lower != "of":
        told[0] = replace(told[0], text=A_NAME, lower=A_NAME.lower())
    return told


def _as_it_stands(read: Tree, before: Tree, at: int) -> Tree | None:
    """The new tree with the word as it is printed; None if the verb has nobody who does it."""
    verb = read[at]
    if not verb.tag.startswith("VB") or not any(read.children(verb, "nsubj")):
        return None
    nodes = list(read.nodes)
    nodes[0] = replace(nodes[0], text=before[0].text, lower=before[0].lower)
    nodes[at] = replace(verb, text=before[at].text, lower=before[at].lower, tag="VBZ")
    return Tree(tuple(nodes))
