"""For which stretch of time a figure stands, and how tight it is, by its sentence. Pure."""

import re

from crosswire.domain.claims import Claim
from crosswire_alerts.judge.pair import Pair

#: One of several like stretches: the first quarter, the second half.
STRETCH = re.compile(
    r"\b(first|second|third|fourth|last|final|previous)[\s-]+(quarter|half|round|leg|phase|term|"
    r"semester|innings|period|wave)\b",
    re.IGNORECASE,
)
#: Of or in such a year; the vote of a year.
YEARS = re.compile(
    r"\b(?:in|for|of|during|than in|the|january|february|march|april|may|june|july|august|"
    r"september|october|november|december|spring|summer|autumn|winter) ((?:19|20)\d\d)\b",
    re.IGNORECASE,
)
LAST_YEAR = re.compile(r"\b(?:last|the previous|the past) year\b", re.IGNORECASE)
MONTHS = re.compile(
    r"\b(?:in|for|of|during) (january|february|march|april|may|june|july|august|september|october|"
    r"november|december)\b",
    re.IGNORECASE,
)
#: Words of a figure that goes on growing, or that is one of many.
RUNNING = re.compile(
    r"\b(?:this (?:season|year|month|week)|so far|since|to date|overall|career|altogether|"
    r"all[- ]time|daily|weekly|monthly|annually|"
    # Not so many metres per hour: a speed.
    r"(?<!metres )(?<!meters )(?<!miles )(?:a|per|each|every) (?:day|week|month|year|hour)|"
    r"(?:over|within) (?:the |a )?(?:\w+ ){0,3}(?:years?|months|decades?)|"
    r"worldwide|nationwide|globally|in total|"
    r"(?:by|at|until|as of) (?:noon|midday|midnight|\d+(?:[.:]\d+)? ?[ap]\.?m))",
    re.IGNORECASE,
)
#: Have died this year; a crash is the worst this year on one day.
ALL_YEAR = re.compile(
    r"\b(?:have|has|had)\b(?: (?!\w+est\b|worst\b|most\b|first\b|second\b|third\b)\w+){1,8}"
    r" this (?:season|year|month)\b",
    re.IGNORECASE,
)
#: So many besides those that were told before.
MORE = re.compile(r"\b(?:more|another|further|additional)\b(?! than)", re.IGNORECASE)
#: Words by which a later report says that it has been so all the time.
PERSISTS = re.compile(
    r"\b(?:still|remain\w*|never|continu\w+|as usual|normally|all along|"
    r"at no (?:time|point|stage))\b",
    re.IGNORECASE,
)
#: Of these, those by which it is told to have been so before.
STILL = re.compile(r"\b(?:still|remain\w*|never|continu\w+|all along)\b", re.IGNORECASE)
#: For so long, or for a while: it has ended since.
FOR_A_WHILE = re.compile(
    r"\b(?:briefly|temporarily|for (?:about |some |nearly |almost |more than |over )?"
    r"(?:an|a few|several|\w+)(?: and a half)? (?:minutes?|hours?)|for (?:a|one) day)\b",
    re.IGNORECASE,
)
#: For days or more, or since then, told of the past: it was so before.
FOR_LONG = re.compile(
    r"\b(?:was|were|had|remained|stayed)\b.*\bfor (?:\w+ ){0,4}(?:days?|weeks?|months?|years?)\b|"
    r"\bhad been\b.*\bsince\b",
    re.IGNORECASE,
)
#: Words by which a state is told to be back: the other one came before it.
AGAIN = re.compile(
    r"\b(?:recover|restor|reconnect|re-?open|resum|regain|re-?establish|re-?tak|recaptur)\w*|"
    r"\bagain\b",
    re.IGNORECASE,
)
#: A count up to an hour of the day, of what goes on.
SO_FAR = re.compile(
    r"\b(?:so far|(?:by|as of|until) (?:noon|midday|mid-?morning|\d+(?:[.:]\d+)? ?[ap]\.?m))",
    re.IGNORECASE,
)
#: Words by which some are told to be of a greater number.
AMONG = re.compile(r"\b(?:among|including|of (?:them|whom)|the rest|others)\b", re.IGNORECASE)
#: Words that keep a figure low, and leave no room for others.
LIMITED = re.compile(
    r"\b(?:only|just|merely|a mere|no more than|not more than|at most)\b(?! (?:over|under|above|"
    r"below|before|after|hours|days|minutes))",
    re.IGNORECASE,
)
#: How something was, and not what became of it.
WAS = re.compile(
    r"\b(?:was|were|had|did|lay|stood|stayed|remained|held|ran|worked|operated|functioned)\b",
    re.IGNORECASE,
)
#: A part of a day.
HOUR = re.compile(
    r"\b(?:dawn|morning|noon|midday|afternoon|evening|night|midnight)\b", re.IGNORECASE
)


