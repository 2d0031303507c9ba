""" "Then", "that day": the day of which the sentence before speaks. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from crosswire_extractor.reading.calendars import DateFound
from crosswire_extractor.reading.parsed import Parsed

_SPANS = frozenset(("day", "night", "week", "month", "year", "time"))


def dated_back(sentences: Sequence[Parsed]) -> list[Parsed]:
    """In March 60,000 marched. Twelve were arrested then: in March."""
    return list(_dated_back(sentences))


def _dated_back(sentences: Sequence[Parsed]) -> Iterator[Parsed]:
    before: Parsed | None = None
    for parsed in sentences:
        day = _only_day(before) if before is not None and not parsed.dates else None
        at = _pointing_back(parsed) if day is not None else None
        if day is not None and at is not None:
            parsed = replace(parsed, dates=[day._replace(start=at[0], end=at[1], ahead=None)])
        yield parsed
        before = parsed


def _only_day(parsed: Parsed) -> DateFound | None:
    """The one day or time that it names; of two, nobody knows which is meant."""
    spans = {each.span for each in parsed.dates}
    return parsed.dates[0] if len(spans) == 1 else None


def _pointing_back(parsed: Parsed) -> tuple[int, int] | None:
    if "then" in parsed.vocabulary:
        ends = (at for at in range(1, len(parsed.tokens)) if _closes(parsed, at + 1))
        at = next((at for at in ends if parsed.word(at) == "then"), None)
        return (at, at + 1) if at is not None and parsed.word(at - 1) != "since" else None
    if "that" not in parsed.vocabulary and "time" not in parsed.vocabulary:
        return None
    for at in range(len(parsed.tokens) - 1):
        first, word = parsed.word(at), parsed.word(at + 1)
        of_it = first == "the" and word == "time" and parsed.word(at - 1) == "at"
        if (of_it or (first == "that" and word in _SPANS)) and _closes(parsed, at + 2):
            return at, at + 2
    return None


def _closes(parsed: Parsed, at: int) -> bool:
    """The clause ends there: at the time of the crash is no time before."""
    return at >= len(parsed.tokens) or not parsed.word(at)[:1].isalnum()
