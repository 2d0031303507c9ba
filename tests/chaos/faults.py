"""Which process is killed when: seeded, so that a round can be repeated."""

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from random import Random

from tests.chaos.newsroom import Newsroom

PAUSE = (0.3, 1.5)
"""Seconds between two faults."""

Fault = Callable[[Newsroom], bool | None]
"""Does its harm; False if there was nothing to harm just then."""


def _kill(name: str) -> Fault:
    return lambda room: room.crew.kill(name)


def _kill_child(name: str) -> Fault:
    return lambda room: room.crew.kill_child(name)


def _kill_everything(room: Newsroom) -> None:
    room.crew.kill_all()
    room.kill_redis()


def faults(roles: Iterable[str], fork: bool) -> dict[str, tuple[int, Fault]]:
    """Each fault with its weight."""
    named: dict[str, tuple[int, Fault]] = {name: (4, _kill(name)) for name in roles}
    named["parser of ingest"] = (6, _kill_child("ingest"))
    named["redis"] = (3, lambda room: room.kill_redis())
    named["redis and its memory"] = (2, lambda room: room.kill_redis(forget=True))
    named["what redis remembers"] = (2, lambda room: room.empty_redis())
    named["everything at once"] = (2, _kill_everything)
    if fork:
        for name in ("extractor", "alerts", "delivery"):
            named[f"work-horse of {name}"] = (6, _kill_child(name))
    return named


def storm(room: Newsroom, random: Random, *, seconds: float, fork: bool) -> Iterator[Counter[str]]:
    """Do harm for so long; yields what was done so far, after each fault."""
    choices = faults(room.crew.names, fork)
    weights = [weight for weight, _ in choices.values()]
    done: Counter[str] = Counter()
    by = time.monotonic() + seconds
    while time.monotonic() < by:
        _calm(room, random.uniform(*PAUSE))
        (name,) = random.choices(list(choices), weights)
        _, harm = choices[name]
        if harm(room) is not False:
            done[name] += 1
        yield done


def _calm(room: Newsroom, seconds: float) -> None:
    """Restart what died; Redis comes back a little later than the others."""
    by = time.monotonic() + seconds
    room.crew.tick()
    while time.monotonic() < by:
        time.sleep(0.05)
        room.crew.tick()
    room.redis.start()
