"""What articles print: a large sketch of a text, by which the store finds its reprints.

It holds twice as many runs as the sketch in a claim's evidence, so that a text cut to 40 % with
every seventh word changed is known too. Its smallest numbers are the marks of the text: two that
share a run among them may be one text, and the whole sketches tell.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from functools import lru_cache
from struct import pack, unpack
from typing import NamedTuple

from crosswire.domain.sketch import (
    FEWEST,
    SHARE,
    Numbers,
    are_absent,
    are_one,
    runs_of,
    runs_of_sentence,
    smallest_runs,
    words_of,
)
from crosswire.domain.value import fingerprint

#: So many runs are kept; each takes four bytes.
KEPT = 128
#: Later, a text that is much the same is the next bulletin in the same phrases.
REPRINTED_WITHIN = timedelta(days=3)
#: A text is looked for by so many of its smallest numbers, and found by so many of them.
LOOKED_BY, FOUND_BY = 40, 24
#: A revision that still holds so much of what an article printed still prints it.
STILL = 0.5
#: Two texts that share half of what reprints do have something to do with each other.
RELATED = SHARE / 2


def print_of(title: str, text: str) -> bytes | None:
    """The sketch of a text; with few words outside quotations, the name of title and text.

    Few words with another title may be anybody's: "Read more on our site". None if there are no
    words.
    """
    kept = smallest_runs(text, KEPT)
    if len(kept) >= FEWEST:
        return pack(f">{len(kept)}I", *kept)
    words = words_of(f"{title} {text}")
    return bytes.fromhex(fingerprint(*words, length=32)) if words else None


def marks_of(printed: bytes) -> Numbers:
    """The numbers by which a text is looked for, the smallest first."""
    return _unpacked(printed)[:LOOKED_BY]


def is_one_text(printed: bytes, other: bytes, *, share: float = SHARE) -> bool:
    """Whether one text was made of the other, or both of a third."""
    first, second = _unpacked(printed), _unpacked(other)
    if min(len(first), len(second)) < FEWEST:
        return printed == other
    return are_one(first, second, kept=KEPT, share=share)


def still_prints(text: str, before: bytes) -> bool:
    """Whether a text holds most of what an earlier one did, however much was added."""
    numbers = _unpacked(before)
    missing = set(numbers)
    for runs in runs_of(text):
        missing -= runs
    return len(numbers) >= FEWEST and len(numbers) - len(missing) >= STILL * len(numbers)


class Printing(NamedTuple):
    """One article that prints a text."""

    article_id: str
    source_id: str
    agency: str | None
    """Whom the outlet credits."""
    at: datetime
    """Of publication, else of storing."""
    cluster: int
    printed: bytes

    @property
    def origin(self) -> str:
        """Where the text comes from if it comes from here."""
        return origin_named(self.source_id, self.agency)


class Wire(NamedTuple):
    """The text that an article prints, and that others print too."""

    first: Printing
    """The one that it comes from: who credits an agency, else the earliest."""
    others: tuple[bytes, ...]
    """What others print of it."""

    @property
    def origin(self) -> str:
        return self.first.origin

    def holds(self, sentence: str) -> bool:
        """Whether others print the sentence too, as far as can be told: it is no addition."""
        runs = runs_of_sentence(sentence)
        return any(
            len(numbers) < FEWEST or not are_absent(runs, numbers, kept=KEPT)
            for numbers in map(_unpacked, self.others)
        )


def origin_named(outlet: str, agency: str | None) -> str:
    """How the origin of a report is called: its agency's name, else its outlet's id."""
    return "agency:" + "-".join(agency.casefold().split()) if agency else f"outlet:{outlet}"


def clusters_joined(new: Printing, found: Iterable[Printing]) -> list[int]:
    """The clusters that an article belongs to, the one that it joins first.

    More than one are one text that was known in parts. A report in which two wires meet makes
    them no one text: it belongs with the one that it shares more with.
    """
    mates = [mate for mate in found if _may_be_kin(new, mate)]
    shared = {mate.article_id: _shared(new, mate) for mate in mates}
    mates.sort(key=lambda mate: (-shared[mate.article_id], mate.at, mate.article_id))
    nearest: dict[int, Printing] = {}
    for mate in mates:
        nearest.setdefault(mate.cluster, mate)
    return [cluster for cluster, mate in nearest.items() if _one_wire(new, mates[0], mate)]


def wire_of(printings: Sequence[Printing], article_id: str) -> Wire | None:
    """What an article prints with others, of which these come first; None if it is alone."""
    others = tuple(each.printed for each in printings if each.article_id != article_id)
    return Wire(printings[0], others) if others else None


def _may_be_kin(new: Printing, mate: Printing) -> bool:
    """An outlet that prints a text twice is of one origin with itself anyway."""
    return new.source_id != mate.source_id and is_one_text(new.printed, mate.printed)


def _one_wire(new: Printing, first: Printing, second: Printing) -> bool:
    """Whether what two articles share with a third comes from one text.

    It does if the third came first, or is an agency's, or they share something with each other.
    """
    if first is second:
        return True
    if None not in (first.agency, second.agency) and first.agency != second.agency:
        return False
    whole = new.agency is not None or new.at <= min(first.at, second.at)
    return whole or is_one_text(first.printed, second.printed, share=RELATED)


def _shared(one: Printing, other: Printing) -> int:
    return len(set(_unpacked(one.printed)).intersection(_unpacked(other.printed)))


@lru_cache(maxsize=1024)
def _unpacked(printed: bytes) -> Numbers:
    return unpack(f">{len(printed) // 4}I", printed)
