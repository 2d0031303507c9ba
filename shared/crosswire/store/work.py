"""The queue's truth: what waits, what became of it, and what is dead."""

from collections import Counter
from datetime import datetime

from sqlalchemy import bindparam, delete, func, null, select, text, update

from crosswire.domain.errors import NotFound
from crosswire.domain.messages import ROUTES, STAGES, Message, Rank, Stage
from crosswire.domain.work import StageCounts, Work
from crosswire.store.bells import SqlBells
from crosswire.store.leases import FIELDS, IS_FREE, IS_PENDING, UNHELD, SqlLeases, has_rank
from crosswire.store.rows import HIGHEST
from crosswire.store.tables import LEASED, work

#: As much as is deleted in one transaction, so that writers wait a moment and not a minute.
PRUNED_AT_ONCE = 10_000

_THIS = work.c.id == bindparam("work_id")
_NAMED = (work.c.stage == bindparam("of_stage"), work.c.key == bindparam("of_key"))
_IS_DEAD = work.c.state == "dead"
_IS_DONE = work.c.state == "done"
_ANEW = {
    "state": "pending",
    "attempts": 0,
    "not_before": bindparam("now"),
    "ended_at": null(),
    "error_class": null(),
    **UNHELD,
}

_GET = select(*FIELDS).where(_THIS)
_FIND = select(*FIELDS).where(*_NAMED)
_DEAD = select(*FIELDS).where(_IS_DEAD).order_by(work.c.ended_at.desc(), work.c.id.desc())
_REPLAY = update(work).where(_THIS, _IS_DEAD).values(**_ANEW)
_WAKE = update(work).where(*_NAMED, IS_FREE).values(**_ANEW)
_DROP = delete(work).where(_THIS, _IS_DEAD)
_FORGET_DONE = delete(work).where(
    work.c.stage.in_(STAGES), work.c.key == bindparam("of_key"), _IS_DONE
)

_CALL_OFF = delete(work).where(*_NAMED, IS_PENDING, work.c.lease_token.is_(None))

_KIND = (work.c.stage, work.c.state, work.c.rank)
_BY_KIND = select(*_KIND, func.count().label("pieces")).group_by(*_KIND)
_LEASED = select(work.c.stage, work.c.rank).where(text(LEASED))
_OLDEST = (
    select(work.c.not_before)
    .where(
        work.c.stage == bindparam("of_stage"),
        IS_PENDING,
        has_rank(Rank.NEWS),
        work.c.lease_token.is_(None),
    )
    .order_by(work.c.not_before)
    .limit(1)
)

# Work ends after it was due, so the index on not_before finds what ended before then.
_OLD = (
    select(work.c.id)
    .where(
        work.c.stage.in_(STAGES),
        _IS_DONE,
        work.c.rank.in_([rank.value for rank in Rank]),
        work.c.not_before < bindparam("before"),
        work.c.ended_at < bindparam("before"),
    )
    .limit(PRUNED_AT_ONCE)
)
_PRUNE = delete(work).where(work.c.id.in_(_OLD))


class SqlWork(SqlLeases, SqlBells):
    """All that is asked of work rows."""

    def add(self, message: Message, *, now: datetime, not_before: datetime | None = None) -> bool:
        row = {
            "stage": ROUTES[type(message)],
            "key": message.key,
            "message": type(message).__name__,
            "body": message.to_json(),
            "state": "pending",
            "rank": message.rank.value,
            "generation": 0,
            "attempts": 0,
            "not_before": not_before or now,
            "created_at": now,
        }
        return self._insert_if_new(work, row)

    def get(self, work_id: int) -> Work:
        row = self._one(_GET, work_id=work_id) if 0 <= work_id <= HIGHEST else None
        if row is None:
            raise NotFound(f"There is no work {work_id}.")
        return Work(**row)

    def find(self, message: Message) -> Work | None:
        row = self._one(_FIND, of_stage=ROUTES[type(message)], of_key=message.key)
        return Work(**row) if row else None

    def dead(self, *, stage: Stage | None = None, limit: int = 50) -> list[Work]:
        """Last died first."""
        found = _DEAD.where(work.c.stage.in_(STAGES if stage is None else (stage,)))
        return [Work(**row) for row in self._all(found.limit(limit))]

    def replay(self, work_id: int, now: datetime) -> bool:
        return 0 <= work_id <= HIGHEST and self._change(_REPLAY, work_id=work_id, now=now) == 1

    def wake(self, message: Message, *, now: datetime) -> bool:
        if self.add(message, now=now):
            return True
        stage = ROUTES[type(message)]
        return self._change(_WAKE, of_stage=stage, of_key=message.key, now=now) == 1

    def drop(self, work_id: int) -> bool:
        return 0 <= work_id <= HIGHEST and self._change(_DROP, work_id=work_id) == 1

    def counts(self) -> list[StageCounts]:
        pieces: Counter[tuple[str, str]] = Counter()
        for row in self._all(_BY_KIND):
            pieces[row["stage"], row["state"]] += row["pieces"]
            if row["state"] == "pending" and row["rank"] == Rank.BACKFILL:
                pieces[row["stage"], "backfill"] = row["pieces"]
        for row in self._all(_LEASED):
            pieces[row["stage"], "running"] += 1
            pieces[row["stage"], "backfill"] -= row["rank"] == Rank.BACKFILL
        return [
            StageCounts(
                stage=stage,
                waiting=pieces[stage, "pending"] - pieces[stage, "running"],
                backfill=pieces[stage, "backfill"],
                running=pieces[stage, "running"],
                done=pieces[stage, "done"],
                dead=pieces[stage, "dead"],
                oldest_waiting=self._value(_OLDEST, of_stage=stage),
            )
            for stage in STAGES
        ]

    def prune(self, *, before: datetime) -> int:
        return self._change(_PRUNE, before=before)

    def call_off(self, message: Message) -> bool:
        """Delete work that nobody has begun. False if it is held, ended or not there."""
        stage = ROUTES[type(message)]
        return self._change(_CALL_OFF, of_stage=stage, of_key=message.key) == 1

    def forget_done(self, key: str) -> None:
        """What is done in every stage for this key is to be done again when it is added."""
        self._change(_FORGET_DONE, of_key=key)
