"""The receiver that comes with Crosswire: it verifies each request and acts on a message once."""

import socket
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import httpx
import pytest
from standardwebhooks import Webhook

from crosswire.domain.errors import Refused
from crosswire.domain.signature import generate_secret, signed_headers
from crosswire.webhooks.receiver import Received, Receiver

SECRET, NEWER, OTHER = generate_secret(), generate_secret(), generate_secret()
BODY = b'{"type":"dispute.opened"}'


@pytest.fixture
def seen() -> list[Received]:
    return []


@pytest.fixture
def receiver(seen: list[Received]) -> Iterator[Receiver]:
    with Receiver([SECRET], on_event=seen.append, max_body=1000) as listening:
        yield listening


def signed(
    message_id: str = "msg_1",
    *,
    secret: str = SECRET,
    late: timedelta = timedelta(0),
    body: bytes = BODY,
) -> dict[str, str]:
    return signed_headers([secret], message_id=message_id, at=datetime.now(UTC) - late, body=body)


def test_a_genuine_message_is_taken(receiver: Receiver, seen: list[Received]) -> None:
    answer = httpx.post(receiver.url, content=BODY, headers=signed())

    assert answer.status_code == 204
    assert seen == [Received(message_id="msg_1", event={"type": "dispute.opened"}, again=False)]


def test_what_the_independent_library_signs_is_taken(receiver: Receiver) -> None:
    now = datetime.now(UTC)
    headers = {
        "webhook-id": "msg_1",
        "webhook-timestamp": str(int(now.timestamp())),
        "webhook-signature": Webhook(SECRET).sign("msg_1", now, BODY.decode()),
    }

    assert httpx.post(receiver.url, content=BODY, headers=headers).status_code == 204


def test_the_same_message_is_acknowledged_again_but_known(
    receiver: Receiver, seen: list[Received]
) -> None:
    answers = [httpx.post(receiver.url, content=BODY, headers=signed()) for _ in range(3)]

    assert [answer.status_code for answer in answers] == [204, 204, 204]
    assert [received.again for received in seen] == [False, True, True]
    assert receiver.inbox.times() == {"msg_1": 3}


def test_copies_that_arrive_together_have_one_effect(
    receiver: Receiver, seen: list[Received]
) -> None:
    def post(_: int) -> int:
        return httpx.post(receiver.url, content=BODY, headers=signed()).status_code

    with ThreadPoolExecutor(8) as senders:
        statuses = list(senders.map(post, range(16)))

    assert set(statuses) == {204}
    assert [received.again for received in seen].count(False) == 1


@pytest.mark.parametrize(
    ("sign", "reason"),
    [
        (dict, "webhook-id header is missing"),
        (partial(signed, secret=OTHER), "No signature"),
        (partial(signed, body=b"{}"), "No signature"),
        (partial(signed, late=timedelta(minutes=6)), "too far"),
        (partial(signed, late=-timedelta(minutes=6)), "too far"),
    ],
    ids=["unsigned", "another key", "another body", "old", "from the future"],
)
def test_what_is_not_genuine_is_refused_with_a_sentence(
    receiver: Receiver, seen: list[Received], sign: Callable[[], dict[str, str]], reason: str
) -> None:
    # Signed now and not when the tests were collected, which may be long ago.
    answer = httpx.post(receiver.url, content=BODY, headers=sign())

    assert answer.status_code == 401
    assert reason in answer.text
    assert seen == []


def test_a_large_body_is_refused_before_it_is_read(receiver: Receiver) -> None:
    large = b" " * 1001

    answer = httpx.post(receiver.url, content=large, headers=signed(body=large))

    assert answer.status_code == 413
    assert answer.text == "The body is larger than 1000 bytes.\n"


def test_a_body_without_a_length_is_refused(receiver: Receiver) -> None:
    answer = httpx.post(receiver.url, content=iter([BODY]), headers=signed())

    assert answer.status_code == 411


def test_a_signed_body_that_is_not_json_is_refused(receiver: Receiver) -> None:
    answer = httpx.post(receiver.url, content=b"hello", headers=signed(body=b"hello"))

    assert answer.status_code == 400


def test_a_browser_is_told_what_this_is(receiver: Receiver) -> None:
    assert httpx.get(receiver.url).status_code == 405


def test_a_message_whose_effect_fails_is_not_acknowledged_and_comes_again() -> None:
    tries: list[bool] = []

    def fail_once(received: Received) -> None:
        tries.append(received.again)
        if len(tries) == 1:
            raise OSError("disk full")

    with Receiver([SECRET], on_event=fail_once) as receiver:
        first = httpx.post(receiver.url, content=BODY, headers=signed())
        second = httpx.post(receiver.url, content=BODY, headers=signed())

    assert (first.status_code, second.status_code) == (500, 204)
    assert tries == [False, False]


def test_the_inbox_outlives_the_receiver(tmp_path: Path, seen: list[Received]) -> None:
    for _ in range(2):
        with Receiver([SECRET], on_event=seen.append, inbox=tmp_path / "inbox.db") as receiver:
            httpx.post(receiver.url, content=BODY, headers=signed())

    assert [received.again for received in seen] == [False, True]


def test_during_a_rotation_both_keys_are_good() -> None:
    with Receiver([NEWER, SECRET]) as receiver:
        answers = [
            httpx.post(receiver.url, content=BODY, headers=signed(secret=secret))
            for secret in (SECRET, NEWER)
        ]

    assert [answer.status_code for answer in answers] == [204, 204]


def test_a_port_that_is_taken_is_refused_in_one_sentence() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]

        with pytest.raises(Refused, match=f"Cannot listen on 127.0.0.1:{port}"):
            Receiver([SECRET], port=port)


def test_a_wrong_secret_is_refused_before_anything_listens() -> None:
    with pytest.raises(Refused, match="24 to 64 bytes"):
        Receiver(["sesame"])
