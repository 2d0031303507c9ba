"""Endpoints, deliveries to them, and every attempt."""

import json
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import RowMapping, bindparam, func, or_, select, text

from crosswire.domain.deliveries import Attempt, Delivery, Endpoint, Secret
from crosswire.domain.errors import NotFound
from crosswire.store.rows import Rows
from crosswire.store.statements import insert_or_update
from crosswire.store.tables import UNDER_WAY, attempts, deliveries, endpoints

_ENDPOINT = select(endpoints).where(
    or_(endpoints.c.id == bindparam("name"), endpoints.c.name == bindparam("name"))
)
_LOCKED = select(endpoints).where(endpoints.c.id == bindparam("id")).with_for_update()
_ENDPOINTS = select(endpoints).order_by(endpoints.c.name)

_DELIVERY = select(deliveries).where(deliveries.c.id == bindparam("id"))
_NEWEST = select(deliveries).order_by(
    deliveries.c.created_at.desc(), deliveries.c.endpoint_id, deliveries.c.sequence.desc()
)
# Goes through the few attempts that are under way, not through all deliveries of the endpoint.
_RECEIVER = (
    select(deliveries.c.endpoint_id)
    .where(deliveries.c.id == attempts.c.delivery_id)
    .scalar_subquery()
)
_IN_FLIGHT = select(func.count()).where(
    text(UNDER_WAY),
    attempts.c.started_at > bindparam("since"),
    bindparam("endpoint") == _RECEIVER,
)
_ATTEMPTS = (
    select(attempts)
    .where(attempts.c.delivery_id == bindparam("delivery"))
    .order_by(attempts.c.number)
)


class SqlEndpoints(Rows):
    """Receivers, by their names and ids."""

    def add(self, endpoint: Endpoint) -> bool:
        return self._insert_if_new(endpoints, _endpoint_row(endpoint))

    def get(self, name_or_id: str) -> Endpoint:
        return _endpoint(self._one(_ENDPOINT, name=name_or_id), name_or_id)

    def all(self) -> list[Endpoint]:
        return [_endpoint(row) for row in self._all(_ENDPOINTS)]

    def save(self, endpoint: Endpoint) -> None:
        """All but `sequence`, which only a new alert moves."""
        statement = insert_or_update(endpoints, self._dialect, keeping=frozenset({"sequence"}))
        self._connection.execute(statement, _endpoint_row(endpoint))

    def locked(self, endpoint_id: str) -> Endpoint:
        return _endpoint(self._one(_LOCKED, id=endpoint_id), endpoint_id)


class SqlDeliveries(Rows):
    """Alerts on their way to endpoints."""

    def get(self, delivery_id: str) -> Delivery:
        row = self._one(_DELIVERY, id=delivery_id)
        if row is None:
            raise NotFound(f"There is no delivery {delivery_id!r}.")
        return Delivery(**row)

    def save(self, delivery: Delivery) -> None:
        self._insert_or_update(deliveries, dict(delivery))

    def search(
        self,
        *,
        endpoint_id: str | None = None,
        state: Literal["pending", "delivered", "dead"] | None = None,
        since: datetime | None = None,
        limit: int = 50,
    ) -> list[Delivery]:
        found = _NEWEST
        if endpoint_id is not None:
            found = found.where(deliveries.c.endpoint_id == endpoint_id)
        if state is not None:
            found = found.where(deliveries.c.state == state)
        if since is not None:
            found = found.where(deliveries.c.created_at >= since)
        return [Delivery(**row) for row in self._all(found.limit(limit))]

    def in_flight(self, endpoint_id: str, since: datetime) -> int:
        return int(self._value(_IN_FLIGHT, endpoint=endpoint_id, since=since))

    def keep_attempt(self, attempt: Attempt) -> None:
        self._insert_or_update(attempts, dict(attempt))

    def attempts(self, delivery_id: str) -> list[Attempt]:
        return [Attempt(**row) for row in self._all(_ATTEMPTS, delivery=delivery_id)]


def _endpoint(row: RowMapping | None, name: str = "") -> Endpoint:
    if row is None:
        raise NotFound(f"There is no endpoint {name!r}.")
    secrets = tuple(Secret.model_validate(secret) for secret in json.loads(row["secrets"]))
    return Endpoint(**{**row, "secrets": secrets})


def _endpoint_row(endpoint: Endpoint) -> dict[str, Any]:
    secrets = [secret.model_dump(mode="json") for secret in endpoint.secrets]
    return {**dict(endpoint), "secrets": json.dumps(secrets)}
