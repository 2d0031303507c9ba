"""What a gate or a rule has to say of a pair."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from crosswire.domain.disputes import Contradiction, Relation
from crosswire.settings import AlertSettings
from crosswire_alerts.judge.confidence import Doubt
from crosswire_alerts.judge.pair import Pair


@dataclass(frozen=True, slots=True)
class Step:
    """A gate's answer: whether the pair may go on, and why."""

    passed: bool
    reason: str
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule's answer: how the two claims stand to each other, and why."""

    relation: Relation
    reason: str
    doubts: tuple[Doubt, ...] = ()
    type: Contradiction | None = None

    def doubted(self, *doubts: Doubt) -> "Finding":
        return replace(self, doubts=(*self.doubts, *doubts))


Check = Callable[[Pair, AlertSettings], Step]
Rule = Callable[[Pair], Finding | None]


def passed(reason: str, *doubts: Doubt) -> Step:
    return Step(True, reason, doubts)


def stopped(reason: str) -> Step:
    return Step(False, reason)
