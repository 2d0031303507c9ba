"""Where something takes place, in the ways in which newsrooms tell it. Pure.

The talks "go to" a town, two governments "hold" them there, a ship "was off Kell when it was
boarded", an earthquake "had its epicentre" near a village.
"""

from collections.abc import Iterator
from dataclasses import replace

from crosswire import lexis
from crosswire_extractor.reading.frames.grammar import lemma, phrases, verb_lemma, words
from crosswire_extractor.reading.frames.occasions import is_occasion
from crosswire_extractor.reading.frames.verbs import Roles, roles_of
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.syntax import Node, Tree

_WHERE = frozenset(("in", "at", "near", "on", "off", "inside", "outside", "around"))
_HE_OR_IT = frozenset(("it", "he", "him", "she", "her", "they", "them"))
EPICENTRE = "have epicentre"
PLACING = frozenset(("have", "be", "lie", "lay", "sit", "locate", "situate"))
TREATING = frozenset(("operate", "undergo", "have", "need", "face"))


def when_it_was_there(tree: Tree, verb: Node, roles: Roles) -> Roles:
    """Was off Kell when it was boarded: it was boarded off Kell."""
    be = tree.head(verb) if verb.dep == "advcl" else None
    if be is None or verb_lemma(tree, be) not in words("being"):
        return roles
    if not any(each.lower in ("when", "as") for each in tree.children(verb, "advmod", "mark")):
        return roles
    there = roles_of(tree, be)
    places = tuple(each for each in there.obliques if each[0] in _WHERE)
    if not places or there.agent is None or there.agent.tag.startswith("PRP"):
        return roles
    agent = there.agent if _points(roles.agent) else roles.agent
    patient = there.agent if _points(roles.patient) else roles.patient
    if (agent, patient) == (roles.agent, roles.patient):
        return roles
    return replace(roles, agent=agent, patient=patient, obliques=(*roles.obliques, *places))


def _points(noun: Node | None) -> bool:
    return noun is not None and noun.lower in _HE_OR_IT


def held_there(tree: Tree, verb: Node, roles: Roles) -> tuple[Node, Roles] | None:
    """Will hold talks in Kell; will meet there for a new round of talks: what takes place."""
    word, thing = verb_lemma(tree, verb), roles.patient
    if roles.passive or roles.agent is None:
        return None
    if word in words("holding") and thing is not None and is_occasion(thing):
        inside = tuple(_places_of(tree, thing))
        return thing, replace(roles, obliques=(*inside, *roles.obliques))
    if word not in words("gathering"):
        return None
    for link, noun in roles.obliques:
        if link == "for" and is_occasion(noun):
            return noun, replace(roles, obliques=roles.without(noun))
    return None


def _places_of(tree: Tree, noun: Node) -> Iterator[tuple[str, Node]]:
    """Of a round of talks in Kell: in Kell."""
    for link, inside in phrases(tree, noun):
        if link in _WHERE:
            yield link, inside
        elif link == "of":
            yield from _places_of(tree, inside)


def hosted_there(parsed: Parsed, roles: Roles) -> tuple[Node, Roles] | None:
    """Kell will host the games: they take place in Kell."""
    town, thing = roles.agent, roles.patient
    if roles.passive or town is None or thing is None or not is_occasion(thing):
        return None
    if not is_town_or_country(parsed, town):
        return None
    return thing, Roles(patient=thing, obliques=(("in", town), *roles.obliques))


def is_town_or_country(parsed: Parsed, noun: Node) -> bool:
    mention = parsed.mention_at(noun.at)
    return mention is not None and mention.kind in ("city", "seat", "country")


def epicentre(tree: Tree, word: str, roles: Roles) -> tuple[str, Roles] | None:
    """Had its epicentre near Kell; the epicentre lay near Kell."""
    thing = roles.patient if word == "have" or roles.passive else roles.agent
    if thing is None or lemma(thing) not in words("epicentres"):
        return None
    if word not in PLACING:
        return None
    places = (*roles.obliques, *_places_of(tree, thing))
    there = tuple(dict.fromkeys(each for each in places if each[0] in _WHERE))
    return (EPICENTRE, Roles(patient=thing, obliques=there)) if there else None


def treated(tree: Tree, word: str, roles: Roles) -> tuple[str, Roles] | None:
    """Will undergo surgery, will have an operation: will be operated on."""
    thing, who = roles.patient, roles.agent
    if word == "operate" and roles.passive:
        return "operate on", roles
    if word not in TREATING or thing is None or who is None:
        return None
    if lemma(thing) not in words("operations") or not _is_body(who):
        return None
    return "operate on", Roles(patient=who, obliques=roles.obliques)


def _is_body(who: Node) -> bool:
    return who.name or lexis.is_a(lemma(who), "person")
