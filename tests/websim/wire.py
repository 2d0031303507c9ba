"""From the real client to the simulated web without a socket: bytes out, bytes back."""

from collections.abc import Callable, Iterable

import httpcore
import httpx

from crosswire.outbound import Outbound
from crosswire.outbound.dialling import Deadline, GuardedBackend
from crosswire.settings import OutboundSettings
from tests.servers.in_memory import Stream
from tests.servers.web import Asked

Script = Callable[[Asked], bytes]


class WiredOutbound(Outbound):
    """The client as it is, but for the connections that it makes."""

    def __init__(self, settings: OutboundSettings, script: Script) -> None:
        super().__init__(settings)
        self._script = script

    def _backend(self, allowed: httpx.URL | None, seconds: float | None = None) -> GuardedBackend:
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
        return Stream(lambda sent: self._script(_asked(sent)))


def _asked(sent: bytes) -> Asked:
    first, *lines = sent.decode("latin-1").rstrip().split("\r\n")
    method, path, _ = first.split(" ", 2)
    headers = dict(line.split(": ", 1) for line in lines)
    return Asked(method, path, {name.lower(): value for name, value in headers.items()})
