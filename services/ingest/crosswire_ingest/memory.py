"""What large documents took is given back to the machine, so that the service stays small.

The C library of Linux keeps freed memory for later, in a pool for each thread, and takes larger
and larger blocks from these pools: a hundred documents of 5 MiB left 115 MiB behind.
"""

import ctypes
import gc
import sys
from datetime import timedelta

TIDY = timedelta(seconds=10)
_LARGE = 256 * 1024
"""Bytes: blocks from here on are the machine's own, and go back to it when they are freed."""
_MMAP_THRESHOLD = -3


def keep_large_blocks_apart() -> None:
    """Once, at the start."""
    if library := _glibc():
        library.mallopt(_MMAP_THRESHOLD, _LARGE)


def give_back() -> None:
    gc.collect()  # an error holds on to the document that it is about
    if library := _glibc():
        library.malloc_trim(0)


def _glibc() -> ctypes.CDLL | None:
    """None where the C library is another, and does not need this."""
    if sys.platform != "linux":
        return None
    library = ctypes.CDLL(None)
    return library if hasattr(library, "malloc_trim") else None
