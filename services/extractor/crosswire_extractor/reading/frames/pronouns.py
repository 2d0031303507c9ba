"""Whom "it" means in what somebody says of himself: the company said it had sold the plant."""

from crosswire_extractor.syntax import Node, Tree

_NO_DEEDS = frozenset(("seem", "seems", "seemed", "appears", "appeared", "takes", "took", "take"))


def speaker_behind(tree: Tree, it: Node, reported: frozenset[int]) -> Node:
    """Who speaks, for the "it" that does a deed right under the verb of speech; else "it"."""
    clause = tree.head(it)
    cue = tree.head(clause) if clause is not None else None
    if it.lower != "it" or clause is None or cue is None or cue.at not in reported:
        return it
    if it.dep not in ("nsubj", "nsubjpass") or clause.dep != "ccomp" or it.at < cue.at:
        return it
    who = tree.child(cue, "nsubj")
    known = who is not None and who.noun and who.at < cue.at
    return who if who is not None and known and _deed(tree, clause) else it


def _deed(tree: Tree, verb: Node) -> bool:
    """Not "it was clear", "it seems", "it rained"."""
    if verb.lower in _NO_DEEDS or any(tree.children(verb, "expl", "ccomp", "acomp", "attr")):
        return False
    return any(tree.children(verb, "dobj", "auxpass"))
