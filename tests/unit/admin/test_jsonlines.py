"""Files of JSON lines: from a pipe as from a file, and never in the place of a device."""

import gzip
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from crosswire.domain.errors import Refused
from crosswire_admin.jsonlines import STDIN, documents, ensure_writable, write

ROW = b'{"id": 1}\n'


@pytest.fixture
def piped() -> Iterator[int]:
    """The end to write to of what this process then has for standard input."""
    ours, theirs = os.pipe()
    kept = os.dup(0)
    os.dup2(ours, 0)
    yield theirs
    os.dup2(kept, 0)
    for each in (ours, kept):
        os.close(each)


@pytest.mark.parametrize(
    "sent",
    [ROW, gzip.compress(ROW), b"\xef\xbb\xbf" + ROW],
    ids=["plain", "gzipped", "with a byte order mark"],
)
def test_standard_input_may_be_a_pipe(piped: int, sent: bytes) -> None:
    os.write(piped, sent)
    os.close(piped)

    assert documents(STDIN, dict) == [{"id": 1}]


def test_what_is_wrong_in_standard_input_is_said_by_that_name(piped: int) -> None:
    os.write(piped, ROW + b"{\n")
    os.close(piped)

    with pytest.raises(Refused, match=r"^standard input, line 2: it is not JSON"):
        documents(STDIN, dict)


def test_a_file_is_written_in_place_of_the_last_one_and_nothing_else_is_left(
    tmp_path: Path,
) -> None:
    file = tmp_path / "verdicts.jsonl"
    for text in ("first\n", "second\n"):
        ensure_writable(file)
        write(file, text)

    assert file.read_text() == "second\n"
    assert list(tmp_path.iterdir()) == [file]


def test_a_pipe_is_written_to_and_stays_one(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    end = os.open(pipe, os.O_RDWR)

    ensure_writable(pipe)
    write(pipe, "verdicts\n")

    assert os.read(end, 100) == b"verdicts\n"
    assert pipe.is_fifo()
    os.close(end)


def test_a_link_stays_one_and_what_it_names_is_written(tmp_path: Path) -> None:
    target, link = tmp_path / "today.jsonl", tmp_path / "newest.jsonl"
    link.symlink_to(target)

    write(link, "verdicts\n")

    assert link.is_symlink()
    assert target.read_text() == "verdicts\n"


def test_where_nothing_can_be_written_is_said_beforehand(tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"cannot be written: No such file.*Name a file in a folder"):
        ensure_writable(tmp_path / "nowhere" / "verdicts.jsonl")
    with pytest.raises(Refused, match="is a folder: name a file"):
        ensure_writable(tmp_path)
