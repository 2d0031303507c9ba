"""Word vectors: the sums of spaCy's own layers, worked out once for a word by itself."""

from typing import Any

import numpy as np
import pytest
import spacy
from spacy.tokens import Doc

from crosswire_extractor.syntax import parser, vectors
from crosswire_extractor.syntax.vectors import Floats, WordVectors
from crosswire_extractor.syntax.words import Form

RAIN: list[Form] = [("It", True), ("rained", False), (".", False)]
MAYOR: list[Form] = [("The", True), ("mayor", True), ("denied", True), ("it", False), (".", False)]


@pytest.fixture(scope="module")
def model() -> Any:
    return spacy.load(parser.WEIGHTS)


def vectors_of(model: Any) -> WordVectors:
    return WordVectors(model.get_pipe("tok2vec").model, model.vocab)


def by_spacy(model: Any, *sentences: list[Form]) -> Floats:
    docs = [
        Doc(model.vocab, words=[w for w, _ in each], spaces=[s for _, s in each])
        for each in sentences
    ]
    return np.concatenate(model.get_pipe("tok2vec").predict(docs))


def test_the_sums_are_those_of_the_layers_that_were_trained(model: Any) -> None:
    found = vectors_of(model).of([RAIN, MAYOR])

    np.testing.assert_allclose(found, by_spacy(model, RAIN, MAYOR), atol=1e-5)


def test_a_sentence_does_not_see_the_next(model: Any) -> None:
    words = vectors_of(model)

    together, alone = words.of([RAIN, MAYOR, RAIN]), words.of([RAIN])

    np.testing.assert_allclose(together[: len(RAIN)], alone, atol=1e-5)
    np.testing.assert_allclose(together[-len(RAIN) :], alone, atol=1e-5)


def test_words_that_no_longer_fit_make_room(model: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vectors, "_MOST_FORMS", len(MAYOR))
    words = vectors_of(model)

    for sentence in (RAIN, MAYOR, RAIN, MAYOR):
        np.testing.assert_allclose(words.of([sentence]), by_spacy(model, sentence), atol=1e-5)


def test_a_space_after_a_word_is_part_of_it(model: Any) -> None:
    words = vectors_of(model)

    assert not np.allclose(words.of([[("it", True)]]), words.of([[("it", False)]]))
