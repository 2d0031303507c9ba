"""A connection that goes nowhere: what is sent is answered in memory."""

import ssl
from collections.abc import Callable

import httpcore


class Stream(httpcore.NetworkStream):
    """One request, and the answer to it, which ends with the connection."""

    def __init__(self, answer_to: Callable[[bytes], bytes]) -> None:
        self._answer_to = answer_to
        self._sent = b""
        self._left: bytes | None = None

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._sent += buffer

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        if self._left is None:
            self._left = self._answer_to(self._sent)
        part, self._left = self._left[:max_bytes], self._left[max_bytes:]
        return part

    def close(self) -> None:
        pass

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        return self

    def get_extra_info(self, info: str) -> object:
        return None
