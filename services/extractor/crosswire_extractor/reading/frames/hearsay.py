"""Statements that nobody answers for: "reports say that", in a headline's quotation marks, or in
one that says "possibly"."""

import re
from collections.abc import Sequence

from crosswire_extractor.reading.attribution import Report
from crosswire_extractor.reading.frames.grammar import words
from crosswire_extractor.reading.frames.standing import cues_in
from crosswire_extractor.reading.parsed import Parsed

#: Three words or more, and nobody named before a colon; an apostrophe within a word opens nothing.
_QUOTED = re.compile(r"(?<![\w:])(?<!: )[‘'“\"](?=\w)((?:[^\s]+\s+){2,}?[^\s]*?\w)[’'”\"](?!\w)")

#: Groups of words with which a headline leaves open whether it is so.
_UNSURE = frozenset(("maybe", "rumour", "doubt", "noevidence"))
#: "An engineer on the site" is an engineer.
_BESIDE = re.compile(r" (?:of|on|in|at|from|for|with) ")


def answers_for_nothing(report: Report) -> bool:
    """An article, the internet, rumours: whoever passes on what they say vouches for nothing."""
    who = _BESIDE.split(report.source.name.lower(), maxsplit=1)[0]
    return not words("unaccountable").isdisjoint(who.replace("-", " ").split())


def vouched_for(parsed: Parsed, at: int, chain: Sequence[Report]) -> bool:
    """Whether the outlet itself, or who is said to say so, stands for what this word says."""
    if chain:
        return not answers_for_nothing(chain[-1])
    if not parsed.sentence.in_title:
        return True
    if any(cue.group in _UNSURE for cue in cues_in(parsed)):
        return False
    text, first = parsed.sentence.text, parsed.tokens[0].start
    place = parsed.tokens[at].start - first
    return not any(each.start() <= place < each.end() for each in _QUOTED.finditer(text))
