"""One piece of work: its effect and its end commit together, once, or not at all."""

import time
from datetime import timedelta

import pytest

from crosswire.clock import FixedClock
from crosswire.domain.errors import Refused, Unavailable, Undoable
from crosswire.domain.messages import ArticleStored, Rank
from crosswire.queue.consumer import work_off
from crosswire.queue.handling import Again, Done, Handler, Handlers, Outcome
from crosswire.settings import QueueSettings
from crosswire.store.protocol import Store, Transaction
from crosswire.testing import memory_store
from tests.contract.queueing import (
    LEASE,
    TRACING,
    add,
    claimed,
    desk,
    leaves_a_trace,
    rung,
    state,
    trace,
    traces,
)
from tests.samples import NOON

QUEUE = QueueSettings(max_attempts=3, retry_delay=timedelta(seconds=5))


@pytest.fixture
def store() -> Store:
    return memory_store()


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(NOON)


def off(store: Store, clock: FixedClock, name: str, handler: Handler) -> bool:
    """Claim that work and work it off."""
    work = claimed(store, name, now=clock.now())
    return work_off(work, {ArticleStored: handler}, store=store, clock=clock, settings=QUEUE)


def raising(error: Exception) -> Handler:
    def handler(message: ArticleStored) -> Outcome:
        raise error

    return handler


def test_the_effect_and_the_end_are_committed(store: Store, clock: FixedClock) -> None:
    add(store, "a")

    assert off(store, clock, "a", leaves_a_trace)

    assert state(store, "a").state == "done"
    assert traces(store, "a") == 1


def test_an_effect_that_fails_leaves_nothing_behind(store: Store, clock: FixedClock) -> None:
    def half(tx: Transaction) -> None:
        trace(tx, "a")
        raise ValueError("in the middle")

    add(store, "a")

    assert not off(store, clock, "a", lambda _: Done(half))

    assert traces(store, "a") == 0
    assert state(store, "a").last_error == "ValueError: in the middle"


def test_an_expected_delay_commits_its_effect_and_forgives_the_attempts(
    store: Store, clock: FixedClock
) -> None:
    later = NOON + timedelta(minutes=9)
    add(store, "a")

    off(store, clock, "a", lambda _: Again(lambda tx: trace(tx, "a"), later, "not yet"))

    work = state(store, "a")
    assert traces(store, "a") == 1
    assert (work.state, work.not_before, work.attempts) == ("pending", later, 0)


def test_a_worker_that_lost_its_lease_commits_nothing(store: Store, clock: FixedClock) -> None:
    add(store, "a")
    slow = claimed(store, "a", token="slow")
    later = NOON + LEASE + timedelta(seconds=1)
    rung(store, later)
    claimed(store, "a", now=later, token="quick")

    committed = work_off(slow, TRACING, store=store, clock=clock, settings=QUEUE)

    assert not committed
    assert traces(store, "a") == 0
    assert state(store, "a").lease_token == "quick"


def test_of_two_workers_on_one_piece_exactly_one_commits(store: Store, clock: FixedClock) -> None:
    add(store, "a")
    slow = claimed(store, "a", token="slow")
    later = NOON + LEASE + timedelta(seconds=1)
    rung(store, later)
    quick = claimed(store, "a", now=later, token="quick")

    for work in (slow, quick, slow):
        work_off(work, TRACING, store=store, clock=clock, settings=QUEUE)

    assert traces(store, "a") == 1
    assert state(store, "a").state == "done"


@pytest.mark.parametrize("error", [Undoable("no use"), Refused("bad input")])
def test_what_can_never_be_done_is_a_dead_letter_at_once(
    store: Store, clock: FixedClock, error: Exception
) -> None:
    add(store, "a")

    off(store, clock, "a", raising(error))

    work = state(store, "a")
    assert (work.state, work.error_class, work.last_error) == ("dead", "permanent", str(error))


def test_a_world_that_is_down_is_asked_again_when_it_said(store: Store, clock: FixedClock) -> None:
    add(store, "a")

    off(store, clock, "a", raising(Unavailable("busy", delay=timedelta(minutes=3))))

    assert state(store, "a").not_before == NOON + timedelta(minutes=3)


def test_a_bug_is_tried_until_it_is_exhausted(store: Store, clock: FixedClock) -> None:
    add(store, "a")

    for _ in range(QUEUE.max_attempts):
        off(store, clock, "a", raising(ZeroDivisionError("oh")))
        clock.advance(timedelta(hours=1))

    work = state(store, "a")
    assert (work.state, work.error_class, work.attempts) == ("dead", "exhausted", 3)


def test_a_message_that_nobody_handles_is_not_lost(store: Store, clock: FixedClock) -> None:
    add(store, "a")
    work = claimed(store, "a")

    work_off(work, {}, store=store, clock=clock, settings=QUEUE)

    assert state(store, "a").state == "pending"
    assert "Nobody in this process handles ArticleStored" in (state(store, "a").last_error or "")


def test_a_message_that_cannot_be_read_is_a_dead_letter(store: Store, clock: FixedClock) -> None:
    add(store, "a")
    work = claimed(store, "a").with_(body="{}")

    work_off(work, TRACING, store=store, clock=clock, settings=QUEUE)

    assert state(store, "a").error_class == "permanent"


