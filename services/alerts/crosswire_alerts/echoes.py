"""Clashes that are none, or were told: echoes of a surer one, and what an outlet only repeats."""

from collections.abc import Iterable, Iterator, Mapping

from crosswire.domain.claims import Claim
from crosswire.domain.disputes import Verdict

#: What tells two clashes between the same articles apart.
Occasion = tuple[frozenset[str], str | None]


def echoes(
    verdicts: Iterable[Verdict], claims: Mapping[str, Claim], *, alert_at: float
) -> Iterator[Verdict]:
    """The clashes that say again what a surer one between the same two articles says.

    Claims with a question in normal form are surer than statements compared word by word; two of
    those between the same articles, of one type, are one clash seen twice.
    """
    clashes = [v for v in verdicts if v.relation == "contradicts" and v.confidence >= alert_at]
    clashes.sort(key=lambda v: (_framed(v, claims), -v.confidence, v.a, v.b))
    seen: set[Occasion] = set()
    sentences: set[frozenset[tuple[str, int]]] = set()
    for verdict in clashes:
        pair = (claims[verdict.a], claims[verdict.b])
        places = frozenset((c.article_id, c.evidence.start) for c in pair)
        occasion = frozenset(c.article_id for c in pair), verdict.type
        told = places in sentences or occasion in seen
        if told and _framed(verdict, claims):
            yield verdict
        seen.add(occasion)
        sentences.add(places)


def _framed(verdict: Verdict, claims: Mapping[str, Claim]) -> bool:
    return claims[verdict.a].frame is not None


def repeated_only(
    verdicts: Iterable[Verdict], claims: Mapping[str, Claim], *, alert_at: float
) -> Iterator[Verdict]:
    """Clashes with what an article says without a speaker, or of a rumour, though it says the
    opposite as well: it stands with the other side and only repeats this one."""
    verdicts = list(verdicts)
    agreeing = {
        (v.a if first else v.b, claims[v.b if first else v.a].article_id)
        for v in verdicts
        if v.relation == "corroborates"
        for first in (True, False)
    }
    for verdict in verdicts:
        if verdict.relation != "contradicts" or verdict.confidence < alert_at:
            continue
        for mine, other in ((verdict.a, verdict.b), (verdict.b, verdict.a)):
            article = claims[other].article_id
            if (mine, article) in agreeing and not claims[other].attribution.chain:
                yield verdict
                break
