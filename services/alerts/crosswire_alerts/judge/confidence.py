"""How sure the judge is: one product of named doubts, so that anybody can do the sum again."""

from collections.abc import Iterable
from enum import Enum
from math import prod

from crosswire.domain.shares import in_decimals

#: The confidence of two plain, dated statements by two named speakers. Reading errs, too.
UNDOUBTED = 0.95


class Doubt(Enum):
    """A reason to be less sure, in words, with the factor that it costs."""

    HEDGED = ("one of them is hedged", 0.76)
    BOTH_HEDGED = ("both are hedged", 0.5)
    DOUBTED = ("the outlet adds that it is not verified", 0.97)
    DAY_ASSUMED = ("the day of one is assumed from its publication", 0.98)
    CLASS_UNSAID = ("one does not say which class it counts", 0.95)
    SCOPE_UNSAID = ("one does not say whether it is a running total", 0.96)
    PART_OF_WHOLE = ("the lower figure may be a part of the whole", 0.72)
    SCOPES_UNSAID = ("neither says whether it is a running total", 0.92)
    PLACE_UNSAID = ("only one names the place", 0.95)
    PLACE_WIDER = ("one place may lie in the other", 0.92)
    EVENT_UNSURE = ("they may count two events", 0.7)
    OWN_WORDS = ("one is the outlet's own words", 0.95)
    SAME_SIDE = ("both speak for the same side", 0.82)
    NEXT_DAY = ("they speak of neighbouring days", 0.9)
    TIME_UNSAID = ("the time of the event is not said by both", 0.93)
    CONDITION_UNSAID = ("the condition may only be left unsaid", 0.65)
    CONDITION_OVERTAKEN = ("the condition may have been met", 0.85)
    UNCLEAR = ("one only says that it is unclear", 0.85)
    SCHEDULED = ("one is only a plan", 0.95)
    WHICH_UNSAID = ("which one of a series is not said", 0.7)
    CLOSE = ("the figures are less than a tenth apart", 0.6)
    NEAR = ("the figures are less than a fifth apart", 0.86)
    NEWER = ("the one may be newer than the other", 0.66)
    STALE = ("one outlet may repeat an older statement", 0.75)
    HARDLY_STALE = ("one outlet may repeat what was said within the hour", 0.88)
    OTHER_PREDICATE = ("they use different words for it", 0.9)
    OTHER_WORD = ("one thing goes by two words", 0.92)
    STORY_WORD = ("one thing of one story goes by two words", 0.86)
    STORY_DEED = ("one deed of one story is told by two verbs", 0.88)
    WIDER_WORD = ("one word is wider than the other", 0.82)
    NAME_UNSAID = ("only one gives the name", 0.8)
    DESCRIBED_BY_ONE = ("only one says which", 0.95)
    WHOSE_UNSAID = ("whose it is, is told only by a pronoun", 0.85)
    SIDE_FOR_ACTOR = ("a country may stand for its forces", 0.95)
    ONE_TIE = ("they have only one participant in common", 0.93)
    NO_NAME = ("no name is common to both", 0.82)
    SAME_WORDING = ("only their wording shows that both speak of the same", 0.86)
    DESCRIBED_ALIKE = ("no name is common to both, only what describes it", 0.9)
    NAMED_NEAR_BY = ("only what surrounds them is named in both", 0.97)
    SCENES_APART = ("the two articles have no name in common", 0.75)
    DAYS_BETWEEN = ("days lie between the two reports", 0.78)
    TWO_CASES = ("each names a case of its own", 0.6)
    PART_TOLD = ("only one speaks of a part", 0.72)
    MATTER_UNSAID = ("only one says of which matter", 0.75)
    NARROWED = ("one narrows what the other says", 0.82)
    RETOLD = ("they tell of it in other words", 0.88)
    RETOLD_IN_PART = ("only in part is it told by the other", 0.74)
    WHOLE_STORY = ("one calls a whole story untrue", 0.85)
    PART_OF_STORY = ("the statement is only in part what the story is about", 0.9)
    TWO_OF_A_NAME = ("two things may have one name", 0.86)
    OF_TWO_COUNTRIES = ("it may be of both countries", 0.84)
    TWO_DOERS = ("one doer may go by two descriptions", 0.78)
    TWO_NAMES = ("two who are named may have done it together", 0.88)
    BY_PRONOUN = ("one names it by no more than a pronoun", 0.88)
    TWO_OF_STORY = ("two descriptions of the doer in one story", 0.93)
    CHAIN_OF_CAUSES = ("the one may have come of the other", 0.82)
    OWN_DEEDS = ("each claims the deed for himself, and they may have done it together", 0.75)
    DOERS_UNNAMED = ("neither doer is named", 0.72)
    PLAN = ("it is still to come", 0.94)
    IN_PASSING = ("one tells it only in passing", 0.88)
    NO_ORDER = ("which of them came first is not known", 0.9)
    MAY_HARDLY_HAVE_CHANGED = ("hours later it is told as how things stand", 0.84)
    MAY_HAVE_CHANGED = ("it may have changed in between", 0.7)

    def __init__(self, words: str, factor: float) -> None:
        self.words = words
        self.factor = factor


def confidence_in(doubts: Iterable[Doubt]) -> float:
    return round(UNDOUBTED * prod(doubt.factor for doubt in set(doubts)), 3)


def sum_in_words(doubts: Iterable[Doubt]) -> str:
    """Such as "0.72 = 0.95 × 0.76 (one of them is hedged)"."""
    named = sorted(set(doubts), key=lambda doubt: doubt.name)
    factors = "".join(f" × {doubt.factor} ({doubt.words})" for doubt in named)
    sure = in_decimals(confidence_in(named))
    return f"{sure} = {UNDOUBTED}{factors}" if factors else f"{sure}: nothing speaks against it."
