"""When something was published: what is stated, and nothing guessed."""

from datetime import UTC, date, datetime, time, timedelta

from crosswire.domain.errors import Refused

EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)
"""Before the web. Such dates are a program's zero: 1970, 1900, year 1."""
AHEAD = timedelta(days=1)
"""A clock or a time zone may be wrong by this much; later dates are no dates of publication."""


def stated_time(text: str | None) -> datetime | None:
    """A time in ISO 8601 with its zone; None if it is anything else."""
    try:
        when = datetime.fromisoformat((text or "").strip())
    except ValueError:
        return None
    return when.astimezone(UTC) if when.tzinfo and EARLIEST.year < when.year < 9999 else None


def plausible(when: datetime | None, now: datetime) -> datetime | None:
    """The time, unless no article can have been published then."""
    return when if when and EARLIEST <= when <= now + AHEAD else None


def given_time(value: object, now: datetime) -> datetime:
    """A time that a person gives. A day alone stands for its noon in UTC.

    Raises Refused with one sentence if it is no time, has no zone or lies in the future.
    """
    when = _read(value)
    if isinstance(when, datetime):
        if when.tzinfo is None:
            raise Refused(f"{value} has no time zone: write 2024-05-14T12:00:00Z or 2024-05-14.")
        when = when.astimezone(UTC)
    else:
        when = datetime.combine(when, time(12), UTC)
    if plausible(when, now) is None:
        raise Refused(f"{value} cannot be a time of publication: it is not between 1990 and today.")
    return when


def _read(value: object) -> date:
    if isinstance(value, date):
        return value
    text = str(value).strip()
    for kind in (date, datetime):
        try:
            return kind.fromisoformat(text)
        except ValueError:
            continue
    raise Refused(f"{text[:40]!r} is not a time: write 2024-05-14 or 2024-05-14T12:00:00Z.")
