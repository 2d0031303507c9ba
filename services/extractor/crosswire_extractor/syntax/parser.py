"""The parser: spaCy's transition-based parser and tagger over the sentences' own tokens."""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import spacy
from spacy.attrs import DEP, HEAD, IS_SPACE, LOWER, NORM, PREFIX, SENT_START, SHAPE, SUFFIX
from spacy.ml.parser_model import ParserStepModel
from spacy.tokens import Doc
from thinc.api import NumpyOps
from threadpoolctl import threadpool_limits

from crosswire_extractor.syntax.trees import Node, Tree, Word
from crosswire_extractor.syntax.vectors import Floats, WordVectors
from crosswire_extractor.syntax.words import Forms, forms_of

WEIGHTS = Path(__file__).parent / "en"
#: A longer sentence is not parsed: the work grows with it, and nobody wrote it to be read.
MOST_TOKENS = 200
_BATCH = 64
#: A model keeps every word that it meets; one that has met so many makes room for a fresh one.
_MOST_WORDS = 300_000
#: Its first word starts a sentence, and no other does.
_STARTS: Any = np.array([[1], *[[-1]] * (MOST_TOKENS - 1)], dtype=np.int64).view(np.uint64)
#: What the weights know of a word; the rest is not worked out for words met for the first time.
_KNOWN_OF_WORDS = frozenset((LOWER, NORM, PREFIX, SUFFIX, SHAPE, IS_SPACE))


class _Parser:
    """The weights, with numpy's own matrix product on one thread: a fifth faster than spaCy's.

    More threads only wait for each other on matrices as small as these.
    """

    def __init__(self) -> None:
        threadpool_limits(limits=1, user_api="blas")
        model: Any = spacy.load(WEIGHTS)
        vocab = model.vocab
        getters = vocab.lex_attr_getters
        vocab.lex_attr_getters = {each: getters[each] for each in _KNOWN_OF_WORDS & getters.keys()}
        self._vocab = vocab
        self._blank = vocab["x"].orth
        tagger, self._parser = model.get_pipe("tagger"), model.get_pipe("parser")
        plain = NumpyOps(use_blis=False)
        for pipe in (tagger, self._parser):
            for node in pipe.model.walk():
                node.ops = plain
        self._vectors = WordVectors(model.get_pipe("tok2vec").model, self._vocab)
        self._tags: Sequence[str] = tagger.labels
        self._tagging = _Linear(tagger.model.get_ref("output_layer"))
        _, _, narrowing = self._parser.model.get_ref("tok2vec").layers
        self._narrowing = _Linear(narrowing)
        self._deciding = _Linear(self._parser.model.get_ref("upper"))

    @property
    def words_met(self) -> int:
        return len(self._vocab)

    def nodes_of(self, sentences: Sequence[tuple[Forms, Sequence[Word]]]) -> list[tuple[Node, ...]]:
        """The nodes of each of a batch of sentences, none of which is empty."""
        vectors = self._vectors.of([each.forms for each, _ in sentences])
        tags = [self._tags[best] for best in self._tagging(vectors).argmax(axis=1).tolist()]
        docs = [self._doc(len(each.firsts)) for each, _ in sentences]
        self._parse(docs, vectors)
        found, done = [], 0
        for doc, ((_, firsts), tokens) in zip(docs, sentences, strict=True):
            found.append(self._nodes(doc, firsts, tokens, tags[done : done + len(firsts)]))
            done += len(firsts)
        return found

    def _doc(self, length: int) -> Doc:
        """Blank words: the parser looks at their vectors alone."""
        doc = Doc(self._vocab, words=[self._blank] * length)
        return doc.from_array([SENT_START], _STARTS[:length])

    def _parse(self, docs: list[Doc], vectors: Floats) -> None:
        """As the parser's own greedy loop, but all sentences go one step together.

        The loop in spaCy lets go of the interpreter's lock and takes it back many times a step,
        which costs it more than half of its time.
        """
        narrow = self._narrowing(vectors)
        _, lower, upper = self._parser.model.layers
        step = ParserStepModel(
            docs,
            [lambda docs, is_train: (narrow, None), lower, upper],
            has_upper=True,
            train=False,
        )
        states = self._parser.moves.init_batch(docs)
        unfinished = [state for state in states if not state.is_final()]
        while unfinished:
            hidden = step.state2vec.predict(step.get_token_ids(unfinished))
            unfinished = self._parser.transition_states(unfinished, self._deciding(hidden))
        # It is a cycle, and would keep a table of megabytes until the collector comes by.
        step.clear_memory()
        self._parser.set_annotations(docs, states)

    def _nodes(
        self, doc: Doc, firsts: Sequence[int], tokens: Sequence[Word], tags: Sequence[str]
    ) -> tuple[Node, ...]:
        strings = self._vocab.strings
        deps = [strings[key] for key in doc.to_array(DEP).tolist()]
        # How far the head is, counted in words.
        heads = doc.to_array(HEAD).view(np.int64).tolist()
        words = [tokens[first] for first in firsts]
        nodes = [
            Node(first, word.text, word.lower, tag, dep, firsts[at + away], word.start, word.end)
            for at, (first, word, tag, dep, away) in enumerate(
                zip(firsts, words, tags, deps, heads, strict=True)
            )
        ]
        if len(nodes) < len(tokens):
            nodes = [each for node in nodes for each in _with_second(node, tokens, firsts)]
        return tuple(nodes)


class _Linear:
    """A linear layer as one product."""

    def __init__(self, layer: Any) -> None:
        self._weights: Floats = np.ascontiguousarray(layer.get_param("W").T)
        self._bias: Floats = layer.get_param("b")

    def __call__(self, given: Floats) -> Floats:
        result: Floats = given @ self._weights
        result += self._bias
        return result


@cache
def _model() -> _Parser:
    return _Parser()


def _fresh_model() -> _Parser:
    if _model().words_met > _MOST_WORDS:
        _model.cache_clear()
    return _model()


def trees_of(sentences: Sequence[Sequence[Word]]) -> list[Tree]:
    """One tree a sentence, its nodes one to one with the tokens; none for an overlong one."""
    model = _fresh_model()
    trees = [Tree(())] * len(sentences)
    readable = [at for at, each in enumerate(sentences) if 0 < len(each) <= MOST_TOKENS]
    for start in range(0, len(readable), _BATCH):
        batch = readable[start : start + _BATCH]
        found = model.nodes_of([(forms_of(sentences[at]), sentences[at]) for at in batch])
        for at, nodes in zip(batch, found, strict=True):
            trees[at] = Tree(nodes)
    return trees


def _with_second(node: Node, tokens: Sequence[Word], firsts: Sequence[int]) -> Iterator[Node]:
    """A word of two tokens as two nodes: the second hangs on the first."""
    yield node
    at = node.at + 1
    if at < len(tokens) and at not in firsts:
        token = tokens[at]
        tag = "." if token.text == "." else node.tag
        yield Node(at, token.text, token.lower, tag, "punct", node.at, token.start, token.end)
