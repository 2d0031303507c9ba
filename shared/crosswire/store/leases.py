"""Who holds a piece of work: taken with a token, given back, ended, or lost with its process."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import cache

from sqlalchemy import (
    ColumnElement,
    Select,
    Update,
    bindparam,
    literal,
    literal_column,
    null,
    or_,
    select,
    text,
    tuple_,
    union_all,
    update,
)

from crosswire.domain.messages import Rank, Stage
from crosswire.domain.work import Work
from crosswire.store.rows import HIGHEST, Rows
from crosswire.store.tables import LEASED, work

#: What a piece of work is to a worker: all columns but the key.
FIELDS = tuple(work.c[name] for name in Work.model_fields)

IS_PENDING = work.c.state == literal("pending")
IS_DUE = work.c.not_before <= bindparam("now")
IS_FREE = or_(work.c.lease_until.is_(None), work.c.lease_until <= bindparam("now"))
UNHELD = {"lease_token": null(), "lease_until": null(), "rung_at": null()}


def has_rank(rank: Rank) -> ColumnElement[bool]:
    """Written out: a plan that did not know the rank would look through both."""
    return work.c.rank == literal_column(str(rank.value))


_READY = select(work.c.id).where(IS_PENDING, IS_DUE, IS_FREE)
_HELD = update(work).where(
    work.c.id == bindparam("work_id"), work.c.lease_token == bindparam("token"), IS_PENDING
)


def _take(ready: Select[tuple[int]]) -> Update:
    return _leased(ready.with_for_update(skip_locked=True))


def _leased(ready: Select[tuple[int]]) -> Update:
    """Lease them. The rows are chosen first and once, or PostgreSQL may choose more than asked."""
    chosen = ready.cte("chosen")
    return (
        update(work)
        .where(work.c.id.in_(select(chosen.c.id)))
        .values(
            lease_token=bindparam("token"),
            lease_until=bindparam("until"),
            attempts=work.c.attempts + 1,
        )
        .returning(*FIELDS)
    )


@cache
def _next(ranks: tuple[Rank, ...]) -> Update:
    """Each rank is asked by itself, so that the index gives its oldest and what is not due yet is
    never walked over."""
    oldest = [
        select(
            _READY.add_columns(work.c.not_before, literal_column(str(place)).label("place"))
            .where(work.c.stage == bindparam("of_stage"), has_rank(rank))
            .order_by(work.c.not_before, work.c.id)
            .limit(bindparam("at_most"))
            .with_for_update(skip_locked=True)
            .subquery()
        )
        for place, rank in enumerate(ranks)
    ]
    found = union_all(*oldest).subquery()
    return _leased(
        select(found.c.id)
        .order_by(found.c.place, found.c.not_before, found.c.id)
        .limit(bindparam("at_most"))
    )


_CLAIM = _take(
    _READY.where(
        # By number first: SQLite finds no row by a pair alone.
        work.c.id.in_(bindparam("numbers", expanding=True)),
        tuple_(work.c.id, work.c.generation).in_(bindparam("pairs", expanding=True)),
    )
)
_NEWS_WAITS = (
    select(work.c.id)
    .where(
        work.c.stage == bindparam("of_stage"),
        IS_PENDING,
        has_rank(Rank.NEWS),
        IS_DUE,
        IS_FREE,
    )
    # In the order of the index, or PostgreSQL looks for any that fits from the table's start.
    .order_by(work.c.not_before, work.c.id)
    .limit(1)
)
_FINISH = _HELD.values(state="done", ended_at=bindparam("now"), **UNHELD)
_POSTPONE = _HELD.values(not_before=bindparam("until"), last_error=bindparam("error"), **UNHELD)
_FORGIVE = _POSTPONE.values(attempts=0)
_BURIED = {
    "state": "dead",
    "ended_at": bindparam("now"),
    "error_class": bindparam("class_"),
    "last_error": bindparam("error"),
    **UNHELD,
}
_BURY_HELD = _HELD.values(**_BURIED)
_BURY = update(work).where(work.c.id == bindparam("work_id"), IS_PENDING).values(**_BURIED)
_BURY_SPENT = (
    update(work)
    .where(
        text(LEASED),
        IS_PENDING,
        work.c.lease_until <= bindparam("now"),
        work.c.attempts >= bindparam("most"),
    )
    .values(**_BURIED)
    .returning(*FIELDS)
)
_RELEASE = (
    update(work)
    .where(text(LEASED), IS_PENDING, work.c.lease_token == bindparam("token"))
    .values(attempts=work.c.attempts - 1, **UNHELD)
)


class SqlLeases(Rows):
    """The part of the work rows that workers use."""

    def claim(
        self, ids: Sequence[tuple[int, int]], *, token: str, now: datetime, lease: timedelta
    ) -> list[Work]:
        pairs = [pair for pair in ids if all(0 <= number <= HIGHEST for number in pair)]
        if not pairs:
            return []
        numbers = [number for number, _ in pairs]
        rows = self._all(
            _CLAIM, numbers=numbers, pairs=pairs, token=token, now=now, until=now + lease
        )
        order = {number: place for place, number in enumerate(numbers)}
        return sorted((Work(**row) for row in rows), key=lambda piece: order[piece.id])

    def claim_next(
        self,
        stage: Stage,
        *,
        token: str,
        now: datetime,
        lease: timedelta,
        limit: int,
        ranks: Sequence[Rank] = tuple(Rank),
    ) -> list[Work]:
        order = tuple(ranks)
        rows = self._all(
            _next(order), of_stage=stage, token=token, now=now, until=now + lease, at_most=limit
        )
        return sorted(
            (Work(**row) for row in rows),
            key=lambda piece: (order.index(piece.rank), piece.not_before, piece.id),
        )

    def news_waits(self, stage: Stage, now: datetime) -> bool:
        return self._value(_NEWS_WAITS, of_stage=stage, now=now) is not None

    def finish(self, work_id: int, token: str, now: datetime) -> bool:
        return self._change(_FINISH, work_id=work_id, token=token, now=now) == 1

    def postpone(
        self, work_id: int, token: str, *, until: datetime, error: str | None, forgive: bool = False
    ) -> bool:
        statement = _FORGIVE if forgive else _POSTPONE
        return self._change(statement, work_id=work_id, token=token, until=until, error=error) == 1

    def bury(
        self, work_id: int, token: str | None, *, error_class: str, error: str, now: datetime
    ) -> bool:
        values = {"work_id": work_id, "class_": error_class, "error": error, "now": now}
        if token is None:
            return self._change(_BURY, **values) == 1
        return self._change(_BURY_HELD, token=token, **values) == 1

    def release(self, token: str) -> int:
        return self._change(_RELEASE, token=token)

    def bury_spent(self, *, now: datetime, max_attempts: int) -> list[Work]:
        error = f"The process that worked on it died or hung, {max_attempts} times."
        rows = self._all(_BURY_SPENT, now=now, most=max_attempts, class_="killed", error=error)
        return [Work(**row) for row in rows]
