"""A receiver of webhooks that is hard to please, and checks every signature independently."""

import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from random import Random

from standardwebhooks import Webhook, WebhookVerificationError

REFUSES = 0.1
"""Share of requests answered with 500 before anything is done."""
HANGS_UP = 0.05
"""Share of requests whose effect happens though the sender hears nothing."""


class Inbox:
    """What came: an effect happens once for each webhook-id, however often it is sent."""

    def __init__(self, random: Random) -> None:
        self.url = ""
        self.secret = ""
        self.requests: Counter[str] = Counter()
        self.effects: Counter[str] = Counter()
        self.bodies: dict[str, set[bytes]] = {}
        self.forged: list[str] = []
        self._random = random
        self._lock = threading.Lock()

    def take(self, headers: dict[str, str], body: bytes) -> int | None:
        """The status to answer with; None to hang up."""
        with self._lock:
            name = headers.get("webhook-id", "")
            try:
                Webhook(self.secret).verify(body, headers)
            except WebhookVerificationError as error:
                self.forged.append(f"{name}: {error}")
                return 401
            self.requests[name] += 1
            self.bodies.setdefault(name, set()).add(body)
            luck = self._random.random()
            if luck < REFUSES:
                return 500
            if name not in self.effects:
                self.effects[name] += 1
            return None if luck < REFUSES + HANGS_UP else 204


@contextmanager
def receiving(inbox: Inbox) -> Iterator[Inbox]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            status = inbox.take({k.lower(): v for k, v in self.headers.items()}, body)
            if status is None:
                self.close_connection = True
                return
            self.send_response(status)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, format: str, *arguments: object) -> None:
            """Nobody reads it."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        inbox.url = f"http://127.0.0.1:{server.server_port}/hook"
        yield inbox
        server.shutdown()
