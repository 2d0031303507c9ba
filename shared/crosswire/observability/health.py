"""Whether this Crosswire is alive and ready, and if not, why.

Live means that the database answers. Ready means that work is done in time as well. Redis may be
away without harm to either: then work goes on slowly, and the check says so.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from redis import Redis
from redis.exceptions import RedisError

from crosswire.domain.errors import Unavailable
from crosswire.domain.work import StageCounts
from crosswire.settings import Settings
from crosswire.store.protocol import Store

RELAY_TICKED = "relay.ticked"
"""The setting in which the leading relay says when it last looked."""
RELAY_LATE = timedelta(seconds=15)
WORK_LATE = timedelta(minutes=5)
"""Work that has been due for longer than this is not being done."""


@dataclass(frozen=True)
class Check:
    """One thing that was looked at."""

    ok: bool
    reason: str
    needed: bool = True
    """Whether Crosswire is unready while this is not ok."""


@dataclass(frozen=True)
class Health:
    checks: Mapping[str, Check]

    @property
    def ready(self) -> bool:
        return all(check.ok or not check.needed for check in self.checks.values())

    @property
    def live(self) -> bool:
        return self.checks["database"].ok

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why it is not ready, or what is degraded."""
        return tuple(check.reason for check in self.checks.values() if not check.ok)


def check(store: Store, redis: Redis, settings: Settings, now: datetime) -> Health:
    """Ask the database, Redis, the relay's last look and the oldest work."""
    checks = {"redis": _redis(redis)}
    try:
        store.ping()
        with store.reading() as tx:
            ticked, counts = tx.settings.get(RELAY_TICKED), tx.work.counts()
    except Unavailable as error:
        return Health({"database": Check(False, str(error)), **checks})
    return Health(
        {
            "database": Check(True, "The database answers."),
            **checks,
            "relay": relay_check(ticked and datetime.fromisoformat(ticked), now),
            "work": work_check(counts, now),
        }
    )


def relay_check(ticked: datetime | None, now: datetime) -> Check:
    if ticked is None:
        return Check(False, "No relay has ever run: start one with `crosswire up`.")
    age = now - ticked
    if age > RELAY_LATE:
        return Check(False, f"The relay last looked {age.total_seconds():.0f} s ago.")
    return Check(True, "The relay looks at every tick.")


def work_check(counts: list[StageCounts], now: datetime) -> Check:
    late = [
        f"{stage.stage} ({age.total_seconds():.0f} s)"
        for stage in counts
        if stage.oldest_waiting and (age := now - stage.oldest_waiting) > WORK_LATE
    ]
    if late:
        return Check(False, f"Work has been due for too long: {', '.join(late)}.")
    return Check(True, "No work waits for long.")


def _redis(redis: Redis) -> Check:
    try:
        redis.ping()
    except RedisError as error:
        return Check(False, f"Redis is away, so work is done slowly: {error}.", needed=False)
    return Check(True, "Redis answers.", needed=False)
