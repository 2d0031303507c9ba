"""Headlines that leave out "is": "Firm accused of fraud", "Doctor said to have fled". Pure.

A parser takes the accused for those who accuse, and who is spoken of for who speaks.
"""

from collections.abc import Iterator
from dataclasses import replace

from crosswire_extractor import lexicon
from crosswire_extractor.syntax import Node, Tree

_SUBJECTS = ("nsubj", "nsubjpass")


def without_is(tree: Tree) -> Iterator[Node]:
    """The subject of such a verb is whom others accuse, or of whom they say it."""
    bare = lexicon.group("accused_without_is") | lexicon.group("told_without_is")
    if bare.isdisjoint(tree.vocabulary):
        return
    for verb in tree.nodes[1:-1]:
        if verb.lower not in bare:
            continue
        if verb.dep == "acl" and verb.tag == "VBD" and _done_to_him(tree, verb):
            yield replace(verb, tag="VBN")
        who = tree.child(verb, "nsubj")
        if who is None or who.at > verb.at or not _done_to_him(tree, verb):
            continue
        denial = _goes_on(tree, verb)
        if denial is None:
            yield replace(who, dep="nsubjpass")
            yield replace(verb, tag="VBN")
            continue
        yield replace(who, head=denial.at, dep="nsubj")
        yield replace(verb, head=who.at, dep="acl", tag="VBN")
        yield replace(denial, head=denial.at if verb.dep == "ROOT" else verb.head, dep=verb.dep)


def _done_to_him(tree: Tree, verb: Node) -> bool:
    """Nobody is accused by it, and what follows would need somebody: accused of, said to have."""
    if tree.child(verb, "aux", "auxpass", "dobj", "dative") or verb.tag not in ("VBD", "VBN"):
        return False
    after = tree[verb.at + 1]
    if verb.lower in lexicon.group("accused_without_is"):
        return after.head == verb.at and after.lower in ("of", "with", "for", "over")
    did = tree.child(verb, "xcomp")
    return after.lower == "to" and did is not None and did.at == after.head


def _goes_on(tree: Tree, verb: Node) -> Node | None:
    """Man charged with murder denies it; Kell, said to have fled, was at home: what he does."""
    for each in tree.children(verb, "dep", "conj", "parataxis", "ccomp"):
        if each.at < verb.at or tree.child(each, *_SUBJECTS, "cc", "mark"):
            continue
        aside = tree[verb.at - 1].text == "," and tree[_first(tree, each) - 1].text == ","
        if each.tag in ("VBZ", "VBP") or (aside and each.tag == "VBD"):
            return each
    return None


def _first(tree: Tree, verb: Node) -> int:
    """Where the verb begins, with its helpers."""
    return min([verb.at, *(each.at for each in tree.children(verb, "aux", "auxpass", "neg"))])
