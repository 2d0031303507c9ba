"""Statements that the words around them call untrue: a lie, a hoax, a false report."""

from crosswire import lexis
from crosswire_extractor.reading.frames.grammar import lemma, negated, none_of, verb_lemma, words
from crosswire_extractor.syntax import Node, Tree


def said_by_liars(tree: Tree, verb: Node) -> bool:
    """Anyone who says that it is so is lying; to say so is absurd; whoever claims so is wrong."""
    noun = tree.head(verb)
    if noun is None or verb_lemma(tree, verb) not in words("seems", "claiming"):
        return False
    who = noun if verb.dep == "relcl" else verb
    above = tree.head(who)
    if above is None or not above.verb or who.dep not in ("nsubj", "csubj", "nsubjpass"):
        return False
    called = [above, *tree.children(above, "acomp", "attr")]
    mistaken = any(lemma(each) in words("mistaken") for each in called)
    return (mistaken and not negated(tree, above)) or untrue_complement(tree, above)


def is_statement(noun: Node) -> bool:
    word = lemma(noun)
    return noun.noun and (lexis.is_a(word, "statement") or word in words("alleged"))


def doubt_of(tree: Tree, below: Node, noun: Node) -> str | None:
    """The word of doubt with which it is told: there is doubt that they did it, no question."""
    there = tree.head(noun) if noun.dep == "attr" else None
    if lemma(noun) not in words("doubts") or there is None or not tree.child(there, "expl"):
        return None
    whole = tree.child(below, "nsubjpass", "dobj") is not None  # and no question that he asked
    content = below.dep == "acl" or (below.dep == "relcl" and whole)
    return lemma(noun) if content and tree.child(below, "nsubj", "nsubjpass") else None


def rejected(tree: Tree, noun: Node, reported: frozenset[int]) -> bool:
    """A report that somebody calls untrue: claims of it are false; mocked claims of it.

    A verb that is the cue of a report tells its denial itself.
    """
    above = tree.head(noun)
    if any(lexis.untrue(lemma(child)) for child in tree.children(noun, "amod", "compound")):
        return True
    if above is not None and above.dep == "prep" and _no_truth(tree, above):
        return True
    if above is None or not above.verb or above.at in reported:
        return False
    if noun.dep in ("nsubj", "nsubjpass"):
        passive = noun.dep == "nsubjpass" and verb_lemma(tree, above) in words("rejecting")
        return passive or untrue_complement(tree, above) or lexis.untrue(lemma(above))
    reject = verb_lemma(tree, above) in words("rejecting") and not negated(tree, above)
    return noun.dep == "dobj" and reject


def made_up(tree: Tree, noun: Node) -> bool:
    """The video of the raid was staged, the footage is fake: there was no raid as it shows."""
    above = tree.head(noun)
    if lemma(noun) not in words("depictions") or above is None or not above.verb:
        return False
    if noun.dep not in ("nsubj", "nsubjpass") or negated(tree, above):
        return False
    staged = noun.dep == "nsubjpass" and verb_lemma(tree, above) in words("making_up")
    return staged or untrue_complement(tree, above)


def untrue_complement(tree: Tree, verb: Node) -> bool:
    """Is false, was a hoax, proved untrue, turned out fake; is not true; a report is wrong."""
    about = tree.child(verb, "nsubj")
    statement = about is not None and is_statement(about)
    for child in tree.children(verb, "acomp", "attr", "oprd", "xcomp"):
        word = lemma(child)
        if lexis.untrue(word):
            return not negated(tree, verb)
        if statement and word in words("wrong"):
            return not negated(tree, verb)
        if word in ("true", "correct", "accurate", "real", "genuine"):
            return negated(tree, verb)
        if child.dep == "xcomp" and untrue_complement(tree, child):
            return True
    if lexis.lemma(verb.lower, "v") == "be":
        return _without_ground(tree, verb)
    return False


def _no_truth(tree: Tree, preposition: Node) -> bool:
    """No truth in reports, no substance to the claim."""
    ground = tree.head(preposition)
    return ground is not None and lemma(ground) in words("grounds") and none_of(tree, ground)


def _without_ground(tree: Tree, verb: Node) -> bool:
    """Is without foundation, is of no substance."""
    for preposition in tree.children(verb, "prep"):
        for ground in tree.children(preposition, "pobj"):
            if lemma(ground) in words("grounds"):
                return preposition.lower == "without" or none_of(tree, ground)
    return False
