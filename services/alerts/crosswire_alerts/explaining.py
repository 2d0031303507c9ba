"""Claims in, verdicts out, as JSON: how any two claims stand to each other, and why."""

from pydantic import TypeAdapter, ValidationError

from crosswire.domain.claims import Claim
from crosswire.domain.disputes import Relation, Verdict
from crosswire.domain.errors import Refused
from crosswire.domain.value import Value
from crosswire.settings import AlertSettings
from crosswire_alerts.consulting import Sitting
from crosswire_alerts.judge import judge

STRONGEST: tuple[Relation, ...] = (
    "contradicts",
    "reverses",
    "supersedes",
    "corroborates",
    "compatible",
    "unrelated",
)


class Pairing(Value):
    """Each claim of `a` is judged with each of `b`."""

    a: tuple[Claim, ...]
    b: tuple[Claim, ...]
    one_text: frozenset[tuple[str, str]] = frozenset()
    """The pairs, by their claims' ids, that stand in one text that both outlets print."""


def explain(text: str, settings: AlertSettings, sitting: Sitting | None = None) -> str:
    """The verdicts as a JSON list, the strongest first. Raises Refused if it is no pairing."""
    pairing = _read(text)

    def judged(a: Claim, b: Claim) -> Verdict:
        return judge(a, b, settings=settings, one_text=(a.id, b.id) in pairing.one_text)

    pairs = {frozenset((a.id, b.id)): (a, b) for a in pairing.a for b in pairing.b if a.id != b.id}
    verdicts = [judged(a, b) for a, b in pairs.values()]
    if sitting:
        claims = {claim.id: claim for claim in (*pairing.a, *pairing.b)}
        verdicts = sitting.completed(sitting.doubted(verdicts, claims), claims, judged)
    ranked = sorted(verdicts, key=rank)
    return TypeAdapter(list[Verdict]).dump_json(ranked, indent=2).decode()


def rank(verdict: Verdict) -> tuple[int, float, str, str]:
    """Sorts the strongest first: by relation, then by confidence."""
    return STRONGEST.index(verdict.relation), -verdict.confidence, verdict.a, verdict.b


def _read(text: str) -> Pairing:
    try:
        return Pairing.from_json(text)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or "the input"
        raise Refused(
            f'This is not {{"a": [claims], "b": [claims]}}: {where}: {first["msg"]}.'
        ) from error
