"""Endpoints that alerts are sent to, deliveries, and each attempt."""

from datetime import datetime
from typing import Literal

from pydantic import Field

from crosswire.domain.value import Value, fingerprint

DeliveryState = Literal["pending", "delivered", "dead"]
Outcome = Literal["unknown", "delivered", "failed"]


class Secret(Value):
    """A signing key: `whsec_` and base64 of 24 to 64 random bytes. It is never printed in full."""

    value: str = Field(repr=False)
    created_at: datetime
    expires_at: datetime | None = None
    """None: current. After a rotation the old key signs beside the new one until then."""


class Endpoint(Value):
    """A receiver of alerts, with the state of its circuit breaker."""

    id: str
    name: str
    url: str
    state: Literal["enabled", "disabled"] = "enabled"
    disabled_reason: str | None = None
    secrets: tuple[Secret, ...] = Field(repr=False)
    """Newest first."""
    allow_private: bool = False
    """A receiver on a private or loopback address, added by someone who said so."""
    created_at: datetime
    consecutive_failures: int = 0
    failing_since: datetime | None = None
    open_until: datetime | None = None
    """While the breaker is open nothing is sent; afterwards one probe is."""
    sequence: int = 0
    """The number of the last delivery made for it."""

    @staticmethod
    def id_for(name: str) -> str:
        return "e" + fingerprint(name, length=12)


class Delivery(Value):
    """One alert for one endpoint. `message_id` is the same at every attempt."""

    id: str
    alert_id: str
    endpoint_id: str
    message_id: str
    sequence: int
    state: DeliveryState = "pending"
    attempts: int = 0
    """Since it was made or last replayed: its place in the schedule."""
    next_at: datetime | None = None
    created_at: datetime
    ended_at: datetime | None = None
    last_error: str | None = None

    @staticmethod
    def id_for(alert_id: str, endpoint_id: str) -> str:
        return "dl" + fingerprint(alert_id, endpoint_id, length=20)


class Attempt(Value):
    """One request. Its row is written before the request and completed after it."""

    delivery_id: str
    number: int
    started_at: datetime
    ended_at: datetime | None = None
    outcome: Outcome = "unknown"
    """unknown: we were killed in between, so the receiver may or may not have it."""
    status: int | None = None
    error: str | None = None
    response: str = ""
    """The first 4 KiB of the answer, as text."""
