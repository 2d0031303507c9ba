"""One signed request to an endpoint, through the guard of outbound requests."""

import json
from datetime import datetime
from typing import Any
from uuid import uuid4

from crosswire.clock import Clock
from crosswire.domain.deliveries import Endpoint
from crosswire.domain.endpoints import signing_secrets
from crosswire.domain.errors import Refused, Unavailable
from crosswire.domain.signature import signed_headers
from crosswire.outbound import Outbound
from crosswire.settings import Settings
from crosswire.webhooks.answers import Answer, answer_of


def webhook_client(settings: Settings) -> Outbound:
    """The guarded client, with the deadline of one attempt and the cap on an answer's body."""
    return Outbound(
        settings.outbound,
        deadline=settings.delivery.deadline.total_seconds(),
        max_bytes=settings.delivery.max_response_bytes,
    )


def send(
    endpoint: Endpoint,
    message_id: str,
    body: bytes,
    *,
    outbound: Outbound,
    clock: Clock,
    sequence: int | None = None,
) -> Answer:
    """Sign the body with every current secret and post it. Whatever happens is an answer."""
    now = clock.now()
    headers = signed_headers(
        signing_secrets(endpoint, now), message_id=message_id, at=now, body=body
    )
    headers["content-type"] = "application/json"
    if sequence is not None:
        headers["crosswire-sequence"] = str(sequence)
    try:
        response = outbound.post(endpoint.url, body, headers, allow_private=endpoint.allow_private)
    except (Refused, Unavailable) as error:
        return Answer(error=str(error))
    return answer_of(response.status, response.headers, response.body, now=clock.now())


def send_test(endpoint: Endpoint, *, outbound: Outbound, clock: Clock) -> Answer:
    """A signed `crosswire.test` event, sent once and now. It leaves no trace in the store."""
    message_id = f"msg_test_{uuid4().hex}"
    body = body_of(_test_event(message_id, endpoint, clock.now()))
    return send(endpoint, message_id, body, outbound=outbound, clock=clock)


def body_of(payload: dict[str, Any]) -> bytes:
    """The bytes that are signed and sent."""
    return json.dumps(payload, ensure_ascii=False, separators=(",", ":")).encode()


def _test_event(message_id: str, endpoint: Endpoint, now: datetime) -> dict[str, Any]:
    return {
        "specversion": "1.0",
        "id": message_id,
        "source": "crosswire",
        "type": "crosswire.test",
        "time": now.isoformat(),
        "timestamp": now.isoformat(),
        "datacontenttype": "application/json",
        "data": {"endpoint": endpoint.name, "text": "This is a test. No source disagrees."},
    }
