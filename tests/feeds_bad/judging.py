"""What came of each case, against what was to come of it."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from crosswire.domain.articles import Revision
from crosswire.domain.feeds import Feed, WantedPage
from tests.feeds_bad.case import Bad

LONGEST = 15.0
"""Seconds from the request to the end of the poll."""
_TURNS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f")


@dataclass(frozen=True)
class Outcome:
    """A case after its poll."""

    feed: Feed
    articles: tuple[Revision, ...]
    seconds: float | None
    """None: the poll did not end."""
    page: WantedPage | None = None


@dataclass(frozen=True)
class Verdict:
    kind: str
    name: str
    survived: int
    seconds: float
    said: str
    """The sentence that the poll, or the page's reading, ended with."""
    faults: tuple[str, ...]


def judged(case: Bad, it: Outcome) -> Verdict:
    page = it.page
    said = (page.reason if page else it.feed.last_error) or ""
    return Verdict(
        case.kind,
        case.name,
        len(it.articles),
        round(it.seconds if it.seconds is not None else -1.0, 2),
        said,
        tuple(_faults(case, it, said)),
    )


def _faults(case: Bad, it: Outcome, said: str) -> Iterable[str]:
    feed = it.feed
    if it.seconds is None:
        yield "the poll did not end"
        return
    if it.seconds > LONGEST:
        yield f"took {it.seconds:.1f} s"
    if unclean := [text for text in _texts(it) if acts(text)]:
        yield f"what acts is stored: {unclean[0][:80]!a}"
    if case.page:
        yield from _page_faults(case, it, said)
        return
    error = feed.last_error
    if case.refusal is not None:
        if error is None:
            yield f"was read: {len(it.articles)} entries"
        elif case.refusal not in error:
            yield f"another sentence: {error}"
    elif error is not None and not case.either:
        yield f"was refused: {error}"
    elif not error and not case.least <= len(it.articles) <= case.most:
        yield f"{len(it.articles)} entries, not {case.least} to {case.most}"
    if error and (feed.etag or feed.last_modified):
        yield "validators were kept though it failed"
    if error and "cannot be read (" in error:
        yield f"a parser failed: {error}"
    if error and it.articles:
        yield f"it failed, and has {len(it.articles)} articles"


def _page_faults(case: Bad, it: Outcome, said: str) -> Iterable[str]:
    if len(it.articles) != 1:
        yield f"{len(it.articles)} articles"
    elif "Dam number 1 burst" not in it.articles[0].text:
        yield "the feed's own words are gone"
    if "cannot be read (" in said:
        yield f"a parser failed: {said}"
    if it.page is None:
        yield "no page was asked for"
    elif case.either:
        return
    elif case.reason is None and it.page.state != "read":
        yield f"not read: {said}"
    elif case.reason is not None and it.page.state == "read":
        yield "was read"
    elif case.reason and case.reason not in said:
        yield f"another reason: {said}"


def _texts(it: Outcome) -> Iterable[str]:
    for article in it.articles:
        yield from (article.title, article.text)
    yield it.feed.title or ""
    yield it.feed.last_error or ""
    if it.page:
        yield it.page.reason or ""


def acts(text: str) -> bool:
    """Whether a terminal or a reader's eye could be led by it."""
    return any(
        (letter not in "\n" and unicodedata.category(letter) in ("Cc", "Cs")) or letter in _TURNS
        for letter in text
    )
