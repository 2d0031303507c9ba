"""A clause as read: its frame and mood, before anybody is asked who says it."""

from dataclasses import dataclass

from crosswire.domain.claims import Argument, Pos
from crosswire_extractor.reading.calendars import DateFound
from crosswire_extractor.reading.frames.ownmood import Mood
from crosswire_extractor.syntax import Node


@dataclass(frozen=True)
class Clause:
    node: Node
    """The word at which it is read."""
    predicate: str
    pos: Pos
    arguments: tuple[Argument, ...]
    mood: Mood
    modifiers: tuple[str, ...] = ()
    at: tuple[int, ...] = ()
    """The heads of its arguments, for the text."""
    carried: Node | None = None
    """The noun that tells what a verb such as "accept" or "hold" only carries."""
    when: DateFound | None = None
    """The one date that is its own, if brackets or the like say so."""
    told: str = ""
    """In words, where the sentence has no verb for it."""
    declared: bool = False
    """Whether it is its doer's own word: he accepts, he rules out."""
