"""Precision, recall and F1 with intervals that know that cases of one family are alike."""

import random
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import get_args

from crosswire.domain.disputes import Contradiction
from tests.quality.comparing import Finding

ROUNDS = 1000
SEED = 20


@dataclass(frozen=True)
class Count:
    """How many of a set of pairs were found, missed and falsely alerted on."""

    found: int = 0
    missed: int = 0
    false: int = 0
    pairs: int = 0

    @property
    def precision(self) -> float | None:
        """None when nothing was alerted on."""
        return _share(self.found, self.found + self.false)

    @property
    def recall(self) -> float | None:
        """None when there was nothing to find."""
        return _share(self.found, self.found + self.missed)

    @property
    def f1(self) -> float | None:
        """None when there was nothing to find and nothing was alerted on."""
        return _share(2 * self.found, 2 * self.found + self.missed + self.false)

    @property
    def false_per_thousand(self) -> float:
        """False alerts per 1,000 items read; a pair is two items."""
        return 1000 * self.false / (2 * self.pairs) if self.pairs else 0.0


@dataclass(frozen=True)
class Estimate:
    """A measure with the interval that holds it in 95 of 100 resamples of the families."""

    value: float | None
    low: float | None = None
    high: float | None = None

    def __str__(self) -> str:
        if self.value is None:
            return "–"
        if self.low is None or self.high is None:
            return f"{self.value:.2f}"
        return f"{self.value:.2f} ({self.low:.2f}–{self.high:.2f})"


class Score:
    """The counts of each family, and what they add up to."""

    def __init__(self, families: Mapping[str, Count]) -> None:
        self.families = dict(families)

    @cached_property
    def total(self) -> Count:
        return total_of(self.families.values())

    @cached_property
    def resamples(self) -> list[Count]:
        """The totals of sets of as many families, drawn with replacement: families, not pairs."""
        counts = list(self.families.values())
        chance = random.Random(SEED)
        return [
            total_of(chance.choices(counts, k=len(counts))) for _ in range(ROUNDS if counts else 0)
        ]

    def estimate(self, measure: Callable[[Count], float | None]) -> Estimate:
        """The measure over all, with its bootstrap interval."""
        drawn = (measure(resample) for resample in self.resamples)
        values = sorted(value for value in drawn if value is not None)
        value = measure(self.total)
        if value is None:
            return Estimate(None)
        return Estimate(value, _at(values, 0.025), _at(values, 0.975))


def score(findings: Iterable[Finding]) -> Score:
    counts: dict[str, list[Count]] = defaultdict(list)
    for finding in findings:
        one = Count(int(finding.found), int(finding.missed), int(finding.false_alert), 1)
        counts[finding.case.family].append(one)
    return Score({family: total_of(ones) for family, ones in counts.items()})


def total_of(counts: Iterable[Count]) -> Count:
    rows = [(count.found, count.missed, count.false, count.pairs) for count in counts]
    return Count(*(sum(column) for column in zip(*rows, strict=True)))


def by(
    findings: Iterable[Finding], label: Callable[[Finding], str | None]
) -> dict[str, list[Finding]]:
    """The findings under each label, in alphabetical order; those with none are left out."""
    groups: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        if (name := label(finding)) is not None:
            groups[name].append(finding)
    return dict(sorted(groups.items()))


def contradiction_type(finding: Finding) -> str | None:
    """The kind a contradiction is labelled with; for a false alert, the kind it was taken for.

    Sets by others name no kind: what is found there has the kind that the judge gave it.
    """
    if not finding.case.contradicts:
        return finding.named_type
    labelled = finding.case.type in get_args(Contradiction)
    return finding.case.type if labelled else finding.named_type or "not labelled"


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _at(values: list[float], share: float) -> float:
    return values[round(share * (len(values) - 1))]
