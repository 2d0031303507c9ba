"""Who connects: listeners on this machine that count, and a log of all that the process dials."""

import socket
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass
class Watch:
    """What was seen since it began."""

    port: int
    path: str
    connections: int = 0
    dialled: list[str] = field(default_factory=list)
    """Every address that a socket of this process was connected to."""
    opened: list[str] = field(default_factory=list)
    """Files that nobody has any business with."""
    looked_up: list[str] = field(default_factory=list)


_watches: list[Watch] = []
_hooked: list[bool] = []
_SECRETS = ("/etc/passwd",)


@contextmanager
def watching() -> Iterator[Watch]:
    """Listen on 127.0.0.1, ::1 and a Unix socket, all of one process."""
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        path = str(Path(folder) / "it.sock")
        four, six, port = _pair(stack)
        unix = stack.enter_context(socket.socket(socket.AF_UNIX))
        unix.bind(path)
        unix.listen(64)
        watch = Watch(port, path)
        for listener in (four, six, unix):
            threading.Thread(target=_count, args=(listener, watch), daemon=True).start()
            stack.callback(listener.shutdown, socket.SHUT_RDWR)
        _watches.append(watch)
        stack.callback(_watches.remove, watch)
        if not _hooked:  # an audit hook stays for good
            sys.addaudithook(_hear)
            _hooked.append(True)
        yield watch


def _hear(event: str, arguments: tuple[Any, ...]) -> None:
    if not _watches:
        return
    if event == "socket.connect":
        for watch in _watches:
            watch.dialled.append(str(arguments[1]))
    elif event == "open" and str(arguments[0]).startswith(_SECRETS):
        for watch in _watches:
            watch.opened.append(str(arguments[0]))


def _pair(stack: ExitStack) -> tuple[socket.socket, socket.socket, int]:
    """One port on both families."""
    while True:
        four = socket.create_server(("127.0.0.1", 0), backlog=64)
        port: int = four.getsockname()[1]
        try:
            six = socket.create_server(("::1", port), family=socket.AF_INET6, backlog=64)
        except OSError:
            four.close()
            continue
        stack.enter_context(four)
        stack.enter_context(six)
        return four, six, port


def _count(listener: socket.socket, watch: Watch) -> None:
    while True:
        try:
            connection, _ = listener.accept()
        except OSError:
            return
        watch.connections += 1
        with connection:
            connection.settimeout(1)
            try:
                connection.recv(4096)
                connection.sendall(b"HTTP/1.1 200 OK\r\ncontent-length: 6\r\n\r\nsecret")
            except OSError:
                continue
