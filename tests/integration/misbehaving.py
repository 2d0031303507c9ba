"""A receiver on loopback that answers in every way a receiver should not."""

import gzip
import socket
import struct
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Behaviour = Callable[[socket.socket], None]


class Misbehaving:
    """Reads each request whole, remembers it, then behaves as it is told to."""

    def __init__(self, behaviour: Behaviour, scheme: str = "http") -> None:
        self.behaviour = behaviour
        self.requests: list[bytes] = []
        self.most_at_once = 0
        self._at_once = 0
        self._turn = threading.Lock()
        self._listening = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.url = f"{scheme}://127.0.0.1:{self._listening.getsockname()[1]}/in"
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._serve)

    def __enter__(self) -> "Misbehaving":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._closing.set()
        # Only a connection wakes a thread that waits in accept.
        socket.create_connection(self._listening.getsockname()).close()
        self._thread.join()
        self._listening.close()

    def _serve(self) -> None:
        while not self._closing.is_set():
            connection, _ = self._listening.accept()
            threading.Thread(target=self._answer, args=(connection,), daemon=True).start()

    def _answer(self, connection: socket.socket) -> None:
        with connection, self._counted():
            try:
                connection.settimeout(5)
                request = _read(connection)
                if request:
                    self.requests.append(request)
                    self.behaviour(connection)
            except OSError:
                pass  # the sender has hung up, as it should on most of these

    @contextmanager
    def _counted(self) -> Iterator[None]:
        with self._turn:
            self._at_once += 1
            self.most_at_once = max(self.most_at_once, self._at_once)
        yield
        with self._turn:
            self._at_once -= 1


def answers(status: int, *headers: str, body: bytes = b"") -> Behaviour:
    """A proper answer, whatever it says."""

    def behave(connection: socket.socket) -> None:
        lines = (f"HTTP/1.1 {status} So", f"Content-Length: {len(body)}", *headers, "", "")
        connection.sendall("\r\n".join(lines).encode() + body)

    return behave


def sends_and_resets(*parts: bytes) -> Behaviour:
    """The parts, and then a reset in place of an orderly end."""

    def behave(connection: socket.socket) -> None:
        for part in parts:
            connection.sendall(part)
            time.sleep(0.02)
        linger = struct.pack("ii", 1, 0)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)

    return behave


def drips(at_once: bytes, then: bytes) -> Behaviour:
    """The first part, and the second at a byte a second (or as good as: a byte a fifth)."""

    def behave(connection: socket.socket) -> None:
        connection.sendall(at_once)
        for byte in then:
            time.sleep(0.2)
            connection.sendall(bytes([byte]))

    return behave


def never_answers(connection: socket.socket) -> None:
    connection.recv(1)


def never_ends(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    chunk = b"10000\r\n" + b"x" * 0x10000 + b"\r\n"
    while True:
        connection.sendall(chunk)


def sends_a_bomb(connection: socket.socket) -> None:
    """A gigabyte of zeros in one megabyte."""
    bomb = gzip.compress(bytes(1 << 20)) * 1024
    head = f"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {len(bomb)}\r\n\r\n"
    connection.sendall(head.encode() + bomb)


def sends_a_megabyte_of_headers(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\n")
    for number in range(1024):
        connection.sendall(f"X-{number}: ".encode() + b"x" * 1000 + b"\r\n")
    connection.sendall(b"Content-Length: 0\r\n\r\n")


_TLS_HANDSHAKE = 0x16


def _read(connection: socket.socket) -> bytes:
    """One request, as far as it comes."""
    request = b""
    while b"\r\n\r\n" not in request:
        more = connection.recv(65536)
        if not more:
            return b""
        request += more
        if request[0] == _TLS_HANDSHAKE:
            return request
    head, _, body = request.partition(b"\r\n\r\n")
    length = next(
        int(line.split(b":")[1])
        for line in head.lower().split(b"\r\n")
        if line.startswith(b"content-length:")
    )
    while len(body) < length:
        body += connection.recv(65536)
    return head + b"\r\n\r\n" + body
