"""Lists of feeds as people exchange them (OPML), and those that are followed."""

from datetime import datetime, timedelta
from typing import Literal

from pydantic import Field

from crosswire.domain.addresses import host_of
from crosswire.domain.value import Value, fingerprint
from crosswire.domain.ways import Way

NAMESPACE = "https://crosswire.invalid/opml"
"""Of the attributes that our export adds to OPML's own; it names no page."""


class Outline(Value):
    """One entry of a list: a feed, before anything was asked of its server."""

    name: str = ""
    url: str | None = None
    """The feed's address; None if the list gives only that of its site."""
    site: str | None = None
    tags: tuple[str, ...] = ()
    """The folders that it stands in, each as a path such as `World/Europe`."""
    outlet: str | None = None
    """The outlet's very name, if the list was written by Crosswire."""
    every: timedelta | None = None
    validators: Literal["trust", "ignore"] = "trust"
    full_text: Literal["auto", "never"] = "auto"
    paused: bool = False
    is_list: bool = False
    """It is the address of another list, which is not read with this one."""


class OutlineList(Value):
    """What a list holds, in its own order."""

    title: str | None = None
    outlines: tuple[Outline, ...] = ()
    damage: str | None = None
    """Why perhaps not all of it could be read."""
    whole: bool = True
    """Whether its end was reached: nothing has vanished from a list that breaks off."""
    left_out: int = 0
    """Entries beyond the limit."""


class FeedList(Value):
    """A list of feeds that is followed: read again and again, and kept to."""

    id: str
    address: str
    """A web address, or the absolute path of a file on the machine of the ingest service."""
    title: str | None = None
    interval: timedelta
    next_poll_at: datetime
    asked_at: datetime | None = None
    """When the reading under way was announced; None if none is."""
    polled_at: datetime | None = None
    polls: int = 0
    failures: int = 0
    last_error: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    content_sha: str | None = None
    listed: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """The feeds that it named when it was last read, by their ids, and the folders of each."""
    paused: tuple[str, ...] = ()
    """Feeds that are paused because they vanished from it."""
    way: Way = Way()
    """Where the reading under way was led by redirects to other hosts."""

    @staticmethod
    def id_for(address: str) -> str:
        return "l" + fingerprint(address, length=12)

    @property
    def is_file(self) -> bool:
        return not host_of(self.address)

    @property
    def asks(self) -> str:
        """The address that its next request goes to."""
        return self.way.end or self.address

    @property
    def host(self) -> str:
        """Whom its next request goes to; empty for a file."""
        return host_of(self.asks)

    @property
    def url(self) -> str:
        return self.address
