"""The real processes at work on all cases, with healthy neighbours beside them."""

import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import psutil

from crosswire.domain.articles import Source
from crosswire.domain.feeds import Feed, WantedPage
from crosswire.embedded import PrivateRedis
from crosswire.store.protocol import Store, Transaction
from crosswire.store.session import open_store
from tests.feeds_bad.case import Bad
from tests.feeds_bad.judging import Outcome
from tests.feeds_bad.serving import Serving, host_of
from tests.servers.web import web

CALM = 30.0
"""Seconds in which only healthy feeds are polled, before and after."""
APART = 0.35
"""Seconds between the first polls of two cases."""
NEIGHBOURS = 4
PATIENCE = 120.0
"""Seconds after the last case was due, in which all must have ended."""
_LOOK = 0.2


@dataclass
class Watch:
    """What was seen of the processes and the neighbours while it lasted."""

    parent: list[tuple[float, float]] = field(default_factory=list)
    """When, and how many MiB of memory the ingest service held."""
    child: float = 0.0
    """MiB of the largest of its children."""
    due: dict[str, list[float]] = field(default_factory=dict)
    """When each neighbour was to be polled."""
    deaths: int = 0


@dataclass
class Run:
    outcomes: dict[str, Outcome]
    """By host."""
    watch: Watch
    calm: tuple[float, float]
    storm: tuple[float, float]
    asked: dict[str, list[float]]
    dead_letters: int
    tracebacks: int


def run(cases: Sequence[Bad], *, seed: int, say: Callable[[float], None]) -> Run:
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        serving = Serving(cases)
        served = stack.enter_context(web(serving, host="0.0.0.0"))
        hosts = [host_of(n) for n in range(len(cases) + NEIGHBOURS)]
        store = open_store(f"sqlite:///{folder / 'crosswire.db'}")
        stack.callback(store.dispose)
        store.upgrade()
        redis = PrivateRedis(folder)
        stack.callback(redis.stop)
        redis.start()
        _subscribe(store, hosts[len(cases) :], served.port)
        environment = {**os.environ, **_settings(folder, hosts, served.port)}
        ingest, _ = stack.enter_context(_processes(folder, environment))
        watch = Watch()
        looking = stack.enter_context(_watching(watch, store, ingest, set(hosts[len(cases) :])))
        calm = _rest(CALM)
        order = list(range(len(cases)))
        Random(seed).shuffle(order)
        began = time.time()
        _subscribe(store, [hosts[n] for n in order], served.port, apart=APART)
        outcomes = _until_ended(cases, hosts, store, serving, began, say)
        storm = (began, time.time())
        _rest(CALM / 3)
        watch.deaths += ingest.poll() is not None
        looking.set()
        with store.reading() as tx:
            dead = sum(count.dead for count in tx.work.counts() if count.stage == "ingest")
        log = (folder / "crosswire_ingest.log").read_text("utf-8", "replace")
        if keep := os.environ.get("FEEDS_BAD_LOG"):
            Path(keep).write_text(log)
        return Run(outcomes, watch, calm, storm, dict(serving.all), dead, log.count("Traceback"))


def _settings(folder: Path, hosts: Sequence[str], port: int) -> dict[str, str]:
    """Haste where politeness would cost hours; every limit is as it is by default but one."""
    return {
        "CROSSWIRE_DATA": str(folder),
        "CROSSWIRE_OUTBOUND__ALLOW_PRIVATE": json.dumps([f"{host}:{port}" for host in hosts]),
        "CROSSWIRE_OUTBOUND__DEADLINE": "PT10S",
        "CROSSWIRE_INGEST__HOST_PAUSE": "PT0.1S",
        "CROSSWIRE_INGEST__MIN_INTERVAL": "PT1S",
        "CROSSWIRE_INGEST__PAGE_TRIES": "1",
        "CROSSWIRE_LOG__LEVEL": "warning",
        "CROSSWIRE_LOG__FORMAT": "json",
    }


