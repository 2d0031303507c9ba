"""SIGTERM and SIGINT become an event that says: finish what is in hand, then end."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def closing_on_signals() -> Iterator[threading.Event]:
    """The event is set by either signal; outside of the main thread it is set by nobody."""
    closing = threading.Event()
    if threading.current_thread() is not threading.main_thread():
        yield closing
        return
    previous = {
        number: signal.signal(number, lambda *_: closing.set())
        for number in (signal.SIGTERM, signal.SIGINT)
    }
    try:
        yield closing
    finally:
        for number, handler in previous.items():
            signal.signal(number, handler)
