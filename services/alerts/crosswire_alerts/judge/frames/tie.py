"""How one argument of a statement stands to one of the other. Pure."""

from typing import Literal, NamedTuple

from crosswire.domain.claims import Argument
from crosswire_alerts.judge.confidence import Doubt

Strength = Literal["same", "kin", "unsure", "apart"]
WELL_DESCRIBED = 2


class Tie(NamedTuple):
    """How one argument of a statement stands to one of the other."""

    a: Argument
    b: Argument
    strength: Strength
    doubts: tuple[Doubt, ...] = ()

    @property
    def holds(self) -> bool:
        return self.strength in ("same", "kin")

    @property
    def named(self) -> bool:
        return self.holds and bool(self.a.key or self.b.key or self.a.side)

    @property
    def figures_apart(self) -> bool:
        """So many of the one, and another number of the other."""
        a, b = self.a.quantity, self.b.quantity
        return a is not None and b is not None and not a.overlaps(b)

    @property
    def described_alike(self) -> bool:
        """The wheat exports and the exports of wheat; an export and an export may be two."""
        return self.holds and bool({*self.a.terms} & {*self.b.terms})

    @property
    def well_described(self) -> bool:
        """A thing that both describe with the same two words is as good as named."""
        return self.holds and len({*self.a.terms} & {*self.b.terms}) >= WELL_DESCRIBED
