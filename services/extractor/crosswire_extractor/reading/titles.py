"""Headlines without what their outlets add to them: a label before, its own name behind."""

import re
from functools import cache

from crosswire_extractor import lexicon
from crosswire_extractor.reading.sentences import MOST_CHARACTERS, Sentence

#: What sites add to a title: " | Site", " « Section".
_DECORATION = re.compile(r"(?<!\s)\s++(?:\(\d{1,2}[./]\d{1,2}[./][\d :]+\)\s*+)?[|«»]\s")


def title_of(title: str, outlet: str = "") -> Sentence | None:
    """The title as a sentence of its own, without what the outlet adds to it."""
    bare = _DECORATION.split(title.strip())[0].strip()
    label = _label().match(bare)
    bare = _without_outlet(bare[label.end() :] if label else bare, outlet)
    return Sentence(bare, -1, -1) if 0 < len(bare) <= MOST_CHARACTERS else None


def without_title(body: list[Sentence], title: Sentence | None) -> list[Sentence]:
    """The body's sentences, but not its first where it only prints the title again."""
    again = title is not None and len(body) > 1 and _letters(body[0].text) == _letters(title.text)
    return body[1:] if again else body


@cache
def _label() -> re.Pattern[str]:
    """LIVE: …; Update - …; UPDATE 2-…"""
    words = (label.replace("_", r"\s") for label in lexicon.group("headline_labels"))
    labels = "|".join(sorted(words, key=len, reverse=True))
    return re.compile(rf"(?i:{labels})(?:\s\d)?\s*(?:[:|»–—]|\s-|(?<=[A-Z\d])-)\s*(?=\S)")


def _without_outlet(title: str, outlet: str) -> str:
    """Twelve dead - North Times; but not: Twelve dead - ministry."""
    before, mark, tail = title.rpartition(" - ") if " - " in title else title.rpartition(" – ")
    words = tail.split()
    if not mark or not all(word[0].isupper() for word in words):
        return title
    named = _letters(tail) == _letters(outlet)
    media = words[-1].lower() in lexicon.group("media_words") and len(words) > 1
    return before.rstrip() if named or media else title


def _letters(words: str) -> str:
    """However they are joined: "north-daily", "The North Daily"."""
    return re.sub(r"[\W_]", "", words.lower()).removeprefix("the")
