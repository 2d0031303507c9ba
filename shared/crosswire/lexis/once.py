"""Deeds that have one doer: what is sunk by one is not sunk by another."""

from functools import cache
from importlib.resources import files


@cache
def _words() -> frozenset[str]:
    text = files(__package__).joinpath("data", "once.txt").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(word.replace("_", " ") for line in lines for word in line.split())


def once(verb: str) -> bool:
    """Whether a thing suffers it, or is made by it, at one doer's hands only."""
    return verb.replace("_", " ") in _words()
