"""The real processes, each in a session of its own: killed here, restarted here."""

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import psutil

Roles = Mapping[str, Sequence[str]]
"""What is run under which name: a module and its arguments."""

FEW: Roles = {
    "relay": ("crosswire_admin", "relay"),
    "ingest": ("crosswire_ingest", "work"),
    "extractor": ("crosswire_extractor", "work"),
    "alerts": ("crosswire_alerts", "work"),
    "delivery": ("crosswire_alerts", "deliver"),
}
ROLES: Roles = {
    **FEW,
    "second relay": ("crosswire_admin", "relay"),
    "second extractor": ("crosswire_extractor", "work"),
    "second alerts": ("crosswire_alerts", "work"),
}


class Crew:
    """Every role as a child process; whatever ends is started again by `tick`."""

    def __init__(self, folder: Path, environment: Mapping[str, str], roles: Roles) -> None:
        self.deaths: Counter[str] = Counter()
        """Kills that we did not do: crash points, and bugs."""
        self.environment = dict(environment)
        self._folder, self._roles = folder, roles
        self._processes: dict[str, subprocess.Popen[bytes]] = {}
        self._killed: set[int] = set()

    @property
    def names(self) -> list[str]:
        return list(self._roles)

    def tick(self) -> None:
        """Start what does not run."""
        for name in self._roles:
            process = self._processes.get(name)
            if process is None:
                self._start(name)
            elif process.poll() is not None:
                if process.pid not in self._killed:
                    self.deaths[f"{name}: {process.returncode}"] += 1
                self._start(name)

    def kill(self, name: str) -> None:
        process = self._processes[name]
        if process.poll() is None:
            self._killed.add(process.pid)
            process.kill()

    def kill_child(self, name: str, patience: float = 2.0) -> bool:
        """Kill the next child that it has: a parser, a work-horse. False if none comes."""
        by = time.monotonic() + patience
        while time.monotonic() < by:
            for child in self._children(name):
                if not _serves_forks(child):
                    child.kill()
                    return True
        return False

    def kill_all(self) -> None:
        for name in self._processes:
            self.kill(name)

    def stop(self, within: float = 20) -> dict[str, int | None]:
        """Ask all to end, and give their exit statuses; None for one that had to be killed."""
        for process in self._processes.values():
            process.send_signal(signal.SIGTERM)
        statuses = {name: _ended(process, within) for name, process in self._processes.items()}
        self.end()
        return statuses

    def end(self) -> None:
        """Leave nothing running."""
        for name, process in self._processes.items():
            for child in self._children(name):
                child.kill()
            if process.poll() is None:
                process.kill()
            process.wait()

    def _start(self, name: str) -> None:
        with (self._folder / f"{name}.log").open("ab") as log:
            self._processes[name] = subprocess.Popen(
                [sys.executable, "-m", *self._roles[name]],
                env={**os.environ, **self.environment},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    def _children(self, name: str) -> list[psutil.Process]:
        try:
            return psutil.Process(self._processes[name].pid).children(recursive=True)
        except psutil.NoSuchProcess:
            return []


def _serves_forks(process: psutil.Process) -> bool:
    """Python's fork server and its tracker, which live as long as their parent."""
    try:
        return any("forkserver" in word or "tracker" in word for word in process.cmdline())
    except psutil.Error:
        return True


def _ended(process: subprocess.Popen[bytes], within: float) -> int | None:
    try:
        return process.wait(within)
    except subprocess.TimeoutExpired:
        return None
