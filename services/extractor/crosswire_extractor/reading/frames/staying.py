"""Whoever stays somewhere does not leave it: will stay at the club, is still in port."""

from crosswire import lexis
from crosswire_extractor.reading.frames.grammar import lemma
from crosswire_extractor.reading.frames.verbs import Roles
from crosswire_extractor.syntax import Node, Tree

LEAVE = "leave"
IN_OFFICE = "stay in office"
_STAYING = frozenset(("stay", "remain"))
_INSIDE = frozenset(("in", "at", "with", "inside"))
_PLACES = ("place", "group", "building", "vehicle")


def not_left(tree: Tree, verb: Node, predicate: str, roles: Roles) -> Roles | None:
    """Who does not leave what; None of a state that is kept, such as calm, or custody."""
    still = predicate == "be" and any(c.lower == "still" for c in tree.children(verb, "advmod"))
    if roles.agent is None or not (still or predicate in _STAYING):
        return None
    for link, noun in roles.obliques:
        if link in _INSIDE and _somewhere(tree, noun):
            rest = tuple(o for o in roles.obliques if o[1].at != noun.at)
            return Roles(agent=roles.agent, patient=noun, obliques=rest)
    return None


def _somewhere(tree: Tree, noun: Node) -> bool:
    if noun.name:
        return True
    known = any(tree.children(noun, "det", "poss"))
    return known and any(lexis.is_a(lemma(noun), kind) for kind in _PLACES)
