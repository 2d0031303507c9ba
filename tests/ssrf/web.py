"""A pretended web: public addresses lead to answers in memory, all others are really dialled."""

import itertools
import socket
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from unittest.mock import patch

import httpcore

from tests.servers.in_memory import Stream
from tests.servers.web import answer

PUBLIC = frozenset(
    (
        "1.1.1.1",
        "1.0.0.1",
        "8.8.8.8",
        "9.255.255.255",
        "172.32.0.1",
        "100.128.0.1",
        "192.167.255.255",
        "2606:4700::1111",
        "2001:4860:4860::8888",
        "::ffff:8.8.8.8",
        "64:ff9b::808:808",
    )
)
"""All that the names and the controls lead to."""
_KNOWN: Mapping[str, tuple[str, ...]] = {
    "front.example": ("1.1.1.1",),
    "pair.example": ("1.1.1.1", "2606:4700::1111"),
    "hops.example": ("8.8.8.8",),
    "inside.example": ("127.0.0.1",),
    "inside6.example": ("::1",),
    "mixed.example": ("1.1.1.1", "127.0.0.1"),
    "mixed6.example": ("1.1.1.1", "::1"),
    "mapped.example": ("::ffff:127.0.0.1",),
    "alias.example": ("1.1.1.1", "10.0.0.5"),  # what the resolver makes of a CNAME
    "many.example": ("1.1.1.1",) * 511 + ("127.0.0.1",),
    "nonsense.example": ("127.1", "not an address"),
    "nowhere.example": (),
    "metadata.google.internal": ("169.254.169.254",),
    "router.lan": ("192.168.1.1",),
    "localhost": ("127.0.0.1", "::1"),
    "localhost.": ("127.0.0.1", "::1"),
}
_HANGS = 30.0


class Names:
    """The resolver: names from a table, number forms as glibc reads them."""

    def __init__(self) -> None:
        self._calls = itertools.count()

    def __call__(self, host: str, port: int) -> Sequence[str]:
        name = host.lower()
        if name == "rebinding.example":  # public when asked first, then here
            return ("1.1.1.1",) if next(self._calls) == 0 else ("127.0.0.1",)
        if name == "hanging.example":
            time.sleep(_HANGS)
        if name in _KNOWN:
            return _KNOWN[name]
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST)
        return [str(info[4][0]) for info in found]


class Web:
    """What the public addresses answer, and which were dialled."""

    def __init__(self) -> None:
        self.answers: Mapping[str, bytes] = {}
        self.reached: list[str] = []

    def answer_to(self, sent: bytes) -> bytes:
        first, *lines = sent.partition(b"\r\n\r\n")[0].decode("latin-1").split("\r\n")
        headers = dict(line.lower().split(": ", 1) for line in lines if ": " in line)
        where = headers["host"].partition(":")[0] + first.split(" ")[1]
        return self.answers.get(where, answer(status="404 Not Found"))


@contextmanager
def pretended(web: Web) -> Iterator[None]:
    """While it lasts, httpcore dials public addresses in memory."""
    dial = httpcore.SyncBackend.connect_tcp

    def connect_tcp(
        self: httpcore.SyncBackend,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        if host in PUBLIC:
            web.reached.append(host)
            return Stream(web.answer_to)
        return dial(self, host, port, 1.0, local_address, socket_options)

    with patch.object(httpcore.SyncBackend, "connect_tcp", connect_tcp):
        yield
