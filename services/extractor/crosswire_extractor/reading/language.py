"""Whether a text is English: what is not is set aside, not misread."""

import re
from functools import cache

from crosswire_extractor import lexicon

_SAMPLE = 6000
#: "O2" and "5G" are no words, and the O of O'Neil is none of Italy.
_WORD = re.compile(r"(?<![^\W_])[^\W\d_]++(?!\d)")
_SON_OF = re.compile(r"\bO['’`](?=[^\W\d_])")
#: Beyond Latin letters with their accents.
_OTHER_SCRIPTS = "\u0250"
#: Texts with fewer words are short headlines: they may have no small words to tell by.
_ENOUGH = 12
#: Of so many words, some share are small ones; headlines leave most of those out.
_PROSE = 30
_SHARE = 0.08


def why_set_aside(text: str) -> str | None:
    """Why nothing is read in a text, which is so and so; None if it is read."""
    if is_english(text):
        return None
    return "not in English" if any(map(str.isalpha, text)) else "without words"


def is_english(text: str) -> bool:
    words = [word.lower() for word in _WORD.findall(_SON_OF.sub("O", text[:_SAMPLE]))]
    if not words:
        return False
    small, others = _small(), _foreign()
    english = sum(map(small.__contains__, words))
    ours = _in_latin_letters if english else str.isascii  # names may have accents
    if sum(map(ours, words)) < 0.6 * len(words):
        return False
    foreign = sum(map(others.__contains__, words))
    if len(words) < _ENOUGH:
        return english >= foreign
    return english > foreign and (len(words) < _PROSE or english >= _SHARE * len(words))


def _in_latin_letters(word: str) -> bool:
    return max(word) < _OTHER_SCRIPTS


@cache
def _small() -> frozenset[str]:
    return lexicon.words("function_words") | lexicon.words("headline_words")


@cache
def _foreign() -> frozenset[str]:
    return lexicon.words("foreign_words") - lexicon.words("function_words")
