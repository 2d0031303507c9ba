"""Whose turn it is: what stands on a host that may be asked now, or is being asked for."""

from sqlalchemy import ColumnElement, Table, bindparam, or_, select

from crosswire.store.tables import hosts


def in_turn(table: Table) -> ColumnElement[bool]:
    """Rows that are under way, or whose host is neither spared nor closed."""
    spared = select(hosts.c.name).where(
        hosts.c.name == table.c.host,
        or_(hosts.c.free_at > bindparam("now"), hosts.c.closed_until > bindparam("now")),
    )
    return or_(table.c.asked_at.is_not(None), ~spared.exists())
