"""Sources, feeds, articles and their revisions."""

import re
import unicodedata
from datetime import datetime, timedelta
from typing import Literal

from pydantic import field_validator

from crosswire.domain.errors import Refused
from crosswire.domain.text import clean_line, clean_text
from crosswire.domain.value import Value, fingerprint


class Source(Value):
    """An outlet: who publishes. `id` is a slug such as `gb-news`."""

    id: str
    name: str
    url: str | None = None

    @classmethod
    def named(cls, name: str, url: str | None = None) -> "Source":
        """The outlet of that name. Raises Refused if the name has no letter or digit."""
        name = " ".join(name.split())
        slug = re.sub(r"[\W_]+", "-", unicodedata.normalize("NFKC", name).casefold()).strip("-")
        if not slug:
            raise Refused(f"{name!r} is no name of a source: it needs a letter or a digit.")
        return cls(id=slug, name=name, url=url)


class Feed(Value):
    """An address that is polled for a source's articles, with what the last poll taught us."""

    id: str
    source_id: str
    url: str
    title: str | None = None
    state: Literal["active", "paused"] = "active"
    interval: timedelta = timedelta(minutes=10)
    etag: str | None = None
    last_modified: str | None = None
    next_poll_at: datetime
    polled_at: datetime | None = None
    polls: int = 0
    failures: int = 0
    """Failed polls since the last good one."""
    last_error: str | None = None
    alert_on_first_poll: bool = False

    @staticmethod
    def id_for(url: str) -> str:
        return "f" + fingerprint(url, length=12)


class Article(Value):
    """One item of one source. Its words are in its revisions."""

    id: str
    source_id: str
    guid: str
    """What the source calls the item; else its canonical address, else a hash of its text."""
    url: str | None = None
    canonical_url: str | None = None
    title: str
    published_at: datetime | None = None
    """None means unknown; it is never guessed from the time of fetching."""
    language: str | None = None
    agency: str | None = None
    """The agency credited by the source, such as Reuters; None if none is."""
    stored_at: datetime
    revision: int = 1
    """The number of the newest revision, from 1."""
    alerting: bool = True
    """False for back-fill: its claims build the store and disputes but ring nobody."""

    @staticmethod
    def id_for(source_id: str, guid: str) -> str:
        return "a" + fingerprint(source_id, guid, length=16)

    @property
    def reference_time(self) -> datetime:
        """The time that "yesterday" is counted from: publication, else when it was stored."""
        return self.published_at or self.stored_at


class Revision(Value):
    """The words of an article at one time."""

    article_id: str
    number: int
    title: str
    text: str
    content_sha: str
    fetched_at: datetime

    @staticmethod
    def sha(title: str, text: str) -> str:
        return fingerprint(title, text, length=64)


class NewArticle(Value):
    """An article as it arrives, before the store knows it."""

    source: Source
    title: str
    text: str
    guid: str | None = None
    url: str | None = None
    published_at: datetime | None = None
    language: str | None = None
    agency: str | None = None
    alerting: bool = True

    @field_validator("text")
    @classmethod
    def _plain(cls, text: str) -> str:
        return clean_text(text)

    @field_validator("title")
    @classmethod
    def _on_one_line(cls, title: str) -> str:
        return clean_line(title)
