"""Signatures, checked against an independent implementation of Standard Webhooks."""

import base64
import hashlib
import hmac
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as some
from standardwebhooks import Webhook

from crosswire.domain.errors import Refused
from crosswire.domain.signature import NotGenuine, generate_secret, key_of, signed_headers, verify
from tests.samples import NOON

OLD, NEW, OTHER = ("whsec_" + base64.b64encode(bytes([n]) * 32).decode() for n in (1, 2, 3))
BODY = b'{"text":"498 or 6,000?"}'
ONE_SECOND = timedelta(seconds=1)


def headers(*signing: str, at: datetime = NOON, body: bytes = BODY) -> dict[str, str]:
    return signed_headers(signing or (OLD,), message_id="msg_1", at=at, body=body)


def test_the_signature_covers_id_timestamp_and_body() -> None:
    signed = b"msg_1.1715688000." + BODY

    expected = base64.b64encode(hmac.new(b"\x01" * 32, signed, hashlib.sha256).digest()).decode()

    assert headers() == {
        "webhook-id": "msg_1",
        "webhook-timestamp": "1715688000",
        "webhook-signature": f"v1,{expected}",
    }


def test_a_time_zone_does_not_change_the_timestamp() -> None:
    elsewhere = NOON.astimezone(timezone(timedelta(hours=3)))

    assert headers(at=elsewhere) == headers()


@given(text=some.text(max_size=300))
def test_the_independent_library_accepts_what_we_sign(text: str) -> None:
    body = text.encode(errors="replace")
    ours = signed_headers([NEW, OLD], message_id="msg_1", at=datetime.now(UTC), body=body)

    Webhook(OLD).verify(body, ours, json_parse=False)
    Webhook(NEW).verify(body, ours, json_parse=False)


@given(text=some.text(max_size=300))
def test_we_accept_what_the_independent_library_signs(text: str) -> None:
    body = text.encode(errors="replace")
    theirs = {
        "webhook-id": "msg_1",
        "webhook-timestamp": str(int(NOON.timestamp())),
        "webhook-signature": Webhook(OLD).sign("msg_1", NOON, body.decode()),
    }

    assert verify([OLD], theirs, body, now=NOON) == "msg_1"


@given(body=some.binary(max_size=300), key=some.binary(min_size=24, max_size=64))
def test_any_bytes_and_any_key_go_round(body: bytes, key: bytes) -> None:
    secret = "whsec_" + base64.b64encode(key).decode()

    assert verify([secret], headers(secret, body=body), body, now=NOON) == "msg_1"


@pytest.mark.parametrize("accepted", [[OLD], [NEW], [OTHER, NEW]])
def test_during_a_rotation_either_key_is_enough(accepted: list[str]) -> None:
    assert verify(accepted, headers(NEW, OLD), BODY, now=NOON) == "msg_1"


def test_another_endpoints_key_is_not_enough() -> None:
    with pytest.raises(NotGenuine, match="No signature"):
        verify([OTHER], headers(NEW, OLD), BODY, now=NOON)


@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("webhook-id", "msg_2"),
        ("webhook-timestamp", "1715688001"),
        ("webhook-signature", "v1," + "A" * 43 + "="),
        ("webhook-signature", "v1a,AAAA"),
        ("webhook-signature", "nonsense v1 v1, ,é"),
    ],
)
def test_a_header_that_was_tampered_with_is_noticed(header: str, value: str) -> None:
    with pytest.raises(NotGenuine, match="No signature"):
        verify([OLD], {**headers(), header: value}, BODY, now=NOON)


def test_a_body_that_was_tampered_with_is_noticed() -> None:
    with pytest.raises(NotGenuine, match="No signature"):
        verify([OLD], headers(), BODY + b" ", now=NOON)


@pytest.mark.parametrize("away", [timedelta(minutes=4, seconds=59), timedelta(minutes=5)])
def test_a_message_may_be_five_minutes_away(away: timedelta) -> None:
    assert verify([OLD], headers(), BODY, now=NOON + away) == "msg_1"
    assert verify([OLD], headers(), BODY, now=NOON - away) == "msg_1"


@pytest.mark.parametrize("away", [timedelta(minutes=5, seconds=1), timedelta(days=9000)])
def test_a_message_from_further_away_is_refused(away: timedelta) -> None:
    for now in (NOON + away, NOON - away):
        with pytest.raises(NotGenuine, match="too far"):
            verify([OLD], headers(), BODY, now=now)


@pytest.mark.parametrize("timestamp", ["soon", "-1", "1e9", "1_0", "１７", "9" * 400])
def test_a_timestamp_is_a_number_of_seconds(timestamp: str) -> None:
    with pytest.raises(NotGenuine, match="not a number"):
        verify([OLD], {**headers(), "webhook-timestamp": timestamp}, BODY, now=NOON)


@pytest.mark.parametrize("name", ["webhook-id", "webhook-timestamp", "webhook-signature"])
def test_a_missing_header_is_named(name: str) -> None:
    given_headers = headers()
    del given_headers[name]

    with pytest.raises(NotGenuine, match=name):
        verify([OLD], given_headers, BODY, now=NOON)


def test_signatures_that_mean_nothing_to_us_are_passed_over() -> None:
    several = {**headers()}
    several["webhook-signature"] = "v1a,xyz  junk " + several["webhook-signature"] + " v2,"

    assert verify([OLD], several, BODY, now=NOON) == "msg_1"


def test_header_names_may_be_written_in_any_case() -> None:
    shouted = {name.upper(): value for name, value in headers().items()}

    assert verify([OLD], shouted, BODY, now=NOON) == "msg_1"


def test_every_generated_secret_is_new_and_good() -> None:
    assert len({key_of(generate_secret()) for _ in range(50)}) == 50


@pytest.mark.parametrize(
    "secret", ["", "whsec_", "whsec_c2hvcnQ=", "whsec_***", "AQEB" * 11, "whsec_" + "AQEB" * 22]
)
def test_what_is_no_secret_is_refused(secret: str) -> None:
    with pytest.raises(Refused, match="24 to 64 bytes"):
        key_of(secret)


def test_a_wrong_secret_is_not_repeated() -> None:
    with pytest.raises(Refused) as refusal:
        key_of("whsec_c2hvcnQ=")

    assert "c2hvcnQ" not in str(refusal.value)
