"""Whom "it", "he" and "they" mean in what somebody says of himself: the company said it had sold
the plant; the minister denied the charge that he had taken bribes."""

from collections.abc import Container

from crosswire import lexis
from crosswire_extractor.reading.frames.grammar import lemma
from crosswire_extractor.reading.frames.untruths import is_statement
from crosswire_extractor.syntax import Node, Tree

_NO_DEEDS = frozenset(("seem", "seems", "seemed", "appears", "appeared", "takes", "took", "take"))


def speaker_behind(
    tree: Tree, pronoun: Node, reported: frozenset[int], pointed: Container[int] = ()
) -> Node:
    """Who speaks, for the pronoun that does a deed right under the verb of speech; else itself.

    `pointed`: pronouns of which it is known whom they mean.
    """
    if pronoun.lower not in ("it", "he", "she", "they") or pronoun.at in pointed:
        return pronoun
    clause = tree.head(pronoun)
    if clause is None or pronoun.dep not in ("nsubj", "nsubjpass"):
        return pronoun
    cue = _cue_over(tree, clause)
    if cue is None or cue.at not in reported or pronoun.at < cue.at:
        return pronoun
    who = tree.child(cue, "nsubj")
    if who is None or not who.noun or who.at > cue.at or not _may_mean(tree, pronoun, who, clause):
        return pronoun
    return who


def _cue_over(tree: Tree, clause: Node) -> Node | None:
    """Said that it had; denied the claim that it had."""
    above = tree.head(clause)
    if above is not None and clause.dep == "ccomp":
        return above
    if above is None or clause.dep not in ("acl", "relcl") or not is_statement(above):
        return None
    return tree.head(above) if above.dep == "dobj" else None


def _may_mean(tree: Tree, pronoun: Node, who: Node, clause: Node) -> bool:
    person = lexis.is_a(lemma(who), "person")
    if pronoun.lower in ("he", "she"):
        return person and not who.name and who.tag == "NN"
    if pronoun.lower == "they":
        return who.tag in ("NNS", "NNPS")
    if who.tag == "NNS" or (person and who.tag == "NN") or _a_people(tree, who):
        return False
    return _deed(tree, clause) or _denied_of_it(tree, clause, who)


def _denied_of_it(tree: Tree, clause: Node, who: Node) -> bool:
    """Kell Bank denied that it was bankrupt."""
    cue = tree.head(clause)
    denied = cue is not None and lexis.lemma(cue.lower, "v") == "deny" and who.name
    told = tree.child(clause, "acomp")
    plain = told is not None and not any(tree.children(told, "xcomp", "ccomp"))
    return bool(denied and plain) and not any(tree.children(clause, "ccomp", "xcomp"))


def _a_people(tree: Tree, who: Node) -> bool:
    """The Norwegians; not Kell Mills."""
    alone = not any(tree.children(who, "compound", "nmod"))
    return who.tag == "NNPS" and alone and any(tree.children(who, "det"))


def _deed(tree: Tree, verb: Node) -> bool:
    """Not "it was clear", "it seems", "it rained"."""
    if verb.lower in _NO_DEEDS or any(tree.children(verb, "expl", "ccomp", "acomp", "attr")):
        return False
    in_talks = verb.lower in ("is", "was", "be", "been") and any(tree.children(verb, "prep"))
    return in_talks or any(tree.children(verb, "dobj", "auxpass", "xcomp"))
