"""Named places where a fault test may kill the process; inert unless CROSSWIRE_CRASH… is set.

CROSSWIRE_CRASH=work.before_commit:3    kill -9 of itself when it passes that point the 3rd time
CROSSWIRE_CRASH_RATE=0.04:17            at every point with this probability, seeded with 17

Points: claim.after, work.before_effect, work.before_commit, work.after_commit, relay.before_mark,
relay.after_mark, relay.after_ring, fetch.after_body, hook.before_send, hook.after_send.
"""

import os
import random
import signal
from collections import Counter
from functools import cache

_passes: Counter[str] = Counter()


def crash_point(name: str) -> None:
    """Die here, as if the power had failed, if a fault test said so."""
    if _dies_at(name):
        os.kill(os.getpid(), signal.SIGKILL)


def _dies_at(name: str) -> bool:
    point, nth = _chosen()
    if point == name:
        _passes[name] += 1
        if _passes[name] == nth:
            return True
    rate, seed = _rate()
    return rate > 0 and _dice(seed, os.getpid()).random() < rate


@cache
def _chosen() -> tuple[str, int]:
    point, _, nth = os.environ.get("CROSSWIRE_CRASH", "").partition(":")
    return point, int(nth or 1)


@cache
def _rate() -> tuple[float, str]:
    rate, _, seed = os.environ.get("CROSSWIRE_CRASH_RATE", "").partition(":")
    return float(rate or 0), seed


@cache
def _dice(seed: str, process: int) -> random.Random:
    """One for each process: a forked child must not throw what its siblings throw."""
    return random.Random(f"{seed}/{process}")
