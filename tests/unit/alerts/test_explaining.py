"""Claims in, verdicts out."""

import io
import json
import sys

import pytest

from crosswire.domain.claims import Claim
from crosswire.domain.errors import Refused
from crosswire_alerts.__main__ import main
from crosswire_alerts.explaining import explain
from tests.unit.alerts.desk import NORTH, SETTINGS, SOUTH, toll

LOW, HIGH, LATER = toll(312, by=SOUTH), toll(6400, by=NORTH), toll(1420, by=SOUTH, days=9)


def pairing(a: list[Claim], b: list[Claim]) -> str:
    return json.dumps({"a": [dumped(one) for one in a], "b": [dumped(one) for one in b]})


def dumped(claim: Claim) -> object:
    return json.loads(claim.to_json())


def test_every_pair_is_judged_and_the_strongest_comes_first() -> None:
    verdicts = json.loads(explain(pairing([LOW], [LATER, HIGH]), SETTINGS))

    assert [verdict["relation"] for verdict in verdicts] == ["contradicts", "supersedes"]
    assert all(verdict["gates"] for verdict in verdicts)


def test_the_command_reads_standard_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(pairing([LOW], [HIGH])))

    code = main(["explain"])

    assert code == 0
    assert json.loads(capsys.readouterr().out)[0]["relation"] == "contradicts"


@pytest.mark.parametrize("text", ["", "[]", '{"a": []}', '{"a": [{"id": 1}], "b": []}'])
def test_what_is_no_pairing_is_refused_in_one_sentence(text: str) -> None:
    with pytest.raises(Refused, match=r"^This is not .*\.$"):
        explain(text, SETTINGS)


def test_a_refusal_is_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("nonsense"))

    code = main(["explain"])

    assert code == 2
    assert capsys.readouterr().err.count("\n") == 1
