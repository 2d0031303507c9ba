"""What Crosswire makes of a pair of items: the strongest verdict between any two claims."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Protocol

from crosswire.domain.articles import Article, Revision
from crosswire.domain.claims import Claim
from crosswire.domain.disputes import Relation, Verdict
from crosswire.domain.value import Value
from crosswire.settings import AlertSettings
from crosswire_alerts.echoes import repeated_only
from tests.quality.cases import Case, Item

Read = Callable[[Article, Revision], list[Claim]]

#: Which relation speaks for a pair, the strongest first.
STRENGTH: tuple[Relation, ...] = (
    "contradicts",
    "reverses",
    "supersedes",
    "corroborates",
    "compatible",
    "unrelated",
)


class Judge(Protocol):
    def __call__(self, a: Claim, b: Claim, *, settings: AlertSettings) -> Verdict: ...


class Finding(Value):
    """A case, the claims read from its two items, and the verdict that speaks for the pair."""

    case: Case
    claims: tuple[tuple[Claim, ...], tuple[Claim, ...]]
    verdict: Verdict | None
    """The strongest that is told, else the strongest; None when one item made no claim."""
    nearest: Verdict | None = None
    """The verdict on the pair of claims that went through most gates."""
    alerts: bool
    """Whether a reader of Crosswire would be told."""

    @property
    def found(self) -> bool:
        return self.case.contradicts and self.alerts

    @property
    def missed(self) -> bool:
        return self.case.contradicts and not self.alerts

    @property
    def false_alert(self) -> bool:
        return not self.case.contradicts and self.alerts

    def would_alert_at(self, threshold: float) -> bool:
        """Whether a reader would be told if alerts began at this confidence."""
        verdict = self.verdict
        return verdict is not None and tells(verdict) and verdict.confidence >= threshold

    @property
    def named_type(self) -> str | None:
        return self.verdict.type if self.verdict and self.alerts else None


def compare(
    cases: Iterable[Case], *, read: Read, judge: Judge, settings: AlertSettings
) -> Iterator[Finding]:
    """Judge every claim of one item against every claim of the other. An item is read once."""
    known: dict[Item, tuple[Claim, ...]] = {}

    def claims_of(item: Item) -> tuple[Claim, ...]:
        if item not in known:
            known[item] = tuple(read(*item.article()))
        return known[item]

    for case in cases:
        claims = (claims_of(case.a), claims_of(case.b))
        judged = [(judge(a, b, settings=settings), a, b) for a in claims[0] for b in claims[1]]
        judged = _without_repeated(judged, settings)
        verdicts = (each for each, _, _ in judged)
        verdict = min(verdicts, key=lambda v: (not told(v, settings), *strength(v)), default=None)
        yield Finding.model_construct(
            case=case,
            claims=claims,
            verdict=verdict,
            nearest=_nearest(judged) if case.contradicts else verdict,
            alerts=verdict is not None and told(verdict, settings),
        )


def _without_repeated(
    judged: Sequence[tuple[Verdict, Claim, Claim]], settings: AlertSettings
) -> list[tuple[Verdict, Claim, Claim]]:
    """As the alerts service does: what an article only repeats is no clash."""
    claims = {claim.id: claim for _, a, b in judged for claim in (a, b)}
    verdicts = [verdict for verdict, _, _ in judged]
    repeated = {(v.a, v.b) for v in repeated_only(verdicts, claims, alert_at=settings.alert_at)}
    return [
        (v.with_(relation="compatible", type=None) if (v.a, v.b) in repeated else v, a, b)
        for v, a, b in judged
    ]


def strength(verdict: Verdict) -> tuple[int, float]:
    """Sorts the strongest verdict first: by relation, then by confidence."""
    return STRENGTH.index(verdict.relation), -verdict.confidence


def _nearest(judged: Sequence[tuple[Verdict, Claim, Claim]]) -> Verdict | None:
    """The verdict on the two claims that came nearest to a contradiction, or are most alike."""

    def distance(each: tuple[Verdict, Claim, Claim]) -> tuple[int, int, int, float]:
        verdict, a, b = each
        passed = sum(gate.passed for gate in verdict.gates)
        common = _content(a) & _content(b) if passed == 0 else ()
        return -passed, -len(common), *strength(verdict)

    return min(judged, key=distance)[0] if judged else None


def _content(claim: Claim) -> set[str]:
    """The longer words with which the question is put."""
    return {word for word in claim.question.text.casefold().split() if len(word) > 3}


def told(verdict: Verdict, settings: AlertSettings) -> bool:
    """Whether the verdict is sure enough to be told."""
    return tells(verdict) and verdict.confidence >= settings.alert_at


def tells(verdict: Verdict) -> bool:
    """Whether it opens a dispute, or tells that a speaker changed his position."""
    turned = verdict.relation == "reverses" and verdict.type == "position"
    return verdict.relation == "contradicts" or turned
