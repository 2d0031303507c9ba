"""Verbs of which news needs to know who does what to whom how often, from lists of them."""

from functools import cache
from importlib.resources import files


@cache
def _words(name: str) -> frozenset[str]:
    text = files(__package__).joinpath("data", name).read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(word.replace("_", " ") for line in lines for word in line.split())


def once(verb: str) -> bool:
    """Whether a thing suffers it, or is made by it, at one doer's hands only."""
    return verb.replace("_", " ") in _words("once.txt")


def one_way(verb: str) -> bool:
    """Whether two cannot do it to each other: who succeeds is not succeeded by the same."""
    return verb.replace("_", " ") in _words("one_way.txt")


def occurs(verb: str) -> bool:
    """Whether it says of an event that it takes place: to be held, to happen, to open."""
    return verb.replace("_", " ") in _words("occurs.txt")
