"""What a name may be the name of: kinds of which nothing is two at once."""

import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from crosswire.lexis.forms import lemma
from crosswire.lexis.kinds import is_a
from crosswire.lexis.kinship import kinship

PERSON = "person"
ANIMAL = "animal"


@lru_cache(maxsize=16_384)
def being(noun: str) -> str | None:
    """The kind of what the noun says something to be; None if it may be of several."""
    plain = lemma(noun.replace("_", " "), "n")
    found = _words().get(plain)
    if found is None and plain in _either():
        return None
    return found or (PERSON if is_a(plain, "person") and not is_a(plain, "group") else None)


def two_beings(a: str, b: str) -> bool:
    """Whether nothing is an `a` and a `b`: a film and a ferry, a singer and a town."""
    first, second = being(a), being(b)
    if first == second == ANIMAL:
        return two_species(a, b)
    return bool(first and second) and first != second and frozenset((first, second)) not in _both()


def two_species(a: str, b: str) -> bool:
    """Wolves and dogs; not wolves and animals."""
    if not being(a) == being(b) == ANIMAL:
        return False
    return a != b and kinship(a, b, "n") is None


@cache
def _words() -> dict[str, str]:
    kinds: dict[str, str] = _file()["kinds"]
    return {word.replace("_", " "): kind for kind, words in kinds.items() for word in words.split()}


@cache
def _either() -> frozenset[str]:
    return frozenset(word.replace("_", " ") for word in _file()["either"]["words"].split())


@cache
def _both() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair.split()) for pair in _file()["both"]["pairs"])


@cache
def _file() -> dict[str, Any]:
    text = files(__package__).joinpath("data", "beings.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
