"""What brought something about: caused by ice, because of ice, ice was behind it, to blame."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from crosswire import lexis
from crosswire_extractor.reading.frames.clause import Clause
from crosswire_extractor.reading.frames.contrasts import contrast, prepositions
from crosswire_extractor.reading.frames.grammar import behind, lemma, negated, verb_lemma, words
from crosswire_extractor.reading.frames.verbs import Roles
from crosswire_extractor.syntax import Node, Tree

_STEM = 4


class Cause(NamedTuple):
    cause: Node
    effect: Node
    """A noun, or the verb of what it brought about."""
    so: bool = True
    """False for a cause that is ruled out: "and not because of ice"."""


def causes_in(tree: Tree, verb: Node, roles: Roles, told: str) -> Iterator[Cause]:
    """Of one verb's clause, with alternatives that it rules out; `told`: caught fire is to burn."""
    subject = roles.patient if roles.passive else roles.agent
    complement = roles.complement
    word = verb_lemma(tree, verb)
    if word == "be" and subject is not None and complement is not None:
        yield from _told(tree, subject, complement)
    if word == "be" and subject is not None and complement is None:
        yield from _behind_or_from(tree, verb, subject)
    if word in words("tracing") and roles.patient is not None:
        for top in (verb, *tree.children(verb, "prt")):
            yield from _after(tree, top, ("to", "on"), roles.patient)
    traced = word in words("coming") and subject is not None and lemma(subject) in words("traced")
    if subject is not None and (word in words("resulting") or traced):
        yield from _after(tree, verb, ("from",), subject)
    if word != "be":
        yield from _because(tree, verb, verb)
    begun = word in words("starting") and _mishap_like(subject)
    if roles.passive and roles.agent is None and _mishap_like(subject):
        yield from _on_purpose(tree, verb, subject)
    if begun or (word in words("mishaps") and word != "drown" and word not in words("suffering")):
        yield from _when(tree, verb, subject)
    mishap = word in words("mishaps") or told in words("mishaps")
    if mishap:
        yield from _through_whom(tree, verb)
    if mishap and subject is not None:
        after = _after(tree, verb, ("after", "following"), verb)
        yield from (each for each in after if _mishap(each.cause))


def what_is_blamed(tree: Tree, verb: Node, word: str, roles: Roles) -> Iterator[Cause]:
    """Blamed speed for the crash, blamed the crash on speed: it caused that."""
    if word != "blame" or negated(tree, verb):
        return
    for effect in behind(tree, verb, "for"):
        thing = roles.patient
        if thing is not None and _a_thing(thing) and lemma(effect) in words("accidents"):
            yield Cause(thing, effect)
    if roles.patient is not None and lemma(roles.patient) in words("accidents"):
        yield from (Cause(n, roles.patient) for n in behind(tree, verb, "on") if _a_thing(n))


def _a_thing(noun: Node) -> bool:
    """Nobody, no firm, and no day."""
    word = lemma(noun)
    somebody = lexis.stands_for(word) or any(
        lexis.is_a(word, kind) for kind in ("person", "group", "time")
    )
    return noun.noun and not noun.name and not somebody


def _told(tree: Tree, subject: Node, complement: Node) -> Iterator[Cause]:
    """Ice was the cause of it; the cause of it was ice; it was due to ice, the work of ice."""
    told = lemma(complement)
    if told in words("causes"):
        for effect in behind(tree, complement, "of", "for", "behind"):
            yield from _either(tree, subject, effect)
    elif told in words("effects"):
        whose = tree.child(complement, "poss")
        for cause in (whose,) if whose is not None else behind(tree, complement, "of"):
            yield from _either(tree, cause, subject)
    elif told in words("crimes") and _mishap_like(subject):
        yield Cause(complement, subject)
    elif told == "due":
        for cause in behind(tree, complement, "to"):
            yield from _either(tree, cause, subject)
    elif lemma(subject) in words("causes") and complement.noun:
        for effect in behind(tree, subject, "of", "for", "behind"):
            yield from _either(tree, complement, effect)


