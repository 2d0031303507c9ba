"""Where a plant is built, a final held, a president born, told by whoever names the site. Pure.

The plant "goes to" Kell, "will be in" Kell; Kell "gets" it; a firm "picks" Kell for it; Kell "is
the birthplace" of the president, and the venue of the final.
"""

from collections.abc import Iterable, Iterator
from functools import cache

from crosswire_extractor import lexicon
from crosswire_extractor.reading.frames.grammar import behind, lemma, phrases, verb_lemma, words
from crosswire_extractor.reading.frames.occasions import is_occasion
from crosswire_extractor.reading.frames.verbs import Roles
from crosswire_extractor.reading.frames.whereabouts import is_town_or_country
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.syntax import Node, Tree

_WHERE = frozenset(("in", "at", "near", "outside"))
_BUILD, _HAPPEN = "build", "happen"


def built_or_held_there(parsed: Parsed, verb: Node, roles: Roles) -> tuple[str, Roles] | None:
    """What is built, or takes place, and where, by a verb that tells neither."""
    found = next(_sited(parsed, verb, roles), None)
    if found is None:
        return None
    thing, where = found
    there = Roles(patient=thing, obliques=(("in", where),))
    if is_occasion(thing):
        return _HAPPEN, there
    return (_BUILD, there) if lemma(thing) in words("works") else None


def _sited(parsed: Parsed, verb: Node, roles: Roles) -> Iterator[tuple[Node, Node]]:
    """The thing and its place."""
    tree, word = parsed.tree, verb_lemma(parsed.tree, verb)
    done = roles.patient if roles.passive else roles.agent
    alone = roles.patient is None or roles.passive
    if word in words("going_to") and alone:
        yield from _at(done, (n for link, n in roles.obliques if link == "to"))
    elif word == "be" and alone and roles.complement is None and _ahead(tree, verb):
        yield from _at(done, (n for link, n in roles.obliques if link in _WHERE))
    elif word in words("getting") and not roles.passive and roles.agent is not None:
        if is_town_or_country(parsed, roles.agent):  # not: Roe won the election
            yield from _at(roles.patient, (roles.agent,))
    elif word in words("picking") and roles.patient is not None:
        things = [n for top in (verb, roles.patient) for n in behind(tree, top, "for", "as")]
        for thing in things:
            yield from _at(thing, (roles.patient,))


def _at(thing: Node | None, places: Iterable[Node]) -> Iterator[tuple[Node, Node]]:
    if thing is not None and not thing.name:
        yield from ((thing, place) for place in places if place.name)


def _ahead(tree: Tree, verb: Node) -> bool:
    """Will be there: what stands there already is not built."""
    return any(each.tag == "MD" for each in tree.children(verb, "aux"))


def at_its_site(tree: Tree, word: str, roles: Roles) -> tuple[str, Roles] | None:
    """His birthplace is Kell, Kell is his birthplace; the site of the plant is near Kell; the date
    of the vote is 5 May."""
    if word != "be" or roles.agent is None:
        return None
    told = roles.complement
    for site, place in ((roles.agent, told), (told, roles.agent)):
        there = _done_at(tree, site, place, roles) if site is not None else None
        if there is not None:
            return there
    return None


def _done_at(tree: Tree, site: Node, place: Node | None, roles: Roles) -> tuple[str, Roles] | None:
    deed, whose = _done_there().get(lemma(site)), _whose(tree, site)
    if deed is None or whose is None:
        return None
    where = tuple(each for each in (*roles.obliques, *phrases(tree, site)) if each[0] in _WHERE)
    if place is not None and place.name:
        where = (("in", place),)
    return (deed, Roles(patient=whose, obliques=where)) if where else None


def _whose(tree: Tree, site: Node) -> Node | None:
    whose = tree.child(site, "poss") or next(behind(tree, site, "of"), None)
    return None if whose is None or whose.tag.startswith("PRP") else whose


@cache
def _done_there() -> dict[str, str]:
    return dict(lexicon.tree("frames")["sites"])
