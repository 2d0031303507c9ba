"""A model of a few words that the tests make by themselves, in the files of a real one.

Each word has three scores, and those of a pair are the sums of its words: enough to say of what it
is asked whether it is contrary, and nothing is learned or downloaded.
"""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

LABELS = ("entailment", "neutral", "contradiction")
#: What each word says; of all others nothing is known.
WORDS = {
    "[PAD]": (0.0, 0.0, 0.0),
    "[UNK]": (0.0, 0.0, 0.0),
    "[CLS]": (0.0, 3.0, 0.0),
    "[SEP]": (0.0, 0.0, 0.0),
    "likewise": (8.0, 0.0, 0.0),
    "conversely": (0.0, 0.0, 8.0),
}


def tiny_model(
    folder: Path,
    *,
    scores: float = 1.0,
    labels: tuple[str, ...] = LABELS,
    layers: tuple[int, int] = (0, 0),
) -> Path:
    """A folder with a model: "likewise" agrees, "conversely" is contrary. `scores` multiplies.

    `layers`: so many, so wide, compute as much as those of an encoder do, and say nothing.
    """
    needed("onnx", "tokenizers", "onnxruntime")
    folder.mkdir(parents=True, exist_ok=True)
    config = {"id2label": dict(enumerate(labels)), "pad_token_id": 0}
    (folder / "config.json").write_text(json.dumps(config))
    _write_words(folder / "tokenizer.json")
    _write_network(folder / "model.onnx", scores, *layers)
    return folder


def needed(*libraries: str) -> None:
    """Skip where they are not installed, which is everywhere but on Linux."""
    for library in libraries:
        pytest.importorskip(library)


def _write_words(file: Path) -> None:
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors

    vocabulary = {word: number for number, word in enumerate(WORDS)}
    tokenizer = Tokenizer(models.WordLevel(vocabulary, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.Lowercase()
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    ends = [(name, vocabulary[name]) for name in ("[CLS]", "[SEP]")]
    tokenizer.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]", pair="[CLS] $A [SEP] $B:1 [SEP]:1", special_tokens=ends
    )
    tokenizer.save(str(file))


def _write_network(file: Path, scores: float, layers: int, width: int) -> None:
    import onnx
    from onnx import TensorProto, helper, numpy_helper

    table = np.array(list(WORDS.values()), dtype=np.float32)
    table[table > 0] *= np.float32(scores)
    fed = [
        helper.make_tensor_value_info(name, TensorProto.INT64, ["pairs", "tokens"])
        for name in ("input_ids", "attention_mask")
    ]
    told = helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["pairs", len(LABELS)])
    nodes = [
        helper.make_node("Gather", ["table", "input_ids"], ["words"]),
        helper.make_node("Cast", ["attention_mask"], ["mask"], to=TensorProto.FLOAT),
        helper.make_node("Unsqueeze", ["mask", "last"], ["weights"]),
        helper.make_node("Mul", ["words", "weights"], ["said"]),
        helper.make_node("ReduceSum", ["said", "over"], ["sums"], keepdims=0),
    ]
    constants = [
        numpy_helper.from_array(table, "table"),
        numpy_helper.from_array(np.array([2]), "last"),
        numpy_helper.from_array(np.array([1]), "over"),
    ]
    last = "sums"
    if layers:
        more, weights, last = _idle(layers, width)
        nodes, constants = nodes + more, constants + weights
    nodes.append(helper.make_node("Identity", [last], ["logits"]))
    graph = helper.make_graph(nodes, "tiny", fed, [told], constants)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    onnx.save(model, str(file))


def _idle(layers: int, width: int) -> tuple[list[Any], list[Any], str]:
    """The multiplications of an encoder's layers, whose result counts for nothing in the end."""
    from onnx import helper, numpy_helper

    random = np.random.default_rng(1)
    sizes = [(len(LABELS), width)]
    sizes += [(width, width)] * 4 * layers  # queries, keys, values, and what comes of them
    sizes += [(width, 4 * width), (4 * width, width)] * layers
    sizes += [(width, len(LABELS))]
    nodes, weights, before = [], [], "said"
    for number, (rows, columns) in enumerate(sizes):
        weight = random.normal(0, rows**-0.5, (rows, columns)).astype(np.float32)
        weights.append(numpy_helper.from_array(weight, f"weight-{number}"))
        nodes.append(helper.make_node("MatMul", [before, f"weight-{number}"], [f"m-{number}"]))
        nodes.append(helper.make_node("Tanh", [f"m-{number}"], [f"t-{number}"]))
        before = f"t-{number}"
    weights.append(numpy_helper.from_array(np.array(0, dtype=np.float32), "nothing"))
    nodes += [
        helper.make_node("ReduceSum", [before, "over"], ["idle"], keepdims=0),
        helper.make_node("Mul", ["idle", "nothing"], ["silence"]),
        helper.make_node("Add", ["sums", "silence"], ["with"]),
    ]
    return nodes, weights, "with"
