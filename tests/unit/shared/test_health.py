"""Health is a value with reasons: what is needed, and what is merely degraded."""

from datetime import timedelta
from pathlib import Path

from redis import Redis

from crosswire.domain.work import StageCounts
from crosswire.observability.health import (
    RELAY_TICKED,
    Check,
    Health,
    check,
    relay_check,
    work_check,
)
from crosswire.queue.connection import connect
from crosswire.queue.relay import TICKED
from crosswire.settings import Settings
from crosswire.store.session import open_store
from crosswire.testing import memory_store
from tests.samples import NOON


def minutes_ago(minutes: float) -> StageCounts:
    due = NOON - timedelta(minutes=minutes)
    return StageCounts(stage="alerts", waiting=1, oldest_waiting=due)


def test_it_is_ready_when_everything_answers(redis: Redis) -> None:
    store = memory_store()
    with store.transaction() as tx:
        tx.settings.put(TICKED, NOON.isoformat())

    health = check(store, redis, Settings(), NOON)

    assert health.ready
    assert health.reasons == ()


def test_redis_away_degrades_but_does_not_unready() -> None:
    store = memory_store()
    with store.transaction() as tx:
        tx.settings.put(TICKED, NOON.isoformat())

    health = check(store, connect("unix:///nowhere/redis.sock"), Settings(), NOON)

    assert health.ready
    assert "work is done slowly" in health.reasons[0]


def test_without_a_database_it_is_neither_live_nor_ready(redis: Redis, tmp_path: Path) -> None:
    store = open_store(f"sqlite:///{tmp_path / 'missing' / 'crosswire.db'}")

    health = check(store, redis, Settings(), NOON)

    assert (health.live, health.ready) == (False, False)


def test_a_relay_that_stopped_looking_makes_it_unready() -> None:
    late = relay_check(NOON - timedelta(seconds=40), NOON)

    assert late == Check(False, "The relay last looked 40 s ago.")


def test_a_relay_that_never_ran_is_told_how_to_start() -> None:
    assert "crosswire up" in relay_check(None, NOON).reason


def test_work_that_waits_too_long_is_named() -> None:
    check = work_check([minutes_ago(1), minutes_ago(7)], NOON)

    assert check == Check(False, "Work has been due for too long: alerts (420 s).")


def test_work_that_is_not_due_yet_is_no_trouble() -> None:
    assert work_check([minutes_ago(-60)], NOON).ok


def test_one_needed_check_that_fails_is_enough() -> None:
    fine, bad = Check(True, "fine"), Check(False, "bad")

    assert not Health({"database": fine, "relay": bad}).ready
    assert Health({"database": fine, "redis": Check(False, "away", needed=False)}).ready


def test_health_reads_what_the_relay_writes() -> None:
    assert RELAY_TICKED == TICKED
