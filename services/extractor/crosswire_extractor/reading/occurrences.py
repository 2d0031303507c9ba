"""Things that one says happened and another denies: strikes on civilians, an occupation."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from crosswire_extractor import lexicon
from crosswire_extractor.reading.inflection import Form, phrase_forms
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.reading.phrases import Found, Phrases
from crosswire_extractor.reading.spans import subject_span
from crosswire_extractor.reading.verbs import VerbGroup, auxiliary_words, group_at

_NOBODY = frozenset(("nobody", "none", "no"))
#: So many words may stand between a verb and its object.
_NEAR = 5


class Occurrence(NamedTuple):
    """This happens to the object, read at token `at`."""

    at: int
    predicate: str
    subject: str
    group: VerbGroup | None
    negated: bool = False


class _Sense(NamedTuple):
    predicate: str
    object: str
    objects: Phrases[bool]
    forms: frozenset[Form]
    noun: bool


def occurrences_in(parsed: Parsed) -> list[Occurrence]:
    found = []
    for trigger in parsed.all_of(_triggers()):
        occurrence = _read(parsed, trigger)
        if occurrence:
            found.append(occurrence)
    return found


@cache
def _triggers() -> Phrases[_Sense]:
    return Phrases(_senses())


def _senses() -> Iterator[tuple[str, _Sense]]:
    for predicate, table in lexicon.tree("occurrences").items():
        objects = Phrases((phrase, True) for phrase in table["objects"])
        for verb in table["verbs"]:
            for text, forms in phrase_forms(verb):
                yield text, _Sense(predicate, table["object"], objects, forms, False)
        for noun in table["nouns"]:
            yield noun, _Sense(predicate, table["object"], objects, frozenset(), True)


def _read(parsed: Parsed, trigger: Found[_Sense]) -> Occurrence | None:
    sense = trigger.value
    if sense.noun:
        subject = _object(parsed, trigger.end, trigger.end + _NEAR, sense)
        negated = parsed.word(trigger.start - 1) == "no"
        return (
            Occurrence(trigger.start, sense.predicate, subject, None, negated) if subject else None
        )
    # A word in scare quotes keeps its place: plans to "occupy" X.
    at = trigger.start - (parsed.word(trigger.start - 1) in ('"', "“", "'"))
    group = group_at(parsed.tokens, at, trigger.end, sense.forms)
    if group.mood == "demanded" or (parsed.word(group.start - 1) == "to" and not group.negated):
        return None
    start, end = subject_span(parsed.tokens, group.start)
    if group.passive or _reduced(parsed, group, trigger.end):
        near = end - 1 if sense.object == "country" else end - _NEAR
        subject = _object(parsed, max(start, near), end, sense)
    else:
        subject = _object(parsed, trigger.end, trigger.end + _NEAR + 3, sense)
    if subject is None or (group.mood == "intent" and not group.negated):
        return None
    negated = group.negated or bool(_NOBODY.intersection(parsed.words(start, end)))
    return Occurrence(trigger.start, sense.predicate, subject, group, negated)


def _reduced(parsed: Parsed, group: VerbGroup, end: int) -> bool:
    """Areas being targeted by …: a passive without its auxiliary in sight."""
    return parsed.word(end) == "by" and not group.passive


def _object(parsed: Parsed, start: int, end: int, sense: _Sense) -> str | None:
    for at in range(max(0, start), min(end, len(parsed.tokens))):
        word = parsed.word(at)
        if sense.object == "country":
            if word in ('"', "”", "'", "the"):
                continue
            country = next((each for each in parsed.mentions if each.start == at), None)
            whole = country and country.kind == "country" and parsed.word(country.end) != "'s"
            return f"country:{country.value}" if country and whole else None
        if sense.objects.at(parsed.tokens, at):
            return sense.object
        if word in auxiliary_words() or word in (",", ";", ":"):
            return None
    return None
