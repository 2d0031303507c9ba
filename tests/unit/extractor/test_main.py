"""`read PATH` shows what is read, or says in one sentence why it cannot."""

from pathlib import Path

import pytest

from crosswire.domain.claims import Claim
from crosswire_extractor.__main__ import main


def test_read_prints_a_table(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Police denied that about 400 people had died in the flood.")

    assert main(["read", str(path), "--source", "daily", "--published", "2024-05-14"]) == 0

    shown = capsys.readouterr().out
    assert "killed(people, flood)" in shown
    assert "360 to 440 people" in shown
    assert "not, denied" in shown
    assert "daily → Police" in shown


def test_read_prints_claims_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Twelve people died in the flood.")

    assert main(["read", str(path), "--json"]) == 0

    [line] = capsys.readouterr().out.splitlines()
    assert Claim.from_json(line).question.predicate == "killed"


@pytest.mark.parametrize(
    ("content", "arguments", "sentence"),
    [
        (b"\xff\xfe\x00binary", [], "is not UTF-8 text"),
        (b"Twelve people died.", ["--published", "tomorrow"], "is no time"),
    ],
)
def test_bad_input_gives_one_sentence(
    content: bytes,
    arguments: list[str],
    sentence: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(content)

    assert main(["read", str(path), *arguments]) == 2

    error = capsys.readouterr().err
    assert sentence in error
    assert error.count("\n") == 1


def test_a_file_that_is_not_there_gives_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["read", str(tmp_path / "none.txt")]) == 2

    assert "cannot be read" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("What a day it was!", "no claim was found"),
        ("Der Fluss ist über die Ufer getreten und hat die Stadt erreicht.", "not in English"),
        ("  \n", "it is empty"),
    ],
)
def test_a_text_without_claims_says_why(
    content: str, reason: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.txt"
    path.write_text(content)

    assert main(["read", str(path)]) == 0

    assert reason in capsys.readouterr().out
