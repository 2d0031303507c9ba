"""States that exclude one another: dead or alive, held or free, open or closed, by lexicon."""

from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from crosswire.domain.claims import Entity
from crosswire_extractor import lexicon
from crosswire_extractor.reading.cast import Cast, personal_name
from crosswire_extractor.reading.entities import slug
from crosswire_extractor.reading.inflection import Form, phrase_forms
from crosswire_extractor.reading.mentions import Mention
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.reading.phrases import Phrases
from crosswire_extractor.reading.places import Atlas
from crosswire_extractor.reading.spans import subject_span
from crosswire_extractor.reading.verbs import VerbGroup, auxiliary_words, group_at
from crosswire_extractor.spelling import spelling_key

_Way = Literal["did", "happened", "be"]


class _Sense(NamedTuple):
    question: str
    of: str
    state: str
    way: _Way
    forms: frozenset[Form]


class InState(NamedTuple):
    """The subject is in this state, read at token `at`."""

    at: int
    question: str
    state: str
    subject: Entity
    group: VerbGroup


def states_in(parsed: Parsed, cast: Cast, atlas: Atlas) -> list[InState]:
    """Every state of a person or named thing that the sentence tells of."""
    found: list[InState] = []
    if not any(each.kind in ("name", "city", "seat", "country") for each in parsed.mentions):
        return found
    for trigger in parsed.all_of(_triggers()):
        for sense in trigger.value:
            state = _read(parsed, trigger.start, trigger.end, sense, cast, atlas)
            if state:
                found.append(state)
                break
    return found


@cache
def _triggers() -> Phrases[tuple[_Sense, ...]]:
    senses: dict[str, list[_Sense]] = {}
    for text, sense in _senses():
        senses.setdefault(text, []).append(sense)
    return Phrases({text: tuple(listed) for text, listed in senses.items()})


def _senses() -> Iterator[tuple[str, _Sense]]:
    for question, table in lexicon.tree("states").items():
        for state, ways in table.items():
            if state == "of":
                continue
            for way, listed in ways.items():
                for phrase in listed:
                    written = [(phrase, frozenset[Form]())] if way == "be" else phrase_forms(phrase)
                    for text, forms in written:
                        yield text, _Sense(question, table["of"], state, way, forms)


def _read(
    parsed: Parsed, at: int, end: int, sense: _Sense, cast: Cast, atlas: Atlas
) -> InState | None:
    group = group_at(parsed.tokens, at, end, sense.forms)
    if group.mood in ("intent", "demanded") or parsed.word(group.start - 1) == "to":
        return None
    if parsed.word(end) == "to" and _permitted(parsed, at, end):
        return None
    subject = _subject(parsed, at, end, sense, group, cast, atlas)
    return InState(at, sense.question, sense.state, subject, group) if subject else None


def _permitted(parsed: Parsed, at: int, end: int) -> bool:
    """Free to race: he may, and nobody had held him."""
    free = parsed.word(at) in lexicon.group("permitted", "frames")
    return free and parsed.word(end + 1) not in lexicon.group("free_to", "frames")


def _subject(
    parsed: Parsed,
    at: int,
    end: int,
    sense: _Sense,
    group: VerbGroup,
    cast: Cast,
    atlas: Atlas,
) -> Entity | None:
    """Who or what is in the state: the verb's subject or its object, as its voice has it."""
    before = subject_span(parsed.tokens, group.start)
    if sense.way == "be":
        return _thing(parsed, *before, sense.of, cast, atlas) if _copula(parsed, group) else None
    if sense.way == "happened":
        free = not group.passive and group.finite and not _object_follows(parsed, end)
        return _thing(parsed, *before, sense.of, cast, atlas) if free else None
    if group.passive:
        return _thing(parsed, *before, sense.of, cast, atlas)
    if group.start < at or sense.forms & {"past", "s", "ing"}:
        return _thing(parsed, end, _phrase_end(parsed, end), sense.of, cast, atlas)
    return None


