"""Whether two claims were read from one text, though two outlets carry it."""

import re
from datetime import timedelta
from difflib import SequenceMatcher
from functools import lru_cache

from crosswire.domain.articles import Revision
from crosswire.domain.claims import Claim
from crosswire.domain.sketch import is_reprint, lacks

#: A sentence with so many words outside quotations is no two reporters' by chance.
TELLING = 9
#: What is left of an abridged sentence, and what is the same in an edited one.
LEFT, UNEDITED = 0.5, 0.8
#: Later, a text that is much the same is the next bulletin in the same phrases.
REPRINTED_WITHIN = timedelta(days=3)

_QUOTED = re.compile(r'["“”][^"“”]*["”]')
_WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*")


def one_text(a: Claim, b: Claim) -> bool:
    """Whether the one article reprints the other, whole or abridged, or both a third."""
    if whole_text(a, b):
        return True
    return in_time(a, b) and is_reprint(a.evidence.sketch, b.evidence.sketch)


def whole_text(a: Claim, b: Claim) -> bool:
    """Whether the two articles are the same from the first word to the last."""
    first, second = a.evidence, b.evidence
    if first.content_sha and first.content_sha == second.content_sha:
        return True
    return first.sketch is not None and first.sketch == second.sketch


def added(a: Claim, b: Claim) -> bool:
    """Whether neither sentence stands in the other's text, which may share its background only."""
    sketched = all(c.evidence.start >= 0 and not c.attribution.direct for c in (a, b))
    return (
        sketched
        and not whole_text(a, b)
        and lacks(a.evidence.sketch, b.evidence.sentence)
        and lacks(b.evidence.sketch, a.evidence.sentence)
    )


def alone(claim: Claim) -> bool:
    """Whether its sentence is all that the article says."""
    return claim.evidence.content_sha == Revision.sha("", claim.evidence.sentence)


def one_wire(a: Claim, b: Claim) -> bool:
    """Whether what both say came out of one newsroom: one text, or one sentence of a text."""
    return (one_text(a, b) and not added(a, b)) or one_sentence(a, b)


def one_sentence(a: Claim, b: Claim) -> bool:
    """Whether the one sentence is the other, perhaps without its head, its tail or a clause."""
    first, second = _words(a.evidence.sentence), _words(b.evidence.sentence)
    short, long = sorted((first, second), key=len)
    telling = min(len(_words(_QUOTED.sub(" ", c.evidence.sentence))) for c in (a, b)) >= TELLING
    return telling and len(short) >= LEFT * len(long) and _in_order(short, long)


def same_words(a: Claim, b: Claim) -> bool:
    """Whether the sentences differ at most in their signs and capitals."""
    return _words(a.evidence.sentence) == _words(b.evidence.sentence)


def edited(a: Claim, b: Claim) -> bool:
    """Whether the one sentence is a newer version of the other, with a new figure or word."""
    first, second = _words(a.evidence.sentence), _words(b.evidence.sentence)
    alike = SequenceMatcher(None, first, second, autojunk=False).ratio()
    return first != second and alike >= UNEDITED


def in_time(a: Claim, b: Claim) -> bool:
    """Whether they came out so close to each other that a like text is a reprint."""
    if a.published_at is None or b.published_at is None:
        return True
    return abs(a.published_at.date() - b.published_at.date()) <= REPRINTED_WITHIN


def _in_order(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether every word of the one stands in the other, in the same order."""
    rest = iter(long)
    return all(word in rest for word in short)


@lru_cache(maxsize=4096)
def _words(sentence: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(sentence.casefold()))
