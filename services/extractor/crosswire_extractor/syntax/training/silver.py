"""Silver trees: what teachers, who cut words their own way, say of the reader's own tokens."""

from collections.abc import Iterator, Sequence

from spacy.language import Language
from spacy.tokens import Doc

from crosswire_extractor.reading.tokens import tokens_in
from crosswire_extractor.syntax.training.rows import Row, is_tree
from crosswire_extractor.syntax.words import forms_of

#: Where the teachers agree on fewer of a sentence's heads, none of them is believed.
LEAST_AGREEMENT = 0.6

Cut = list[tuple[str, bool]]
"""A sentence as words, and whether a space follows each."""
Span = tuple[int, int]


def cut(sentence: str) -> Cut:
    """The reader's tokens as the parser is given them."""
    return forms_of(tokens_in(sentence)).forms


def silver(teachers: Sequence[Language], sentences: Sequence[Cut]) -> Iterator[list[Row] | None]:
    """For each sentence the first teacher's tree; None where the teachers quarrel over it."""
    opinions = [_readings(teacher, sentences) for teacher in teachers]
    for first, *others in zip(*opinions, strict=True):
        sound = all(agreement(first, other) >= LEAST_AGREEMENT for other in others)
        yield first if first and sound else None


def agreement(rows: Sequence[Row], others: Sequence[Row]) -> float:
    """The share of words that hang on the same head."""
    same = sum(row.head == other.head for row, other in zip(rows, others, strict=True))
    return same / max(1, len(rows))


def _readings(teacher: Language, sentences: Sequence[Cut]) -> list[list[Row]]:
    """Of the sentence as the teacher cuts it, or else as we do."""
    carried = _own_cut(teacher, sentences)
    plain = plain_readings(teacher, sentences)
    return [own or ours for own, ours in zip(carried, plain, strict=True)]


def plain_readings(teacher: Language, sentences: Sequence[Cut]) -> list[list[Row]]:
    """Of the sentences as we cut them."""
    docs = [
        Doc(teacher.vocab, words=[word for word, _ in each], spaces=[space for _, space in each])
        for each in sentences
    ]
    return [
        [
            Row(word, space, token.tag_, token.dep_, token.head.i)
            for (word, space), token in zip(sentence, doc, strict=True)
        ]
        for sentence, doc in zip(sentences, _parsed(teacher, docs), strict=True)
    ]


def _own_cut(teacher: Language, sentences: Sequence[Cut]) -> list[list[Row] | None]:
    texts = ["".join(word + " " * space for word, space in sentence) for sentence in sentences]
    docs = _parsed(teacher, [teacher.make_doc(text) for text in texts])
    return [_carried(doc, each) for doc, each in zip(docs, sentences, strict=True)]


def _parsed(teacher: Language, docs: Sequence[Doc]) -> list[Doc]:
    for doc in docs:
        for index, token in enumerate(doc):
            token.is_sent_start = index == 0
    for _, pipe in teacher.pipeline:
        docs = list(pipe.pipe(docs, batch_size=512))  # type: ignore[attr-defined]
    return list(docs)


def _carried(doc: Doc, sentence: Cut) -> list[Row] | None:
    """The teacher's tree carried over to our tokens; None where the cuts cross."""
    spans = list(spans_of(sentence))
    over = [[t.i for t in doc if t.idx < end and t.idx + len(t) > at] for at, end in spans]
    ours = _representatives(doc, sentence, spans)
    if ours is None or not all(over):
        return None
    rows = []
    for index, ((word, space), below) in enumerate(zip(sentence, over, strict=True)):
        outward = [i for i in below if doc[i].head.i not in below or doc[i].head.i == i]
        top = doc[(outward or below)[-1]]
        if ours[top.i] == index:
            head = index if top.head.i == top.i else ours[top.head.i]
            rows.append(Row(word, space, top.tag_, top.dep_, head))
        else:  # a mark that the teacher counts to the word, as the point of "Mr."
            rows.append(Row(word, space, ".", "punct", ours[top.i]))
    return rows if is_tree([row.head for row in rows]) else None


def spans_of(sentence: Cut) -> Iterator[Span]:
    at = 0
    for word, space in sentence:
        yield at, at + len(word)
        at += len(word) + space


def _representatives(doc: Doc, sentence: Cut, spans: Sequence[Span]) -> dict[int, int] | None:
    """For each word of the teacher the one of ours that stands for it."""
    found = {}
    for token in doc:
        inside = [
            index
            for index, (at, end) in enumerate(spans)
            if token.idx < end and token.idx + len(token) > at
        ]
        words = [index for index in inside if sentence[index][0][0].isalnum()] or inside[:1]
        if len(words) != 1:
            return None
        found[token.i] = words[0]
    return found
