"""Work rows against a model of a few lines: whatever workers and relays do, in whatever order."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import hypothesis.strategies as st
from hypothesis import HealthCheck, settings
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    initialize,
    invariant,
    multiple,
    rule,
    run_state_machine_as_test,
)

from crosswire.domain.messages import ArticleStored, Rank
from crosswire.store.protocol import Store
from crosswire.store.session import open_store
from crosswire.testing import memory_store
from tests.contract.storing import LEASE, SECOND
from tests.samples import NOON
from tests.servers.postgres import MIGRATED, PrivatePostgres

AGAIN = 20 * SECOND
WINDOW = 3
MOST = 3
STEPS = settings(
    max_examples=20,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)

tokens = st.sampled_from(["ann", "bob"])


@dataclass(frozen=True)
class Row:
    """What the model remembers of a piece of work."""

    not_before: datetime
    rank: Rank
    state: str = "pending"
    generation: int = 0
    attempts: int = 0
    token: str | None = None
    until: datetime | None = None
    rung: datetime | None = None

    def due(self, now: datetime) -> bool:
        free = self.until is None or self.until <= now
        return self.state == "pending" and self.not_before <= now and free

    def unheld(self, **changes: object) -> "Row":
        return replace(self, token=None, until=None, rung=None, **changes)  # type: ignore[arg-type]


class Desk(RuleBasedStateMachine):
    """Workers, a relay and an operator at one store."""

    works = Bundle("works")
    bells = Bundle("bells")
    leases = Bundle("leases")

    def open(self) -> Store:
        return memory_store()

    @initialize(target=works, waiting=st.integers(0, 6))
    def begin(self, waiting: int) -> object:
        """With some work of both ranks that has waited, the back-fill for longer."""
        self.store = self.open()
        self.now = NOON
        self.rows: dict[int, Row] = {}
        ranks = sorted(list(Rank) * 3, reverse=True)[:waiting]
        return multiple(*(self.add(10 + n, 0, rank) for n, rank in enumerate(ranks)))

    @rule(
        target=works,
        number=st.integers(1, 6),
        wait=st.integers(0, 1),
        rank=st.sampled_from(Rank),
    )
    def add(self, number: int, wait: int, rank: Rank) -> int:
        message = ArticleStored(article_id=str(number), revision=1, rank=rank)
        at = self.now + wait * 15 * SECOND
        with self.store.transaction() as tx:
            known = tx.work.find(message)
            assert tx.work.add(message, now=self.now, not_before=at) == (known is None)
            work = tx.work.find(message)
        assert work is not None
        self.rows.setdefault(work.id, Row(not_before=at, rank=rank))
        return work.id

    @rule(seconds=st.sampled_from([1, 15, 30]))
    def time_goes_by(self, seconds: int) -> None:
        self.now += timedelta(seconds=seconds)

    @rule(target=bells)
    def ring(self) -> object:
        expected = [number for rank in Rank for number in self._to_ring(rank)]
        with self.store.transaction() as tx:
            pairs = tx.work.to_ring("extractor", now=self.now, ring_again=AGAIN, window=WINDOW)
        assert [number for number, _ in pairs] == expected
        for number, generation in pairs:
            row = self.rows[number]
            self.rows[number] = replace(row, rung=self.now, generation=row.generation + 1)
            assert generation == self.rows[number].generation
        return multiple(*pairs)

    @rule(
        target=leases,
        pairs=st.lists(bells, max_size=3, unique_by=lambda pair: pair[0]),
        token=tokens,
    )
    def claim(self, pairs: list[tuple[int, int]], token: str) -> object:
        with self.store.transaction() as tx:
            claimed = tx.work.claim(pairs, token=token, now=self.now, lease=LEASE)
        expected = [
            number
            for number, generation in pairs
            if number in self.rows
            and self.rows[number].due(self.now)
            and self.rows[number].generation == generation
        ]
        assert [work.id for work in claimed] == expected
        return self._take(expected, token)

    @rule(
        target=leases,
        token=tokens,
        limit=st.integers(1, 2),
        ranks=st.permutations(list(Rank)),
        most=st.integers(1, 2),
    )
    def claim_next(self, token: str, limit: int, ranks: list[Rank], most: int) -> object:
        ranks = ranks[:most]
        with self.store.transaction() as tx:
            claimed = tx.work.claim_next(
                "extractor", token=token, now=self.now, lease=LEASE, limit=limit, ranks=ranks
            )
        rows = self.rows
        due = [n for n, row in rows.items() if row.due(self.now) and row.rank in ranks]
        due.sort(key=lambda n: (ranks.index(rows[n].rank), rows[n].not_before, n))
        expected = due[:limit]
        assert [work.id for work in claimed] == expected
        return self._take(expected, token)

    @rule(lease=leases)
    def finish(self, lease: tuple[int, str]) -> None:
        number, token = lease
        with self.store.transaction() as tx:
            done = tx.work.finish(number, token, self.now)
        self._ended(number, token, done, state="done")

    @rule(lease=leases, forgive=st.booleans())
    def postpone(self, lease: tuple[int, str], forgive: bool) -> None:
        number, token = lease
        until = self.now + 10 * SECOND
        with self.store.transaction() as tx:
            done = tx.work.postpone(number, token, until=until, error="later", forgive=forgive)
        forgiven = {"attempts": 0} if forgive else {}
        self._ended(number, token, done, not_before=until, **forgiven)

    @rule(lease=leases)
    def bury(self, lease: tuple[int, str]) -> None:
        self._bury(*lease)

    @rule(number=works)
    def bury_by_hand(self, number: int) -> None:
        self._bury(number, None)

    @rule(token=tokens)
    def release(self, token: str) -> None:
        mine = [number for number, row in self.rows.items() if row.token == token]
        with self.store.transaction() as tx:
            assert tx.work.release(token) == len(mine)
        for number in mine:
            row = self.rows[number]
            self.rows[number] = row.unheld(attempts=row.attempts - 1)

    @rule()
    def bury_spent(self) -> None:
        spent = {
            number
            for number, row in self.rows.items()
            if row.until and row.until <= self.now and row.attempts >= MOST
        }
        with self.store.transaction() as tx:
            buried = tx.work.bury_spent(now=self.now, max_attempts=MOST)
        assert {work.id for work in buried} == spent
        for number in spent:
            self.rows[number] = self.rows[number].unheld(state="dead")

    @rule()
    def lose_redis(self) -> None:
        with self.store.transaction() as tx:
            tx.work.forget_rings()
        self.rows = {number: replace(row, rung=None) for number, row in self.rows.items()}

    @rule(number=works)
    def replay(self, number: int) -> None:
        dead = number in self.rows and self.rows[number].state == "dead"
        with self.store.transaction() as tx:
            assert tx.work.replay(number, self.now) == dead
        if dead:
            self._anew(number)

    @rule(number=works)
    def drop(self, number: int) -> None:
        dead = number in self.rows and self.rows[number].state == "dead"
        with self.store.transaction() as tx:
            assert tx.work.drop(number) == dead
        if dead:
            del self.rows[number]

    @rule(number=works)
    def wake(self, number: int) -> None:
        if number not in self.rows:
            return
        row = self.rows[number]
        free = row.until is None or row.until <= self.now
        with self.store.transaction() as tx:
            message = tx.work.get(number).fact()
            assert tx.work.wake(message, now=self.now) == free
        if free:
            self._anew(number)

    @rule()
    def prune(self) -> None:
        with self.store.transaction() as tx:
            tx.work.prune(before=self.now - timedelta(hours=1))

    @invariant()
    def store_and_model_agree(self) -> None:
        with self.store.reading() as tx:
            works = {number: tx.work.get(number) for number in self.rows}
            counts = tx.work.counts()[1]
            news_waits = tx.work.news_waits("extractor", self.now)
        seen = {
            number: Row(
                not_before=work.not_before,
                rank=work.rank,
                state=work.state,
                generation=work.generation,
                attempts=work.attempts,
                token=work.lease_token,
                until=work.lease_until,
                rung=work.rung_at,
            )
            for number, work in works.items()
        }
        assert seen == self.rows
        assert counts.waiting + counts.running + counts.done + counts.dead == len(self.rows)
        assert news_waits == any(
            row.due(self.now) and row.rank is Rank.NEWS for row in self.rows.values()
        )

    def _to_ring(self, rank: Rank) -> list[int]:
        lately = self.now - AGAIN
        rows = {number: row for number, row in self.rows.items() if row.rank is rank}
        outstanding = sum(1 for row in rows.values() if row.rung and row.rung > lately)
        silent = [
            number
            for number, row in rows.items()
            if row.due(self.now) and (row.rung is None or row.rung <= lately)
        ]
        silent.sort(key=lambda n: (rows[n].attempts == 0, rows[n].not_before, n))
        return silent[: max(0, WINDOW - outstanding)]

    def _take(self, numbers: list[int], token: str) -> object:
        for number in numbers:
            row = self.rows[number]
            until = self.now + LEASE
            self.rows[number] = replace(row, token=token, until=until, attempts=row.attempts + 1)
        return multiple(*((number, token) for number in numbers))

    def _bury(self, number: int, token: str | None) -> None:
        with self.store.transaction() as tx:
            done = tx.work.bury(number, token, error_class="permanent", error="", now=self.now)
        self._ended(number, token, done, state="dead")

    def _ended(self, number: int, token: str | None, done: bool, **changes: object) -> None:
        row = self.rows.get(number)
        pending = row is not None and row.state == "pending"
        assert done == (pending and row is not None and token in (None, row.token))
        if done and row is not None:
            self.rows[number] = row.unheld(**changes)

    def _anew(self, number: int) -> None:
        row = self.rows[number]
        self.rows[number] = row.unheld(state="pending", attempts=0, not_before=self.now)


def test_work_rows_in_memory_do_what_the_model_does() -> None:
    run_state_machine_as_test(Desk, settings=STEPS)


def test_work_rows_on_a_server_do_what_the_model_does(
    postgres_server: PrivatePostgres, postgres_url: str
) -> None:
    store = open_store(postgres_url)

    class OnServer(Desk):
        def open(self) -> Store:
            store.dispose()
            postgres_server.empty(MIGRATED)
            return store

    run_state_machine_as_test(OnServer, settings=STEPS)
    store.dispose()
