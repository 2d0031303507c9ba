"""At whose hands somebody died: a suicide, a murder, by his own hand. Pure."""

from dataclasses import replace

from crosswire import lexis
from crosswire_extractor.reading.frames.clause import Clause
from crosswire_extractor.reading.frames.grammar import behind, lemma, phrases, words
from crosswire_extractor.reading.frames.verbs import Roles
from crosswire_extractor.syntax import Node, Tree


def manner_of_death(tree: Tree, verb: Node, word: str, roles: Roles) -> tuple[str, Roles] | None:
    """His death was a suicide, was self-inflicted, was murder; he died by suicide."""
    if word == "die":
        how = phrases(tree, verb, "prep", "agent")
        if any(link == "by" and lemma(noun) == "suicide" for link, noun in how):
            who = roles.patient or roles.agent
            who = tree.child(verb, "nsubj", "nsubjpass") or who
            return "kill", replace(roles, agent=who, patient=who, passive=False)
        return None
    death = roles.agent or roles.patient
    told = roles.complement
    if word not in words("stative") or death is None or told is None or lemma(death) != "death":
        return None
    whose = _whose(tree, death)
    if whose is None:
        return None
    if lemma(told) in words("self-inflicted"):
        return "kill", Roles(agent=whose, patient=whose)
    if lemma(told) in words("murders"):
        return "murder", Roles(patient=whose)
    return None


def told_as_death(clause: Clause) -> Clause:
    """In words for people: "suicide of Roe"."""
    whom = next((each.text for each in clause.arguments if each.role == "patient"), "")
    what = "murder" if clause.predicate == "murder" else "suicide"
    return replace(clause, told=f"{what} of {whom}")


def _whose(tree: Tree, death: Node) -> Node | None:
    owner = tree.child(death, "poss")
    if owner is not None:
        return None if owner.tag.startswith("PRP") else owner
    of_him = next(behind(tree, death, "of"), None)
    if of_him is not None:
        return of_him
    others = tree.children(death, "compound", "nmod")
    return next((n for n in others if n.name or lexis.is_a(lemma(n), "person")), None)
