"""Whether a toll is a running total or that of a day, a strike or a stretch of days."""

from functools import cache
from typing import Literal

from crosswire_extractor import lexicon
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.reading.phrases import Phrases
from crosswire_extractor.reading.tolls import Toll

Scope = Literal["cumulative", "period", "unknown"]


@cache
def _words() -> Phrases[Scope]:
    return Phrases(lexicon.naming("scope"))  # type: ignore[arg-type]


def scope_in(parsed: Parsed) -> Scope:
    """By the words of the sentence alone."""
    named = {found.value for found in parsed.all_of(_words())}
    return named.pop() if len(named) == 1 else "unknown"


def scope_of(parsed: Parsed, toll: Toll, side: str | None) -> Scope:
    """By the words around it, else by the tense: "have died" of a side's dead is a total."""
    named = scope_in(parsed)
    if named != "unknown":
        return named
    if toll.group and toll.group.present and side:
        return "cumulative"
    return "unknown"
