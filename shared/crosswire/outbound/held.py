"""A body as it is held: in memory while it is small, and after that in a file without a name.

Many large bodies may wait at one time: for the end of what a slow server sends, or to be read.
"""

import hashlib
import os
import tempfile
from collections.abc import Callable, Iterator
from multiprocessing import reduction
from typing import Any, BinaryIO, Self, cast

from crosswire.domain.errors import Unavailable

LARGE = 256 * 1024
"""Bytes that are held in memory."""
_STEP = 64 * 1024


class Body:
    """It grows while it is received. In another process it arrives as plain bytes."""

    def __init__(self) -> None:
        self._memory = bytearray()
        self._file: BinaryIO | None = None
        self._size = 0

    @classmethod
    def of(cls, content: bytes) -> Self:
        body = cls()
        body.add(content)
        return body

    def add(self, part: bytes) -> None:
        """Raises Unavailable if there is no room for it."""
        self._size += len(part)
        try:
            if self._file is None and self._size > LARGE:
                self._file = cast(BinaryIO, tempfile.TemporaryFile())  # noqa: SIM115
                part, self._memory = bytes(self._memory) + part, bytearray()
            if self._file is None:
                self._memory += part
            else:
                self._file.write(part)
                self._file.flush()
        except OSError as error:
            raise Unavailable(f"There is no room to hold the answer: {error.strerror}.") from error

    def __len__(self) -> int:
        return self._size

    def start(self, length: int) -> bytes:
        return bytes(self._memory[:length]) if self._file is None else self._at(0, length)

    def read(self) -> bytes:
        return b"".join(self._parts())

    def sha256(self) -> str:
        digest = hashlib.sha256()
        for part in self._parts():
            digest.update(part)
        return digest.hexdigest()

    def __reduce__(self) -> tuple[Callable[..., bytes], tuple[Any, ...]]:
        """A file is handed over as it is, and what is in it does not pass through this process."""
        if self._file is None:
            return bytes, (bytes(self._memory),)
        return _arrived, (reduction.DupFd(self._file.fileno()), self._size)

    def __del__(self) -> None:
        if self._file is not None:
            self._file.close()

    def _parts(self) -> Iterator[bytes]:
        if self._file is None:
            yield bytes(self._memory)
            return
        for at in range(0, self._size, _STEP):
            yield self._at(at, _STEP)

    def _at(self, place: int, length: int) -> bytes:
        assert self._file is not None
        return os.pread(self._file.fileno(), length, place)


def _arrived(handed: Any, size: int) -> bytes:
    file = handed.detach()
    try:
        return b"".join(os.pread(file, _STEP, at) for at in range(0, size, _STEP))
    finally:
        os.close(file)
