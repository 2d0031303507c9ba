"""A model in a process of its own: a crash or a hang there costs that process and nothing else."""

import json
import os
import select
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from crosswire.domain.errors import Refused
from crosswire_alerts.model.folder import described
from crosswire_alerts.model.opinions import Answers, NoAnswer, Opinion, Sentences

#: The share of the time after which the child begins no more pairs.
ENOUGH = 0.8
#: Seconds that a network may take to load.
LOAD_WITHIN = 120.0
#: Bytes of an answer; more is none.
LONGEST_ANSWER = 1 << 20


class ChildReader:
    """Started when it is first asked, and again after it died."""

    def __init__(self, folder: Path, *, threads: int = 1) -> None:
        self.title = folder.absolute().name
        self._folder = folder
        self._threads = threads
        self._process: subprocess.Popen[bytes] | None = None
        self._ready = False
        self._started = 0.0
        self._parent = 0
        self._heard = b""

    def read(self, pairs: Sequence[Sentences], *, seconds: float) -> Answers:
        until = time.monotonic() + seconds
        try:
            self._prepare(until)
            self._tell({"pairs": pairs, "seconds": ENOUGH * max(until - time.monotonic(), 0)})
            answers = _opinions(self._hear(until), len(pairs))
        except _StillLoading:
            raise
        except BaseException:  # its next words would answer a question that nobody waits for
            self.close()
            raise
        if answers and not any(answers):
            raise NoAnswer(f"The model {self.title} read no pair within {seconds:.1f} seconds.")
        return answers

    @property
    def pid(self) -> int | None:
        """Of the process, if there is one."""
        return self._process.pid if self._process else None

    def warm(self, *, seconds: float) -> None:
        """Load it before it is needed. Raises NoAnswer if that fails, or takes longer."""
        self._prepare(time.monotonic() + seconds)

    def close(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            with suppress(OSError):
                if pipe:
                    pipe.close()

    def _prepare(self, until: float) -> None:
        """Start it, and wait until it is loaded, but no longer than that."""
        if self._ended:
            self.close()
            self._start()
        if self._ready:
            return
        try:
            words = self._hear(until)
        except _TooSlow:
            if time.monotonic() - self._started > LOAD_WITHIN:
                raise
            raise _StillLoading(f"The model {self.title} is still being loaded.") from None
        if "error" in words:
            raise NoAnswer(str(words["error"]))
        self._ready = True

    def _start(self) -> None:
        try:
            described(self._folder)  # most of what may be wrong, without a process
        except Refused as refused:
            raise NoAnswer(str(refused)) from refused
        self._process = subprocess.Popen(
            _command(self._folder, self._threads),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "OMP_NUM_THREADS": str(self._threads)},
        )
        self._ready, self._started, self._heard = False, time.monotonic(), b""
        self._parent = os.getpid()

    @property
    def _ended(self) -> bool:
        """As far as can be told: a fork of this process may talk to it, but not wait for it."""
        if self._process is None:
            return True
        return os.getpid() == self._parent and self._process.poll() is not None

    def _tell(self, words: dict[str, Any]) -> None:
        assert self._process
        assert self._process.stdin
        try:
            self._process.stdin.write(json.dumps(words).encode() + b"\n")
            self._process.stdin.flush()
        except OSError as error:
            raise NoAnswer(f"The process of the model {self.title} has ended.") from error

    def _hear(self, until: float) -> dict[str, Any]:
        """One line, by then."""
        assert self._process
        assert self._process.stdout
        while b"\n" not in self._heard:
            waiting = until - time.monotonic()
            if waiting <= 0 or not select.select([self._process.stdout], [], [], waiting)[0]:
                raise _TooSlow(f"The model {self.title} did not answer in time.")
            more = os.read(self._process.stdout.fileno(), 1 << 16)
            if not more:
                raise NoAnswer(f"The process of the model {self.title} has ended.")
            self._heard += more
            if len(self._heard) > LONGEST_ANSWER:
                raise NoAnswer(f"The model {self.title} does not stop answering.")
        line, _, self._heard = self._heard.partition(b"\n")
        try:
            words = json.loads(line)
        except ValueError as error:
            raise NoAnswer(f"The model {self.title} says what is no answer.") from error
        return words if isinstance(words, dict) else {}


def _command(folder: Path, threads: int) -> list[str]:
    serving = (sys.executable, "-m", "crosswire_alerts.model.serving")
    return [*serving, str(folder), str(threads)]


class _TooSlow(NoAnswer):
    """It has said nothing by then."""


class _StillLoading(NoAnswer):
    """It goes on loading, and is asked again later."""


def _opinions(words: dict[str, Any], many: int) -> Answers:
    if "error" in words:
        raise NoAnswer(str(words["error"]))
    try:
        answers: Answers = [
            None if one is None else Opinion(contrary=one[0], agreement=one[1])
            for one in words["opinions"]
        ]
    except (ValidationError, LookupError, TypeError) as error:
        raise NoAnswer("The model says what is no answer.") from error
    if len(answers) != many:
        raise NoAnswer(f"The model answered {len(answers)} of {many} questions.")
    return answers
