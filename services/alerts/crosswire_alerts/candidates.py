"""Which earlier claims are worth comparing with an article's claims: an index says, not a scan."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from crosswire.domain.claims import Claim
from crosswire.domain.disputes import Verdict
from crosswire.settings import AlertSettings
from crosswire.store.protocol import Transaction, Wanted
from crosswire_alerts.judge import UNTOLD, telling
from crosswire_alerts.judge.frames.gates import LONGEST_MEMORY

#: Rivals that are compared with a statement word by word.
STATEMENTS = 32


@dataclass(frozen=True, slots=True)
class Matter:
    """One question, what an article says of it, and what others say of it."""

    question_key: str
    fresh: tuple[Claim, ...]
    rivals: tuple[Claim, ...]

    @property
    def keys(self) -> frozenset[str]:
        """By any of which its claims are found."""
        return frozenset(key.lstrip("+-") for claim in self.fresh for key in claim.found_by)


def matters_of(tx: Transaction, claims: Sequence[Claim], settings: AlertSettings) -> list[Matter]:
    """One for each question on which there is anything to compare, by the question's key.

    A statement that is compared word by word is a matter of its own: its rivals are whatever may
    speak of the same, in the article and elsewhere.
    """
    by_question: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_question[claim.id if claim.frame else claim.question.key].append(claim)
    rivals = _rivals_of(tx, claims, settings)
    matters = []
    for _, fresh in sorted(by_question.items()):
        own = {claim.id for claim in fresh}
        found = {rival.id: rival for claim in fresh for rival in rivals[claim.id]}
        others = (rival for rival in found.values() if rival.id not in own)
        matters.append(Matter(fresh[0].question.key, tuple(fresh), tuple(others)))
    return [matter for matter in matters if matter.rivals or len(matter.fresh) > 1]


def _rivals_of(
    tx: Transaction, claims: Sequence[Claim], settings: AlertSettings
) -> dict[str, list[Claim]]:
    """By the ids of the claims; none of one that names nothing by which another could be found."""
    wanted = [
        Wanted(claim, claim.day - within, claim.day + within, _most(claim, settings))
        for claim in claims
        for within in (_window(claim, settings),)
    ]
    return {
        each.claim.id: found for each, found in zip(wanted, tx.claims.rivals(wanted), strict=True)
    }


def _most(claim: Claim, settings: AlertSettings) -> int:
    """An article makes many statements, and those that share most with one come first."""
    return min(settings.max_candidates, STATEMENTS) if claim.frame else settings.max_candidates


def _window(claim: Claim, settings: AlertSettings) -> timedelta:
    """What somebody says that will be is held against what he said long ago."""
    plan = claim.frame is not None and claim.modality == "forecast" and claim.attribution.speaker
    return max(settings.compare_within, LONGEST_MEMORY) if plan else settings.compare_within


class Judge(Protocol):
    def __call__(
        self, a: Claim, b: Claim, *, settings: AlertSettings, one_text: bool = False
    ) -> Verdict: ...


class Comparisons:
    """The judge, asked only once about each pair."""

    def __init__(
        self,
        settings: AlertSettings,
        judge: Judge = telling,
        one_text: Callable[[Claim, Claim], bool] = lambda a, b: False,
    ) -> None:
        """`one_text`: whether two claims are known to stand in one text that both outlets print."""
        self._settings = settings
        self._judge = judge
        self._one_text = one_text
        self._verdicts: dict[frozenset[str], Verdict] = {}

    def __call__(self, a: Claim, b: Claim) -> Verdict:
        pair = frozenset((a.id, b.id))
        verdict = self._verdicts.get(pair)
        if verdict is None:
            one_text = self._one_text(a, b)
            verdict = self._judge(a, b, settings=self._settings, one_text=one_text)
            self._verdicts[pair] = verdict
        return verdict

    def hush(self, verdict: Verdict) -> None:
        """From now on the two say nothing of each other: a surer pair tells it."""
        quiet = Verdict.model_validate({**dict(verdict), "relation": "compatible", "type": None})
        self.replace(quiet)

    def replace(self, verdict: Verdict) -> None:
        """From now on this is said of the two."""
        self._verdicts[frozenset((verdict.a, verdict.b))] = verdict

    def on(self, matter: Matter) -> list[Verdict]:
        """Every fresh claim against the others, where there is anything to tell."""
        verdicts = (self(a, b) for a, b in couples_of(matter))
        return [verdict for verdict in verdicts if verdict is not UNTOLD]


def couples_of(matter: Matter) -> list[tuple[Claim, Claim]]:
    """Every fresh claim with each of the others."""
    pairs = {
        frozenset((a.id, b.id)): (a, b)
        for a in matter.fresh
        for b in (*matter.fresh, *matter.rivals)
        if a.id != b.id
    }
    return list(pairs.values())
