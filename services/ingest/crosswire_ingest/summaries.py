"""Whether a text only sums an article up, and whether a page has the article itself. Pure."""

import re

WHOLE_FROM = 150
"""Words from which a feed's text is taken for the whole article."""
FULLER = 1.3
"""A page is worth keeping if it has so many times the words of the feed's text."""
STILL = 0.5
"""A page read again holds at least so much of what it held."""
SHARED = 0.5
"""Of the summary's telling words, a page about the same thing has so many."""

_GOES_ON = re.compile(
    r"(?:\[\s*(?:…|\.\.\.)\s*\]|…|\.\.\.|(?:read|continue|see|full)\s+(?:more|reading|story|on|article)\W*)\s*$",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{4,}|\d+(?:[.,]\d+)*")


def is_summary(text: str) -> bool:
    """Whether there is more to the article than this: it is short, or says that it goes on."""
    return len(text.split()) < WHOLE_FROM or _GOES_ON.search(text.rstrip()) is not None


def is_fuller(page: str, title: str, summary: str) -> bool:
    """Whether the page's text is the article's, and says more than the summary.

    A page about something else (a wall, an error, a list of links) has few of the words that the
    title and the summary are made of.
    """
    told = _telling(f"{title}\n{_GOES_ON.sub('', summary.rstrip())}")
    found = _telling(page)
    longer = len(page.split()) >= FULLER * len(summary.split())
    return longer and len(told & found) >= SHARED * len(told)


def is_still_whole(page: str, title: str, before: str) -> bool:
    """Whether the page's text, read again, is still the article's: not a wall or a stub of it."""
    told = _telling(title)
    long_enough = len(page.split()) >= STILL * len(before.split())
    return long_enough and len(told & _telling(page)) >= SHARED * len(told)


def _telling(text: str) -> set[str]:
    return {word.casefold() for word in _WORD.findall(text)}
