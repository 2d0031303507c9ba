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
