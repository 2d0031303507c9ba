"""Whoever stays somewhere does not leave it: will stay at the club, is still in port; whoever is
still a minister has not left his office."""

from typing import NamedTuple

from crosswire import lexis
from crosswire_extractor import lexicon
from crosswire_extractor.reading.frames.grammar import lemma
from crosswire_extractor.reading.frames.verbs import Roles
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.syntax import Node, Tree

LEAVE = "leave"
IN_OFFICE = "stay in office"
_STAYING = frozenset(("stay", "remain"))
#: Verbs of whoever goes on "as" what he is.
STAYING_ON = _STAYING | {"continue", "stay on"}
#: Whoever still has a town has not left it.
_HOLDING = frozenset(("hold", "control", "occupy"))
_INSIDE = frozenset(("in", "at", "with", "inside"))
_PLACES = ("place", "group", "building", "vehicle")


def not_left(tree: Tree, verb: Node, predicate: str, roles: Roles) -> Roles | None:
    """Who does not leave what; None of a state that is kept, such as calm, or custody."""
    still = any(c.lower == "still" for c in tree.children(verb, "advmod"))
    if still and predicate in _HOLDING and roles.patient is not None and not roles.passive:
        return Roles(agent=roles.agent, patient=roles.patient) if roles.agent else None
    still = still and predicate == "be"
    if roles.agent is None or not (still or predicate in _STAYING):
        return None
    for link, noun in roles.obliques:
        if link in _INSIDE and _somewhere(tree, noun):
            rest = roles.without(noun)
            return Roles(agent=roles.agent, patient=noun, obliques=rest)
    return None


class Office(NamedTuple):
    noun: Node
    """What somebody is, or was."""
    kept: bool


def in_office(parsed: Parsed, verb: Node, predicate: str, roles: Roles) -> Office | None:
    """Is still minister, remains coach; is no longer minister; else None."""
    tree, office = parsed.tree, roles.complement
    if predicate != "be" and predicate not in _STAYING:
        return None
    if roles.agent is None or office is None or not _is_office(parsed, office):
        return None
    said = {each.lower for at in (verb, office) for each in tree.children(at, "advmod", "neg")}
    if "longer" in said:
        return Office(office, kept=False)
    return Office(office, kept=True) if predicate in _STAYING or "still" in said else None


def stays_as(predicate: str, roles: Roles) -> tuple[str, Roles] | None:
    """Stays on as, continues as, party chairman: what stands behind "as" is an office."""
    office = next((noun for link, noun in roles.obliques if link == "as"), None)
    if predicate not in STAYING_ON or roles.agent is None or office is None:
        return None
    return IN_OFFICE, Roles(agent=roles.agent, obliques=(("as", office),))


def _is_office(parsed: Parsed, noun: Node) -> bool:
    mention = parsed.mention_at(noun.at)
    if any(each.lower in ("a", "an") for each in parsed.tree.children(noun, "det")):
        return False  # a member of parliament
    named = mention is not None and mention.kind == "role"
    return named or lemma(noun) in lexicon.words("offices")


def _somewhere(tree: Tree, noun: Node) -> bool:
    if noun.name:
        return True
    known = any(tree.children(noun, "det", "poss"))
    return known and any(lexis.is_a(lemma(noun), kind) for kind in _PLACES)
