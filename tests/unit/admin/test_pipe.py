"""Services side by side, with a module of the test's own."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from crosswire.domain.errors import Refused, Unavailable
from crosswire_admin.pipe import Pipe

SHOUT = """
import sys

for line in sys.stdin:
    if line.startswith("stop"):
        sys.exit(int(line.split()[1]))
    if line.startswith("fail"):
        print("It is too late.", file=sys.stderr)
        sys.exit(3)
    print(line.strip().upper(), flush=True)
"""


@pytest.fixture
def shout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    (tmp_path / "shout.py").write_text(SHOUT)
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    return "shout"


def test_lines_go_through_several_services(shout: str) -> None:
    with Pipe(shout) as first, Pipe(shout) as second:
        first.feed(["north", "süd", "東"])
        second.feed(first)

        assert [line.strip() for line in second] == ["NORTH", "SÜD", "東"]


def test_more_than_a_pipe_holds_goes_through(shout: str) -> None:
    long = "x" * 10_000
    with Pipe(shout) as service:
        service.feed(long for _ in range(500))

        assert sum(len(line) for line in service) == 500 * 10_001


def test_a_refusal_becomes_ours_after_what_was_answered(shout: str) -> None:
    with Pipe(shout) as service:
        service.feed(["north", "fail", "south"])
        answers = iter(service)

        assert next(answers) == "NORTH\n"
        with pytest.raises(Unavailable, match=r"^It is too late\.$"):
            next(answers)


def test_the_first_of_several_that_fails_is_the_one_that_is_told(shout: str) -> None:
    with Pipe(shout) as first, Pipe(shout) as second:
        first.feed(["north", "fail"])
        second.feed(first)

        with pytest.raises(Unavailable, match=r"^It is too late\.$"):
            list(second)


def test_one_that_ends_without_a_word_is_named(shout: str) -> None:
    with Pipe(shout) as service:
        service.feed(["stop 1"])

        with pytest.raises(Refused, match="shout gave up without a word"):
            list(service)


def test_a_bug_of_a_service_shows_where_it_is(
    shout: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with Pipe(shout) as service:
        service.feed(["stop soon"])

        with pytest.raises(Refused, match=r"^ValueError: "):
            list(service)

    assert "Traceback" in capsys.readouterr().err


def test_what_goes_wrong_with_the_lines_is_raised(shout: str) -> None:
    def lines() -> Iterator[str]:
        yield "north"
        raise ZeroDivisionError

    with Pipe(shout) as service:
        service.feed(lines())

        with pytest.raises(ZeroDivisionError):
            list(service)


def test_nothing_is_left_behind_when_the_reader_has_seen_enough(shout: str) -> None:
    started = time.monotonic()
    with Pipe(shout) as service:
        service.feed("north" for _ in range(10_000_000))
        assert next(iter(service)) == "NORTH\n"

    assert service.ended
    assert time.monotonic() - started < 30
