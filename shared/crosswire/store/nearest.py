"""Which claims are nearest to others by the keys that they share: one question for many claims.

The database walks the index away from a claim's day in both directions, a few steps a key and no
more; how often a claim was met on the way is counted here.
"""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import (
    JSON,
    BindParameter,
    ColumnElement,
    Connection,
    FromClause,
    Integer,
    Select,
    Text,
    bindparam,
    cast,
    func,
    select,
)

from crosswire.store.columns import storable
from crosswire.store.protocol import Wanted
from crosswire.store.tables import rivals

#: A claim's number and its day come as one number: so many times the one, and the other.
DAYS = 1 << 22


class Walk(NamedTuple):
    """From which day, and how far, the index is walked on one key."""

    key: str
    day: int
    since: int
    until: int


def nearest(connection: Connection, wanted: Sequence[Wanted]) -> list[list[int]]:
    """For each the numbers of those who share most keys with it, then of the nearest day.

    One more than its limit, because the claim itself may be on the way.
    """
    walks = [_walks(each) for each in wanted]
    met: dict[int, dict[Walk, list[int]]] = {}
    for limit in {each.limit for each in wanted}:
        alike = zip(wanted, walks, strict=True)
        asked = {walk for each, own in alike if each.limit == limit for walk in own}
        met[limit] = _met(connection, asked, limit + 1)
    return [
        _ranked(own, met[each.limit])[: each.limit + 1]
        for each, own in zip(wanted, walks, strict=True)
    ]


def _walks(wanted: Wanted) -> list[Walk]:
    days = (wanted.claim.day, wanted.since, wanted.until)
    day, since, until = (each.toordinal() for each in days)
    return [Walk(storable(key), day, since, until) for key in wanted.claim.sought_by]


def _met(connection: Connection, walks: Iterable[Walk], steps: int) -> dict[Walk, list[int]]:
    asked = [(number, *walk) for number, walk in enumerate(walks)]
    rows = connection.execute(
        _walking(connection.dialect.name), {"asked": json.dumps(asked), "steps": steps}
    )
    return {
        Walk(*asked[number][1:]): [int(each) for way in ways if way for each in way.split(",")]
        for number, *ways in rows
    }


def _ranked(walks: Sequence[Walk], met: dict[Walk, list[int]]) -> list[int]:
    day = walks[0].day if walks else 0
    shared = Counter(claim for walk in walks for claim in met[walk])
    ranked = sorted(
        (-times, abs(claim % DAYS - day), claim % DAYS, claim // DAYS)
        for claim, times in shared.items()
    )
    return [number for *_, number in ranked]


@cache
def _walking(dialect: str) -> Select[Any]:
    rows, (number, key, day, since, until) = _questions(bindparam("asked", type_=Text), dialect)

    def way(*where: ColumnElement[bool], order: tuple[ColumnElement[Any], ...]) -> Any:
        near = (
            select(rivals.c.claim, rivals.c.day)
            .where(rivals.c.key == key, *where)
            .order_by(*order)
            .limit(bindparam("steps"))
            .correlate(rows)
            .subquery()
        )
        packed = near.c.claim * DAYS + near.c.day
        return select(func.aggregate_strings(cast(packed, Text), ",")).scalar_subquery()

    there = rivals.c.day
    back = way(there <= day, there >= since, order=(there.desc(), rivals.c.claim.desc()))
    on = way(there > day, there <= until, order=(there, rivals.c.claim))
    return select(number, back, on).select_from(rows)


def _questions(
    asked: BindParameter[str], dialect: str
) -> tuple[FromClause, tuple[ColumnElement[Any], ...]]:
    """A table of what is asked, which each database reads from JSON in its own words."""
    if dialect == "postgresql":
        rows = func.json_array_elements(cast(asked, JSON)).table_valued("value")
        parts = [rows.c.value.op("->>")(at) for at in range(5)]
        return rows, tuple(
            cast(each, Text if at == 1 else Integer) for at, each in enumerate(parts)
        )
    rows = func.json_each(asked).table_valued("value")
    return rows, tuple(func.json_extract(rows.c.value, f"$[{at}]") for at in range(5))
