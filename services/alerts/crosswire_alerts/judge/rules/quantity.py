"""Two figures for the same thing that cannot both be right.

Figures whose gap is within TOLERANCE of the larger are one figure. A figure that can only grow, a
running total or a toll, is weighed by its days:

- For the same days, two voices with two figures contradict each other. Only where the higher
  report may be the later one, and neither the speakers nor the dead are of a side at war, is it
  likely to be news of a rising toll; that is a doubt.
- A later, higher figure is an update, whoever gives it: a toll of 140 that its own side gave on
  one day does not contradict the 3,000 that the enemy claims five days later. Except between a
  side that counts its own and the enemy that counts the same, on neighbouring days, with more
  than LEAP times the figure: no toll grows so overnight while both sides fight over the count.
- A later figure that is lower by more than WIDE contradicts another voice: a running total cannot
  fall. A narrower fall may be a correction, and stays silent.
- One voice, or one side, that gives a later and higher figure updates its own; a speaker who gives
  a lower figure takes the higher one back. An outlet's own words are only corrected.
"""

import re

from crosswire.domain.claims import Amount, Claim
from crosswire_alerts.judge.agreement import TOLERANCE, confirms, distance
from crosswire_alerts.judge.cases import counts_everywhere, parts_counted
from crosswire_alerts.judge.comparable import losses
from crosswire_alerts.judge.confidence import Doubt
from crosswire_alerts.judge.finding import Finding
from crosswire_alerts.judge.incidents import FIXED, HOUR, STANDING
from crosswire_alerts.judge.pair import Pair, side_of
from crosswire_alerts.judge.settled import (
    AN_HOUR,
    INDIVISIBLE,
    counted_since,
    grows_slowly,
    plainly_apart,
    said_once,
    told_exactly,
    within_the_hour,
)
from crosswire_alerts.judge.spans import LIMITED, SO_FAR
from crosswire_alerts.judge.words import amount, both, days, speaker

#: Outcomes that nobody leaves again, so that their count can only grow.
ONLY_GROW = frozenset({"killed", "wounded", "injured", "destroyed", "arrested", "burned"})
#: Those who are found hours and days after the event, so that a newer report has more of them.
FOUND_LATER = frozenset({"killed", "wounded", "injured", "burned"})
#: Those whom a newer report may have more of or fewer.
COME_AND_GO = frozenset({
    "missing", "trapped", "displaced", "fled", "hospitalised", "evacuated", "without power", "held",
    "freed", "deployed", "arrived",
})  # fmt: skip
#: A fall by more than this share of the higher figure is no correction.
WIDE = 0.2
#: Figures less than this share of the larger apart are likely to be counted on other hours.
CLOSE = 0.1
#: An overnight growth by more than this factor is no growth.
LEAP = 3.0
#: Figures of other voices confirm each other within so many days.
CONFIRM_DAYS = 2
#: An hour between two reports is enough for a toll to rise.
RISE_HOURS = 1.0
#: Who is told of as a whole, and not counted.
EVERYONE = frozenset(("everyone", "everybody", "all", "passengers", "crew", "aboard"))
#: Words that name some and do not say how many there were.
VAGUE = re.compile(
    r"(?:several|some|a few|few|many|a number|a couple|a handful)\b"
    r"(?!.*(?:\d|dozen|hundred|thousand|million))",
    re.IGNORECASE,
)
#: Words by which a figure is held against another that is known, and is no older news.
DISPUTED = re.compile(
    r"\b(?:disput|exaggerat|inflat|understat|admit|contrary to|far more than|"
    r"official (?:toll|count|figure|number|estimate)|"
    r"cover(?:ed|ing) up|conceal|rejected|denied|much (?:higher|lower)|"
    r"wrong|true (?:toll|number|figure)|real (?:toll|number|figure))",
    re.IGNORECASE,
)


def quantity(pair: Pair) -> Finding | None:
    first, second = pair.earlier.answer, pair.later.answer
    if not isinstance(first, Amount) or not isinstance(second, Amount):
        return None
    if distance(first.quantity, second.quantity) <= TOLERANCE:
        return _agreeing(pair, first, second)
    if _within_an_hour(pair, first, second):
        return Finding("compatible", f"Within the hour: {_figures(pair)}.")
    if VAGUE.match(first.quantity.text) or VAGUE.match(second.quantity.text):
        return Finding("compatible", f"One names no figure: {_figures(pair)}.")
    if not _grows(pair, first, second):
        return _apart(pair)
    rises = second.quantity.low > first.quantity.high
    if pair.days_apart == 0:
        return _same_days(pair, rises)
    if pair.later.question.predicate in STANDING:
        return _more_left(pair) if rises else _fewer_left(pair)
    return _later_higher(pair, first, second) if rises else _later_lower(pair)


