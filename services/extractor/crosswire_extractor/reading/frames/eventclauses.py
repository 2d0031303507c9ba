"""Events that a verb's clause tells of through a noun: took place, carried out, ended, caused."""

from collections.abc import Generator, Iterator
from dataclasses import replace
from functools import cache

from crosswire_extractor.reading.frames.causes import Cause, effect_of
from crosswire_extractor.reading.frames.clause import Clause
from crosswire_extractor.reading.frames.commitments import commitment, committing_verbs
from crosswire_extractor.reading.frames.grammar import words
from crosswire_extractor.reading.frames.lengths import by_length, so_long
from crosswire_extractor.reading.frames.nouns import event_of, roles_of_event
from crosswire_extractor.reading.frames.occasions import (
    as_occasion,
    foreseen,
    is_occasion,
    opens,
    takes_place,
    was_then,
)
from crosswire_extractor.reading.frames.pronouns import speaker_behind
from crosswire_extractor.reading.frames.saying import Saying
from crosswire_extractor.reading.frames.sites import built_or_held_there
from crosswire_extractor.reading.frames.together import between_two
from crosswire_extractor.reading.frames.verbs import Roles, brought_to_an_end, light_object
from crosswire_extractor.reading.frames.whereabouts import (
    held_there,
    hosted_there,
    is_town_or_country,
)
from crosswire_extractor.syntax import Node

Obliques = tuple[tuple[str, Node], ...]
_BEFALLING = ("suffer", "sustain")


@cache
def occasion_verbs() -> frozenset[str]:
    """None but these tell that something takes place, or that somebody takes part."""
    listed = words("happening", "holding", "gathering", "opening", "going_to", "getting", "picking")
    return listed | committing_verbs() | {"be", "host", "take"}


def occasions(saying: Saying) -> Generator[Clause, None, bool]:
    """What takes place, where, and who will be there; true if the clause says no more."""
    tree, verb, roles = saying.tree, saying.verb, saying.roles
    occasion = takes_place(tree, verb, roles) or was_then(saying.parsed, verb, roles)
    if occasion is not None:
        saying.carried.add(occasion.at)
        if foreseen(tree, verb):
            saying.mood = saying.mood.less("future")
        yield from _occasion(saying, occasion)
        return True
    hosted = hosted_there(saying.parsed, roles) if saying.predicate == "host" else None
    if (held := hosted or held_there(tree, verb, roles)) is not None:
        yield _its_holders(saying, saying.tell("happen", as_occasion(*held)))
    if taken := list(commitments(saying)):
        yield from taken
        return True
    if opening := opens(tree, verb, roles):
        yield from _occasion(saying, opening)
    if (there := built_or_held_there(saying.parsed, verb, roles)) is not None:
        chosen = saying.predicate in words("picking")
        ahead = saying.mood.less("future") if chosen or verb.tag in ("VBZ", "VBP") else saying.mood
        yield saying.tell(*there, mood=ahead)
    return False


def commitments(saying: Saying) -> Iterator[Clause]:
    """Whoever accepts a debate, or turns it down, will or will not debate."""
    taken = commitment(saying.tree, saying.verb, saying.mood)
    if taken is None:
        return
    saying.carried.add(taken.event.at)
    if taken.roles.agent is not None:
        taken.roles.agent = speaker_behind(
            saying.tree, taken.roles.agent, saying.reported, saying.people
        )
    clause = saying.tell(taken.predicate, taken.roles, mood=taken.mood)
    yield replace(clause, declared=taken.declared, carried=taken.event)


def carried_out(saying: Saying) -> Generator[Clause, None, bool]:
    """Ended their blockade; launched an attack: true if the verb only carries the event."""
    over = brought_to_an_end(saying.tree, saying.verb, saying.roles)
    if over is not None and not saying.mood.negated:
        inner = roles_of_event(saying.parsed, over)
        own = inner.agent is None or inner.agent.tag.startswith("PRP")
        inner.agent = saying.roles.agent if own else inner.agent
        inner.obliques = _joined(inner.obliques, saying.roles.obliques)
        if name := event_of(over):
            ended = saying.tell(name, inner, mood=saying.mood.flipped())
            yield replace(ended, modifiers=("ended",))
    thing = light_object(saying.tree, saying.verb, saying.roles)
    if thing is None:
        return False
    saying.carried.add(thing.at)
    yield from _carried(saying, thing)
    return True


def _carried(saying: Saying, thing: Node) -> Iterator[Clause]:
    predicate, roles = saying.predicate, saying.roles
    inner = roles_of_event(saying.parsed, thing)
    inner.agent = roles.agent if predicate not in _BEFALLING else inner.agent
    if predicate in (*_BEFALLING, "undergo"):
        inner.patient = roles.agent
    inner.obliques = _joined(inner.obliques, roles.obliques) + so_long(saying.parsed, thing)
    name = event_of(thing)
    if is_occasion(thing) and inner.patient is None and _of_a_place(saying, inner):
        return
    if name and (predicate, name) != ("inflict", "lose"):  # it is others who lose
        yield by_length(saying.tell(name, inner))


def caused(saying: Saying, told: Cause) -> Iterator[Clause]:
    """One cause of one effect, which is a noun's or the clause itself."""
    roles, mood = saying.roles, saying.mood
    own = told.effect.at == saying.verb.at
    theme = (roles.patient or roles.agent) if own else told.effect
    if theme is None or (own and mood.negated):
        return
    if not told.so:
        mood = mood.flipped()
    where = tuple(each for each in roles.obliques if each[0] in ("in", "at", "near", "off"))
    of_it = Roles(agent=told.cause, patient=theme, obliques=where if own else ())
    clause = saying.tell("cause", of_it, mood=mood)
    yield effect_of(clause, saying.predicate) if own else clause
    name = None if own else event_of(told.effect)
    inner = roles_of_event(saying.parsed, told.effect) if name else Roles()
    if name and inner.patient is not None:
        inner.agent = told.cause
        yield saying.tell(name, inner, mood=mood)


def _occasion(saying: Saying, occasion: Node) -> Iterator[Clause]:
    """It took place, and what took place."""
    told = as_occasion(occasion, saying.roles)
    name = event_of(occasion)
    inner = roles_of_event(saying.parsed, occasion)
    inner.obliques = _joined(inner.obliques, told.obliques)
    inner = between_two(saying.tree, inner)
    if name and (inner.agent or inner.patient) and not _of_a_place(saying, inner):
        yield saying.tell(name, inner)
    yield saying.tell("happen", told)


def _its_holders(saying: Saying, clause: Clause) -> Clause:
    """Kell will hold its election: Kell's election."""
    thing, *rest = clause.arguments
    holder = saying.tell(saying.predicate, Roles(agent=saying.roles.agent)).arguments[:1]
    if thing.text.lower().split()[0] not in ("its", "their") or thing.names or not holder:
        return clause
    named = thing.with_(names=holder[0].names)
    return replace(clause, arguments=(named, *rest))


def _of_a_place(saying: Saying, inner: Roles) -> bool:
    """Kell's election, of which Kell neither is elected nor tells who is."""
    whose = inner.agent if inner.patient is None else inner.patient if not inner.agent else None
    return whose is not None and is_town_or_country(saying.parsed, whose)


def _joined(own: Obliques, more: Obliques) -> Obliques:
    return own + tuple(each for each in more if each not in own)
