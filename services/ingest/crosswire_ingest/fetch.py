"""One GET of a feed or a page, conditional where that is wanted."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from http import HTTPStatus
from typing import Protocol

from crosswire.domain.errors import Unavailable
from crosswire.outbound import Body, Outbound, Response
from crosswire.webhooks.answers import retry_delay

_ACCEPT = (
    "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, "
    "*/*;q=0.5"
)
_ACCEPT_PAGES = "text/html, application/xhtml+xml;q=0.9, */*;q=0.1"
_LONGEST_VALIDATOR = 500


class Polled(Protocol):
    """What is asked for again and again: a feed, or a list of feeds."""

    @property
    def url(self) -> str: ...
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

    Raises Blocked, or Unavailable with the delay that the server asks for.
    """
    conditions = {} if plainly else _conditions(feed)
    response = outbound.get(feed.url, {"Accept": _ACCEPT, **conditions})
    unmodified = response.status == HTTPStatus.NOT_MODIFIED and bool(conditions)
    return _fetched(response, now, unmodified=unmodified)


def fetch_first(url: str, outbound: Outbound, now: datetime) -> Fetched:
    """What is at an address that may be a feed's. Raises as `fetch` does."""
    return _fetched(outbound.get(url, {"Accept": _ACCEPT}), now)


def fetch_page(url: str, outbound: Outbound, now: datetime) -> Fetched:
    """The page at the address. Raises as `fetch` does."""
    return _fetched(outbound.get(url, {"Accept": _ACCEPT_PAGES}), now)


def _fetched(response: Response, now: datetime, *, unmodified: bool = False) -> Fetched:
    if response.status != HTTPStatus.OK and not unmodified:
        raise Answered(_said(response), status=response.status, delay=_delay(response, now))
    return Fetched(
        held=response.held,
        headers=response.headers,
        url=response.url,
        etag=_validator(response, "etag"),
        last_modified=_validator(response, "last-modified"),
        modified=not unmodified,
        moved_to=response.url if response.moved else None,
    )


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
