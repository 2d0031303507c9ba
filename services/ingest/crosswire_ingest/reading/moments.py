"""Dates in all the ways in which feeds write them: what they state, and what they leave open."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta, timezone
from itertools import pairwise

from crosswire.domain.text import clean_line
from crosswire_ingest.reading.calendar_words import afternoon, month_of
from crosswire_ingest.reading.zones import offset_of

LONGEST = 100
"""Characters of a date."""
_PIVOT = 69
"""Two-digit years below it are of this century, as POSIX has it."""

_CLOCK = re.compile(
    r"(?<![\d:])(?P<hour>\d{1,2})(?:[:h](?P<minute>\d{2})(?::(?P<second>\d{2}))?)(?:[.,]\d{1,9})?(?![\d:])"
)
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?=$|[T\s,])T?[\s,]*", re.IGNORECASE)
_ISO_BASIC = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?)?(?=$|Z$|[+-])")
_BY_NUMBERS = re.compile(r"(\d{1,2})(?:([-/.])(\d{1,2})\2(\d{4})|(\.)(\d{1,2})\.(\d\d))(?!\d)")
_EAST_ASIAN = re.compile(r"(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일号號]?")
_SINCE_1970 = re.compile(r"(\d{10})(?:\d{3})?(?:\.\d+)?")
_HALF = re.compile(r"\b([ap])\.?\s?m\b\.?", re.IGNORECASE)
_ZONE_LIKE = re.compile(r"[A-Z]{1,5}(?![a-z])|z(?![A-Za-z])|[+\-−]\d|[A-Za-z]+/[A-Za-z_]+")
_NOON = time(12)


@dataclass(frozen=True, slots=True)
class Moment:
    """A date as it is stated."""

    clock: datetime
    """Day and time on the clock of the zone; noon of the day if no time is stated."""
    offset: timedelta | None = None
    whole_day: bool = False
    zone_unknown: bool = False
    """A zone is stated, and nothing tells which it is."""

    def at(self, offset: timedelta | None) -> datetime | None:
        """In UTC. A time without a zone is of the one given, else unknown; of a day, its noon."""
        own = timedelta(0) if self.whole_day else self.offset
        if own is None and not self.zone_unknown:
            own = offset
        try:
            return None if own is None else self.clock.replace(tzinfo=timezone(own)).astimezone(UTC)
        except (OverflowError, ValueError):
            return None


def moment_of(stated: str, language: str | None = None) -> Moment | None:
    """None if it is no date, or could be two."""
    text = clean_line(stated[: 2 * LONGEST])
    if not text or len(text) > LONGEST:
        return None
    try:
        return _since_1970(text) or _basic(text) or _read(text, language)
    except (OverflowError, ValueError):  # no calendar has such a day, no clock such an hour
        return None


def _since_1970(text: str) -> Moment | None:
    found = _SINCE_1970.fullmatch(text)
    if found is None:
        return None
    when = datetime.fromtimestamp(int(found[1]), UTC)
    return Moment(when.replace(tzinfo=None), offset=timedelta(0))


def _basic(text: str) -> Moment | None:
    """20240514T120000Z."""
    found = _ISO_BASIC.match(text)
    if found is None:
        return None
    year, month, day = int(found[1]), int(found[2]), int(found[3])
    if found[4] is None:
        return _moment(year, month, day) if found.end() == len(text) else None
    clock = _Clock(int(found[4]), int(found[5]), int(found[6] or 0))
    return _moment(year, month, day, clock, offset_of(text[found.end() :]))


@dataclass(frozen=True, slots=True)
class _Clock:
    hour: int
    minute: int
    second: int


def _read(text: str, language: str | None) -> Moment | None:
    found = _CLOCK.search(_spaced(text))
    if found is None:
        day = _day(text, language)
        return _moment(*day) if day else None
    text = _spaced(text)
    before, after = text[: found.start()], text[found.end() :]
    half, after = _half_of_day(before, after)
    clock = _clock(found, half)
    # "Tue May 14 12:00:00 EDT 2024" has its year behind the time, "12:00, 14 May 2024" all of it.
    zone, rest = _zone_in(after)
    day = _day(f"{before} {rest}", language)
    if day is None:
        return None
    offset = offset_of(zone, language) if zone else None
    return _moment(*day, clock, offset, zone_unknown=bool(zone) and offset is None)


def _spaced(text: str) -> str:
    """With a space where ISO has a T, and none between a.m.'s letters."""
    text = re.sub(r"(?<=\d)[Tt](?=\d)", " ", text)
    return _HALF.sub(lambda half: f" {half[1]}m ", text)


