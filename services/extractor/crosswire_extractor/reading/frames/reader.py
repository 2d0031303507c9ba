"""Every clause of a sentence that says something which another could say differently."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from crosswire import lexis
from crosswire.domain.claims import Entity, Pos
from crosswire_extractor.reading.frames.arguments import Phrases
from crosswire_extractor.reading.frames.causes import Cause, causes_in, effect_of
from crosswire_extractor.reading.frames.clause import Clause
from crosswire_extractor.reading.frames.commitments import commitment, measure_ruled_out
from crosswire_extractor.reading.frames.composing import Composer
from crosswire_extractor.reading.frames.deaths import way_of_death
from crosswire_extractor.reading.frames.deeds import done_to_somebody
from crosswire_extractor.reading.frames.existence import said_to_be
from crosswire_extractor.reading.frames.firstblows import STRIKE_FIRST, begins, told_as_begun
from crosswire_extractor.reading.frames.grammar import (
    also,
    lemma,
    members,
    negated,
    none_of,
    state_word,
    told_as_state,
    verb_lemma,
    words,
)
from crosswire_extractor.reading.frames.headlines import bare, verbless
from crosswire_extractor.reading.frames.informing import LEARN, aware_of, informed
from crosswire_extractor.reading.frames.lengths import by_length, sanctioned, so_long
from crosswire_extractor.reading.frames.lives import lives_in
from crosswire_extractor.reading.frames.measures import (
    as_price,
    being_worth,
    measured,
    measured_nouns,
    put_to,
    told_anew,
    with_figure,
)
from crosswire_extractor.reading.frames.membership import those_among
from crosswire_extractor.reading.frames.mood import Mood, in_some_way, mood_of
from crosswire_extractor.reading.frames.nounmoods import noun_mood
from crosswire_extractor.reading.frames.nouns import event_of, roles_of_event
from crosswire_extractor.reading.frames.occasions import (
    as_occasion,
    dated,
    not_before,
    opens,
    takes_place,
)
from crosswire_extractor.reading.frames.owners import who_sent_it, whose_it_was
from crosswire_extractor.reading.frames.ownhand import told_as_death
from crosswire_extractor.reading.frames.phrasing import said_plainly
from crosswire_extractor.reading.frames.pronouns import speaker_behind
from crosswire_extractor.reading.frames.scores import in_words, with_score, won_by_noun
from crosswire_extractor.reading.frames.staying import LEAVE, not_left
from crosswire_extractor.reading.frames.verbs import (
    Roles,
    brought_to_an_end,
    is_misread,
    light_object,
    of_us,
    prepositional_states,
    roles_of,
    ruled_out_of,
    stated_first,
)
from crosswire_extractor.reading.frames.verdicts import SENTENCE, in_years, sentenced
from crosswire_extractor.reading.frames.votes import passed_by, vote_share, with_votes
from crosswire_extractor.reading.frames.whereabouts import (
    goes_there,
    held_there,
    hosted_there,
    when_it_was_there,
)
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.syntax import Node, Tree


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
                yield from self._verb(parsed, node, reported, people, carried)
            elif bare(tree, node):
                yield from self._bare_state(parsed, node, reported, people)
        for thing, state, at in verbless(parsed):
            mood = mood_of(tree, at, reported)
            roles = Roles(patient=thing)
            yield self._clause(parsed, thing, state, "a", roles, mood, people, of_itself=True)
        for node in tree.nodes:
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
            mood = noun_mood(tree, noun, reported)
            clause = self._clause(
                parsed, noun, "amount", "v", Roles(complement=noun), mood, people, of_itself=True
            )
            if clause.arguments:
                yield with_figure(told_anew(clause, noun, tree), parsed, figure)
        self._composer.go_on(parsed)

    def _verb(
        self,
        parsed: Parsed,
        verb: Node,
        reported: frozenset[int],
        people: Mapping[int, Entity],
        carried: set[int],
    ) -> Iterator[Clause]:
        tree = parsed.tree
        predicate = verb_lemma(tree, verb)
        roles = when_it_was_there(tree, verb, roles_of(tree, verb))
        if roles.agent is not None:
            roles.agent = speaker_behind(tree, roles.agent, reported, people)
        if roles.patient is not None:
            roles.patient = speaker_behind(tree, roles.patient, reported, people)
        measure = measured(parsed, verb, roles)
        if measure is not None:
            counted, figure = measure
            mood = mood_of(tree, verb, reported)
            # Who puts a figure on something reports it: what is reported starts at the thing.
            node = counted if verb.at in reported else verb
            clause = self._clause(
                parsed, node, "amount", "v", Roles(patient=counted), mood, people, of_itself=True
            )
            clause = as_price(clause, costs=predicate == "cost")
            yield with_figure(clause, parsed, figure)
            for below in tree.children(counted, "relcl", "acl"):
                befell = roles_of(tree, below)
                inner = Roles(patient=members(tree, befell.patient or befell.agent or counted))
                deed = self._clause(parsed, node, verb_lemma(tree, below), "v", inner, mood, people,
                                    of_itself=True)  # fmt: skip
                yield with_figure(deed, parsed, figure)
            return
        if (figure_to := put_to(parsed, verb, predicate, roles)) is not None:
            level = Roles(patient=roles.patient)
            mood = mood_of(tree, verb, reported)
            told = self._clause(parsed, verb, "amount", "v", level, mood, people)
            yield with_figure(told, parsed, figure_to)
        if hearing := informed(tree, verb, roles):
            mood = mood_of(tree, verb, reported)
            deed = self._clause(parsed, verb, hearing.predicate, "v", hearing.roles, mood, people)
            yield replace(deed, carried=hearing.by_noun)
            if hearing.by_noun is not None:
                carried.add(hearing.by_noun.at)
            if verb.at not in reported:
                return
        if (measure_out := measure_ruled_out(tree, verb)) is not None and verb.at in reported:
            yield self._clause(
                parsed, measure_out, "introduce", "v", Roles(patient=measure_out), Mood("future"),
                people, of_itself=True,
            )  # fmt: skip
        if verb.at in reported and not _acts_too(tree, verb, roles, predicate):
            yield from self._commitment(
                parsed, verb, mood_of(tree, verb, reported), people, carried, reported
            )
            return
        if _passes_on(predicate) and any(tree.children(verb, "xcomp", "ccomp")):
            return
        mood = mood_of(tree, verb, reported)
        if mood.negated and not_before(parsed, verb):
            mood = mood.flipped()
        if mood.negated and in_some_way(tree, verb):
            return
        occasion = takes_place(tree, verb, roles)
        if occasion is not None:
            carried.add(occasion.at)
            yield from self._occasion(parsed, verb, occasion, roles, mood, people)
            return
        hosted = hosted_there(parsed, roles) if predicate == "host" else None
        if (held := hosted or held_there(tree, verb, roles)) is not None:
            place = as_occasion(*held)
            yield self._clause(parsed, verb, "happen", "v", place, mood, people)
        if taken := list(self._commitment(parsed, verb, mood, people, carried, reported)):
            yield from taken
            return
        if opening := opens(tree, verb, roles):
            yield from self._occasion(parsed, verb, opening, roles, mood, people)
        if (there := goes_there(tree, verb, roles)) is not None:
            ahead = mood.less("future") if verb.tag in ("VBZ", "VBP") else mood
            yield self._clause(parsed, verb, there[0], "v", there[1], ahead, people)
        if (term := sentenced(parsed, verb, predicate, roles)) is not None:
            clause = self._clause(parsed, verb, SENTENCE, "v", term, mood, people)
            yield in_years(clause)
        if (given := sanctioned(parsed, verb, predicate, roles)) is not None:
            carried.add(given.noun.at)
            deed = self._clause(parsed, verb, given.deed, "v", given.roles, mood, people)
            yield by_length(deed)
            return
        if (bill := passed_by(predicate, roles)) is not None:
            predicate, roles = "pass", bill
        those = None
        plainly = said_plainly(tree, verb, roles)
        if plainly is not None:
            if (first := stated_first(tree, verb, roles)) is not None:
                yield from self._state(parsed, verb, first, mood, people)
            those = those_among(tree, roles, plainly[1])
            predicate, roles = plainly
        elif predicate in words("causing") or begins(tree, verb, roles):
            predicate = "cause"
        for cause in causes_in(tree, verb, roles, predicate):
            yield from self._cause(parsed, verb, predicate, cause, roles, mood, people)
        if (over := brought_to_an_end(tree, verb, roles)) is not None:
            inner = roles_of_event(parsed, over)
            own = inner.agent is None or inner.agent.tag.startswith("PRP")
            inner.agent = roles.agent if own else inner.agent
            inner.obliques += tuple(o for o in roles.obliques if o not in inner.obliques)
            name = event_of(over)
            if name and not mood.negated:
                ended = self._clause(parsed, verb, name, "v", inner, mood.flipped(), people)
                yield replace(ended, modifiers=("ended",))
        thing = light_object(tree, verb, roles)
        if thing is not None:
            carried.add(thing.at)
            inner = roles_of_event(parsed, thing)
            inner.agent = roles.agent if predicate not in ("suffer", "sustain") else inner.agent
            if predicate in ("suffer", "sustain", "undergo"):
                inner.patient = roles.agent
            inner.obliques += tuple(o for o in roles.obliques if o not in inner.obliques)
            name = event_of(thing)
            inner.obliques += so_long(parsed, thing)
            if name and (predicate, name) != ("inflict", "lose"):  # it is others who lose
                yield by_length(self._clause(parsed, verb, name, "v", inner, mood, people))
            return
        owned = whose_it_was(parsed, verb, roles) if predicate == "be" else None
        whose = owned or who_sent_it(tree, verb, roles)
        if whose is not None:
            sent = replace(roles_of(tree, whose.deed), agent=whose.owner)
            inner = Roles(agent=sent.agent, patient=sent.patient, obliques=sent.obliques)
            named = said_plainly(tree, whose.deed, sent)
            done, inner = named or (verb_lemma(tree, whose.deed), inner)
            told_at = verb if owned is not None else whose.deed
            yield self._clause(parsed, told_at, done, "v", inner, mood, people)
        if predicate == "be" and (us := of_us(tree, verb, roles)) is not None:
            inner = Roles(agent=us, patient=roles.agent)
            yield self._clause(parsed, verb, "control", "v", inner, mood, people)
            return
        worth = being_worth(parsed, predicate, roles)
        if worth is not None:
            thing, sum_of_it = worth
            price = Roles(patient=thing)
            told = self._clause(parsed, verb, "amount", "v", price, mood, people, of_itself=True)
            yield with_figure(told, parsed, sum_of_it)
            return
        if roles.complement is not None and predicate in words("stative"):
            yield from self._state(parsed, verb, roles, mood, people)
            return
        if (kept := not_left(tree, verb, predicate, roles)) is not None:
            yield self._clause(parsed, verb, LEAVE, "v", kept, mood.flipped(), people)
        phrases = list(prepositional_states(tree, verb, predicate))
        for state, noun in phrases:
            if noun.at in parsed.dated:  # "left in 2009": a date
                continue
            subject = roles.patient if roles.passive else roles.agent
            rest = tuple(o for o in roles.obliques if all(o[1].at != n.at for _, n in phrases))
            inner = Roles(patient=subject, obliques=rest)
            told = self._clause(parsed, verb, state, "a", inner, mood, people)
            yield replace(told, carried=noun)
        if any(noun.at not in parsed.dated for _, noun in phrases):
            return
        if (died := way_of_death(tree, verb, predicate)) is not None:
            who = Roles(agent=roles.agent, obliques=roles.obliques)
            died_so = self._clause(parsed, verb, died[0], "v", who, mood, people)
            yield replace(died_so, carried=died[1])
        clause = self._clause(parsed, verb, predicate, "v", roles, mood, people)
        if those is not None and clause.carried is None:
            clause = replace(clause, carried=those)
        if predicate == STRIKE_FIRST:
            clause = told_as_begun(tree, clause, verb)
        elif plainly is not None and verb_lemma(tree, verb) in words("stative") | {"die"}:
            clause = told_as_death(clause) if predicate in ("kill", "murder") else clause
        yield by_length(with_votes(with_score(clause, parsed), parsed))
        yield from vote_share(clause, parsed)
        for winner, loser, score in won_by_noun(parsed, verb, roles):
            beaten = Roles(agent=winner, patient=loser)
            told = self._clause(parsed, verb, "beat", "v", beaten, mood, people)
            yield in_words(told, score)
        for other in ruled_out_of(roles):
            yield self._clause(parsed, verb, predicate, "v", other, mood.flipped(), people)

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

    def _commitment(
        self,
        parsed: Parsed,
        verb: Node,
        mood: Mood,
        people: Mapping[int, Entity],
        carried: set[int],
        reported: frozenset[int],
    ) -> Iterator[Clause]:
        """Whoever accepts a debate, or turns it down, will or will not debate."""
        taken = commitment(parsed.tree, verb, mood)
        if taken is None:
            return
        carried.add(taken.event.at)
        if taken.roles.agent is not None:
            taken.roles.agent = speaker_behind(parsed.tree, taken.roles.agent, reported, people)
        clause = self._clause(parsed, verb, taken.predicate, "v", taken.roles, taken.mood, people)
        yield replace(clause, declared=taken.declared, carried=taken.event)

    def _occasion(
        self,
        parsed: Parsed,
        verb: Node,
        occasion: Node,
        roles: Roles,
        mood: Mood,
        people: Mapping[int, Entity],
    ) -> Iterator[Clause]:
        """It took place, and what took place."""
        told = as_occasion(occasion, roles)
        name = event_of(occasion)
        inner = roles_of_event(parsed, occasion)
        inner.obliques += tuple(o for o in told.obliques if o not in inner.obliques)
        if name and (inner.agent or inner.patient):
            yield self._clause(parsed, verb, name, "v", inner, mood, people)
        yield self._clause(parsed, verb, "happen", "v", told, mood, people)

    def _cause(
        self,
        parsed: Parsed,
        verb: Node,
        predicate: str,
        told: Cause,
        roles: Roles,
        mood: Mood,
        people: Mapping[int, Entity],
    ) -> Iterator[Clause]:
        """One cause of one effect, which is a noun's or the clause itself."""
        own = told.effect.at == verb.at
        theme = (roles.patient or roles.agent) if own else told.effect
        if theme is None or (own and mood.negated):
            return
        if not told.so:
            mood = mood.flipped()
        clause = self._clause(
            parsed, verb, "cause", "v",
            Roles(agent=told.cause, patient=theme, obliques=_where(roles) if own else ()),
            mood, people,
        )  # fmt: skip
        yield effect_of(clause, predicate) if own else clause
        name = None if own else event_of(told.effect)
        inner = roles_of_event(parsed, told.effect) if name else Roles()
        if name and inner.patient is not None:
            inner.agent = told.cause
            yield self._clause(parsed, verb, name, "v", inner, mood, people)

    def _state(
        self, parsed: Parsed, verb: Node, roles: Roles, mood: Mood, people: Mapping[int, Entity]
    ) -> Iterator[Clause]:
        tree = parsed.tree
        complement = roles.complement
        assert complement is not None
        subject = roles.patient if roles.passive else roles.agent
        if subject is None or complement.at == subject.at:
            return
        if (knows := aware_of(tree, complement)) is not None:
            told = Roles(agent=subject, patient=knows.matter)
            mood = mood.flipped() if knows.unaware else mood
            yield self._clause(parsed, verb, LEARN, "v", told, mood, people)
            return
        inner = Roles(patient=subject, obliques=roles.obliques)
        if complement.tag == "VBG" and lexis.lemma(complement.lower, "v") in words("at_work"):
            at_work = Roles(agent=subject, obliques=roles.obliques)
            mood = mood.flipped() if negated(tree, complement) else mood
            yield self._clause(parsed, verb, "operate", "v", at_work, mood, people)
            return
        inner.obliques += tuple(
            (p.lower, n)
            for p in tree.children(complement, "prep")
            for n in tree.children(p, "pobj")
            if (p.lower, n) not in inner.obliques
        )
        mention = parsed.mention_at(complement.at)
        of_a_country = mention is not None and mention.kind == "adjective"  # he is Syrian
        if any(child.lower == "longer" for child in tree.children(complement)):
            mood = mood.flipped() if negated(tree, complement) else mood
        if told_as_state(tree, complement) and not of_a_country:
            pos: Pos = "a"
        else:
            pos = "n"
            inner.complement = complement
        yield self._clause(parsed, verb, state_word(complement), pos, inner, mood, people)
        bodies = tuple(("to", noun) for link, noun in inner.obliques if link == "of")
        if bodies and lemma(complement) == "member":
            belongs = Roles(agent=subject, obliques=bodies)
            yield self._clause(parsed, verb, "belong", "v", belongs, mood, people)
        if pos == "n":
            for other in also(tree, complement):
                more = Roles(patient=subject, complement=other)
                yield self._clause(parsed, verb, state_word(other), pos, more, mood, people)

    def _bare_state(
        self, parsed: Parsed, node: Node, reported: frozenset[int], people: Mapping[int, Entity]
    ) -> Iterator[Clause]:
        """A headline's state: Three dead in blast."""
        subject = parsed.tree.child(node, "nsubj")
        obliques = tuple(
            (p.lower, n)
            for p in parsed.tree.children(node, "prep")
            for n in parsed.tree.children(p, "pobj")
        )
        roles = Roles(patient=subject, obliques=obliques)
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


def _where(roles: Roles) -> tuple[tuple[str, Node], ...]:
    return tuple(each for each in roles.obliques if each[0] in ("in", "at", "near", "off"))


def _acts_too(tree: Tree, verb: Node, roles: Roles, predicate: str) -> bool:
    """A reporting verb with a thing as its object is a deed as well: confirmed the deal."""
    if done_to_somebody(tree, verb, roles, predicate):
        return True
    if predicate in words("spoken_deeds") or (predicate == "charge" and roles.passive):
        return True
    thing = roles.patient
    return thing is not None and lexis.verb_behind(lemma(thing)) is None and predicate in (
        "confirm", "reject", "approve", "announce", "accept", "declare",
    )  # fmt: skip


def _passes_on(predicate: str) -> bool:
    """Planned to, failed to, tried to: only the verb after it says something."""
    kinds = ("ahead", "not_so", "asked", "tried", "seems")
    return any(predicate in words(kind) for kind in kinds) or predicate in (
        "manage", "begin", "start", "continue", "be", "go", "help", "use", "tend", "have",
    )  # fmt: skip
