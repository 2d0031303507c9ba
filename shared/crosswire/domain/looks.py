"""What a first look at an address found: whether it is a feed, and if not, what it is."""

from datetime import datetime
from typing import Literal

from crosswire.domain.value import Value

Sight = Literal[
    "ok",  # a feed
    "moved",  # a feed, at another address for good
    "found",  # a web page that names the feed, which was read
    "choice",  # a web page that names several
    "page",  # a web page without a feed
    "not_found",
    "gone",
    "password",
    "refused",
    "no_host",
    "blocked",
    "trouble",  # its server does not do its part now
    "not_feed",
    "no_address",
]
#: What can be polled from now on.
POLLABLE: frozenset[Sight] = frozenset({"ok", "moved", "found", "trouble"})


class Offer(Value):
    """A feed that a web page names; it was read only if `title` or `entries` say so."""

    url: str
    title: str | None = None
    kind: str | None = None


class Looked(Value):
    """The answer about one address."""

    asked: str
    sight: Sight
    url: str | None = None
    """Where the feed is; None if there is none."""
    title: str | None = None
    entries: int = 0
    newest: datetime | None = None
    """When its newest item was published, as far as it says."""
    offers: tuple[Offer, ...] = ()
    """What the page names, the best first."""
    reason: str | None = None
    """What the server said, in one sentence."""
