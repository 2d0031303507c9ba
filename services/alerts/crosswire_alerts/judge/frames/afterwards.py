"""What had not happened when it was denied, and may have happened since."""

import re
from datetime import date, timedelta

from crosswire.domain.claims import Claim
from crosswire_alerts.judge.pair import Pair
from crosswire_alerts.judge.spans import was_before

#: How a report says that something has not come about so far.
SO_FAR = re.compile(
    r"\b(?:has|have|is|are) (?:not|never|yet)\b|\b(?:has|have|is|are)n['’]t\b|"
    r"\b(?:no|not one|not a single|none|nobody|nothing)\b[^.;:]*\b(?:has|have)\b|\byet to\b|"
    r"\b(?:has|have) (?:so far |again )?(?:failed|refused|been unable|declined) to\b",
    re.IGNORECASE,
)
A_DAY = timedelta(hours=24)
#: Verbs that tell how something stands.
STANDING = frozenset(
    ("operate", "hold", "have power", "carry traffic", "be at work", "stand", "contain", "remain")
)


def came_later(denied: Claim, told: Claim) -> bool:
    """No lorry has arrived, it is said on Tuesday; on Thursday the first one arrived."""
    day = _day(denied)
    if day is None or told.event_time is None or denied.modality == "forecast":
        return False
    return told.event_time.start > day and denied.event_time is None


def told_as_state(claim: Claim) -> bool:
    """Is open, is operating: how it stands, and not what has just become of it."""
    frame = claim.frame
    return frame is not None and (frame.pos == "a" or frame.predicate in STANDING)


def stood_before(pair: Pair) -> bool:
    """Was open on Sunday: how it stood on a day before, as one tells."""
    before = was_before(pair)
    return before is not None and told_as_state(before)


def may_have_come(denied: Claim, told: Claim) -> bool:
    """Days after "no lorry has arrived" one is said to have arrived, nobody says when."""
    before, after = denied.published_at, told.published_at
    if before is None or after is None or told.event_time is not None:
        return False
    so_far = denied.modality == "asserted" and SO_FAR.search(denied.evidence.sentence)
    return bool(so_far) and after - before > A_DAY


def _day(claim: Claim) -> date | None:
    if claim.as_of is not None:
        return claim.as_of.end
    return claim.published_at.date() if claim.published_at else None
