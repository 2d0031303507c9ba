"""How a case grows: what a new claim adds to it, and whether that is worth a ring. Pure.

A question has one case. It opens with the clash of two claims; others then take sides. A claim on
a side that its origin stands on already is added in silence; a new side, or a new origin on a
side, is news.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from crosswire.domain.claims import Claim
from crosswire.domain.disputes import Dispute, HistoryEntry, Position, Verdict
from crosswire_alerts.sides import (
    Claims,
    Compare,
    clashes,
    joined,
    new_position,
    place,
    representatives,
    with_names,
)

#: What a reader wants to hear of.
NEWS = frozenset({"opened", "position-added", "origin-added", "reopened"})
#: Who acts where no person does.
CROSSWIRE = "crosswire"


@dataclass(frozen=True, slots=True)
class Growth:
    """A case after new claims, and what was added to its history."""

    case: Dispute
    history: tuple[HistoryEntry, ...]

    @property
    def news(self) -> tuple[HistoryEntry, ...]:
        return tuple(entry for entry in self.history if entry.event in NEWS)

    def with_names(self, outlets: Mapping[str, str]) -> "Growth":
        """Outlets that speak for themselves by their names, which claims do not hold."""
        sides = tuple(with_names(side, outlets) for side in self.case.positions)
        return Growth(self.case.with_(positions=sides), self.history)


@dataclass
class Growing:
    """A case while it grows: its sides, and what was added to them."""

    compare: Compare
    alert_at: float
    known: dict[str, Claim]
    outdated: frozenset[str]
    positions: dict[int, Position]
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

    def seed(self, fresh: Sequence[Claim], others: Sequence[Claim]) -> bool:
        """Open two sides for the strongest clash of a fresh claim, if there is one."""
        pairs = [(self.compare(a, b), a, b) for a in fresh for b in others if a.id != b.id]
        strong = [pair for pair in pairs if clashes(pair[0], self.alert_at)]
        if not strong:
            return False
        verdict, a, b = max(strong, key=lambda pair: (pair[0].confidence, pair[0].a, pair[0].b))
        self.opening = self.opening or verdict
        for claim in (a, b) if a.id == verdict.a else (b, a):
            self._add(claim, new_position(self.positions.values()))
        return True

    def _take(self, claim: Claim) -> bool:
        position = place(
            claim,
            tuple(self.positions.values()),
            self.known,
            compare=self.compare,
            alert_at=self.alert_at,
        )
        if position is not None:
            self._add(claim, position)
        return position is not None

    def _add(self, claim: Claim, position: Position) -> None:
        self.known[claim.id] = claim
        grown = joined(position, claim, self.known, outdated=self.outdated)
        self.positions[grown.number] = grown
        origin = claim.attribution.origin
        event = "claim-added" if origin in position.origins else "origin-added"
        event = event if position.stands else "position-added"
        who = grown.stands[-1].speaker
        self.added.append((event, f"{grown.number}. {grown.label} ({who}, {claim.id})"))


def grow(
    case: Dispute | None,
    fresh: Sequence[Claim],
    rivals: Sequence[Claim],
    *,
    known: Claims,
    compare: Compare,
    alert_at: float,
    now: datetime,
    outdated: frozenset[str] = frozenset(),
) -> Growth | None:
    """The case with the fresh claims of one article in it, or None if they add nothing.

    `rivals` are earlier claims on the question, which enter with those whom they clash with or
    confirm; `known` holds the claims that represent the case's sides.
    """
    inside = frozenset(case.claim_ids) if case else frozenset()
    new = sorted((claim for claim in fresh if claim.id not in inside), key=_order)
    old = sorted((claim for claim in rivals if claim.id not in inside), key=_order)
    if not new:
        return None
    growing = Growing(
        compare=compare,
        alert_at=alert_at,
        known=dict(known),
        outdated=outdated,
        positions={position.number: position for position in case.positions} if case else {},
    )
    new = growing.settle(new)
    while growing.seed(new, [*new, *old]):
        new, old = growing.settle(_outside(growing, new)), _outside(growing, old)
    if not growing.added:
        return None
    growing.settle(_outside(growing, [*new, *old]))
    return _opened(growing, now) if case is None else _extended(case, growing, now)


def quiet_for(case: Dispute, now: datetime) -> timedelta:
    return now - case.updated_at


def represented(case: Dispute | None) -> tuple[str, ...]:
    """The ids of the claims that speak for a case's sides."""
    sides = case.positions if case else ()
    return tuple(id for position in sides for id in representatives(position))


def _outside(growing: Growing, claims: Iterable[Claim]) -> list[Claim]:
    inside = {stand.claim_id for side in growing.positions.values() for stand in side.stands}
    return [claim for claim in claims if claim.id not in inside]


def _opened(growing: Growing, now: datetime) -> Growth:
    verdict = growing.opening
    if verdict is None or verdict.type is None or verdict.between is None:
        raise ValueError("a case opens with a contradiction")
    question = growing.known[verdict.a].question
    case = Dispute(
        id=Dispute.id_for(question.key, verdict.a),
        question_key=question.key,
        question=question.text,
        type=verdict.type,
        between=verdict.between,
        positions=tuple(growing.positions.values()),
        reasons=verdict.reasons,
        confidence=verdict.confidence,
        opened_at=now,
        updated_at=now,
    )
    sides = "; ".join(f"{side.number}. {side.label}" for side in case.positions)
    return Growth(case, (_entry(case, "opened", sides, now),))


def _extended(case: Dispute, growing: Growing, now: datetime) -> Growth:
    grown = case.with_(positions=tuple(growing.positions.values()), updated_at=now)
    history = [_entry(case, event, detail, now) for event, detail in growing.added]
    if case.state == "resolved" and any(entry.event in NEWS for entry in history):
        grown = grown.with_(state="open")
        history.append(_entry(case, "reopened", "by new evidence", now))
    return Growth(grown, tuple(history))


def _entry(case: Dispute, event: str, detail: str, now: datetime) -> HistoryEntry:
    return HistoryEntry(dispute_id=case.id, at=now, actor=CROSSWIRE, event=event, detail=detail)


def _order(claim: Claim) -> tuple[object, str]:
    return claim.day, claim.id
