"""A cross-encoder under ONNX Runtime: two sentences in, three scores out, nothing downloaded."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Encoding, Tokenizer

from crosswire.domain.errors import Refused
from crosswire_alerts.model.folder import NETWORK, WORDS, Model, described
from crosswire_alerts.model.opinions import NoAnswer, Opinion, Sentences

#: Read together: padding costs more than a call.
TOGETHER = 4
#: Tokens of a pair; the longer sentence is cut first.
LONGEST = 256
#: What a network may be fed, by the names that exporters give it.
INPUTS = {
    "input_ids": lambda e: e.ids,
    "attention_mask": lambda e: e.attention_mask,
    "token_type_ids": lambda e: e.type_ids,
}


class Network:
    """Loaded once. Raises Refused in one sentence if it cannot be."""

    def __init__(self, folder: Path, *, threads: int = 1) -> None:
        self._model = described(folder)
        self._session = _session(folder, threads)
        self._tokenizer = _tokenizer(self._model)
        self._inputs = [each.name for each in self._session.get_inputs()]
        strange = sorted(set(self._inputs) - set(INPUTS))
        if strange or "input_ids" not in self._inputs:
            raise Refused(
                f"{folder / NETWORK} is no cross-encoder: it asks for {', '.join(self._inputs)}."
            )

    def read(self, pairs: Sequence[Sentences]) -> Iterator[list[Opinion]]:
        """A few at a time, in order. Raises NoAnswer if what comes out are no scores."""
        for start in range(0, len(pairs), TOGETHER):
            yield self._opinions(pairs[start : start + TOGETHER])

    def _opinions(self, pairs: Sequence[Sentences]) -> list[Opinion]:
        read: list[Encoding] = self._tokenizer.encode_batch(list(pairs))
        fed = {
            name: np.array([INPUTS[name](one) for one in read], dtype=np.int64)
            for name in self._inputs
        }
        scores = _shares(self._session.run(None, fed)[0], (len(pairs), self._model.labels))
        return [
            Opinion(
                contrary=round(float(each[self._model.contrary]), 4),
                agreement=round(float(each[self._model.agreement]), 4),
            )
            for each in scores
        ]


def _shares(raw: object, shape: tuple[int, int]) -> np.ndarray:
    """Raw scores as shares of one."""
    scores = np.asarray(raw, dtype=np.float64)
    if scores.shape != shape or not np.isfinite(scores).all():
        raise NoAnswer(f"It gives no {shape[1]} scores for each of {shape[0]} pairs.")
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True))


def _session(folder: Path, threads: int) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 4
    try:
        return onnxruntime.InferenceSession(
            str(folder / NETWORK), options, providers=["CPUExecutionProvider"]
        )
    except Exception as error:  # its own classes have no common base but this
        raise Refused(f"{folder / NETWORK} cannot be loaded: {_first_line(error)}") from error


def _tokenizer(model: Model) -> Tokenizer:
    where = model.folder / WORDS
    try:
        tokenizer = Tokenizer.from_file(str(where))
    except Exception as error:  # a bare Exception, by that library
        raise Refused(f"{where} cannot be loaded: {_first_line(error)}") from error
    tokenizer.enable_truncation(LONGEST)
    filler = tokenizer.id_to_token(model.padding) or "[PAD]"
    tokenizer.enable_padding(pad_id=model.padding, pad_token=filler)
    return tokenizer


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0][:200]
