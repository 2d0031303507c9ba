"""The parser: spaCy's transition-based parser and tagger over the sentences' own tokens."""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import spacy
from spacy.language import Language
from spacy.pipeline import DependencyParser, TrainablePipe
from spacy.tokens import Doc

from crosswire_extractor import lexicon
from crosswire_extractor.syntax.trees import Node, Tree, Word

WEIGHTS = Path(__file__).parent / "en"
#: A longer sentence is not parsed: the work grows with it, and nobody wrote it to be read.
MOST_TOKENS = 200
_BATCH = 64
#: Marks that are one when written twice.
_DOUBLED = {"'": '"', "`": '"', "-": "--"}


class _Group(NamedTuple):
    """A word as the parser learnt it: "Mr" and its point are one."""

    text: str
    start: int
    end: int
    first: int
    """The index of its first token."""
    size: int


@cache
def _model() -> Language:
    return spacy.load(WEIGHTS)


def trees_of(sentences: Sequence[Sequence[Word]]) -> list[Tree]:
    """One tree a sentence, its nodes one to one with the tokens; none for an overlong one."""
    model = _model()
    grouped = [_groups(tokens if len(tokens) <= MOST_TOKENS else ()) for tokens in sentences]
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


def _groups(tokens: Sequence[Word]) -> list[_Group]:
    groups: list[_Group] = []
    for index, token in enumerate(tokens):
        last = groups[-1] if groups else None
        joined = None
        if last and last.size == 1 and last.end == token.start:
            joined = _joined(last.text, token.text, index + 1 == len(tokens))
        if last and joined:
            groups[-1] = _Group(joined, last.start, token.end, last.first, 2)
        else:
            # The weights were learnt on straight apostrophes.
            text = token.text.replace("’", "'")
            groups.append(_Group(text, token.start, token.end, index, 1))
    return groups


def _joined(before: str, mark: str, last: bool) -> str | None:
    """What two tokens are to the parser, if they are one: "Mr.", "J.", two apostrophes."""
    if mark == "." and not last:
        initial = len(before) == 1 and before.isupper()
        short = initial or before.lower() in lexicon.words("abbreviations")
        return before + mark if short else None
    return _DOUBLED.get(mark) if mark == before else None


def _doc(model: Language, words: Sequence[_Group]) -> Doc:
    spaces = [after.start > word.end for word, after in pairwise(words)]
    return Doc(
        model.vocab,
        words=[word.text for word in words],
        spaces=[*spaces, False] if words else [],
        sent_starts=[index == 0 for index in range(len(words))],
    )


def _nodes(doc: Doc, groups: Sequence[_Group], tokens: Sequence[Word]) -> tuple[Node, ...]:
    nodes: list[Node] = []
    for word, group in zip(doc, groups, strict=True):
        head = groups[word.head.i].first
        token = tokens[group.first]
        nodes.append(_node(group.first, token, word.tag_, word.dep_, head))
        if group.size == 2:
            mark = tokens[group.first + 1]
            nodes.append(_node(group.first + 1, mark, ".", "punct", group.first))
    return tuple(nodes)


def _node(at: int, token: Word, tag: str, dep: str, head: int) -> Node:
    return Node(at, token.text, token.lower, tag, dep, head, token.start, token.end)