def _behind_or_from(tree: Tree, be: Node, subject: Node) -> Iterator[Cause]:
    """X is behind it; the damage is from a storm and not from the quake; it was because of X."""
    for preposition, out in prepositions(tree, be):
        for noun in tree.children(preposition, "pobj"):
            if preposition.lower == "behind":
                yield Cause(subject, noun, not out)
            elif preposition.lower == "from" and _happens(subject):
                yield Cause(noun, subject, not out)
    yield from _because(tree, be, subject)


def _because(tree: Tree, top: Node, effect: Node) -> Iterator[Cause]:
    """Because of ice, due to ice, owing to ice."""
    for preposition, out in prepositions(tree, top):
        if preposition.lower not in ("because", "due", "owing"):
            continue
        inner = tree.child(preposition, "pcomp", "prep") or preposition
        nouns = [*tree.children(preposition, "pobj"), *tree.children(inner, "pobj")]
        for noun in dict.fromkeys(nouns):
            for each in _either(tree, noun, effect):
                yield each if not out else each._replace(so=not each.so)


def _after(tree: Tree, verb: Node, links: tuple[str, ...], subject: Node) -> Iterator[Cause]:
    for preposition, out in prepositions(tree, verb):
        if preposition.lower in links:
            for noun in tree.children(preposition, "pobj"):
                yield Cause(noun, subject, not out)


def _either(tree: Tree, cause: Node, effect: Node) -> Iterator[Cause]:
    kept, out = contrast(tree, cause)
    yield Cause(kept, effect)
    if out is not None:
        yield Cause(out, effect, so=False)


def _when(tree: Tree, verb: Node, subject: Node | None) -> Iterator[Cause]:
    """The fire started when a line snapped; the train derailed when its brakes failed."""
    if subject is None:
        return
    for clause in tree.children(verb, "advcl"):
        marks = [c for c in tree.children(clause, "advmod", "mark") if c.lower in ("when", "after")]
        thing = tree.child(clause, "nsubj", "nsubjpass")
        if marks and thing is not None and thing.noun and verb.at < clause.at:
            yield Cause(thing, verb if verb_lemma(tree, verb) in words("mishaps") else subject)


def _on_purpose(tree: Tree, verb: Node, subject: Node | None) -> Iterator[Cause]:
    """The fire was started deliberately: by somebody, and not by chance."""
    if subject is None or verb_lemma(tree, verb) not in words("starting") | words("beginning"):
        return
    for manner in tree.children(verb, "advmod"):
        if manner.lower in words("deliberate"):
            yield Cause(manner, subject)


def _through_whom(tree: Tree, verb: Node) -> Iterator[Cause]:
    """It collapsed because the ministry had neglected it."""
    for clause in tree.children(verb, "advcl"):
        marked = any(each.lower == "because" for each in tree.children(clause, "mark", "advmod"))
        who = tree.child(clause, "nsubj")
        if marked and who is not None and who.noun and not any(tree.children(clause, "neg")):
            yield Cause(who, verb)


def _mishap_like(noun: Node | None) -> bool:
    """A fire that starts; not a match that does."""
    return noun is not None and lemma(noun) in words("outbreaks")


def _mishap(noun: Node) -> bool:
    """The ship sank after a fire: what is told first of a mishap is what brought it about."""
    return noun.noun and not noun.name and lexis.is_a(lemma(noun), "event")


def _happens(noun: Node) -> bool:
    return noun.noun and lexis.verb_behind(lemma(noun)) is not None


def effect_of(clause: Clause, verb: str) -> Clause:
    """ "The train derailed because of ice": what the ice caused is the train's derailing."""
    arguments = tuple(
        each.with_(
            head=verb, key="", terms=tuple(dict.fromkeys((each.head, *each.terms))), quantity=None
        )
        if each.role == "patient"
        else each
        for each in clause.arguments
    )
    return replace(clause, arguments=arguments)


def as_event(word: str) -> str:
    """One name for what is caused: a derailment, and that the train derailed."""
    verb = lexis.verb_behind(word)
    return verb if verb is not None and verb[:_STEM] == word[:_STEM] else word
