"""When something was published, as streams write it."""

import re
from datetime import UTC, date, datetime, time, timedelta

from crosswire.domain.errors import Refused

#: What is written where nobody knows.
UNKNOWN = frozenset({"", "unknown", "none", "null", "n/a", "-", "?"})
FORMS = "write 2024-05-14, 2024-05-14T12:00:00Z or 05/14/2024 (month first)"

AHEAD = timedelta(days=1)
"""A clock or a time zone may be wrong by this much."""
_MONTH_FIRST = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})(?:[ ,T]+(\d.*))?")
_YEARS = range(1800, 2200)


def stated_time(value: object) -> datetime | None:
    """None if it is unknown. A day stands for its noon, and a time without a zone is in UTC.

    Raises Refused if it says something that is no time.
    """
    if value is None or (isinstance(value, str) and value.strip().casefold() in UNKNOWN):
        return None
    try:
        if not isinstance(value, str):
            raise ValueError("not in words")
        when = _read(value.strip())
    except ValueError as error:
        raise Refused(f"its published {str(value)[:40]!r} is no time: {FORMS}") from error
    return when


def is_future(when: datetime | None, now: datetime) -> bool:
    """Whether nothing can have been published then yet."""
    return when is not None and when > now + AHEAD


def _read(text: str) -> datetime:
    if found := _MONTH_FIRST.fullmatch(text):
        month, day, year, clock = found.groups()
        text = f"{year}-{int(month):02}-{int(day):02}" + (f"T{clock}" if clock else "")
    try:
        when = datetime.combine(date.fromisoformat(text), time(12), UTC)
    except ValueError:
        when = datetime.fromisoformat(text)
    if when.year not in _YEARS:
        raise ValueError("no article is of that year")
    return when.astimezone(UTC) if when.tzinfo else when.replace(tzinfo=UTC)
