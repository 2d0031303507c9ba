"""The real `crosswire` command in processes of its own, on a data folder of its own."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import psutil

COMMAND = str(Path(sys.executable).parent / "crosswire")
#: Long, because the machines that run tests may be busy with others.
PATIENCE = 90.0


@dataclass
class Said:
    code: int
    out: str
    err: str

    @property
    def sentence(self) -> str:
        """What was said on standard error, if it is one line and no traceback."""
        (line,) = self.err.splitlines()
        assert "Traceback" not in line
        return line


@dataclass
class CommandLine:
    data: Path
    variables: dict[str, str] = field(default_factory=dict)

    def __call__(self, *words: str | Path) -> Said:
        done = subprocess.run(
            [COMMAND, *map(str, words)],
            env=self.environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )
        return Said(done.returncode, done.stdout, done.stderr)

    @property
    def environment(self) -> dict[str, str]:
        clean = {k: v for k, v in os.environ.items() if not k.startswith("CROSSWIRE_")}
        return {**clean, "CROSSWIRE_DATA": str(self.data), "COLUMNS": "120", **self.variables}


@dataclass
class Running:
    """A daemon, its address, and what it has said so far."""

    process: subprocess.Popen[str]
    url: str
    lines: list[str]

    @property
    def children(self) -> dict[str, psutil.Process]:
        """The processes that it started, by the last word of what they run."""
        mine = psutil.Process(self.process.pid).children(recursive=True)
        tied = {it: words_of(it).partition("crosswire_admin.tether ")[2] for it in mine}
        return {" ".join(words.split()[:2]): it for it, words in tied.items() if words}

    def ready(self) -> bool:
        try:
            return httpx.get(f"{self.url}/ready", timeout=5).status_code == 200
        except httpx.TransportError:
            return False


def words_of(process: psutil.Process) -> str:
    """Its command line; nothing if it has ended."""
    try:
        return " ".join(process.cmdline())
    except (psutil.NoSuchProcess, psutil.ZombieProcess):
        return ""


@contextmanager
def daemon(line: CommandLine, *options: str) -> Iterator[Running]:
    """`crosswire up` on a free port, until the block ends."""
    process = subprocess.Popen(
        [COMMAND, "up", "--port", "0", *options],
        env={**line.environment, "PYTHONUNBUFFERED": "1"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        assert process.stdout
        greeting = process.stdout.readline()
        assert greeting.startswith("Crosswire is up: "), greeting
        running = Running(process, greeting.split()[3], [greeting])
        eventually(running.ready)
        yield running
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
        process.wait(PATIENCE)


def eventually(check: Callable[[], bool], within: float = PATIENCE) -> None:
    """Wait until a check holds."""
    until = time.monotonic() + within
    while not check():
        assert time.monotonic() < until, "it did not happen in time"
        time.sleep(0.05)
