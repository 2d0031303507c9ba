"""What a party declares itself ready for, and whether it makes a condition."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from crosswire_extractor import lexicon
from crosswire_extractor.reading.attribution import Report
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.reading.spans import subject_span
from crosswire_extractor.reading.verbs import group_at

_REACH = 7
_CONDITION_REACH = 6


class Position(NamedTuple):
    """Ready, or not, for the event with those parties; read at token `at`."""

    at: int
    predicate: str
    parties: tuple[str, ...]
    conditional: bool
    negated: bool


@cache
def _words(predicate: str, kind: str) -> frozenset[str]:
    return frozenset(lexicon.tree("positions")[predicate][kind])


def positions_in(parsed: Parsed, reports: Sequence[Report]) -> list[Position]:
    """Only of a speaker with a side: others are told of, they do not commit themselves."""
    found = []
    for predicate in lexicon.tree("positions"):
        if _words(predicate, "ready").isdisjoint(parsed.vocabulary):
            continue
        for at, token in enumerate(parsed.tokens):
            if token.lower in _words(predicate, "ready"):
                position = _read(parsed, predicate, at, reports)
                if position:
                    found.append(position)
    return found


def _read(parsed: Parsed, predicate: str, at: int, reports: Sequence[Report]) -> Position | None:
    speaker = next((each.source for each in reversed(reports) if each.covers(at)), None)
    event = next(
        (i for i in range(at + 1, at + _REACH) if parsed.word(i) in _words(predicate, "event")),
        None,
    )
    if event is None or speaker is None or speaker.side is None:
        return None
    own, sides = _whose(parsed, at), _sides(parsed)
    if own is not None and own != speaker.side:
        return None
    parties = tuple(sorted({speaker.side, *sides}))
    if len(parties) != 2:
        return None
    after = parsed.words(event + 1, event + 1 + _CONDITION_REACH)
    conditional = bool(_words(predicate, "condition").intersection(after))
    before = parsed.words(at - 3, at)
    return Position(at, predicate, parties, conditional, bool({"not", "n't"} & set(before)))


def _whose(parsed: Parsed, at: int) -> str | None:
    """The country that is ready, if one leads the clause: "Russia is ready" as told by another."""
    start, end = subject_span(parsed.tokens, group_at(parsed.tokens, at, at, frozenset()).start)
    kinds = ("country", "seat")
    leads = [each for each in parsed.mentions_between(start, end) if each.kind in kinds]
    if start == end:  # … and is ready: the sentence's first
        leads = [each for each in parsed.mentions if each.end <= at and each.kind in kinds]
    return leads[0].value if leads else None


def _sides(parsed: Parsed) -> set[str]:
    kinds = ("country", "adjective", "seat")
    return {each.value for each in parsed.mentions if each.kind in kinds}
