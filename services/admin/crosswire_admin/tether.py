"""Run a module tied to its supervisor: when that ends, even by kill -9, so does this.

`python -m crosswire_admin.tether MODULE ARGUMENTS…`, with the reading end of a pipe as standard
input. The supervisor holds the other end and never writes: the pipe ends when the supervisor does.
"""

import os
import runpy
import signal
import sys
import threading
import time

GRACE = 45.0
"""Seconds to finish what is in hand."""

_orphaned = threading.Event()


def main() -> None:
    threading.Thread(target=_end_with_supervisor, name="tether", daemon=True).start()
    module, sys.argv = sys.argv[1], sys.argv[1:]
    try:
        runpy.run_module(module, run_name="__main__", alter_sys=True)
    finally:
        if _orphaned.is_set():
            _stop_private_redis()


def _end_with_supervisor() -> None:
    # Not sys.stdin: its lock would hold up the end of the interpreter.
    while os.read(0, 1):
        pass
    _orphaned.set()
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(GRACE)
    os.killpg(os.getpgrp(), signal.SIGKILL)


def _stop_private_redis() -> None:
    """Nobody else is left to do it."""
    from crosswire.embedded import PrivateRedis
    from crosswire.settings import read_settings

    settings = read_settings()
    if not settings.redis_url:
        PrivateRedis(settings.data).stop()


if __name__ == "__main__":
    main()
