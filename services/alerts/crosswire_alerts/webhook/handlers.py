"""Delivers an alert to one endpoint: note the attempt, post it, note the answer.

The attempt is in the store before the request, so that a worker that dies in between leaves an
attempt whose outcome is `unknown`; the alert is then sent again under the same webhook-id.

A worker waits for an answer only as long as its patience lasts. After that a thread waits on and
keeps the answer by itself, so that a slow receiver does not hold up the others.
"""

from concurrent.futures import Future, ThreadPoolExecutor, wait
from datetime import timedelta
from functools import partial
from random import Random

import structlog

from crosswire.clock import Clock
from crosswire.domain.errors import CrosswireError
from crosswire.domain.messages import DeliveryDue
from crosswire.outbound import Outbound
from crosswire.queue.crash import crash_point
from crosswire.queue.handling import Again, Done, Handlers, Outcome
from crosswire.settings import Settings
from crosswire.store.protocol import Store, Transaction
from crosswire.webhooks.answers import Answer
from crosswire.webhooks.sending import send
from crosswire_alerts.webhook.books import Letter, begin, complete, is_unanswered
from crosswire_alerts.webhook.delivery import GRACE, Ended, Wait, delay_after, over_by

HANDS = 64
"""Slow requests that one worker keeps under way; then it waits until one of them ends."""

log = structlog.get_logger()


def delivery_handlers(
    store: Store, outbound: Outbound, clock: Clock, settings: Settings, random: Random
) -> Handlers:
    """What the delivery stage does; `outbound` is the client made by webhook_client."""
    return {DeliveryDue: Courier(store, outbound, clock, settings, random).deliver}


class Courier:
    """Carries one delivery at a time, and keeps an ear out for slow answers to earlier ones."""

    def __init__(
        self, store: Store, outbound: Outbound, clock: Clock, settings: Settings, random: Random
    ) -> None:
        self._store = store
        self._outbound = outbound
        self._clock = clock
        self._settings = settings.delivery
        self._random = random
        self._threads = ThreadPoolExecutor(HANDS, thread_name_prefix="courier")
        self._late: set[Future[Answer]] = set()
        # A forked worker ends with its job, and its threads with it, so it hears the answer out.
        forks = settings.queue.worker == "fork"
        self._patience = self._settings.deadline + GRACE if forks else self._settings.patience

    def deliver(self, due: DeliveryDue) -> Outcome:
        """Send it if it may be sent now. Safe to run twice: the receiver knows the webhook-id."""
        if len(self._late) >= HANDS:
            return _wait(Wait(self._clock.now() + timedelta(seconds=1), "Too many slow receivers."))
        with self._store.transaction() as tx:
            letter = begin(
                tx,
                due.delivery_id,
                now=self._clock.now(),
                settings=self._settings,
                random=self._random,
            )
        if isinstance(letter, Ended):
            return Done(_nothing)
        if isinstance(letter, Wait):
            return _wait(letter)
        return self._sent(letter)

    def _sent(self, letter: Letter) -> Outcome:
        answering = self._threads.submit(self._post, letter)
        if wait([answering], timeout=self._patience.total_seconds()).done:
            return self._outcome(letter, answering.result())
        self._late.add(answering)
        answering.add_done_callback(partial(self._keep_late, letter))
        until = over_by(letter.attempt.started_at, self._settings)
        return _wait(Wait(until, f"{letter.endpoint.name} is slow to answer."))

    def _post(self, letter: Letter) -> Answer:
        crash_point("hook.before_send")
        answer = send(
            letter.endpoint,
            letter.delivery.message_id,
            letter.body,
            outbound=self._outbound,
            clock=self._clock,
            sequence=letter.delivery.sequence,
        )
        crash_point("hook.after_send")
        return answer

    def _outcome(self, letter: Letter, answer: Answer) -> Done | Again:
        now = self._clock.now()
        failures = letter.delivery.attempts
        delay = delay_after(failures, answer, settings=self._settings, random=self._random)
        effect = partial(
            complete, letter=letter, answer=answer, now=now, delay=delay, settings=self._settings
        )
        note = log.bind(delivery=letter.delivery.id, endpoint=letter.endpoint.name)
        if answer.delivered:
            note.info("alert delivered", status=answer.status, attempt=letter.attempt.number)
            return Done(effect)
        if delay is None:
            note.error("alert undeliverable", error=answer.error, attempt=letter.attempt.number)
            return Done(effect)
        note.warning("delivery failed", error=answer.error, again_in=round(delay.total_seconds()))
        return Again(effect, now + delay, answer.error)

    def _keep_late(self, letter: Letter, answering: Future[Answer]) -> None:
        """In the thread that waited. If this fails, the attempt stays unknown and is repeated."""
        self._late.discard(answering)
        try:
            outcome = self._outcome(letter, answering.result())
            with self._store.transaction() as tx:
                tx.work.wake(DeliveryDue(delivery_id=letter.delivery.id), now=self._clock.now())
                if is_unanswered(tx, letter):
                    outcome.effect(tx)
        except CrosswireError as error:
            log.warning("late answer lost", delivery=letter.delivery.id, error=str(error))


def _wait(wait: Wait) -> Again:
    return Again(_nothing, wait.until, wait.reason)


def _nothing(tx: Transaction) -> None:
    pass
