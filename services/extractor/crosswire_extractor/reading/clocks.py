"""Hours of the day in a sentence, as intervals: at 3 a.m., shortly before noon, before dawn."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from crosswire_extractor import lexicon
from crosswire_extractor.reading.number_words import word_value
from crosswire_extractor.reading.parsed import Parsed

_DAY = 24 * 60
#: How far an hour that is told as it is, roughly, or with "shortly" may be off, in minutes.
_EXACTLY, _ROUGHLY, _SHORTLY = 10, 35, 50
_HOURS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_CLOCK = re.compile(
    rf"(?<![\w$€£.:])(?:(?P<h>\d{{1,2}})(?:[:.](?P<m>[0-5]\d))?|(?P<word>{_HOURS}))"
    r"(?:\s*(?P<half>[ap])\.?\s?m\b\.?|\s+o['’]clock\b)?"
    r"(?:(?:,?\s+local time)?,?\s+(?:in the|on \w+|this|that|\w+day)\s+"
    r"(?P<part>morning|afternoon|evening)\b)?",
    re.IGNORECASE,
)
#: What stands before an hour.
_BEFORE = re.compile(
    r"(?:(?P<near>shortly|just|soon|right|moments|minutes|nearly|almost) )?"
    r"\b(?P<link>before|after|at|around|about|approximately|roughly|almost|nearly|was) "
    r"(?:(?:(?P<rough>about|around|approximately|roughly)|exactly) )?$",
    re.IGNORECASE,
)
_ZONED = re.compile(r"^ ?\(?(\w+)\b")


class Clock(NamedTuple):
    """From and to, in minutes after midnight, and the characters of the sentence that say so."""

    low: int
    high: int
    start: int
    end: int


def clocks_in(parsed: Parsed) -> list[Clock]:
    """Every hour of the day at which something is told to be; none in another time zone."""
    text = parsed.sentence.text
    found = [*_parts(text), *_told(text)]
    return sorted(found, key=lambda each: each.start)


def _told(text: str) -> Iterator[Clock]:
    for match in _CLOCK.finditer(text):
        minutes = _minutes(match)
        if minutes is not None and (
            clock := _with_bounds(text, match.start(), match.end(), minutes)
        ):
            yield clock
    for match in _any_of("words").finditer(text):
        minutes = lexicon.tree("hours")["words"][match[0].lower()]
        if clock := _with_bounds(text, match.start(), match.end(), minutes):
            yield clock


def _minutes(match: re.Match[str]) -> int | None:
    """After midnight; None if it may be no hour, or if it is not said of which half of the day."""
    hour = word_value(match["word"].lower()) if match["word"] else float(match["h"])
    minute = int(match["m"] or 0)
    if hour is None or hour > 23:
        return None
    half, part = (match["half"] or "").lower(), match["part"]
    if not (half or part):
        written = match["m"] is not None and ":" in match[0] and match["h"] is not None
        of_24 = written and (hour > 12 or match["h"].startswith("0"))
        return int(hour) * 60 + minute if of_24 else None
    if hour > 12:
        return int(hour) * 60 + minute
    late = half == "p" or (not half and part.lower() != "morning")
    return (int(hour) % 12 + 12 * late) * 60 + minute


def _with_bounds(text: str, start: int, end: int, minutes: int) -> Clock | None:
    """At, around, shortly before, after: never by, until or since."""
    zone = _ZONED.match(text[end:])
    if zone and zone[1].lower() in lexicon.tree("hours")["zones"]["names"].split():
        return None
    before = _BEFORE.search(text[:start])
    if before is None:
        return None
    link, near = before["link"].lower(), (before["near"] or "").lower()
    if link in ("before", "after"):
        if not near:
            return None
        low, high = (
            (minutes - _SHORTLY, minutes) if link == "before" else (minutes, minutes + _SHORTLY)
        )
    else:
        rough = near or before["rough"] or link not in ("at", "was")
        off = _ROUGHLY if rough else _EXACTLY
        low, high = minutes - off, minutes + off
    return Clock(max(0, low), min(_DAY, high), start, end)


def _parts(text: str) -> Iterator[Clock]:
    """Before dawn, in the early hours, in mid-afternoon."""
    for match in _any_of("parts").finditer(text):
        low, high = lexicon.tree("hours")["parts"][" ".join(match[0].lower().split())]
        yield Clock(low, high, match.start(), match.end())


@cache
def _any_of(table: str) -> re.Pattern[str]:
    """The phrases of one table of `lexicon/en/hours.toml`, the longest first."""
    phrases = sorted(lexicon.tree("hours")[table], key=len, reverse=True)
    told = "|".join(re.escape(each).replace(r"\ ", r"\s+") for each in phrases)
    return re.compile(rf"\b(?:{told})\b", re.IGNORECASE)
