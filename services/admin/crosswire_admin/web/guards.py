"""What stands before every route: the token, the host's name, and the size of a body."""

import hmac
import json
from collections.abc import Iterable
from typing import Any
from urllib.parse import urlsplit

from starlette.types import ASGIApp, Receive, Scope, Send

from crosswire.settings import ApiSettings

#: For load balancers and scrapers, which hold no token.
OPEN = frozenset({"/live", "/ready", "/metrics"})


class Guards:
    """Refuses in one JSON sentence whatever must not reach a route."""

    def __init__(self, app: ASGIApp, settings: ApiSettings) -> None:
        self._app = app
        self._token = settings.token
        self._max_body = settings.max_body
        self._hosts = known_hosts(settings)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = {
            name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]
        }
        refusal = self._refusal(scope["path"], headers)
        if refusal:
            await _refuse(send, *refusal)
        else:
            await self._app(scope, receive, send)

    def _refusal(self, path: str, headers: dict[str, str]) -> tuple[int, str] | None:
        if self._hosts and host_of(headers.get("host", "")) not in self._hosts:
            return 421, "This API does not answer under that host name."
        if path not in OPEN and not self._is_let_in(headers.get("authorization", "")):
            return 401, "A bearer token is needed: Authorization: Bearer …"
        if "transfer-encoding" in headers:
            return 411, "A Content-Length is needed."
        length = headers.get("content-length", "0")
        if not length.isdigit() or int(length) > self._max_body:
            return 413, f"A body may have {self._max_body} bytes at most."
        return None

    def _is_let_in(self, authorization: str) -> bool:
        if self._token is None:
            return True
        scheme, _, given = authorization.partition(" ")
        same = hmac.compare_digest(given.strip().encode(), self._token.encode())
        return scheme.lower() == "bearer" and same


def known_hosts(settings: ApiSettings) -> frozenset[str]:
    """Names that this API goes by. A web page elsewhere could point a name of its own at loopback
    and read everything, so without a token no other name is answered. Empty: any name."""
    if settings.token is not None:
        return frozenset()
    public = urlsplit(settings.public_url).hostname if settings.public_url else None
    return frozenset({"localhost", "127.0.0.1", "::1", settings.host, public or settings.host})


def host_of(header: str) -> str:
    return urlsplit(f"//{header}").hostname or ""


async def _refuse(send: Send, status: int, sentence: str) -> None:
    extra: Iterable[tuple[bytes, bytes]] = (
        [(b"www-authenticate", b"Bearer")] if status == 401 else []
    )
    body = json.dumps({"error": sentence}).encode()
    headers: list[Any] = [
        (b"content-type", b"application/json"),
        (b"content-length", str(len(body)).encode()),
        (b"connection", b"close"),
        *extra,
    ]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