def back_since(pair: Pair) -> bool:
    """Open again, and nothing says that it was so all the time: it was shut before."""
    told = [claim.evidence.sentence for claim in (pair.earlier, pair.later)]
    back = any(map(AGAIN.search, told)) and not any(map(PERSISTS.search, told))
    hours = [{hour.lower() for hour in HOUR.findall(each)} for each in told]
    return back and (not pair.days_stated or (all(hours) and not hours[0] & hours[1]))


def of_before(pair: Pair) -> Claim | None:
    """Which of them is told of a day before that of the other, unless it is still so."""
    told = (pair.earlier, pair.later)
    if any(STILL.search(claim.evidence.sentence) for claim in told):
        return None
    if pair.on_two_days:
        return pair.earlier
    for then, now in (told, told[::-1]):
        if then.event_time and not now.event_time and now.published_at:
            return then if then.event_time.end < now.day else None
    return None


def was_before(pair: Pair) -> Claim | None:
    """Was open on Monday, is shut; had power on Sunday, has none: each as of its own day."""
    before = of_before(pair)
    if before is None or pair.on_two_days or WAS.search(before.evidence.sentence):
        return before
    return None


def other_stretch(pair: Pair) -> bool:
    """Of two stretches, or a running figure against one that is not."""
    first, second = _stretches(pair.earlier), _stretches(pair.later)
    years = [_years(c) for c in (pair.earlier, pair.later)]
    if all(years) and not years[0] & years[1]:
        return True  # the loss of 2023, the loss of 2024
    if any(years) and not all(years) and _years_ago(pair, years[0] | years[1]):
        return True  # so many in 2011, so many now
    months = [set(MONTHS.findall(c.evidence.sentence.lower())) for c in (pair.earlier, pair.later)]
    if all(months) and not months[0] & months[1]:
        return True  # in January, in February
    if (first or second) and not first & second:
        return True  # the first quarter, the second; March, the first quarter
    running = [bool(RUNNING.search(c.evidence.sentence)) for c in (pair.earlier, pair.later)]
    return running[0] != running[1]


def one_all_year(pair: Pair) -> bool:
    """Seven have died in crashes this year, twelve died in one of them."""
    told = [bool(ALL_YEAR.search(c.evidence.sentence)) for c in (pair.earlier, pair.later)]
    return told[0] != told[1]


def _years(claim: Claim) -> set[str]:
    told = set(YEARS.findall(claim.evidence.sentence))
    if not told and claim.published_at and LAST_YEAR.search(claim.evidence.sentence):
        told.add(str(claim.published_at.year - 1))
    return told


def _years_ago(pair: Pair, years: set[str]) -> bool:
    """Of what the other tells as news."""
    published = [c.published_at for c in (pair.earlier, pair.later) if c.published_at]
    return bool(published) and max(map(int, years)) < published[0].year - 2


def adds(claim: Claim) -> bool:
    """Two more died: not all who did."""
    return MORE.search(claim.evidence.sentence) is not None


def names_a_part(claim: Claim) -> bool:
    """Three children among them."""
    return AMONG.search(claim.evidence.sentence) is not None


def _stretches(claim: Claim) -> set[tuple[str, str]]:
    found = STRETCH.findall(claim.evidence.sentence.lower())
    last = {"final": "fourth", "last": "fourth"}
    return {(last.get(which, which) if what == "quarter" else which, what) for which, what in found}
