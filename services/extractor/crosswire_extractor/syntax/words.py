"""A sentence's tokens as the words that the parser learnt: "Mr." is one, however it was cut."""

from collections.abc import Sequence
from typing import NamedTuple

from crosswire_extractor import lexicon
from crosswire_extractor.syntax.trees import Word

#: Marks that are one when written twice.
_DOUBLED = {"'": '"', "`": '"', "-": "--"}
_MAY_JOIN = frozenset((".", *_DOUBLED))


class Group(NamedTuple):
    """One or two tokens that are one word to the parser."""

    text: str
    start: int
    end: int
    first: int
    """The index of its first token."""
    size: int


def groups_of(tokens: Sequence[Word]) -> list[Group]:
    groups: list[Group] = []
    for index, token in enumerate(tokens):
        text = token.text
        if text in _MAY_JOIN and groups:
            last = groups[-1]
            adjoins = last.size == 1 and last.end == token.start
            joined = _joined(last.text, text, index + 1 == len(tokens)) if adjoins else None
            if joined:
                groups[-1] = Group(joined, last.start, token.end, last.first, 2)
                continue
        # The weights were learnt on straight apostrophes.
        groups.append(Group(text.replace("’", "'"), token.start, token.end, index, 1))
    return groups


def _joined(before: str, mark: str, last: bool) -> str | None:
    """What two tokens are to the parser, if they are one: "Mr.", "J.", two apostrophes."""
    if mark == "." and not last:
        initial = len(before) == 1 and before.isupper()
        short = initial or before.lower() in lexicon.words("abbreviations")
        return before + mark if short else None
    return _DOUBLED.get(mark) if mark == before else None
