"""Whether a ship or a building is on fire or its fire is out."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from crosswire.domain.claims import Entity
from crosswire_extractor import lexicon
from crosswire_extractor.reading.frames.grammar import forms_in, lemma, verb_lemma
from crosswire_extractor.reading.frames.subjects import is_passive
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.reading.places import Atlas
from crosswire_extractor.reading.states import named_thing
from crosswire_extractor.reading.verbs import VerbGroup, group_of
from crosswire_extractor.syntax import Node

BURNING, OUT = "burning", "contained or out"
_KINDS = ("ship", "site")
_BURN = ("burn", "blaze")


class Fire(NamedTuple):
    """The thing burns, or its fire is out, read at token `at`."""

    at: int
    state: str
    subject: Entity
    group: VerbGroup


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(lexicon.tree("fires")[kind])


@cache
def _telling() -> frozenset[str]:
    """Without one of these a sentence tells of no fire."""
    return _words("fire") | _words("ablaze") | {*_BURN}


def fires_in(parsed: Parsed, atlas: Atlas) -> Iterator[Fire]:
    """Each verb that tells of a fire, with what is on fire."""
    tree = parsed.tree
    if _telling().isdisjoint(forms_in(tree)):
        return
    for verb in tree.nodes:
        if not verb.verb:
            continue
        told = _told(parsed, verb)
        if told is None:
            continue
        state, thing = told
        subject = _subject(parsed, thing, atlas)
        if subject is not None:
            yield Fire(verb.at, state, subject, group_of(parsed.tokens, verb))


def _told(parsed: Parsed, verb: Node) -> tuple[str, Node] | None:
    """The state, and the noun of what is in it."""
    tree, word = parsed.tree, verb_lemma(parsed.tree, verb)
    subject = tree.child(verb, "nsubj", "nsubjpass")
    what = tree.child(verb, "acomp", "attr")
    thing = tree.child(verb, "dobj")
    if subject is not None and lemma(subject) in _words("fire"):
        put_out = word in _words("out") and is_passive(tree, verb)
        is_out = word == "be out" or "out" in (c.lower for c in tree.children(verb, "advmod"))
        out = put_out or is_out or (what is not None and what.lower in _words("out"))
        where = _on(parsed, subject) or _on(parsed, verb)
        if where is None or not (out or word in _words("burns")):
            return None
        return (OUT if out else BURNING), where
    if thing is not None and lemma(thing) in _words("fire"):
        where = _on(parsed, thing) or _on(parsed, verb)
        if word in _words("out") and where is not None:
            return OUT, where
        return (BURNING, subject) if word in _words("fights") and subject else None
    if subject is None or thing is not None or is_passive(tree, verb):
        return None
    burns = word in _BURN or (what is not None and what.lower in _words("ablaze"))
    return (BURNING, subject) if burns else None


def _on(parsed: Parsed, node: Node) -> Node | None:
    """The fire on the ship."""
    for preposition in parsed.tree.children(node, "prep"):
        if preposition.lower in _words("on"):
            return parsed.tree.child(preposition, "pobj")
    return None


def _subject(parsed: Parsed, thing: Node, atlas: Atlas) -> Entity | None:
    below = [node.at for node in parsed.tree.subtree(thing)]
    found = (named_thing(parsed, min(below), max(below) + 1, of, atlas) for of in _KINDS)
    return next((entity for entity in found if entity), None)
