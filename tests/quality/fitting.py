"""Factors for doubts, so that the product is as often right as it says.

The judge's confidence is a product: a base, times a factor for each doubt. The factors that make
the labelled alerts likeliest are sought near those in use; a doubt that is seldom met keeps its
factor.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log, prod

from tests.quality.doubts import Told

#: The name of the base among the factors.
BASE = "without doubt"
#: How strongly factors are drawn to those in use: one right alert moves one by a fortieth.
PRIOR = 40.0
#: No set counts for more alerts than this, however many it has.
MOST_OF_A_SET = 150
LOWEST, HIGHEST = 0.2, 0.999
ROUNDS = 400

Factors = Mapping[str, float]


@dataclass(frozen=True)
class Fit:
    factors: dict[str, float]
    met: dict[str, int]
    """How many alerts had each doubt."""

    def confidence(self, told: Told) -> float:
        return product(told, self.factors)


def product(told: Told, factors: Factors) -> float:
    return factors.get(BASE, told.base) * prod(
        factors.get(words, factor) for words, factor in told.doubts.items()
    )


def factors_in_use(alerts: Iterable[Told]) -> dict[str, float]:
    used: dict[str, float] = {}
    for told in alerts:
        used[BASE] = told.base
        used |= told.doubts
    return used


def fit(alerts: Sequence[Told]) -> Fit:
    """Climb from the factors in use, one factor after another, to the likeliest ones."""
    start = factors_in_use(alerts)
    weights = weights_of(alerts)
    met = Counter(words for told in alerts for words in (BASE, *told.doubts))
    logs = {words: log(factor) for words, factor in start.items()}
    rows = [[BASE, *told.doubts] for told in alerts]
    touching = {words: [i for i, row in enumerate(rows) if words in row] for words in start}
    for _ in range(ROUNDS):
        moved = 0.0
        for words, at in touching.items():
            step = _newton(words, at, alerts, rows, logs, log(start[words]), weights)
            new = min(max(logs[words] + step, log(LOWEST)), log(HIGHEST))
            moved = max(moved, abs(new - logs[words]))
            logs[words] = new
        if moved < 1e-4:
            break
    return Fit({words: exp(value) for words, value in logs.items()}, dict(met))


def _newton(
    words: str,
    at: Sequence[int],
    alerts: Sequence[Told],
    rows: Sequence[Sequence[str]],
    logs: Mapping[str, float],
    home: float,
    weights: Mapping[str, float],
) -> float:
    """One guarded step along one factor's logarithm; the prior pulls it home."""
    slope, bend = -PRIOR * (logs[words] - home), PRIOR
    for index in at:
        chance = min(exp(sum(logs[each] for each in rows[index])), HIGHEST)
        weight = weights[alerts[index].set]
        slope += weight * (1.0 if alerts[index].right else -chance / (1 - chance))
        bend += weight * (0.0 if alerts[index].right else chance / (1 - chance) ** 2)
    return max(-0.2, min(0.2, slope / bend))


def weights_of(alerts: Iterable[Told]) -> dict[str, float]:
    """So that a large set does not shout a small one down."""
    sizes = Counter(told.set for told in alerts)
    return {name: min(1.0, MOST_OF_A_SET / size) for name, size in sizes.items()}
