"""Where the subject before a verb starts and the object after it ends, by clause boundaries."""

from collections.abc import Sequence

from crosswire_extractor import lexicon
from crosswire_extractor.reading.tokens import Token
from crosswire_extractor.reading.verbs import auxiliary_words

_REACH = 40


def subject_span(tokens: Sequence[Token], end: int) -> tuple[int, int]:
    """The noun phrase that ends right before token `end`, as a half-open span.

    An apposition between commas is left out: "X, the mayor, said" gives X.
    """
    stop = end
    if stop and tokens[stop - 1].lower in (",", "—", "–", "-"):
        opening = _previous(tokens, stop - 2, tokens[stop - 1].lower)
        if opening is None:
            return stop, stop
        stop = opening
    return _start_of(tokens, stop), stop


def _previous(tokens: Sequence[Token], start: int, mark: str) -> int | None:
    for at in range(start, max(-1, start - _REACH), -1):
        if tokens[at].lower == mark:
            return at
        if tokens[at].lower in lexicon.group("clause_marks"):
            return None
    return None


def _start_of(tokens: Sequence[Token], end: int) -> int:
    at = end
    while at > max(0, end - _REACH):
        word = tokens[at - 1].lower
        if word in lexicon.group("clause_marks") or _opens(tokens[at - 1]):
            break
        if word == "," and not _listing(tokens, at - 1, end):
            break
        if word in ("and", "or") and _verb_before(tokens, at - 1):
            break
        at -= 1
    return at


def _opens(token: Token) -> bool:
    """Opens a clause; in capitals it is a name, such as WHO."""
    shouted = len(token.text) > 1 and token.text.isupper()
    return token.lower in lexicon.group("clause_openers") and not shouted


def _listing(tokens: Sequence[Token], comma: int, end: int) -> bool:
    """A, B and C; or an apposition before the head: the mayor of the city, Igor X."""
    after = [token.lower for token in tokens[comma + 1 : end]]
    return ("and" in after and len(after) <= 8 and not _verb_before(tokens, comma)) or (
        0 < len(after) <= 3
        and all(token.capital for token in tokens[comma + 1 : end])
        and not _verb_before(tokens, comma)
        and comma >= 3
        and not _adverbial(tokens, comma)
    )


def _adverbial(tokens: Sequence[Token], comma: int) -> bool:
    """On Wednesday, Russia …: what stands before the comma is a setting."""
    at = comma - 1
    while at > 0 and tokens[at - 1].lower not in lexicon.group("clause_marks") and comma - at < 8:
        at -= 1
    return tokens[at].lower in lexicon.group("setting_openers")


def _verb_before(tokens: Sequence[Token], at: int) -> bool:
    """Whether a finite verb stands in the clause before this token."""
    for back in range(at - 1, max(-1, at - 20), -1):
        word = tokens[back].lower
        if word in lexicon.group("quote_marks"):
            continue
        if word in lexicon.group("clause_marks") or word in ("that", "but"):
            return False
        if word in auxiliary_words() and word not in ("'s", "can", "be", "being"):
            return True
        if word.endswith("ed") and len(word) > 4 and not tokens[back].capital:
            return True
        if word in lexicon.group("plain_verbs"):
            return True
    return False
