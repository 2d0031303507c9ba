"""Whom a spokesman means by "we": the army, the police, the company for which he speaks. Pure."""

from collections.abc import Sequence
from typing import NamedTuple

from crosswire import lexis
from crosswire_extractor.reading.mentions import Mention
from crosswire_extractor.reading.namekeys import heads_of_bodies, name_key, telling_part
from crosswire_extractor.reading.tokens import Token

_LINKS = ("of", "for")
#: Of the words for one kind of body, the one that news uses of it.
_PLAIN = {"military": "army"}


class Voice(NamedTuple):
    """A body as the participant of a statement: its noun or name, and its key if it has a name."""

    head: str
    key: str


def voice_of(tokens: Sequence[Token], mentions: Sequence[Mention], role: Mention) -> Voice | None:
    """Army spokesman; the army's spokesman; a spokesman for the army."""
    body = _before(tokens, mentions, role) or _behind(tokens, mentions, role)
    if body is None:
        return None
    words = [token.lower for token in tokens[body.start : body.end]]
    if body.kind == "organisation":
        return Voice(" ".join(words), f"org:{body.value}")
    if body.kind == "name":
        return Voice(" ".join(words), name_key(telling_part(body.value)))
    if "@" in body.value or "-" in body.value:
        return None  # a ministry answers for a country, and under a name of its own
    head = lexis.lemma(words[-1], "n")
    plain = _PLAIN.get(body.value)
    return Voice(head if plain is None or len(words) == 1 else plain, "")


def _before(tokens: Sequence[Token], mentions: Sequence[Mention], role: Mention) -> Mention | None:
    at = role.start - (tokens[role.start - 1].lower in ("'s", "'") if role.start else 0)
    return next((each for each in mentions if each.end == at and _a_body(each)), None)


def _behind(tokens: Sequence[Token], mentions: Sequence[Mention], role: Mention) -> Mention | None:
    at = role.end
    if at >= len(tokens) or tokens[at].lower not in _LINKS:
        return None
    at += 1 + (at + 1 < len(tokens) and tokens[at + 1].lower in ("the", "its"))
    return next((each for each in mentions if each.start == at and _a_body(each)), None)


def _a_body(mention: Mention) -> bool:
    if mention.kind == "name":  # Kell Lines, and not the senator
        return mention.value.rpartition(" ")[2].lower() in heads_of_bodies()
    return mention.kind in ("body", "organisation")
