"""Buildings that a sentence speaks of, known by their kind and town or by a name of their own."""

from functools import cache
from typing import NamedTuple

from crosswire.domain.claims import Entity
from crosswire_extractor import lexicon
from crosswire_extractor.reading.frames.grammar import lemma
from crosswire_extractor.reading.namekeys import name_key
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.reading.places import Atlas
from crosswire_extractor.syntax import Node

_LEADS = frozenset(("from", "in", "inside", "at", "within", "of"))
_WORKS = "works"


class Venue(NamedTuple):
    """One building, at its noun's token."""

    at: int
    key: str
    name: str


@cache
def _kinds() -> dict[str, str]:
    table = lexicon.tree("presence")["kinds"]
    return {name: kind for kind, names in table.items() for name in names}


@cache
def _last_words() -> frozenset[str]:
    return frozenset(name.rpartition(" ")[2] for name in _kinds())


def venues_in(parsed: Parsed, atlas: Atlas, town: Entity | None) -> list[Venue]:
    """In the order of the text; `town` is where the article's story takes place."""
    if not len(parsed.tree):
        return []
    found = (_venue(parsed, node, atlas, town) for node in parsed.tree.nouns)
    return [venue for venue in found if venue is not None]


def _venue(parsed: Parsed, node: Node, atlas: Atlas, town: Entity | None) -> Venue | None:
    kind = _kind_of(parsed, node)
    if kind is None:
        mention = parsed.mention_at(node.at)
        bare = mention is not None and mention.kind == "name" and mention.end == node.at + 1
        led = mention is not None and parsed.word(mention.start - 1) in _LEADS
        return _named(parsed, node, node) if bare and led else None
    if kind == _WORKS:
        name = next((n for n in reversed(_before(parsed, node)) if _is_name(parsed, n)), None)
        return _named(parsed, node, name) if name else None
    place = _town_of(parsed, node, atlas) or town
    if place is None or not place.key.startswith("place:"):
        return None
    return Venue(node.at, f"thing:{kind}:{place.key}", f"{kind}, {place.name}")


def _kind_of(parsed: Parsed, node: Node) -> str | None:
    word, lasts = lemma(node), _last_words()
    if word not in lasts and node.lower not in lasts:
        return None
    before = parsed.word(node.at - 1)
    return _kinds().get(f"{before} {word}") or _kinds().get(word) or _kinds().get(node.lower)


def _named(parsed: Parsed, node: Node, name: Node) -> Venue:
    return Venue(node.at, f"thing:{name_key(name.text)}", name.text)


def _before(parsed: Parsed, node: Node) -> list[Node]:
    return [c for c in parsed.tree.children(node, "compound", "amod", "nn") if c.at < node.at]


def _is_name(parsed: Parsed, node: Node) -> bool:
    mention = parsed.mention_at(node.at)
    return mention is not None and mention.kind == "name"


def _town_of(parsed: Parsed, node: Node, atlas: Atlas) -> Entity | None:
    """The mall in X; the X theatre; in the city of X."""
    below = {n.at for n in parsed.tree.subtree(node)}
    towns = [m for m in parsed.mentions if m.kind in ("city", "seat")]
    own = next((m for m in towns if m.start in below), None) or (
        towns[0] if len(towns) == 1 else None
    )
    return atlas.place(own) if own else None
