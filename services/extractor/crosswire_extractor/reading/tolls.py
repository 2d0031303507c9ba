"""How many were killed, wounded, displaced …: numbers joined to what became of the counted."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal, NamedTuple

from crosswire_extractor import lexicon
from crosswire_extractor.reading.counted import Counted, counted_at, counted_noun_at
from crosswire_extractor.reading.inflection import Form, phrase_forms
from crosswire_extractor.reading.links import (
    adjectival,
    has_object,
    joined,
    lives,
    none_of,
    numbers_before,
    part_of_name,
    transparent,
)
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.reading.phrases import Found, Phrases
from crosswire_extractor.reading.quantities import NumberFound
from crosswire_extractor.reading.spans import subject_span
from crosswire_extractor.reading.verbs import VerbGroup, auxiliary_words, group_at

_Way = Literal["did", "did_lives", "happened", "state", "noun", "toll"]
_SIDES = frozenset(("country", "adjective", "seat", "people"))
_PART = frozenset(("including", "among"))
#: What may stand between a verb and its number: killed a total of 12.
_LEADING = frozenset(("a", "total", "of", "further", "another", "all"))
#: So far from a toll an ellipsis of it may stand.
_FAR = 20


class _Sense(NamedTuple):
    outcome: str
    way: _Way
    forms: frozenset[Form]


class Toll(NamedTuple):
    """A number of the counted with this outcome, read at token `at`."""

    outcome: str
    at: int
    number: NumberFound
    counted: Counted
    group: VerbGroup | None
    """The verb's words; None for a noun: "12 deaths"."""
    additional: bool = False


def tolls_in(parsed: Parsed) -> list[Toll]:
    """Every toll of the sentence, in order; no number is read twice for one outcome."""
    if not parsed.numbers and not none_of(parsed):
        return []
    found: list[Toll] = []
    for trigger in parsed.all_of(_triggers()):
        for sense in trigger.value:
            new = [toll for toll in _read(parsed, trigger, sense, found) if _fresh(toll, found)]
            found += new
            if new:
                break
    found += _left_out(parsed, found)
    return sorted(found, key=lambda toll: toll.number.start)


def _left_out(parsed: Parsed, found: Sequence[Toll]) -> Iterator[Toll]:
    """… killed in Turkey and 1,400 in Syria; 40 deaths … and 700 on the other side."""
    for number in parsed.numbers:
        before = [toll for toll in found if 0 < number.start - toll.number.end < _FAR]
        joint = parsed.word(number.start - 1) in lexicon.group("ellipsis_openers")
        taken = any(toll.number.start == number.start for toll in found)
        if not before or not joint or taken or number.value is None:
            continue  # "and hundreds on the other side" names no figure
        counted, told = counted_at(parsed, number.end), before[-1]
        elsewhere = parsed.word(number.end) == "in" and any(
            each.start == number.end + 1 and each.kind in ("city", "country", "seat")
            for each in parsed.mentions
        )
        if counted.word is None and (elsewhere or counted.side):
            side = counted.side or told.counted.side
            yield told._replace(
                at=number.start, number=number, counted=told.counted._replace(side=side)
            )


def _fresh(toll: Toll, found: Sequence[Toll]) -> bool:
    return all(toll.number.start != other.number.start for other in found)


@cache
def _triggers() -> Phrases[tuple[_Sense, ...]]:
    senses: dict[str, list[_Sense]] = {}
    for outcome, ways in lexicon.tree("outcomes").items():
        for way, listed in ways.items():
            for phrase in listed:
                verb = way in ("did", "did_lives", "happened")
                written = phrase_forms(phrase) if verb else [(phrase, frozenset[Form]())]
                for text, forms in written:
                    senses.setdefault(text, []).append(_Sense(outcome, way, forms))
    return Phrases({text: tuple(listed) for text, listed in senses.items()})


def _read(
    parsed: Parsed, trigger: Found[tuple[_Sense, ...]], sense: _Sense, before: Sequence[Toll]
) -> Iterator[Toll]:
    if sense.outcome == "attended" and not _of_a_gathering(parsed):
        return  # three ministers came to the summit
    if sense.way == "noun":
        yield from _of_noun(parsed, trigger.start, sense)
    elif sense.way == "toll":
        yield from _of_toll(parsed, trigger.start, trigger.end, sense)
    elif sense.way == "state":
        yield from _of_state(parsed, trigger.start, trigger.end, sense, before)
    else:
        yield from _of_verb(parsed, trigger.start, trigger.end, sense, before)


