"""Ready-made endpoints and deliveries for the tests of webhooks."""

from datetime import timedelta
from random import Random
from typing import Any

from crosswire.domain.deliveries import Delivery, Endpoint
from crosswire.domain.endpoints import new_endpoint
from crosswire.settings import DeliverySettings
from tests.samples import NOON

SETTINGS = DeliverySettings()
SECOND = timedelta(seconds=1)


def endpoint(name: str = "desk", **changes: Any) -> Endpoint:
    return new_endpoint(name, "https://desk.example.org/in", now=NOON).with_(**changes)


def delivery(**changes: Any) -> Delivery:
    made = Delivery(
        id="dl1", alert_id="al1", endpoint_id="e1", message_id="msg_1", sequence=1, created_at=NOON
    )
    return made.with_(**changes)


class Middle(Random):
    """Dice that always fall in the middle, so that there is no jitter."""

    def random(self) -> float:
        return 0.5
