"""Generated articles through the embedded pipeline: the daemon as `crosswire up` starts it."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import create_engine, text

from crosswire.clock import SystemClock
from crosswire.domain.articles import NewArticle
from crosswire.store.protocol import Store
from crosswire.store.session import open_store
from tests.wire import wire_articles

BATCH = 20
#: Nothing here takes longer; a run that does has failed.
LIMIT = timedelta(minutes=5)


class Pace(NamedTuple):
    """How fast articles went from stored to judged."""

    articles: int
    seconds: float
    disputes: int
    judged: list[float]
    """Seconds from stored to judged, one for each article."""
    disputed: list[float]
    """Seconds from the storing of the article that opened a dispute to the opening."""

    @property
    def rate(self) -> float:
        return self.articles / self.seconds


@contextmanager
def daemon(data: Path, extractors: int) -> Iterator[Store]:
    """`crosswire up` on an empty data folder, with its store to put articles into."""
    environment = {
        **os.environ,
        "CROSSWIRE_DATA": str(data),
        "CROSSWIRE_API__PORT": str(_free_port()),
    }
    command = [sys.executable, "-m", "crosswire_admin", "up", "--extractors", str(extractors)]
    log = (data.parent / "daemon.log").open("w")
    process = subprocess.Popen(command, env=environment, stdout=log, stderr=subprocess.STDOUT)
    try:
        store = _opened(data, process)
        _warm_up(store)
        yield store
        store.dispose()
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(60)
        log.close()


def burst(store: Store, data: Path, count: int) -> Pace:
    """All at once: how many articles a second the pipeline works off."""
    articles = list(wire_articles(count, seed=1))
    begun = time.monotonic()
    for at in range(0, count, BATCH):
        keep(store, articles[at : at + BATCH])
    _until_idle(store)
    return _pace(data, "wire-", count, time.monotonic() - begun)


def offered(store: Store, data: Path, count: int, rate: float) -> Pace:
    """One by one at a steady rate: how long an article waits."""
    articles = [
        article.with_(guid=f"steady-{article.guid}", title=f"{article.title} again")
        for article in wire_articles(count, seed=2)
    ]
    begun = time.monotonic()
    for number, article in enumerate(articles):
        time.sleep(max(0.0, begun + number / rate - time.monotonic()))
        keep(store, [article])
    _until_idle(store)
    return _pace(data, "steady-", count, time.monotonic() - begun)


def keep(store: Store, articles: Sequence[NewArticle]) -> None:
    now = SystemClock().now()
    with store.transaction() as tx:
        for article in articles:
            tx.articles.keep(article, now)


def _until_idle(store: Store) -> None:
    by = time.monotonic() + LIMIT.total_seconds()
    while time.monotonic() < by:
        with store.reading() as tx:
            counts = tx.work.counts()
        if not any(stage.waiting or stage.running for stage in counts):
            if dead := sum(stage.dead for stage in counts):
                raise SystemExit(f"{dead} pieces of work died: see `crosswire dead list`.")
            return
        time.sleep(0.05)
    raise SystemExit(f"The pipeline was not done after {LIMIT}.")


def judged_in(data: Path, guids: str) -> list[float]:
    """Seconds from stored to judged of the articles whose guids begin so, sorted."""
    with create_engine(f"sqlite:///{data / 'crosswire.db'}").connect() as connection:
        judged = connection.execute(
            text(
                "SELECT a.stored_at, w.ended_at FROM articles a JOIN work w"
                " ON w.stage = 'alerts' AND w.key = a.id || '/1' WHERE a.guid LIKE :guids"
            ),
            {"guids": f"{guids}%"},
        ).all()
    return _seconds(judged)


def _pace(data: Path, guids: str, count: int, seconds: float) -> Pace:
    with create_engine(f"sqlite:///{data / 'crosswire.db'}").connect() as connection:
        opened = connection.execute(
            text(
                "SELECT max(a.stored_at), d.opened_at FROM disputes d"
                " JOIN stands s ON s.dispute_id = d.id JOIN articles a ON a.id = s.article_id"
                " WHERE a.guid LIKE :guids AND a.stored_at <= d.opened_at GROUP BY d.id"
            ),
            {"guids": f"{guids}%"},
        ).all()
    return Pace(count, seconds, len(opened), judged_in(data, guids), _seconds(opened))


def _seconds(rows: Sequence[tuple[object, object]]) -> list[float]:
    return sorted(_moment(end) - _moment(start) for start, end in rows)


def _moment(kept: object) -> float:
    if isinstance(kept, (int, float)):
        return kept / 1_000_000
    return datetime.fromisoformat(str(kept)).timestamp()


def _opened(data: Path, process: subprocess.Popen[bytes]) -> Store:
    by = time.monotonic() + 60
    store = open_store(f"sqlite:///{data / 'crosswire.db'}")
    while time.monotonic() < by and process.poll() is None:
        if (data / "crosswire.db").exists():
            try:
                with store.reading() as tx:
                    tx.work.counts()
                return store
            except Exception:  # the schema is being made
                time.sleep(0.2)
        time.sleep(0.1)
    raise SystemExit(f"The daemon did not start: see {data.parent / 'daemon.log'}.")


def _warm_up(store: Store) -> None:
    """One article through every worker, so that start-up is not measured."""
    for article in wire_articles(4, seed=99):
        keep(store, [article.with_(guid=f"warm-{article.guid}")])
    _until_idle(store)


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as door:
        port: int = door.getsockname()[1]
    return port
