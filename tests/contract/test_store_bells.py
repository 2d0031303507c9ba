"""Bells: which work is rung, when, and how much of it."""

from crosswire.domain.messages import ClaimsExtracted
from crosswire.store.protocol import Store
from tests.contract.plans import WatchedStore
from tests.contract.storing import LEASE, SECOND
from tests.contract.working import AGAIN, add, claim, held, ring, stored, work
from tests.samples import NOON


def test_due_work_is_rung_with_a_new_generation_oldest_first(store: Store) -> None:
    late, early = add(store, stored(1)) + add(store, stored(2), at=NOON - SECOND)
    add(store, stored(3), at=NOON + SECOND)
    add(store, ClaimsExtracted(article_id="a1", revision=1))

    assert ring(store) == [(early, 1), (late, 1)]
    assert work(store, early).rung_at == NOON


def test_a_bell_is_not_rung_again_before_its_time(store: Store) -> None:
    (number,) = add(store, stored())
    ring(store)

    assert ring(store, at=NOON + AGAIN - SECOND) == []
    assert ring(store, at=NOON + AGAIN) == [(number, 2)]


def test_no_more_than_the_window_is_outstanding(store: Store) -> None:
    numbers = add(store, *(stored(number) for number in range(5)))

    assert [pair[0] for pair in ring(store, window=3)] == numbers[:3]
    assert ring(store, window=3) == []
    assert ring(store, window=2) == []
    claim(store, (numbers[0], 1))
    with store.transaction() as tx:
        tx.work.finish(numbers[0], "t", NOON)
    assert [pair[0] for pair in ring(store, window=3)] == [numbers[3]]


def test_work_that_was_tried_before_comes_first(store: Store) -> None:
    numbers = add(store, *(stored(number) for number in range(3)))
    ring(store)
    claim(store, (numbers[2], 1))
    with store.transaction() as tx:
        tx.work.postpone(numbers[2], "t", until=NOON + AGAIN, error="again")

    assert ring(store, at=NOON + AGAIN, window=2) == [(numbers[2], 2), (numbers[0], 2)]


def test_held_work_is_not_rung(store: Store) -> None:
    piece = held(store)

    assert ring(store, at=NOON + LEASE - SECOND) == []
    assert ring(store, at=NOON + LEASE) == [(piece.id, 1)]


def test_when_redis_is_lost_every_bell_is_silent(store: Store) -> None:
    add(store, stored(1), stored(2))
    ring(store, window=1)

    with store.transaction() as tx:
        assert tx.work.forget_rings() == 1

    assert [generation for _, generation in ring(store)] == [2, 1]


def test_postponed_work_waits_and_is_rung_when_its_time_comes(store: Store) -> None:
    (number,) = add(store, stored())
    claim(store, *ring(store))

    with store.transaction() as tx:
        assert tx.work.postpone(number, "t", until=NOON + SECOND, error="HTTP 503")

    waiting = work(store, number)
    assert (waiting.attempts, waiting.last_error, waiting.lease_token) == (1, "HTTP 503", None)
    assert ring(store) == []
    assert ring(store, at=NOON + SECOND) == [(number, 2)]


def test_an_idle_poll_is_one_statement_that_looks_at_no_ended_work(database_url: str) -> None:
    store = WatchedStore(database_url)
    numbers = add(store, *(stored(number) for number in range(400)))
    claim(store, *((number, 0) for number in numbers))
    with store.transaction() as tx:
        for number in numbers:
            tx.work.finish(number, "t", NOON)
    store.asked.clear()

    assert ring(store) == []
    asked, plan = len(store.asked), store.last_plan()
    store.dispose()

    assert asked == 1
    assert "SCAN work" not in plan
    assert "Seq Scan on work" not in plan
