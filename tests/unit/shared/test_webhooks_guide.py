"""The page for those who write receivers says what is so."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from crosswire.domain.signature import generate_secret, signed_headers

GUIDE = Path(__file__).parents[3] / "docs" / "webhooks.md"
BODY = b'{"text":"498 or 6,000?"}'


def is_genuine() -> Callable[[str, dict[str, str], bytes], bool]:
    """The function that the page prints."""
    blocks = re.findall(r"```python\n(.*?)```", GUIDE.read_text(), re.DOTALL)
    (by_hand,) = (block for block in blocks if "def is_genuine" in block)
    names: dict[str, Callable[[str, dict[str, str], bytes], bool]] = {}
    exec(by_hand, names)
    return names["is_genuine"]


def test_the_check_by_hand_accepts_what_crosswire_sends() -> None:
    old, new = generate_secret(), generate_secret()

    headers = signed_headers([new, old], message_id="msg_1", at=datetime.now(UTC), body=BODY)

    assert is_genuine()(old, headers, BODY)
    assert is_genuine()(new, headers, BODY)


def test_the_check_by_hand_refuses_what_it_should() -> None:
    secret, now = generate_secret(), datetime.now(UTC)
    headers = signed_headers([secret], message_id="msg_1", at=now, body=BODY)
    late = signed_headers([secret], message_id="msg_1", at=now - timedelta(minutes=6), body=BODY)

    assert not is_genuine()(generate_secret(), headers, BODY)
    assert not is_genuine()(secret, headers, BODY + b" ")
    assert not is_genuine()(secret, late, BODY)
