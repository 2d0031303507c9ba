"""A worker goes on to the next server while a slow one takes its time."""

import threading
import time
from collections.abc import Iterator
from datetime import timedelta

import pytest

from crosswire.clock import FixedClock
from crosswire.domain.errors import Unavailable
from crosswire.domain.messages import FeedDue, Message
from crosswire.queue.consumer import work_off
from crosswire.queue.handling import Done, Handlers, Outcome
from crosswire.settings import QueueSettings
from crosswire.store.protocol import Store
from crosswire.testing import memory_store
from crosswire_ingest.patience import HANDS, Patient
from tests.integration.newsdesk import soon
from tests.samples import NOON, source

LONGEST = timedelta(seconds=40)
SLOW = FeedDue(feed_id="slow", due="noon")


class Desk:
    """One worker, whose server answers when told to."""

    def __init__(self, patience: timedelta = timedelta(milliseconds=20)) -> None:
        self.store: Store = memory_store()
        self.clock = FixedClock(NOON)
        self.patient = Patient(self.store, self.clock, patience=patience, longest=LONGEST)
        self.answers = threading.Event()
        self.asked = 0
        self.error: Exception | None = None
        self.handler = self.patient.with_(self._ask)

    def _ask(self, message: Message) -> Outcome:
        self.asked += 1
        if isinstance(message, FeedDue) and message.feed_id.startswith("slow"):
            self.answers.wait(10)
            if self.error:
                raise self.error
        return Done(lambda tx: tx.sources.keep(source()))

    def announce(self, message: Message = SLOW) -> None:
        with self.store.transaction() as tx:
            tx.work.add(message, now=self.clock.now())

    def work(self) -> bool:
        """One piece; whether there was one and its effect is committed."""
        queue = QueueSettings()
        with self.store.transaction() as tx:
            works = tx.work.claim_next(
                "ingest", token="t", now=self.clock.now(), lease=queue.lease, limit=1
            )
        handlers: Handlers = {FeedDue: self.handler}
        return any(
            work_off(it, handlers, store=self.store, clock=self.clock, settings=queue)
            for it in works
        )

    @property
    def kept(self) -> bool:
        with self.store.reading() as tx:
            return bool(tx.sources.all())

    @property
    def state(self) -> str:
        with self.store.reading() as tx:
            work = tx.work.find(SLOW)
        return f"{work.state}, {work.last_error}" if work else "none"


@pytest.fixture
def desk() -> Iterator[Desk]:
    made = Desk()
    yield made
    made.answers.set()


def test_a_quick_server_is_answered_at_once(desk: Desk) -> None:
    desk.announce(FeedDue(feed_id="quick", due="noon"))

    assert desk.work()
    assert desk.kept


def test_the_worker_leaves_a_slow_server_and_what_it_says_is_kept_when_it_comes(
    desk: Desk,
) -> None:
    desk.announce()
    began = time.monotonic()
    desk.work()
    left_after = time.monotonic() - began
    before = desk.kept
    desk.answers.set()

    assert left_after < 2
    assert not before
    assert soon(lambda: desk.kept)


def test_work_that_is_rung_while_it_is_under_way_is_not_done_twice(desk: Desk) -> None:
    desk.announce()
    desk.work()
    desk.clock.advance(LONGEST)
    desk.work()

    assert desk.asked == 1
    assert desk.state == "pending, Its server is slow to answer."


def test_work_that_fails_late_fails_as_any_other(desk: Desk) -> None:
    desk.error = Unavailable("The store is away.", delay=timedelta(seconds=7))
    desk.announce()
    desk.work()
    desk.answers.set()

    assert soon(lambda: _is_due(desk))
    assert not desk.work()
    assert desk.state == "pending, The store is away."


def test_a_worker_with_its_hands_full_waits_for_a_free_one(desk: Desk) -> None:
    for number in range(HANDS + 1):
        desk.announce(FeedDue(feed_id=f"slow{number}", due="noon"))
        desk.work()

    assert desk.asked == HANDS


def test_a_worker_without_hurry_hears_the_answer_out() -> None:
    desk = Desk(patience=LONGEST)
    desk.announce()
    threading.Timer(0.2, desk.answers.set).start()

    assert desk.work()
    assert desk.kept


def _is_due(desk: Desk) -> bool:
    with desk.store.reading() as tx:
        work = tx.work.find(SLOW)
    return work is not None and work.not_before <= desk.clock.now()
