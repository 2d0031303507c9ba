"""How somebody or something is, by what a verb's clause says: is shut, remains in force."""

from collections.abc import Generator, Iterator
from dataclasses import replace

from crosswire import lexis
from crosswire.domain.claims import Pos
from crosswire_extractor.reading.frames.clause import Clause
from crosswire_extractor.reading.frames.grammar import (
    also,
    has_to,
    lemma,
    negated,
    phrases,
    state_word,
    told_as_state,
    words,
)
from crosswire_extractor.reading.frames.informing import LEARN, aware_of
from crosswire_extractor.reading.frames.ownmood import Mood
from crosswire_extractor.reading.frames.saying import Saying
from crosswire_extractor.reading.frames.staying import IN_OFFICE, LEAVE, in_office, not_left
from crosswire_extractor.reading.frames.verbs import Roles, prepositional_states
from crosswire_extractor.syntax import Node, Tree

#: What may stand between a verb and the adverb that tells a state.
_BETWEEN = frozenset(("back", "still", "again", "now", "not", "n't", "also", "already"))


def states(saying: Saying) -> Generator[Clause, None, bool]:
    """Told by a complement, or by a phrase; true if the clause says nothing besides."""
    office = in_office(saying.parsed, saying.verb, saying.predicate, saying.roles)
    if office is not None:
        mood = saying.mood if office.kept else replace(saying.mood, negated=True)
        holding = Roles(agent=saying.roles.agent, obliques=(("as", office.noun),))
        yield saying.tell(IN_OFFICE, holding, mood=mood)
    if saying.roles.complement is not None and saying.predicate in words("stative"):
        yield from state(saying, saying.roles)
        return True
    if saying.roles.complement is not None:
        yield from _as_what(saying, saying.roles.complement)
    tree, verb, roles = saying.tree, saying.verb, saying.roles
    if _is_missing(saying):
        yield saying.tell(
            "missing", Roles(patient=saying.subject, obliques=roles.obliques), pos="a"
        )
        return True
    if (stays := not_left(tree, verb, saying.predicate, roles)) is not None:
        yield saying.tell(LEAVE, stays, mood=saying.mood.flipped())
    in_states = list(prepositional_states(tree, verb, saying.predicate))
    for phrase, noun in in_states:
        if noun.at in saying.parsed.dated:  # "left in 2009": a date
            continue
        by_name = tuple((told.split()[0], n) for told, n in in_states if _called(tree, n))
        rest = (*roles.without(*(each for _, each in in_states)), *by_name)
        told = saying.tell(phrase, Roles(patient=_in_it(saying), obliques=rest), pos="a")
        yield replace(told, carried=noun)
    if verb.tag == "VBG" and verb.lower == "missing" and roles.patient is None and roles.agent:
        yield saying.tell("missing", Roles(patient=roles.agent, obliques=roles.obliques), pos="a")
        return True
    if not in_states and (beside := _adverb(saying)) is not None:
        told = saying.tell(
            beside.lower, Roles(patient=roles.agent, obliques=roles.obliques), pos="a"
        )
        yield replace(told, carried=beside)
        return True
    so = any(noun.at not in saying.parsed.dated for _, noun in in_states)
    return so and saying.predicate not in words("raging")


def _as_what(saying: Saying, told: Node) -> Iterator[Clause]:
    """Was pulled out alive, came home safe: how somebody is whom it befalls."""
    who = saying.roles.patient or saying.roles.agent
    if who is None or told.at <= saying.verb.at or not told_as_state(saying.tree, told):
        return
    if lexis.states_of(state_word(told), "a"):
        yield replace(saying.tell(state_word(told), Roles(patient=who), pos="a"), carried=told)


def _called(tree: Tree, noun: Node) -> bool:
    """In Kell prison: which one it is, too."""
    return any(each.name for each in tree.children(noun, "compound"))


def _in_it(saying: Saying) -> Node | None:
    """Who or what is in the state: kept the town under control."""
    roles = saying.roles
    acts = saying.predicate not in words("remaining") or saying.predicate == "keep"
    return roles.patient or roles.agent if acts or roles.passive else roles.agent


def _adverb(saying: Saying) -> Node | None:
    """Is down, was back online, went offline: a state that an adverb tells."""
    roles = saying.roles
    if saying.predicate not in words("remaining") or roles.passive or roles.patient is not None:
        return None
    if roles.complement is not None or roles.agent is None:
        return None
    for beside in saying.tree.children(saying.verb, "advmod"):
        between = saying.tree.nodes[saying.verb.at + 1 : beside.at]
        near = beside.at > saying.verb.at and all(each.lower in _BETWEEN for each in between)
        if near and beside.lower not in _BETWEEN and not beside.lower.endswith("ly"):
            return beside if lexis.states_of(beside.lower, "a") else None
    return None


