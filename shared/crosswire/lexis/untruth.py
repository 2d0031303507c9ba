"""Words that say a report is untrue."""

from functools import cache
from importlib.resources import files


@cache
def _words() -> frozenset[str]:
    text = files(__package__).joinpath("data", "untrue.txt").read_text(encoding="utf-8")
    return frozenset(line.strip() for line in text.splitlines() if line and line[0] != "#")


def untrue(lemma: str) -> bool:
    """Whether a word or phrase calls what is reported false, invented or without ground."""
    return lemma.lower().replace("_", " ") in _words()
