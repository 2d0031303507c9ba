"""What happens so often that each process only counts it, and the store is told now and then."""

import threading
from collections import Counter
from collections.abc import Mapping

from crosswire.store.protocol import Transaction

KEY = "counts"

_lock = threading.Lock()
_counted: Counter[str] = Counter()


def happened(what: str, times: int = 1) -> None:
    if times:
        with _lock:
            _counted[what] += times


def taken() -> dict[str, int]:
    """What was counted since the last time."""
    with _lock:
        counted = dict(_counted)
        _counted.clear()
    return counted


def given_back(counted: Mapping[str, int]) -> None:
    """The store did not take them."""
    for what, times in counted.items():
        happened(what, times)


def add_counts(tx: Transaction, counted: Mapping[str, int]) -> None:
    """Its lock is taken by whoever opened the transaction."""
    if counted:
        tx.settings.put(KEY, dict(Counter(kept_counts(tx)) + Counter(counted)))


def kept_counts(tx: Transaction) -> dict[str, int]:
    """All that was ever added."""
    return tx.settings.get(KEY) or {}
