"""Weights as they ship: what the student learnt, and no word of the texts it learnt from."""

from pathlib import Path

import spacy
from spacy.language import Language
from spacy.pipeline import TrainablePipe
from spacy.util import load_model_from_config

_META = {
    "name": "crosswire_syntax",
    "version": "1.0.0",
    "description": "Penn tags and ClearNLP relations, distilled from spaCy's en_core_web_sm.",
    "author": "Crosswire",
    "license": "Apache-2.0, in part MIT: see NOTICE",
}


def ship(trained: Path, folder: Path) -> None:
    """The trained pipeline, written over a vocabulary of its labels alone.

    The one it was trained with lists every word that it met; a parser that hashes words needs none.
    """
    learnt = spacy.load(trained)
    bare = load_model_from_config(learnt.config)
    bare.config["paths"] = dict.fromkeys(bare.config["paths"])
    bare.meta.update(_META)
    for name, pipe in learnt.pipeline:
        _copy(pipe, bare, name)
    folder.mkdir(parents=True, exist_ok=True)
    bare.to_disk(folder)


def _copy(pipe: object, bare: Language, name: str) -> None:
    twin = bare.get_pipe(name)
    if isinstance(pipe, TrainablePipe) and isinstance(twin, TrainablePipe):
        twin.from_bytes(pipe.to_bytes(exclude=["vocab"]), exclude=["vocab"])
        for label in pipe.labels:
            bare.vocab.strings.add(label)
