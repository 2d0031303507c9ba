"""Hostile documents are read in a child process that can be killed, and can open nothing.

Nothing inside a process can stop C code that loops or eats memory. So each document has a fresh
child, forked from a server that holds the parsers already loaded: starting Python anew would cost
half a second a document, and a child that is used again could be turned against the next document.
"""

import math
import multiprocessing
import os
import resource
import signal
import sys
import threading
from collections.abc import Callable
from importlib import import_module
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import TypeVar

import structlog

from crosswire.domain.errors import Refused
from crosswire.domain.value import Value
from crosswire.outbound import Body
from crosswire.settings import IngestSettings

log = structlog.get_logger()

V = TypeVar("V", bound=Value)

LONGEST_ANSWER = 8
"""Times what was read, and a MiB: a letter may become three bytes, and an entry has a form."""
AT_ONCE = 4
"""Children of one process."""
_HUMBLE = 5
"""What was fetched is read when nobody else needs the processor."""
_SLACK = 2
"""Seconds for a child to be started and to be ended."""
PARSERS = "crosswire_ingest.parsers"
"""The module that loads all that a child reads with."""
_READ, _REFUSED, _FAILED = b"+", b"-", b"!"
_HEAD = 32
"""Bytes: what kind of answer comes, and how long it is."""


class Nursery:
    """Where readers of hostile documents are run, each in a child of its own."""

    def __init__(self, settings: IngestSettings) -> None:
        self._seconds = settings.parse_timeout.total_seconds()
        self._memory = settings.parse_memory
        self._context = multiprocessing.get_context("forkserver")
        self._context.set_forkserver_preload([__name__, PARSERS])
        self._room = threading.Semaphore(AT_ONCE)
        # multiprocessing looks after all children whenever it starts one, and that from no
        # more than one thread.
        self._desk = threading.Lock()

    def read(self, into: type[V], reader: Callable[..., V], *arguments: object) -> V:
        """What the reader makes of its arguments. Raises Refused, also if the child had to die."""
        with self._room:
            return self._read(into, reader, arguments)

    def _read(self, into: type[V], reader: Callable[..., V], arguments: tuple[object, ...]) -> V:
        ours, theirs = self._context.Pipe(duplex=False)
        process = self._context.Process(
            target=_answer,
            args=(theirs, reader, arguments, self._memory, self._seconds),
            daemon=True,
        )
        given = sum(len(it) for it in arguments if isinstance(it, bytes | str | Body))
        with ours:
            with theirs, self._desk:
                process.start()
            try:
                return self._received(into, ours, process, LONGEST_ANSWER * given + 2**20)
            finally:
                with self._desk:
                    process.kill()
                    process.join()
                    process.close()

    def _received(self, into: type[V], ours: Connection, process: BaseProcess, longest: int) -> V:
        try:
            # The child's own alarm ends it; this is for a child that cannot even be started.
            if not ours.poll(self._seconds + _SLACK):
                raise TimeoutError
            kind, _, length = ours.recv_bytes(_HEAD).partition(b" ")
            if int(length) > longest:
                raise Refused("The document grows too much when it is read.")
            answer = ours.recv_bytes(longest)
        except (EOFError, OSError, ValueError):
            raise Refused(self._why_it_died(process)) from None
        if kind == _READ:
            return into.from_json(answer)
        text = answer.decode()
        if kind == _FAILED:
            log.warning("a parser failed", error=text)
            raise Refused(f"The document cannot be read ({text}).")
        raise Refused(text)

    def _why_it_died(self, process: BaseProcess) -> str:
        with self._desk:
            process.join(1)
        if process.exitcode in (None, -signal.SIGALRM):
            return f"The document takes longer than {self._seconds:g} seconds to read."
        return f"The document cannot be read: its parser died (exit code {process.exitcode})."


def _answer(
    pipe: Connection,
    reader: Callable[..., Value],
    arguments: tuple[object, ...],
    memory: int,
    seconds: float,
) -> None:
    # A process has one such server: one that somebody else started holds no parsers.
    import_module(PARSERS)
    _confine(memory, seconds)
    try:
        kind, answer = _READ, reader(*arguments).to_json().encode()
    except Refused as refused:
        kind, answer = _REFUSED, str(refused).encode()
    except MemoryError:
        said = f"The document takes more than {memory >> 20} MiB to read."
        kind, answer = _REFUSED, said.encode()
    except Exception as error:
        said = f"{type(error).__name__}: {error}"[:200]
        kind, answer = _FAILED, said.encode("utf-8", "replace")
    pipe.send_bytes(b"%b %d" % (kind, len(answer)))
    pipe.send_bytes(answer)


def _confine(memory: int, seconds: float) -> None:
    """No more memory, no more time, no core file, and nothing new to open: file or socket."""
    sys.meta_path.clear()  # nor to import
    os.nice(_HUMBLE)
    if sys.platform == "linux":  # macOS does not keep such limits
        _limit(resource.RLIMIT_AS, memory)
    _limit(resource.RLIMIT_CPU, math.ceil(seconds) + 1)  # should the alarm fail
    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_NOFILE, 0)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, seconds)


def _limit(what: int, value: int) -> None:
    _, hard = resource.getrlimit(what)
    most = value if hard == resource.RLIM_INFINITY else min(value, hard)
    resource.setrlimit(what, (most, most))
