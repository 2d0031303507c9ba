"""The score of a match beside the verb that tells who won it: beat them 2-1."""

from dataclasses import replace
from itertools import pairwise

from crosswire.domain.claims import Argument
from crosswire_extractor.reading.frames.clause import Clause
from crosswire_extractor.reading.frames.grammar import words
from crosswire_extractor.reading.parsed import Parsed

#: So many words may stand between the verb and the score.
_NEAR = 8


def with_score(clause: Clause, parsed: Parsed) -> Clause:
    if clause.predicate not in words("contests"):
        return clause
    score = _score_after(parsed, clause.node.at)
    if score is None:
        return clause
    told = Argument(role="oblique", link="score", head=score, text=score)
    return replace(clause, arguments=(*clause.arguments, told))


def _score_after(parsed: Parsed, at: int) -> str | None:
    """The higher number first: it is the same match from either side."""
    figures = [f for f in parsed.figures if f.kind == "score" and at < f.start <= at + _NEAR]
    for first, second in pairwise(figures):
        if second.start == first.end + 1:
            goals = [int(parsed.tokens[f.start].text) for f in (first, second)]
            return "-".join(str(each) for each in sorted(goals, reverse=True))
    return None
