"""Phrases that say one verb in several words: gave way, set fire to, broke into."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from crosswire import lexis
from crosswire_extractor import lexicon
from crosswire_extractor.reading.frames.firstblows import first_blow
from crosswire_extractor.reading.frames.grammar import (
    beginnings,
    behind,
    lemma,
    phrases,
    verb_lemma,
    words,
)
from crosswire_extractor.reading.frames.membership import COUNTED, among
from crosswire_extractor.reading.frames.occasions import is_occasion
from crosswire_extractor.reading.frames.ownhand import manner_of_death
from crosswire_extractor.reading.frames.plainly import (
    DECLARING,
    as_usual,
    bereft,
    body_found,
    declared,
    held_captive,
    holding_back,
    in_handcuffs,
    in_hands,
    left_out,
    on_its_way,
    out_of_it,
    scratched,
    stops_work,
    too_fast,
    won,
    work_there,
)
from crosswire_extractor.reading.frames.requests import REQUESTING, requested
from crosswire_extractor.reading.frames.results import DECIDING, result_of
from crosswire_extractor.reading.frames.sites import at_its_site
from crosswire_extractor.reading.frames.staying import STAYING_ON, stays_as
from crosswire_extractor.reading.frames.supplies import passing, supply
from crosswire_extractor.reading.frames.verbs import Roles
from crosswire_extractor.reading.frames.verdicts import found_by_jury
from crosswire_extractor.reading.frames.votes import voted_to
from crosswire_extractor.reading.frames.whereabouts import PLACING, TREATING, epicentre, treated
from crosswire_extractor.reading.verbwords import is_to_blame
from crosswire_extractor.syntax import Node, Tree

_ONESELF = frozenset(("himself", "herself", "themselves", "itself", "oneself"))


@cache
def _idioms() -> dict[str, str]:
    return dict(lexicon.tree("frames")["idioms"])


@cache
def _verbs_of_idioms() -> frozenset[str]:
    return beginnings(_idioms())


@cache
def _verbs_of_phrases() -> frozenset[str]:
    """Of other verbs, only what they are told with makes a phrase: to death, in handcuffs."""
    listed = words("at_work", "blowing", "deadly", "recovering", "stative") | _verbs_of_idioms()
    listed |= words("supplying", "cutting_off", "hitting", "going_through", "moving")
    elsewhere = COUNTED | DECIDING | PLACING | TREATING | REQUESTING
    return listed | elsewhere | DECLARING | STAYING_ON | {
        "award", "be", "blame", "cease", "come", "commit", "damage", "die", "down", "fall", "go",
        "halt", "hold", "lay down", "stop", "suffer", "sustain", "take", "target", "trade",
    }  # fmt: skip


def said_plainly(tree: Tree, verb: Node, roles: Roles) -> tuple[str, Roles] | None:
    """The verb that a phrase stands for, and its participants; None if it is no phrase."""
    word = verb_lemma(tree, verb)
    if word not in _verbs_of_phrases():
        return _to_death(tree, verb, word, roles) or in_handcuffs(roles)
    plain = (
        _to_death(tree, verb, word, roles)
        or _of_oneself(tree, word, roles)
        or supply(tree, verb, word, roles)
        or passing(tree, verb, word, roles)
        or stops_work(word, roles)
        or scratched(tree, verb, word, roles)
        or work_there(tree, word, roles)
        or as_usual(tree, verb, word, roles)
        or body_found(tree, word, roles)
        or in_handcuffs(roles)
        or epicentre(tree, word, roles)
        or treated(tree, word, roles)
        or at_its_site(tree, word, roles)
        or among(tree, word, roles)
        or result_of(word, roles)
        or first_blow(tree, verb, word, roles)
        or requested(tree, verb, word, roles)
        or manner_of_death(tree, verb, word, roles)
        or found_by_jury(tree, verb, word, roles)
        or voted_to(tree, verb, word, roles)
        or too_fast(tree, verb, word, roles)
    )
    if plain is not None:
        return plain
    if is_to_blame(tree, verb):
        effect = next(behind(tree, verb, "for"), None)
        return ("cause", replace(roles, patient=effect, obliques=())) if effect else None
    if word == "target" and _with_weapons(roles):
        return "attack", roles
    plain = (
        in_hands(tree, verb, word, roles)
        or declared(tree, word, roles)
        or on_its_way(verb, word, roles)
        or holding_back(word, roles)
        or out_of_it(tree, verb, word, roles)
        or left_out(tree, verb, word, roles)
        or won(word, roles)
        or held_captive(word, roles)
        or stays_as(word, roles)
        or bereft(tree, verb, word, roles)
    )
    if plain is not None or word not in _verbs_of_idioms():
        return plain
    return _idiom(tree, verb, word, roles)


def _idiom(tree: Tree, verb: Node, word: str, roles: Roles) -> tuple[str, Roles] | None:
    """The verb with its object, with what stands beside it, or with a preposition."""
    thing = roles.patient
    if thing is not None and not thing.tag.startswith("PRP"):
        plain = _with_object(tree, verb, f"{word} {lemma(thing)}", thing, roles)
        if plain is not None:
            return plain
    oneself = thing is not None and thing.lower in _ONESELF and not roles.passive
    if oneself and (meant := _idioms().get(f"{word} oneself")):
        return meant, replace(roles, patient=None)
    if thing is None and (doubled := _with_two(tree, verb, word)) is not None:
        meant, inside = doubled
        rest = roles.without(inside)
        return meant, replace(roles, patient=inside, obliques=rest)
    for beside in tree.children(verb, "advmod", "acomp", "oprd"):
        phrase = f"{word} {beside.lower}"
        if meant := _idioms().get(phrase):
            return meant, replace(roles, complement=None)
        for preposition, inside in _phrases(tree, verb, beside) if roles.patient is None else ():
            if meant := _idioms().get(f"{phrase} {preposition}"):
                rest = roles.without(inside)
                return meant, replace(roles, patient=inside, obliques=rest)
    return _with_preposition(tree, verb, word, roles)


def _with_object(
    tree: Tree, verb: Node, phrase: str, thing: Node, roles: Roles
) -> tuple[str, Roles] | None:
    if meant := _idioms().get(phrase):
        subject = roles.patient if roles.passive else roles.agent
        if meant in words("befalling"):
            return meant, replace(roles, agent=None, patient=subject)
        return meant, replace(roles, agent=subject, patient=None)
    for preposition, inside in _phrases(tree, verb, thing):
        if meant := _idioms().get(f"{phrase} {preposition}"):
            rest = roles.without(inside)
            return meant, replace(roles, patient=inside, obliques=rest)
    return None


def _with_preposition(tree: Tree, verb: Node, word: str, roles: Roles) -> tuple[str, Roles] | None:
    for preposition in tree.children(verb, "prep"):
        longer = _through(tree, word, preposition)
        if longer is not None and roles.patient is None:
            return longer[0], replace(roles, patient=longer[1], obliques=())
        out_of = (
            roles.passive
            and preposition.lower == "out"
            and any(each.lower == "of" for each in tree.children(preposition))
        )
        if out_of and (meant := _idioms().get(f"{word} out of")):
            return meant, roles
        alone = _as_a_whole(tree, word, preposition, roles)
        if alone is not None:
            return alone
        meant = _idioms().get(f"{word} {preposition.lower}")
        if meant is None:
            continue
        inside = tree.child(preposition, "pobj")
        if inside is not None and not _fits(meant, inside):
            continue
        if inside is None:  # were broken into
            return (meant, roles) if roles.passive else None
        if roles.patient is None:
            rest = roles.without(inside)
            return meant, replace(roles, patient=inside, obliques=rest)
    return None


def _with_two(tree: Tree, verb: Node, word: str) -> tuple[str, Node] | None:
    """Ran out of beds, held on to her seat, pressed ahead with the dam."""
    beside = tree.children(verb, "prep")
    for first in tree.children(verb, "prep", "advmod", "prt"):
        links = [*tree.children(first, "prep"), *(p for p in beside if p.at == first.at + 1)]
        for link in links:
            meant = _idioms().get(f"{word} {first.lower} {link.lower}")
            inside = tree.child(link, "pobj") if meant else None
            if meant and inside is not None:
                return meant, inside
    return None


def _through(tree: Tree, word: str, preposition: Node) -> tuple[str, Node] | None:
    """Voted in favour of the bill; came under fire from it."""
    for noun in tree.children(preposition, "pobj"):
        meant = _idioms().get(f"{word} {preposition.lower} {lemma(noun)} of")
        for inner in tree.children(noun, "prep") if meant else ():
            inside = tree.child(inner, "pobj")
            if meant and inside is not None:
                return meant, inside
    return None


def _as_a_whole(tree: Tree, word: str, preposition: Node, roles: Roles) -> tuple[str, Roles] | None:
    """Went up in flames, came to a standstill."""
    for noun in tree.children(preposition, "pobj"):
        if meant := _idioms().get(f"{word} {preposition.lower} {lemma(noun)}"):
            rest = roles.without(noun)
            rest += tuple(_where(tree, noun))
            if meant in words("befalling"):
                return meant, Roles(patient=roles.agent, obliques=rest)
            if word == "come" and preposition.lower == "under":
                attacker = next(behind(tree, noun, "from", "by"), None)  # from the hill
                attacker = attacker or next((n for o, n in rest if o == "from"), None)
                rest = tuple(o for o in rest if o[0] != "from")
                return meant, Roles(agent=attacker, patient=roles.agent, obliques=rest)
            return meant, replace(roles, obliques=rest)
    return None


def _where(tree: Tree, noun: Node) -> Iterator[tuple[str, Node]]:
    """Came off the rails in Kell: it was there."""
    for link, place in phrases(tree, noun):
        if link in ("in", "at", "near", "outside", "off"):
            yield link, place


def _fits(meant: str, inside: Node) -> bool:
    """One comes to a rally, and to much else."""
    return meant != "attend" or is_occasion(inside)


def _to_death(tree: Tree, verb: Node, word: str, roles: Roles) -> tuple[str, Roles] | None:
    """Carried 30 people to their deaths; plunged to her death; was beaten to death by them."""
    for link, noun in roles.obliques:
        if link != "to" or lemma(noun) != "death":
            continue
        rest = roles.without(noun)
        if tree.child(noun, "poss"):
            return "die", Roles(agent=roles.patient or roles.agent, obliques=rest)
        if roles.patient is not None and word in words("deadly"):
            return "kill", replace(roles, obliques=rest)
    return None


def _of_oneself(tree: Tree, word: str, roles: Roles) -> tuple[str, Roles] | None:
    """Took his own life, hanged herself: who does it and whom it befalls are one."""
    thing = roles.patient
    if thing is None or roles.passive or roles.agent is None:
        return None
    own = any(each.lower == "own" for each in tree.children(thing, "amod"))
    taken = word == "take" and lemma(thing) == "life" and own
    done = word == "commit" and lemma(thing) == "suicide"
    if taken or done or (thing.lower in _ONESELF and word in words("deadly")):
        return "kill", replace(roles, patient=roles.agent)
    return None


def _with_weapons(roles: Roles) -> bool:
    """Targeted it with missile strikes."""
    means = [lemma(noun) for link, noun in roles.obliques if link == "with"]
    return any(lexis.is_a(each, "weapon") or lexis.harms_of(each) for each in means)


def _phrases(tree: Tree, verb: Node, thing: Node) -> Iterator[tuple[str, Node]]:
    for top in (thing, verb):
        yield from phrases(tree, top, "prep", "dative")
