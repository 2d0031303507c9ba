"""How long something is for, as its noun tells it: a two-year ban, a five-day strike."""

from dataclasses import replace
from typing import NamedTuple

from crosswire import lexis
from crosswire.domain.claims import Argument
from crosswire.domain.units import SIZES
from crosswire_extractor.reading.frames.clause import Clause
from crosswire_extractor.reading.frames.grammar import lemma, phrases, words
from crosswire_extractor.reading.frames.verbs import Roles
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.reading.quantities import NumberFound
from crosswire_extractor.syntax import Node

#: The units in which lengths of time are compared.
_TIME = frozenset(("second", "month"))
_GIVING = frozenset(("give", "hand", "hand down", "impose", "issue", "slap"))
_GETTING = frozenset(("get", "receive", "face", "serve", "accept"))
#: Escaped a ban: was not banned.
_ESCAPING = frozenset(("escape", "avoid", "evade", "dodge", "be spared"))
SANCTIONING = _GIVING | _GETTING | _ESCAPING


class Sanction(NamedTuple):
    deed: str
    roles: Roles
    noun: Node
    escaped: bool = False


def sanctioned(parsed: Parsed, verb: Node, word: str, roles: Roles) -> Sanction | None:
    """Was handed a two-year ban, got one, is serving one: was banned for two years."""
    if word not in SANCTIONING:
        return None
    things = [*parsed.tree.children(verb, "dobj"), *(n for to, n in roles.obliques if to == "obj")]
    if roles.passive and roles.patient is not None:  # a ban was imposed on her
        things.append(roles.patient)
    thing = next((n for n in things if n.noun and lemma(n) in words("sanctions")), None)
    if thing is None:
        return None
    deed = lexis.verb_behind(lemma(thing))
    whom, by = _whom(parsed, word, thing, roles), roles.agent
    if whom is by:
        by = None
    if deed is None or whom is None:
        return None
    obliques = (*so_long(parsed, thing), *roles.without(thing, whom))
    told = Roles(agent=by, patient=whom, obliques=obliques)
    return Sanction(deed, told, thing, word in _ESCAPING)


def _whom(parsed: Parsed, word: str, thing: Node, roles: Roles) -> Node | None:
    """Whoever gets it; the name before it, which parsers take for another object."""
    if word in _GETTING | _ESCAPING:
        return None if roles.passive else roles.agent
    if roles.passive and roles.patient is not thing:
        return roles.patient
    if roles.patient is not None and roles.patient.at != thing.at:
        return roles.patient
    given = (*roles.obliques, *phrases(parsed.tree, thing))
    for link in ("to", "on"):
        for to, noun in given:
            if to == link and noun.at not in parsed.dated:
                return noun
    return roles.agent if parsed.sentence.in_title else None


def so_long(parsed: Parsed, noun: Node) -> tuple[tuple[str, Node], ...]:
    """A five-day strike lasts for five days."""
    return (("for", noun),) if _length_of(parsed, noun) is not None else ()


def by_length(clause: Clause) -> Clause:
    """The time by its length alone: two years, a two-year ban."""
    if not any(map(_is_length, clause.arguments)):
        return clause
    told = tuple(
        each.with_(head=each.quantity.unit, terms=())
        if each.quantity and _is_length(each)
        else each
        for each in clause.arguments
    )
    return replace(clause, arguments=told)


def _is_length(argument: Argument) -> bool:
    quantity = argument.quantity
    return argument.link == "for" and quantity is not None and quantity.unit in _TIME


def _length_of(parsed: Parsed, noun: Node) -> NumberFound | None:
    beside = {n.at for n in parsed.tree.children(noun, "amod", "compound", "nmod", "nummod")}
    lasting = (f for f in parsed.figures if f.kind == "measure" and f.end - f.start == 1)
    found = next((f for f in lasting if f.start in beside), None)
    size = SIZES.get(found.unit) if found is not None and found.unit else None
    return found if size is not None and size.base in _TIME else None
