"""A case while it grows: its sides, and what was added to them. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import chain

from crosswire.domain.claims import Claim
from crosswire.domain.disputes import Position, Verdict
from crosswire.domain.origins import origin_in_words
from crosswire.settings import AlertSettings
from crosswire_alerts.judge.matter import same_matter
from crosswire_alerts.origins import OriginOf
from crosswire_alerts.sides import (
    Claims,
    Compare,
    clashes,
    joined,
    new_position,
    place,
    says_the_same,
    sides_with,
    speaking_for,
)


@dataclass
class Growing:
    """The sides of one case, which claims join one by one."""

    positions: dict[int, Position]
    known: dict[str, Claim]
    compare: Compare
    settings: AlertSettings
    outdated: frozenset[str]
    origin_of: OriginOf
    fresh: tuple[Claim, ...]
    near: frozenset[str]
    """Rivals of the fresh claims: these are compared with them even if they represent no side."""
    opening: Verdict | None = None
    added: list[tuple[str, str]] = field(default_factory=list)
    """Events with their details."""

    def settle(self, waiting: Iterable[Claim]) -> list[Claim]:
        """Give each its side until nobody moves any more; those who take none are left."""
        left = list(waiting)
        while True:
            still = [claim for claim in left if not self._take(claim)]
            if len(still) == len(left):
                return left
            left = still

    def clash(self, fresh: Sequence[Claim], others: Sequence[Claim]) -> bool:
        """Take in the strongest clash of a fresh claim that belongs here, if there is one."""
        strong = [
            (verdict, a, b)
            for a in fresh
            for b in others
            if a.id != b.id
            and clashes(verdict := self.compare(a, b), self.settings.alert_at)
            and self._concerns(a, b)
        ]
        if not strong:
            return False
        verdict, a, b = max(strong, key=lambda found: (found[0].confidence, *_ids(found[0])))
        self.opening = self.opening or verdict
        for claim in (a, b) if a.id == verdict.a else (b, a):
            sides = tuple(self.positions.values())
            same = says_the_same(claim, sides, self.known, compare=self.compare)
            self._add(claim, same or new_position(sides))
        return True

    def is_drawn_in(self, rival: Claim) -> bool:
        """Whether it clashes or sides with a fresh claim: nothing else is new to it."""
        verdicts = [self.compare(rival, claim) for claim in self.fresh]
        return any(clashes(v, self.settings.alert_at) or sides_with(v) for v in verdicts)

    def without_side(self, claims: Iterable[Claim]) -> list[Claim]:
        stands = chain.from_iterable(side.stands for side in self.positions.values())
        inside = {stand.claim_id for stand in stands}
        return [claim for claim in claims if claim.id not in inside]

    def _take(self, claim: Claim) -> bool:
        position = place(
            claim,
            tuple(self.positions.values()),
            self.known,
            compare=self.compare,
            alert_at=self.settings.alert_at,
            near=self.near if any(claim is one for one in self.fresh) else (),
        )
        if position is not None:
            self._add(claim, position)
        return position is not None

    def _add(self, claim: Claim, position: Position) -> None:
        self.known[claim.id] = claim
        grown = joined(
            position, claim, self.known, outdated=self.outdated, origin_of=self.origin_of
        )
        self.positions[grown.number] = grown
        *others, stand = grown.stands
        told = stand.origin in {*position.origins, *(other.origin for other in others)}
        event = "claim-added" if told else "origin-added"
        event = event if position.stands else "position-added"
        who = f"{stand.speaker}, {claim.id}"
        if others and told and all(other.source_id != stand.source_id for other in others):
            who += f", of one origin with others: {origin_in_words(stand.origin)}"
        self.added.append((event, f"{grown.number}. {grown.label} ({who})"))

    def _concerns(self, a: Claim, b: Claim) -> bool:
        """A case that has sides takes in only what is about its matter."""
        others = [o for side in self.positions.values() for o in speaking_for(side, self.known)]
        return not others or any(
            same_matter(claim, other, self.settings) for claim in (a, b) for other in others
        )


def sides_of(positions: Iterable[Position]) -> dict[int, Position]:
    return {position.number: position for position in positions}


def known_to(claims: Claims, more: Iterable[Claim]) -> dict[str, Claim]:
    return {**claims, **{claim.id: claim for claim in more}}


def _ids(verdict: Verdict) -> tuple[str, str]:
    return verdict.a, verdict.b
