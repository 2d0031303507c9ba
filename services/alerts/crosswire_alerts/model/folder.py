"""A folder with a model as it is exported: what must be in it, and which score is which."""

import json
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from pydantic import TypeAdapter, ValidationError

from crosswire.domain.errors import Refused

NETWORK, WORDS, CONFIG = "model.onnx", "tokenizer.json", "config.json"
LIBRARIES = ("onnxruntime", "tokenizers", "numpy")
#: How a label begins that stands for one of the two scores.
CONTRARY, AGREEMENT = "contradict", "entail"

_LABELS: TypeAdapter[dict[int, str]] = TypeAdapter(dict[int, str])


class Model(NamedTuple):
    """What the folder says of itself."""

    folder: Path
    labels: int
    contrary: int
    """The place of that score among the labels."""
    agreement: int
    padding: int
    """The id of the token that fills up."""


def described(folder: Path) -> Model:
    """Raises Refused in one sentence if the folder or this machine lacks anything."""
    lacking = [name for name in LIBRARIES if find_spec(name) is None]
    if lacking:
        raise Refused(
            f"To read a model in a folder, {' and '.join(lacking)} must be installed: "
            "install crosswire-alerts[model]."
        )
    if not folder.is_dir():
        raise Refused(f"The model's folder {folder} does not exist or is no folder.")
    missing = [name for name in (NETWORK, WORDS, CONFIG) if not (folder / name).is_file()]
    if missing:
        raise Refused(f"The model's folder {folder} lacks {' and '.join(missing)}.")
    return _read(folder)


def _read(folder: Path) -> Model:
    where = folder / CONFIG
    try:
        config = json.loads(where.read_text(encoding="utf-8"))
        labels = _LABELS.validate_python(config["id2label"])
        padding = int(config.get("pad_token_id") or 0)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, ValidationError) as error:
        raise Refused(f"{where} has no id2label that can be read.") from error
    contrary, agreement = (_place(labels, word) for word in (CONTRARY, AGREEMENT))
    if sorted(labels) != list(range(len(labels))) or contrary is None or agreement is None:
        named = ", ".join(labels[key] for key in sorted(labels))
        raise Refused(
            f"{where} needs labels for contradiction and entailment in id2label; it has {named}."
        )
    return Model(folder, len(labels), contrary, agreement, padding)


def _place(labels: dict[int, str], word: str) -> int | None:
    return next((key for key, label in labels.items() if label.lower().startswith(word)), None)
