"""From the real client to the simulated web without a socket: bytes out, bytes back."""

from collections.abc import Callable, Iterable

import httpcore
import httpx

from crosswire.outbound import Outbound
from crosswire.outbound.dialling import Deadline, GuardedBackend
from crosswire.settings import OutboundSettings
from tests.servers.web import Asked

Script = Callable[[Asked], bytes]


class WiredOutbound(Outbound):
    """The client as it is, but for the connections that it makes."""

    def __init__(self, settings: OutboundSettings, script: Script) -> None:
        super().__init__(settings)
        self._script = script

    def _backend(self, allowed: httpx.URL | None) -> GuardedBackend:
        return _Wires(self._script)


class _Wires(GuardedBackend):
    def __init__(self, script: Script) -> None:
        super().__init__(
            Deadline(10), ports=(), allowed=lambda *_: True, resolve=lambda *_: ["192.0.2.1"]
        )
        self._script = script

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        return _Wire(self._script)


class _Wire(httpcore.NetworkStream):
    """One request, and the answer that the server writes to it before it hangs up."""

    def __init__(self, script: Script) -> None:
        self._script = script
        self._sent = b""
        self._answer: bytes | None = None

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._sent += buffer

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        if self._answer is None:
            self._answer = self._script(_asked(self._sent))
        part, self._answer = self._answer[:max_bytes], self._answer[max_bytes:]
        return part

    def close(self) -> None:
        pass

    def get_extra_info(self, info: str) -> object:
        return None


def _asked(sent: bytes) -> Asked:
    first, *lines = sent.decode("latin-1").rstrip().split("\r\n")
    method, path, _ = first.split(" ", 2)
    headers = dict(line.split(": ", 1) for line in lines)
    return Asked(method, path, {name.lower(): value for name, value in headers.items()})
