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

from crosswire.domain.messages import Rank, Stage
from crosswire.store.leases import IS_DUE, IS_FREE, IS_PENDING, has_rank
from crosswire.store.rows import Rows
from crosswire.store.tables import RUNG, TRIED, work

_RUNG_LATELY = work.c.rung_at > bindparam("again")
_UNRUNG = or_(work.c.rung_at.is_(None), work.c.rung_at <= bindparam("again"))


def _silent(rank: Rank, place: int, *conditions: ColumnElement[bool] | TextClause) -> Select[Any]:
    """Work of a rank that waits for a bell, the longest due first."""
    here = (work.c.stage == bindparam("of_stage"), has_rank(rank))
    waiting = (
        select(work.c.id, literal_column(str(place)).label("place"))
        .where(*here, IS_DUE, IS_FREE, _UNRUNG, *conditions)
        .order_by(work.c.not_before, work.c.id)
        .limit(bindparam("window"))
        .with_for_update(skip_locked=True)
    )
    return select(waiting.subquery())


def _chosen(rank: Rank) -> Select[Any]:
    """As much of it as there is room for; each rank has room of its own."""
    outstanding = (
        select(func.count())
        .select_from(work)
        .where(work.c.stage == bindparam("of_stage"), has_rank(rank), text(RUNG), _RUNG_LATELY)
        .scalar_subquery()
    )
    room: ColumnElement[int] = bindparam("window") - outstanding
    silent = union_all(
        _silent(rank, 0, text(TRIED)), _silent(rank, 1, IS_PENDING, work.c.attempts == 0)
    ).subquery()
    first = select(silent.c.id).order_by(silent.c.place).limit(case((room > 0, room), else_=0))
    return select(first.subquery())


def _ring() -> Update:
    """One statement, because it is asked several times a second, mostly for nothing."""
    chosen = union_all(*map(_chosen, Rank)).cte("chosen")
    return (
        update(work)
        .where(work.c.id.in_(select(chosen.c.id)))
        .values(rung_at=bindparam("now"), generation=work.c.generation + 1)
        .returning(work.c.id, work.c.generation, work.c.attempts, work.c.not_before, work.c.rank)
    )


_RING = _ring()
_FORGET = update(work).where(text(RUNG)).values(rung_at=null())


class SqlBells(Rows):
    """The part of the work rows that the relay uses."""

    def to_ring(
        self, stage: Stage, *, now: datetime, ring_again: timedelta, window: int
    ) -> list[tuple[int, int]]:
        rows = self._all(_RING, of_stage=stage, now=now, again=now - ring_again, window=window)
        rows.sort(key=lambda r: (r["rank"], r["attempts"] == 0, r["not_before"], r["id"]))
        return [(row["id"], row["generation"]) for row in rows]

    def forget_rings(self) -> int:
        return self._change(_FORGET)
