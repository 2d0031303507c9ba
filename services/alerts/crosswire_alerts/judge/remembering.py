"""What is worked out of a claim, once for as long as the same claim is at hand. Pure."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

Thing = TypeVar("Thing")
Known = TypeVar("Known")

#: So many claims, or frames of claims, are at hand at once.
AT_HAND = 8_192


def once_each(work_out: Callable[[Thing], Known]) -> Callable[[Thing], Known]:
    """Remembers by which object it is: values are frozen, and comparing two is dear."""
    known: dict[int, tuple[Thing, Known]] = {}

    @wraps(work_out)
    def remembered(thing: Thing) -> Known:
        found = known.get(id(thing))
        if found is None:
            if len(known) >= AT_HAND:
                known.clear()
            # The thing is kept too: no other is given its id meanwhile.
            found = known[id(thing)] = thing, work_out(thing)
        return found[1]

    return remembered
