"""Which articles print one text: found by marks that they share, confirmed by their sketches."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import RowMapping, bindparam, delete, func, insert, select, text, update

from crosswire.domain.articles import Article
from crosswire.domain.prints import (
    FOUND_BY,
    REPRINTED_WITHIN,
    Printing,
    Wire,
    clusters_joined,
    marks_of,
    print_of,
    still_prints,
    wire_of,
)
from crosswire.store.rows import Rows
from crosswire.store.tables import CREDITED, MARKED, TOGETHER, articles, marks, prints

#: What so many articles of one day have in common marks none of them.
COMMON = 16
#: At most so many articles are held against a new one, those with most marks in common.
MOST = 32
#: As much of a wire is read as tells which sentences others print too.
OTHERS = 8
#: At most so many old prints lose their marks in one transaction.
AT_ONCE = 2_000

_NUMBER = prints.c.number == bindparam("of_number")
_OWN = select(prints).where(prints.c.article_id == bindparam("article_id"))
_MARKS = select(marks.c.day, marks.c.run, marks.c.print).where(
    marks.c.day.in_(bindparam("days", expanding=True)),
    marks.c.run.in_(bindparam("runs", expanding=True)),
)
_PRINTINGS = select(
    prints.c.article_id,
    articles.c.source_id,
    prints.c.agency,
    prints.c.at,
    func.coalesce(prints.c.cluster, prints.c.number).label("cluster"),
    prints.c.printed,
).join(articles, articles.c.id == prints.c.article_id)
_MANY = _PRINTINGS.where(prints.c.number.in_(bindparam("numbers", expanding=True)))
_IN_CLUSTER = prints.c.cluster == bindparam("of_cluster")
_TOGETHER = (
    _PRINTINGS.where(text(f"prints.{TOGETHER}"), _IN_CLUSTER)
    .order_by(prints.c.at, prints.c.number)
    .limit(bindparam("most"))
)
_CREDITED = (
    _PRINTINGS.where(text(CREDITED.replace("agency", "prints.agency")), _IN_CLUSTER)
    .order_by(prints.c.at, prints.c.number)
    .limit(1)
)
_REST = (
    select(prints.c.number)
    .where(_IN_CLUSTER, prints.c.number != bindparam("of_number"))
    .order_by(prints.c.number)
    .limit(2)
)
_JOIN = (
    update(prints)
    .where(_IN_CLUSTER | (_NUMBER & prints.c.cluster.is_(None)))
    .values(cluster=bindparam("into"))
)
_CHANGE = update(prints).where(_NUMBER)
_UNMARK = delete(marks).where(
    marks.c.day == bindparam("of_day"),
    marks.c.run == bindparam("of_run"),
    marks.c.print == bindparam("of_print"),
)
_OLD = (
    select(prints.c.number, prints.c.day, prints.c.printed)
    .where(text(MARKED), prints.c.marked_at < bindparam("before"))
    .order_by(prints.c.marked_at)
    .limit(AT_ONCE)
)
_FORGET = update(prints).where(prints.c.number.in_(bindparam("numbers", expanding=True)))


class SqlPrints(Rows):
    """What articles print, by their ids."""

    def take(self, article: Article, words: str, now: datetime) -> None:
        """These are its newest words: find who prints them too, and be found by them."""
        printed = print_of(article.title, words)
        if printed is None:
            return
        before = self._one(_OWN, article_id=article.id)
        at = article.reference_time
        known = (before["printed"], before["agency"], before["at"]) if before else None
        if known == (printed, article.agency, at):
            return
        new = Printing(article.id, article.source_id, article.agency, at, 0, printed)
        near = self._all(_MARKS, days=_days_near(at), runs=marks_of(printed))
        joined = clusters_joined(new, self._holding(near, but=before))
        row = {
            "article_id": article.id,
            "agency": article.agency,
            "at": at,
            "day": at.date(),
            "printed": printed,
            "marked_at": now,
        }
        if before is None:
            number = self._value(insert(prints).returning(prints.c.number), **row, cluster=None)
        else:
            number = before["number"]
            self._unmark([before])
            joined = self._after(before, joined, stays=still_prints(words, before["printed"]))
            self._change(_CHANGE.values(**row), of_number=number)
        self._join(number, joined)
        self._mark(number, at.date(), printed, near)

    def wire_of(self, article_id: str) -> Wire | None:
        return wire_of(self._first_with(article_id, OTHERS), article_id)

    def together_with(self, article_id: str, *, limit: int = 50) -> list[Printing]:
        return self._first_with(article_id, limit)

    def prune(self, *, before: datetime) -> int:
        old = self._all(_OLD, before=before)
        if old:
            self._unmark(old)
            numbers = [row["number"] for row in old]
            self._change(_FORGET.values(marked_at=None), numbers=numbers)
        return len(old)

    def _holding(self, near: Sequence[RowMapping], but: RowMapping | None) -> list[Printing]:
        """Those with most marks in common; one that many have tells less than one that few have."""
        having = Counter(row["run"] for row in near)
        shared: dict[int, float] = defaultdict(float)
        for row in near:
            shared[row["print"]] += 1 / having[row["run"]]
        if but:
            shared.pop(but["number"], None)
        numbers = sorted(shared, key=lambda number: (-shared[number], number))[:MOST]
        return _read(self._all(_MANY, numbers=numbers)) if numbers else []

    def _first_with(self, article_id: str, most: int) -> list[Printing]:
        """The first of those that print the article's text, the origin before all."""
        own = self._one(_OWN, article_id=article_id)
        if own is None or own["cluster"] is None:
            return []
        credited = _read(self._all(_CREDITED, of_cluster=own["cluster"]))
        found = _read(self._all(_TOGETHER, of_cluster=own["cluster"], most=most))
        return list(dict.fromkeys((*credited, *found)))[:most]

    def _after(self, before: RowMapping, joined: list[int], *, stays: bool) -> list[int]:
        """Where a changed text belongs: also where it was, unless little of that is left."""
        cluster = before["cluster"]
        if cluster is None or cluster in joined:
            return joined
        if stays:
            return [cluster, *joined]
        rest = [
            r["number"] for r in self._all(_REST, of_cluster=cluster, of_number=before["number"])
        ]
        self._change(_CHANGE.values(cluster=None), of_number=before["number"])
        into = rest[0] if len(rest) > 1 else None
        self._change(_JOIN, of_cluster=cluster, of_number=0, into=into)
        return joined

    def _join(self, number: int, clusters: list[int]) -> None:
        if not clusters:
            return
        home = clusters[0]
        for cluster in (*clusters, number):
            self._change(_JOIN, of_cluster=cluster, of_number=cluster, into=home)

    def _mark(self, number: int, day: date, printed: bytes, near: Iterable[RowMapping]) -> None:
        known = Counter(row["run"] for row in near if row["day"] == day)
        runs = [run for run in marks_of(printed) if known[run] < COMMON][:FOUND_BY]
        if runs:
            rows = [{"day": day, "run": run, "print": number} for run in runs]
            self._connection.execute(insert(marks), rows)

    def _unmark(self, old: Iterable[RowMapping]) -> None:
        rows: list[dict[str, Any]] = [
            {"of_day": row["day"], "of_run": run, "of_print": row["number"]}
            for row in old
            for run in marks_of(row["printed"])
        ]
        self._connection.execute(_UNMARK, rows)


def _days_near(at: datetime) -> list[date]:
    reach = REPRINTED_WITHIN.days
    return [at.date() + timedelta(days=days) for days in range(-reach, reach + 1)]


def _read(rows: Iterable[RowMapping]) -> list[Printing]:
    return [Printing(**row) for row in rows]
