"""Whether two dates can be one, by those parts of a date that both wordings give. Pure."""

import re

from crosswire.domain.claims import Claim, TimeSpan

#: A year, a decade, a century in the words of a date.
YEAR = re.compile(
    r"\b(?:1\d{3}|20\d{2})\b|\bcentur|\b(?:twen|thir|for|fif|six|seven|eigh|nine)ties\b",
    re.IGNORECASE,
)
MONTH = re.compile(
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b",
    re.IGNORECASE,
)
#: Words that join a date to another one, of which the reading keeps one.
JOINS = r"(?:and|or|to|until|through)"
A_DATE = (
    r"(?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tues|wednes|thurs|fri|satur|sun)"
    r"[a-z]*\b)"
)
SMALL = r"(?:(?:the|in|on|early|late|mid) )*"


def at_odds(first: TimeSpan, second: TimeSpan) -> bool:
    """Whether the one is not the other: in May, and on 3 June 2005, of which year left out."""
    if first.overlaps(second):
        return False
    with_year = [_has_year(each) for each in (first, second)]
    if all(with_year) or not any(with_year):
        return True
    unsaid = second if with_year[0] else first
    if not MONTH.search(unsaid.text):
        return True  # on Monday, last week: counted from the day of publication
    if first.start.month != second.start.month:
        return _of_one_month(first) and _of_one_month(second)
    return first.precision == second.precision == "day" and first.start.day != second.start.day


def exact(claim: Claim) -> bool:
    """Whether it puts its event on days, in a month or a year of its own words, and on no other."""
    time = claim.event_time
    if time is None or _one_of_several(claim, time):
        return False
    if time.precision == "week" and not MONTH.search(time.text):
        return False  # last week; not the end of June
    return time.precision != "year" or _has_year(time)


def _has_year(time: TimeSpan) -> bool:
    return YEAR.search(time.text) is not None


def _of_one_month(time: TimeSpan) -> bool:
    same = (time.start.year, time.start.month) == (time.end.year, time.end.month)
    return same and time.precision in ("day", "month")


def _one_of_several(claim: Claim, time: TimeSpan) -> bool:
    """In the 18th or 19th century; from May to June."""
    words = r"\W+".join(map(re.escape, re.findall(r"\w+", time.text)))
    before = rf"{A_DATE}\w*,? {JOINS} {SMALL}{words}"
    after = rf"{words} {JOINS} {SMALL}{A_DATE}"
    return bool(words) and bool(re.search(f"{before}|{after}", claim.evidence.sentence, re.I))
