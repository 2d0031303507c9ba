"""A sketch of a text in 192 bytes, by which its reprints are known: a bottom-k sample.

Of the runs of three words, those with the smallest hashes are kept (Broder, "On the resemblance
and containment of documents", 1997), so that two sketches sample the same part of what two texts
share, whatever was cut, moved or added. Quotations are left out: reporters who heard one speaker
share his words, those who share the words around them share a wire. So is what a page says besides
its report, which all articles of a house share.
"""

import re
from base64 import b64decode, b64encode
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from zlib import crc32

from crosswire.domain.value import fingerprint
from crosswire.furniture import without_furniture

#: So many runs are kept; each takes three bytes.
KEPT = 64
#: Fewer runs tell little: "two people were killed in the town on Monday" is anybody's sentence.
FEWEST = 12
#: Texts that share a fifth of a sample and so many runs more are one text. Two reports of one
#: event share a tenth, and some names and titles in a row.
SHARE, BESIDES = 0.2, 6
#: Of two short texts that are kept whole, a name and a place in a row are much.
SHARE_OF_SHORT = 0.55

#: So many runs of a sentence tell whether a text holds it.
TELLING = 2
#: How the name of a short text begins, which is the same only if all words are.
WHOLE = "="

_QUOTED = re.compile(
    r'["“”][^"“”\n]{0,600}["”]|«[^«»\n]{0,600}»|‘[^‘\n]{1,600}?’(?!\w)|„[^„“\n]{0,600}“'
)
_MARK = re.compile('["“”«»„]')
_WORD = re.compile(r"[^\W_]+")
_GAP = re.compile(r"[\W_]")
#: Letters of a text whose words are taken at one time.
PART = 100_000
#: The products of CRC-32 with a large odd number are spread evenly, which it is not itself.
_SPREAD, _HIGHEST = 0x9E3779B1, 0xFFFFFFFF

Numbers = tuple[int, ...]


def sketch_of(text: str) -> str | None:
    """The sketch in letters; with few words outside quotations, the name of all words together.

    None if there are no words.
    """
    kept = smallest_runs(text, KEPT, bits=24)
    if len(kept) < FEWEST:
        words = words_of(text)
        return WHOLE + fingerprint(*words) if words else None
    return b64encode(b"".join(number.to_bytes(3, "big") for number in kept)).decode()


@lru_cache(maxsize=65_536)
def is_reprint(sketch: str | None, other: str | None) -> bool:
    """Whether one text was made of the other, or both of a third, by what their sketches share."""
    if sketch is None or other is None:
        return False
    if sketch[0] == WHOLE or other[0] == WHOLE:
        return sketch == other
    return are_one(_numbers(sketch), _numbers(other), kept=KEPT)


def smallest_runs(text: str, most: int, *, bits: int = 32) -> list[int]:
    """The smallest of the runs outside quotations, as numbers of so many bits."""
    smallest: list[int] = []
    for runs in runs_of(text):
        numbers = runs if bits == 32 else {run >> 32 - bits for run in runs}
        smallest = sorted(numbers.union(smallest))[:most]
    return smallest


def runs_of(text: str) -> Iterator[set[int]]:
    """The runs outside quotations as numbers of 32 bits, those of one part after another.

    The words of a text of five million letters would take 100 MiB at once.
    """
    before: list[bytes] = []
    for part in _parts(_QUOTED.sub(" ", without_furniture(text))):
        words = before + _spelt(words_of(part))
        yield _runs(words)
        before = words[-2:]


def are_one(first: Numbers, second: Numbers, *, kept: int, share: float = SHARE) -> bool:
    """Whether so many of the smallest runs of each of two texts tell that they are one text."""
    shared = len(set(first).intersection(second))
    beside = BESIDES * share / SHARE
    if shared <= beside:
        return False
    sample = _sample(first, second, kept)
    short = len(first) < KEPT and len(second) < KEPT
    enough = max(share * sample + beside, SHARE_OF_SHORT * sample if short else 0)
    return sample >= FEWEST and shared >= enough


def lacks(sketch: str | None, sentence: str) -> bool:
    """Whether the text surely does not hold the sentence: of the runs of it that the sketch would
    hold, there are some to tell by and it holds none."""
    if sketch is None or sketch[0] == WHOLE:
        return False
    runs = {run >> 8 for run in runs_of_sentence(sentence)}
    return are_absent(runs, _numbers(sketch), kept=KEPT)


def runs_of_sentence(sentence: str) -> set[int]:
    """None of a sentence whose quotation goes on in another: no quotation is in a sketch."""
    unquoted = _QUOTED.sub(" ", sentence)
    return set() if _MARK.search(unquoted) else _runs(_spelt(words_of(unquoted)))


def are_absent(runs: set[int], numbers: Numbers, *, kept: int) -> bool:
    """Whether a text of which so many smallest runs are known surely holds none of these."""
    last = numbers[-1] if len(numbers) == kept else _HIGHEST
    telling = {run for run in runs if run <= last}
    return len(telling) >= TELLING and telling.isdisjoint(numbers)


def _sample(first: Numbers, second: Numbers, kept: int) -> int:
    """How many of the lesser text's runs both sketches would hold: a full one ends at its last."""
    known = min(numbers[-1] if len(numbers) == kept else _HIGHEST for numbers in (first, second))
    return min(bisect_right(first, known), bisect_right(second, known))


def words_of(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _parts(text: str) -> Iterator[str]:
    """Cut where no word is."""
    start = 0
    while len(text) - start > PART and (gap := _GAP.search(text, start + PART)):
        yield text[start : gap.end()]
        start = gap.end()
    yield text[start:]


def _spelt(words: list[str]) -> list[bytes]:
    return " ".join(words).encode("utf-8", "surrogatepass").split(b" ") if words else []


def _runs(words: list[bytes]) -> set[int]:
    runs = zip(words, words[1:], words[2:], strict=False)
    return {crc32(b" ".join(run)) * _SPREAD & _HIGHEST for run in runs}


@lru_cache(maxsize=4096)
def _numbers(sketch: str) -> Numbers:
    packed = b64decode(sketch)
    return tuple(int.from_bytes(packed[at : at + 3], "big") for at in range(0, len(packed), 3))
