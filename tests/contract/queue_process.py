"""A real process of the queue, for tests that kill it."""

import os
import signal
import time
from pathlib import Path

import structlog

from crosswire.domain.messages import ArticleStored
from crosswire.embedded import redis_url_of
from crosswire.observability.logs import configure_logs
from crosswire.queue.connection import connect
from crosswire.queue.handling import Done
from crosswire.queue.relay import run_relay
from crosswire.queue.worker import run_worker
from crosswire.settings import read_settings
from crosswire.store.session import open_store
from tests.contract.queueing import leaves_a_trace


def handle(message: ArticleStored) -> Done:
    """The article's name says what happens while it is read."""
    if message.article_id.startswith("poison"):
        os.kill(os.getpid(), signal.SIGKILL)
    if message.article_id.startswith("slow"):
        time.sleep(1)
    return leaves_a_trace(message)


def run(role: str, environment: dict[str, str], log: Path) -> None:
    """Be a relay or a worker, in a session of its own, until told to stop."""
    if os.getsid(0) != os.getpid():
        os.setsid()
    os.environ.update(environment)
    settings = read_settings()
    configure_logs(settings.log, process=role, stream=log.open("w", buffering=1))
    store = open_store(settings.database)
    if role == "relay":
        run_relay(store, connect(redis_url_of(settings)), settings)
    else:
        run_worker("extractor", {ArticleStored: handle}, store=store, settings=settings)
    structlog.get_logger().info("ended in order")
