"""Verdicts on pairs of claims, and disputes: one case per question."""

from datetime import datetime
from typing import Any, Literal

from pydantic import Field

from crosswire.domain.value import Value, fingerprint

Relation = Literal[
    "contradicts", "supersedes", "reverses", "corroborates", "compatible", "unrelated"
]
Contradiction = Literal["quantity", "denial", "status", "date", "place", "actor", "position"]
Between = Literal["speakers", "outlets"]
DisputeState = Literal["open", "acknowledged", "snoozed", "resolved", "dismissed"]


class Gate(Value):
    """One question that the judge asked of a pair, and the answer with its reason."""

    name: str
    passed: bool
    reason: str


class Verdict(Value):
    """What the judge says of two claims, with every gate that they went through."""

    a: str
    """The id of the earlier claim."""
    b: str
    """The id of the later claim."""
    relation: Relation
    type: Contradiction | None = None
    between: Between | None = None
    """Who disagrees: two speakers, or two outlets about one speaker."""
    rule: str
    confidence: float = Field(ge=0, le=1)
    gates: tuple[Gate, ...] = ()
    judge: str
    """Name and version of the judge."""

    @property
    def reasons(self) -> tuple[str, ...]:
        return tuple(gate.reason for gate in self.gates)


class Stand(Value):
    """One claim's place in a position: enough to count voices without reading the claim."""

    claim_id: str
    article_id: str
    source_id: str
    origin: str
    speaker_key: str
    speaker: str
    """The speaker's name for people; the outlet's, if it speaks for itself."""


class Position(Value):
    """One side of a dispute: an answer, and all who give it."""

    number: int
    label: str
    """The answer in words, such as "310 killed" or "held by Russia"."""
    stands: tuple[Stand, ...]

    @property
    def origins(self) -> frozenset[str]:
        return frozenset(stand.origin for stand in self.stands)

    @property
    def sources(self) -> frozenset[str]:
        return frozenset(stand.source_id for stand in self.stands)


class Dispute(Value):
    """A question on which sources contradict each other; it grows as they speak."""

    id: str
    question_key: str
    question: str
    type: Contradiction
    between: Between
    state: DisputeState = "open"
    positions: tuple[Position, ...]
    reasons: tuple[str, ...]
    """Why the pair that opened it contradicts, gate by gate."""
    confidence: float
    opened_at: datetime
    updated_at: datetime
    snoozed_until: datetime | None = None
    assignee: str | None = None

    @staticmethod
    def id_for(question_key: str, first_claim_id: str) -> str:
        return "d" + fingerprint(question_key, first_claim_id, length=12)

    @property
    def claim_ids(self) -> tuple[str, ...]:
        return tuple(stand.claim_id for side in self.positions for stand in side.stands)


class HistoryEntry(Value):
    """One line of a dispute's history, which is only ever added to."""

    dispute_id: str
    at: datetime
    actor: str
    """`crosswire`, or the person who acted."""
    event: str
    """opened, position-added, origin-added, claim-added, acknowledged, resolved, note …"""
    detail: str = ""


AlertEvent = Literal[
    "dispute.opened",
    "dispute.updated",
    "dispute.withdrawn",
    "claim.reversed",
    "evidence.changed",
    "feed.silent",
    "feed.dead",
    "feed.returned",
]


class Alert(Value):
    """What is told about a dispute or a feed, once. `dedup_key` names the occasion."""

    id: str
    event: AlertEvent
    dispute_id: str
    """What it is about; the id of a feed, if it is about one."""
    dedup_key: str
    payload: dict[str, Any]
    """The whole document as it is delivered, under 20 kB."""
    created_at: datetime

    @staticmethod
    def id_for(dedup_key: str) -> str:
        return "al" + fingerprint(dedup_key, length=20)
