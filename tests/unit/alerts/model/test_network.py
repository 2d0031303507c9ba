"""A model in a folder, loaded and asked in this process."""

from pathlib import Path

import pytest

from crosswire.domain.errors import Refused
from crosswire_alerts.model.opinions import NoAnswer, Opinion, Sentences
from tests.tinymodel import needed, tiny_model

needed("onnx", "onnxruntime", "tokenizers")
from crosswire_alerts.model.network import TOGETHER, Network  # noqa: E402

PLAIN = ("The bridge is open.", "The bridge is wide.")
AGREED = ("The bridge is open.", "Likewise it is open.")
CONTRARY = ("The bridge is open.", "Conversely it is shut.")


def read(folder: Path, *pairs: Sentences) -> list[Opinion]:
    return [one for some in Network(folder).read(pairs) for one in some]


def test_each_pair_has_its_scores_in_order(tmp_path: Path) -> None:
    agreed, contrary, plain = read(tiny_model(tmp_path), AGREED, CONTRARY, PLAIN)

    assert agreed.agreement > 0.9 > 0.1 > agreed.contrary
    assert contrary.contrary > 0.9 > 0.1 > contrary.agreement
    assert max(plain.agreement, plain.contrary) < 0.1


def test_scores_are_taken_by_the_names_of_their_labels(tmp_path: Path) -> None:
    [turned] = read(tiny_model(tmp_path, labels=("contradiction", "x", "entailment")), CONTRARY)

    assert turned.agreement > 0.9 > turned.contrary


def test_a_pair_reads_the_same_alone_and_beside_longer_ones(tmp_path: Path) -> None:
    folder = tiny_model(tmp_path)
    long = (" ".join(["conversely"] * 60), "likewise")

    alone, beside = read(folder, AGREED), read(folder, AGREED, long, PLAIN)

    assert beside[0] == alone[0]


def test_few_are_read_at_a_time(tmp_path: Path) -> None:
    some = list(Network(tiny_model(tmp_path)).read([PLAIN] * (TOGETHER + 1)))

    assert [len(each) for each in some] == [TOGETHER, 1]


def test_a_sentence_without_end_is_cut(tmp_path: Path) -> None:
    [opinion] = read(tiny_model(tmp_path), ("word " * 20_000, "conversely"))

    assert opinion.contrary > 0.9


@pytest.mark.parametrize("scores", [float("nan"), float("inf")])
def test_scores_that_are_no_numbers_are_no_answer(tmp_path: Path, scores: float) -> None:
    with pytest.raises(NoAnswer, match="no 3 scores"):
        read(tiny_model(tmp_path, scores=scores), CONTRARY)


def test_more_labels_than_scores_are_no_answer(tmp_path: Path) -> None:
    folder = tiny_model(tmp_path, labels=("entailment", "neutral", "contradiction", "other"))

    with pytest.raises(NoAnswer, match="no 4 scores"):
        read(folder, CONTRARY)


@pytest.mark.parametrize("name", ["model.onnx", "tokenizer.json"])
def test_a_file_that_is_something_else_is_refused_in_a_sentence(tmp_path: Path, name: str) -> None:
    folder = tiny_model(tmp_path)
    (folder / name).write_bytes(b"\x00 not this")

    with pytest.raises(Refused, match=rf"{name} cannot be loaded: .") as refused:
        Network(folder)
    assert "\n" not in str(refused.value)
