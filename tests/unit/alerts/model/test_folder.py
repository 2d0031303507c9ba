"""What a folder with a model must hold, and what is said if it does not."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from crosswire.domain.errors import Refused
from crosswire_alerts.model import folder as folders
from crosswire_alerts.model.folder import described
from tests.tinymodel import tiny_model


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tiny_model(tmp_path / "tiny")


def test_labels_are_found_by_their_names_whatever_their_order(tmp_path: Path) -> None:
    folder = tiny_model(tmp_path, labels=("CONTRADICTION", "neutral", "Entailment"))

    assert described(folder)[1:] == (3, 0, 2, 0)


@pytest.mark.parametrize("name", ["model.onnx", "tokenizer.json", "config.json"])
def test_a_missing_file_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()

    with pytest.raises(Refused, match=rf"^The model's folder .*tiny lacks {name}\.$"):
        described(folder)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"nowhere does not exist or is no folder\.$"):
        described(tmp_path / "nowhere")


def _bare(config: Path) -> None:
    config.write_text("{}")


def _broken(config: Path) -> None:
    config.write_text('{"id2label": ')


def _a_list(config: Path) -> None:
    config.write_text('["contradiction", "entailment"]')


def _words_for_numbers(config: Path) -> None:
    config.write_text(json.dumps({"id2label": {"first": "contradiction"}}))


@pytest.mark.parametrize("spoil", [_bare, _broken, _a_list, _words_for_numbers])
def test_a_config_that_names_no_labels_is_refused(
    folder: Path, spoil: Callable[[Path], None]
) -> None:
    spoil(folder / "config.json")

    with pytest.raises(Refused, match=r"config\.json has no id2label that can be read\.$"):
        described(folder)


@pytest.mark.parametrize(
    "labels",
    [
        {"0": "neutral", "1": "entailment", "2": "other"},
        {"0": "neutral", "1": "contradiction", "2": "other"},
        {"0": "contradiction", "1": "neutral", "3": "entailment"},
    ],
)
def test_labels_that_lack_a_score_or_leave_a_place_out_are_refused(
    folder: Path, labels: dict[str, str]
) -> None:
    (folder / "config.json").write_text(json.dumps({"id2label": labels}))

    with pytest.raises(Refused, match=r"needs labels for contradiction and entailment"):
        described(folder)


@pytest.mark.parametrize(("said", "padding"), [({}, 0), ({"pad_token_id": 7}, 7)])
def test_the_token_that_fills_up_is_the_first_unless_it_is_named(
    folder: Path, said: dict[str, int], padding: int
) -> None:
    config = folder / "config.json"
    config.write_text(json.dumps({**json.loads(config.read_text()), "pad_token_id": None, **said}))

    assert described(folder).padding == padding


def test_a_config_in_another_encoding_is_refused(folder: Path) -> None:
    config = folder / "config.json"
    config.write_bytes(b"\xff\xfe{")

    with pytest.raises(Refused, match=r"no id2label that can be read"):
        described(folder)


def test_a_model_for_something_else_is_refused_by_its_labels(tmp_path: Path) -> None:
    folder = tiny_model(tmp_path, labels=("negative", "positive"))

    with pytest.raises(Refused, match=r"needs labels for .*; it has negative, positive\.$"):
        described(folder)


def test_libraries_that_are_not_installed_are_named_with_the_extra(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folders, "LIBRARIES", ("no_such_runtime", "json"))

    with pytest.raises(Refused, match=r"no_such_runtime .*install crosswire-alerts\[model\]\.$"):
        described(folder)
