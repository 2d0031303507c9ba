"""Work rows from their message to their end, dead letters, and who leads."""

from datetime import datetime

import pytest

from crosswire.domain.errors import NotFound
from crosswire.domain.messages import ClaimsExtracted
from crosswire.store.protocol import Store
from tests.contract.storing import LEASE, SECOND
from tests.contract.working import add, claim, claim_next, dead, ring, stored, work
from tests.samples import NOON


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
