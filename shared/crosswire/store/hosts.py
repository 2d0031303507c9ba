"""Hosts, and the pages on them that are wanted."""

from collections import Counter
from datetime import datetime

from sqlalchemy import RowMapping, bindparam, func, select, text

from crosswire.domain.feeds import Host, WantedPage
from crosswire.domain.ways import Way
from crosswire.store.rows import Rows
from crosswire.store.tables import ASKED, feed_lists, feeds, hosts, pages

_HOST = select(hosts).where(hosts.c.name == bindparam("name"))
_ASKED = tuple(
    select(table.c.host, func.count().label("requests"))
    .where(text(ASKED), table.c.asked_at >= bindparam("since"))
    .group_by(table.c.host)
    for table in (feeds, pages, feed_lists)
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
_LOST = select(pages).where(text(ASKED), pages.c.asked_at < bindparam("before"))
_WAYS = ("way", "rules_way")
_BY_STATE = select(pages.c.state, func.count().label("pages")).group_by(pages.c.state)


class SqlHosts(Rows):
    """Web servers, by their names."""

    def get(self, name: str, now: datetime) -> Host:
        row = self._one(_HOST, name=name)
        return Host(**row) if row else Host(name=name, free_at=now)

    def save(self, host: Host) -> None:
        self._insert_or_update(hosts, dict(host))

    def closed(self, now: datetime) -> list[Host]:
        return [Host(**row) for row in self._all(_CLOSED, now=now)]

    def under_way(self, since: datetime) -> Counter[str]:
        asked: Counter[str] = Counter()
        for statement in _ASKED:
            for row in self._all(statement, since=since):
                asked[row["host"]] += row["requests"]
        return asked


class SqlPages(Rows):
    """Pages that are wanted, by the articles that they are of."""

    def get(self, article_id: str) -> WantedPage | None:
        row = self._one(_PAGE, article_id=article_id)
        return _page(row) if row else None

    def save(self, page: WantedPage) -> None:
        ways = {name: getattr(page, name).to_json() for name in _WAYS}
        self._insert_or_update(pages, {**dict(page), "host": page.host, **ways})

    def hosts_waited_for(self, now: datetime) -> list[str]:
        return [row["host"] for row in self._all(_HOSTS_WAITED_FOR, now=now)]

    def first_of(self, host: str, now: datetime, *, most: int) -> list[WantedPage]:
        return [_page(row) for row in self._all(_FIRST_OF, host=host, now=now, most=most)]

    def asked_before(self, before: datetime) -> list[WantedPage]:
        return [_page(row) for row in self._all(_LOST, before=before)]

    def counts(self) -> dict[str, int]:
        return {row["state"]: row["pages"] for row in self._all(_BY_STATE)}


def _page(row: RowMapping) -> WantedPage:
    ways = {name: Way.from_json(row[name]) for name in _WAYS}
    return WantedPage(**{name: row[name] for name in row if name != "host"} | ways)
