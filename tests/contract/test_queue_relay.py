"""One pass of the relay: what it rings for, how much, and what it buries."""

from dataclasses import replace
from datetime import timedelta

import pytest
from redis import Redis

from crosswire.clock import FixedClock
from crosswire.queue.jobs import queue_of
from crosswire.queue.nudge import nudge, wait_for_nudge
from crosswire.queue.relay import LEADERSHIP, PATIENCE, TICKED, Relay
from crosswire.settings import QueueSettings, Settings
from crosswire.store.protocol import Store
from crosswire.testing import memory_store
from tests.contract.queueing import LEASE, add, claimed, desk, state
from tests.samples import NOON, article
from tests.unit.shared.test_sketch import WIRE, text

QUEUE = QueueSettings(window=10, batch=4, ring_again=LEASE, max_attempts=2)


@pytest.fixture
def store() -> Store:
    return memory_store()


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(NOON)


@pytest.fixture
def relay(store: Store, redis: Redis, clock: FixedClock) -> Relay:
    return Relay(store, redis, Settings(queue=QUEUE), clock=clock, holder="one")


def bells(redis: Redis) -> list[list[int]]:
    """The work ids of each job in the queue."""
    return [[work for work, _ in job.args[0]] for job in queue_of("extractor", redis).jobs]


def test_it_rings_for_what_waits_several_pieces_a_job(
    relay: Relay, store: Store, redis: Redis
) -> None:
    ids = [work for work, _ in add(store, *"abcdef")]

    assert relay.look() == 6
    assert bells(redis) == [ids[:4], ids[4:]]


def test_a_bell_that_got_lost_is_rung_again(
    relay: Relay, store: Store, redis: Redis, clock: FixedClock
) -> None:
    add(store, "a")
    counts = [relay.look(), relay.look()]
    redis.delete(queue_of("extractor", redis).key)

    clock.advance(LEASE + timedelta(seconds=1))

    assert [*counts, relay.look()] == [1, 0, 1]


def test_slow_workers_are_not_hurried_by_more_bells(
    relay: Relay, store: Store, redis: Redis, clock: FixedClock
) -> None:
    add(store, "a", "b")
    relay.look()

    for _ in range(PATIENCE - 1):
        clock.advance(LEASE + timedelta(seconds=1))
        assert relay.look() == 0

    assert len(bells(redis)) == 1


def test_behind_a_queue_that_is_never_empty_a_lost_bell_is_rung_again_at_last(
    relay: Relay, store: Store, redis: Redis, clock: FixedClock
) -> None:
    add(store, "a")
    relay.look()
    redis.delete(queue_of("extractor", redis).key)
    add(store, "b")
    relay.look()

    clock.advance(PATIENCE * LEASE + timedelta(seconds=1))

    assert relay.look() == 2


def test_no_more_than_the_window_is_outstanding(relay: Relay, store: Store) -> None:
    add(store, *(f"a{number}" for number in range(25)))

    assert [relay.look(), relay.look()] == [10, 0]


def test_the_window_moves_on_as_work_is_done(relay: Relay, store: Store) -> None:
    pairs = add(store, *(f"a{number}" for number in range(25)))
    relay.look()

    desk(store).answer([(work, 1) for work, _ in pairs[:3]])

    assert relay.look() == 3


def test_work_that_is_not_due_waits(relay: Relay, store: Store, clock: FixedClock) -> None:
    add(store, "later", now=NOON + timedelta(hours=1))

    early = relay.look()
    clock.advance(timedelta(hours=2))

    assert (early, relay.look()) == (0, 1)


def test_of_two_relays_one_leads(relay: Relay, store: Store) -> None:
    second = replace(relay, holder="two")
    add(store, "a")
    relay.look()

    assert second.look() == 0
    assert (relay.leads, second.leads) == (True, False)


def test_the_second_leads_when_the_first_is_gone(
    relay: Relay, store: Store, clock: FixedClock
) -> None:
    second = replace(relay, holder="two")
    relay.look()
    second.look()
    clock.advance(LEADERSHIP + timedelta(seconds=1))
    add(store, "a", now=clock.now())

    assert second.look() == 1


def test_redis_emptied_everything_is_rung_again(
    relay: Relay, store: Store, redis: Redis, clock: FixedClock
) -> None:
    add(store, "a", "b")
    relay.look()
    redis.flushall()

    clock.advance(timedelta(seconds=2))

    assert relay.look() == 2
    assert len(bells(redis)) == 2


def test_a_relay_that_cannot_know_what_was_rung_rings_anew_and_takes_the_old_bells_back(
    relay: Relay, store: Store, redis: Redis, clock: FixedClock
) -> None:
    ((work, _),) = add(store, "a")
    relay.look()

    clock.advance(LEADERSHIP + timedelta(seconds=1))
    replace(relay, holder="two", leads=False, doubts=True).look()

    (job,) = queue_of("extractor", redis).jobs
    assert job.args == [[[work, 2]]]


def test_the_same_redis_is_not_taken_for_a_new_one(
    relay: Relay, store: Store, clock: FixedClock
) -> None:
    add(store, "a")
    relay.look()

    clock.advance(timedelta(seconds=2))

    assert relay.look() == 0


def test_what_was_tried_too_often_and_never_ended_is_buried(
    relay: Relay, store: Store, clock: FixedClock
) -> None:
    add(store, "a")
    for _ in range(2):
        relay.look()
        claimed(store, "a", now=clock.now())
        clock.advance(LEASE + timedelta(seconds=1))

    relay.look()

    work = state(store, "a")
    assert (work.state, work.error_class) == ("dead", "killed")


def test_done_work_is_forgotten_after_a_day(relay: Relay, store: Store, clock: FixedClock) -> None:
    ((work, _),) = add(store, "a")
    relay.look()
    desk(store, clock=clock).answer([(work, 1)])

    clock.advance(timedelta(days=1, minutes=1))
    relay.look()

    with store.reading() as tx:
        assert sum(stage.done for stage in tx.work.counts()) == 0


def test_what_an_article_prints_is_looked_through_for_a_week(
    relay: Relay, store: Store, clock: FixedClock
) -> None:
    with store.transaction() as tx:
        tx.articles.keep(article(text=text(WIRE)), NOON)
    clock.advance(timedelta(days=7, seconds=1))

    relay.look()

    with store.transaction() as tx:
        assert tx.prints.prune(before=clock.now()) == 0
        late = tx.articles.keep(article(text=text(WIRE), source_name="coast-times"), clock.now())
        assert tx.prints.wire_of(late.article.id) is None


def test_it_says_when_it_last_looked(relay: Relay, store: Store) -> None:
    relay.look()

    with store.reading() as tx:
        assert tx.settings.get(TICKED) == NOON.isoformat()


def test_a_long_wait_for_a_nudge_is_not_taken_for_a_lost_redis(redis: Redis) -> None:
    assert not wait_for_nudge(redis, timedelta(minutes=1))


def test_many_nudges_are_one(redis: Redis) -> None:
    for _ in range(50):
        nudge(redis)

    woken = [wait_for_nudge(redis, timedelta(milliseconds=20)) for _ in range(2)]

    assert woken == [True, False]
