"""Work rows: bells, leases, dead letters, and who leads."""

import threading
from datetime import datetime

import pytest
from sqlalchemy import Connection, event

from crosswire.domain.errors import NotFound
from crosswire.domain.messages import ArticleStored, ClaimsExtracted, Message, Stage
from crosswire.domain.work import Work
from crosswire.store.engines import connect_to, read_url
from crosswire.store.protocol import Store
from crosswire.store.session import SqlStore, open_store
from tests.contract.storing import LEASE, SECOND
from tests.samples import NOON

AGAIN = 30 * SECOND


def stored(number: int = 1) -> Message:
    return ArticleStored(article_id=f"a{number}", revision=1)


def add(store: Store, *messages: Message, at: datetime = NOON) -> list[int]:
    """The ids of new work for these."""
    with store.transaction() as tx:
        for message in messages:
            tx.work.add(message, now=at)
        found = [tx.work.find(message) for message in messages]
        return [work.id for work in found if work]


def ring(
    store: Store, *, at: datetime = NOON, window: int = 10, stage: Stage = "extractor"
) -> list[tuple[int, int]]:
    with store.transaction() as tx:
        return tx.work.to_ring(stage, now=at, ring_again=AGAIN, window=window)


def claim(
    store: Store, *pairs: tuple[int, int], token: str = "t", at: datetime = NOON
) -> list[Work]:
    with store.transaction() as tx:
        return tx.work.claim(pairs, token=token, now=at, lease=LEASE)


def claim_next(
    store: Store, *, token: str = "t", at: datetime = NOON, limit: int = 9
) -> list[Work]:
    with store.transaction() as tx:
        return tx.work.claim_next("extractor", token=token, now=at, lease=LEASE, limit=limit)


def work(store: Store, work_id: int) -> Work:
    with store.reading() as tx:
        return tx.work.get(work_id)


def held(store: Store, *, token: str = "t") -> Work:
    """One piece of work under a lease."""
    add(store, stored())
    (piece,) = claim_next(store, token=token)
    return piece


def dead(store: Store) -> Work:
    piece = held(store)
    with store.transaction() as tx:
        tx.work.bury(piece.id, "t", error_class="permanent", error="bad", now=NOON)
    return piece


def test_a_message_becomes_work_of_the_stage_of_its_route_once(store: Store) -> None:
    with store.transaction() as tx:
        assert tx.work.add(stored(), now=NOON)
        assert not tx.work.add(stored(), now=NOON)
        assert tx.work.add(ClaimsExtracted(article_id="a1", revision=1), now=NOON)

        first = tx.work.find(stored())
        assert first is not None
        assert (first.stage, first.fact(), first.state) == ("extractor", stored(), "pending")
        assert (first.created_at, first.not_before, first.attempts) == (NOON, NOON, 0)
        assert tx.work.find(stored(2)) is None


def test_a_number_is_never_given_out_again(store: Store) -> None:
    first = dead(store)
    with store.transaction() as tx:
        tx.work.drop(first.id)

    assert add(store, stored()) > [first.id]


def test_unknown_work_is_not_found_however_large_its_number(store: Store) -> None:
    for number in (1, -1, 10**30):
        with store.transaction() as tx:
            with pytest.raises(NotFound, match=f"no work {number}"):
                tx.work.get(number)
            assert not tx.work.replay(number, NOON)
            assert not tx.work.drop(number)


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


def test_postponed_work_waits_and_is_rung_when_its_time_comes(store: Store) -> None:
    (number,) = add(store, stored())
    claim(store, *ring(store))

    with store.transaction() as tx:
        assert tx.work.postpone(number, "t", until=NOON + SECOND, error="HTTP 503")

    waiting = work(store, number)
    assert (waiting.attempts, waiting.last_error, waiting.lease_token) == (1, "HTTP 503", None)
    assert ring(store) == []
    assert ring(store, at=NOON + SECOND) == [(number, 2)]


def test_an_expected_delay_is_no_attempt(store: Store) -> None:
    piece = held(store)

    with store.transaction() as tx:
        tx.work.postpone(piece.id, "t", until=NOON, error=None, forgive=True)

    assert work(store, piece.id).attempts == 0


def test_a_dead_letter_keeps_its_class_and_error(store: Store) -> None:
    piece = dead(store)

    letter = work(store, piece.id)
    assert (letter.state, letter.error_class, letter.last_error) == ("dead", "permanent", "bad")
    assert letter.ended_at == NOON
    assert claim_next(store) == []
    assert ring(store) == []


def test_work_that_nobody_holds_can_be_buried_without_a_token(store: Store) -> None:
    (number,) = add(store, stored())

    with store.transaction() as tx:
        assert tx.work.bury(number, None, error_class="permanent", error="bad", now=NOON)
        assert not tx.work.bury(number, None, error_class="permanent", error="bad", now=NOON)


def test_dead_letters_are_listed_last_died_first(store: Store) -> None:
    numbers = add(store, stored(1), stored(2), ClaimsExtracted(article_id="a1", revision=1))
    with store.transaction() as tx:
        for later, number in enumerate(numbers):
            at = NOON + later * SECOND
            tx.work.bury(number, None, error_class="killed", error="", now=at)

    with store.reading() as tx:
        assert [letter.id for letter in tx.work.dead()] == numbers[::-1]
        assert [letter.id for letter in tx.work.dead(stage="extractor")] == [numbers[1], numbers[0]]
        assert [letter.id for letter in tx.work.dead(limit=1)] == [numbers[2]]


