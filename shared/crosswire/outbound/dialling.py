"""Connections to judged addresses, under one deadline."""

import queue
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import httpcore

from crosswire.domain.errors import Blocked, Unavailable
from crosswire.outbound.addresses import is_public

Resolve = Callable[[str, int], Sequence[str]]
Allowed = Callable[[str, int], bool]
"""Whether a person has allowed this host and port, whatever its address."""

RESOLVE_WITHIN = 5.0
"""Seconds."""
_TRIED_AT_MOST = 4
_WRITTEN_AT_ONCE = 64 * 1024


class Deadline:
    """The end of an exchange, for all its reads and writes together."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._end = time.monotonic() + seconds

    def left(self) -> float:
        """Seconds, more than none; raises a timeout when they are over."""
        seconds = self._end - time.monotonic()
        if seconds <= 0:
            raise httpcore.ReadTimeout("the deadline has passed")
        return seconds


class GuardedBackend(httpcore.NetworkBackend):
    """Resolves a name once, refuses it if any answer is not public, and dials what it judged."""

    def __init__(
        self, deadline: Deadline, *, ports: Sequence[int], allowed: Allowed, resolve: Resolve
    ) -> None:
        self.seconds = deadline.seconds
        self._deadline = deadline
        self._ports = ports
        self._allowed = allowed
        self._resolve = resolve
        self._plain = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        addresses = self.vetted(host, port)[:_TRIED_AT_MOST]
        for number, address in enumerate(addresses, start=1):
            patience = self._deadline.left() / (len(addresses) - number + 1)
            try:
                stream = self._plain.connect_tcp(address, port, patience, None, socket_options)
                return _TimedStream(stream, self._deadline)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                if number == len(addresses):
                    raise
        raise httpcore.ConnectError("the name has no address")

    def connect_unix_socket(
        self,
        path: str,
        timeout: float | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        raise Blocked("A Unix socket is refused: only web addresses can be reached.")

    def vetted(self, host: str, port: int) -> list[str]:
        """The addresses behind a name, all of them judged. Raises Blocked or Unavailable."""
        allowed = self._allowed(host, port)
        if port not in self._ports and not allowed:
            raise Blocked(
                f"{host}:{port} is refused: only ports "
                f"{', '.join(map(str, self._ports))} are open to requests. "
                "CROSSWIRE_OUTBOUND__PORTS adds others."
            )
        addresses = list(dict.fromkeys(self._within_limit(host, port)))
        for address in addresses:
            if not (allowed or is_public(address)):
                raise Blocked(
                    f"{host} is refused: its address {address} is not on the public Internet. "
                    "CROSSWIRE_OUTBOUND__ALLOW_PRIVATE lists exceptions."
                )
        return addresses

    def _within_limit(self, host: str, port: int) -> Sequence[str]:
        # getaddrinfo knows no timeout, so it waits in a thread that nobody waits for.
        answer: queue.SimpleQueue[Sequence[str] | Exception] = queue.SimpleQueue()

        def ask() -> None:
            try:
                answer.put(self._resolve(host, port))
            except Exception as error:
                answer.put(error)

        threading.Thread(target=ask, daemon=True, name=f"resolve {host}").start()
        try:
            found = answer.get(timeout=min(RESOLVE_WITHIN, self._deadline.left()))
        except queue.Empty:
            raise Unavailable(f"The name server did not answer for {host}.") from None
        if isinstance(found, Exception):
            raise Unavailable(f"{host} could not be found: {_reason(found)}.") from found
        return found


class _TimedStream(httpcore.NetworkStream):
    """A connection whose every read and write ends at the deadline of the whole exchange."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._deadline.left())

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        for start in range(0, len(buffer), _WRITTEN_AT_ONCE):
            self._stream.write(buffer[start : start + _WRITTEN_AT_ONCE], self._deadline.left())

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        left = self._deadline.left()
        return _TimedStream(
            self._stream.start_tls(ssl_context, server_hostname, left), self._deadline
        )

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


def resolve(host: str, port: int) -> list[str]:
    """Every address of a host, as the machine's resolver gives them."""
    return [str(info[4][0]) for info in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


def _reason(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error) or type(error).__name__
