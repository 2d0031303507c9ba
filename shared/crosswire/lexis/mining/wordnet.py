"""A WordNet 3 database folder, read into words, senses and the links between senses."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

#: Part of speech → the name WordNet's files carry for it.
FILES = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
#: The digit of a sense key → part of speech; 5 marks an adjective that is similar to a head.
KEY_POS = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
INSTANCE = "@i"


@dataclass(frozen=True, slots=True)
class Pointer:
    symbol: str
    target: str
    #: Which word of this synset and of the target the link joins, from 1; 0 is the whole synset.
    source_word: int
    target_word: int


@dataclass(frozen=True, slots=True)
class Synset:
    id: str
    file: int
    words: tuple[str, ...]
    pointers: tuple[Pointer, ...]
    gloss: str

    def to(self, *symbols: str) -> list[str]:
        return [pointer.target for pointer in self.pointers if pointer.symbol in symbols]


@dataclass(slots=True)
class WordNet:
    synsets: dict[str, Synset] = field(default_factory=dict)
    #: (part of speech, word) → its synsets, the most frequent sense first.
    senses: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    #: (part of speech, word) → how often each sense was tagged in running text.
    counts: dict[tuple[str, str], list[int]] = field(default_factory=dict)
    #: Part of speech → irregular form → base forms.
    exceptions: dict[str, dict[str, list[str]]] = field(default_factory=dict)


def read(folder: Path) -> WordNet:
    net = WordNet()
    for pos, name in FILES.items():
        for line in _lines(folder / f"data.{name}"):
            synset = _synset(line, pos)
            net.synsets[synset.id] = synset
        for line in _lines(folder / f"index.{name}"):
            word, *rest = line.split()
            net.senses[pos, _plain(word)] = [pos + offset for offset in rest[-int(rest[1]) :]]
        net.exceptions[pos] = _exceptions(folder / f"{name}.exc")
    _count(folder / "cntlist.rev", net)
    return net


def _lines(path: Path) -> Iterator[str]:
    """The lines of a database file without its licence, which is indented."""
    with path.open(encoding="latin-1") as file:
        yield from (line for line in file if not line.startswith(" "))


def _plain(word: str) -> str:
    return word.split("(")[0].replace("_", " ").lower()


def _synset(line: str, pos: str) -> Synset:
    facts, _, gloss = line.partition("|")
    fields = facts.split()
    last_word = 4 + 2 * int(fields[3], 16)
    count = int(fields[last_word])
    quads = fields[last_word + 1 : last_word + 1 + 4 * count]
    return Synset(
        id=pos + fields[0],
        file=int(fields[1]),
        words=tuple(_plain(word) for word in fields[4:last_word:2]),
        pointers=tuple(
            Pointer(symbol, _pos(kind) + offset, int(ends[:2], 16), int(ends[2:], 16))
            for symbol, offset, kind, ends in zip(*[iter(quads)] * 4, strict=True)
        ),
        gloss=gloss.strip(),
    )


def _pos(kind: str) -> str:
    return "a" if kind == "s" else kind


def _exceptions(path: Path) -> dict[str, list[str]]:
    rows = ([form.replace("_", " ") for form in line.split()] for line in _lines(path))
    return {row[0]: row[1:] for row in rows if len(row) > 1}


def _count(path: Path, net: WordNet) -> None:
    tagged: dict[tuple[str, str], dict[int, int]] = defaultdict(dict)
    for line in _lines(path):
        key, number, count = line.split()
        word, _, rest = key.partition("%")
        tagged[KEY_POS[rest[0]], _plain(word)][int(number)] = int(count)
    for entry, senses in net.senses.items():
        net.counts[entry] = [tagged[entry].get(n + 1, 0) for n in range(len(senses))]
