"""What news counts beside those who come to harm: crowds, jobs, homes, acres, shares, sums.

Which verbs and nouns answer one question is data: `lexicon/en/counts.toml`.
"""

import math
from functools import cache, lru_cache
from typing import Any, NamedTuple

from crosswire import lexis
from crosswire.domain.units import SIZES, is_currency
from crosswire_extractor import lexicon
from crosswire_extractor.reading.counting import Figured, Hung, figured_in
from crosswire_extractor.reading.frames.grammar import lemma
from crosswire_extractor.reading.inflection import Form
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.reading.quantities import NumberFound
from crosswire_extractor.reading.verbs import VerbGroup, group_at
from crosswire_extractor.syntax import Node

_ANY_PERSON, _NOTHING, _NO_OTHER = "*", "-", "."
#: So far behind its figure a word such as "aboard" may stand.
_NEAR = 6


class Kind(NamedTuple):
    """One question of how many or how much, with the words that put it."""

    name: str
    counts: str
    unit: str | None
    nouns: frozenset[str]
    ways: dict[str, frozenset[str]]
    beside: frozenset[str]
    unless: frozenset[str]
    near: frozenset[str]
    least: float
    fixed: bool
    question: str
    event: bool
    open: bool
    standing: bool
    national: bool


class Count(NamedTuple):
    """So many of this kind, read at token `at`."""

    kind: str
    counted: str
    at: int
    figure: NumberFound
    group: VerbGroup | None
    """The verb's words; None where a noun tells it."""
    more: bool
    """So many more than before."""
    fixed: bool
    """It does not change once it is so."""
    event: bool
    """It comes of an event of which there are kinds: a fire, a crash."""
    standing: bool = False
    """What is left of a number."""
    national: bool = False
    """It is measured of a country as a whole."""


def counts_in(parsed: Parsed) -> list[Count]:
    """Every figure that a table knows, each once."""
    found = []
    for each in figured_in(parsed):
        kinds = _kinds_of(each.figure.unit, each.figure.kind)
        phrase = _phrase(parsed, each.noun) if each.noun is not None else set()
        count = next(filter(None, (_read(parsed, each, phrase, kind) for kind in kinds)), None)
        if count is not None:
            found.append(count)
    return found


@cache
def _kinds() -> tuple[Kind, ...]:
    return tuple(_kind(name, table) for name, table in lexicon.tree("counts").items())


@lru_cache(maxsize=1024)
def _kinds_of(unit: str | None, kind: str) -> tuple[Kind, ...]:
    """Those that are counted, or measured, in this unit."""
    return tuple(each for each in _kinds() if _in_unit(each, unit, kind))


def _kind(name: str, table: dict[str, Any]) -> Kind:
    def words(key: str) -> frozenset[str]:
        return frozenset(word.replace("_", " ") for word in table.get(key, "").split())

    ways = {key: words(key) for key in ("subjects", "objects", "after", "of", "measures")}
    return Kind(
        name=name, counts=table["counts"], unit=table.get("unit"), nouns=words("nouns"),
        ways={**ways, "alone": words("alone"), "counted": words("counted")},
        beside=words("beside"), unless=words("unless"), near=words("with"),
        least=table.get("least", 0), fixed=table.get("fixed", False),
        question=table.get("question", name),
        event=table.get("event", False), open=table.get("bound") == "least",
        standing=table.get("standing", False),
        national=table.get("national", False),
    )  # fmt: skip


def _read(parsed: Parsed, each: Figured, phrase: set[str], kind: Kind) -> Count | None:
    """`phrase`: the noun of the figure, alone and with what stands before it."""
    figure = each.figure
    size = figure.value if figure.value is not None else figure.low
    if size < kind.least or not kind.unless.isdisjoint(parsed.vocabulary):
        return None
    if kind.beside and kind.beside.isdisjoint(parsed.vocabulary):
        return None
    told = _told(parsed, each, phrase, kind)
    if told is None:
        return None
    words = parsed.words(figure.start - 2, figure.end + 2)
    more = bool({"more", "another", "further", "additional"} & set(words)) and "than" not in words
    group = _group(parsed, told) if told.verb else None
    if kind.open:
        figure = figure._replace(high=math.inf)
    counted = _counted(each, kind)
    return Count(
        kind.question, counted, told.at, figure, group, more, kind.fixed, kind.event,
        kind.standing, kind.national,
    )  # fmt: skip


