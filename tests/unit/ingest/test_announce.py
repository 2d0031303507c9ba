"""Due feeds become work, once for each due time."""

from datetime import timedelta

from crosswire.clock import FixedClock
from crosswire.domain.feeds import Feed
from crosswire.domain.messages import FeedDue
from crosswire.settings import IngestSettings
from crosswire.store.protocol import Store
from crosswire.testing import memory_store
from crosswire_ingest.announce import Schedule
from tests.samples import NOON, source

HOUR = timedelta(hours=1)


def feed(name: str = "f1", **facts: object) -> Feed:
    known = {"id": name, "source_id": "north-daily", "url": f"https://x.example/{name}"}
    return Feed.model_validate({**known, "next_poll_at": NOON, **facts})


def store_with(*feeds: Feed) -> Store:
    store = memory_store()
    with store.transaction() as tx:
        tx.sources.keep(source())
        for one in feeds:
            tx.feeds.add(one)
    return store


def schedule(store: Store, clock: FixedClock, holder: str = "here") -> Schedule:
    return Schedule(store=store, clock=clock, holder=holder, settings=IngestSettings())


def waiting(store: Store) -> int:
    with store.reading() as tx:
        return next(count.waiting for count in tx.work.counts() if count.stage == "ingest")


def saved(store: Store, name: str = "f1") -> Feed:
    with store.reading() as tx:
        return tx.feeds.get(name)


def test_only_active_feeds_whose_time_has_come_are_announced_and_only_once() -> None:
    store = store_with(feed("f1"), feed("f2", state="paused"), feed("f3", next_poll_at=NOON + HOUR))
    due = schedule(store, FixedClock(NOON))

    due.announce()
    due.announce()

    assert waiting(store) == 1


def test_one_process_announces_at_a_time_and_another_takes_over_when_it_is_gone() -> None:
    store, clock = store_with(feed("f1"), feed("f2", next_poll_at=NOON + HOUR)), FixedClock(NOON)
    schedule(store, clock, "here").announce()

    with store.transaction() as tx:
        tx.feeds.save(feed("f2", next_poll_at=NOON))
    schedule(store, clock, "there").announce()
    before = waiting(store)
    clock.advance(timedelta(minutes=1))
    schedule(store, clock, "there").announce()

    assert (before, waiting(store)) == (1, 2)


def test_a_feed_whose_poll_became_a_dead_letter_is_polled_again_later() -> None:
    store, clock = store_with(feed()), FixedClock(NOON)
    schedule(store, clock).announce()
    with store.transaction() as tx:
        work = tx.work.find(FeedDue(feed_id="f1", due=NOON.isoformat()))
        assert work is not None
        tx.work.bury(work.id, None, error_class="killed", error="It was killed.", now=NOON)

    schedule(store, clock).announce()

    after = saved(store)
    assert (after.failures, after.last_error) == (1, "It was killed.")
    assert after.next_poll_at == NOON + timedelta(minutes=20)


def test_a_feed_that_was_paused_while_its_poll_waited_is_polled_when_it_is_resumed() -> None:
    store, clock = store_with(feed()), FixedClock(NOON)
    schedule(store, clock).announce()
    with store.transaction() as tx:
        (work,) = tx.work.claim_next("ingest", token="t", now=NOON, lease=HOUR, limit=1)
        tx.work.finish(work.id, "t", NOON)

    clock.advance(HOUR)
    schedule(store, clock).announce()
    schedule(store, clock).announce()

    assert saved(store).next_poll_at == NOON + HOUR
    assert waiting(store) == 1


def test_two_feeds_of_one_host_are_announced_a_pause_apart() -> None:
    store, clock = store_with(feed("f1"), feed("f2")), FixedClock(NOON)
    due = schedule(store, clock)

    due.announce()
    at_once = waiting(store)
    clock.advance(timedelta(seconds=1))
    due.announce()
    too_soon = waiting(store)
    clock.advance(timedelta(seconds=1))
    due.announce()

    assert (at_once, too_soon, waiting(store)) == (1, 1, 2)


def test_feeds_of_other_hosts_are_announced_at_once() -> None:
    store = store_with(feed("f1"), feed("f2", url="https://y.example/f2"))

    schedule(store, FixedClock(NOON)).announce()

    assert waiting(store) == 2


def test_no_more_requests_to_a_host_are_announced_than_may_be_under_way() -> None:
    store, clock = store_with(feed("f1"), feed("f2"), feed("f3")), FixedClock(NOON)
    due = schedule(store, clock)

    for _ in range(20):
        due.announce()
        clock.advance(timedelta(seconds=2))

    assert waiting(store) == IngestSettings().host_requests


def test_a_host_that_asked_for_time_is_left_alone_until_then() -> None:
    store, clock = store_with(feed()), FixedClock(NOON)
    with store.transaction() as tx:
        host = tx.hosts.get("x.example", NOON)
        tx.hosts.save(host.with_(closed_until=NOON + HOUR, closed_because="It answers 429."))
    due = schedule(store, clock)

    due.announce()
    before = waiting(store)
    clock.advance(HOUR)
    due.announce()

    assert (before, waiting(store)) == (0, 1)
