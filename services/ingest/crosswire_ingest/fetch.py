"""One GET of a feed or a page, conditional where that is wanted."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from http import HTTPStatus
from typing import Protocol

from crosswire.domain.errors import CrosswireError, Unavailable
from crosswire.domain.ways import Way
from crosswire.outbound import Body, Outbound, Response
from crosswire.webhooks.answers import retry_delay

_ACCEPT = (
    "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, "
    "*/*;q=0.5"
)
_ACCEPT_PAGES = "text/html, application/xhtml+xml;q=0.9, */*;q=0.1"
_LONGEST_VALIDATOR = 500
_STRAIGHT = Way()


class Polled(Protocol):
    """What is asked for again and again: a feed, or a list of feeds."""

    @property
    def asks(self) -> str: ...
    @property
    def way(self) -> Way: ...
    @property
    def etag(self) -> str | None: ...
    @property
    def last_modified(self) -> str | None: ...


@dataclass(frozen=True)
class Fetched:
    """A new state of a feed, and the validators to ask with next time."""

    held: Body
    headers: Mapping[str, str]
    url: str
    etag: str | None
    last_modified: str | None
    modified: bool = True
    """False: the server says that it holds what it held last time, and sent no body."""
    moved_to: str | None = None
    """Where it is from now on, if the server redirected there for good."""

    @property
    def body(self) -> bytes:
        return self.held.read()


class LedAway(CrosswireError):
    """The server redirects to another host, which is to be asked in its turn."""

    def __init__(self, to: str, *, for_good: bool) -> None:
        super().__init__(f"It redirects to {to}.")
        self.to = to
        self.for_good = for_good

    def from_(self, way: Way, asked: str, most: int) -> Way:
        """The way with this stop. Raises Unavailable if it leads nowhere."""
        return way.onto(self.to, asked=asked, for_good=self.for_good, most=most)


class Answered(Unavailable):
    """The server answered, but not with what was asked for."""

    def __init__(self, message: str, *, status: int, delay: timedelta | None) -> None:
        super().__init__(message, delay=delay)
        self.status = status

    @property
    def throttled(self) -> bool:
        """Whether it asks for time, and not this address alone."""
        busy = self.status == HTTPStatus.SERVICE_UNAVAILABLE and self.delay is not None
        return busy or self.status == HTTPStatus.TOO_MANY_REQUESTS


def fetch(feed: Polled, outbound: Outbound, now: datetime, *, plainly: bool) -> Fetched:
    """What the feed or list holds now. `plainly`: whether or not it changed.

    Raises Blocked, Unavailable with the delay that the server asks for, or LedAway.
    """
    conditions = {} if plainly else _conditions(feed)
    response = outbound.get(feed.asks, {"Accept": _ACCEPT, **conditions}, one_host=True)
    unmodified = response.status == HTTPStatus.NOT_MODIFIED and bool(conditions)
    return _fetched(response, now, feed.way, unmodified=unmodified)


def fetch_first(url: str, outbound: Outbound, now: datetime, way: Way) -> Fetched:
    """What is at an address that may be a feed's, or at the end of the way from there. Raises as
    `fetch` does."""
    return _fetched(outbound.get(way.end or url, {"Accept": _ACCEPT}, one_host=True), now, way)


def fetch_page(url: str, outbound: Outbound, now: datetime) -> Fetched:
    """The page at the address. Raises as `fetch` does."""
    return _fetched(outbound.get(url, {"Accept": _ACCEPT_PAGES}, one_host=True), now)


def _fetched(
    response: Response, now: datetime, way: Way = _STRAIGHT, *, unmodified: bool = False
) -> Fetched:
    if response.onward:
        raise LedAway(response.onward, for_good=response.moved)
    if response.status != HTTPStatus.OK and not unmodified:
        raise Answered(_said(response), status=response.status, delay=_delay(response, now))
    return Fetched(
        held=response.held,
        headers=response.headers,
        url=response.url,
        etag=_validator(response, "etag"),
        last_modified=_validator(response, "last-modified"),
        modified=not unmodified,
        moved_to=response.url if _has_moved(response, way) else None,
    )


def _has_moved(response: Response, way: Way) -> bool:
    """Whether every redirect on the way and here was for good, and there was one."""
    here = response.moved if response.redirects else way.end is not None
    return here and way.for_good


def _conditions(feed: Polled) -> dict[str, str]:
    known = {"If-None-Match": feed.etag, "If-Modified-Since": feed.last_modified}
    return {name: value for name, value in known.items() if value}


def _validator(response: Response, name: str) -> str | None:
    """As the server sent it, unless no server would: it goes back in a header."""
    value = response.headers.get(name, "")
    sane = value.isascii() and value.isprintable() and len(value) <= _LONGEST_VALIDATOR
    return value if value and sane else None


def _said(response: Response) -> str:
    try:
        phrase = f" {HTTPStatus(response.status).phrase}"
    except ValueError:
        phrase = ""
    return f"The server answers {response.status}{phrase}."


def _delay(response: Response, now: datetime) -> timedelta | None:
    return retry_delay(response.headers.get("retry-after", ""), now)
