"""One key for the many spellings of a name that was carried over from another script."""

import re
import unicodedata
from functools import lru_cache
from itertools import groupby

#: Endings and letters that transliterations choose between, folded to one. Order matters.
_SAME = (
    (re.compile(r"(?<=[a-z]{3})(?:iyy|yy|iy|ij|yi|ii|ey|ei|i|y)$"), "y"),
    (re.compile(r"(?<=[aeou])y(?=e)"), ""),
    (re.compile(r"ck"), "k"),
    (re.compile(r"(.)\1+"), r"\1"),
)
_PLAIN = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ß": "s", "ı": "i", "’": "'", "ё": "e"})


@lru_cache(maxsize=50_000)
def folded(name: str) -> str:
    """The name in small letters without accents."""
    if name.isascii():
        return name.lower()
    split = unicodedata.normalize("NFKD", name.lower().translate(_PLAIN))
    return "".join(letter for letter in split if not unicodedata.combining(letter))


@lru_cache(maxsize=10_000)
def spelling_key(name: str) -> str:
    """The same for the spellings of one surname: Dostoevskiy, Dostoyevsky, Dostoevskii."""
    key = folded(name).replace("'", "")
    for pattern, letter in _SAME:
        key = pattern.sub(letter, key)
    return key


_SOUNDS = str.maketrans("wqcx", "vkkk", "aeiouyjh' -")


def sound(name: str) -> str:
    """The consonants of a name, for spellings of one place: Kharkiv and Kharkov."""
    bare = folded(name).replace("ph", "f").translate(_SOUNDS)
    return "".join(letter for letter, _ in groupby(bare))