def test_a_handler_that_hangs_is_stopped_and_the_work_tried_later(
    store: Store, clock: FixedClock
) -> None:
    def hangs(message: ArticleStored) -> Outcome:
        time.sleep(30)
        return leaves_a_trace(message)

    add(store, "a")
    work = claimed(store, "a")
    started = time.monotonic()

    handlers: Handlers = {ArticleStored: hangs}
    limit = timedelta(seconds=1)
    work_off(work, handlers, store=store, clock=clock, settings=QUEUE, limit=limit)

    assert time.monotonic() - started < 3
    assert (state(store, "a").state, traces(store, "a")) == ("pending", 0)
    assert "took longer than its time" in (state(store, "a").last_error or "")


def test_a_bell_that_rings_twice_has_one_effect(store: Store) -> None:
    add(store, "a")
    pairs = rung(store)

    assert [desk(store).answer(pairs) for _ in range(3)] == [1, 0, 0]
    assert traces(store, "a") == 1


def test_a_bell_of_an_old_generation_is_not_answered(store: Store) -> None:
    ((work, _),) = add(store, "a")
    rung(store)
    rung(store, NOON + LEASE + timedelta(seconds=1))

    assert desk(store).answer([(work, 1)]) == 0
    assert desk(store).answer([(work, 2)]) == 1


def test_one_bad_piece_does_not_spoil_its_batch(store: Store) -> None:
    def careful(message: ArticleStored) -> Done:
        if message.article_id == "bad":
            raise Undoable("no use")
        return leaves_a_trace(message)

    add(store, "a", "bad", "b")

    assert desk(store, {ArticleStored: careful}).answer(rung(store)) == 2
    assert state(store, "bad").state == "dead"


def test_a_worker_that_is_closing_finishes_one_piece_and_gives_the_others_back(
    store: Store,
) -> None:
    def closes(message: ArticleStored) -> Done:
        at.closing.set()
        return leaves_a_trace(message)

    at = desk(store, {ArticleStored: closes})
    add(store, "a", "b", "c")

    assert at.answer(rung(store)) == 1

    left = [state(store, name) for name in ("b", "c")]
    assert [(work.state, work.attempts, work.lease_token) for work in left] == [
        ("pending", 0, None)
    ] * 2


def test_pieces_that_wait_behind_a_slow_one_get_a_new_lease(store: Store) -> None:
    clock = FixedClock(NOON)

    def slow(message: ArticleStored) -> Done:
        clock.advance(timedelta(seconds=20))
        return leaves_a_trace(message)

    at = desk(store, {ArticleStored: slow}, clock=clock)
    add(store, "a", "b", "c")

    assert at.answer(rung(store)) == 3
    assert [state(store, name).attempts for name in ("a", "b", "c")] == [1, 1, 1]


def test_without_a_bell_one_piece_at_a_time_is_found(store: Store) -> None:
    add(store, "a", "b")

    assert [desk(store).look() for _ in range(3)] == [True, True, False]
    assert (traces(store, "a"), traces(store, "b")) == (1, 1)


def in_order(told: list[str]) -> Handlers:
    """A handler that tells which pieces it was given."""

    def handle(message: ArticleStored) -> Done:
        told.append(message.article_id)
        return leaves_a_trace(message)

    return {ArticleStored: handle}


def test_news_that_comes_meanwhile_is_done_before_the_next_piece_of_back_fill(
    store: Store,
) -> None:
    told: list[str] = []

    def handle(message: ArticleStored) -> Done:
        told.append(message.article_id)
        if message.article_id == "old1":
            add(store, "news")
        return leaves_a_trace(message)

    add(store, "old1", "old2", "old3", rank=Rank.BACKFILL)

    assert desk(store, {ArticleStored: handle}).answer(rung(store)) == 4
    assert told == ["old1", "news", "old2", "old3"]


def test_however_much_news_there_is_a_tenth_is_left_for_back_fill(store: Store) -> None:
    told: list[str] = []
    bell = add(store, "old1", "old2", rank=Rank.BACKFILL)
    add(store, *(f"news{number:02}" for number in range(30)))

    desk(store, in_order(told)).answer(bell)

    assert [told.index("old1"), told.index("old2")] == [9, 19]
    assert len(told) == 20


def test_without_a_bell_news_comes_first_and_every_tenth_look_is_back_fills(
    store: Store,
) -> None:
    told: list[str] = []
    add(store, "old1", "old2", rank=Rank.BACKFILL)
    add(store, *(f"news{number:02}" for number in range(30)))
    at = desk(store, in_order(told))

    for turn in range(20):
        assert at.look(turn)

    assert [told.index("old1"), told.index("old2")] == [9, 19]


def test_back_fill_goes_on_where_there_is_no_news(store: Store) -> None:
    told: list[str] = []
    add(store, "old1", "old2", rank=Rank.BACKFILL)
    at = desk(store, in_order(told))

    assert [at.look(turn) for turn in range(3)] == [True, True, False]
    assert told == ["old1", "old2"]


def test_news_does_not_use_up_the_lease_of_the_back_fill_behind_it(store: Store) -> None:
    clock, told = FixedClock(NOON), list[str]()

    def slow(message: ArticleStored) -> Done:
        told.append(message.article_id)
        clock.advance(timedelta(seconds=6))
        return leaves_a_trace(message)

    at = desk(store, {ArticleStored: slow}, clock=clock)
    bell = add(store, "old", rank=Rank.BACKFILL)
    add(store, *(f"news{number}" for number in range(9)))

    assert at.answer(bell) == 4
    assert told == ["news0", "news1", "news2", "old"]
