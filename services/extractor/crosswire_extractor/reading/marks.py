"""Quotation marks among the tokens of one sentence, and which way each of them faces."""

from collections.abc import Iterator, Sequence

from crosswire_extractor.reading.tokens import Token

_OPENING, _CLOSING, _EITHER = frozenset("“„«"), frozenset("”»"), '"'
_MARKS = _OPENING | _CLOSING | {_EITHER, "'"}


def quote_marks(tokens: Sequence[Token], text: str) -> Iterator[tuple[int, str]]:
    """Where a quotation opens or closes; two apostrophes are one mark.

    A straight mark opens before a word that it touches and closes after one.
    """
    at = 0 if _MARKS.intersection(text) else len(tokens)
    while at < len(tokens):
        first, text = at, tokens[at].text
        while (
            text == "'" and at + 1 < len(tokens) and tokens[at + 1].text == "'" and at - first < 2
        ):
            if tokens[at].end != tokens[at + 1].start:
                break
            at += 1
        if text in _OPENING:
            yield at, "open"
        elif text in _CLOSING:
            yield at, "close"
        elif text == _EITHER or at > first:
            yield at, _side(tokens, first, at)
        at += 1


def _side(tokens: Sequence[Token], first: int, last: int) -> str:
    before = first > 0 and tokens[first - 1].end == tokens[first].start
    after = last + 1 < len(tokens) and tokens[last + 1].start == tokens[last].end
    return "either" if before == after else "close" if before else "open"