def _copula(parsed: Parsed, group: VerbGroup) -> bool:
    return bool(lexicon.group("copulas").intersection(parsed.words(group.start - 1, group.end)))


def _object_follows(parsed: Parsed, end: int) -> bool:
    word = parsed.word(end)
    return word in lexicon.group("determiners") or any(each.start == end for each in parsed.numbers)


def _phrase_end(parsed: Parsed, start: int) -> int:
    end = start
    while end < len(parsed.tokens) and end - start < 10:
        word = parsed.word(end)
        stops = word in auxiliary_words() or word in lexicon.group("clause_openers")
        over = end > start and word in lexicon.group("object_ends")
        if not parsed.tokens[end].word or stops or over:
            break
        end += 1
    return end


def _thing(
    parsed: Parsed, start: int, end: int, of: str, cast: Cast, atlas: Atlas
) -> Entity | None:
    """The person or named thing that the noun phrase is, not one that it merely names."""
    mentions = list(parsed.mentions_between(start, end))
    if parsed.word(end) in ("'s", "'"):
        return None
    if of == "person":
        return _person(parsed, mentions, end, cast)
    return _named(parsed, mentions, start, end, of, atlas)


def _person(parsed: Parsed, mentions: list[Mention], end: int, cast: Cast) -> Entity | None:
    if not mentions or mentions[-1].kind != "name" or mentions[-1].end != end:
        return None
    others = [each for each in mentions[:-1] if each.kind == "name"]
    known = cast.named(mentions[-1].value)
    if known is None or others or parsed.word(mentions[-1].start - 1) in ("of", "for", "'s", "and"):
        return None
    return known.entity


def named_thing(parsed: Parsed, start: int, end: int, of: str, atlas: Atlas) -> Entity | None:
    """The ship, site or law that the words name, if they name one."""
    return _named(parsed, list(parsed.mentions_between(start, end)), start, end, of, atlas)


def _named(
    parsed: Parsed, mentions: list[Mention], start: int, end: int, of: str, atlas: Atlas
) -> Entity | None:
    """The cruiser X, the X ferry; the airport in X, X airport; the X bill."""
    noun = _noun_of(parsed, start, end, of)
    if noun is None or {"and", "near"}.intersection(parsed.words(start, end)):
        return None
    first, last = noun
    if of == "site" and "of" in parsed.words(start, first):
        return None  # a ward of X hospital: a part of it
    words = parsed.text(first, last).lower()
    kinds = ("name", "city", "seat")
    named = [each for each in mentions if each.kind in kinds and not first <= each.start < last]
    beside = [each for each in named if each.start == last or _before(parsed, each.end, first)]
    if of != "site":
        named = [each for each in beside if each.start == last] or beside
    if len(named) != 1:
        return None
    name = parsed.text(named[0].start, named[0].end)
    if of != "site" and not personal_name(name):
        return None  # the Northern Fleet flagship: whose, not which
    place = atlas.place(named[0]) if of == "site" else None
    # A ship is known by its name, whether it is called a cruiser or a warship; a site is not.
    kind = slug(words) if of == "site" else of
    key = place.key if place else spelling_key(slug(name))
    return Entity(key=f"thing:{kind}:{key}", name=parsed.text(start, end), kind="thing")


def _before(parsed: Parsed, end: int, noun: int) -> bool:
    """The X cruiser, the X missile cruiser."""
    between = parsed.tokens[end:noun]
    if len(between) != 1:
        return not between
    word = between[0]
    return word.word and not word.capital and word.lower not in lexicon.words("function_words")


def _noun_of(parsed: Parsed, start: int, end: int, of: str) -> tuple[int, int] | None:
    """The longest noun for such a thing between the tokens."""
    nouns = lexicon.naming("named_things", ":")
    for size in (3, 2, 1):
        for at in range(start, end - size + 1):
            if nouns.get(parsed.text(at, at + size).lower()) == of:
                return at, at + size
    return None
