"""How the desk's values stand in database columns, the same on SQLite and PostgreSQL."""

import re
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import DateTime, Float, Integer, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.exc import DontWrapMixin
from sqlalchemy.types import TypeDecorator

from crosswire.domain.errors import Refused

_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


class NaiveTime(Refused, DontWrapMixin):
    """A time that does not say which zone it is in."""


def storable(text: str) -> str:
    """The text with a replacement character where PostgreSQL or UTF-8 cannot hold one.

    The length stays, so offsets into the text stay true.
    """
    if text.isascii() and "\x00" not in text:
        return text
    return _UNSTORABLE.sub("\ufffd", text)


class Words(TypeDecorator[str]):
    """Text from outside, which may hold characters that no database takes."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return value if value is None else storable(value)


class Utc(TypeDecorator[datetime]):
    """A moment. It is kept in UTC and comes back aware; a naive one is refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise NaiveTime(f"The time {value} has no zone: write it with one, such as {value}Z.")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Day(TypeDecorator[date]):
    """A calendar day as its number since year 1, so that distances are plain subtraction."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> int | None:
        return value if value is None else value.toordinal()

    def process_result_value(self, value: int | None, dialect: Dialect) -> date | None:
        return value if value is None else date.fromordinal(value)


class Seconds(TypeDecorator[timedelta]):
    """A length of time, in seconds."""

    impl = Float
    cache_ok = True

    def process_bind_param(self, value: timedelta | None, dialect: Dialect) -> float | None:
        return value if value is None else value.total_seconds()

    def process_result_value(self, value: float | None, dialect: Dialect) -> timedelta | None:
        return value if value is None else timedelta(seconds=value)
