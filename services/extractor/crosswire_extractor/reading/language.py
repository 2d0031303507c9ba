"""Whether a text is English: what is not is set aside, not misread."""

import re
from functools import cache

from crosswire_extractor import lexicon

_SAMPLE = 6000
#: What has figures in it, as "O2" and "5G", is no word.
_TOKEN = re.compile(r"[^\W_]+")
#: The O of O'Neil is none of Italy.
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
    plain = _SON_OF.sub("O", text[:_SAMPLE]).lower()
    words = [word for word in _TOKEN.findall(plain) if word.isalpha()]
    if not words:
        return False
    small, others = _small(), _foreign()
    english = sum(map(small.__contains__, words))
    if not _is_in_our_letters(words, accents=bool(english)):
        return False
    foreign = sum(map(others.__contains__, words))
    if len(words) < _ENOUGH:
        return english >= foreign
    return english > foreign and (len(words) < _PROSE or english >= _SHARE * len(words))


def _is_in_our_letters(words: list[str], *, accents: bool) -> bool:
    """Whether most are; with accents, as names from elsewhere have them."""
    enough = 0.6 * len(words)
    if sum(map(str.isascii, words)) >= enough:
        return True
    return accents and sum(max(word) < _OTHER_SCRIPTS for word in words) >= enough


@cache
def _small() -> frozenset[str]:
    return lexicon.words("function_words") | lexicon.words("headline_words")


@cache
def _foreign() -> frozenset[str]:
    return lexicon.words("foreign_words") - lexicon.words("function_words")
