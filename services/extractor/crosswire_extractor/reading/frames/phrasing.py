"""Phrases that say one verb in several words: gave way, set fire to, broke into."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from crosswire_extractor import lexicon
from crosswire_extractor.reading.frames.grammar import lemma, verb_lemma
from crosswire_extractor.reading.frames.occasions import is_occasion
from crosswire_extractor.reading.frames.verbs import Roles
from crosswire_extractor.syntax import Node, Tree


@cache
def _idioms() -> dict[str, str]:
    return dict(lexicon.tree("frames")["idioms"])


def said_plainly(tree: Tree, verb: Node, roles: Roles) -> tuple[str, Roles] | None:
    """The verb that a phrase stands for, and its participants; None if it is no phrase."""
    word = verb_lemma(tree, verb)
    fatal = _to_death(tree, verb, roles)
    if fatal is not None:
        return fatal
    thing = roles.patient
    if thing is not None and not thing.tag.startswith("PRP"):
        plain = _with_object(tree, verb, f"{word} {lemma(thing)}", thing, roles)
        if plain is not None:
            return plain
    for adverb in tree.children(verb, "advmod"):
        if meant := _idioms().get(f"{word} {adverb.lower}"):
            return meant, roles
    return _with_preposition(tree, verb, word, roles)


def _with_object(
    tree: Tree, verb: Node, phrase: str, thing: Node, roles: Roles
) -> tuple[str, Roles] | None:
    if meant := _idioms().get(phrase):
        subject = roles.patient if roles.passive else roles.agent
        return meant, replace(roles, agent=subject, patient=None)
    for preposition, inside in _phrases(tree, verb, thing):
        if meant := _idioms().get(f"{phrase} {preposition}"):
            rest = tuple(o for o in roles.obliques if o[1].at != inside.at)
            return meant, replace(roles, patient=inside, obliques=rest)
    return None


def _with_preposition(tree: Tree, verb: Node, word: str, roles: Roles) -> tuple[str, Roles] | None:
    for preposition in tree.children(verb, "prep"):
        longer = _through(tree, word, preposition)
        if longer is not None and roles.patient is None:
            return longer[0], replace(roles, patient=longer[1], obliques=())
        meant = _idioms().get(f"{word} {preposition.lower}")
        if meant is None:
            continue
        inside = tree.child(preposition, "pobj")
        if inside is not None and not _fits(meant, inside):
            continue
        if inside is None:  # were broken into
            return (meant, roles) if roles.passive else None
        if roles.patient is None:
            rest = tuple(o for o in roles.obliques if o[1].at != inside.at)
            return meant, replace(roles, patient=inside, obliques=rest)
    return None


def _through(tree: Tree, word: str, preposition: Node) -> tuple[str, Node] | None:
    """Voted in favour of the bill; came under fire from it."""
    for noun in tree.children(preposition, "pobj"):
        meant = _idioms().get(f"{word} {preposition.lower} {lemma(noun)}")
        for inner in tree.children(noun, "prep") if meant else ():
            inside = tree.child(inner, "pobj")
            if meant and inside is not None:
                return meant, inside
    return None


def _fits(meant: str, inside: Node) -> bool:
    """One comes to a rally, and to much else."""
    return meant != "attend" or is_occasion(inside)


def _to_death(tree: Tree, verb: Node, roles: Roles) -> tuple[str, Roles] | None:
    """Carried 30 people to their deaths; plunged to her death."""
    for link, noun in roles.obliques:
        if link == "to" and lemma(noun) == "death" and tree.child(noun, "poss"):
            who = roles.patient or roles.agent
            rest = tuple(o for o in roles.obliques if o[1].at != noun.at)
            return "die", Roles(agent=who, obliques=rest)
    return None


def _phrases(tree: Tree, verb: Node, thing: Node) -> Iterator[tuple[str, Node]]:
    for top in (thing, verb):
        for preposition in tree.children(top, "prep", "dative"):
            for inside in tree.children(preposition, "pobj"):
                yield preposition.lower, inside
