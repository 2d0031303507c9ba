"""The packed words of one part of speech, unpacked once; what `mining/packing.py` wrote."""

import zlib
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal, NamedTuple

Pos = Literal["n", "v", "a", "r"]
#: Fields at the end of a line are left out where they are empty.
BLANKS = ("", "", "", "")
NAMES = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}


class Entry(NamedTuple):
    """What is kept of one word."""

    uses: int
    senses: tuple[int, ...]
    canonical: str
    opposites: tuple[str, ...]
    verb: str
    kinds: str


class Shelf(NamedTuple):
    """One part of speech, its lines still unparsed: a run looks up a small part of them."""

    words: dict[str, str]
    synsets: list[str]
    irregular: dict[str, str]


@cache
def shelf(pos: str) -> Shelf:
    packed = files(__package__).joinpath("data", f"{NAMES[pos]}.z").read_bytes()
    sections = zlib.decompress(packed).decode("ascii").split("\n\n")
    words, facts, synsets, forms, bases = (section.split("\n") for section in sections)
    return Shelf(
        dict(zip(words, facts, strict=True)), synsets, dict(zip(forms, bases, strict=True))
    )


@lru_cache(maxsize=16_384)
def entry(word: str, pos: str) -> Entry | None:
    """A phrase may be joined with spaces or with underscores."""
    line = shelf(pos).words.get(word.replace("_", " "))
    if line is None:
        return None
    uses, senses, canonical, opposites, verb, kinds, *_ = [*line.split("\t"), *BLANKS]
    against = tuple(opposites.split(",")) if opposites else ()
    return Entry(int(uses), _numbers(senses), canonical, against, verb, kinds)


def uses(word: str, pos: str) -> int:
    """How often a word was met in tagged text, or -1 for an unknown word."""
    known = entry(word, pos)
    return -1 if known is None else known.uses


@lru_cache(maxsize=65_536)
def above(sense: int, pos: str) -> tuple[int, ...]:
    return _numbers(shelf(pos).synsets[sense].partition("\t")[0])


@lru_cache(maxsize=65_536)
def opposite(sense: int, pos: str) -> tuple[int, ...]:
    return _numbers(shelf(pos).synsets[sense].partition("\t")[2])


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(map(int, text.split()))
