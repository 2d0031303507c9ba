"""Which articles print one text: found by marks that they share, confirmed by their sketches."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    Delete,
    RowMapping,
    Select,
    Update,
    and_,
    bindparam,
    delete,
    func,
    insert,
    literal,
    select,
    text,
    tuple_,
    update,
)

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
from crosswire.store.columns import Utc
from crosswire.store.rows import Rows
from crosswire.store.statements import is_one_of
from crosswire.store.tables import CREDITED, MARKED, TOGETHER, articles, marks, prints, revisions

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
    marks.c.day.between(bindparam("since"), bindparam("until"))
)
_PRINTINGS = select(
    prints.c.article_id,
    articles.c.source_id,
    prints.c.agency,
    prints.c.at,
    func.coalesce(prints.c.cluster, prints.c.number).label("cluster"),
    prints.c.printed,
).join(articles, articles.c.id == prints.c.article_id)
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
_KEPT = (
    select(
        articles,
        revisions.c.text.label("words"),
        prints.c.number.label("printed_already"),
    )
    .join(
        revisions,
        and_(
            revisions.c.article_id == articles.c.id,
            revisions.c.number == articles.c.revision,
        ),
    )
    .outerjoin(prints, prints.c.article_id == articles.c.id)
    .order_by(articles.c.stored_at, articles.c.id)
    .limit(bindparam("most"))
)
_LAST = select(articles.c.stored_at, articles.c.id).where(articles.c.id == bindparam("after"))
_LEAVE = update(prints).where(_IN_CLUSTER).values(cluster=bindparam("into"))
_CHANGE = update(prints).where(_NUMBER)
#: Together, not one by one: a database of one's own is asked over a network.
_MARK = {
    dialect: text(f"INSERT INTO marks (run, day, print) SELECT {run}, :day, :number FROM {each}")
    .bindparams(bindparam("day", type_=marks.c.day.type))
    for dialect, run, each in (
        ("sqlite", "value", "json_each(:runs)"),
        ("postgresql", "CAST(value AS bigint)", "json_array_elements_text(CAST(:runs AS json))"),
    )
}  # fmt: skip
_OLD = (
    select(prints.c.number, prints.c.day, prints.c.printed)
    .where(text(MARKED), prints.c.marked_at < bindparam("before"))
    .order_by(prints.c.marked_at)
    .limit(AT_ONCE)
)
_FORGET = update(prints).where(prints.c.number.in_(bindparam("numbers", expanding=True)))


@cache
def _with_runs(dialect: str) -> Select[Any]:
    return _MARKS.where(is_one_of(marks.c.run, "runs", dialect))


@cache
def _unmarking(dialect: str) -> Delete:
    this = (marks.c.day == bindparam("of_day")) & (marks.c.print == bindparam("of_print"))
    return delete(marks).where(is_one_of(marks.c.run, "runs", dialect), this)


@cache
def _clustered(dialect: str) -> Select[Any]:
    this = is_one_of(prints.c.article_id, "ids", dialect)
    return select(prints.c.article_id, prints.c.cluster).where(this, prints.c.cluster.is_not(None))


@cache
def _numbered(dialect: str) -> Select[Any]:
    return _PRINTINGS.where(is_one_of(prints.c.number, "numbers", dialect))


@cache
def _joining(dialect: str) -> Update:
    """Those of these clusters, and those with these numbers who were alone."""
    together = is_one_of(prints.c.cluster, "numbers", dialect)
    alone = is_one_of(prints.c.number, "numbers", dialect) & prints.c.cluster.is_(None)
    return update(prints).where(together | alone).values(cluster=bindparam("into"))


class SqlPrints(Rows):
    """What articles print, by their ids."""

    def take(self, article: Article, words: str, now: datetime, *, first: bool = False) -> None:
        """These are its newest words: find who prints them too, and be found by them.

        `first`: it is new, and no others of it were taken before.
        """
        printed = print_of(article.title, words)
        if printed is None:
            return
        before = None if first else self._one(_OWN, article_id=article.id)
        at = article.reference_time
        known = (before["printed"], before["agency"], before["at"]) if before else None
        if known == (printed, article.agency, at):
            return
        new = Printing(article.id, article.source_id, article.agency, at, 0, printed)
        since, until = at.date() - REPRINTED_WITHIN, at.date() + REPRINTED_WITHIN
        having = _with_runs(self._dialect)
        near = self._all(having, runs=list(marks_of(printed)), since=since, until=until)
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

    def wires_among(self, article_ids: Iterable[str]) -> dict[str, Wire]:
        ids = sorted(set(article_ids))
        if len(ids) < 2:
            return {}
        rows = self._all(_clustered(self._dialect), ids=ids)
        sharing = Counter(row["cluster"] for row in rows)
        printings: dict[int, list[Printing]] = {}
        found = {}
        for row in rows:
            cluster, article_id = row["cluster"], row["article_id"]
            if sharing[cluster] < 2:
                continue
            if cluster not in printings:
                printings[cluster] = self._first_with(article_id, OTHERS)
            if wire := wire_of(printings[cluster], article_id):
                found[article_id] = wire
        return found

    def catch_up(self, after: str | None, now: datetime, *, most: int) -> str | None:
        found = _KEPT
        if after is not None and (last := self._one(_LAST, after=after)):
            place = tuple_(articles.c.stored_at, articles.c.id)
            found = _KEPT.where(place > tuple_(literal(last["stored_at"], Utc), last["id"]))
        rows = self._all(found, most=most)
        for row in rows:
            if row["printed_already"] is None:
                values = {name: row[name] for name in row if name in Article.model_fields}
                self.take(Article(**values), row["words"], now, first=True)
        return rows[-1]["id"] if rows else None

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
        return _read(self._all(_numbered(self._dialect), numbers=numbers)) if numbers else []

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
        self._change(_LEAVE, of_cluster=cluster, into=into)
        return joined

    def _join(self, number: int, clusters: list[int]) -> None:
        if clusters:
            numbers = [*clusters, number]
            self._change(_joining(self._dialect), numbers=numbers, into=clusters[0])

    def _mark(self, number: int, day: date, printed: bytes, near: Iterable[RowMapping]) -> None:
        known = Counter(row["run"] for row in near if row["day"] == day)
        runs = [run for run in marks_of(printed) if known[run] < COMMON][:FOUND_BY]
        if runs:
            self._change(_MARK[self._dialect], runs=json.dumps(runs), day=day, number=number)

    def _unmark(self, old: Iterable[RowMapping]) -> None:
        for row in old:
            runs = list(marks_of(row["printed"]))
            of = {"of_day": row["day"], "of_print": row["number"]}
            self._change(_unmarking(self._dialect), runs=runs, **of)


def _read(rows: Iterable[RowMapping]) -> list[Printing]:
    return [Printing(**row) for row in rows]
