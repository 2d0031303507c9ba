"""Contested figures as bars on one scale, drawn as an image inside the page."""

import math
from collections.abc import Sequence
from html import escape

from crosswire.domain.claims import Amount, Quantity
from crosswire.domain.disputes import Position
from crosswire_admin.cases import Case
from crosswire_admin.words import interval, number

WIDTH, ROW, LEFT, RIGHT, AXIS = 640, 30, 34, 150, 24
#: A single figure is no interval, but it must be seen.
LEAST = 3.0
#: How far the scale goes on for a figure without an upper end.
OPEN = 1.3


def figures(case: Case) -> str:
    """Nothing, unless two sides at least give figures."""
    sides = [(position, _quantity(case, position)) for position in case.dispute.positions]
    known = [(position, quantity) for position, quantity in sides if quantity]
    return _image(known) if len(known) > 1 else ""


def _quantity(case: Case, position: Position) -> Quantity | None:
    answers = (claim.answer for claim in case.voices(position))
    return next((it.quantity for it in answers if isinstance(it, Amount)), None)


def _image(sides: Sequence[tuple[Position, Quantity]]) -> str:
    ends = [e for _, it in sides for e in (it.low, it.high) if math.isfinite(e)]
    room = 1.02 if all(math.isfinite(it.high) for _, it in sides) else OPEN
    scale = _Scale(min(0, *ends, 0), max(0, *ends, 0) * room or 1.0)
    rows = "".join(
        _row(place, position, quantity, scale) for place, (position, quantity) in enumerate(sides)
    )
    height = ROW * len(sides) + AXIS
    said = "; ".join(f"{position.number}: {interval(it)}" for position, it in sides)
    return (
        f'<figure class="chart"><svg viewBox="0 0 {WIDTH} {height}" role="img" '
        f'aria-label="{escape(said)}">{_axis(scale, height - AXIS)}{rows}</svg></figure>\n'
    )


class _Scale:
    """Figures to places on the page."""

    def __init__(self, low: float, high: float) -> None:
        self.low, self.high = low, high

    def __call__(self, figure: float) -> float:
        share = (min(max(figure, self.low), self.high) - self.low) / (self.high - self.low)
        return LEFT + share * (WIDTH - LEFT - RIGHT)

    def ticks(self) -> list[float]:
        """Three to six round figures."""
        rough = (self.high - self.low) / 4
        size = 10.0 ** math.floor(math.log10(rough))
        step = next(size * by for by in (1, 2, 2.5, 5, 10) if size * by >= rough)
        first = math.ceil(self.low / step)
        return [step * it for it in range(first, math.floor(self.high / step) + 1)]


def _axis(scale: _Scale, base: float) -> str:
    return "".join(
        f'<line class="tick" x1="{scale(it):.1f}" x2="{scale(it):.1f}" y1="0" y2="{base}"/>'
        f'<text class="tick" x="{scale(it):.1f}" y="{base + 16}" text-anchor="middle">'
        f"{escape(number(it))}</text>"
        for it in scale.ticks()
    )


def _row(place: int, position: Position, quantity: Quantity, scale: _Scale) -> str:
    """A bar from the low end to the high one; an open end fades into an arrow."""
    start, end = scale(quantity.low), scale(quantity.high)
    middle = place * ROW + ROW / 2
    side = f"side-{(position.number - 1) % 6 + 1}"
    width = max(end - start, LEAST)
    start -= max(0.0, LEAST - (end - start)) / 2
    arrow = "" if math.isfinite(quantity.high) else _arrow(end, middle)
    return (
        f'<g class="{side}"><text class="name" x="{LEFT - 12}" y="{middle + 4}" '
        f'text-anchor="end">{position.number}</text>'
        f'<rect x="{start:.1f}" y="{middle - 7}" width="{width:.1f}" height="14" rx="2"/>{arrow}'
        f'<text class="value" x="{max(start + width, end) + 12:.1f}" y="{middle + 4}">'
        f"{escape(interval(quantity))}</text></g>"
    )


def _arrow(end: float, middle: float) -> str:
    return f'<path d="M{end:.1f} {middle - 7} l9 7 l-9 7 z"/>'
