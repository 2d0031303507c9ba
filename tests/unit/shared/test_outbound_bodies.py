"""Bodies: bounded, whole or refused."""

import gzip
import resource
import zlib
from collections.abc import Iterator

import pytest

from crosswire.domain.errors import Unavailable
from crosswire.outbound.bodies import start_of_body, whole_body

MIB = 1024 * 1024


def zeros_compressed(size: int) -> Iterator[bytes]:
    packer = zlib.compressobj(9, wbits=31)
    for _ in range(size // MIB):
        yield packer.compress(bytes(MIB))
    yield packer.flush()


def test_a_gigabyte_in_a_megabyte_is_stopped_at_the_limit() -> None:
    bomb = b"".join(zeros_compressed(1024 * MIB))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    with pytest.raises(Unavailable, match="larger than 5 MiB"):
        whole_body([bomb], "gzip", cap=5 * MIB)

    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert len(bomb) < 1.1 * MIB
    assert grown < 20 * 1024  # KiB


@pytest.mark.parametrize(
    "encoding", ["br", "zstd", "deflate", "compress", "gzip, gzip", "gzip,gzip", "gzip, br", "x"]
)
def test_codings_that_were_not_asked_for_are_refused_unread(encoding: str) -> None:
    def nothing_is_read() -> Iterator[bytes]:
        raise AssertionError("the body was read")
        yield b""

    with pytest.raises(Unavailable, match="not asked for"):
        whole_body(nothing_is_read(), encoding, cap=MIB)


@pytest.mark.parametrize("encoding", ["", "identity", "gzip", "GZIP", " x-gzip "])
@pytest.mark.parametrize("size", [0, 1, 65536, 65537, MIB])
@pytest.mark.parametrize("slice_", [1000, 1 << 20])
def test_a_body_arrives_whole_however_it_is_cut(encoding: str, size: int, slice_: int) -> None:
    text = (b"The mayor said the bridge was closed. " * (size // 38 + 1))[:size]
    sent = gzip.compress(text) if "gzip" in encoding.lower() else text
    chunks = [sent[at : at + slice_] for at in range(0, len(sent), slice_)]

    assert whole_body(chunks, encoding, cap=MIB).read() == text


def test_a_truncated_gzip_is_an_error_wherever_it_breaks() -> None:
    sent = gzip.compress(b"Twelve people died in the flood. " * 100)

    for end in range(1, len(sent)):
        with pytest.raises(Unavailable, match=r"broke off|damaged"):
            whole_body([sent[:end]], "gzip", cap=MIB)


def test_damage_inside_a_gzip_is_an_error() -> None:
    sent = bytearray(gzip.compress(b"Twelve people died in the flood. " * 100))
    sent[-6] ^= 1

    with pytest.raises(Unavailable, match="damaged"):
        whole_body([bytes(sent)], "gzip", cap=MIB)


def test_members_that_follow_one_another_are_one_body_and_padding_is_none() -> None:
    sent = gzip.compress(b"first, ") + gzip.compress(b"second") + b"\0\0\0"

    assert whole_body([sent], "gzip", cap=MIB).read() == b"first, second"


def test_an_endless_stream_of_empty_members_ends_at_the_limit() -> None:
    def endless() -> Iterator[bytes]:
        while True:
            yield gzip.compress(b"") * 1000

    with pytest.raises(Unavailable, match="larger"):
        whole_body(endless(), "gzip", cap=MIB)


def test_an_answer_not_modified_may_name_a_coding_and_have_no_body() -> None:
    assert whole_body([], "gzip", cap=MIB).read() == b""


def test_the_start_of_a_body_is_short_rather_than_wrong() -> None:
    assert start_of_body([b"thanks"], "", cap=10) == (b"thanks", False)
    assert start_of_body([b"thanks", b" a lot"], "", cap=8) == (b"thanks a", True)
    assert start_of_body([b"\x0b"], "br", cap=8) == (b"", True)
    assert start_of_body([gzip.compress(b"thanks")[:-3]], "gzip", cap=8) == (b"thanks", True)
