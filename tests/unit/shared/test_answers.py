"""What a receiver's answer means."""

from datetime import timedelta

import pytest

from crosswire.webhooks.answers import Answer, answer_of, retry_delay
from tests.samples import NOON


def answer(status: int, body: bytes = b"", **headers: str) -> Answer:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return answer_of(status, named, body, now=NOON)


@pytest.mark.parametrize("status", [200, 201, 202, 204, 299])
def test_2xx_is_success(status: int) -> None:
    assert answer(status).delivered
    assert answer(status).error is None


@pytest.mark.parametrize("status", [301, 302, 307, 308, 400, 401, 404, 410, 413, 429, 500, 503])
def test_anything_else_is_a_failure_with_a_sentence(status: int) -> None:
    assert not answer(status).delivered
    assert str(status) in (answer(status).error or "")


def test_no_answer_is_a_failure() -> None:
    assert not Answer(error="desk.example.org could not be reached.").delivered


def test_a_redirect_names_where_it_led() -> None:
    moved = answer(302, location="http://10.0.0.1/" + "x" * 500)

    assert "302 to http://10.0.0.1/" in (moved.error or "")
    assert len(moved.error or "") < 300


def test_only_410_is_gone() -> None:
    assert [status for status in (404, 410, 500) if answer(status).gone] == [410]


def test_429_and_the_gateways_errors_throttle() -> None:
    throttling = [s for s in (400, 429, 500, 501, 502, 503, 504) if answer(s).throttling]

    assert throttling == [429, 502, 503, 504]


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("0", 0),
        (" 120 ", 120),
        ("315360000", 315_360_000),
        ("Tue, 14 May 2024 12:02:00 GMT", 120),
        ("Tue, 14 May 2024 14:02:00 +0200", 120),
        ("Tue, 14 May 2024 12:02:00", 120),
        ("Tue, 14 May 2024 11:00:00 GMT", 0),
    ],
)
def test_retry_after_is_seconds_or_a_date(value: str, seconds: int) -> None:
    assert retry_delay(value, NOON) == timedelta(seconds=seconds)


@pytest.mark.parametrize("value", ["", "soon", "-5", "1.5", "٣", "9" * 5000, "Mon, 99 Foo 2024"])
def test_a_retry_after_that_makes_no_sense_is_ignored(value: str) -> None:
    assert retry_delay(value, NOON) is None


def test_the_first_4_kib_of_the_answer_are_kept_as_text() -> None:
    kept = answer(500, b"\xff\x00" + b"a" * 10_000)

    assert kept.text[:3] == "\N{REPLACEMENT CHARACTER}\N{REPLACEMENT CHARACTER}a"
    assert len(kept.text) == 4096
