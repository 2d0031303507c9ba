"""Sources, articles and their revisions."""

import re
import unicodedata
from datetime import datetime, timedelta

from pydantic import field_validator

from crosswire.domain.errors import Refused
from crosswire.domain.messages import Rank
from crosswire.domain.text import clean_line, clean_text
from crosswire.domain.value import Value, fingerprint


class Source(Value):
    """An outlet: who publishes. `id` is a slug such as `gb-news`."""

    id: str
    name: str
    url: str | None = None
    family: str | None = None
    """The outlets under one owner, by a name that a person gives them; None if it has no kin."""

    @classmethod
    def named(cls, name: str, url: str | None = None) -> "Source":
        """The outlet of that name. Raises Refused if the name has no letter or digit."""
        name = " ".join(name.split())
        slug = re.sub(r"[\W_]+", "-", unicodedata.normalize("NFKC", name).casefold()).strip("-")
        if not slug:
            raise Refused(f"{name!r} is no name of a source: it needs a letter or a digit.")
        return cls(id=slug, name=name, url=url)


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
    author: str | None = None
    section: str | None = None
    """The part of the outlet that it appeared in, as the source calls it."""
    stored_at: datetime
    revision: int = 1
    """The number of the newest revision, from 1."""
    from_page: bool = False
    """Whether its newest words are those of its page, which say more than its feed did."""
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
    from_page: bool = False
    """Whether these are the words of its page, and not those that the source gave."""

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
    author: str | None = None
    section: str | None = None
    alerting: bool = True
    late: bool = False
    """It came long after it was published: unless it was known before, it rings nobody."""
    rank: Rank = Rank.NEWS
    """Whether it is read before or after what else waits."""
    patience: timedelta | None = None
    """How long its reading waits for fuller words, such as those of its page; None: not at all."""

    @field_validator("text")
    @classmethod
    def _plain(cls, text: str) -> str:
        return clean_text(text)

    @field_validator("title")
    @classmethod
    def _on_one_line(cls, title: str) -> str:
        return clean_line(title)
