"""A verb's clause while it is read: who does what, how far it is so, and how it is put in words."""

from collections.abc import Generator, Mapping
from dataclasses import dataclass, field

from crosswire.domain.claims import Entity, Pos
from crosswire_extractor.reading.frames.clause import Clause
from crosswire_extractor.reading.frames.composing import Composer
from crosswire_extractor.reading.frames.mood import mood_of
from crosswire_extractor.reading.frames.ownmood import Mood
from crosswire_extractor.reading.frames.verbs import Roles
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.syntax import Node, Tree

#: Reads one thing out of it; true if the clause has nothing more to say.
Step = Generator[Clause, None, bool]


@dataclass
class Saying:
    composer: Composer
    parsed: Parsed
    verb: Node
    reported: frozenset[int]
    """Cues of reports."""
    people: Mapping[int, Entity]
    """Whom the pronouns at these tokens point to."""
    carried: set[int]
    """Nouns whose event some verb has told already."""
    predicate: str
    roles: Roles
    mood: Mood = field(default_factory=Mood)
    """How far it is so, once `set_mood` has looked."""
    plain: bool = False
    """Whether it was put in plain words: `predicate` is no longer the verb."""
    among: Node | None = None
    """Those among whom somebody is told to be."""

    def __post_init__(self) -> None:
        self.tree: Tree = self.parsed.tree

    @property
    def in_report(self) -> bool:
        return self.verb.at in self.reported

    @property
    def subject(self) -> Node | None:
        return self.roles.patient if self.roles.passive else self.roles.agent

    def set_mood(self) -> Mood:
        # Refused to confirm the judge: a report's cue that is a deed hangs on what is above it.
        others = self.reported - {self.verb.at} if self.in_report else self.reported
        self.mood = mood_of(self.tree, self.verb, others)
        return self.mood

    def tell(
        self,
        predicate: str,
        roles: Roles,
        *,
        pos: Pos = "v",
        mood: Mood | None = None,
        at: Node | None = None,
        of_itself: bool = False,
    ) -> Clause:
        """One statement of this clause; `at`: where it is told, if not at the verb."""
        return self.composer.clause(
            self.parsed, at or self.verb, predicate, pos, roles,
            self.mood if mood is None else mood, self.people,
            of_itself=of_itself,
        )  # fmt: skip
