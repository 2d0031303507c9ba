"""What became of a quoted sentence when its article was edited. Pure."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

from rapidfuzz.distance import OSA
from rapidfuzz.fuzz import partial_ratio_alignment

#: Of 100: what is less like the sentence than this is another sentence.
ALIKE = 60
#: Of 1: a word so like another is the same word, spelt better.
SPELT_BETTER = 0.7
#: A word that may come or go without a change of what is said.
_LIGHT = frozenset({"a", "an", "the", "that", "of", "and", "to", "in", "on", "at", "for"})
#: Words that a slip of the pen does not turn into others: each of them turns what is said.
_TURNING = frozenset({"no", "not", "nor", "never", "none", "nobody", "nothing", "without", "now"})

_WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)?")
_ENDS = re.compile(r"[.!?][\"')\]]*\s+(?=[\"'(\[]?[A-Z\d])|\n")
_SPACE = re.compile(r"\s+")
_QUOTES = str.maketrans("“”„«»‘’–—", '"""""\'\'--')


@dataclass(frozen=True, slots=True)
class Edit:
    """A quoted sentence that its article no longer holds as it was."""

    before: str
    after: str | None
    """What stands there now; None: nothing does."""


def edit_of(sentence: str, text: str) -> Edit | None:
    """None if the text still says it, word for word or but for its spelling and signs."""
    sentence, text = _plain(sentence), _plain(text)
    if not sentence or sentence.casefold() in text.casefold():
        return None
    found = partial_ratio_alignment(sentence, text, score_cutoff=ALIKE)
    if found is None:
        return Edit(sentence, None)
    now = _whole(text, found.dest_start, found.dest_end)
    return None if says_the_same(sentence, now) else Edit(sentence, now)


def says_the_same(before: str, after: str) -> bool:
    """Whether only spelling, signs and light words differ."""
    old, new = _words(before), _words(after)
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        left, right = _heavy(old[a:b]), _heavy(new[c:d])
        if "".join(left) == "".join(right):
            continue  # written in one word, or in two
        pairs = zip_longest(left, right, fillvalue="")
        if not all(_spelt_better(word, other) for word, other in pairs):
            return False
    return True


def _spelt_better(word: str, other: str) -> bool:
    if word == other:
        return True
    if any(w in _TURNING or w[:1].isdigit() for w in (word, other)) or not (word and other):
        return False
    return OSA.normalized_similarity(word, other) >= SPELT_BETTER


def _heavy(words: list[str]) -> list[str]:
    return [word for word in words if word not in _LIGHT]


def _whole(text: str, start: int, end: int) -> str:
    """The sentence around that part of the text, without a title above it."""
    begin = max((m.end() for m in _ENDS.finditer(text, 0, start)), default=0)
    after = _ENDS.search(text, max(end - 1, start))
    found = text[begin : after.start() + 1 if after else len(text)]
    return max(found.splitlines(), key=len, default="").strip()


def _plain(text: str) -> str:
    lines = (_SPACE.sub(" ", line).strip() for line in text.translate(_QUOTES).splitlines())
    return "\n".join(lines)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())
