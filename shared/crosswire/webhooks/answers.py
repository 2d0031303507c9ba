"""What a receiver's answer means."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from crosswire.domain.value import Value

GONE = 410
#: The receiver, or what stands before it, asks to be left alone for a while.
THROTTLING = frozenset({429, 502, 503, 504})
KEPT = 4096
"""Bytes of an answer that are kept for people to read."""


class Answer(Value):
    """How one attempt ended: with a status, or with the reason why there is none."""

    status: int | None = None
    error: str | None = None
    """One sentence, unless it was delivered."""
    retry_after: timedelta | None = None
    text: str = ""
    """The first 4 KiB of the answer's body."""

    @property
    def delivered(self) -> bool:
        return self.status is not None and 200 <= self.status < 300

    @property
    def gone(self) -> bool:
        return self.status == GONE

    @property
    def throttling(self) -> bool:
        return self.status in THROTTLING


def answer_of(status: int, headers: Mapping[str, str], body: bytes, *, now: datetime) -> Answer:
    """Only 2xx is success. A redirect is a failure, because the address that was agreed moved."""
    retry_after = retry_delay(headers.get("retry-after", ""), now)
    text = body[:KEPT].decode(errors="replace").replace("\x00", "\N{REPLACEMENT CHARACTER}")
    return Answer(
        status=status, error=_complaint(status, headers), retry_after=retry_after, text=text
    )


def retry_delay(value: str, now: datetime) -> timedelta | None:
    """What a Retry-After header asks for: seconds or a date. None if it makes no sense."""
    value = value.strip()
    if value.isascii() and value.isdigit():
        # 9 digits are 31 years: whoever asks for more means "never", and that is 410.
        return timedelta(seconds=int(value)) if len(value) <= 9 else None
    try:
        moment = parsedate_to_datetime(value)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    return max(moment.replace(tzinfo=moment.tzinfo or UTC) - now, timedelta(0))


def _complaint(status: int, headers: Mapping[str, str]) -> str | None:
    if 200 <= status < 300:
        return None
    if 300 <= status < 400:
        to = headers.get("location", "")[:200]
        return f"It answered {status}{to and ' to ' + to}; redirects are not followed."
    if status == GONE:
        return "It answered 410 Gone: it wants no more."
    return f"It answered {status}."
