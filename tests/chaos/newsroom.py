"""One round's world: a store, a private Redis, the crew, a wire service and a receiver."""

import json
import signal
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import psutil

from crosswire.domain.articles import NewArticle
from crosswire.domain.endpoints import new_endpoint
from crosswire.domain.feeds import Feed
from crosswire.embedded import PrivateRedis
from crosswire.queue.connection import connect
from crosswire.store.protocol import Store
from crosswire.store.session import open_store
from tests.chaos.crew import Crew, Roles
from tests.chaos.inbox import Inbox, receiving
from tests.chaos.wire_service import WireService, serving

WORKING = ("extractor", "alerts", "delivery")


@dataclass
class Newsroom:
    store: Store
    redis: PrivateRedis
    crew: Crew
    wire: WireService
    inbox: Inbox

    def settled(self) -> bool:
        """Everything that was published is stored, and no work waits or runs."""
        with self.store.reading() as tx:
            if tx.articles.count() < len(self.wire.articles):
                return False
            counts = tx.work.counts()
        return not any(c.waiting or c.running for c in counts if c.stage in WORKING)

    def judged(self) -> int:
        with self.store.reading() as tx:
            return sum(count.done for count in tx.work.counts() if count.stage == "alerts")

    def progress(self) -> str:
        with self.store.reading() as tx:
            done = {count.stage: count.done for count in tx.work.counts()}
            articles = tx.articles.count()
        return f"{articles} stored, {done['extractor']} read, {done['alerts']} judged"

    def kill_redis(self, *, forget: bool = False) -> None:
        if pid := self.redis.pid:
            process = psutil.Process(pid)
            process.send_signal(signal.SIGKILL)
            process.wait(5)
        if forget:
            for file in self.redis.folder.glob("appendonly*"):
                file.unlink()

    def empty_redis(self) -> None:
        connect(self.redis.url).flushall()


@contextmanager
def newsroom(
    data: Path,
    articles: Sequence[NewArticle],
    *,
    seconds: float,
    seed: str,
    variables: dict[str, str],
    roles: Roles,
) -> Iterator[Newsroom]:
    """Everything is set up and at work; the block begins as the news starts to flow."""
    with ExitStack() as stack:
        store = open_store(f"sqlite:///{data / 'crosswire.db'}")
        stack.callback(store.dispose)
        store.upgrade()
        redis = PrivateRedis(data)
        stack.callback(redis.stop)
        redis.start()
        wire = stack.enter_context(serving(WireService(articles, seconds)))
        inbox = stack.enter_context(receiving(Inbox(Random(seed))))
        _subscribe(store, wire, inbox)
        crew = Crew(data, {**_hurried(data, wire), **variables}, roles)
        stack.callback(crew.end)
        room = Newsroom(store, redis, crew, wire, inbox)
        _open(room)
        yield room


def _open(room: Newsroom) -> None:
    """Let the news flow once the first article has gone all the way."""
    by = time.monotonic() + 60
    while not room.judged() and time.monotonic() < by:
        room.crew.tick()
        time.sleep(0.05)
    room.wire.open()


def _subscribe(store: Store, wire: WireService, inbox: Inbox) -> None:
    now = datetime.now(UTC)
    endpoint = new_endpoint("chaos", inbox.url, now=now, allow_private=True)
    inbox.secret = endpoint.secrets[0].value
    with store.transaction() as tx:
        tx.endpoints.add(endpoint)
        for outlet in wire.outlets.values():
            url = f"{wire.url}/{outlet.id}"
            tx.sources.keep(outlet)
            tx.feeds.add(
                Feed(
                    id=Feed.id_for(url),
                    source_id=outlet.id,
                    url=url,
                    interval=timedelta(seconds=1),
                    interval_fixed=True,
                    next_poll_at=now,
                    alert_on_first_poll=True,
                )
            )


def _hurried(data: Path, wire: WireService) -> dict[str, str]:
    """Settings under which a minute of faults is a day of trouble.

    Attempts are many, because here the processes are killed and not the work's fault.
    """
    host = wire.url.removeprefix("http://")
    return {
        "CROSSWIRE_DATA": str(data),
        "CROSSWIRE_QUEUE__LEASE": "PT6S",
        "CROSSWIRE_QUEUE__RING_AGAIN": "PT4S",
        "CROSSWIRE_QUEUE__RETRY_DELAY": "PT0.2S",
        "CROSSWIRE_QUEUE__MAX_ATTEMPTS": "100",
        "CROSSWIRE_OUTBOUND__ALLOW_PRIVATE": json.dumps([host]),
        "CROSSWIRE_OUTBOUND__DEADLINE": "PT2S",
        "CROSSWIRE_INGEST__MAX_INTERVAL": "PT2S",
        "CROSSWIRE_INGEST__HOST_PAUSE": "PT0S",
        "CROSSWIRE_INGEST__HOST_REQUESTS": "100",
        "CROSSWIRE_INGEST__FULL_TEXT": "false",
        "CROSSWIRE_INGEST__PARSE_TIMEOUT": "PT4S",
        "CROSSWIRE_DELIVERY__DEADLINE": "PT2S",
        "CROSSWIRE_DELIVERY__SCHEDULE": json.dumps(["PT0.5S"] * 50),
        "CROSSWIRE_DELIVERY__BREAKER_PAUSE": "PT0.5S",
        "CROSSWIRE_LOG__LEVEL": "warning",
        "CROSSWIRE_LOG__FORMAT": "json",
    }


def wait_until_settled(room: Newsroom, seconds: float) -> bool:
    """Restart what dies until everything is done; False if it is not in time."""
    by = time.monotonic() + seconds
    while time.monotonic() < by:
        room.crew.tick()
        room.redis.start()
        if room.settled():
            return True
        time.sleep(0.1)
    return False
