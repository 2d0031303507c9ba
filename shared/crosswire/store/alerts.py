"""Alerts: kept once for each occasion, with a delivery for each endpoint."""

import json

from sqlalchemy import RowMapping, bindparam, insert, select, update

from crosswire.domain.deliveries import Delivery
from crosswire.domain.disputes import Alert, AlertEvent
from crosswire.domain.errors import NotFound
from crosswire.domain.messages import DeliveryDue
from crosswire.store.rows import Rows
from crosswire.store.tables import alerts, deliveries, endpoints
from crosswire.store.work import SqlWork

_NEWEST = select(alerts).order_by(alerts.c.created_at.desc(), alerts.c.id)
_ALERT = select(alerts).where(alerts.c.id == bindparam("id"))
_OF = (
    select(alerts)
    .where(alerts.c.dispute_id == bindparam("dispute"))
    .order_by(alerts.c.created_at, alerts.c.id)
)

# Locked in one order, so that two alerts at one time wait for each other but never both.
_ENABLED = (
    select(endpoints.c.id)
    .where(endpoints.c.state == "enabled")
    .order_by(endpoints.c.id)
    .with_for_update()
)
_NUMBERED = (
    update(endpoints)
    .where(endpoints.c.id.in_(_ENABLED))
    .values(sequence=endpoints.c.sequence + 1)
    .returning(endpoints.c.id, endpoints.c.sequence)
)
_ADD_DELIVERY = insert(deliveries)


class SqlAlerts(Rows):
    """What is told, by id and by dispute."""

    def raise_(self, alert: Alert) -> bool:
        if not self._insert_if_new(alerts, {**dict(alert), "payload": json.dumps(alert.payload)}):
            return False
        work = SqlWork(self._connection)
        for endpoint in self._all(_NUMBERED):
            delivery = _delivery(alert, endpoint["id"], endpoint["sequence"])
            self._change(_ADD_DELIVERY, **dict(delivery))
            work.add(DeliveryDue(delivery_id=delivery.id), now=alert.created_at)
        return True

    def get(self, alert_id: str) -> Alert:
        row = self._one(_ALERT, id=alert_id)
        if row is None:
            raise NotFound(f"There is no alert {alert_id!r}.")
        return _alert(row)

    def of(self, dispute_id: str) -> list[Alert]:
        """Oldest first."""
        return [_alert(row) for row in self._all(_OF, dispute=dispute_id)]

    def newest(self, *, event: AlertEvent | None = None, limit: int = 50) -> list[Alert]:
        wanted = _NEWEST.where(alerts.c.event == event) if event else _NEWEST
        return [_alert(row) for row in self._all(wanted.limit(limit))]


def _alert(row: RowMapping) -> Alert:
    return Alert(**{**row, "payload": json.loads(row["payload"])})


def _delivery(alert: Alert, endpoint_id: str, sequence: int) -> Delivery:
    delivery_id = Delivery.id_for(alert.id, endpoint_id)
    return Delivery(
        id=delivery_id,
        alert_id=alert.id,
        endpoint_id=endpoint_id,
        message_id=f"msg_{delivery_id}",
        sequence=sequence,
        next_at=alert.created_at,
        created_at=alert.created_at,
    )
