"""A model in a process of its own, which may hang, die or babble."""

import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import psutil
import pytest

from crosswire_alerts.model import child
from crosswire_alerts.model.child import ChildReader
from crosswire_alerts.model.opinions import NoAnswer
from tests.tinymodel import tiny_model

PAIRS = [("The bridge is open.", "Conversely it is shut."), ("a", "likewise a")]
READY = "print('{\"ready\": true}', flush=True); input(); "
#: Seconds, on a machine that is busy with others.
AMPLE = 60.0


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[ChildReader]:
    made = ChildReader(tiny_model(tmp_path / "tiny"))
    yield made
    made.close()


def runs(monkeypatch: pytest.MonkeyPatch, program: str) -> None:
    """In place of the real one."""
    monkeypatch.setattr(child, "_command", lambda *_: [sys.executable, "-S", "-c", program])


def test_it_answers_what_the_model_says(reader: ChildReader) -> None:
    contrary, agreed = reader.read(PAIRS, seconds=AMPLE)

    assert reader.title == "tiny"
    assert contrary
    assert contrary.contrary > 0.9
    assert agreed
    assert agreed.agreement > 0.9


def test_it_is_loaded_once(reader: ChildReader) -> None:
    reader.warm(seconds=AMPLE)
    first = reader._process

    reader.read(PAIRS, seconds=AMPLE)

    assert first is not None
    assert reader._process is first


def test_a_folder_that_lacks_something_is_no_answer(tmp_path: Path) -> None:
    folder = tiny_model(tmp_path)
    (folder / "config.json").unlink()

    with pytest.raises(NoAnswer, match=r"lacks config\.json"):
        ChildReader(folder).read(PAIRS, seconds=AMPLE)


def test_a_model_that_cannot_be_loaded_says_why(reader: ChildReader, tmp_path: Path) -> None:
    (tmp_path / "tiny" / "model.onnx").write_bytes(b"no")

    with pytest.raises(NoAnswer, match="cannot be loaded"):
        reader.read(PAIRS, seconds=AMPLE)


def test_one_that_hangs_is_killed_in_time(
    reader: ChildReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs(monkeypatch, READY + "import time; time.sleep(600)")
    reader.warm(seconds=AMPLE)
    started, process = time.monotonic(), reader._process

    with pytest.raises(NoAnswer, match="did not answer in time"):
        reader.read(PAIRS, seconds=0.3)

    assert time.monotonic() - started < AMPLE / 2
    assert process is not None
    assert process.poll() is not None


@pytest.mark.parametrize(
    ("program", "words"),
    [
        ("raise SystemExit(1)", "has ended"),
        (READY + "import os; os.kill(os.getpid(), 11)", "has ended"),
        (READY + "print('what?', flush=True); input()", "what is no answer"),
        (READY + "print('{\"opinions\": 7}', flush=True); input()", "what is no answer"),
        (READY + "print('{\"opinions\": [[2, 0], [0, 0]]}', flush=True); input()", "no answer"),
        (READY + "print('{\"opinions\": [[NaN, 0], [0, 0]]}', flush=True); input()", "no answer"),
        (READY + "print('{\"opinions\": [null]}', flush=True); input()", "answered 1 of 2"),
        (READY + "print('{\"opinions\": [null, null]}', flush=True); input()", "read no pair"),
        (READY + 'print(\'{"error": "out of memory"}\', flush=True); input()', "out of memory"),
        (READY + "print('x' * (1 << 21), flush=True); input()", "does not stop"),
    ],
)
def test_whatever_it_does_instead_is_no_answer(
    reader: ChildReader, monkeypatch: pytest.MonkeyPatch, program: str, words: str
) -> None:
    runs(monkeypatch, program)

    with pytest.raises(NoAnswer, match=words):
        reader.read(PAIRS, seconds=AMPLE)


def test_after_a_crash_it_is_started_again(
    reader: ChildReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        runs(patched, READY + "import os; os.kill(os.getpid(), 9)")
        with pytest.raises(NoAnswer):
            reader.read(PAIRS, seconds=AMPLE)

    assert all(reader.read(PAIRS, seconds=AMPLE))


def test_one_that_is_killed_from_outside_is_started_again(reader: ChildReader) -> None:
    reader.warm(seconds=AMPLE)
    assert reader._process
    psutil.Process(reader._process.pid).kill()

    with suppress(NoAnswer):  # if the kill was slower than the question
        assert all(reader.read(PAIRS, seconds=AMPLE))
    assert all(reader.read(PAIRS, seconds=AMPLE))


def test_one_that_is_slow_to_load_goes_on_loading(
    reader: ChildReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = "import time; time.sleep(1.5); " + READY
    runs(monkeypatch, slow + "print('{\"opinions\": [[1, 0], [0, 1]]}', flush=True); input()")

    with pytest.raises(NoAnswer, match="still being loaded"):
        reader.read(PAIRS, seconds=0.1)

    assert all(reader.read(PAIRS, seconds=AMPLE))


def test_it_ends_with_its_parent(reader: ChildReader) -> None:
    reader.warm(seconds=AMPLE)
    assert reader._process
    assert reader._process.stdin

    reader._process.stdin.close()

    assert reader._process.wait(AMPLE) == 0
