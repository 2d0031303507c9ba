"""Services side by side, each reading line by line what another writes."""

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import suppress
from threading import Thread
from types import TracebackType

from crosswire_admin.services import accepted, module_command

#: Text is UTF-8 on every machine.
_VARIABLES = {"PYTHONUTF8": "1"}


class Pipe:
    """A service that answers lines with lines, while the block runs.

    Iterating gives its answers, and raises its refusal, one sentence, if it gave up.
    """

    def __init__(self, module: str, *arguments: str) -> None:
        self._module = module
        self._command = module_command(module, *arguments)
        self._trouble: BaseException | None = None
        self._feeder: Thread | None = None

    def __enter__(self) -> "Pipe":
        self._said = tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace")
        self._process = subprocess.Popen(
            self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._said,
            env={**os.environ, **_VARIABLES},
            encoding="utf-8",
            start_new_session=True,  # Ctrl-C is for the command, which then ends them all
        )
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._process.poll() != 0:
            with suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)  # processes of its own as well
            self._process.wait()
        if self._feeder:
            self._feeder.join(timeout=1)
        assert self._process.stdin
        assert self._process.stdout
        for stream in (self._process.stdin, self._process.stdout, self._said):
            with suppress(OSError):
                stream.close()

    @property
    def ended(self) -> bool:
        return self._process.poll() is not None

    def feed(self, lines: Iterable[str]) -> None:
        """Hand it these lines, in a thread of their own, and then no more."""
        self._feeder = Thread(target=self._write, args=(lines,), daemon=True)
        self._feeder.start()

    def __iter__(self) -> Iterator[str]:
        assert self._process.stdout
        yield from self._process.stdout
        code = self._process.wait()
        if self._feeder:
            self._feeder.join()
        if self._trouble:
            raise self._trouble
        self._said.seek(0)
        said = self._said.read()
        if code and "Traceback" in said:  # a bug of that service; its last line is told anyway
            print(*said.splitlines()[:-1], sep="\n", file=sys.stderr)
        accepted(self._module, code, "", said)

    def _write(self, lines: Iterable[str]) -> None:
        assert self._process.stdin
        try:
            with self._process.stdin as stdin:
                for line in lines:
                    stdin.write(line.rstrip("\n") + "\n")
                    stdin.flush()
        except BrokenPipeError:
            pass  # it ended early, and its exit code says why
        except BaseException as error:  # raised where the answers are read
            self._trouble = error
