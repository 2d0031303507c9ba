"""Words that say a report is untrue."""

from functools import cache
from importlib.resources import files


def untrue(lemma: str, pos: str | None = None) -> bool:
    """Whether a word or phrase calls what is reported false, invented or without ground."""
    parts = _parts().get(lemma.lower().replace("_", " "), frozenset())
    return bool(parts) if pos is None else not parts.isdisjoint((pos, "phrase"))


@cache
def _parts() -> dict[str, frozenset[str]]:
    """Word → the parts of speech in which it says so."""
    text = files(__package__).joinpath("data", "untrue.txt").read_text(encoding="utf-8")
    parts: dict[str, frozenset[str]] = {}
    part = ""
    for line in filter(None, map(str.strip, text.splitlines())):
        if line.startswith("["):
            part = line.strip("[]")
        elif not line.startswith("#"):
            parts[line] = parts.get(line, frozenset()) | {part}
    return parts
