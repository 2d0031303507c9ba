"""Somebody whom the lead does not name, and the next sentence does. Pure.

"A court jailed a former mayor for six years. Dario Matulin, 58, took bribes …": the mayor of the
title and the lead is Matulin.
"""

from collections.abc import Sequence

from crosswire import lexis
from crosswire.domain.claims import Entity
from crosswire_extractor.reading.cast import Cast
from crosswire_extractor.reading.cues import cues_in
from crosswire_extractor.reading.frames.grammar import lemma
from crosswire_extractor.reading.mentions import Mention
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.syntax import Node

#: The name follows in one of so many sentences.
_SOON = 3
_CORE = ("nsubj", "nsubjpass", "dobj")


def introduced(sentences: Sequence[Parsed], cast: Cast) -> dict[int, dict[int, Entity]]:
    """By the sentence's number: whom a noun of it stands for."""
    at = 1 if sentences and sentences[0].sentence.in_title else 0
    if at >= len(sentences) or not len(sentences[at].tree):
        return {}
    who = _named_soon(sentences[at + 1 : at + 1 + _SOON], cast)
    if who is None or _named_before(sentences[: at + 1], who):
        return {}
    somebody = _unnamed(sentences[at])
    if somebody is None:
        return {}
    found = {at: {somebody.at: who}}
    if at:
        titled = [n for n in sentences[0].tree.nouns if _same(n, somebody)]
        found[0] = {node.at: who for node in titled if len(titled) == 1}
    return found


def _unnamed(lead: Parsed) -> Node | None:
    """The only one of whom the lead tells, and who is no speaker."""
    speak = {cue.source.at for cue in cues_in(lead) if cue.source is not None}
    told = [node for node in lead.tree.nouns if _somebody(lead, node) and node.at not in speak]
    return told[0] if len(told) == 1 and told[0].dep in _CORE else None


def _somebody(lead: Parsed, node: Node) -> bool:
    """A former mayor, a 34-year-old man; not two men."""
    single = node.tag == "NN" and not node.name and lexis.is_a(lemma(node), "person")
    if not single or lexis.is_a(lemma(node), "group"):
        return False
    return any(each.lower in ("a", "an") for each in lead.tree.children(node, "det"))


def _named_soon(sentences: Sequence[Parsed], cast: Cast) -> Entity | None:
    """Jane Doe, 58, …: with the age, as the news brings somebody on."""
    for parsed in sentences:
        first = next((each for each in parsed.mentions if each.kind == "name"), None)
        if first is None or " " not in first.value or not _with_age(parsed, first):
            continue
        known = cast.named(first.value)
        return known.entity if known is not None and _leads(parsed, first) else None
    return None


def _with_age(parsed: Parsed, name: Mention) -> bool:
    mark, age, close = (parsed.word(name.end + step) for step in range(3))
    return mark in (",", "(") and age.isdigit() and len(age) == 2 and close in (",", ")")


def _leads(parsed: Parsed, name: Mention) -> bool:
    nodes = parsed.tree.nodes[name.start : name.end]
    return any(node.dep in ("nsubj", "nsubjpass") for node in nodes)


def _named_before(sentences: Sequence[Parsed], who: Entity) -> bool:
    surname = who.name.rpartition(" ")[2].lower()
    return any(surname in parsed.vocabulary for parsed in sentences)


def _same(node: Node, somebody: Node) -> bool:
    return lemma(node) == lemma(somebody) and node.tag in ("NN", "NNP")
