"""Bodies while they are held: in memory if they are small, else in a file."""

import hashlib
import os
from typing import NoReturn

import pytest

from crosswire.domain.errors import Unavailable
from crosswire.outbound.held import LARGE, Body


def open_files() -> int:
    return len(os.listdir("/proc/self/fd"))


@pytest.mark.parametrize("size", [0, 1, LARGE, LARGE + 1, 1_000_000])
def test_a_body_is_what_was_added_to_it(size: int) -> None:
    content = os.urandom(size)
    body = Body()
    for at in range(0, size, 70_000):
        body.add(content[at : at + 70_000])

    assert len(body) == size
    assert body.read() == content
    assert body.start(100) == content[:100]
    assert body.sha256() == hashlib.sha256(content).hexdigest()


@pytest.mark.skipif(not os.path.isdir("/proc/self/fd"), reason="counts files as Linux shows them")
def test_only_a_large_body_takes_a_file_and_gives_it_back() -> None:
    before = open_files()

    small, large = Body.of(bytes(LARGE)), Body.of(bytes(LARGE + 1))
    assert open_files() == before + 1

    del small, large
    assert open_files() == before


def test_a_body_that_has_no_room_is_no_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    def full() -> NoReturn:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("tempfile.TemporaryFile", full)

    with pytest.raises(Unavailable, match="no room to hold the answer: No space left on device"):
        Body.of(bytes(LARGE + 1))