def _of_a_gathering(parsed: Parsed) -> bool:
    words = {token.lower for token in parsed.tokens}
    return not words.isdisjoint(lexicon.table("events", ":")["protest"])


def _of_noun(parsed: Parsed, at: int, sense: _Sense) -> Iterator[Toll]:
    """25 civilian deaths; no deaths."""
    for number in numbers_before(parsed, at):
        between = parsed.words(number.end, at)
        if len(between) <= 4 and all(
            (word.isalpha() and word not in lexicon.words("function_words"))
            or word in ("more", "new", "'s")
            for word in between
        ):
            counted = counted_at(parsed, number.end, at + _counts_people(parsed, at))
            yield Toll(sense.outcome, at, number, counted, None, "more" in between)
        return


def _counts_people(parsed: Parsed, at: int) -> bool:
    """Deaths are counted as people are; 18 arrests and 40 injuries tell nobody's class."""
    return counted_noun_at(parsed, at)


def _of_toll(parsed: Parsed, at: int, end: int, sense: _Sense) -> Iterator[Toll]:
    """The death toll rose from 12 to 22; raised to 22 the death toll."""
    if sense.outcome != "lost" and (raised := _raised_to(parsed, at)) is not None:
        yield Toll(sense.outcome, at, raised, counted_at(parsed, raised.end, at), None)
        return
    near = [n for n in parsed.numbers if end <= n.start <= end + 14]
    if parsed.word(end) in ("and", "or"):
        return  # the number of dead and missing
    marks = lexicon.group("clause_marks")
    near = [n for n in near if not marks.intersection(parsed.words(end, n.start))]
    if not near:
        return
    risen = next((n for n in near if parsed.word(n.start - 1) == "to"), None)
    if risen is None and parsed.word(near[0].start - 1) in ("from", "by"):
        return
    number = risen or near[0]
    counted = counted_at(parsed, number.end)
    if sense.outcome == "lost":
        if counted.cls is None:
            return  # losses of 12 million
        counted = counted._replace(side=counted.side or _owner_of_losses(parsed, at, end))
    yield Toll(sense.outcome, at, number, counted, None)


def _raised_to(parsed: Parsed, at: int) -> NumberFound | None:
    """The figure right before "the number of …", to which it is raised or at which it is put."""
    figure = next((n for n in parsed.numbers if n.end == at - 1), None)
    if figure is None or parsed.word(at - 1) != "the":
        return None
    return figure if parsed.word(figure.start - 1) in ("to", "at") else None


def _owner_of_losses(parsed: Parsed, at: int, end: int) -> str | None:
    """Russian losses; the losses of the Russian army."""
    for start, stop in ((at - 4, at), (end + 1, end + 4)):
        sides = [each for each in parsed.mentions_between(start, stop) if each.kind in _SIDES]
        if sides and (stop == at or parsed.word(end) in ("of", "for", "among")):
            return sides[-1].value
    return None


def _of_number(parsed: Parsed, at: int, end: int, sense: _Sense) -> Iterator[Toll]:
    """The number of soldiers killed has risen to 40; … put the number of those wounded at 12."""
    start = max(place for place in range(at - 9, at) if parsed.word(place) == "number")
    counted = counted_at(parsed, start + 2, at)
    raised = _raised_to(parsed, start)
    if raised is not None and parsed.word(start + 1) == "of":
        if not counted.unknown:
            yield Toll(sense.outcome, at, raised, counted, None)
        return
    several = parsed.word(at - 1) in ("and", "or")  # the number of dead and missing
    whole = parsed.word(start + 1) == "of" and not counted.unknown and not several
    for toll in _of_toll(parsed, at, end, sense):
        if whole and not _verb_between(parsed, start, at):
            yield toll._replace(counted=counted)


def _verb_between(parsed: Parsed, start: int, end: int) -> bool:
    return bool(auxiliary_words().intersection(parsed.words(start, end)) - {"'s", "being"})


def _of_state(
    parsed: Parsed, at: int, end: int, sense: _Sense, before: Sequence[Toll]
) -> Iterator[Toll]:
    """12 dead; left five people missing; 12 are still missing."""
    if "number" in parsed.words(at - 9, at):
        yield from _of_number(parsed, at, end, sense)
        return
    group = group_at(parsed.tokens, at, at + 1, frozenset(("participle",)))
    if group.mood not in ("fact", "hearsay", "possible"):
        return
    if group.start == at and adjectival(parsed, at, end):
        return
    yield from _counted_before(parsed, group.start, at, sense, group, before)


