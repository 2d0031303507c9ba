"""What every kind of answer leads to, from receivers on loopback that behave and misbehave."""

import socket
import time
from datetime import timedelta

import psutil
import pytest

from crosswire.domain.deliveries import Delivery
from crosswire.testing import memory_store
from tests.integration.misbehaving import (
    Behaviour,
    Misbehaving,
    answers,
    drips,
    never_answers,
    never_ends,
    sends_a_bomb,
    sends_a_megabyte_of_headers,
    sends_and_resets,
)
from tests.integration.newsdesk import SECOND, Newsdesk
from tests.samples import NOON

OK_HEAD = b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n"
SCHEDULED = (4 * SECOND, 6 * SECOND)
"""5 seconds, give or take a fifth."""


@pytest.fixture
def desk() -> Newsdesk:
    return Newsdesk(memory_store())


def exactly(seconds: int) -> tuple[timedelta, timedelta]:
    return seconds * SECOND, seconds * SECOND


DELIVERED = {
    "200": answers(200, body=b"thanks"),
    "204": answers(204),
    "200 and a reset": sends_and_resets(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"),
    "200 and a reset in the body": sends_and_resets(OK_HEAD, b"half"),
    "200 and a body that drips": drips(OK_HEAD, b"x" * 100),
    "200 and a body without end": never_ends,
    "200 and a gigabyte in a megabyte of gzip": sends_a_bomb,
}


@pytest.mark.parametrize("behaviour", DELIVERED.values(), ids=DELIVERED)
def test_2xx_delivers_whatever_becomes_of_the_body(desk: Newsdesk, behaviour: Behaviour) -> None:
    before = psutil.Process().memory_info().rss
    with Misbehaving(behaviour) as receiver:
        desk.add_endpoint("odd", receiver.url)
        desk.raise_alerts()

        took = working(desk)

    assert desk.delivery("odd").state == "delivered"
    assert took < 1.5
    assert len(desk.attempts("odd")[0].response) <= 4096
    assert psutil.Process().memory_info().rss - before < 50 << 20


REFUSED = {
    "301": (answers(301, "Location: https://elsewhere.example.org/"), 301, SCHEDULED),
    "302 to a private address": (answers(302, "Location: http://10.0.0.1/"), 302, SCHEDULED),
    "307": (answers(307, "Location: /elsewhere"), 307, SCHEDULED),
    "400": (answers(400, body=b"what?"), 400, SCHEDULED),
    "401": (answers(401), 401, SCHEDULED),
    "404": (answers(404), 404, SCHEDULED),
    "413": (answers(413), 413, SCHEDULED),
    "500": (answers(500, "Retry-After: 9"), 500, SCHEDULED),
    "429 and seconds": (answers(429, "Retry-After: 7"), 429, exactly(7)),
    "429 and a date": (
        answers(429, "Retry-After: Tue, 14 May 2024 12:00:08 GMT"),
        429,
        exactly(8),
    ),
    "429 and garbage": (answers(429, "Retry-After: soon"), 429, SCHEDULED),
    "429 and ten years": (answers(429, "Retry-After: 315360000"), 429, exactly(10)),
    "502": (answers(502), 502, SCHEDULED),
    "503 and seconds": (answers(503, "Retry-After: 1"), 503, exactly(5)),
    "504": (answers(504), 504, SCHEDULED),
    "a reset in the headers": (sends_and_resets(b"HTTP/1.1 200 OK\r\nX-"), None, SCHEDULED),
    "no answer at all": (never_answers, None, SCHEDULED),
    "headers that drip": (drips(b"", b"HTTP/1.1 200 OK\r\n\r\n"), None, SCHEDULED),
    "a megabyte of headers": (sends_a_megabyte_of_headers, None, SCHEDULED),
    "not HTTP": (sends_and_resets(b"220 mail.example.org ESMTP\r\n"), None, SCHEDULED),
}


@pytest.mark.parametrize(("behaviour", "status", "again"), REFUSED.values(), ids=REFUSED)
def test_anything_else_is_tried_again_on_schedule(
    desk: Newsdesk,
    behaviour: Behaviour,
    status: int | None,
    again: tuple[timedelta, timedelta],
) -> None:
    with Misbehaving(behaviour) as receiver:
        desk.add_endpoint("odd", receiver.url)
        desk.raise_alerts()

        took = working(desk)

    (attempt,) = desk.attempts("odd")
    assert (attempt.outcome, attempt.status) == ("failed", status)
    assert_waits(desk.delivery("odd"), *again)
    assert len(receiver.requests) == 1
    assert took < 1.5


def test_a_refused_connection_is_tried_again_on_schedule(desk: Newsdesk) -> None:
    with socket.create_server(("127.0.0.1", 0)) as unused:
        port = unused.getsockname()[1]
    desk.add_endpoint("odd", f"http://127.0.0.1:{port}/")
    desk.raise_alerts()

    desk.work()

    assert_waits(desk.delivery("odd"), *SCHEDULED)


def test_an_https_address_is_never_spoken_to_without_tls(desk: Newsdesk) -> None:
    with Misbehaving(answers(200), scheme="https") as receiver:
        desk.add_endpoint("odd", receiver.url)
        desk.raise_alerts()

        desk.work()

    assert_waits(desk.delivery("odd"), *SCHEDULED)
    assert b"webhook-id" not in b"".join(receiver.requests)


def test_a_private_address_that_nobody_allowed_is_never_reached(desk: Newsdesk) -> None:
    with Misbehaving(answers(200)) as receiver:
        sly = desk.add_endpoint("sly", receiver.url).with_(allow_private=False)
        with desk.store.transaction() as tx:
            tx.endpoints.save(sly)
        desk.raise_alerts()

        desk.work()

    assert receiver.requests == []
    assert_waits(desk.delivery("sly"), *SCHEDULED)


def working(desk: Newsdesk) -> float:
    """How many seconds it takes to work off what is due."""
    began = time.monotonic()
    desk.work()
    return time.monotonic() - began


def assert_waits(delivery: Delivery, least: timedelta, most: timedelta) -> None:
    assert delivery.state == "pending"
    assert delivery.next_at is not None
    assert least <= delivery.next_at - NOON <= most
