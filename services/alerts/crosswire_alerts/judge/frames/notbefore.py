"""Before which day it will not be, as the one says, and when it will, as the other says. Pure."""

import re

from crosswire.domain.claims import Claim
from crosswire_alerts.judge.frames.sidebyside import alignment_of
from crosswire_alerts.judge.pair import Pair, denies

BEFORE = r"\b(?:before|until|till|earlier than|sooner than) (?:[\w.-]+ ){0,3}?"


def bound_in(pair: Pair) -> Claim | None:
    """The one that only denies that it will be before its day."""
    if denies(pair.earlier) == denies(pair.later):
        return None
    denial = pair.earlier if denies(pair.earlier) else pair.later
    if denial.event_time is None:
        return None
    said = BEFORE + re.escape(denial.event_time.text)
    return denial if re.search(said, denial.evidence.sentence, re.IGNORECASE) else None


def too_early(pair: Pair, bound: Claim) -> bool:
    """Will open on 15 May; will not open before 30 June."""
    told = pair.later if bound is pair.earlier else pair.earlier
    first, day, found = bound.event_time, told.event_time, alignment_of(pair)
    if first is None or day is None or found is None:
        return False
    alike = found.predicates in ("same", "synonym") and all(t.holds for t in found.core)
    return alike and day.end < first.start
