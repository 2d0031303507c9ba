"""Deeds told by verbs that report, too: they dismissed the minister, he was found dead."""

from crosswire import lexis
from crosswire_extractor.reading.frames.grammar import lemma, words
from crosswire_extractor.reading.frames.verbs import Roles
from crosswire_extractor.reading.frames.verdicts import verdict_beside
from crosswire_extractor.syntax import Node, Tree


def done_to_somebody(tree: Tree, verb: Node, roles: Roles, predicate: str) -> bool:
    """Whether it is done to whom or what stands as its object, and reports nothing."""
    if predicate == "find" and verdict_beside(tree, verb) is not None:
        return True
    if any(tree.children(verb, "ccomp", "xcomp")) or predicate in words("to_hearers"):
        return False
    if roles.passive and roles.complement is not None and predicate in words("stative"):
        return True
    thing = roles.patient
    if thing is None or thing.tag.startswith(("PRP", "WP", "WDT", "DT")):
        return False
    if predicate in words("done_to_things") and not lexis.is_a(lemma(thing), "statement"):
        return predicate != "recall" or not lexis.is_a(lemma(thing), "event")
    return lemma(thing) in words("decided_on") or _somebody(thing)


def _somebody(noun: Node) -> bool:
    """A person or a body, by name or by what he is."""
    word = lemma(noun)
    if noun.name:
        return True
    people = lexis.is_a(word, "person") or word in words("peoples")
    return people and not lexis.is_a(word, "statement")
