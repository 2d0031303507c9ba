"""The words around a cue's verb: its helpers, and whether they negate it."""

from crosswire import lexis
from crosswire_extractor import lexicon
from crosswire_extractor.syntax import Node, Tree


def verb_words(tree: Tree, verb: Node) -> tuple[int, int]:
    """The verb with its helpers, negation and particle."""
    helpers = {
        each.at for each in tree.children(verb, "aux", "auxpass", "neg", "prt", "advmod")
        if each.tag not in ("WRB",)
    }  # fmt: skip
    start, end = verb.at, verb.at + 1
    while start - 1 in helpers:
        start -= 1
    while end in helpers:
        end += 1
    return start, end


def negated(tree: Tree, verb: Node) -> bool:
    """Did not confirm, refused to; neither confirmed nor denied; nobody, no one denies."""
    if tree.child(verb, "neg", "preconj"):
        return True
    for each in tree.children(verb, "advmod", "cc", "nsubj"):
        if each.lower in ("never", "neither", "nor", "nobody", "none"):
            return True
        if each.lower in ("longer", "one") and tree[each.at - 1].lower == "no":
            return True
    head = tree.head(verb)
    if head is None:
        return False
    if verb.dep == "pcomp" and head.lower == "of" and _stops_short(tree, head):
        return True
    if verb.dep == "xcomp" and any(each.lower == "yet" for each in tree.children(head, "advmod")):
        return True
    if verb.dep == "xcomp":
        return head.lower in lexicon.group("failing") or negated(tree, head)
    if verb.dep == "conj":
        joint = {each.lower for each in tree.children(head, "cc")}
        return bool(joint & {"or", "nor"}) and negated(tree, head)
    return False


def _stops_short(tree: Tree, link: Node) -> bool:
    """Stopped short of denying it."""
    short = tree.head(link)
    stop = tree.head(short) if short is not None and short.lower == "short" else None
    return stop is not None and lexis.lemma(stop.lower, "v") in ("stop", "fall")


def is_to_blame(tree: Tree, node: Node) -> bool:
    """Ice is to blame: it is the cause, and nobody is told to say so."""
    above = tree.head(node)
    if node.lower != "blame" or node.dep != "xcomp" or above is None:
        return False
    to = any(each.lower == "to" for each in tree.children(node, "aux"))
    return to and lexis.lemma(above.lower, "v") == "be"
