"""Hosts, and the pages on them that are wanted."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    RowMapping,
    Table,
    bindparam,
    func,
    select,
    text,
    union_all,
)

from crosswire.domain.feeds import Host, WantedPage
from crosswire.domain.ways import Way
from crosswire.store.protocol import ToAsk
from crosswire.store.rows import Rows, in_parts
from crosswire.store.tables import ASKED, feed_lists, feeds, hosts, pages
from crosswire.store.turns import in_turn

_HOST = select(hosts).where(hosts.c.name == bindparam("name"))
_MANY_HOSTS = select(hosts).where(hosts.c.name.in_(bindparam("names", expanding=True)))
_ASKED = union_all(
    *(
        select(table.c.host, func.count().label("requests"))
        .where(text(ASKED), table.c.asked_at >= bindparam("since"))
        .group_by(table.c.host)
        for table in (feeds, pages, feed_lists)
    )
)

_CLOSED = (
    select(hosts).where(hosts.c.closed_until > bindparam("now")).order_by(hosts.c.closed_until)
)

_PAGE = select(pages).where(pages.c.article_id == bindparam("article_id"))
_WAITING = (
    pages.c.state == "wanted",
    pages.c.asked_at.is_(None),
    pages.c.not_before <= bindparam("now"),
)
_HOSTS_WAITED_FOR = (
    select(pages.c.host)
    .where(*_WAITING)
    .group_by(pages.c.host)
    .order_by(func.min(pages.c.not_before))
)
_FIRST_OF = (
    select(pages)
    .where(*_WAITING, pages.c.host == bindparam("host"))
    .order_by(pages.c.not_before, pages.c.article_id)
    .limit(bindparam("most"))
)
_LOST_PAGE = (text(ASKED), pages.c.asked_at < bindparam("before"))
_LOST = select(pages).where(*_LOST_PAGE)
_WAYS = ("way", "rules_way")
_BY_STATE = select(pages.c.state, func.count().label("pages")).group_by(pages.c.state)


def _to_do(table: Table, *due: ColumnElement[bool]) -> ColumnElement[bool]:
    """Whether one of the table is due whose host may be asked, or which is under way."""
    return select(table.c.host).where(*due, in_turn(table)).exists()


_TO_ASK = select(
    _to_do(feeds, feeds.c.state == "active", feeds.c.next_poll_at <= bindparam("now")).label(
        "feeds"
    ),
    _to_do(feed_lists, feed_lists.c.next_poll_at <= bindparam("now")).label("lists"),
    _to_do(pages, *_WAITING).label("pages"),
    select(pages.c.host).where(*_LOST_PAGE).exists().label("lost"),
)


class SqlHosts(Rows):
    """Web servers, by their names."""

    def get(self, name: str, now: datetime) -> Host:
        row = self._one(_HOST, name=name)
        return Host(**row) if row else Host(name=name, free_at=now)

    def many(self, names: Iterable[str], now: datetime) -> dict[str, Host]:
        named = list(dict.fromkeys(names))
        rows = [row for part in in_parts(named) for row in self._all(_MANY_HOSTS, names=part)]
        known = {row["name"]: Host(**row) for row in rows}
        return {name: known.get(name) or Host(name=name, free_at=now) for name in named}

    def save(self, *many: Host) -> None:
        self._insert_or_update(hosts, *(dict(host) for host in many))

    def to_ask(self, now: datetime, *, lost_before: datetime) -> ToAsk:
        rows = self._all(_TO_ASK, now=now, before=lost_before)
        return ToAsk(**{name: bool(there) for name, there in rows[0].items()})

    def closed(self, now: datetime) -> list[Host]:
        return [Host(**row) for row in self._all(_CLOSED, now=now)]

    def under_way(self, since: datetime) -> Counter[str]:
        asked: Counter[str] = Counter()
        for row in self._all(_ASKED, since=since):
            asked[row["host"]] += row["requests"]
        return asked


class SqlPages(Rows):
    """Pages that are wanted, by the articles that they are of."""

    def get(self, article_id: str) -> WantedPage | None:
        row = self._one(_PAGE, article_id=article_id)
        return _page(row) if row else None

    def save(self, *many: WantedPage) -> None:
        self._insert_or_update(pages, *(_row(page) for page in many))

    def hosts_waited_for(self, now: datetime) -> list[str]:
        return [row["host"] for row in self._all(_HOSTS_WAITED_FOR, now=now)]

    def first_of(self, host: str, now: datetime, *, most: int) -> list[WantedPage]:
        return [_page(row) for row in self._all(_FIRST_OF, host=host, now=now, most=most)]

    def asked_before(self, before: datetime) -> list[WantedPage]:
        return [_page(row) for row in self._all(_LOST, before=before)]

    def counts(self) -> dict[str, int]:
        return {row["state"]: row["pages"] for row in self._all(_BY_STATE)}


def _row(page: WantedPage) -> dict[str, Any]:
    ways = {name: getattr(page, name).to_json() for name in _WAYS}
    return {**dict(page), "host": page.host, **ways}


def _page(row: RowMapping) -> WantedPage:
    ways = {name: Way.from_json(row[name]) for name in _WAYS}
    return WantedPage(**{name: row[name] for name in row if name != "host"} | ways)
