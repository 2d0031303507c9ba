"""What is still to come, and what takes place only once on its day. Pure."""

import re

from crosswire import lexis
from crosswire.domain.claims import Claim, TimeSpan
from crosswire_alerts.judge.frames.alignment import Alignment
from crosswire_alerts.judge.frames.story import SURE, story_of
from crosswire_alerts.judge.pair import Pair, denies

#: By whatever word it is told that some come together.
MEETING = frozenset(("meet", "gather", "convene", "assemble", "negotiate", "talk", "confer"))
#: What the same people do once on one day, so that two places for it are a clash.
ONCE_A_DAY = MEETING | {"land", "arrive", "dock", "speak", "board", "intercept"}
#: Reports of one announcement come within so many hours.
ONE_ANNOUNCEMENT = 24
EXACT = ("minute", "hour", "day")

#: What is to stay as it is.
STAYS = re.compile(
    r"\b(?:will|is to|are to|[’']ll) (?:still |also )?(?:stay|remain|keep|continue|retain|"
    r"maintain|stick|stand by|hold on|hang on|go on|carry on|press ahead|push ahead|go ahead)\b",
    re.IGNORECASE,
)
UNTIL = re.compile(
    r"\b(?:until|till|for now|for the time being|pending|temporarily|for another)\b", re.IGNORECASE
)


def planned(pair: Pair) -> bool:
    """Both say what will be; what will be on one day will not be on another."""
    return all(_ahead(claim) for claim in (pair.earlier, pair.later))


def both_dated_ahead(pair: Pair) -> bool:
    """The line opens on 1 June; it will open on 15 March."""
    return all(_dated_ahead(claim) for claim in (pair.earlier, pair.later))


def decided(pair: Pair, found: Alignment) -> bool:
    """The firm will invest so much, the firm will invest less: what is announced is settled."""
    claims = pair.earlier, pair.later
    doer = found.at("agent")
    announced = all(c.modality == "forecast" and not c.attribution.hedge for c in claims)
    once = pair.hours_apart is not None and abs(pair.hours_apart) <= ONE_ANNOUNCEMENT
    same = found.a.predicate == found.b.predicate and found.a.predicate in lexis.decided_verbs()
    return announced and once and same and doer is not None and doer.holds


def plans_denied(pair: Pair) -> bool:
    """It will close, and it denies that it plans to: both speak of what is to come."""
    denials = [c for c in (pair.earlier, pair.later) if denies(c)]
    others = [c for c in (pair.earlier, pair.later) if not denies(c)]
    if len(denials) != 1 or others[0].modality != "forecast" or pair.same_article:
        return False  # in one article: what is asked for, and refused
    denied = denials[0]
    planned_too = denied.frame is not None and "planned" in denied.frame.modifiers
    return denied.modality == "forecast" or (denied.modality == "denied" and planned_too)


def dated_occasion(pair: Pair) -> bool:
    """Sunday's rally in Lima, of which two articles tell: in passing or not, it has its day."""
    return story_of(pair) == SURE and all(
        c.frame is not None and c.frame.predicate == "happen" and c.event_time is not None
        for c in (pair.earlier, pair.later)
    )


def on_one_day(pair: Pair, predicate: str) -> bool:
    """Whether both put on the same day what happens once a day."""
    first, second = pair.earlier.event_time, pair.later.event_time
    if first is None or second is None or predicate not in ONCE_A_DAY:
        return False
    return _a_day(first) and _a_day(second) and first.overlaps(second)


def _ahead(claim: Claim) -> bool:
    return claim.modality == "forecast" or _dated_ahead(claim)


def _dated_ahead(claim: Claim) -> bool:
    when, published = claim.event_time, claim.published_at
    return when is not None and published is not None and when.start > published.date()


def _a_day(time: TimeSpan) -> bool:
    return time.precision in EXACT


def goes_on(claim: Claim) -> bool:
    """It will remain in force, they will keep it: so it is as it was, and is to be."""
    sentence = claim.evidence.sentence
    return STAYS.search(sentence) is not None and not for_a_time(claim)


def for_a_time(claim: Claim) -> bool:
    """Will stay until a successor is found: so he goes."""
    return UNTIL.search(claim.evidence.sentence) is not None
