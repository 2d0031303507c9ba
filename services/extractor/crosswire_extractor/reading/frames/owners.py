"""Whose a thing was that did a deed: "the drone that hit the barn was Norwegian". Pure.

"The shells that killed them were fired by the army" tells it as well.
"""

from typing import NamedTuple

from crosswire import lexis
from crosswire_extractor.reading.cast import code_of
from crosswire_extractor.reading.frames.grammar import lemma, verb_lemma, words
from crosswire_extractor.reading.frames.verbs import Roles
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.syntax import Node, Tree


class Whose(NamedTuple):
    """The word for the owner, and the verb of what the thing did."""

    owner: Node
    deed: Node


def whose_it_was(parsed: Parsed, be: Node, roles: Roles) -> Whose | None:
    """For "the missile that hit it was Norwegian", "the shell that killed him was the army's"."""
    tree, thing, told = parsed.tree, roles.agent, roles.complement
    if thing is None or told is None or not _sent(thing):
        return None
    deed = next((v for v in tree.children(thing, "relcl", "acl") if v.verb), None)
    if deed is None or verb_lemma(tree, deed) in words("thin"):
        return None
    owner = tree.child(told, "poss") or tree.child(told, "amod", "compound") or told
    if owner.at == told.at and any(
        each.text in ("'s", "'") for each in tree.children(told, "case")
    ):
        return Whose(owner, deed)
    mention = parsed.mention_at(owner.at)
    return Whose(owner, deed) if mention is not None and code_of(mention) else None


def who_sent_it(tree: Tree, verb: Node, roles: Roles) -> Whose | None:
    """For "the shells that killed nine were fired by the army", "came from the army's base"."""
    thing = roles.patient if roles.passive else roles.agent
    if thing is None or not _sent(thing):
        return None
    deed = next((v for v in tree.children(thing, "relcl", "acl") if v.verb), None)
    if deed is None or verb_lemma(tree, deed) in words("thin") | words("sending"):
        return None
    word = verb_lemma(tree, verb)
    if word in words("sending") and roles.passive and roles.agent is not None:
        return Whose(roles.agent, deed)
    if word not in words("sending") | words("setting_off"):
        return None
    place = next((noun for link, noun in roles.obliques if link == "from"), None)
    owner = _whose_place(tree, place) if place is not None else None
    return Whose(owner, deed) if owner is not None else None


def _whose_place(tree: Tree, place: Node) -> Node | None:
    """An army base, rebel territory, Norway: whose it is."""
    if place.name:
        return place
    owner = tree.child(place, "poss") or tree.child(place, "compound", "amod", "nmod")
    if owner is None:
        return None
    return owner if owner.name or lexis.camp(lemma(owner)) else None


def _sent(thing: Node) -> bool:
    """What somebody has sent: a missile, a drone, an aircraft, a lorry."""
    word = lemma(thing)
    return lexis.is_a(word, "weapon") or lexis.is_a(word, "vehicle")