def _subscribe(store: Store, hosts: Sequence[str], port: int, *, apart: float = 0.0) -> None:
    now = datetime.now(UTC)
    with store.transaction() as tx:
        for place, host in enumerate(hosts):
            url = f"http://{host}:{port}/rss"
            source = Source.named(f"Outlet {host}")
            tx.sources.keep(source)
            neighbour = not apart
            tx.feeds.add(
                Feed(
                    id=Feed.id_for(url),
                    source_id=source.id,
                    url=url,
                    interval=timedelta(seconds=2) if neighbour else timedelta(hours=6),
                    interval_fixed=True,
                    next_poll_at=now + timedelta(seconds=apart * place),
                    full_text="never" if neighbour else "auto",
                )
            )


@contextmanager
def _processes(
    folder: Path, environment: dict[str, str]
) -> Iterator[tuple["subprocess.Popen[bytes]", "subprocess.Popen[bytes]"]]:
    started = []
    for module, verb in (("crosswire_ingest", "work"), ("crosswire_admin", "relay")):
        with (folder / f"{module}.log").open("ab") as log:
            started.append(
                subprocess.Popen(
                    [sys.executable, "-m", module, verb],
                    env=environment,
                    stdin=subprocess.DEVNULL,
                    stdout=log,
                    stderr=log,
                )
            )
    try:
        yield started[0], started[1]
    finally:
        for process in started:
            process.terminate()
        for process in started:
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


@contextmanager
def _watching(
    watch: Watch, store: Store, ingest: "subprocess.Popen[bytes]", neighbours: set[str]
) -> Iterator[threading.Event]:
    over = threading.Event()

    def look() -> None:
        process = psutil.Process(ingest.pid)
        while not over.wait(_LOOK / 2):
            try:
                watch.parent.append((time.time(), process.memory_info().rss / 2**20))
                for child in process.children(recursive=True):
                    watch.child = max(watch.child, child.memory_info().rss / 2**20)
            except psutil.Error:
                continue
            with store.reading() as tx:
                feeds = [feed for feed in tx.feeds.all() if feed.host in neighbours]
            for feed in feeds:
                times = watch.due.setdefault(feed.host, [])
                due = feed.next_poll_at.timestamp()
                if not times or times[-1] != due:
                    times.append(due)

    thread = threading.Thread(target=look, daemon=True)
    thread.start()
    try:
        yield over
    finally:
        over.set()
        thread.join()


def _rest(seconds: float) -> tuple[float, float]:
    began = time.time()
    time.sleep(seconds)
    return began, time.time()


def _until_ended(
    cases: Sequence[Bad],
    hosts: Sequence[str],
    store: Store,
    serving: Serving,
    began: float,
    say: Callable[[float], None],
) -> dict[str, Outcome]:
    ended: dict[str, float] = {}
    by = began + APART * len(cases) + PATIENCE
    while len(ended) < len(cases) and time.time() < by:
        time.sleep(_LOOK)
        with store.reading() as tx:
            feeds = {feed.host: feed for feed in tx.feeds.all()}
            for n, case in enumerate(cases):
                feed = feeds.get(hosts[n])
                if feed is None or feed.polled_at is None or hosts[n] in ended:
                    continue
                if not case.page:
                    ended[hosts[n]] = feed.polled_at.timestamp()
                elif (page := _page_of(tx, feed)) and (page.state != "wanted" or page.tries):
                    ended[hosts[n]] = time.time()
        say(len(ended) / len(cases))
    with store.reading() as tx:
        feeds = {feed.host: feed for feed in tx.feeds.all()}
        return {
            hosts[n]: _outcome(tx, feeds[hosts[n]], case, serving, ended.get(hosts[n]))
            for n, case in enumerate(cases)
        }


def _outcome(
    tx: Transaction, feed: Feed, case: Bad, serving: Serving, ended: float | None
) -> Outcome:
    asked = serving.first.get(f"{feed.host}{'/page' if case.page else '/rss'}")
    if case.page and asked is None:
        asked = serving.first.get(f"{feed.host}/robots.txt")
    articles = tx.articles.newest(source_id=feed.source_id, limit=2_000)
    return Outcome(
        feed,
        tuple(tx.articles.revision(article.id) for article in articles),
        max(0.0, ended - asked) if ended and asked else None,
        _page_of(tx, feed) if case.page else None,
    )


def _page_of(tx: Transaction, feed: Feed) -> WantedPage | None:
    for article in tx.articles.newest(source_id=feed.source_id, limit=1):
        return tx.pages.get(article.id)
    return None
