"""Alerts with the doubts that the judge named, and whether they were right."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from crosswire.domain.disputes import Verdict
from tests.quality.comparing import Finding, tells

#: In a sum such as "0.72 = 0.95 × 0.76 (one of them is hedged)".
_BASE = re.compile(r"= ([\d.]+)")
_DOUBT = re.compile(r"× ([\d.]+) \(([^()]+)\)")


@dataclass(frozen=True)
class Told:
    """A contradiction that the judge saw, however sure, and whether it is one."""

    set: str
    family: str
    rule: str
    confidence: float
    base: float
    doubts: dict[str, float]
    """Each doubt in its words, with the factor that it cost."""
    right: bool


def told_in(name: str, findings: Iterable[Finding]) -> Iterator[Told]:
    for finding in findings:
        verdict = finding.verdict
        if verdict and tells(verdict) and (sum_of := _sum(verdict)):
            base, doubts = sum_of
            yield Told(
                set=name,
                family=f"{name} {finding.case.family}",
                rule=verdict.rule,
                confidence=verdict.confidence,
                base=base,
                doubts=doubts,
                right=finding.case.contradicts,
            )


def _sum(verdict: Verdict) -> tuple[float, dict[str, float]] | None:
    """The product that the verdict shows its reader."""
    sums = (gate.reason for gate in verdict.gates if gate.name == "confidence")
    reason = next(sums, "")
    base = _BASE.search(reason)
    if base is None:
        return None
    return float(base[1]), {words: float(factor) for factor, words in _DOUBT.findall(reason)}
