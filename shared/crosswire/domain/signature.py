"""Signatures of webhooks, as Standard Webhooks 1.0.0 asks: HMAC-SHA256 over `id.timestamp.body`."""

import base64
import binascii
import hashlib
import hmac
import secrets
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta

from crosswire.domain.errors import Refused

PREFIX = "whsec_"
KEY_BYTES = range(24, 65)
TOLERANCE = timedelta(minutes=5)


class NotGenuine(Refused):
    """A request that did not come from who it says, or is too old to tell."""


def generate_secret() -> str:
    """A new signing key: 32 random bytes."""
    return PREFIX + base64.b64encode(secrets.token_bytes(32)).decode()


def key_of(secret: str) -> bytes:
    """The bytes behind a secret. Raises Refused, without printing it, if it is none."""
    try:
        key = base64.b64decode(secret.removeprefix(PREFIX), validate=True)
    except (binascii.Error, ValueError):
        key = b""
    if not secret.startswith(PREFIX) or len(key) not in KEY_BYTES:
        raise Refused(f"A secret is {PREFIX} and the base64 of 24 to 64 bytes; this one is not.")
    return key


def signed_headers(
    signing: Iterable[str], *, message_id: str, at: datetime, body: bytes
) -> dict[str, str]:
    """The three headers of one attempt, with a signature for each secret."""
    timestamp = str(int(at.timestamp()))
    signatures = [_signature(key_of(secret), message_id, timestamp, body) for secret in signing]
    return {
        "webhook-id": message_id,
        "webhook-timestamp": timestamp,
        "webhook-signature": " ".join(signatures),
    }


def verify(
    accepted: Iterable[str],
    headers: Mapping[str, str],
    body: bytes,
    *,
    now: datetime,
    tolerance: timedelta = TOLERANCE,
) -> str:
    """The message's id, if one of the secrets signed exactly this, just now. Else NotGenuine."""
    given = {name.lower(): value for name, value in headers.items()}
    missing = [name for name in _HEADERS if not given.get(name)]
    if missing:
        raise NotGenuine(f"The {missing[0]} header is missing.")
    message_id, timestamp, signatures = (given[name] for name in _HEADERS)
    if abs(now - _moment(timestamp)) > tolerance:
        raise NotGenuine("The webhook-timestamp is too far from this clock's time.")
    expected = [_signature(key_of(one), message_id, timestamp, body).encode() for one in accepted]
    offered = [one.encode(errors="replace") for one in signatures.split(" ")]
    # Every pair is compared, each in constant time, so that the time taken tells nothing.
    matches = [hmac.compare_digest(one, other) for one in expected for other in offered]
    if not any(matches):
        raise NotGenuine("No signature in webhook-signature fits this message.")
    return message_id


_HEADERS = ("webhook-id", "webhook-timestamp", "webhook-signature")


def _signature(key: bytes, message_id: str, timestamp: str, body: bytes) -> str:
    signed = f"{message_id}.{timestamp}.".encode(errors="replace") + body
    return "v1," + base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()


def _moment(timestamp: str) -> datetime:
    # 11 digits reach the year 5138; int() alone would also take "+1_0" and other scripts' digits.
    if not (timestamp.isascii() and timestamp.isdigit() and len(timestamp) <= 11):
        raise NotGenuine("The webhook-timestamp is not a number of seconds.")
    return datetime.fromtimestamp(int(timestamp), tz=UTC)
