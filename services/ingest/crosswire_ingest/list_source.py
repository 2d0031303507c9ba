"""A list of feeds from where it is: a file of this machine, or an address on the web."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from crosswire.domain.errors import Blocked, Refused
from crosswire.domain.feed_lists import FeedList, OutlineList
from crosswire.outbound import Outbound
from crosswire_ingest.charsets import header_charset
from crosswire_ingest.fetch import fetch
from crosswire_ingest.files import ordinary_bytes

ListReader = Callable[[bytes, str | None], OutlineList]
"""Reads OPML, given what its server says of its characters, at a safe distance. Raises Refused."""


@dataclass(frozen=True)
class Drawn:
    """What was got of a list, and what to ask with next time."""

    outlines: OutlineList | None
    """None: as it was before."""
    etag: str | None = None
    last_modified: str | None = None
    content_sha: str | None = None


@dataclass(frozen=True)
class ListSource:
    """Gets lists and reads them."""

    outbound: Outbound
    read: ListReader
    max_bytes: int

    def draw(self, it: FeedList, now: datetime, *, plainly: bool = False) -> Drawn:
        """Raises Refused, Unavailable or LedAway. `plainly`: whether or not it changed."""
        if it.is_file:
            return self._from_file(it, plainly)
        try:
            answer = fetch(it, self.outbound, now, plainly=plainly)
        except Blocked as error:
            raise Refused(str(error)) from error
        validators = {"etag": answer.etag, "last_modified": answer.last_modified}
        if not answer.modified:
            return Drawn(None, **validators, content_sha=it.content_sha)
        return self._drawn(it, answer.body, _charset(answer.headers), plainly, **validators)

    def _from_file(self, it: FeedList, plainly: bool) -> Drawn:
        body = ordinary_bytes(Path(it.address), self.max_bytes)
        return self._drawn(it, body, None, plainly)

    def _drawn(
        self,
        it: FeedList,
        body: bytes,
        charset: str | None,
        plainly: bool,
        **validators: str | None,
    ) -> Drawn:
        sha = hashlib.sha256(body).hexdigest()
        same = sha == it.content_sha and not plainly
        return Drawn(None if same else self.read(body, charset), **validators, content_sha=sha)


def _charset(headers: Mapping[str, str]) -> str | None:
    return header_charset(headers.get("content-type", ""))
