"""A sentence's tokens as the words that the parser learnt: "Mr." is one, however it was cut."""

from collections.abc import Sequence
from typing import NamedTuple

from crosswire_extractor import lexicon
from crosswire_extractor.syntax.trees import Word

#: Marks that are one when written twice.
_DOUBLED = {"'": '"', "`": '"', "-": "--"}
_MAY_JOIN = frozenset((".", *_DOUBLED))


#: A word as written, and whether a space follows.
Form = tuple[str, bool]


class Forms(NamedTuple):
    """The words, and the index of the first token of each: a word has one or two."""

    forms: list[Form]
    firsts: list[int]


def forms_of(tokens: Sequence[Word]) -> Forms:
    # The weights were learnt on straight apostrophes.
    texts = [token.text.replace("’", "'") for token in tokens]
    seconds: list[int] = []
    for at in [at for at, token in enumerate(tokens) if at and token.text in _MAY_JOIN]:
        adjoins = at - 1 not in seconds and tokens[at - 1].end == tokens[at].start
        joined = _joined(texts[at - 1], tokens[at].text, at + 1 == len(tokens)) if adjoins else None
        if joined:
            texts[at - 1] = joined
            seconds.append(at)
    firsts = [at for at in range(len(tokens)) if at not in seconds]
    spaces = [tokens[at].start > tokens[at - 1].end for at in firsts[1:]]
    return Forms(
        [(texts[at], space) for at, space in zip(firsts, (*spaces, False), strict=False)], firsts
    )


def _joined(before: str, mark: str, last: bool) -> str | None:
    """What two tokens are to the parser, if they are one: "Mr.", "J.", two apostrophes."""
    if mark == "." and not last:
        initial = len(before) == 1 and before.isupper()
        short = initial or before.lower() in lexicon.words("abbreviations")
        return before + mark if short else None
    return _DOUBLED.get(mark) if mark == before else None