def _within_an_hour(pair: Pair, first: Amount, second: Amount) -> bool:
    """3 a.m., half past three: clocks and witnesses differ by less than an hour."""
    if pair.later.question.predicate != HOUR:
        return False
    low, high = sorted((first.quantity, second.quantity), key=lambda each: each.low)
    return high.low - low.high < AN_HOUR


def _more_left(pair: Pair) -> Finding:
    """Who is left of those that are trapped: their number does not rise."""
    if pair.same_speaker and pair.same_origin:
        return Finding("supersedes", f"{speaker(pair.later)} corrects it: {_dated(pair)}.")
    if _relative_gap(pair) > WIDE:
        return _clash(pair, f"Those who are left do not become more: {_dated(pair)}.")
    return Finding("compatible", f"A correction at most: {_dated(pair)}.")


def _fewer_left(pair: Pair) -> Finding:
    return Finding("compatible", f"Some may have left since: {_dated(pair)}.")


def _agreeing(pair: Pair, first: Amount, second: Amount) -> Finding:
    near = pair.same_speaker or (pair.days_apart or 0) <= CONFIRM_DAYS
    if near and confirms(first, second):
        return Finding("corroborates", f"The same figure: {_figures(pair)}.")
    return Finding("compatible", f"The one does not exclude the other: {_figures(pair)}.")


def _apart(pair: Pair) -> Finding:
    """Figures that may rise and fall, such as a price or those who are missing."""
    changes = pair.later.question.predicate not in FIXED and not _told_of_one_day(pair)
    if pair.days_apart and changes:
        return Finding("compatible", f"It may have changed: {_dated(pair)}.")
    if pair.same_speaker and pair.same_origin:
        return Finding(
            "supersedes", f"{speaker(pair.later)} corrects the figure: {_figures(pair)}."
        )
    newer = _may_be_newer(pair, pair.later.question.predicate in COME_AND_GO)
    reason = f"Two figures for one time: {_dated(pair)}."
    return _clash(pair, reason, *newer, *_same_speaker(pair))


def _told_of_one_day(pair: Pair) -> bool:
    """It happened on Monday, and somebody said on Monday that it had."""
    first, second = (c.as_of or c.event_time for c in (pair.earlier, pair.later))
    return first is not None and second is not None and first.overlaps(second)


def _same_days(pair: Pair, rises: bool) -> Finding:
    """The pair is ordered by publication within the days."""
    if pair.same_speaker and (rises or _in_no_order(pair)):
        return Finding("supersedes", f"{speaker(pair.later)} raises the figure: {_figures(pair)}.")
    if pair.same_speaker and pair.same_origin:
        return _taken_back(pair)
    newer = _may_be_newer(pair, rises and pair.later.question.predicate in FOUND_LATER)
    reason = f"Two figures for the same days: {_dated(pair)}."
    return _clash(pair, reason, *newer, *_same_speaker(pair))


def _may_be_newer(pair: Pair, as_news_goes: bool) -> tuple[Doubt, ...]:
    """Whether the one report may be the news that the other had not, as it is of most events."""
    first, second = pair.earlier, pair.later
    if pair.same_article or pair.opposed or losses(first, second) or _for_a_period(first, second):
        return ()
    if _amount(first).quantity.text.lower() in EVERYONE:
        return ()  # all are accounted for: none are still to be counted
    if _so_far(pair):
        return (Doubt.NEWER,)
    if _disputed(pair) or grows_slowly(pair) or counted_since(pair):
        return ()
    unordered = _in_no_order(pair) and second.question.predicate in FOUND_LATER | COME_AND_GO
    later = as_news_goes and (pair.hours_apart or 0) > RISE_HOURS
    return (Doubt.NEWER,) if unordered or later else ()


def _disputed(pair: Pair) -> bool:
    """Whether the higher disputes the other, or the lower, which came no earlier, is kept low."""
    low, high = sorted((pair.earlier, pair.later), key=lambda c: _amount(c).quantity.low)
    if DISPUTED.search(high.evidence.sentence):
        return True
    kept_low = LIMITED.search(low.evidence.sentence) or DISPUTED.search(low.evidence.sentence)
    return bool(kept_low) and (low is pair.later or _in_no_order(pair))


def _so_far(pair: Pair) -> bool:
    """The lower, which came first, counts up to noon, and the other does not."""
    low, high = sorted((pair.earlier, pair.later), key=lambda c: _amount(c).quantity.low)
    counting = SO_FAR.search(low.evidence.sentence) and not SO_FAR.search(high.evidence.sentence)
    return bool(counting) and low is pair.earlier and (pair.hours_apart or 0) > RISE_HOURS


