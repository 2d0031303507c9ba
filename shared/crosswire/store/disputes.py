"""Verdicts on pairs of claims, and disputes with their positions and history."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import count, islice
from typing import Any

from sqlalchemy import BindParameter, RowMapping, bindparam, delete, insert, or_, select

from crosswire.domain.disputes import (
    Dispute,
    DisputeState,
    HistoryEntry,
    Position,
    Stand,
    Verdict,
)
from crosswire.domain.errors import NotFound, Refused
from crosswire.store.rows import Rows, in_parts
from crosswire.store.statements import insert_missing
from crosswire.store.tables import dispute_history, disputes, positions, stands, verdicts

_VERDICTS = (
    select(verdicts.c.document)
    .where(or_(verdicts.c.low == bindparam("id"), verdicts.c.high == bindparam("id")))
    .order_by(verdicts.c.kept_at, verdicts.c.low, verdicts.c.high)
)

_CONTRADICTIONS = (
    select(verdicts.c.document)
    .where(verdicts.c.relation == "contradicts")
    .order_by(verdicts.c.kept_at.desc(), verdicts.c.low, verdicts.c.high, verdicts.c.judge)
    .limit(bindparam("many"))
    .offset(bindparam("after"))
)
#: How many are read at a time when those that are less sure are looked for.
_A_LOOK = 500

_DISPUTE = select(disputes).where(disputes.c.id == bindparam("id"))
_RECENT = (
    select(disputes)
    .where(disputes.c.question_key == bindparam("question"))
    .order_by(disputes.c.opened_at.desc(), disputes.c.id.desc())
    .limit(bindparam("limit"))
)
_IDS: BindParameter[list[str]] = bindparam("ids", expanding=True)
_POSITIONS = select(positions).where(positions.c.dispute_id.in_(_IDS)).order_by(positions.c.number)
_STANDS = select(stands).where(stands.c.dispute_id.in_(_IDS)).order_by(stands.c.place)
_STAND_ROWS = select(stands).where(stands.c.dispute_id == bindparam("id"))
_REMOVE_STAND = delete(stands).where(
    stands.c.dispute_id == bindparam("dispute"),
    stands.c.position == bindparam("side"),
    stands.c.claim_id == bindparam("claim"),
)
_REMOVE_POSITIONS = delete(positions).where(
    positions.c.dispute_id == bindparam("dispute"),
    positions.c.number.not_in(bindparam("numbers", expanding=True)),
)
_HOLDING = (
    select(disputes)
    .where(
        disputes.c.id.in_(
            select(stands.c.dispute_id).where(
                stands.c.claim_id.in_(bindparam("claims", expanding=True))
            )
        )
    )
    .order_by(disputes.c.opened_at.desc(), disputes.c.id.desc())
)
_ADD_HISTORY = insert(dispute_history)
_HISTORY = (
    select(dispute_history)
    .where(dispute_history.c.dispute_id == bindparam("dispute"))
    .order_by(dispute_history.c.number)
)


def _verdict_row(verdict: Verdict, now: datetime) -> dict[str, Any]:
    low, high = sorted((verdict.a, verdict.b))
    return {
        "low": low,
        "high": high,
        "judge": verdict.judge,
        "relation": verdict.relation,
        "kept_at": now,
        "document": verdict.to_json(),
    }


class SqlVerdicts(Rows):
    """What the judge said, once for each pair and judge."""

    def keep(self, verdict: Verdict, now: datetime) -> bool:
        return self._insert_if_new(verdicts, _verdict_row(verdict, now))

    def keep_all(self, many: Iterable[Verdict], now: datetime) -> None:
        rows = [_verdict_row(verdict, now) for verdict in many]
        if rows:
            self._connection.execute(insert_missing(verdicts, self._dialect), rows)

    def of(self, claim_id: str) -> list[Verdict]:
        return [Verdict.from_json(row["document"]) for row in self._all(_VERDICTS, id=claim_id)]

    def suggested(self, *, below: float, limit: int = 50) -> list[Verdict]:
        contradictions = map(Verdict.from_json, self._contradictions())
        return list(islice((it for it in contradictions if it.confidence < below), limit))

    def _contradictions(self) -> Iterator[str]:
        """Their confidence stands in the document, so they are read until there are enough."""
        for after in count(0, _A_LOOK):
            rows = self._all(_CONTRADICTIONS, many=_A_LOOK, after=after)
            yield from (row["document"] for row in rows)
            if len(rows) < _A_LOOK:
                return


class SqlDisputes(Rows):
    """Cases, by their ids and questions."""

    def get(self, dispute_id: str) -> Dispute:
        row = self._one(_DISPUTE, id=dispute_id) or self._starting_with(dispute_id)
        return self._whole([row])[0]

    def latest_on(self, question_key: str) -> Dispute | None:
        return next(iter(self.recent_on(question_key, limit=1)), None)

    def recent_on(self, question_key: str, *, limit: int = 8) -> list[Dispute]:
        return self._whole(self._all(_RECENT, question=question_key, limit=limit))

    def holding(self, claim_ids: Iterable[str]) -> list[Dispute]:
        rows = [row for ids in in_parts(claim_ids) for row in self._all(_HOLDING, claims=ids)]
        whole = self._whole({row["id"]: row for row in rows}.values())
        return sorted(whole, key=lambda case: (case.opened_at, case.id), reverse=True)

    def save(self, dispute: Dispute, *history: HistoryEntry) -> None:
        row = dict(dispute)
        sides: tuple[Position, ...] = row.pop("positions")
        row["reasons"] = json.dumps(dispute.reasons)
        self._insert_or_update(disputes, row)
        self._insert_or_update(positions, *(_position_row(dispute.id, side) for side in sides))
        self._save_stands(dispute)
        numbers = [side.number for side in sides]
        self._change(_REMOVE_POSITIONS, dispute=dispute.id, numbers=numbers)
        if history:
            self._connection.execute(_ADD_HISTORY, [dict(entry) for entry in history])

    def search(
        self, *, states: Sequence[DisputeState] = (), limit: int = 50, question: str | None = None
    ) -> list[Dispute]:
        found = select(disputes).order_by(disputes.c.updated_at.desc(), disputes.c.id)
        if states:
            found = found.where(disputes.c.state.in_(states))
        if question is not None:
            text, key = disputes.c.question, disputes.c.question_key
            found = found.where(or_(*(c.icontains(question, autoescape=True) for c in (text, key))))
        return self._whole(self._all(found.limit(limit)))

    def history(self, dispute_id: str) -> list[HistoryEntry]:
        return [
            HistoryEntry(**{name: row[name] for name in HistoryEntry.model_fields})
            for row in self._all(_HISTORY, dispute=dispute_id)
        ]

    def _starting_with(self, start: str) -> RowMapping:
        found = select(disputes).where(disputes.c.id.startswith(start, autoescape=True))
        rows = self._all(found.order_by(disputes.c.id).limit(2)) if start else []
        if not rows:
            raise NotFound(f"There is no dispute {start!r}.")
        if len(rows) > 1:
            names = " and ".join(row["id"] for row in rows)
            raise Refused(f"{start!r} is the start of more than one dispute ({names}): write more.")
        return rows[0]

    def _whole(self, rows: Iterable[RowMapping]) -> list[Dispute]:
        """The disputes of these rows with their positions, by two queries for all."""
        rows = list(rows)
        sides: dict[str, list[RowMapping]] = defaultdict(list)
        voices: dict[tuple[str, int], list[Stand]] = defaultdict(list)
        for ids in in_parts(row["id"] for row in rows):
            for side in self._all(_POSITIONS, ids=ids):
                sides[side["dispute_id"]].append(side)
            for voice in self._all(_STANDS, ids=ids):
                voices[voice["dispute_id"], voice["position"]].append(_stand(voice))
        return [_dispute(row, sides[row["id"]], voices) for row in rows]

    def _save_stands(self, dispute: Dispute) -> None:
        """Write what changed only: a dispute grows by a claim or two at a time."""
        old = {_stand_key(row): dict(row) for row in self._all(_STAND_ROWS, id=dispute.id)}
        new = {
            (side.number, stand.claim_id): _stand_row(dispute.id, side.number, place, stand)
            for side in dispute.positions
            for place, stand in enumerate(side.stands)
        }
        self._insert_or_update(stands, *(row for key, row in new.items() if old.get(key) != row))
        for side, claim in old.keys() - new.keys():
            self._change(_REMOVE_STAND, dispute=dispute.id, side=side, claim=claim)


def _dispute(
    row: RowMapping, sides: list[RowMapping], voices: dict[tuple[str, int], list[Stand]]
) -> Dispute:
    whole = tuple(
        Position(
            number=side["number"],
            label=side["label"],
            stands=tuple(voices[row["id"], side["number"]]),
        )
        for side in sides
    )
    return Dispute(**{**row, "reasons": tuple(json.loads(row["reasons"])), "positions": whole})


def _stand(row: RowMapping) -> Stand:
    return Stand(**{name: row[name] for name in Stand.model_fields})


def _stand_key(row: RowMapping) -> tuple[int, str]:
    return row["position"], row["claim_id"]


def _stand_row(dispute_id: str, position: int, place: int, stand: Stand) -> dict[str, Any]:
    return {**dict(stand), "dispute_id": dispute_id, "position": position, "place": place}


def _position_row(dispute_id: str, side: Position) -> dict[str, Any]:
    return {"dispute_id": dispute_id, "number": side.number, "label": side.label}
