"""What the model's own process answers, line by line."""

import json
import signal
from pathlib import Path

import pytest

from tests.tinymodel import needed, tiny_model

needed("onnx", "onnxruntime", "tokenizers")
from crosswire_alerts.model import serving  # noqa: E402
from crosswire_alerts.model.network import TOGETHER, Network  # noqa: E402

PAIRS = [["a", "conversely b"]] * (2 * TOGETHER)


def test_what_is_not_read_in_time_is_null(tmp_path: Path) -> None:
    network = Network(tiny_model(tmp_path))

    said = serving.answer(network, json.dumps({"pairs": PAIRS, "seconds": 0}))

    opinions = said["opinions"]
    assert isinstance(opinions, list)
    assert [one is None for one in opinions] == [False] * TOGETHER + [True] * TOGETHER


def test_what_goes_wrong_is_told_and_the_next_question_is_answered(tmp_path: Path) -> None:
    network = Network(tiny_model(tmp_path, scores=float("nan")))

    said = serving.answer(network, json.dumps({"pairs": PAIRS, "seconds": 5}))

    assert "scores" in str(said["error"])


def test_a_folder_that_cannot_be_loaded_ends_it_with_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(signal, "signal", lambda *_: None)

    code = serving.main([str(tmp_path / "nowhere"), "1"])

    assert code == 2
    assert "nowhere" in json.loads(capsys.readouterr().out)["error"]
