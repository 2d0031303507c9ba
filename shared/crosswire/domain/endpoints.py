"""What may be done with an endpoint: make one, rotate its key, disable and enable it."""

import re
from datetime import datetime, timedelta
from ipaddress import IPv4Address, IPv6Address, ip_address

from pydantic import HttpUrl, ValidationError

from crosswire.domain.deliveries import Endpoint, Secret
from crosswire.domain.errors import Refused
from crosswire.domain.signature import generate_secret, key_of

OVERLAP = timedelta(hours=24)
"""How long the old key signs beside the new one after a rotation."""

_NAME = re.compile(r"\w[\w .-]{0,62}")
_PRIVATE_NAME = re.compile(r"(^|\.)(localhost|local|internal|lan|home\.arpa)\.?$")


def new_endpoint(
    name: str,
    url: str,
    *,
    now: datetime,
    allow_private: bool = False,
    allow_http: bool = False,
    secret: str | None = None,
) -> Endpoint:
    """An endpoint with a fresh secret unless one is given. Raises Refused with one sentence."""
    if not _NAME.fullmatch(name):
        raise Refused("An endpoint's name is 1 to 63 letters, digits, spaces, dots, - or _.")
    address = checked_address(url, allow_private=allow_private, allow_http=allow_http)
    if secret is not None:
        key_of(secret)
    return Endpoint(
        id=Endpoint.id_for(name),
        name=name,
        url=address,
        secrets=(Secret(value=secret or generate_secret(), created_at=now),),
        allow_private=allow_private,
        created_at=now,
    )


def checked_address(url: str, *, allow_private: bool, allow_http: bool) -> str:
    """The address in its normal form, if alerts may be sent there. Names are looked up later,
    at each connection, by the guard of outbound requests."""
    if not url.isprintable() or "\\" in url or any(letter.isspace() for letter in url):
        raise Refused("An endpoint's address has no spaces, backslashes or control characters.")
    try:
        parsed = HttpUrl(url)
    except ValidationError as error:
        raise Refused(f"{url} is not an http or https address such as https://x.org/in.") from error
    if parsed.username or parsed.password:
        raise Refused("An endpoint's address has no user name or password: signatures are enough.")
    if parsed.fragment is not None:
        raise Refused("An endpoint's address has no fragment: take away the # and what follows.")
    host = (parsed.host or "").lower()
    if len(host) > 253 or not all(0 < len(label) < 64 for label in host.rstrip(".").split(".")):
        raise Refused("The host of an endpoint's address is no possible name.")
    if _is_private(host) and not allow_private:
        raise Refused(f"{host} is a private address: say that it may be reached, if it is yours.")
    if parsed.scheme == "http" and not (allow_http or (allow_private and not _is_public_ip(host))):
        raise Refused("An endpoint's address starts with https; http is for receivers of your own.")
    return str(parsed)


def signing_secrets(endpoint: Endpoint, now: datetime) -> tuple[str, ...]:
    """Those that sign now, newest first."""
    return tuple(key.value for key in endpoint.secrets if _is_current(key, now))


def rotated(endpoint: Endpoint, now: datetime, *, secret: str | None = None) -> Endpoint:
    """A new secret signs; the ones before it sign beside it for another day."""
    if secret is not None:
        key_of(secret)
    until = now + OVERLAP
    old = tuple(
        key.with_(expires_at=min(key.expires_at or until, until))
        for key in endpoint.secrets
        if _is_current(key, now)
    )
    new = Secret(value=secret or generate_secret(), created_at=now)
    return endpoint.with_(secrets=(new, *old))


def disabled(endpoint: Endpoint, reason: str) -> Endpoint:
    """Nothing is sent to it; what is pending waits until it is enabled."""
    return endpoint.with_(state="disabled", disabled_reason=reason)


def enabled(endpoint: Endpoint) -> Endpoint:
    """It starts afresh: no failures are remembered."""
    return healed(endpoint.with_(state="enabled", disabled_reason=None))


def healed(endpoint: Endpoint) -> Endpoint:
    """The breaker is closed and has seen no failure."""
    return endpoint.with_(consecutive_failures=0, failing_since=None, open_until=None)


def _is_current(key: Secret, now: datetime) -> bool:
    return key.expires_at is None or key.expires_at > now


def _ip(host: str) -> IPv4Address | IPv6Address | None:
    try:
        return ip_address(host.strip("[]"))
    except ValueError:
        return None


def _is_public_ip(host: str) -> bool:
    address = _ip(host)
    return address is not None and address.is_global


def _is_private(host: str) -> bool:
    address = _ip(host)
    if address is None:
        return bool(_PRIVATE_NAME.search(host)) or "." not in host
    return not address.is_global
