"""A child process of the daemon, with real processes that end in different ways."""

import os
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from crosswire.domain.errors import CrosswireError, Refused, Unavailable
from crosswire_admin.children import PATIENCE, Child, ending

START = Callable[[str], Child]


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def heard() -> list[str]:
    return []


@pytest.fixture
def start(tmp_path: Path, told: list[str], heard: list[str]) -> Iterator[START]:
    """Start a child that runs the lines of a module."""
    children: list[Child] = []

    def started(lines: str) -> Child:
        (tmp_path / "as_told.py").write_text(lines)
        child = Child(
            "worker",
            ("as_told",),
            # Unbuffered, as the daemon tells its children to be.
            environment={**os.environ, "PYTHONPATH": str(tmp_path), "PYTHONUNBUFFERED": "1"},
            listen=lambda name, line: heard.append(f"{name}: {line}"),
            tell=told.append,
            first_pause=0.01,
        )
        children.append(child)
        child.start()
        return child

    yield started
    for child in children:
        child.end(by=time.monotonic())


def test_what_it_prints_is_heard_line_by_line(start: START, heard: list[str]) -> None:
    start("print('one'); print('two')\nimport time; time.sleep(60)")

    _until(lambda: heard == ["worker: one", "worker: two"])


def test_it_is_started_again_after_a_kill(start: START, told: list[str]) -> None:
    child = start("import time; time.sleep(60)")
    first = child.pid
    assert first

    os.kill(first, signal.SIGKILL)

    _until(lambda: child.pid not in (None, first), child)
    assert told == ["worker was ended by SIGKILL and is started again in 0.01 s."]


def test_one_that_dies_again_and_again_at_its_start_is_given_up_with_its_last_words(
    start: START,
) -> None:
    child = start("import sys; sys.exit('The moon is in the way.')")

    error = _given_up(child)

    assert isinstance(error, Unavailable)
    assert f"{PATIENCE} times at its start" in str(error)
    assert "The moon is in the way." in str(error)


def test_one_that_refuses_its_settings_is_given_up_at_once(start: START, told: list[str]) -> None:
    child = start("import sys; print('CROSSWIRE_X is wrong.'); sys.exit(2)")

    error = _given_up(child)

    assert isinstance(error, Refused)
    assert (str(error), told) == ("CROSSWIRE_X is wrong.", [])


def test_it_is_asked_to_end_and_given_time_for_it(start: START, heard: list[str]) -> None:
    child = start(
        "import signal, sys, time\n"
        "signal.signal(signal.SIGTERM, lambda *_: (print('drained'), sys.exit(0)))\n"
        "print('ready')\n"
        "time.sleep(60)\n"
    )
    _until(lambda: heard == ["worker: ready"])

    child.ask_to_end()
    child.end(by=time.monotonic() + 20)

    assert heard == ["worker: ready", "worker: drained"]


def test_one_that_does_not_end_is_killed_with_its_own_children(
    start: START, heard: list[str], told: list[str]
) -> None:
    child = start(
        "import signal, subprocess, sys, time\n"
        "signal.signal(signal.SIGTERM, signal.SIG_IGN)\n"
        "own = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'])\n"
        "print(own.pid)\n"
        "time.sleep(60)\n"
    )
    _until(lambda: bool(heard))
    own = psutil.Process(int(heard[0].split()[1]))

    child.ask_to_end()
    child.end(by=time.monotonic() + 0.2)

    assert told == ["worker does not end and is killed; its work will be done again."]
    _until(lambda: not own.is_running() or own.status() == psutil.STATUS_ZOMBIE)


@pytest.mark.parametrize(
    ("code", "words"),
    [(0, "ended with code 0"), (-9, "was ended by SIGKILL"), (-99, "was ended by signal 99")],
)
def test_how_it_ended_is_said(code: int, words: str) -> None:
    assert ending(code) == words


def _given_up(child: Child) -> CrosswireError:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        try:
            child.tick()
        except CrosswireError as error:
            return error
        time.sleep(0.01)
    raise AssertionError("it is started again for ever")


def _until(check: Callable[[], bool], child: Child | None = None) -> None:
    until = time.monotonic() + 60
    while not check():
        assert time.monotonic() < until, "it did not happen in time"
        if child:
            child.tick()
        time.sleep(0.01)