def _in_unit(kind: Kind, unit: str | None, of: str) -> bool:
    """`of`: what figure it is, a count, a measure or a share."""
    unit = unit or ("share" if of == "share" else None)
    if unit is None or kind.unit is None:
        return unit == kind.unit and of == "count"
    if kind.unit == "money":
        return is_currency(unit)
    size = SIZES.get(unit)
    return unit == kind.unit or (size is not None and size.base == kind.unit)


def _told(parsed: Parsed, each: Figured, phrase: set[str], kind: Kind) -> Node | None:
    """The word that tells what of the counted, if it is one of this kind's."""
    for hung in each.hung:
        if hung.way == "measures" and _is(parsed, kind, hung):
            return hung.node
    noun = each.noun
    if each.part and kind.unit is None:
        return None
    if noun is not None and not kind.ways["alone"].isdisjoint(phrase):
        return each.carrier
    strong = noun is not None and lemma(noun) in kind.ways["measures"] | kind.ways["of"]
    if strong and _strong(parsed, each):
        return each.carrier
    if not _may_count(kind, noun):
        return None
    if kind.near and kind.near & _following(parsed, each):
        return each.carrier
    for hung in each.hung:
        if _has(kind, hung):
            return hung.node
        if hung.word in ("count", "estimate") and noun and lemma(noun) in kind.ways["counted"]:
            return hung.node
    return None


def _strong(parsed: Parsed, each: Figured) -> bool:
    """A 4,000-strong crowd."""
    return parsed.word(each.figure.end - 1).endswith("-strong")


def _has(kind: Kind, hung: Hung) -> bool:
    return hung.word in kind.ways[hung.way]


def _is(parsed: Parsed, kind: Kind, hung: Hung) -> bool:
    """Unemployment; the jobless rate; not food inflation."""
    told = _phrase(parsed, hung.node) & kind.ways["measures"]
    kinds = [n for n in parsed.tree.children(hung.node, "compound") if not n.name]
    other = bool(kinds) and kind.unit == "share"
    return any(" " in each for each in told) or (bool(told) and not other)


def _phrase(parsed: Parsed, noun: Node) -> set[str]:
    """Cuts, job cuts."""
    own = lemma(noun)
    return {own, *(f"{lemma(c)} {own}" for c in parsed.tree.children(noun, "compound", "amod"))}


def _may_count(kind: Kind, noun: Node | None) -> bool:
    if _NO_OTHER in kind.nouns:
        return noun is None or lemma(noun) in kind.nouns
    if noun is None or kind.unit is not None:
        people = noun is not None and "people" in kind.nouns and _people(noun)
        return _NOTHING in kind.nouns or people or (noun is not None and lemma(noun) in kind.nouns)
    return lemma(noun) in kind.nouns or (_ANY_PERSON in kind.nouns and _person(noun))


def _people(noun: Node) -> bool:
    """Chileans, the English."""
    return noun.tag == "NNPS" and noun.lower.endswith(("s", "ese", "ish", "ch"))


def _person(noun: Node) -> bool:
    return (
        _people(noun)
        or noun.lower in lexicon.naming("humans", ":")
        or lexis.is_a(lemma(noun), "person")
    )


def _following(parsed: Parsed, each: Figured) -> set[str]:
    """The words behind it, in pairs and threes, too: on board, to their deaths."""
    words = parsed.words(each.figure.end, each.figure.end + _NEAR)
    several = (" ".join(words[at : at + size]) for size in (1, 2, 3) for at in range(len(words)))
    return set(several)


def _counted(each: Figured, kind: Kind) -> str:
    if kind.counts == "noun":
        return lemma(each.noun) if each.noun is not None else "all"
    if kind.counts == "things":
        things = lexicon.naming("things", ":")
        return things.get(each.noun.lower, lemma(each.noun)) if each.noun is not None else "things"
    if kind.counts == _ANY_PERSON:
        people = lexicon.naming("humans", ":")
        return people.get(each.noun.lower, "people") if each.noun is not None else "people"
    return kind.counts


def _group(parsed: Parsed, verb: Node) -> VerbGroup:
    form: Form = "participle" if verb.tag == "VBN" else "base"
    return group_at(parsed.tokens, verb.at, verb.at + 1, frozenset((form,)))
