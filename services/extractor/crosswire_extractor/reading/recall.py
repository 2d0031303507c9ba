"""Who was named before: whom "he", "it", "the ministry" and "the statement" point to."""

from collections.abc import Container, Iterator, Sequence

from crosswire.domain.claims import Entity
from crosswire_extractor.reading.cast import Cast, Person
from crosswire_extractor.reading.entities import OUTLET, SOMEBODY
from crosswire_extractor.reading.mentions import Mention
from crosswire_extractor.reading.parsed import Parsed

_MOST = 8


class Recall:
    """People and bodies of one article, the latest first."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast
        self._people: list[Person] = []
        self._last: list[Person] = []
        """Whoever was named in the last sentence."""
        self.bodies: list[Entity] = []
        self.last: Entity | None = None
        """Whoever spoke last: "the statement"."""

    @property
    def last_body(self) -> Entity | None:
        """The one that "it" and "the company" point to."""
        return self.bodies[0] if self.bodies else None

    def remember(self, entity: Entity) -> None:
        """It spoke, or led its sentence."""
        if entity in (OUTLET, SOMEBODY):
            return
        self.last = entity
        if entity.kind == "organisation":
            self.bodies = [entity, *(each for each in self.bodies if each.key != entity.key)][
                :_MOST
            ]
        if entity.kind == "person" and (known := self._cast.named(entity.name)):
            self._cast.focus = known
            self._people = [known, *(each for each in self._people if each is not known)][:_MOST]

    def note(self, parsed: Parsed) -> None:
        """People named in a sentence, though they neither lead it nor speak, may be "he" later."""
        self._last = [known for known, _ in self._named(parsed, len(parsed.tokens))]
        for known in self._last:
            if all(known is not one for one in self._people):
                self._people.append(known)

    def he_or_she(self, parsed: Parsed, at: int, gender: str) -> Entity:
        """Who leads this sentence, else who spoke or led before, the latest first."""
        named = list(self._named(parsed, at, _quoted(parsed, at)))
        near = [known for known, _ in named]
        leading = [known for known, mention in named if _leads(parsed, mention)]
        focus = [self._cast.focus] if self._cast.focus else []
        fits = [each for each in (*reversed(leading), *focus, *self._people, *reversed(near))
                if each.may_be(gender)]  # fmt: skip
        if not fits:
            return SOMEBODY
        one = self._surely(fits[0], gender, near) or fits[0]
        one.gender = gender
        return one.entity

    def _surely(self, first: Person, gender: str, near: Sequence[Person]) -> Person | None:
        """Kell met Mira Dost. She said …: of two who may be meant, the one of whom it is known."""
        if first.gender is not None:
            return None
        known = [each for each in (*near, *self._last) if each.gender == gender]
        return known[-1] if known else None

    def body_called(self, body: str) -> Entity | None:
        """The ministry: the last that was named of that kind."""
        for named in self.bodies:
            known = named.key.removeprefix("org:").partition("@")[0]
            if known == body or known.endswith(f"-{body}"):
                return named
        return None

    def _named(
        self, parsed: Parsed, end: int, said: Container[int] = ()
    ) -> Iterator[tuple[Person, Mention]]:
        """`said`: what is quoted. "Kell is ours," he said: Kell is not who says so."""
        for each in parsed.mentions_between(0, end):
            if each.kind == "name" and each.start not in said:
                known = self._cast.named(each.value)
                if known is not None:
                    yield known, each


def _leads(parsed: Parsed, mention: Mention) -> bool:
    """Whether they do something."""
    return any(node.dep == "nsubj" for node in parsed.tree.nodes[mention.start : mention.end])


def _quoted(parsed: Parsed, at: int) -> frozenset[int]:
    """The tokens of quotations that have ended before the word."""
    found: set[int] = set()
    start: int | None = None
    for place, mark in parsed.marks:
        if place >= at:
            break
        if start is not None and mark != "open":
            found.update(range(start, place))
            start = None
        elif mark == "close":
            found.update(range(place))
        else:
            start = place
    return frozenset(found)
