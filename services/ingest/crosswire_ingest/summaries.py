"""Whether a text only sums an article up, and whether a page has the article itself. Pure."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files

WHOLE_FROM = 150
"""Words from which a feed's text is taken for the whole article."""
MORE, FEWEST = 0.3, 25
"""A page is worth keeping if it adds so many words for each of the feed's text, and so many."""
STILL = 0.5
"""A page read again holds at least so much of what it held."""
SHARED = 0.5
"""Of the summary's telling words, a page about the same thing has so many."""
KEPT = 0.3
"""Of its own telling words, a page read again has so many, however much was edited."""
LOOKED_AT = 50_000
"""Letters of a page."""
REPEATED = 0.8
"""A sentence with so large a share of the summary's words only repeats it."""

_GOES_ON = re.compile(
    r"(?:\[\s*(?:…|\.\.\.)\s*\]|…|\.\.\.|(?:read|continue|see|full)\s+(?:more|reading|story|on|article)\W*)\s*$",
    re.IGNORECASE,
)
_LAST = 200
"""Of the last letters is seen whether a text goes on."""
_WORD = re.compile(r"[^\W\d_]{4,}|\d+(?:[.,]\d+)*")
_END = re.compile(r"(?<=[.!?…])[\"'”’»)\]]{0,3}\s+|\n+")


def is_summary(text: str) -> bool:
    """Whether there is more to the article than this: it is short, or says that it goes on."""
    return len(text.split()) < WHOLE_FROM or _GOES_ON.search(text.rstrip()[-_LAST:]) is not None


def is_fuller(page: str, title: str, summary: str) -> bool:
    """Whether the page's text is the article's, and says more than the summary.

    A page about something else (a wall, an error) has few of the words that the title and the
    summary are made of. A wall below the summary, or a list of headlines with the summary among
    them, has all of these words, but what it says besides has few.
    """
    page = page[:LOOKED_AT]
    told = _telling(f"{title}\n{_GOES_ON.sub('', summary.rstrip())}")
    if len(told & _telling(page)) < SHARED * len(told):
        return False
    added = list(_added(page, told))
    words = sum(len(sentence.split()) for sentence in added)
    return words >= max(FEWEST, MORE * len(summary.split())) and _is_about(added, told)


def is_still_whole(page: str, title: str, before: str) -> bool:
    """Whether the page's text, read again, is still the article's: not a wall or a stub of it."""
    told, was, found = _telling(title), _telling(before), _telling(page)
    long_enough = len(page.split()) >= STILL * len(before.split())
    same = len(was & found) >= KEPT * len(was)
    return long_enough and same and len(told & found) >= SHARED * len(told)


def _added(page: str, told: set[str]) -> Iterator[str]:
    """Sentences that neither repeat what was told nor ask for money or consent."""
    for sentence in _END.split(page):
        words = _telling(sentence)
        repeats = len(words & told) >= REPEATED * len(words)
        if not repeats and not _walls().search(sentence):
            yield sentence


def _is_about(sentences: Iterable[str], told: set[str]) -> bool:
    """Whether the sentences come back to what was told, as those of one article do."""
    words = [_telling(sentence) for sentence in sentences]
    again = sum(len(it & told) for it in words)
    return again >= _usual(len(told)) * sum(map(len, words))


def _usual(told: int) -> float:
    """The share of an article's words that stand in its title and summary, at the least.

    The more is told, the more of it comes again.
    """
    return min(0.02 + 0.0015 * told, 0.06)


def _telling(text: str) -> set[str]:
    return {word.casefold() for word in _WORD.findall(text)}


@cache
def _walls() -> re.Pattern[str]:
    lines = files(__package__).joinpath("walls.txt").read_text("utf-8").splitlines()
    words = (re.escape(line) for line in lines if line and not line.startswith("#"))
    return re.compile(rf"\b(?:{'|'.join(words)})", re.IGNORECASE)
