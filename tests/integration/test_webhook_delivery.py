"""Delivery as a whole: breaker, schedule, fairness between endpoints, crashes, keys and replay."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from standardwebhooks import Webhook

from crosswire.domain.messages import DeliveryDue
from crosswire.store.protocol import Store
from crosswire.store.session import open_store
from crosswire.testing import memory_store
from crosswire.webhooks.receiver import Receiver
from crosswire.webhooks.upkeep import disable, enable, replay, rotate
from crosswire_alerts.webhook import handlers
from crosswire_alerts.webhook.books import begin
from tests.integration.misbehaving import Misbehaving, answers, never_answers
from tests.integration.newsdesk import SECOND, Newsdesk, soon
from tests.samples import NOON


@pytest.fixture(params=["memory", "sqlite", "postgres"])
def any_store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """For what several workers do at one time."""
    if request.param == "memory":
        store = memory_store()
    elif request.param == "sqlite":
        store = open_store(f"sqlite:///{tmp_path}/crosswire.db")
        store.upgrade()
    else:
        store = open_store(request.getfixturevalue("postgres_url"))
    yield store
    store.dispose()


@pytest.fixture
def desk() -> Newsdesk:
    return Newsdesk(memory_store())


def test_410_ends_all_requests_until_the_endpoint_is_enabled(desk: Newsdesk) -> None:
    with Misbehaving(answers(410)) as receiver:
        desk.add_endpoint("gone", receiver.url)
        desk.raise_alerts(3)

        desk.work()
        desk.clock.advance(timedelta(hours=1))
        desk.work()

        assert len(receiver.requests) == 1
        assert desk.endpoint("gone").disabled_reason == "It answered 410 Gone: it wants no more."
        assert states(desk, "gone") == ["pending"] * 3

        receiver.behaviour = answers(204)
        with desk.store.transaction() as tx:
            enable(tx, "gone", now=desk.clock.now())
        desk.work()

    assert states(desk, "gone") == ["delivered"] * 3


def test_the_breaker_opens_after_five_failures_and_then_sends_one_probe(
    any_store: Store,
) -> None:
    desk = Newsdesk(any_store)
    with Misbehaving(answers(500)) as receiver:
        desk.add_endpoint("broken", receiver.url)
        desk.raise_alerts(12)

        desk.work()
        assert len(receiver.requests) == 5

        desk.clock.advance(75 * SECOND)
        together(desk.work, workers=4)
        assert len(receiver.requests) == 6

        receiver.behaviour = answers(204)
        for _ in range(3):
            desk.clock.advance(75 * SECOND)
            desk.work()

    assert desk.endpoint("broken").open_until is None
    assert states(desk, "broken")[6:] == ["delivered"] * 6


def test_waiting_for_the_breaker_costs_a_delivery_no_attempt(desk: Newsdesk) -> None:
    with Misbehaving(answers(500)) as receiver:
        desk.add_endpoint("broken", receiver.url)
        desk.raise_alerts(6)

        desk.work()

    assert [one.attempts for one in desk.deliveries("broken")] == [1, 1, 1, 1, 1, 0]


def test_a_throttling_receiver_hears_nothing_for_a_while(desk: Newsdesk) -> None:
    with Misbehaving(answers(429, "Retry-After: 8")) as receiver:
        desk.add_endpoint("busy", receiver.url)
        desk.raise_alerts(5)

        desk.work()
        assert len(receiver.requests) == 1

        receiver.behaviour = answers(204)
        for _ in range(3):
            desk.clock.advance(25 * SECOND)
            desk.work()

    assert states(desk, "busy") == ["delivered"] * 5


def test_after_the_last_attempt_a_delivery_is_dead_and_can_be_replayed(desk: Newsdesk) -> None:
    with Misbehaving(answers(500)) as receiver:
        desk.add_endpoint("broken", receiver.url)
        desk.raise_alerts()
        dead = desk.work_until_it_ends("broken")
        assert (dead.state, len(receiver.requests)) == ("dead", 10)

        receiver.behaviour = answers(204)
        desk.clock.advance(timedelta(minutes=2))
        with desk.store.transaction() as tx:
            replay(tx, dead.id, now=desk.clock.now())
        desk.work()

    assert desk.delivery("broken").state == "delivered"
    assert [attempt.number for attempt in desk.attempts("broken")] == list(range(1, 12))
    assert len({message_id(request) for request in receiver.requests}) == 1


def test_an_endpoint_that_only_fails_for_five_days_is_disabled(desk: Newsdesk) -> None:
    with Misbehaving(answers(500)) as receiver:
        desk.add_endpoint("broken", receiver.url)
        for _ in range(6):
            desk.raise_alerts()
            desk.work()
            desk.clock.advance(timedelta(hours=24))
        desk.work()

    assert desk.endpoint("broken").disabled_reason == "It has only failed since 2024-05-14."


def test_a_healthy_endpoint_does_not_wait_for_slow_ones() -> None:
    desk = Newsdesk(memory_store(), deadline=2 * SECOND, patience=0.05 * SECOND)
    with Misbehaving(never_answers) as silent, Misbehaving(answers(204)) as healthy:
        for number in range(3):
            desk.add_endpoint(f"a-silent-{number}", silent.url)
        desk.add_endpoint("healthy", healthy.url)
        desk.raise_alerts(20)

        began = time.monotonic()
        desk.work()
        took = time.monotonic() - began

        assert states(desk, "healthy") == ["delivered"] * 20
        assert took < 6  # one by one, the silent ones would take 12
        assert soon(lambda: len(silent.requests) == 6)
        assert soon(lambda: not unanswered(desk, "a-silent-0"))

    assert desk.endpoint("a-silent-0").consecutive_failures == 2


def test_a_slow_answer_is_kept_when_it_comes() -> None:
    desk = Newsdesk(memory_store(), deadline=2 * SECOND, patience=0.05 * SECOND)
    with Misbehaving(answers_late) as receiver:
        desk.add_endpoint("slow", receiver.url)
        desk.raise_alerts()

        desk.work()
        assert desk.delivery("slow").state == "pending"
        assert soon(lambda: desk.delivery("slow").state == "delivered")
        desk.work()

    assert len(receiver.requests) == 1
    due = DeliveryDue(delivery_id=desk.delivery("slow").id)
    with desk.store.reading() as tx:
        work = tx.work.find(due)
    assert work is not None
    assert work.state == "done"


def test_a_forked_worker_hears_a_slow_answer_out_because_its_threads_end_with_it() -> None:
    desk = Newsdesk(memory_store(), worker="fork", deadline=2 * SECOND, patience=0.05 * SECOND)
    with Misbehaving(answers_late) as receiver:
        desk.add_endpoint("slow", receiver.url)
        desk.raise_alerts()

        desk.work()

        assert desk.delivery("slow").state == "delivered"


def test_a_worker_with_too_many_slow_receivers_takes_up_no_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(handlers, "HANDS", 1)
    desk = Newsdesk(memory_store(), deadline=2 * SECOND, patience=0.05 * SECOND)
    with Misbehaving(answers_late) as receiver:
        desk.add_endpoint("slow", receiver.url)
        desk.raise_alerts(2)

        desk.work()
        assert soon(lambda: "delivered" in states(desk, "slow"))
        assert len(receiver.requests) == 1

        desk.clock.advance(2 * SECOND)
        desk.work()
        assert soon(lambda: states(desk, "slow") == ["delivered"] * 2)


def test_at_most_two_requests_are_under_way_to_one_endpoint(any_store: Store) -> None:
    desk = Newsdesk(any_store, patience=2 * SECOND, deadline=2 * SECOND)
    gate = threading.Event()

    def held(connection: socket.socket) -> None:
        gate.wait(2)
        answers(204)(connection)

    with Misbehaving(held) as receiver:
        desk.add_endpoint("one", receiver.url)
        desk.raise_alerts(6)
        timer = threading.Timer(0.3, gate.set)
        timer.start()

        together(desk.work, workers=5)
        for _ in range(3):
            desk.clock.advance(2 * SECOND)
            desk.work()
        timer.join()

    assert receiver.most_at_once == 2
    assert states(desk, "one") == ["delivered"] * 6


def test_a_worker_that_dies_after_sending_sends_the_same_message_again(desk: Newsdesk) -> None:
    with Misbehaving(answers(204)) as receiver:
        desk.add_endpoint("desk", receiver.url)
        desk.raise_alerts()
        die_before_the_answer(desk)

        desk.work()
        assert receiver.requests == []  # the first request may still be under way

        desk.clock.advance(6 * SECOND)
        desk.work()

    first, second = desk.attempts("desk")
    assert (first.outcome, second.outcome) == ("unknown", "delivered")
    assert message_id(receiver.requests[0]) == desk.delivery("desk").message_id


def test_what_was_delivered_can_be_delivered_again_without_a_second_effect(desk: Newsdesk) -> None:
    endpoint = desk.add_endpoint("desk", "http://127.0.0.1:1/")
    effects: list[str] = []
    with Receiver(
        [endpoint.secrets[0].value],
        clock=desk.clock,
        on_event=lambda received: None if received.again else effects.append(received.message_id),
    ) as receiver:
        with desk.store.transaction() as tx:
            tx.endpoints.save(endpoint.with_(url=receiver.url))
        desk.raise_alerts()
        desk.work()
        delivered = desk.delivery("desk")
        with desk.store.transaction() as tx:
            replay(tx, delivered.id, now=desk.clock.now())
        desk.work()

        assert receiver.inbox.times() == {delivered.message_id: 2}

    assert len(effects) == 1


def test_a_message_is_signed_with_both_keys_during_a_rotation() -> None:
    desk = Newsdesk(memory_store())
    with Misbehaving(answers(204)) as receiver:
        old = desk.add_endpoint("desk", receiver.url).secrets[0].value
        with desk.store.transaction() as tx:
            new = rotate(tx, "desk", now=NOON).secrets[0].value
        desk.raise_alerts()
        desk.work()
        desk.clock.advance(timedelta(hours=24))
        desk.raise_alerts()
        desk.work()

    first, second = receiver.requests
    assert [signs(old, first), signs(new, first)] == [True, True]
    assert [signs(old, second), signs(new, second)] == [False, True]


def test_a_disabled_endpoint_gets_nothing_and_loses_nothing(desk: Newsdesk) -> None:
    with Misbehaving(answers(204)) as receiver:
        desk.add_endpoint("desk", receiver.url)
        desk.raise_alerts()
        with desk.store.transaction() as tx:
            disable(tx, "desk", reason="Holidays.")

        desk.work()
        assert receiver.requests == []

        with desk.store.transaction() as tx:
            enable(tx, "desk", now=desk.clock.now())
        desk.work()

    assert desk.delivery("desk").state == "delivered"


def answers_late(connection: socket.socket) -> None:
    time.sleep(0.3)
    answers(204)(connection)


def states(desk: Newsdesk, name: str) -> list[str]:
    return [delivery.state for delivery in desk.deliveries(name)]


def unanswered(desk: Newsdesk, name: str) -> int:
    with desk.store.reading() as tx:
        return tx.deliveries.in_flight(tx.endpoints.get(name).id, NOON - SECOND)


def together(work: Callable[[], None], *, workers: int) -> None:
    with ThreadPoolExecutor(workers) as pool:
        for working in [pool.submit(work) for _ in range(workers)]:
            working.result()


def die_before_the_answer(desk: Newsdesk) -> None:
    """What a worker leaves in the store that is killed between request and answer."""
    delivery_id = desk.delivery("desk").id
    with desk.store.transaction() as tx:
        begin(
            tx,
            delivery_id,
            now=desk.clock.now(),
            settings=desk.settings.delivery,
            random=Random(1),
        )


def headers(request: bytes) -> dict[str, str]:
    lines = request.partition(b"\r\n\r\n")[0].decode().split("\r\n")[1:]
    pairs = (line.split(": ", 1) for line in lines)
    return {name.lower(): value for name, value in pairs}


def message_id(request: bytes) -> str:
    return headers(request)["webhook-id"]


def signs(secret: str, request: bytes) -> bool:
    """Whether one of the signatures is what the independent library makes with this secret."""
    given, body = headers(request), request.partition(b"\r\n\r\n")[2].decode()
    at = datetime.fromtimestamp(int(given["webhook-timestamp"]), UTC)
    expected = Webhook(secret).sign(given["webhook-id"], at, body)
    return expected in given["webhook-signature"].split(" ")
