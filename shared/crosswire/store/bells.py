"""Which work is to be rung in Redis, so that a worker comes for it."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    TextClause,
    Update,
    bindparam,
    case,
    func,
    literal_column,
    null,
    or_,
    select,
    text,
    union_all,
    update,
)

from crosswire.domain.messages import Stage
from crosswire.store.leases import IS_DUE, IS_FREE, IS_PENDING
from crosswire.store.rows import Rows
from crosswire.store.tables import RUNG, TRIED, work

_RUNG_LATELY = work.c.rung_at > bindparam("again")
_UNRUNG = or_(work.c.rung_at.is_(None), work.c.rung_at <= bindparam("again"))


def _silent(rank: int, *conditions: ColumnElement[bool] | TextClause) -> Select[Any]:
    """Work that waits for a bell, the longest due first."""
    waiting = (
        select(work.c.id, literal_column(str(rank)).label("rank"))
        .where(work.c.stage == bindparam("of_stage"), IS_DUE, IS_FREE, _UNRUNG, *conditions)
        .order_by(work.c.not_before, work.c.id)
        .limit(bindparam("window"))
        .with_for_update(skip_locked=True)
    )
    return select(waiting.subquery())


def _ring() -> Update:
    """One statement, because it is asked several times a second, mostly for nothing."""
    outstanding = (
        select(func.count())
        .select_from(work)
        .where(work.c.stage == bindparam("of_stage"), text(RUNG), _RUNG_LATELY)
        .scalar_subquery()
    )
    room: ColumnElement[int] = bindparam("window") - outstanding
    silent = union_all(
        _silent(0, text(TRIED)), _silent(1, IS_PENDING, work.c.attempts == 0)
    ).subquery()
    chosen = (
        select(silent.c.id)
        .order_by(silent.c.rank)
        .limit(case((room > 0, room), else_=0))
        .cte("chosen")
    )
    return (
        update(work)
        .where(work.c.id.in_(select(chosen.c.id)))
        .values(rung_at=bindparam("now"), generation=work.c.generation + 1)
        .returning(work.c.id, work.c.generation, work.c.attempts, work.c.not_before)
    )


_RING = _ring()
_FORGET = update(work).where(text(RUNG)).values(rung_at=null())


class SqlBells(Rows):
    """The part of the work rows that the relay uses."""

    def to_ring(
        self, stage: Stage, *, now: datetime, ring_again: timedelta, window: int
    ) -> list[tuple[int, int]]:
        rows = self._all(_RING, of_stage=stage, now=now, again=now - ring_again, window=window)
        rows.sort(key=lambda row: (row["attempts"] == 0, row["not_before"], row["id"]))
        return [(row["id"], row["generation"]) for row in rows]

    def forget_rings(self) -> int:
        return self._change(_FORGET)
