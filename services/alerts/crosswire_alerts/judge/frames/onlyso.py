"""What one says was all there was: only medicine was on board. Pure."""

import re

from crosswire.domain.claims import Argument
from crosswire_alerts.judge.finding import Finding
from crosswire_alerts.judge.frames.sidebyside import alignment_of
from crosswire_alerts.judge.frames.telling import clash_of, sides
from crosswire_alerts.judge.frames.tie import Tie
from crosswire_alerts.judge.pair import Pair, denies

ONLY = re.compile(r"(?:only|solely|exclusively)\b", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_]+")


def only_so(pair: Pair) -> Finding | None:
    """The plane carried weapons; it carried only medicine. How many is the figures' matter."""
    found = alignment_of(pair)
    assert found is not None
    if denies(pair.earlier) or denies(pair.later) or found.predicates not in ("same", "synonym"):
        return None
    apart = [t for t in found.core if not t.holds]
    if len(apart) != 1 or not any(t.holds for t in found.core) or pair.corrected:
        return None
    if not (_rules_out(apart[0]) or _rules_out(_turned(apart[0]))):
        return None
    return Finding("contradicts", clash_of(pair), sides(pair), type="denial")


def _rules_out(t: Tie) -> bool:
    if t.strength != "apart" or t.a.quantity or t.b.quantity or t.a.role != t.b.role:
        return False
    return ONLY.match(t.a.text) is not None and not _within(t.b, t.a)


def _turned(t: Tie) -> Tie:
    return Tie(t.b, t.a, t.strength, t.doubts)


def _within(argument: Argument, listed: Argument) -> bool:
    """Food is told by whoever tells of only medicine and food."""
    words = {word.lower() for word in WORD.findall(listed.text)}
    told = {word.lower() for word in WORD.findall(argument.text)}
    return bool({argument.head, *argument.terms} & {*listed.terms, listed.head} or told & words)
