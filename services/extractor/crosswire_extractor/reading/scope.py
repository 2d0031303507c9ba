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


def scope_of(parsed: Parsed, toll: Toll, side: str | None) -> Scope:
    """By the words around it, else by the tense: "have died" of a side's dead is a total."""
    named = {found.value for found in _words().all_in(parsed.tokens)}
    if named == {"cumulative"} or named == {"period"}:
        return named.pop()
    if toll.group and toll.group.present and side:
        return "cumulative"
    return "unknown"
