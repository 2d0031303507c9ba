"""Intervals of numbers drawn as bars on one scale, so that a gap is seen at a glance."""

import math
from collections.abc import Sequence

from crosswire.domain.claims import Quantity

WIDTH = 44


def bars(quantities: Sequence[Quantity], width: int = WIDTH) -> list[str]:
    """One line each, from zero to the largest end; an open end is an arrow."""
    ends = [abs(end) for it in quantities for end in (it.low, it.high) if math.isfinite(end)]
    top = max(ends, default=0) * 1.05 or 1.0
    return [_bar(quantity, top, width) for quantity in quantities]


def _bar(quantity: Quantity, top: float, width: int) -> str:
    first = _cell(max(quantity.low, 0), top, width) if math.isfinite(quantity.low) else 0
    last = _cell(quantity.high, top, width) if math.isfinite(quantity.high) else width - 1
    if first == last:
        return "·" * first + "●" + "·" * (width - first - 1)
    left = "◀" if not math.isfinite(quantity.low) else "├"
    right = "▶" if not math.isfinite(quantity.high) else "┤"
    middle = "─" * (last - first - 1)
    return "·" * first + left + middle + right + "·" * (width - last - 1)


def _cell(value: float, top: float, width: int) -> int:
    return min(width - 1, max(0, int(value / top * (width - 1))))
