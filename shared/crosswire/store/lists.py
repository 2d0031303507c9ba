"""Lists of feeds that are followed."""

import json
from datetime import datetime
from typing import Any

from sqlalchemy import RowMapping, bindparam, delete, select

from crosswire.domain.errors import NotFound
from crosswire.domain.feed_lists import FeedList
from crosswire.store.rows import Rows
from crosswire.store.tables import feed_lists

_LIST = select(feed_lists).where(feed_lists.c.id == bindparam("id"))
_LISTS = select(feed_lists).order_by(feed_lists.c.address)
_DUE = (
    select(feed_lists)
    .where(feed_lists.c.next_poll_at <= bindparam("now"))
    .order_by(feed_lists.c.next_poll_at, feed_lists.c.id)
)
_REMOVE = delete(feed_lists).where(feed_lists.c.id == bindparam("id"))
_DOCUMENTS = ("listed", "paused")


class SqlFeedLists(Rows):
    """Followed lists, by their ids."""

    def add(self, it: FeedList) -> bool:
        return self._insert_if_new(feed_lists, _row(it))

    def get(self, list_id: str) -> FeedList:
        row = self._one(_LIST, id=list_id)
        if row is None:
            raise NotFound(f"There is no followed list {list_id!r}.")
        return _list(row)

    def all(self) -> list[FeedList]:
        return [_list(row) for row in self._all(_LISTS)]

    def due(self, now: datetime) -> list[FeedList]:
        return [_list(row) for row in self._all(_DUE, now=now)]

    def save(self, it: FeedList) -> None:
        self._insert_or_update(feed_lists, _row(it))

    def remove(self, list_id: str) -> None:
        if not self._change(_REMOVE, id=list_id):
            raise NotFound(f"There is no followed list {list_id!r}.")


def _row(it: FeedList) -> dict[str, Any]:
    documents = {name: json.dumps(getattr(it, name)) for name in _DOCUMENTS}
    return {**dict(it), "host": it.host, **documents, "way": it.way.to_json()}


def _list(row: RowMapping) -> FeedList:
    values = {name: value for name, value in row.items() if name != "host"}
    documents = {name: json.loads(row[name]) for name in (*_DOCUMENTS, "way")}
    return FeedList.model_validate({**values, **documents})