def _of_verb(
    parsed: Parsed, at: int, end: int, sense: _Sense, before: Sequence[Toll]
) -> Iterator[Toll]:
    if "number" in parsed.words(at - 9, at):
        yield from _of_number(parsed, at, end, sense)
        return
    group = group_at(parsed.tokens, at, end, sense.forms)
    if sense.forms == {"ing"} and group.start == at and sense.way == "happened":
        return  # people fleeing: it describes them
    if sense.way == "happened":
        yield from _counted_before(parsed, group.start, at, sense, group, before)
        return
    if not group.passive and (number := _object(parsed, end)):
        yield from _of_object(parsed, at, number, sense, group)
    elif group.passive or (
        sense.forms & {"participle"}
        and group.start == at
        and not adjectival(parsed, at, end)
        and not has_object(parsed, end)
    ):
        yield from _counted_before(parsed, group.start, at, sense, group, before)


def _object(parsed: Parsed, end: int) -> NumberFound | None:
    skip = end
    while parsed.word(skip) in _LEADING and skip - end < 3:
        skip += 1
    return next((n for n in parsed.numbers if n.start in (end, skip)), None)


def _of_object(
    parsed: Parsed, at: int, number: NumberFound, sense: _Sense, group: VerbGroup
) -> Iterator[Toll]:
    """The blast killed 12 soldiers and three civilians."""
    counted = counted_at(parsed, number.end)
    if sense.way == "did_lives" and not lives(counted):
        return
    loser = (
        _loser(parsed, at, group)
        if parsed.tokens[at].lower in ("lost", "lose", "losing", "loses")
        else None
    )
    if loser and counted.side is None:
        counted = counted._replace(side=loser)
    yield Toll(
        sense.outcome, at, number, counted, group, parsed.word(number.start - 1) == "another"
    )
    for other in parsed.numbers:
        if other.start <= number.start:
            continue
        if not joined(parsed, counted.end, other.start):
            return
        counted = counted_at(parsed, other.end)
        if (
            not counted.word
            or parsed.word(counted.end) in auxiliary_words()
            or _trigger_at(parsed, counted.end)
        ):
            return
        yield Toll(sense.outcome, at, other, counted, group)


def _loser(parsed: Parsed, at: int, group: VerbGroup) -> str | None:
    start, end = _subject(parsed, at) or subject_span(parsed.tokens, group.start)
    sides = [each for each in parsed.mentions_between(start, end) if each.kind in _SIDES]
    return sides[0].value if sides else None


def _subject(parsed: Parsed, at: int) -> tuple[int, int] | None:
    """The words that the tree hangs under the verb as its subject."""
    subject = parsed.tree.child(parsed.tree[at], "nsubj") if len(parsed.tree) else None
    if subject is None:
        return None
    below = parsed.tree.subtree(subject)
    return below[0].at, below[-1].at + 1


def _trigger_at(parsed: Parsed, at: int) -> bool:
    return at < len(parsed.tokens) and _triggers().at(parsed.tokens, at) is not None


def _counted_before(
    parsed: Parsed, start: int, at: int, sense: _Sense, group: VerbGroup, before: Sequence[Toll]
) -> Iterator[Toll]:
    """The subject's numbers: 12 soldiers and three civilians, including a child, were killed."""
    reached: int | None = None
    for number in numbers_before(parsed, start):
        counted = counted_at(parsed, number.end, start)
        if reached is None:
            if not transparent(parsed, counted.end, start):
                return
        elif not joined(parsed, counted.end, reached):
            return
        part = parsed.words(number.end, number.end + 2) in (["of", "whom"], ["of", "them"])
        reached = number.start - (parsed.word(number.start - 1) in _PART)
        if sense.way == "did_lives" and not lives(counted):
            return
        if counted.word is None and (
            parsed.word(counted.end) in lexicon.group("determiners") or part_of_name(parsed, number)
        ):
            return
        if counted.word is None and before and start - number.end <= 1:
            counted = counted._replace(
                cls=before[-1].counted.cls, side=counted.side or before[-1].counted.side,
                word=before[-1].counted.word, thing=before[-1].counted.thing,
            )  # fmt: skip
        yield Toll(
            sense.outcome, at, number, counted, group, parsed.word(number.start - 1) == "another"
        )
        if part:
            return  # three of whom: those before are not all in this state