def _half_of_day(before: str, after: str) -> tuple[bool | None, str]:
    words = after.split(maxsplit=1)
    if words and (half := afternoon(words[0])) is not None:
        return half, " ".join(words[1:])
    last = before.split()[-1:]
    return (afternoon(last[0]) if last else None), after


def _clock(found: re.Match[str], half: bool | None) -> _Clock:
    hour = int(found["hour"])
    if half is not None and hour <= 12:
        hour = hour % 12 + (12 if half else 0)
    # A leap second is the last of its minute.
    return _Clock(hour, int(found["minute"]), min(int(found["second"] or 0), 59))


def _zone_in(after: str) -> tuple[str, str]:
    """The zone that follows a time, and the rest, which may hold the date."""
    rest = after.strip()
    found = re.match(
        r"(?P<zone>[Zz](?![A-Za-z])|(?:[A-Z]{1,5})?\s?[+\-−]\d{1,2}:?\d{2}(?!\d)|[A-Z]{0,5}[+\-−]\d{1,2}(?!\d)"
        r"|[A-Za-z]+/[A-Za-z_/]+|[A-Za-z]{2,5}(?![a-z])|[A-Z](?![A-Za-z]))",
        rest,
    )
    if found is None or not _is_zone(found["zone"]):
        return "", rest
    return found["zone"], re.sub(r"^\s*\([^()]*\)", "", rest[found.end() :])


def _is_zone(words: str) -> bool:
    return month_of(words) is None and bool(_ZONE_LIKE.match(words))


def _day(text: str, language: str | None) -> tuple[int, int, int] | None:
    text = text.strip()
    if found := _ISO.search(text) or _EAST_ASIAN.search(text):
        return int(found[1]), int(found[2]), int(found[3])
    if found := _BY_NUMBERS.search(text):
        first, mark, second, year = (group for group in found.groups() if group)
        return _by_numbers(int(first), mark, int(second), _full_year(year))
    return _by_words(text, language)


def _by_numbers(first: int, mark: str, second: int, year: int) -> tuple[int, int, int] | None:
    """A day before its month or behind it, where that can be told."""
    if first > 12 or mark == "." or first == second:
        return year, second, first
    return (year, first, second) if second > 12 else None


def _by_words(text: str, language: str | None) -> tuple[int, int, int] | None:
    """One month by name, a day and a year."""
    month = _month_in(text, language)
    numbers = re.findall(r"(?<![\d])\d{1,4}(?![\d])", text)
    if month is None or len(numbers) != 2:
        return None
    if len(numbers[0]) == 4:
        return int(numbers[0]), month, int(numbers[1])
    if len(numbers[1]) not in (2, 4):
        return None
    return _full_year(numbers[1]), month, int(numbers[0])


def _full_year(digits: str) -> int:
    century = (2000 if int(digits) < _PIVOT else 1900) if len(digits) == 2 else 0
    return century + int(digits)


def _month_in(text: str, language: str | None) -> int | None:
    """The last one: "mar, 14 mai" is a Tuesday in French."""
    words = re.findall(r"[^\W\d_]+(?:[’'][^\W\d_]+)*", text)
    pairs = [f"{one} {two}" for one, two in pairwise(words)]
    found = [month_of(name, language) for name in (*words, *pairs)]
    return next((month for month in reversed(found) if month), None)


def _moment(
    year: int,
    month: int,
    day: int,
    clock: _Clock | None = None,
    offset: timedelta | None = None,
    *,
    zone_unknown: bool = False,
) -> Moment:
    if clock is None:
        return Moment(datetime.combine(datetime(year, month, day), _NOON), whole_day=True)  # noqa: DTZ001
    midnight_after = clock == _Clock(24, 0, 0)
    hour = 0 if midnight_after else clock.hour
    when = datetime(year, month, day, hour, clock.minute, clock.second)  # noqa: DTZ001
    return Moment(when + timedelta(days=midnight_after), offset=offset, zone_unknown=zone_unknown)
