"""Who is in a building: some are still there, or all have left it; people, or nobody. Pure.

Who is inside may leave, and nobody is inside after that; but if all had left, nobody is still
there. What is told of the hour of an event, such as a strike, is told of one time.
"""

from crosswire.domain.claims import Claim, State
from crosswire_alerts.judge.pair import Pair

PREDICATE = "presence"
INSIDE, STILL, GONE, NOBODY = "people inside", "some still there", "all gone", "closed or empty"
_THERE, _LEFT = frozenset((INSIDE, STILL)), frozenset((GONE, NOBODY))
#: What was so at the hour of an event is told for so many days.
EVENT_DAYS = 3


def of_presence(pair: Pair) -> bool:
    return pair.later.question.predicate == PREDICATE


def same_presence(first: str, second: str) -> bool:
    return {first, second} <= _THERE or {first, second} <= _LEFT


def told_of_one_time(pair: Pair) -> bool:
    """Both of the hour of an event; or "still", though all had gone before."""
    if not of_presence(pair):
        return False
    if pair.later.question.event is not None:
        return (pair.days_apart or 0) <= EVENT_DAYS
    return (_state(pair.earlier), _state(pair.later)) == (GONE, STILL)


def may_have_changed(pair: Pair) -> bool:
    """On a later day some have left, or others have come."""
    return of_presence(pair) and not told_of_one_time(pair)


def _state(claim: Claim) -> str:
    return claim.answer.state if isinstance(claim.answer, State) else ""
