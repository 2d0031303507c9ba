"""Every clause of a sentence that says something which another could say differently."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from crosswire.domain.claims import Entity
from crosswire_extractor.reading.frames.arguments import Phrases
from crosswire_extractor.reading.frames.clause import Clause
from crosswire_extractor.reading.frames.composing import Composer
from crosswire_extractor.reading.frames.existence import said_to_be
from crosswire_extractor.reading.frames.grammar import none_of, phrases, state_word
from crosswire_extractor.reading.frames.headlines import bare, verbless
from crosswire_extractor.reading.frames.lives import lives_in
from crosswire_extractor.reading.frames.measures import (
    blowing,
    measured_nouns,
    told_anew,
    with_figure,
)
from crosswire_extractor.reading.frames.mood import mood_of
from crosswire_extractor.reading.frames.nounmoods import noun_mood
from crosswire_extractor.reading.frames.nouns import event_of, roles_of_event
from crosswire_extractor.reading.frames.occasions import dated
from crosswire_extractor.reading.frames.ownmood import Mood
from crosswire_extractor.reading.frames.verbclauses import clauses_of
from crosswire_extractor.reading.frames.verbs import Roles, is_misread
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.syntax import Node


class FrameReader:
    def __init__(self, phrases: Phrases) -> None:
        self._composer = Composer(phrases)
        self._clause = self._composer.clause

    def read(
        self, parsed: Parsed, reported: frozenset[int], people: Mapping[int, Entity]
    ) -> Iterator[Clause]:
        """`reported`: cues of reports; `people`: whom the pronouns at these tokens point to."""
        carried: set[int] = set()
        tree = parsed.tree
        lives = list(lives_in(parsed))
        bracketed = {life.at.at for life in lives}
        for life in lives:
            roles = Roles(patient=life.whose)
            told = self._clause(parsed, life.at, life.predicate, "v", roles, Mood(), people)
            yield replace(told, when=life.when, told=life.told)
        for node in tree.nodes:
            if node.verb and node.at not in bracketed:
                helps = node.dep in ("aux", "auxpass") or node.tag == "MD"
                if helps or is_misread(tree, node):
                    continue
                yield from clauses_of(self._composer, parsed, node, reported, people, carried)
            elif bare(tree, node):
                yield from self._bare_state(parsed, node, reported, people)
        for thing, state, at in verbless(parsed):
            mood = mood_of(tree, at, reported)
            roles = Roles(patient=thing)
            yield self._clause(parsed, thing, state, "a", roles, mood, people, of_itself=True)
        for node in tree.common_nouns:
            if node.at not in carried and event_of(node):
                yield from self._event(parsed, node, reported, people)
        for noun, roles in dated(parsed):
            if noun.at not in carried:
                mood = noun_mood(tree, noun, reported)
                yield self._clause(parsed, noun, "happen", "v", roles, mood, people, of_itself=True)
        for noun, at, predicate, roles in said_to_be(parsed):
            if noun.at not in carried:
                yield self._existence(parsed, noun, at, predicate, roles, reported, people)
        for noun, figure in measured_nouns(parsed):
            clause = self._measured(parsed, noun, reported, people)
            if clause.arguments:
                yield with_figure(told_anew(clause, noun, tree), parsed, figure)
        self._composer.go_on(parsed)

    def _measured(
        self, parsed: Parsed, noun: Node, reported: frozenset[int], people: Mapping[int, Entity]
    ) -> Clause:
        """Of what a noun measures; that winds blew so hard is told by a verb."""
        verb = blowing(parsed.tree, noun)
        if verb is None or verb.at in reported:
            at, told = noun, Roles(complement=noun)
            mood = noun_mood(parsed.tree, noun, reported)
        else:
            at, told = verb, Roles(patient=noun)
            mood = mood_of(parsed.tree, verb, reported)
        return self._clause(parsed, at, "amount", "v", told, mood, people, of_itself=True)

    def _existence(
        self,
        parsed: Parsed,
        noun: Node,
        at: Node,
        predicate: str,
        roles: Roles,
        reported: frozenset[int],
        people: Mapping[int, Entity],
    ) -> Clause:
        """There was, or was not, such a thing."""
        tree = parsed.tree
        mood = mood_of(tree, at, reported) if at.verb else Mood()
        if not at.verb and none_of(tree, noun):
            mood = mood.flipped()
        return self._clause(parsed, noun, predicate, "v", roles, mood, people, of_itself=True)

    def _bare_state(
        self, parsed: Parsed, node: Node, reported: frozenset[int], people: Mapping[int, Entity]
    ) -> Iterator[Clause]:
        """A headline's state: Three dead in blast."""
        subject = parsed.tree.child(node, "nsubj")
        roles = Roles(patient=subject, obliques=tuple(phrases(parsed.tree, node)))
        mood = mood_of(parsed.tree, node, reported)
        yield self._clause(parsed, node, state_word(node), "a", roles, mood, people)

    def _event(
        self, parsed: Parsed, noun: Node, reported: frozenset[int], people: Mapping[int, Entity]
    ) -> Iterator[Clause]:
        roles = roles_of_event(parsed, noun)
        predicate = event_of(noun)
        if predicate is None or (roles.agent is None and roles.patient is None):
            return
        mood = noun_mood(parsed.tree, noun, reported)
        yield self._clause(parsed, noun, predicate, "v", roles, mood, people)