def _in_no_order(pair: Pair) -> bool:
    """Feeds that give days only have all reports of a day at one time."""
    return not pair.same_article and not pair.hours_apart


def _for_a_period(*claims: Claim) -> bool:
    return all(_amount(claim).scope == "period" for claim in claims)


def _later_higher(pair: Pair, first: Amount, second: Amount) -> Finding:
    if pair.same_side:
        return Finding("supersedes", f"{speaker(pair.later)} updates: {_dated(pair)}.")
    leap = second.quantity.low > LEAP * first.quantity.high
    if _own_and_enemy(pair) and pair.days_apart == 1 and leap:
        return _clash(pair, f"No toll grows so overnight: {_dated(pair)}.", Doubt.NEXT_DAY)
    return Finding("compatible", f"A later, higher figure is an update at most: {_dated(pair)}.")


def _later_lower(pair: Pair) -> Finding:
    if pair.same_speaker:
        return _taken_back(pair)
    if _relative_gap(pair) > WIDE:
        return _clash(pair, f"A running total cannot fall: {_dated(pair)}.")
    return Finding("compatible", f"A correction at most: {_dated(pair)}.")


def _clash(pair: Pair, reason: str, *doubts: Doubt) -> Finding:
    if _tells_both(pair) or _counts_a_part(pair):
        doubts = (*doubts, Doubt.PART_OF_WHOLE)
    if pair.same_side and not pair.same_speaker:
        doubts = (*doubts, Doubt.SAME_SIDE)
    return Finding("contradicts", reason, (*doubts, *_narrow(pair)), type="quantity")


def _tells_both(pair: Pair) -> bool:
    """1,200 jobs, 400 of them at the plant: who tells both figures, and disputes neither, knows
    the one as a part of the other."""
    for claim, other in ((pair.earlier, pair.later), (pair.later, pair.earlier)):
        figure = re.escape(_amount(other).quantity.text)
        sentence = claim.evidence.sentence
        if figure and re.search(rf"(?<![\w.,]){figure}(?![\w]|[.,]\d)", sentence, re.IGNORECASE):
            return not (DISPUTED.search(sentence) or re.search(r"\bnot\b", sentence))
    return False


def _counts_a_part(pair: Pair) -> bool:
    """The lower figure is of women, or of a district, and the other says neither."""
    low, high = sorted((pair.earlier, pair.later), key=lambda c: _amount(c).quantity.low)
    whole = low.question.predicate in INDIVISIBLE or LIMITED.search(low.evidence.sentence)
    if whole or losses(low, high):
        return False
    everywhere = counts_everywhere(high) and not counts_everywhere(low)
    return everywhere or bool(parts_counted(low) - parts_counted(high))


def _taken_back(pair: Pair) -> Finding:
    if any(pair.own_words):
        return Finding("compatible", f"A correction, or another event: {_dated(pair)}.")
    reason = f"{speaker(pair.later)} gave more before: {_dated(pair)}."
    return Finding("reverses", reason, _narrow(pair), type="quantity")


def _narrow(pair: Pair) -> tuple[Doubt, ...]:
    gap = _relative_gap(pair)
    if gap < CLOSE:
        return () if plainly_apart(pair) else (Doubt.CLOSE,)
    return (Doubt.NEAR,) if gap < WIDE and not told_exactly(pair) else ()


def _same_speaker(pair: Pair) -> tuple[Doubt, ...]:
    """Two outlets on one speaker: unless both date the figure, one may be late."""
    late = pair.same_speaker and not pair.days_stated and not said_once(pair)
    if not late:
        return ()
    return (Doubt.HARDLY_STALE,) if within_the_hour(pair) else (Doubt.STALE,)


def _grows(pair: Pair, first: Amount, second: Amount) -> bool:
    if "period" in (first.scope, second.scope):
        return False
    running = "cumulative" in (first.scope, second.scope)
    return running or pair.earlier.question.predicate in ONLY_GROW


def _own_and_enemy(pair: Pair) -> bool:
    """One speaks for the side whose people or things are counted, the other for another."""
    whose = pair.earlier.question.subject.partition("@")[2]
    return bool(whose) and pair.opposed and whose in (side_of(pair.earlier), side_of(pair.later))


def _relative_gap(pair: Pair) -> float:
    return distance(_amount(pair.earlier).quantity, _amount(pair.later).quantity)


def _figures(pair: Pair) -> str:
    return both(amount(_amount(pair.earlier)), amount(_amount(pair.later)))


def _dated(pair: Pair) -> str:
    return both(*(f"{amount(_amount(c))} ({days(c)})" for c in (pair.earlier, pair.later)))


def _amount(claim: Claim) -> Amount:
    if not isinstance(claim.answer, Amount):
        raise TypeError(f"{claim.id} has no amount")
    return claim.answer
