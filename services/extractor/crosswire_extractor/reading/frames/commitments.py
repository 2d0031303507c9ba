"""What somebody takes on or turns down: accepts a debate, pulls out of the talks, is in talks."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from crosswire_extractor.reading.frames.grammar import (
    beginnings,
    behind,
    lemma,
    phrases,
    verb_lemma,
    words,
)
from crosswire_extractor.reading.frames.nouns import event_of
from crosswire_extractor.reading.frames.occasions import is_occasion
from crosswire_extractor.reading.frames.ownmood import Mood
from crosswire_extractor.reading.frames.subjects import is_passive, subject_of
from crosswire_extractor.reading.frames.verbs import Roles
from crosswire_extractor.syntax import Node, Tree

NEGOTIATE = "negotiate"
#: What one decides whether to do, and is not asked to: rejected a strike.
_VOTED_ON = frozenset(("strike", "walkout", "stoppage"))
_ABOUT = ("over", "on", "about", "regarding", "concerning")


class Commitment(NamedTuple):
    """The occasion, in which the subject takes part, or does not."""

    predicate: str
    roles: Roles
    mood: Mood
    event: Node
    declared: bool
    """Whether it is the word of whoever takes part: accepted, ruled out."""


@cache
def committing_verbs() -> frozenset[str]:
    return beginnings(words("turning_down", "taking_on", "talking"))


def commitment(tree: Tree, verb: Node, mood: Mood) -> Commitment | None:
    """None unless the verb takes on, turns down or goes through an occasion."""
    if verb_lemma(tree, verb) not in committing_verbs():
        return None
    for phrase, noun in _objects(tree, verb):
        event = _inside(tree, noun)
        if event is None or is_passive(tree, verb) or lemma(event) in _VOTED_ON:
            continue
        talks = lemma(event) in words("talks")
        declared = True
        if phrase == "rule out" and mood.negated:
            mood = mood.less("question")  # what is not ruled out is not said to come
        elif phrase in words("turning_down"):
            done = phrase in words("staying_away") and verb.tag in ("VBD", "VBN")
            mood = mood.flipped() if done else mood.flipped().less("future")
        elif phrase in words("taking_on"):
            mood = mood.less("future")
        elif talks and phrase in words("talking"):
            declared = False
        else:
            continue
        return Commitment(*_taking_part(tree, verb, event), mood, event, declared)
    return None


def _objects(tree: Tree, verb: Node) -> Iterator[tuple[str, Node]]:
    """(verb in all its words, noun): accepted a debate, pulled out of the talks, are in talks."""
    word = verb_lemma(tree, verb)
    for noun in tree.children(verb, "dobj"):
        yield word, noun
    for away in tree.children(verb, "advmod"):
        whole = word if word.endswith(away.lower) else f"{word} {away.lower}"
        for link, noun in phrases(tree, away):
            yield f"{whole} {link}", noun
    for preposition in tree.children(verb, "prep"):
        for noun in tree.children(preposition, "pobj"):
            yield f"{word} {preposition.lower}", noun
        for inner in tree.children(preposition, "prep", "pcomp"):
            for noun in tree.children(inner, "pobj"):
                yield f"{word} {preposition.lower} {inner.lower}", noun


def _inside(tree: Tree, noun: Node) -> Node | None:
    """Of an invitation to a summit, the summit."""
    if lemma(noun) in words("invitations"):
        inner = next(behind(tree, noun, "to", "for", "of"), None)
        return _inside(tree, inner) if inner is not None else None
    return noun if is_occasion(noun) or lemma(noun) in words("talks") else None


def _taking_part(tree: Tree, verb: Node, event: Node) -> tuple[str, Roles]:
    subject = subject_of(tree, verb, passive=False)
    beside = [
        (link, noun)
        for top in (event, verb)
        for link, noun in phrases(tree, top)
        if link in ("with", "in", "at", *_ABOUT)
        if noun.at != event.at
    ]
    for top in (event, verb):  # in talks to buy the mill: about the mill
        for aim in tree.children(top, "acl", "xcomp"):
            thing = tree.child(aim, "dobj") if aim.at > event.at else None
            beside += [("about", thing)] if thing is not None else []
    if lemma(event) in words("talks"):
        return NEGOTIATE, Roles(agent=subject, obliques=tuple(beside))
    name = event_of(event)
    if name is not None and lemma(event) not in words("meetings"):
        return name, Roles(agent=subject, obliques=tuple(beside))
    return "attend", Roles(agent=subject, patient=event, obliques=tuple(beside))


def measure_ruled_out(tree: Tree, verb: Node) -> Node | None:
    """Ruled out a tax on sugar: it will not be introduced, as whoever rules it out has it."""
    if verb_lemma(tree, verb) != "rule out":
        return None
    thing = tree.child(verb, "dobj")
    plain = thing is not None and thing.noun and not thing.name
    return thing if thing is not None and plain and lemma(thing) in words("introduced") else None
