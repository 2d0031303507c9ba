"""What becomes of work whose handler raised."""

from datetime import timedelta

import pytest
from rq.timeouts import JobTimeoutException

from crosswire.domain.errors import NotFound, Refused, Unavailable, Undoable
from crosswire.domain.work import Work
from crosswire.queue.failures import JITTER, LONGEST_DELAY, Bury, Retry, backoff, consequence, said
from crosswire.settings import QueueSettings
from tests.samples import NOON

SETTINGS = QueueSettings(max_attempts=5, retry_delay=timedelta(seconds=4))


def work(attempts: int = 1) -> Work:
    return Work(
        id=1,
        stage="alerts",
        message="ClaimsExtracted",
        body="{}",
        attempts=attempts,
        not_before=NOON,
        created_at=NOON,
    )


@pytest.mark.parametrize("error", [Undoable("no"), Refused("bad input"), NotFound("none")])
def test_what_no_retry_can_mend_is_buried_at_once(error: Exception) -> None:
    decision = consequence(error, work(), now=NOON, settings=SETTINGS)

    assert decision == Bury("permanent", str(error))


def test_a_source_that_names_a_delay_is_tried_again_exactly_then() -> None:
    error = Unavailable("busy", delay=timedelta(minutes=7))

    decision = consequence(error, work(), now=NOON, settings=SETTINGS)

    assert decision == Retry(NOON + timedelta(minutes=7), "busy")


def test_a_bug_is_tried_again_after_a_back_off() -> None:
    decision = consequence(ZeroDivisionError("oh"), work(), now=NOON, settings=SETTINGS)

    assert isinstance(decision, Retry)
    assert decision.error == "ZeroDivisionError: oh"
    assert NOON < decision.until <= NOON + SETTINGS.retry_delay * (1 + JITTER)


@pytest.mark.parametrize("error", [Unavailable("down"), ValueError("odd"), JobTimeoutException()])
def test_after_too_many_attempts_work_is_exhausted(error: Exception) -> None:
    decision = consequence(error, work(attempts=5), now=NOON, settings=SETTINGS)

    assert decision == Bury("exhausted", said(error))


def test_the_back_off_doubles_with_each_attempt() -> None:
    first = timedelta(seconds=4)

    for attempt, exact in ((1, 4), (2, 8), (3, 16), (4, 32)):
        delay = backoff(attempt, first).total_seconds()
        assert exact * (1 - JITTER) <= delay <= exact * (1 + JITTER)


def test_the_back_off_is_capped_however_often_it_failed() -> None:
    assert backoff(10**6, timedelta(seconds=5)) <= LONGEST_DELAY * (1 + JITTER)


def test_back_offs_differ_so_that_work_does_not_return_in_step() -> None:
    delays = {backoff(3, timedelta(seconds=5)) for _ in range(10)}

    assert len(delays) > 1


def test_an_error_is_said_in_a_bounded_number_of_characters() -> None:
    assert len(said(ValueError("x" * 10_000))) == 500
