"""Two items in, one verdict out: the strongest between any claim of the one and of the other."""

from collections.abc import Callable, Iterable, Iterator

from pydantic import TypeAdapter

from crosswire.domain.claims import Claim
from crosswire.domain.disputes import Gate, Verdict
from crosswire.domain.items import Compared, Comparison, Item, Reading
from crosswire.settings import AlertSettings
from crosswire_alerts.between import between
from crosswire_alerts.consulting import Sitting
from crosswire_alerts.explaining import rank
from crosswire_alerts.model.opinions import NoAnswer

#: The gate that a contradiction does not pass if it is too unsure for an alert.
_UNSURE = "sure enough"

_STEP: TypeAdapter[Reading | Comparison] = TypeAdapter(Reading | Comparison)


def compare(
    lines: Iterable[str],
    settings: AlertSettings,
    sit_down: Callable[[], Sitting | None] = lambda: None,
) -> Iterator[str]:
    """A Compared for each Comparison, in order; each Reading comes before it is asked for.

    `sit_down`: with the model, if there is one. Raises NoAnswer if it gives none.
    """
    readings: dict[str, Reading] = {}
    for line in lines:
        step = _STEP.validate_json(line)
        if isinstance(step, Reading):
            readings[step.item.id] = step
            continue
        a, b = readings[step.a], readings[step.b]
        try:
            answer = compared(step, a, b, settings, sit_down())
        except NoAnswer:
            raise
        except Exception as error:  # as a dead letter would: the others go on
            answer = _broken(step, f"{type(error).__name__}: {error}")
        yield answer.with_(trouble=answer.trouble or a.trouble or b.trouble).to_json()
        for item_id in step.spent:
            del readings[item_id]


def compared(
    step: Comparison,
    a: Reading,
    b: Reading,
    settings: AlertSettings,
    sitting: Sitting | None = None,
) -> Compared:
    for reading, name in ((a, "first"), (b, "second")):
        if not reading.claims:
            return _nothing(step, reading, name)
    if _words(a.item) == _words(b.item):
        return _same_words(step, a.claims[0])
    verdicts = between(a.claims, b.claims, settings=settings, sitting=sitting)
    told = [it if step.suggest else _as_told(it, settings) for it in verdicts]
    return _answer(step, min(told, key=_weight), a, b)


def _as_told(verdict: Verdict, settings: AlertSettings) -> Verdict:
    """A contradiction that would open no dispute is none."""
    if verdict.relation != "contradicts" or verdict.confidence >= settings.alert_at:
        return verdict
    confidence, needed = f"{verdict.confidence:.2f}", f"{settings.alert_at:.2f}"
    why = (
        f"They may contradict, but it is too unsure to tell: {confidence}, and {needed} is needed."
    )
    unsure = Gate(name=_UNSURE, passed=False, reason=why)
    return verdict.with_(relation="compatible", type=None, gates=(*verdict.gates, unsure))


def _weight(verdict: Verdict) -> tuple[object, ...]:
    """Sorts the strongest first; of those that are compatible, one that nearly contradicts."""
    relation, *rest = rank(verdict)
    return relation, not any(gate.name == _UNSURE for gate in verdict.gates), *rest


def _answer(step: Comparison, verdict: Verdict, a: Reading, b: Reading) -> Compared:
    sentences = {claim.id: claim.evidence.sentence for claim in (*a.claims, *b.claims)}
    theirs = {claim.id for claim in b.claims}
    ordered = sorted((verdict.a, verdict.b), key=lambda claim_id: claim_id in theirs)
    return Compared(
        id=step.pair,
        relation=verdict.relation,
        type=verdict.type,
        confidence=verdict.confidence,
        sentences=tuple(sentences[claim_id] for claim_id in ordered),
        reasons=verdict.reasons,
    )


def _nothing(step: Comparison, reading: Reading, name: str) -> Compared:
    aside = reading.set_aside
    found = f"it is {aside}" if aside else "no claim was found in it"
    why = "it could not be read" if reading.trouble else found
    reason = f"The {name} item has nothing to compare: {why}."
    return Compared(id=step.pair, relation="unrelated", confidence=0, reasons=(reason,))


def _broken(step: Comparison, trouble: str) -> Compared:
    reasons = ("It could not be judged.",)
    return Compared(
        id=step.pair, relation="unrelated", confidence=0, reasons=reasons, trouble=trouble
    )


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
