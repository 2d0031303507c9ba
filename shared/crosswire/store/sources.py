"""Sources and the feeds that are polled for them."""

import json
from datetime import datetime
from typing import Any

from sqlalchemy import RowMapping, bindparam, delete, func, select

from crosswire.domain.articles import Source
from crosswire.domain.errors import NotFound
from crosswire.domain.feeds import Feed
from crosswire.store.rows import Rows
from crosswire.store.statements import insert_or_update
from crosswire.store.tables import feeds, sources
from crosswire.store.turns import in_turn

_SOURCE = select(sources).where(sources.c.id == bindparam("id"))
_SOURCES = select(sources).order_by(sources.c.id)

_FEED = select(feeds).where(feeds.c.id == bindparam("id"))
_FEEDS = select(feeds).order_by(feeds.c.source_id, feeds.c.url)
_DUE = (
    select(feeds)
    .where(feeds.c.state == "active", feeds.c.next_poll_at <= bindparam("now"))
    .order_by(feeds.c.next_poll_at, feeds.c.id)
)
_TO_ASK = _DUE.where(in_turn(feeds))
_AT = select(feeds).where(feeds.c.url == bindparam("url"))
_NEXT_DUE = select(func.min(feeds.c.next_poll_at)).where(
    feeds.c.state == "active", feeds.c.next_poll_at > bindparam("after")
)
_REMOVE_FEED = delete(feeds).where(feeds.c.id == bindparam("id"))


class SqlSources(Rows):
    """Outlets, by their slugs."""

    def keep(self, source: Source) -> None:
        self._upsert(source, keeping=frozenset({"family"}))

    def set_family(self, source_id: str, family: str | None) -> Source:
        source = self.get(source_id).with_(family=family)
        self._upsert(source)
        return source

    def _upsert(self, source: Source, keeping: frozenset[str] = frozenset()) -> None:
        statement = insert_or_update(sources, self._dialect, keeping=keeping)
        self._connection.execute(statement, dict(source))

    def get(self, source_id: str) -> Source:
        row = self._one(_SOURCE, id=source_id)
        if row is None:
            raise NotFound(f"There is no source {source_id!r}.")
        return Source(**row)

    def all(self) -> list[Source]:
        return [Source(**row) for row in self._all(_SOURCES)]


class SqlFeeds(Rows):
    """Addresses that are polled."""

    def add(self, feed: Feed) -> bool:
        return self._insert_if_new(feeds, _row(feed))

    def get(self, feed_id: str) -> Feed:
        row = self._one(_FEED, id=feed_id)
        if row is None:
            raise NotFound(f"There is no feed {feed_id!r}.")
        return _feed(row)

    def all(self) -> list[Feed]:
        return [_feed(row) for row in self._all(_FEEDS)]

    def due(self, now: datetime) -> list[Feed]:
        return [_feed(row) for row in self._all(_DUE, now=now)]

    def to_ask(self, now: datetime) -> list[Feed]:
        return [_feed(row) for row in self._all(_TO_ASK, now=now)]

    def at(self, url: str) -> Feed | None:
        row = self._one(_AT, url=url)
        return _feed(row) if row else None

    def next_due(self, after: datetime) -> datetime | None:
        when: datetime | None = self._value(_NEXT_DUE, after=after)
        return when

    def save(self, *many: Feed) -> None:
        self._insert_or_update(feeds, *(_row(feed) for feed in many))

    def remove(self, feed_id: str) -> None:
        if not self._change(_REMOVE_FEED, id=feed_id):
            raise NotFound(f"There is no feed {feed_id!r}.")


def _row(feed: Feed) -> dict[str, Any]:
    documents = {"tags": json.dumps(feed.tags), "habits": feed.habits.to_json()}
    return {**dict(feed), "host": feed.host, **documents}


def _feed(row: RowMapping) -> Feed:
    values = {name: value for name, value in row.items() if name != "host"}
    return Feed.model_validate(
        {**values, "tags": json.loads(row["tags"]), "habits": json.loads(row["habits"])}
    )
