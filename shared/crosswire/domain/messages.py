"""The facts that services tell each other, and the pipeline as one table.

A message carries ids only: whoever receives it reads the store.
"""

from enum import IntEnum
from typing import Literal

from crosswire.domain.value import Value

Stage = Literal["ingest", "extractor", "alerts", "delivery"]
STAGES: tuple[Stage, ...] = ("ingest", "extractor", "alerts", "delivery")


class Rank(IntEnum):
    """What goes first where both wait."""

    NEWS = 0
    BACKFILL = 1
    """What was there before anybody asked for it: archives, the first poll of a feed."""


class Message(Value):
    """A fact in the past tense. `key` names it: two messages with one key are one message."""

    rank: Rank = Rank.NEWS
    """Handed on to the messages that come of it."""

    @property
    def key(self) -> str:
        raise TypeError(f"{type(self).__name__} has no key")


class FeedDue(Message):
    """A feed's time to be polled has come. Sent by the schedule."""

    feed_id: str
    due: str
    """The due time, ISO 8601: one poll for one due time, however often it is announced."""

    @property
    def key(self) -> str:
        return f"{self.feed_id}@{self.due}"


class ListDue(Message):
    """A followed list of feeds is to be read again. Sent by the schedule."""

    list_id: str
    due: str
    """The due time, ISO 8601: one reading for one due time."""

    @property
    def key(self) -> str:
        return f"{self.list_id}@{self.due}"


class PageDue(Message):
    """The page of an article may be fetched now. Sent by the schedule."""

    article_id: str
    due: str
    """When it was announced, ISO 8601: each try is work of its own."""

    @property
    def key(self) -> str:
        return f"{self.article_id}@{self.due}"


class ArticleStored(Message):
    """A new article, or a new revision of a known one, is in the store."""

    article_id: str
    revision: int

    @property
    def key(self) -> str:
        return f"{self.article_id}/{self.revision}"


class ClaimsExtracted(Message):
    """The claims of one revision are in the store."""

    article_id: str
    revision: int

    @property
    def key(self) -> str:
        return f"{self.article_id}/{self.revision}"


class DeliveryDue(Message):
    """An alert waits to be delivered to one endpoint."""

    delivery_id: str

    @property
    def key(self) -> str:
        return self.delivery_id


#: The whole pipeline: a message, then the stage whose workers receive it.
ROUTES: dict[type[Message], Stage] = {
    FeedDue: "ingest",
    ListDue: "ingest",
    PageDue: "ingest",
    ArticleStored: "extractor",
    ClaimsExtracted: "alerts",
    DeliveryDue: "delivery",
}

BY_NAME: dict[str, type[Message]] = {message.__name__: message for message in ROUTES}
