"""Text into sentences with exact offsets; headings, bylines and page furniture are left out."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from crosswire.furniture import FULL_STOP, is_furniture
from crosswire_extractor import lexicon

#: Longer than this is no sentence of news prose; it is left out.
MOST_CHARACTERS = 1500
#: A line of at most so many words without a full stop is a heading, if other lines have one.
HEADING_WORDS = 14

_LINE = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_STOP = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’»)\]]*+(?=\s)")
#: ?” Jane Doe said: the sentence goes on after the quotation.
_CUE_AFTER = re.compile(
    r"\s(?:(?:[A-Z][\w.'’-]*|the|one|a|his|her)\s)(?:[\w.'’-]+\s){0,4}"
    r"(?:said|says|asked|asks|told|added|wrote|tweeted|replied|continued|exclaimed|shouted)\b"
)
_LAST_WORD = re.compile(r"(?<![\w.])[\w.]+$")
_STARTER = re.compile(r"[\"'“‘«(\[]*[A-ZÀ-ÞА-Я0-9]")
_DATELINE = re.compile(
    r"[A-Z][\w.'’-]+(?:[ ,/]+[\w.'’-]+){0,7}\s*(?:\([^)\n]{2,40}\)\s*(?:[-–—:]+)|[–—]|--|\s-)\s+"
    r"|[A-Z]\w+(?:/[A-Z]\w+)+\s*:\s+"
)
_STAMP = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{2,4},?\s+\d{1,2}:\d{2}\s*[-–—|]?\s*")
#: The hour of an entry in a live blog.
_CLOCK = re.compile(
    r"\d{1,2}:\d{2}(?:\s?(?:[ap]\.?m\.?|GMT|UTC|BST|CET|CEST|E[SD]T))?"
    r"(?:\s*[-–—|:]\s*|\s+)(?=[\"“‘']?[A-Z])"
)
_BULLET = re.compile(r"\s*(?:[-*•‣·▪–—]\s+|\d{1,2}[.)]\s+)")


class Sentence(NamedTuple):
    text: str
    start: int
    """Of its first character in the whole text; -1: it is the title."""
    paragraph: int

    @property
    def in_title(self) -> bool:
        return self.start < 0


class Line(NamedTuple):
    text: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def sentences_in(text: str) -> list[Sentence]:
    """The sentences of the body, in order."""
    found: list[Sentence] = []
    for number, line in enumerate(_prose(_joined(_lines(text)))):
        found += _split(text[line[0].start : line[-1].end], line[0].start, number)
    return found


def _lines(text: str) -> Iterator[Line]:
    for match in _LINE.finditer(text):
        raw = match.group()
        bare = raw.strip()
        if bare:
            yield Line(bare, match.start() + len(raw) - len(raw.lstrip()))


def _joined(lines: Iterator[Line]) -> Iterator[tuple[Line, ...]]:
    """Lines that were wrapped in the middle of a sentence, together."""
    block: list[Line] = []
    for line in lines:
        wrapped = (
            block
            and line.text[0].islower()
            and len(block[-1].text) >= 45
            and not FULL_STOP.search(block[-1].text)
        )
        if block and not wrapped:
            yield tuple(block)
            block = []
        block.append(line)
    if block:
        yield tuple(block)


def _prose(blocks: Iterator[tuple[Line, ...]]) -> list[tuple[Line, ...]]:
    """Without page furniture, and without headings unless the text has nothing else."""
    kept = [block for block in blocks if len(block) > 1 or not is_furniture(block[0].text)]
    full = [
        block for block in kept if FULL_STOP.search(block[-1].text) or _words(block) > HEADING_WORDS
    ]
    return full or kept


def _words(block: tuple[Line, ...]) -> int:
    return sum(line.text.count(" ") + 1 for line in block)


def _split(whole: str, start: int, paragraph: int) -> Iterator[Sentence]:
    at = _after_opening(whole)
    for stop in _STOP.finditer(whole):
        if stop.start() < at or not _is_end(whole, stop):
            continue
        yield from _sentence(whole, at, stop.end(), start, paragraph)
        at = stop.end()
    yield from _sentence(whole, at, len(whole), start, paragraph)


def _after_opening(text: str) -> int:
    """Where the prose starts: after a dateline, an hour or a bullet."""
    opening = (
        _STAMP.match(text) or _CLOCK.match(text) or _BULLET.match(text) or _dateline(text[:90])
    )
    return opening.end() if opening else 0


def _dateline(text: str) -> re.Match[str] | None:
    """Not "The road is closed – for now": what is written small before a dash is prose."""
    found = _DATELINE.match(text)
    if found is None or "(" in found.group():
        return found
    small = (each.strip(".,/–—-:") for each in found.group().split() if each[0].islower())
    return None if {*small} - lexicon.group("in_datelines") - {""} else found


def _sentence(whole: str, at: int, end: int, start: int, paragraph: int) -> Iterator[Sentence]:
    text = whole[at:end]
    bare = text.strip()
    if bare and len(bare) <= MOST_CHARACTERS:
        yield Sentence(bare, start + at + len(text) - len(text.lstrip()), paragraph)


def _is_end(text: str, stop: re.Match[str]) -> bool:
    rest = text[stop.end() : stop.end() + 6].lstrip()
    if rest and not _STARTER.match(rest):
        return False
    if (
        stop.group()[-1] in "\"”’'"
        and stop.group()[0] in "?!"
        and _CUE_AFTER.match(text, stop.end())
    ):
        return False
    if not stop.group().startswith(".") or stop.group().startswith(".."):
        return True
    before = _LAST_WORD.search(text[max(0, stop.start() - 24) : stop.start()])
    if not before:
        return True
    word = before.group()
    return not (
        word.lower() in lexicon.words("abbreviations") or (len(word) == 1 and word.isupper())
    )
