"""Small things that a process does by the clock, each in a thread beside its work."""

import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta

import structlog

from crosswire.domain.errors import CrosswireError

log = structlog.get_logger()


@dataclass(frozen=True)
class Chore:
    """Run at once, and again each time so long has passed since it ended."""

    name: str
    every: timedelta
    run: Callable[[], None]


@contextmanager
def doing(chores: Iterable[Chore], closing: threading.Event) -> Iterator[None]:
    """The chores run while the block does, and stop when `closing` is set."""
    threads = [
        threading.Thread(target=_repeat, args=(chore, closing), name=chore.name, daemon=True)
        for chore in chores
    ]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        closing.set()
        for thread in threads:
            thread.join(timeout=5)


def _repeat(chore: Chore, closing: threading.Event) -> None:
    troubled = False
    while not closing.is_set():
        trouble = _once(chore)
        if trouble and not troubled:
            log.warning("chore failed", chore=chore.name, error=trouble)
        elif troubled and not trouble:
            log.info("chore works again", chore=chore.name)
        troubled = bool(trouble)
        closing.wait(chore.every.total_seconds())


def _once(chore: Chore) -> str | None:
    """The trouble that it had, if any: a failing chore must not end the process."""
    try:
        chore.run()
    except CrosswireError as error:
        return str(error)
    except Exception as error:
        log.exception("chore failed unexpectedly", chore=chore.name)
        return f"{type(error).__name__}: {error}"
    return None
