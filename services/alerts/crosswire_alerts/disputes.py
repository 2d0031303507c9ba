"""How cases grow: what an article adds to the cases on a question, and what is news. Pure.

A question has one case, and one more for what cannot be compared with it, such as another strike
in another town. A case opens with the clash of two claims; others then take sides. A claim on a
side that its origin stands on already is added in silence; a new side, or a new origin on a
side, is news.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from crosswire.domain.claims import Claim
from crosswire.domain.disputes import Dispute, HistoryEntry
from crosswire.domain.origins import as_read
from crosswire.settings import AlertSettings
from crosswire_alerts.growing import Growing, known_to, sides_of
from crosswire_alerts.judge.matter import matter_in_words
from crosswire_alerts.origins import OriginOf
from crosswire_alerts.sides import Claims, Compare, representatives, with_names

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


def grow(
    cases: Sequence[Dispute],
    fresh: Iterable[Claim],
    rivals: Iterable[Claim],
    *,
    known: Claims,
    compare: Compare,
    settings: AlertSettings,
    now: datetime,
    outdated: frozenset[str] = frozenset(),
    origin_of: OriginOf = as_read,
) -> list[Growth]:
    """What becomes of the cases on a question when one article makes fresh claims on it.

    `rivals` are earlier claims on the question, which enter with those whom they clash with or
    confirm; `known` holds the claims that represent the cases' sides.
    """
    told = {id for case in cases for id in case.claim_ids}
    rivals = list(rivals)
    new = sorted((claim for claim in fresh if claim.id not in told), key=_order)
    old = sorted((claim for claim in rivals if claim.id not in told), key=_order)
    growths = []
    for case in (*cases, *(None for _ in new)):
        growing = Growing(
            positions=sides_of(case.positions if case else ()),
            known=known_to(known, rivals),
            compare=compare,
            settings=settings,
            outdated=outdated,
            origin_of=origin_of,
            fresh=tuple(new),
            near=frozenset(rival.id for rival in rivals),
        )
        new, old = _take_in(growing, new, old)
        if growing.added:
            growths.append(_extended(case, growing, now) if case else _opened(growing, now))
        elif case is None:
            break
    return growths


def quiet_for(case: Dispute, now: datetime) -> timedelta:
    return now - case.updated_at


def represented(cases: Iterable[Dispute]) -> tuple[str, ...]:
    """The ids of the claims that speak for the sides of cases."""
    sides = (side for case in cases for side in case.positions)
    return tuple(id for side in sides for id in representatives(side))


def _take_in(
    growing: Growing, new: list[Claim], old: list[Claim]
) -> tuple[list[Claim], list[Claim]]:
    """Those that belong to the case take their sides; gives those that are left."""
    new = growing.settle(new)
    while growing.clash(new, [*new, *old]):
        old = growing.without_side(old)
        new = growing.settle(growing.without_side(new))
    if growing.added:
        new = growing.settle(new)
        growing.settle(claim for claim in old if growing.is_drawn_in(claim))
    return new, growing.without_side(old)


def _opened(growing: Growing, now: datetime) -> Growth:
    verdict = growing.opening
    if verdict is None or verdict.type is None or verdict.between is None:
        raise ValueError("a case opens with a contradiction")
    first, second = growing.known[verdict.a], growing.known[verdict.b]
    case = Dispute(
        id=Dispute.id_for(first.question.key, first.id),
        question_key=first.question.key,
        question=matter_in_words(first, second),
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
