"""Statements that nobody answers for: "reports say that", in a headline's quotation marks, or in
one that says "possibly"."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from crosswire_extractor.reading.attribution import Report
from crosswire_extractor.reading.frames.grammar import words
from crosswire_extractor.reading.frames.standing import cues_in
from crosswire_extractor.reading.parsed import Parsed

#: Nobody is named before it with a colon; an apostrophe within a word opens nothing.
_OPENS = re.compile(r"(?<![\w:])(?<!: )[‘'“\"](?=\w)")
_CLOSES = re.compile(r"(?<=\w)[’'”\"](?!\w)")
#: Fewer words are a name or a phrase.
_FEWEST = 3
#: Groups of words with which a headline leaves open whether it is so.
_UNSURE = frozenset(("maybe", "rumour", "doubt", "noevidence"))
#: A video shows it, says somebody, and stands for that.
_SHOWN = frozenset(("show", "shows", "showed", "shown"))
#: "An engineer on the site" is an engineer.
_BESIDE = re.compile(r" (?:of|on|in|at|from|for|with) ")


def answers_for_nothing(report: Report) -> bool:
    """An article, the internet, rumours: whoever passes on what they say vouches for nothing."""
    who = _BESIDE.split(report.source.name.lower(), maxsplit=1)[0]
    return not words("unaccountable").isdisjoint(who.replace("-", " ").split())


def vouched_for(parsed: Parsed, at: int, chain: Sequence[Report]) -> bool:
    """Whether the outlet itself, or who is said to say so, stands for what this word says."""
    if chain:
        shown = len(chain) > 1 and parsed.word(chain[-1].cue) in _SHOWN
        return not answers_for_nothing(chain[-2] if shown else chain[-1])
    if not parsed.sentence.in_title:
        return True
    if any(cue.group in _UNSURE for cue in cues_in(parsed)):
        return False
    text, first = parsed.sentence.text, parsed.tokens[0].start
    place = parsed.tokens[at].start - first
    return not any(start <= place < end for start, end in _quoted(text))


def _quoted(text: str) -> Iterator[tuple[int, int]]:
    """Where some words stand in quotation marks."""
    closing, end = [mark.end() for mark in _CLOSES.finditer(text)], 0
    for mark in _OPENS.finditer(text):
        if mark.start() < end:
            continue
        for close in closing[bisect_right(closing, mark.end()) :]:
            if len(text[mark.end() : close].split(maxsplit=_FEWEST)) >= _FEWEST:
                end = close
                yield mark.start(), end
                break
