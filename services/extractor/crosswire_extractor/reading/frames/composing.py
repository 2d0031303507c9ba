"""One clause put together: who and what takes part in it, in which role."""

from collections.abc import Mapping

from crosswire.domain.claims import Argument, Entity, Pos, Role
from crosswire_extractor.reading.frames.arguments import Phrases
from crosswire_extractor.reading.frames.causes import as_event
from crosswire_extractor.reading.frames.clause import Clause
from crosswire_extractor.reading.frames.folk import those_in_it
from crosswire_extractor.reading.frames.grammar import members, words
from crosswire_extractor.reading.frames.harmed import Harmed
from crosswire_extractor.reading.frames.ownmood import Mood
from crosswire_extractor.reading.frames.referring import Topics
from crosswire_extractor.reading.frames.verbs import Roles, narrowing
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.syntax import Node

_MOST_ARGUMENTS = 7


class Composer:
    """Remembers, from sentence to sentence, what a later noun may refer to."""

    def __init__(self, phrases: Phrases) -> None:
        self._phrases = phrases
        self._topics = Topics()
        self._harmed = Harmed()

    def go_on(self, parsed: Parsed) -> None:
        """The sentence has been read; the next one may refer to it."""
        self._topics.go_on(parsed)

    def clause(
        self,
        parsed: Parsed,
        node: Node,
        predicate: str,
        pos: Pos,
        roles: Roles,
        mood: Mood,
        people: Mapping[int, Entity],
        *,
        of_itself: bool = False,
    ) -> Clause:
        """`of_itself`: the noun at which it is read is its own participant."""
        arguments: list[Argument] = []
        heads: list[int] = []

        def add(noun: Node | None, role: Role, link: str = "") -> None:
            if noun is None or (noun.at == node.at and not of_itself):
                return
            noun = members(parsed.tree, noun)
            noun = those_in_it(parsed.tree, noun) or noun
            oneself = role == "patient" and roles.agent is roles.patient
            if noun.at in heads and not oneself:
                return
            if noun.at in parsed.dated:
                return
            if mood.negated and role != "patient" and _left_open(noun, link):
                return
            meant = None if noun.at in people else self._topics.of(parsed, noun)
            told, which = meant or (parsed, noun)
            arguments.append(self._phrases.argument(told, which, role, link=link, people=people))
            heads.append(noun.at)

        add(roles.agent, "agent")
        add(roles.patient, "patient")
        add(roles.complement, "patient" if of_itself else "complement")
        for link, noun in roles.obliques:
            add(noun, "oblique", link)
        if predicate == "cause":
            arguments = [
                each.with_(head=as_event(each.head)) if each.role == "patient" else each
                for each in arguments
            ]
        arguments = [self._harmed.meant(predicate, each) for each in arguments]
        self._harmed.remember(predicate, arguments)
        return Clause(
            node=node,
            predicate=predicate,
            pos=pos,
            arguments=tuple(arguments[:_MOST_ARGUMENTS]),
            mood=mood,
            modifiers=narrowing(parsed.tree, node) if node.verb else (),
            at=tuple(heads),
        )


def _left_open(noun: Node, link: str) -> bool:
    """Did nothing, came at no time: what a denial leaves open and does not name."""
    ways = link in ("at", "in", "by") and noun.lower in words("no_ways")
    return ways or noun.lower in words("nothing")
