"""One run in several processes, each with some of the hosts and all that is asked of them."""

import gc
import logging
import multiprocessing
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, wait
from functools import reduce
from operator import add
from typing import Any

import structlog

from tests.websim.findings import Findings, findings
from tests.websim.running import month

_shares: Any = None
"""How far each part is, for all processes to see."""


def in_parts(
    feeds: int,
    *,
    days: int,
    seed: int,
    parts: int,
    at_once: int,
    say: Callable[[float], None],
    ended: Callable[[int, Findings], None],
) -> Findings:
    """What all parts found together. `say` is told how much of the time has passed, `ended` what
    each part found."""
    fresh = multiprocessing.get_context("spawn")
    shares = fresh.Array("d", parts)
    with ProcessPoolExecutor(at_once, fresh, initializer=_begin, initargs=(shares,)) as pool:
        every = {pool.submit(_part, feeds, days, seed, part, parts): part for part in range(parts)}
        waited_for = set(every)
        while waited_for:
            done, waited_for = wait(waited_for, timeout=1, return_when="FIRST_COMPLETED")
            for it in done:
                ended(every[it], it.result())
            say(float(sum(shares[:])) / parts)
        return reduce(add, (part.result() for part in every))


def _begin(shares: Any) -> None:
    global _shares
    _shares = shares
    gc.freeze()  # what was imported stays, and need not be looked at again and again
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))


def _part(feeds: int, days: int, seed: int, part: int, parts: int) -> Findings:
    def say(share: float) -> None:
        _shares[part] = share

    return findings(month(feeds, days=days, seed=seed, part=part, parts=parts, say=say))
