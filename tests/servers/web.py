"""A loopback web server that answers exactly what a test writes, byte for byte."""

import socket
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Asked:
    method: str
    path: str
    headers: dict[str, str]
    body: bytes = b""


Answer = bytes | Iterable[bytes]
Script = Callable[[Asked], Answer]


def answer(body: bytes = b"", *, status: str = "200 OK", **headers: str) -> bytes:
    """A well-formed answer; `content_type` stands for Content-Type."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    lines = [f"{k}: {v}" for k, v in ({"content-length": str(len(body))} | named).items()]
    return "\r\n".join([f"HTTP/1.1 {status}", *lines, "", ""]).encode("latin-1") + body


@dataclass
class Web:
    """Where it listens, and what it has seen."""

    port: int
    host: str
    asked: list[Asked] = field(default_factory=list)
    connections: int = 0
    first_bytes: list[bytes] = field(default_factory=list)
    script: Script = lambda asked: answer()

    @property
    def url(self) -> str:
        return f"http://{self.host}:{self.port}"


@contextmanager
def web(script: Script | Answer = b"", *, host: str = "127.0.0.1") -> Iterator[Web]:
    """Serve until the block ends: a script, or one answer to everything."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as listener:
        listener.bind((host, 0))
        listener.listen(64)
        served = Web(listener.getsockname()[1], f"[{host}]" if ":" in host else host)
        served.script = script if callable(script) else lambda asked: script
        threading.Thread(target=_accept, args=(listener, served), daemon=True).start()
        try:
            yield served
        finally:
            listener.shutdown(socket.SHUT_RDWR)


def _accept(listener: socket.socket, served: Web) -> None:
    while True:
        try:
            connection, _ = listener.accept()
        except OSError:
            return
        served.connections += 1
        threading.Thread(target=_serve, args=(connection, served), daemon=True).start()


def _serve(connection: socket.socket, served: Web) -> None:
    with connection:
        try:
            asked = _read(connection, served)
            if asked is None:
                return
            served.asked.append(asked)
            written = served.script(asked)
            for part in [written] if isinstance(written, bytes) else written:
                connection.sendall(part)
        except OSError:
            return  # the client hung up, as it should on some of these answers


def _read(connection: socket.socket, served: Web) -> Asked | None:
    received = connection.recv(65536)
    served.first_bytes.append(received)
    if not received[:1].isalpha():
        return None
    while b"\r\n\r\n" not in received:
        received += connection.recv(65536)
    head, _, body = received.partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    headers = {name.lower(): value for name, value in (line.split(": ", 1) for line in lines)}
    while len(body) < int(headers.get("content-length", 0)):
        body += connection.recv(65536)
    method, path, _ = first.split(" ", 2)
    return Asked(method, path, headers, body)
