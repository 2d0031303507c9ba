"""How long handlers take: gathered in each worker process, added to the store now and then.

Counts go with them. A process that is killed loses what it had not yet added: some seconds of both.
"""

import threading
from bisect import bisect_left

import structlog

from crosswire.domain.errors import Unavailable
from crosswire.domain.messages import STAGES, Stage
from crosswire.observability import counts
from crosswire.store.protocol import Store, Transaction

log = structlog.get_logger()

BOUNDS = (0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0, 30.0)
"""Seconds: upper ends of the histogram's buckets; one more is without end."""

Timing = list[float]
"""The sum of seconds, then the number of times that fell into each bucket."""

_lock = threading.Lock()
_gathered: dict[Stage, Timing] = {}


def took(stage: Stage, seconds: float) -> None:
    """A piece of work of that stage took so long from its handler to its commit."""
    with _lock:
        timing = _gathered.setdefault(stage, _none())
        timing[0] += seconds
        timing[1 + bisect_left(BOUNDS, seconds)] += 1


def keep_timings(store: Store) -> None:
    """Add what this process has gathered to the store; if that is down, keep it for next time."""
    with _lock:
        gathered = dict(_gathered)
        _gathered.clear()
    counted = counts.taken()
    if not gathered and not counted:
        return
    try:
        with store.transaction() as tx:
            tx.lock([*([counts.KEY] if counted else ()), *map(_key, sorted(gathered))])
            for stage, timing in gathered.items():
                tx.settings.put(_key(stage), _sum(_of(tx, stage), timing))
            counts.add_counts(tx, counted)
    except Unavailable as error:
        log.debug("timings wait", reason=str(error))
        counts.given_back(counted)
        with _lock:
            for stage, timing in gathered.items():
                _gathered[stage] = _sum(_gathered.get(stage, _none()), timing)


def kept_timings(tx: Transaction) -> dict[Stage, Timing]:
    """All that was ever added, by stage."""
    return {stage: _of(tx, stage) for stage in STAGES}


def _of(tx: Transaction, stage: Stage) -> Timing:
    return tx.settings.get(_key(stage)) or _none()


def _none() -> Timing:
    return [0.0] * (len(BOUNDS) + 2)


def _sum(some: Timing, more: Timing) -> Timing:
    return [a + b for a, b in zip(some, more, strict=True)]


def _key(stage: Stage) -> str:
    return f"timings.{stage}"
