"""What the weights make of the words of a sentence: one vector a word, of it and its neighbours.

The same sums as in spaCy's own layers, in plain numpy and with less copying, which takes half
of their time. What a word is by itself is worked out once and kept.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc
from spacy.vocab import Vocab

from crosswire_extractor.syntax.words import Form

Floats = NDArray[np.float32]

#: So many forms are kept; then the rows are given to new ones. More than one batch has.
_MOST_FORMS = 32_768
#: Keeps a variance from being nought, as in the layers that were trained.
_LEAST = np.float32(1e-8)


class _Layer(NamedTuple):
    """One maxout layer with its normalisation; the pieces of an output stand a width apart."""

    weights: Floats
    bias: Floats
    scale: Floats
    shift: Floats

    def __call__(self, given: Floats) -> Floats:
        width = len(self.scale)
        pieces: Floats = given @ self.weights
        pieces += self.bias
        best: Floats = np.maximum(pieces[:, :width], pieces[:, width : 2 * width])
        for start in range(2 * width, pieces.shape[1], width):
            np.maximum(best, pieces[:, start : start + width], out=best)
        best -= best.mean(axis=1, keepdims=True)
        spread = np.einsum("ij,ij->i", best, best) / np.float32(width) + _LEAST
        best *= (1 / np.sqrt(spread))[:, None]
        best *= self.scale
        best += self.shift
        return best


class WordVectors:
    """Words in their sentences as vectors."""

    def __init__(self, model: Any, vocab: Vocab) -> None:
        """`model`: spaCy's Tok2Vec with a window of one word to each side."""
        self._alone, windows = model.get_ref("embed"), model.get_ref("encode")
        self._layers = list(_layers_of(windows))
        #: How many empty words keep a sentence from seeing the next.
        self._apart = int(windows.attrs["pad"])
        self._vocab = vocab
        self._row_of: dict[Form, int] = {}
        self._kept: Floats = np.zeros((_MOST_FORMS, model.get_dim("nO")), dtype=np.float32)

    def of(self, sentences: Sequence[Sequence[Form]]) -> Floats:
        """A row a word, sentence after sentence."""
        places: list[NDArray[np.intp]] = []
        end = self._apart
        for forms in sentences:
            places.append(np.arange(end, end + len(forms)))
            end += len(forms) + self._apart
        at = np.concatenate(places)
        rows = np.zeros((end, self._kept.shape[1]), dtype=np.float32)
        rows[at] = self._kept[self._rows(form for forms in sentences for form in forms)]
        for layer in self._layers[:-1]:
            rows += layer(_windows(rows))
        return rows[at] + self._layers[-1](_windows(rows)[at])

    def _rows(self, forms: Iterable[Form]) -> list[int]:
        """Where each form's own vector is kept."""
        forms = list(forms)
        unknown = list(dict.fromkeys(form for form in forms if form not in self._row_of))
        if len(self._row_of) + len(unknown) > _MOST_FORMS:
            self._row_of.clear()
            unknown = list(dict.fromkeys(forms))
        if unknown:
            first = len(self._row_of)
            words, spaces = zip(*unknown, strict=True)
            doc = Doc(self._vocab, words=list(words), spaces=list(spaces))
            self._kept[first : first + len(unknown)] = self._alone.predict([doc])[0]
            self._row_of.update((form, first + at) for at, form in enumerate(unknown))
        return [self._row_of[form] for form in forms]


def _windows(rows: Floats) -> Floats:
    """Each row between the one before and the one after."""
    count, width = rows.shape
    seen = np.zeros((count, 3 * width), dtype=np.float32)
    seen[1:, :width] = rows[:-1]
    seen[:, width : 2 * width] = rows
    seen[:-1, 2 * width :] = rows[1:]
    return seen


def _layers_of(windows: Any) -> Iterator[_Layer]:
    nodes = list(windows.walk())
    maxouts = [node for node in nodes if node.name == "maxout"]
    norms = [node for node in nodes if node.name == "layernorm"]
    for maxout, norm in zip(maxouts, norms, strict=True):
        weights, bias = maxout.get_param("W"), maxout.get_param("b")
        inputs = weights.shape[2]
        yield _Layer(
            weights=np.ascontiguousarray(weights.transpose(2, 1, 0).reshape(inputs, -1)),
            bias=np.ascontiguousarray(bias.T.reshape(-1)),
            scale=norm.get_param("G"),
            shift=norm.get_param("b"),
        )
