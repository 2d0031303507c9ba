"""One conditional GET of a feed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from http import HTTPStatus

from crosswire.domain.articles import Feed
from crosswire.domain.errors import Unavailable
from crosswire.outbound import Outbound, Response
from crosswire.webhooks.answers import retry_delay

_ACCEPT = "application/atom+xml, application/rss+xml, application/xml;q=0.9, */*;q=0.5"
_LONGEST_VALIDATOR = 500


@dataclass(frozen=True)
class Fetched:
    """A new state of a feed, and the validators to ask with next time."""

    body: bytes
    headers: Mapping[str, str]
    url: str
    etag: str | None
    last_modified: str | None


def fetch(feed: Feed, outbound: Outbound, now: datetime) -> Fetched | None:
    """What the feed holds now; None if that is what it held last time.

    Raises Blocked, or Unavailable with the delay that the server asks for.
    """
    response = outbound.get(feed.url, {"Accept": _ACCEPT, **_conditions(feed)})
    if response.status == HTTPStatus.NOT_MODIFIED and _conditions(feed):
        return None
    if response.status != HTTPStatus.OK:
        raise Unavailable(_said(response), delay=_delay(response, now))
    return Fetched(
        body=response.body,
        headers=response.headers,
        url=response.url,
        etag=_validator(response, "etag"),
        last_modified=_validator(response, "last-modified"),
    )


def _conditions(feed: Feed) -> dict[str, str]:
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
    return f"The feed's server answers {response.status}{phrase}."


def _delay(response: Response, now: datetime) -> timedelta | None:
    return retry_delay(response.headers.get("retry-after", ""), now)
