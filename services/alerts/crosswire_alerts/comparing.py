"""Two items in, one verdict out: the strongest between any claim of the one and of the other."""

from collections.abc import Iterable, Iterator

from pydantic import TypeAdapter

from crosswire.domain.claims import Claim
from crosswire.domain.disputes import Verdict
from crosswire.domain.items import Compared, Comparison, Item, Reading
from crosswire.settings import AlertSettings
from crosswire_alerts.explaining import rank
from crosswire_alerts.judge import judge

_STEP: TypeAdapter[Reading | Comparison] = TypeAdapter(Reading | Comparison)


def compare(lines: Iterable[str], settings: AlertSettings) -> Iterator[str]:
    """A Compared for each Comparison, in order; each Reading comes before it is asked for."""
    readings: dict[str, Reading] = {}
    for line in lines:
        step = _STEP.validate_json(line)
        if isinstance(step, Reading):
            readings[step.item.id] = step
            continue
        yield compared(step, readings[step.a], readings[step.b], settings).to_json()
        for item_id in step.spent:
            del readings[item_id]


def compared(step: Comparison, a: Reading, b: Reading, settings: AlertSettings) -> Compared:
    for reading, name in ((a, "first"), (b, "second")):
        if not reading.claims:
            return _nothing(step, reading, name)
    if _words(a.item) == _words(b.item):
        return _same_words(step, a.claims[0])
    verdicts = [judge(one, two, settings=settings) for one in a.claims for two in b.claims]
    told = [it for it in verdicts if step.suggest or not _is_unsure(it, settings)]
    strongest = min(told, key=rank, default=None)
    claims = {claim.id: claim for claim in (*a.claims, *b.claims)}
    if strongest:
        return _answer(step, strongest, claims, b)
    return _unsure(step, min(verdicts, key=rank), claims, b, settings)


def _is_unsure(verdict: Verdict, settings: AlertSettings) -> bool:
    """A contradiction that would open no dispute."""
    return verdict.relation == "contradicts" and verdict.confidence < settings.alert_at


def _answer(step: Comparison, verdict: Verdict, claims: dict[str, Claim], b: Reading) -> Compared:
    theirs = {claim.id for claim in b.claims}
    ordered = sorted((verdict.a, verdict.b), key=lambda claim_id: claim_id in theirs)
    return Compared(
        id=step.pair,
        relation=verdict.relation,
        type=verdict.type,
        confidence=verdict.confidence,
        sentences=tuple(claims[claim_id].evidence.sentence for claim_id in ordered),
        reasons=verdict.reasons,
    )


def _unsure(
    step: Comparison,
    verdict: Verdict,
    claims: dict[str, Claim],
    b: Reading,
    settings: AlertSettings,
) -> Compared:
    """All that was found are contradictions of too little confidence."""
    why = f"Not sure enough for an alert: {verdict.confidence:.2f}, and {settings.alert_at:.2f} is."
    answer = _answer(step, verdict, claims, b)
    return answer.with_(relation="compatible", type=None, reasons=(*answer.reasons, why))


def _nothing(step: Comparison, reading: Reading, name: str) -> Compared:
    why = "it could not be read" if reading.trouble else "no claim was found in it"
    reason = f"The {name} item has nothing to compare: {why}."
    return Compared(id=step.pair, relation="unrelated", confidence=0, reasons=(reason,))


def _same_words(step: Comparison, claim: Claim) -> Compared:
    return Compared(
        id=step.pair,
        relation="corroborates",
        confidence=1,
        sentences=(claim.evidence.sentence, claim.evidence.sentence),
        reasons=("Both items are the same words.",),
    )


def _words(item: Item) -> tuple[str, str]:
    return item.title, item.text
