"""One child process of the daemon: started, listened to, restarted with growing pauses, ended."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from typing import IO

from crosswire.domain.errors import CrosswireError, Refused, Unavailable

STEADY = 20.0
"""Seconds after which a child counts as well started."""
FIRST_PAUSE, LONGEST_PAUSE = 0.5, 30.0
PATIENCE = 5
"""Deaths at start, one after another, after which restarting it again is no use."""
BAD_INPUT = 2
"""The exit code of a process that refuses its settings."""

Listen = Callable[[str, str], None]


class Child:
    """`tick` keeps it running; whatever it prints goes line by line to `listen`."""

    def __init__(
        self,
        name: str,
        module: Sequence[str],
        *,
        environment: Mapping[str, str],
        listen: Listen,
        tell: Callable[[str], None],
        pass_fds: Sequence[int] = (),
        first_pause: float = FIRST_PAUSE,
    ) -> None:
        self.name = name
        self._command = [sys.executable, "-m", "crosswire_admin.tether", *module]
        self._environment = dict(environment)
        self._listen = listen
        self._tell = tell
        self._pass_fds = tuple(pass_fds)
        self._first_pause = first_pause
        self._process: subprocess.Popen[str] | None = None
        self._ears: threading.Thread | None = None
        self._started_at = 0.0
        self._start_again_at: float | None = None
        self._early_deaths = 0
        self._last_words = ""

    @property
    def pid(self) -> int | None:
        return self._process.pid if self._process and self._process.poll() is None else None

    def start(self) -> None:
        self._started_at, self._start_again_at = time.monotonic(), None
        self._process = subprocess.Popen(
            self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env=self._environment,
            pass_fds=self._pass_fds,
            start_new_session=True,
            text=True,
            encoding="utf-8",
            errors="replace",
        )
        self._ears = threading.Thread(target=self._hear, args=(self._process.stdout,), daemon=True)
        self._ears.start()

    def tick(self) -> None:
        """Start it again if it ended. Raises when that is no use, with its last words."""
        now = time.monotonic()
        if self._start_again_at is not None:
            if now >= self._start_again_at:
                self.start()
            return
        code = self._process.poll() if self._process else None
        if code is not None:
            self._plan_restart(code, now)

    def _plan_restart(self, code: int, now: float) -> None:
        if self._ears:
            self._ears.join(timeout=1)
        self._close()
        self._early_deaths = 0 if now - self._started_at > STEADY else self._early_deaths + 1
        if code == BAD_INPUT or self._early_deaths >= PATIENCE:
            raise self._hopeless(code)
        pause = min(self._first_pause * 2 ** max(self._early_deaths - 1, 0), LONGEST_PAUSE)
        self._start_again_at = now + pause
        self._tell(f"{self.name} {ending(code)} and is started again in {pause:g} s.")

    def _hopeless(self, code: int) -> CrosswireError:
        words = self._last_words or "it said nothing"
        if code == BAD_INPUT:
            return Refused(words)
        return Unavailable(
            f"{self.name} {ending(code)} {self._early_deaths} times at its start, so Crosswire "
            f"stops. Its last words: {words}"
        )

    def ask_to_end(self) -> None:
        """It finishes what is in hand first."""
        if self.pid:
            os.kill(self.pid, signal.SIGTERM)

    def end(self, by: float) -> None:
        """Wait for its end until then (monotonic), and no longer."""
        if self._process is None:
            return
        try:
            self._process.wait(max(by - time.monotonic(), 0.01))
        except subprocess.TimeoutExpired:
            self._tell(f"{self.name} does not end and is killed; its work will be done again.")
        self._kill_group()
        self._process.wait()
        if self._ears:
            self._ears.join(timeout=1)
        self._close()

    def _kill_group(self) -> None:
        """What is left of it and its own children."""
        if self._process:
            try:
                os.killpg(self._process.pid, signal.SIGKILL)
            except (ProcessLookupError, PermissionError):
                return

    def _hear(self, stream: IO[str]) -> None:
        for line in stream:
            if line.strip():
                self._last_words = line.strip()
                self._listen(self.name, line.rstrip("\n"))

    def _close(self) -> None:
        for pipe in (self._process.stdin, self._process.stdout) if self._process else ():
            if pipe:
                pipe.close()


def ending(code: int) -> str:
    if code >= 0:
        return f"ended with code {code}"
    try:
        return f"was ended by {signal.Signals(-code).name}"
    except ValueError:
        return f"was ended by signal {-code}"