def _is_missing(saying: Saying) -> bool:
    """Is missing: what parsers take for what somebody does."""
    if saying.verb.lower != "missing" or saying.roles.patient is not None or saying.roles.passive:
        return False
    helping = saying.tree.children(saying.verb, "aux")
    return saying.subject is not None and any(lexis.lemma(c.lower, "v") == "be" for c in helping)


def state(saying: Saying, roles: Roles) -> Iterator[Clause]:
    """What a complement says of the subject: a state, or what it is."""
    tree, mood, complement = saying.tree, saying.mood, roles.complement
    assert complement is not None
    subject = _in_it(saying)
    if subject is None or complement.at == subject.at:
        return
    if (knows := aware_of(tree, complement)) is not None:
        told = Roles(agent=subject, patient=knows.matter)
        yield saying.tell(LEARN, told, mood=mood.flipped() if knows.unaware else mood)
        return
    if _free_to(tree, complement):
        return
    no_more = negated(tree, complement)
    if complement.tag == "VBG" and lexis.lemma(complement.lower, "v") in words("at_work"):
        at_work = Roles(agent=subject, obliques=roles.obliques)
        yield saying.tell("operate", at_work, mood=mood.flipped() if no_more else mood)
        return
    longer = any(child.lower == "longer" for child in tree.children(complement))
    if (longer and no_more) or (complement.dep == "oprd" and tree.child(complement, "neg")):
        mood = mood.flipped()  # is no longer minister; was found not guilty
    inner = Roles(patient=subject, obliques=_with_own(saying, complement, roles))
    pos: Pos = "a" if told_as_state(tree, complement) and not _country(saying, complement) else "n"
    if pos == "n":
        inner.complement = complement
    yield saying.tell(state_word(complement), inner, pos=pos, mood=mood)
    if saying.predicate == "find":
        yield from _found(saying, complement, subject, mood)
    if pos == "n" and (true := _true_or_not(saying, complement)) is not None:
        yield saying.tell(true.lower, Roles(patient=subject), pos="a", mood=mood)
    yield from _brought_about(saying, complement, inner, mood)
    bodies = tuple(("to", noun) for link, noun in inner.obliques if link == "of")
    if bodies and lemma(complement) == "member":
        yield saying.tell("belong", Roles(agent=subject, obliques=bodies), mood=mood)
    for other in also(tree, complement) if pos == "n" else ():
        more = Roles(patient=subject, complement=other)
        yield saying.tell(state_word(other), more, pos=pos, mood=mood)


def _free_to(tree: Tree, complement: Node) -> bool:
    """Free to race: he is permitted to, which tells nothing of where he is."""
    does = tree.child(complement, "xcomp")
    if lemma(complement) not in words("permitted") or does is None or not has_to(tree, does):
        return False
    return lemma(does) not in words("free_to")


def _found(saying: Saying, complement: Node, who: Node, mood: Mood) -> Iterator[Clause]:
    """Was found alive, was found dead: was found."""
    fates = {each.group for each in lexis.states_of(complement.lower, "a")}
    if fates & {"life", "fate", "harm"}:
        yield saying.tell("find", Roles(patient=who, obliques=saying.roles.obliques), mood=mood)


def _true_or_not(saying: Saying, complement: Node) -> Node | None:
    """Is a genuine work, is a fake portrait: genuine, fake."""
    for told in saying.tree.children(complement, "amod"):
        if any(each.group == "authenticity" for each in lexis.states_of(told.lower, "a")):
            return told
    return None


def _with_own(saying: Saying, complement: Node, roles: Roles) -> tuple[tuple[str, Node], ...]:
    own = phrases(saying.tree, complement)
    return roles.obliques + tuple(each for each in own if each not in roles.obliques)


def _brought_about(saying: Saying, complement: Node, inner: Roles, mood: Mood) -> Iterator[Clause]:
    """The skipper was responsible for the collision: he caused it."""
    if lemma(complement) not in words("responsible"):
        return
    for link, noun in inner.obliques:
        if link == "for" and lemma(noun) in words("accidents"):
            yield saying.tell("cause", Roles(agent=inner.patient, patient=noun), mood=mood)


def _country(saying: Saying, complement: Node) -> bool:
    """He is Syrian: what he is, and no state."""
    mention = saying.parsed.mention_at(complement.at)
    return mention is not None and mention.kind == "adjective"
