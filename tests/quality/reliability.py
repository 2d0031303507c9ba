"""Whether confidence means what it says: of alerts at 0.8, four in five should be right."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple


class Said(NamedTuple):
    """How sure an alert was, whether it was right, and for how much it counts."""

    confidence: float
    right: bool
    weight: float = 1.0


@dataclass(frozen=True)
class Bin:
    low: float
    high: float
    alerts: int
    confidence: float
    """The mean."""
    right: float
    """The share."""


def bins(said: Sequence[Said], width: float = 0.1) -> list[Bin]:
    """The alerts by confidence; empty bins are left out."""
    found = []
    for index in range(round(1 / width)):
        low, high = index * width, (index + 1) * width
        inside = [one for one in said if low <= one.confidence < high]
        if inside:
            total = sum(one.weight for one in inside)
            mean = sum(one.weight * one.confidence for one in inside) / total
            right = sum(one.weight * one.right for one in inside) / total
            found.append(Bin(low, high, len(inside), mean, right))
    return found


def brier(said: Sequence[Said]) -> float:
    """The mean square of what confidence was wrong by: 0 is perfect, 0.25 is a coin."""
    total = sum(one.weight for one in said)
    return sum(one.weight * (one.confidence - one.right) ** 2 for one in said) / total


def expected_error(said: Sequence[Said]) -> float:
    """By how much, on the average alert, confidence and the share of right ones differ."""
    whole = sum(one.weight for one in said)
    error = 0.0
    for each in bins(said):
        inside = sum(one.weight for one in said if each.low <= one.confidence < each.high)
        error += inside / whole * abs(each.confidence - each.right)
    return error
