"""Leases: who holds work, who may end it, and what happens when nobody does."""

import threading

from crosswire.domain.messages import ClaimsExtracted
from crosswire.store.protocol import Store
from crosswire.store.session import open_store
from tests.contract.storing import LEASE, SECOND
from tests.contract.working import add, claim, claim_next, held, ring, stored, work
from tests.samples import NOON


def test_a_claim_takes_the_lease_and_counts_the_attempt(store: Store) -> None:
    (number,) = add(store, stored())
    ring(store)

    (piece,) = claim(store, (number, 1))

    assert piece == work(store, number)
    assert (piece.lease_token, piece.lease_until, piece.attempts) == ("t", NOON + LEASE, 1)


def test_a_claim_leaves_what_is_old_held_early_done_or_unknown(store: Store) -> None:
    old, taken, early, done, free = add(store, *(stored(number) for number in range(5)))
    pairs = ring(store)
    claim(store, (taken, 1), (early, 1), (done, 1), token="other")
    with store.transaction() as tx:
        tx.work.postpone(early, "other", until=NOON + SECOND, error=None)
        tx.work.finish(done, "other", NOON)
    hostile = [(old, 7), (99, 1), (-1, 1), (10**30, 1), (free, 10**30)]

    claimed = claim(store, *hostile, *(pair for pair in pairs if pair[0] != old))

    assert [piece.id for piece in claimed] == [free]
    assert claim(store) == []


def test_claimed_work_comes_in_the_order_that_was_asked(store: Store) -> None:
    pairs = ring(store) if add(store, *(stored(number) for number in range(4))) else []

    claimed = claim(store, *reversed(pairs))

    assert [piece.id for piece in claimed] == [pair[0] for pair in reversed(pairs)]


def test_a_lease_that_ran_out_can_be_taken_over(store: Store) -> None:
    piece = held(store, token="first")

    assert claim_next(store, token="second", at=NOON + LEASE - SECOND) == []
    (again,) = claim_next(store, token="second", at=NOON + LEASE)
    assert (again.id, again.lease_token, again.attempts) == (piece.id, "second", 2)


def test_without_redis_what_is_due_is_claimed_oldest_first(store: Store) -> None:
    late, early = add(store, stored(1)) + add(store, stored(2), at=NOON - SECOND)
    add(store, stored(3), at=NOON + SECOND)
    add(store, ClaimsExtracted(article_id="a1", revision=1))

    assert [piece.id for piece in claim_next(store, limit=1)] == [early]
    assert [piece.id for piece in claim_next(store)] == [late]


def test_two_threads_that_claim_the_same_work_share_it_out(store: Store) -> None:
    pairs = [(number, 0) for number in add(store, *(stored(number) for number in range(40)))]
    claimed: dict[str, list[int]] = {"one": [], "two": []}
    start = threading.Barrier(2)

    def compete(token: str) -> None:
        start.wait()
        for pair in pairs:
            claimed[token] += [piece.id for piece in claim(store, pair, token=token)]

    threads = [threading.Thread(target=compete, args=(token,)) for token in claimed]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(claimed["one"] + claimed["two"]) == [pair[0] for pair in pairs]


def test_an_open_claim_makes_another_neither_wait_nor_share_on_a_server(
    postgres_url: str,
) -> None:
    store = open_store(postgres_url)
    add(store, stored(1), stored(2))

    with store.transaction() as tx:
        (mine,) = tx.work.claim_next("extractor", token="a", now=NOON, lease=LEASE, limit=1)
        (theirs,) = claim_next(store, token="b")

    assert mine.id != theirs.id
    store.dispose()


def test_finished_work_is_done_and_free(store: Store) -> None:
    piece = held(store)

    with store.transaction() as tx:
        assert tx.work.finish(piece.id, "t", NOON + SECOND)

    done = work(store, piece.id)
    assert (done.state, done.ended_at, done.lease_token) == ("done", NOON + SECOND, None)


def test_who_lost_the_lease_can_change_nothing(store: Store) -> None:
    piece = held(store, token="first")
    claim_next(store, token="second", at=NOON + LEASE)
    before = work(store, piece.id)

    with store.transaction() as tx:
        assert not tx.work.finish(piece.id, "first", NOON)
        assert not tx.work.postpone(piece.id, "first", until=NOON, error="late")
        assert not tx.work.bury(piece.id, "first", error_class="permanent", error="", now=NOON)
        assert tx.work.release("first") == 0

    assert work(store, piece.id) == before


def test_work_is_finished_once(store: Store) -> None:
    piece = held(store)

    with store.transaction() as tx:
        assert tx.work.finish(piece.id, "t", NOON)
        assert not tx.work.finish(piece.id, "t", NOON)


def test_an_expected_delay_is_no_attempt(store: Store) -> None:
    piece = held(store)

    with store.transaction() as tx:
        tx.work.postpone(piece.id, "t", until=NOON, error=None, forgive=True)

    assert work(store, piece.id).attempts == 0


def test_a_worker_that_stops_gives_back_all_it_holds_uncounted(store: Store) -> None:
    add(store, stored(1), stored(2), stored(3))
    ring(store)
    claim_next(store, token="other", limit=1)
    mine = claim_next(store)

    with store.transaction() as tx:
        assert tx.work.release("t") == 2

    assert [work(store, piece.id).attempts for piece in mine] == [0, 0]
    assert [pair[0] for pair in ring(store)] == [piece.id for piece in mine]


def test_work_that_kills_its_workers_is_buried_after_its_last_attempt(store: Store) -> None:
    piece = held(store, token="first")
    claim_next(store, token="second", at=NOON + LEASE)
    too_early, ran_out = NOON + 2 * LEASE - SECOND, NOON + 2 * LEASE

    with store.transaction() as tx:
        assert tx.work.bury_spent(now=too_early, max_attempts=2) == []
        assert tx.work.bury_spent(now=ran_out, max_attempts=3) == []
        (letter,) = tx.work.bury_spent(now=ran_out, max_attempts=2)
        assert tx.work.bury_spent(now=ran_out, max_attempts=2) == []

    assert letter == work(store, piece.id)
    assert (letter.state, letter.error_class) == ("dead", "killed")
