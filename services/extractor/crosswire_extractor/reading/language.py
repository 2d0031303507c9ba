"""Whether a text is English: what is not is set aside, not misread."""

import re
from functools import cache

from crosswire_extractor import lexicon

_SAMPLE = 6000
_WORD = re.compile(r"[^\W\d_]+")
#: Texts with fewer words are short headlines: they may have no small words to tell by.
_ENOUGH = 12
#: Of so many words, some share are small ones; headlines leave most of those out.
_PROSE = 30
_SHARE = 0.08


def why_set_aside(text: str) -> str | None:
    """Why nothing is read in a text, which is so and so; None if it is read."""
    if is_english(text):
        return None
    return "not in English" if _WORD.search(text[:_SAMPLE]) else "without words"


def is_english(text: str) -> bool:
    words = [word.lower() for word in _WORD.findall(text[:_SAMPLE])]
    if not words:
        return False
    latin = sum(map(str.isascii, words))
    if latin < 0.6 * len(words):
        return False
    small, others = lexicon.words("function_words"), _foreign()
    english = sum(map(small.__contains__, words))
    foreign = sum(map(others.__contains__, words))
    if len(words) < _ENOUGH:
        return english >= foreign
    return english > foreign and (len(words) < _PROSE or english >= _SHARE * len(words))


@cache
def _foreign() -> frozenset[str]:
    return lexicon.words("foreign_words") - lexicon.words("function_words")
