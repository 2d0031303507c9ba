"""Whether a place has power, water or the like, and whether traffic gets through. Pure.

"There is no electricity in Kell", "the power supply in Kell broke down", "the lights are on in
Kell": Kell has power, or has lost it. "Planes take off from the airport as usual", "lorries are
crossing the bridge": the airport, the bridge carries traffic.
"""

from collections.abc import Iterator
from functools import cache

from crosswire_extractor import lexicon
from crosswire_extractor.reading.frames.grammar import behind, lemma, none_of, phrases, words
from crosswire_extractor.reading.frames.verbs import Roles
from crosswire_extractor.syntax import Node, Tree

TRAFFIC = "carry traffic"
_IN = ("in", "at", "across", "throughout", "to")
_THROUGH = ("at", "on", "over", "through", "across", "from", "via", "into", "along")
_AS_BEFORE = frozenset(("normally", "freely", "smoothly", "again", "regularly"))
_ON, _OFF = frozenset(("on", "back")), frozenset(("out", "off", "down"))


@cache
def _supplies() -> dict[str, str]:
    """Noun → what a place is supplied with."""
    listed: dict[str, str] = lexicon.tree("frames")["supplies"]
    return {noun: name for name, nouns in listed.items() for noun in nouns.split()}


def supply_of(tree: Tree, noun: Node) -> str | None:
    """Power, of electricity and of the power supply."""
    if noun.name:
        return None
    word = lemma(noun)
    if word in words("networks"):
        compound = tree.child(noun, "compound", "nmod", "amod")
        word = lemma(compound) if compound is not None else ""
    return _supplies().get(word)


def outage(tree: Tree, noun: Node) -> str | None:
    """Of a power cut, power."""
    if noun.name or lemma(noun) not in words("outages"):
        return None
    what = next((each for each in tree.children(noun, "compound", "nmod") if each.noun), None)
    return _supplies().get(lemma(what)) if what is not None else "power"


def supplied(tree: Tree, noun: Node, *tops: Node) -> tuple[str, Node] | None:
    """(power, Kell), of electricity in Kell and of Kell's power supply."""
    name = supply_of(tree, noun)
    if name is None:
        return None
    owner = tree.child(noun, "poss")
    if owner is not None and owner.name:
        return name, owner
    places = (n for top in (noun, *tops) for link, n in phrases(tree, top) if link in _IN)
    place = next(places, None)
    return (name, place) if place is not None and place.noun else None


def supply(tree: Tree, verb: Node, word: str, roles: Roles) -> tuple[str, Roles] | None:
    """The place has it, or has lost it."""
    if word in words("hitting") and roles.agent is not None and roles.patient is not None:
        lost = outage(tree, roles.agent)
        return (f"lose {lost}", Roles(agent=roles.patient)) if lost else None
    thing = roles.patient or roles.agent
    at = supplied(tree, thing, verb) if thing is not None else None
    if at is None:
        return None
    name, place = at
    if word == "be" or word.startswith("be "):
        beside = {each.lower for each in tree.children(verb, "advmod", "acomp", "prt", "prep")}
        beside.add(word[3:])
        there = bool(beside & _ON)
        if not there and not beside & _OFF:
            return None
    elif word in words("supplying", "at_work"):
        there = True
    elif word in words("cutting_off"):
        there = False
    else:
        return None
    rest = tuple(each for each in roles.without(place) if each[0] not in _IN)
    return f"{'have' if there else 'lose'} {name}", Roles(agent=place, obliques=rest)


def passing(tree: Tree, verb: Node, word: str, roles: Roles) -> tuple[str, Roles] | None:
    """Traffic gets through at the bridge, as usual or just now; or none does."""
    goes = roles.agent
    if goes is None or goes.name or lemma(goes) not in words("goers") or roles.passive:
        return None
    if word not in words("going_through") or not _told_to_go(tree, verb, goes):
        return None
    place = next(_ways(tree, verb, goes, roles), None)
    return (TRAFFIC, Roles(agent=place)) if place is not None else None


def _ways(tree: Tree, verb: Node, goes: Node, roles: Roles) -> Iterator[Node]:
    told = [roles.patient] if roles.patient is not None else []
    told += [noun for link, noun in roles.obliques if link in _THROUGH]
    told += [*behind(tree, verb, *_THROUGH), *behind(tree, goes, *_THROUGH)]
    for off in tree.children(verb, "prt", "prep", "advmod"):  # off from the airport
        told += [*behind(tree, off, "from", "at")]
    yield from (each for each in told if each.noun and lemma(each) in words("thoroughfares"))


def _told_to_go(tree: Tree, verb: Node, goes: Node) -> bool:
    usual = any(each.lower in _AS_BEFORE for each in tree.children(verb, "advmod"))
    usual = usual or any(
        each.lower == "as" and any(n.lower in ("usual", "normal") for n in tree.children(each))
        for each in tree.children(verb, "prep", "advmod")
    )
    return usual or none_of(tree, goes) or verb.tag == "VBG"
