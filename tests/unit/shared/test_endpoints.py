"""Which addresses alerts may be sent to, and how keys are rotated."""

from datetime import timedelta

import pytest

from crosswire.domain.endpoints import (
    checked_address,
    disabled,
    enabled,
    new_endpoint,
    rotated,
    signing_secrets,
)
from crosswire.domain.errors import Refused
from crosswire.domain.signature import generate_secret
from tests.samples import NOON

ADDRESS = "https://desk.example.org/in"
DAY = timedelta(days=1)


def refusal(url: str, *, allow_private: bool = False, allow_http: bool = False) -> str:
    with pytest.raises(Refused) as refused:
        checked_address(url, allow_private=allow_private, allow_http=allow_http)
    return str(refused.value)


def test_a_new_endpoint_is_enabled_and_has_a_secret() -> None:
    endpoint = new_endpoint("desk", ADDRESS, now=NOON)

    assert (endpoint.state, endpoint.url) == ("enabled", ADDRESS)
    assert len(signing_secrets(endpoint, NOON)) == 1


def test_a_secret_is_never_printed() -> None:
    secret = generate_secret()

    endpoint = new_endpoint("desk", ADDRESS, now=NOON, secret=secret)

    assert secret not in f"{endpoint!r} {endpoint} {endpoint.secrets[0]!r}"


@pytest.mark.parametrize("name", ["", " ", "a\nb", "-x", "x" * 64])
def test_a_name_is_short_and_printable(name: str) -> None:
    with pytest.raises(Refused, match="name"):
        new_endpoint(name, ADDRESS, now=NOON)


def test_plain_http_is_for_receivers_of_ones_own() -> None:
    assert "https" in refusal("http://desk.example.org/in")
    assert "https" in refusal("http://8.8.8.8/in", allow_private=True)
    assert checked_address("http://hook:9000/", allow_private=True, allow_http=False)
    assert checked_address("http://desk.example.org/", allow_private=False, allow_http=True)


OURS = (
    "127.0.0.1 127.1 2130706433 0x7f.1 10.0.0.1 169.254.169.254 [::1] [::ffff:127.0.0.1] "
    "[fd00::1] localhost LOCALHOST. db.internal hook"
)


@pytest.mark.parametrize("host", OURS.split())
def test_a_private_address_is_only_for_those_who_say_so(host: str) -> None:
    assert "private" in refusal(f"https://{host}/in")
    assert checked_address(f"https://{host}/in", allow_private=True, allow_http=False)


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("", "not an http"),
        ("desk", "not an http"),
        ("ftp://desk.example.org/", "not an http"),
        ("https://desk.example.org:99999/", "not an http"),
        ("https://me:pw@desk.example.org/", "no user name"),
        ("https://me@desk.example.org/", "no user name"),
        ("https://desk.example.org/#part", "no fragment"),
        ("https://desk.example.org\\@10.0.0.1/", "backslashes"),
        ("https://desk.example.org/a b", "no spaces"),
        ("https://desk.example.org/\r\nX: 1", "control"),
        ("https://desk..org/", "no possible name"),
        ("https://" + "a" * 64 + ".org/", "no possible name"),
    ],
)
def test_an_address_that_cannot_be_is_refused_in_one_sentence(url: str, reason: str) -> None:
    sentence = refusal(url)

    assert reason in sentence
    assert "\n" not in sentence


def test_after_a_rotation_both_keys_sign_for_a_day() -> None:
    endpoint = new_endpoint("desk", ADDRESS, now=NOON)
    (old,) = signing_secrets(endpoint, NOON)

    turned = rotated(endpoint, NOON)

    new, still = signing_secrets(turned, NOON + DAY - timedelta(seconds=1))
    assert new != old == still
    assert signing_secrets(turned, NOON + DAY) == (new,)


def test_a_second_rotation_does_not_prolong_the_oldest_key() -> None:
    twice = rotated(
        rotated(new_endpoint("desk", ADDRESS, now=NOON), NOON), NOON + timedelta(hours=12)
    )

    assert len(signing_secrets(twice, NOON + timedelta(hours=13))) == 3
    assert len(signing_secrets(twice, NOON + timedelta(hours=25))) == 2


def test_expired_keys_are_forgotten_at_the_next_rotation() -> None:
    endpoint = rotated(new_endpoint("desk", ADDRESS, now=NOON), NOON)

    later = rotated(endpoint, NOON + 2 * DAY)

    assert len(later.secrets) == 2


def test_an_endpoint_that_is_enabled_again_starts_afresh() -> None:
    broken = new_endpoint("desk", ADDRESS, now=NOON).with_(
        consecutive_failures=9, failing_since=NOON, open_until=NOON
    )

    again = enabled(disabled(broken, "It answered 410."))

    assert (again.state, again.disabled_reason) == ("enabled", None)
    assert (again.consecutive_failures, again.failing_since, again.open_until) == (0, None, None)
