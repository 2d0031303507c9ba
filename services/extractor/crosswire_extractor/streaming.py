"""Items in, what they claim out, one document a line and in the same order: no store, no queue."""

import multiprocessing
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from typing import Final

from crosswire.domain.items import Item, Reading
from crosswire_extractor.reading import read, why_set_aside

#: Items that a process reads at a time: few enough that progress is seen.
_BATCH: Final = 8


def read_stream(lines: Iterable[str], *, jobs: int) -> Iterator[str]:
    """A Reading for each Item, on so many processes."""
    batches = _batches(lines)
    if jobs <= 1:
        for batch in batches:
            yield from _read_batch(batch)
        return
    fork = multiprocessing.get_context("fork")  # what is loaded here need not be loaded again
    with ProcessPoolExecutor(jobs, mp_context=fork, initializer=_leave_interrupts) as pool:
        waiting: deque[Future[list[str]]] = deque()
        for batch in batches:
            waiting.append(pool.submit(_read_batch, batch))
            if len(waiting) > 4 * jobs:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()


def reading_of(item: Item) -> Reading:
    try:
        claims = tuple(read(*item.stored()))
        aside = None if claims else why_set_aside(f"{item.title}\n{item.text}")
        return Reading(item=item, claims=claims, set_aside=aside)
    except Exception as error:  # as a dead letter would: the others go on
        return Reading(item=item, trouble=f"{type(error).__name__}: {error}")


def _batches(lines: Iterable[str]) -> Iterator[list[str]]:
    filled = (line for line in lines if line.strip())
    while batch := list(islice(filled, _BATCH)):
        yield batch


def _read_batch(lines: list[str]) -> list[str]:
    return [reading_of(Item.from_json(line)).to_json() for line in lines]


def _leave_interrupts() -> None:
    """Ctrl-C is for the process that asked."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
