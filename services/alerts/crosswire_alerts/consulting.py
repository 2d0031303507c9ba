"""One sitting with a model: what it is asked about one article, or about two that are compared."""

from collections.abc import Iterable, Mapping, Sequence

from crosswire.domain.claims import Claim
from crosswire.domain.disputes import Verdict
from crosswire.settings import Settings
from crosswire_alerts.advising import Couple, Judged, doubts, suggestions
from crosswire_alerts.candidates import Comparisons, Matter, couples_of
from crosswire_alerts.evidence import TextsKnown
from crosswire_alerts.judge import judge
from crosswire_alerts.model.opinions import Adviser


class Sitting:
    """All that is asked in it takes no longer than the adviser's patience."""

    def __init__(self, adviser: Adviser, settings: Settings) -> None:
        self._by, self._ask = adviser.title, adviser.sitting()
        self._settings = settings

    def doubt(self, matters: Sequence[Matter], compare: Comparisons) -> None:
        """What would be told becomes less sure where the model takes both sentences for one."""
        claims = {claim.id: claim for m in matters for claim in (*m.fresh, *m.rivals)}
        verdicts = {(v.a, v.b): v for matter in matters for v in compare.on(matter)}
        for verdict in self._doubts(verdicts.values(), claims):
            compare.replace(verdict)

    def suggest(
        self, matters: Sequence[Matter], compare: Comparisons, texts: TextsKnown
    ) -> list[Verdict]:
        """`compare`, by which cases open and grow, hears nothing of these."""
        couples = (Couple(a, b, compare(a, b)) for it in matters for a, b in couples_of(it))
        once = {frozenset((it.a.id, it.b.id)): it for it in couples}.values()
        in_full = Comparisons(self._settings.alerts, judge, one_text=texts)
        found = self._suggestions(once, in_full)
        # In one order, so that two workers who keep the same ones do not wait for each other.
        return sorted(found, key=lambda verdict: (verdict.a, verdict.b))

    def doubted(self, verdicts: Iterable[Verdict], claims: Mapping[str, Claim]) -> list[Verdict]:
        """The same verdicts, some of them less sure."""
        verdicts = list(verdicts)
        return _with(verdicts, self._doubts(verdicts, claims))

    def completed(
        self, verdicts: Iterable[Verdict], claims: Mapping[str, Claim], in_full: Judged
    ) -> list[Verdict]:
        """The same verdicts, with suggestions in place of some that are silent."""
        verdicts = list(verdicts)
        couples = (Couple(claims[verdict.a], claims[verdict.b], verdict) for verdict in verdicts)
        return _with(verdicts, self._suggestions(couples, in_full))

    def _doubts(self, verdicts: Iterable[Verdict], claims: Mapping[str, Claim]) -> list[Verdict]:
        return doubts(verdicts, claims, self._ask, self._settings)

    def _suggestions(self, couples: Iterable[Couple], in_full: Judged) -> list[Verdict]:
        return suggestions(couples, in_full, self._ask, by=self._by, settings=self._settings)


def _with(verdicts: Sequence[Verdict], others: Sequence[Verdict]) -> list[Verdict]:
    replaced = {(verdict.a, verdict.b): verdict for verdict in others}
    return [replaced.get((verdict.a, verdict.b), verdict) for verdict in verdicts]
