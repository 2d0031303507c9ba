"""Claims in, verdicts out, as JSON: how any two claims stand to each other, and why."""

from pydantic import TypeAdapter, ValidationError

from crosswire.domain.claims import Claim
from crosswire.domain.disputes import Relation, Verdict
from crosswire.domain.errors import Refused
from crosswire.domain.value import Value
from crosswire.settings import AlertSettings
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


def explain(text: str, settings: AlertSettings) -> str:
    """The verdicts as a JSON list, the strongest first. Raises Refused if it is no pairing."""
    pairing = _read(text)
    verdicts = {
        frozenset((a.id, b.id)): judge(
            a, b, settings=settings, one_text=(a.id, b.id) in pairing.one_text
        )
        for a in pairing.a
        for b in pairing.b
        if a.id != b.id
    }
    ranked = sorted(verdicts.values(), key=rank)
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
