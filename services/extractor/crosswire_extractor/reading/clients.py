"""Whom a lawyer means by "my client": the one whose lawyer he is."""

from collections.abc import Iterator

from crosswire.domain.claims import Entity
from crosswire_extractor.reading.entities import OUTLET, SOMEBODY
from crosswire_extractor.reading.nounphrases import name_beside
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.reading.speakers import Speakers
from crosswire_extractor.syntax import Node

_LAWYER = "lawyer"
_WHOSE = ("his", "her", "my", "our", "their")


class Clients:
    """The lawyers of one article, by their names, in the order of its sentences."""

    def __init__(self, speakers: Speakers) -> None:
        self._speakers = speakers
        self._of: dict[str, Entity] = {}

    def note(self, parsed: Parsed) -> None:
        """His lawyer, Jane Doe: before it is read who speaks, while "his" points back."""
        for mention in parsed.mentions:
            if mention.kind == "role" and mention.value == _LAWYER and len(parsed.tree):
                lawyer = parsed.tree[mention.end - 1]
                name, owner = self._name(parsed, lawyer), parsed.tree.child(lawyer, "poss")
                whose = self._speakers.of(parsed, owner) if owner and name else None
                if whose and whose not in (OUTLET, SOMEBODY) and whose.kind == "person":
                    self._of[name] = whose

    def _name(self, parsed: Parsed, lawyer: Node) -> str:
        beside = name_beside(parsed, lawyer)
        known = self._speakers.cast.named(beside.value) if beside else None
        return known.entity.key if known else ""

    def meant_in(self, parsed: Parsed) -> dict[int, Entity]:
        """Once it is read who speaks: whom "his client" stands for."""
        last = self._speakers.recall.last
        whose = self._of.get(last.key) if last else None
        return {node.at: whose for node in _clients(parsed)} if whose else {}


def _clients(parsed: Parsed) -> Iterator[Node]:
    if "client" not in parsed.vocabulary:
        return
    for node in parsed.tree.nouns:
        owned = (each.lower in _WHOSE for each in parsed.tree.children(node, "poss"))
        if node.lower == "client" and any(owned):
            yield node
