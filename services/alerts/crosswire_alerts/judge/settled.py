"""Figures that are settled once they are told, and do not run: a turnout, those on board. Pure."""

import re

from crosswire.domain.claims import Amount, Claim
from crosswire_alerts.judge.incidents import AGE, FIXED, HOUR
from crosswire_alerts.judge.pair import Pair

#: What is counted once, beside what never changes; a sum is put on it once a day at most.
SETTLED = FIXED | {"damage", "seats", "votes"}
#: Hours that are told without a word of doubt may be off by so many minutes.
AN_HOUR = 60
#: What has no parts that could be counted besides.
INDIVISIBLE = frozenset((AGE, HOUR, "magnitude"))
#: What is measured, and so neither is a part of another nor goes on growing.
MEASURED = "amount"
#: Words by which a speaker is told to have said otherwise before, or to have counted a part.
REVISED = re.compile(
    r"\b(?:correct|revis|updat|earlier|initial|previous|prelim|provision|partial|at first|"
    r"now (?:say|put|estimat)|up from|down from|final)\w*",
    re.IGNORECASE,
)
#: Reports of one day's news come within so many hours.
ONE_DAY = 12.0
#: Nobody reads a magnitude off his instruments and errs by so much.
MAGNITUDES_APART = 0.5
#: For a stretch of weeks or more.
LONG_RUN = re.compile(
    r"\b(?:since|this (?:year|season|month)|so far this|"
    r"in the (?:first|past|last) \w+ (?:weeks|months))\b",
    re.IGNORECASE,
)
#: What grows by itself over weeks does not double within a day.
DOUBLE = 2.0
#: What leaves nobody under rubble or at sea, and how much its toll does not grow after its day.
OVER_AT_ONCE = frozenset({"protest", "clashes", "riot", "shooting", "stabbing", "stampede"})
THRICE = 3.0


def settled(pair: Pair) -> bool:
    """Whether a figure like theirs does not go on growing."""
    return pair.later.question.predicate in SETTLED


def said_once(pair: Pair) -> bool:
    """Two reports of a day of one speaker's settled figure, neither of which tells of another."""
    figure = settled(pair) or pair.later.question.predicate == MEASURED
    return figure and told_of_one_word(pair)


def told_of_one_word(pair: Pair) -> bool:
    """Two outlets on what one speaker said that day, who is not told to have taken it back."""
    if pair.hours_apart is None or pair.same_article or pair.corrected:
        return False
    revised = any(REVISED.search(c.evidence.sentence) for c in (pair.earlier, pair.later))
    return abs(pair.hours_apart) <= ONE_DAY and not revised


def within_the_hour(pair: Pair) -> bool:
    """Two reports of one speaker so near each other that hardly any news lies between."""
    return 0 < abs(pair.hours_apart or 0) <= 1 and told_of_one_word(pair)


def told_exactly(pair: Pair) -> bool:
    """Whether both figures are named as they are, so that a small gap is a gap."""
    figures = [
        c.answer.quantity for c in (pair.earlier, pair.later) if isinstance(c.answer, Amount)
    ]
    precise = settled(pair) or pair.later.question.predicate == MEASURED
    if pair.later.question.predicate in (AGE, HOUR):
        return True
    return precise and all(each.low == each.high for each in figures)


def plainly_apart(pair: Pair) -> bool:
    """Two magnitudes that no rounding makes one, two results of a vote that is counted."""
    if pair.later.question.predicate == "votes":
        return _exact_votes(pair)
    if pair.later.question.predicate in (AGE, HOUR):
        return True
    if pair.later.question.predicate != "magnitude":
        return False
    first, second = (
        c.answer.quantity.low for c in (pair.earlier, pair.later) if isinstance(c.answer, Amount)
    )
    return abs(first - second) >= MAGNITUDES_APART


def _exact_votes(pair: Pair) -> bool:
    counts = [c.answer.quantity for c in (pair.earlier, pair.later) if isinstance(c.answer, Amount)]
    return all(each.unit == "vote" and each.low == each.high for each in counts)


def grows_slowly(pair: Pair) -> bool:
    """Both count since weeks ago, and the one has more than twice as many as the other."""
    if not all(LONG_RUN.search(c.evidence.sentence) for c in (pair.earlier, pair.later)):
        return False
    first, second = (
        c.answer.quantity for c in (pair.earlier, pair.later) if isinstance(c.answer, Amount)
    )
    low, high = sorted((first, second), key=lambda each: each.low)
    return low.high * DOUBLE < high.low


def counted_since(pair: Pair) -> bool:
    """Told the day after what was over that day, and the one has more than thrice as many: nobody
    is looked for under it."""
    claims = pair.earlier, pair.later
    if any(c.question.event not in OVER_AT_ONCE or not _day_before(c) for c in claims):
        return False
    figures = [c.answer.quantity for c in claims if isinstance(c.answer, Amount)]
    low, high = sorted(figures, key=lambda each: each.low)
    return low.high * THRICE < high.low


def _day_before(claim: Claim) -> bool:
    when, published = claim.event_time, claim.published_at
    return when is not None and published is not None and when.end < published.date()
