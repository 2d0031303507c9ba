"""The parser: spaCy's transition-based parser and tagger over the sentences' own tokens."""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import spacy
from spacy.attrs import DEP, HEAD, IS_SPACE, LOWER, NORM, PREFIX, SHAPE, SUFFIX, TAG
from spacy.language import Language
from spacy.pipeline import DependencyParser, TrainablePipe
from spacy.tokens import Doc
from thinc.api import NumpyOps
from threadpoolctl import threadpool_limits

from crosswire_extractor.syntax.trees import Node, Tree, Word
from crosswire_extractor.syntax.words import Group, groups_of

WEIGHTS = Path(__file__).parent / "en"
#: A longer sentence is not parsed: the work grows with it, and nobody wrote it to be read.
MOST_TOKENS = 200
_BATCH = 64
#: A model keeps every word that it meets; one that has met so many makes room for a fresh one.
_MOST_WORDS = 300_000
#: What the weights know of a word; the rest is not worked out for words met for the first time.
_KNOWN_OF_WORDS = frozenset((LOWER, NORM, PREFIX, SUFFIX, SHAPE, IS_SPACE))


@cache
def _model() -> Language:
    """The weights, with numpy's own matrix product on one thread: a fifth faster than spaCy's.

    More threads only wait for each other on matrices as small as these.
    """
    threadpool_limits(limits=1, user_api="blas")
    model = spacy.load(WEIGHTS)
    vocab: Any = model.vocab
    getters = vocab.lex_attr_getters
    vocab.lex_attr_getters = {each: getters[each] for each in _KNOWN_OF_WORDS & getters.keys()}
    plain = NumpyOps(use_blis=False)
    for _, pipe in model.pipeline:
        if isinstance(pipe, TrainablePipe):
            for node in pipe.model.walk():
                node.ops = plain
    return model


def _fresh_model() -> Language:
    if len(_model().vocab) > _MOST_WORDS:
        _model.cache_clear()
    return _model()


def trees_of(sentences: Sequence[Sequence[Word]]) -> list[Tree]:
    """One tree a sentence, its nodes one to one with the tokens; none for an overlong one."""
    model = _fresh_model()
    grouped = [groups_of(tokens if len(tokens) <= MOST_TOKENS else ()) for tokens in sentences]
    docs = [_doc(model, groups) for groups in grouped]
    full = [doc for doc in docs if len(doc)]
    for start in range(0, len(full), _BATCH):
        _annotate(model, full[start : start + _BATCH])
    return [
        Tree(_nodes(doc, groups, tokens))
        for doc, groups, tokens in zip(docs, grouped, sentences, strict=True)
    ]


def _annotate(model: Language, docs: list[Doc]) -> None:
    for _, pipe in model.pipeline:
        if isinstance(pipe, DependencyParser):
            _parse(pipe, docs)
        elif isinstance(pipe, TrainablePipe):
            pipe.set_annotations(docs, pipe.predict(docs))


def _parse(parser: DependencyParser, docs: list[Doc]) -> None:
    """As the parser's own greedy loop, but all sentences go one step together.

    The loop in spaCy lets go of the interpreter's lock and takes it back many times a step, which
    costs it more than half of its time.
    """
    step = parser.model.predict(docs)
    states = parser.moves.init_batch(docs)
    unfinished = [state for state in states if not state.is_final()]
    while unfinished:
        hidden, _ = step.state2vec(step.get_token_ids(unfinished), False)
        unfinished = parser.transition_states(unfinished, step.vec2scores.predict(hidden))
    parser.set_annotations(docs, states)


def _doc(model: Language, words: Sequence[Group]) -> Doc:
    spaces = [after.start > word.end for word, after in pairwise(words)]
    return Doc(
        model.vocab,
        words=[word.text for word in words],
        spaces=[*spaces, False] if words else [],
        sent_starts=[index == 0 for index in range(len(words))],
    )


def _nodes(doc: Doc, groups: Sequence[Group], tokens: Sequence[Word]) -> tuple[Node, ...]:
    strings = doc.vocab.strings
    tags = (strings[key] for key in doc.to_array(TAG).tolist())
    deps = (strings[key] for key in doc.to_array(DEP).tolist())
    # How far the head is, counted in groups.
    heads = doc.to_array(HEAD).astype("int64").tolist()
    nodes: list[Node] = []
    for at, (group, tag, dep, away) in enumerate(zip(groups, tags, deps, heads, strict=True)):
        nodes.append(_node(group.first, tokens, tag, dep, groups[at + away].first))
        if group.size == 2:
            second = "." if tokens[group.first + 1].text == "." else tag
            nodes.append(_node(group.first + 1, tokens, second, "punct", group.first))
    return tuple(nodes)


def _node(at: int, tokens: Sequence[Word], tag: str, dep: str, head: int) -> Node:
    token = tokens[at]
    return Node(at, token.text, token.lower, tag, dep, head, token.start, token.end)
