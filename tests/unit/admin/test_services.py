"""Asking other services through their entry points, with modules of the test's own."""

from pathlib import Path

import pytest

from crosswire.domain.errors import NotFound, Refused, Unavailable
from crosswire_admin.services import Standby, ask, ask_lines, module_command

ECHO = """
import json, os, sys

def main(words):
    if words[0] == "fail":
        print(words[2], file=sys.stderr)
        return int(words[1])
    print(json.dumps({"words": list(words), "process": os.getpid()}))
    return 0

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture
def echo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A service that gives its arguments back."""
    (tmp_path / "echo").mkdir()
    (tmp_path / "echo" / "__init__.py").touch()
    (tmp_path / "echo" / "__main__.py").write_text(ECHO)
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    return "echo"


def test_a_service_answers_in_json(echo: str) -> None:
    assert ask(echo, "one", "two")["words"] == ["one", "two"]
    assert [line["words"] for line in ask_lines(echo, "one")] == [["one"]]


@pytest.mark.parametrize(("code", "kind"), [(2, Refused), (3, Unavailable), (4, NotFound)])
def test_its_refusal_becomes_ours(echo: str, code: int, kind: type[Exception]) -> None:
    with pytest.raises(kind, match=r"^It is too late\.$"):
        ask(echo, "fail", str(code), "It is too late.")


def test_a_service_that_is_not_installed_is_named() -> None:
    with pytest.raises(Refused, match="crosswire_nothing is not installed here"):
        module_command("crosswire_nothing")


def test_one_on_standby_is_loaded_once(echo: str, tmp_path: Path) -> None:
    with Standby(echo, {"PYTHONPATH": str(tmp_path)}) as service:
        first, second = service.ask("one"), service.ask("two", "words")

    assert (first["words"], second["words"]) == (["one"], ["two", "words"])
    assert first["process"] == second["process"]


def test_one_on_standby_goes_on_after_a_refusal(echo: str, tmp_path: Path) -> None:
    with Standby(echo, {"PYTHONPATH": str(tmp_path)}) as service:
        with pytest.raises(Refused, match="It is too late"):
            service.ask("fail", "2", "It is too late.")

        assert service.ask("one")["words"] == ["one"]
