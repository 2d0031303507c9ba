"""A small receiver of webhooks: it verifies each request and acts on each message once."""

import json
import threading
from collections.abc import Callable, Sequence
from datetime import timedelta
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from socketserver import ThreadingTCPServer
from typing import Any

from crosswire.clock import Clock, SystemClock
from crosswire.domain.errors import Refused
from crosswire.domain.signature import TOLERANCE, NotGenuine, key_of, verify
from crosswire.domain.value import Value
from crosswire.webhooks.inbox import Inbox

MAX_BODY = 1024 * 1024
PATIENCE = timedelta(seconds=10)
"""For a sender that starts a request and does not go on."""


class Received(Value):
    """A genuine message. `again`: it was here before, so act on it no more."""

    message_id: str
    event: Any
    again: bool


class Receiver:
    """Listens on loopback unless told otherwise; `with` serves until the block ends.

    `on_event` is called for one message at a time, before it is acknowledged: if it raises, the
    sender hears 500 and comes back with the same message.
    """

    def __init__(
        self,
        secrets: Sequence[str],
        *,
        on_event: Callable[[Received], None] = lambda received: None,
        on_refused: Callable[[str], None] = lambda sentence: None,
        inbox: Path | None = None,
        host: str = "127.0.0.1",
        port: int = 0,
        clock: Clock | None = None,
        tolerance: timedelta = TOLERANCE,
        max_body: int = MAX_BODY,
    ) -> None:
        for secret in secrets:
            key_of(secret)
        self._secrets = tuple(secrets)
        self._on_event = on_event
        self._on_refused = on_refused
        self._clock = clock or SystemClock()
        self._tolerance = tolerance
        self.max_body = max_body
        self.inbox = Inbox(inbox)
        self._server = _listen(host, port, self)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,))

    @property
    def url(self) -> str:
        host, port = self._server.server_address[:2]
        return f"http://{host!s}:{port}/"

    def __enter__(self) -> "Receiver":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()
        self.inbox.close()

    def take(self, headers: dict[str, str], body: bytes) -> tuple[HTTPStatus, str]:
        """The answer to one request: a status, and a sentence if it was not taken."""
        now = self._clock.now()
        try:
            message_id = verify(self._secrets, headers, body, now=now, tolerance=self._tolerance)
        except NotGenuine as error:
            return self.refuse(HTTPStatus.UNAUTHORIZED, str(error))
        try:
            event = json.loads(body)
        except ValueError:
            return self.refuse(HTTPStatus.BAD_REQUEST, "The body is not JSON.")
        with self.inbox.taking(message_id, body, now) as new:
            self._on_event(Received(message_id=message_id, event=event, again=not new))
        return HTTPStatus.NO_CONTENT, ""

    def refuse(self, status: HTTPStatus, sentence: str) -> tuple[HTTPStatus, str]:
        self._on_refused(sentence)
        return status, sentence


class _Server(ThreadingTCPServer):
    # Not HTTPServer, which looks its own name up in the DNS before it listens.
    daemon_threads = True
    allow_reuse_address = True
    request_queue_size = 128

    def __init__(self, address: tuple[str, int], receiver: Receiver) -> None:
        self.receiver = receiver
        super().__init__(address, _Request)


class _Request(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = PATIENCE.total_seconds()
    server: _Server

    def do_POST(self) -> None:
        status, sentence = self._outcome()
        if status == HTTPStatus.NO_CONTENT:
            self.send_response(status)
            self.end_headers()
            return
        self.close_connection = True  # the rest of a body that was not read is not a request
        self._say(status, sentence)

    def do_GET(self) -> None:
        self._say(HTTPStatus.METHOD_NOT_ALLOWED, "This is a receiver of webhooks: POST to it.")

    def _outcome(self) -> tuple[HTTPStatus, str]:
        receiver = self.server.receiver
        length = self.headers.get("content-length", "")
        if not (length.isascii() and length.isdigit()):
            return receiver.refuse(HTTPStatus.LENGTH_REQUIRED, "A Content-Length is needed.")
        if len(length) > 12 or int(length) > receiver.max_body:
            limit = f"The body is larger than {receiver.max_body} bytes."
            return receiver.refuse(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, limit)
        body = self.rfile.read(int(length))
        if len(body) < int(length):
            return receiver.refuse(HTTPStatus.BAD_REQUEST, "The body is cut short.")
        try:
            return receiver.take(dict(self.headers.items()), body)
        except Exception as error:  # of the caller's own on_event: the sender will come back
            return receiver.refuse(
                HTTPStatus.INTERNAL_SERVER_ERROR, f"It could not be taken: {error}"
            )

    def _say(self, status: HTTPStatus, sentence: str) -> None:
        text = (sentence + "\n").encode()
        self.send_response(status)
        self.send_header("Content-Type", "text/plain; charset=utf-8")
        self.send_header("Content-Length", str(len(text)))
        self.send_header("Connection", "close" if self.close_connection else "keep-alive")
        self.end_headers()
        self.wfile.write(text)

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing: on_event and on_refused tell the caller."""


def _listen(host: str, port: int, receiver: Receiver) -> _Server:
    try:
        return _Server((host, port), receiver)
    except (OSError, OverflowError) as error:
        raise Refused(f"Cannot listen on {host}:{port}: {error}. Choose another port.") from error
