"""The corpus a student learns from: silver sentences, headlines, and copies of both in the dress
that a feed may put them in."""

import gzip
import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from random import Random
from typing import NamedTuple

from spacy.language import Language
from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

from crosswire_extractor.reading.sentences import sentences_in
from crosswire_extractor.syntax.training import headlines
from crosswire_extractor.syntax.training.rows import Row
from crosswire_extractor.syntax.training.silver import Cut, cut, silver

#: Every so manieth article is held out to score the student.
HELD_OUT = 20
_LONGEST = 90
#: A sentence of at most so many words might stand as a headline.
_HEADLINE = 24


class Text(NamedTuple):
    title: str
    body: str


def texts_in(path: Path) -> Iterator[Text]:
    """Of a file of JSON lines, plain or gzipped: text or body, title or headline."""
    raw = path.read_bytes()
    text = (gzip.decompress(raw) if path.suffix == ".gz" else raw).decode("utf-8")
    for line in text.split("\n"):
        row = json.loads(line) if line.strip() else {}
        yield Text(
            row.get("title") or row.get("headline") or "",
            row.get("text") or row.get("body") or "",
        )


def corpus(
    teachers: Sequence[Language], texts: Iterable[Text], chance: Random
) -> tuple[list[list[Row]], list[list[Row]]]:
    """The trees to learn from and the trees to be scored by."""
    texts = list(texts)
    bodies = list(dict.fromkeys(text.body for text in texts if text.body))
    titles = list(dict.fromkeys(text.title for text in texts if text.title))
    held = [body for number, body in enumerate(bodies) if number % HELD_OUT == 0]
    kept = [body for number, body in enumerate(bodies) if number % HELD_OUT]
    learnt, scored = _sentences(kept), _sentences(held)
    usual = headlines.usual_forms(learnt)
    heads = [each for title in titles if _fits(each := cut(title))]
    train = [rows for rows in silver(teachers, learnt) if rows]
    dev = [rows for rows in silver(teachers, scored) if rows]
    headed = list(_headline_trees(teachers, heads, usual))
    dev_heads = headed[::HELD_OUT]
    del headed[::HELD_OUT]
    lemmas = headlines.lemmas_by_past(train)
    train += [copy for rows in train for copy in _copies(rows, lemmas, chance)]
    train += [copy for rows in headed for copy in _dressed(rows)]
    chance.shuffle(train)
    return train, dev + dev_heads


def _sentences(bodies: Iterable[str]) -> list[Cut]:
    found = {tuple(cut(each.text)): None for body in bodies for each in sentences_in(body)}
    return [list(each) for each in found if _fits(each)]


def _fits(sentence: Sequence[tuple[str, bool]]) -> bool:
    return 2 < len(sentence) <= _LONGEST


def _headline_trees(
    teachers: Sequence[Language], heads: Sequence[Cut], usual: dict[str, str]
) -> Iterator[list[Row]]:
    """A headline's tree is that of its prose form, on the headline's own words."""
    prose = [
        headlines.as_prose(head, usual) if headlines.is_title_case(head) else head for head in heads
    ]
    for head, rows in zip(heads, silver(teachers, prose), strict=True):
        if rows:
            spelt = [row._replace(text=word) for row, (word, _) in zip(rows, head, strict=True)]
            yield headlines.with_verb(spelt)


def _dressed(rows: Sequence[Row]) -> Iterator[list[Row]]:
    yield list(rows)
    yield headlines.in_title_case(rows, small=True)
    yield headlines.in_title_case(rows, small=False)
    yield headlines.in_small_letters(rows)


def _copies(rows: Sequence[Row], lemmas: dict[str, str], chance: Random) -> Iterator[list[Row]]:
    """Now and then a sentence again, as a headline, in small letters or in capitals."""
    if len(rows) <= _HEADLINE and chance.random() < 0.5:
        told = headlines.in_present(rows, lemmas) if chance.random() < 0.6 else rows
        short = headlines.clipped(told, chance)
        if short:
            yield chance.choices(
                [
                    short,
                    headlines.in_title_case(short, small=True),
                    headlines.in_title_case(short, small=False),
                    headlines.in_small_letters(short),
                ],
                weights=[4, 3, 2, 1],
            )[0]
    luck = chance.random()
    if luck < 0.04:
        yield headlines.in_small_letters(rows)
    elif luck < 0.06:
        yield headlines.in_capitals(rows)
    elif luck < 0.10 and len(rows) <= _HEADLINE:
        yield headlines.in_title_case(rows, small=True)


def write(trees: Iterable[Sequence[Row]], path: Path) -> None:
    """As spaCy's training reads it."""
    vocab = Vocab()
    DocBin(docs=[_doc(vocab, rows) for rows in trees]).to_disk(path)


def _doc(vocab: Vocab, rows: Sequence[Row]) -> Doc:
    return Doc(
        vocab,
        words=[row.text for row in rows],
        spaces=[row.space for row in rows],
        tags=[row.tag for row in rows],
        heads=[row.head for row in rows],
        deps=[row.dep for row in rows],
    )
