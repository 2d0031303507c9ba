"""A slow server does not hold up the others: what takes long goes on in a thread of its own.

The worker waits a moment for each request. After that it takes the next one, and the thread keeps
what comes of the request by itself. If the process dies meanwhile, the work is due again later.
"""

import threading
import time
from concurrent.futures import Future, wait
from datetime import timedelta
from typing import Any

import structlog

from crosswire.clock import Clock
from crosswire.domain.errors import CrosswireError, Unavailable
from crosswire.domain.messages import Message
from crosswire.queue.handling import Again, Handler, Outcome
from crosswire.store.protocol import Store, Transaction

HANDS = 32
"""Slow requests that one worker keeps under way; then it waits until one of them ends."""

TRIES, PAUSE = 5, 1.0
"""How often, and with how many seconds between, a store that is busy is asked to keep an answer."""

log = structlog.get_logger()


class Patient:
    """Several handlers, each kept from holding up the worker for longer than its patience."""

    def __init__(
        self, store: Store, clock: Clock, *, patience: timedelta, longest: timedelta
    ) -> None:
        """`longest`: after which a request that nobody heard the end of is made anew."""
        self._store = store
        self._clock = clock
        self._longest = longest
        self._patience = patience.total_seconds()
        self._late: dict[Message, Future[Outcome]] = {}

    def with_(self, handler: Handler) -> Handler:
        """The handler, with patience."""

        def handle(message: Message) -> Outcome:
            return self._handled(message, handler)

        return handle

    def _handled(self, message: Message, handler: Handler) -> Outcome:
        late = self._late.get(message)
        if late is not None:
            if not late.done():
                return self._again(self._longest, "Its server is slow to answer.")
            del self._late[message]
            return late.result()  # it failed, so that the worker has to deal with it
        if sum(not it.done() for it in list(self._late.values())) >= HANDS:
            return self._again(timedelta(seconds=1), "Too many slow servers.")
        answering = _begun(handler, message)
        if wait([answering], timeout=self._patience).done:
            return answering.result()
        self._late[message] = answering
        answering.add_done_callback(lambda ended: self._keep(message, ended))
        return self._again(self._longest, "Its server is slow to answer.")

    def _again(self, wait: timedelta, reason: str) -> Again:
        return Again(_nothing, self._clock.now() + wait, reason)

    def _keep(self, message: Message, ended: "Future[Outcome]") -> None:
        """In the thread that waited. If this fails, the work is done anew later."""
        failed = ended.exception() is not None
        if not failed:
            self._late.pop(message, None)
        for _ in range(TRIES):
            try:
                with self._store.transaction() as tx:
                    if not failed:
                        ended.result().effect(tx)
                    tx.work.wake(message, now=self._clock.now())
                return
            except CrosswireError as error:
                why = str(error)
                if not isinstance(error, Unavailable):
                    break
            time.sleep(PAUSE)
        log.warning("late answer lost", work=type(message).__name__, error=why)


def _begun(handler: Handler, message: Message) -> "Future[Outcome]":
    # Not of a pool: at the end of the process nobody waits for these.
    answering: Future[Outcome] = Future()

    def answer() -> None:
        try:
            outcome: Any = handler(message)
        except BaseException as error:
            answering.set_exception(error)
        else:
            answering.set_result(outcome)

    threading.Thread(target=answer, daemon=True, name="patience").start()
    return answering


def _nothing(tx: Transaction) -> None:
    pass
