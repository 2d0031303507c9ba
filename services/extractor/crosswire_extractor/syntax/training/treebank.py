"""A check on people's own trees: how many links between content words a parser finds.

The treebanks of Universal Dependencies hang words otherwise than our trees do: a content word there
hangs on a content word, never on a preposition or on a form of be. What both say alike is which
content words belong together, so that is what is counted, without direction and without a name.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from crosswire_extractor.syntax.training.rows import Row
from crosswire_extractor.syntax.training.silver import Cut, cut, spans_of

_CONTENT = {"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"}
#: Relations that both schemes have in some form; coordination and names hang otherwise by design.
_RELATIONS = frozenset(
    {"nsubj", "csubj", "obj", "iobj", "obl", "nmod", "amod", "nummod", "advmod"}
    | {"ccomp", "xcomp", "advcl", "acl", "compound", "appos"}
)
_BE = {"be", "am", "is", "are", "was", "were", "been", "being", "'s", "'re", "'m"}
_BETWEEN = {"prep", "agent", "pcomp", "dative"}
_LONGEST = 60

Link = frozenset[int]


class Sample(NamedTuple):
    sentence: Cut
    links: set[Link]


class _Word(NamedTuple):
    text: str
    part: str
    head: int
    relation: str


def samples_in(path: Path) -> Iterator[Sample]:
    """The sentences of a CoNLL-U file whose words can be found among our tokens."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = block.splitlines()
        text = next((line[9:].strip() for line in lines if line.startswith("# text =")), "")
        words = [_word(line) for line in lines if line.split("\t")[0].isdigit()]
        sentence = cut(text)
        places = _places(words, sentence)
        if places and len(sentence) <= _LONGEST:
            yield Sample(sentence, set(_links(words, places)))


def found(sample: Sample, rows: Sequence[Row]) -> int:
    """How many of the links the tree has too."""
    return len(sample.links & set(_content_links(rows)))


def _word(line: str) -> _Word:
    columns = line.split("\t")
    return _Word(columns[1], columns[3], int(columns[6]) - 1, columns[7].split(":")[0])


def _places(words: Sequence[_Word], sentence: Cut) -> list[int] | None:
    """Of each word the token that it lies in; None if the texts differ."""
    spans = list(spans_of(sentence))
    text = "".join(word + " " * space for word, space in sentence)
    places, at = [], 0
    for word in words:
        bare = word.text.replace("’", "'")
        start = text.find(bare, at)
        if start < 0 or text[at:start].strip():
            return None
        places.append(next(i for i, (first, last) in enumerate(spans) if first <= start < last))
        at = start + len(bare)
    return places


def _links(words: Sequence[_Word], places: Sequence[int]) -> Iterator[Link]:
    for index, word in enumerate(words):
        if word.head < 0 or word.relation not in _RELATIONS:
            continue
        both = word.part in _CONTENT and words[word.head].part in _CONTENT
        if both and places[index] != places[word.head]:
            yield frozenset((places[index], places[word.head]))


def _content_links(rows: Sequence[Row]) -> Iterator[Link]:
    for index in range(len(rows)):
        head = _above(rows, index)
        here, there = _standing_for(rows, index), _standing_for(rows, head)
        yield frozenset((here, there) if here != there else (index, head))


def _above(rows: Sequence[Row], index: int) -> int:
    """The head, past any preposition."""
    head = rows[index].head
    while rows[head].dep in _BETWEEN and rows[head].head != head:
        head = rows[head].head
    return head


def _standing_for(rows: Sequence[Row], index: int) -> int:
    """For a form of be, what it says of its subject."""
    if rows[index].text.lower() not in _BE:
        return index
    said = (i for i, row in enumerate(rows) if row.head == index and row.dep in ("attr", "acomp"))
    return next(said, index)
