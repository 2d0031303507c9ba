"""The parser: spaCy's transition-based parser and tagger over the sentences' own tokens."""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.pipeline import Pipe
from spacy.tokens import Doc

from crosswire_extractor.syntax.trees import Node, Tree, Word

WEIGHTS = Path(__file__).parent / "en"
#: A longer sentence is not parsed: the work grows with it, and nobody wrote it to be read.
MOST_TOKENS = 200
_BATCH = 32


@cache
def _model() -> Language:
    return spacy.load(WEIGHTS)


def trees_of(sentences: Sequence[Sequence[Word]]) -> list[Tree]:
    """One tree a sentence, its nodes one to one with the tokens; none for an overlong one."""
    model = _model()
    docs = [_doc(model, tokens if len(tokens) <= MOST_TOKENS else ()) for tokens in sentences]
    for start in range(0, len(docs), _BATCH):
        batch = [doc for doc in docs[start : start + _BATCH] if len(doc)]
        for _, pipe in model.pipeline:
            if batch and isinstance(pipe, Pipe):
                batch = list(pipe.pipe(batch, batch_size=_BATCH))
    return [
        Tree(_nodes(doc, tokens) if len(doc) else ())
        for doc, tokens in zip(docs, sentences, strict=True)
    ]


def _doc(model: Language, tokens: Sequence[Word]) -> Doc:
    words = [token.text for token in tokens]
    spaces = [after.start > token.end for token, after in pairwise(tokens)]
    return Doc(
        model.vocab,
        words=words,
        spaces=[*spaces, False] if words else [],
        sent_starts=[index == 0 for index in range(len(words))],
    )


def _nodes(doc: Doc, tokens: Sequence[Word]) -> tuple[Node, ...]:
    return tuple(
        Node(
            index,
            token.text,
            token.lower,
            word.tag_,
            word.dep_,
            word.head.i,
            token.start,
            token.end,
        )
        for index, (word, token) in enumerate(zip(doc, tokens, strict=True))
    )
