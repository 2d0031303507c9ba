"""What a document asks of those who poll it."""

import re
from collections.abc import Iterator
from datetime import timedelta
from itertools import islice

from crosswire.domain.feeds import Hints

LONGEST_TTL = timedelta(days=7)
_MOST = 30
"""Elements of one name: there are 24 hours."""
_PERIODS = {
    "hourly": timedelta(hours=1),
    "daily": timedelta(days=1),
    "weekly": timedelta(weeks=1),
    "monthly": timedelta(days=30),
    "yearly": timedelta(days=365),
}
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def hints_of(document: str, self_link: str | None = None) -> Hints:
    """Read from the document's text, so that a badly formed one states them too."""
    shell = _without_items(document)
    return Hints(
        ttl=_ttl(shell),
        skip_hours=tuple(sorted(set(_skipped_hours(shell)))),
        skip_days=tuple(sorted(set(_skipped_days(shell)))),
        self_link=self_link,
    )


def _without_items(document: str) -> str:
    first = re.search(r"<(?:item|entry)\b", document, re.IGNORECASE)
    if first is None:
        return document
    ends = re.compile(r"</(?:item|entry)\s*>", re.IGNORECASE)
    last = max((end.end() for end in ends.finditer(document)), default=len(document))
    return document[: first.start()] + document[last:]


def _ttl(shell: str) -> timedelta | None:
    """The longest that is stated."""
    stated = [*_minutes(shell), *_update_period(shell)]
    return min(max(stated), LONGEST_TTL) if stated else None


def _minutes(shell: str) -> Iterator[timedelta]:
    for text in _texts(shell, "ttl"):
        if re.fullmatch(r"\d{1,7}", text) and int(text):
            yield timedelta(minutes=int(text))


def _update_period(shell: str) -> Iterator[timedelta]:
    period = next((_PERIODS.get(text.lower()) for text in _texts(shell, "updatePeriod")), None)
    if period is None:
        return
    times = next(_texts(shell, "updateFrequency"), "1")
    yield period / max(1, int(times) if re.fullmatch(r"\d{1,4}", times) else 1)


def _skipped_hours(shell: str) -> Iterator[int]:
    for listed in _texts(shell, "skipHours"):
        for text in _texts(listed, "hour"):
            if re.fullmatch(r"\d{1,2}", text) and int(text) <= 24:
                yield int(text) % 24  # some count from 1 to 24


def _skipped_days(shell: str) -> Iterator[int]:
    for listed in _texts(shell, "skipDays"):
        for text in _texts(listed, "day"):
            if text.lower() in _DAYS:
                yield _DAYS.index(text.lower())


def _texts(shell: str, name: str) -> Iterator[str]:
    """What stands in each element of that name, under any prefix."""
    start = re.compile(rf"<(?:[\w.-]+:)?{name}(?:\s[^<>]*)?>", re.IGNORECASE)
    end = re.compile(rf"</(?:[\w.-]+:)?{name}\s*>", re.IGNORECASE)
    for opened in islice(start.finditer(shell), _MOST):
        if closed := end.search(shell, opened.end(), opened.end() + 4_000):
            yield shell[opened.end() : closed.start()].strip()