def test_a_replayed_letter_is_tried_like_new(store: Store) -> None:
    piece = dead(store)

    with store.transaction() as tx:
        assert tx.work.replay(piece.id, NOON + SECOND)
        assert not tx.work.replay(piece.id, NOON + SECOND)

    again = work(store, piece.id)
    assert (again.state, again.attempts, again.not_before) == ("pending", 0, NOON + SECOND)
    assert (again.error_class, again.ended_at) == (None, None)


def test_only_dead_letters_are_dropped(store: Store) -> None:
    piece = dead(store)
    (waiting,) = add(store, stored(2))

    with store.transaction() as tx:
        assert tx.work.drop(piece.id)
        assert not tx.work.drop(piece.id)
        assert not tx.work.drop(waiting)
        assert tx.work.find(stored()) is None


def test_work_is_woken_whatever_became_of_it_unless_it_is_held(store: Store) -> None:
    waiting, done, letter, busy = add(store, *(stored(number) for number in range(4)))
    claim(store, (waiting, 0), (done, 0), (letter, 0), (busy, 0))
    later = NOON + SECOND
    with store.transaction() as tx:
        tx.work.postpone(waiting, "t", until=NOON + 60 * SECOND, error="HTTP 503")
        tx.work.finish(done, "t", NOON)
        tx.work.bury(letter, "t", error_class="permanent", error="bad", now=NOON)

        assert [tx.work.wake(stored(number), now=later) for number in range(5)] == [
            True,
            True,
            True,
            False,
            True,
        ]

    woken = [work(store, number) for number in (waiting, done, letter)]
    assert {(one.state, one.attempts, one.not_before) for one in woken} == {("pending", 0, later)}
    assert work(store, busy).attempts == 1


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


def test_counts_are_by_stage_in_the_order_of_the_pipeline(store: Store) -> None:
    numbers = add(store, *(stored(number) for number in range(4)), at=NOON - 9 * SECOND)
    add(store, stored(4), at=NOON - 8 * SECOND)
    claim(store, *((number, 0) for number in numbers))
    with store.transaction() as tx:
        tx.work.finish(numbers[0], "t", NOON)
        tx.work.finish(numbers[1], "t", NOON)
        tx.work.bury(numbers[2], "t", error_class="permanent", error="bad", now=NOON)

        counts = tx.work.counts()

    assert [count.stage for count in counts] == ["ingest", "extractor", "alerts", "delivery"]
    extractor = counts[1]
    assert (extractor.waiting, extractor.running, extractor.done, extractor.dead) == (1, 1, 2, 1)
    assert extractor.oldest_waiting == NOON - 8 * SECOND
    assert counts[0].oldest_waiting is None


def test_done_work_is_pruned_and_nothing_else(store: Store) -> None:
    old, new, letter, _ = add(store, *(stored(number) for number in range(4)))
    claim(store, (old, 0), (new, 0), (letter, 0))
    with store.transaction() as tx:
        tx.work.finish(old, "t", NOON + SECOND)
        tx.work.finish(new, "t", NOON + 2 * SECOND)
        tx.work.bury(letter, "t", error_class="permanent", error="bad", now=NOON)

    with store.transaction() as tx:
        assert tx.work.prune(before=NOON + 2 * SECOND) == 1
        assert [tx.work.find(stored(number)) is None for number in range(4)] == [True, *[False] * 3]


def test_shared_values_are_kept_by_key(store: Store) -> None:
    with store.transaction() as tx:
        assert tx.settings.get("epoch") is None
        tx.settings.put("epoch", {"run": "x", "seen": [1, None]})
        tx.settings.put("epoch", {"run": "y", "seen": [1, None]})

        assert tx.settings.get("epoch") == {"run": "y", "seen": [1, None]}


def test_one_leads_until_the_lease_runs_out(store: Store) -> None:
    def lead(holder: str, at: datetime, role: str = "relay") -> bool:
        with store.transaction() as tx:
            return tx.settings.lead(role, holder, now=at, lease=LEASE)

    assert lead("a", NOON)
    assert not lead("b", NOON)
    assert lead("a", NOON + 20 * SECOND)
    assert not lead("b", NOON + LEASE)
    assert lead("b", NOON + 20 * SECOND + LEASE)
    assert not lead("a", NOON + 20 * SECOND + LEASE)
    assert lead("a", NOON, role="schedule")


def test_an_idle_poll_is_one_statement_by_index(database_url: str) -> None:
    engine = connect_to(read_url(database_url))
    asked: list[tuple[str, object]] = []

    @event.listens_for(engine, "before_cursor_execute")
    def remember(_: Connection, __: object, statement: str, values: object, *___: object) -> None:
        if not statement.startswith("BEGIN"):
            asked.append((statement, values))

    store = SqlStore(engine)
    assert ring(store) == []
    engine.dispose()

    assert len(asked) == 1
