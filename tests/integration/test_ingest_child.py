"""The child that reads hostile documents."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from pathlib import Path

import psutil
import pytest

from crosswire.domain.errors import Refused
from crosswire.domain.value import Value
from crosswire.outbound import Body
from crosswire.outbound.held import LARGE
from crosswire.settings import IngestSettings
from crosswire_ingest.child import Nursery
from crosswire_ingest.feeds import FeedDocument, read_feed
from crosswire_ingest.robots import Permission, permission
from tests.samples import NOON


class Said(Value):
    words: str


def repeat(words: str) -> Said:
    return Said(words=words)


def swell(words: str) -> Said:
    return Said(words=words * 100)


def refuse() -> Said:
    raise Refused("That is no feed.")


def stumble() -> Said:
    raise KeyError("a bug in a parser")


def loop() -> Said:
    while True:
        pass


def sleep() -> Said:
    time.sleep(60)
    return Said(words="awake")


def eat() -> Said:
    return Said(words="x" * len(bytearray(2**31)))


def die() -> Said:
    os.kill(os.getpid(), 11)
    return Said(words="alive")


def open_file(path: str) -> Said:
    return Said(words=Path(path).read_text())


def dial() -> Said:
    socket.create_connection(("127.0.0.1", 1), timeout=1)
    return Said(words="connected")


@pytest.fixture(scope="module")
def nursery() -> Nursery:
    return Nursery(IngestSettings(parse_timeout=timedelta(seconds=2)))


def test_what_a_reader_makes_comes_back(nursery: Nursery) -> None:
    feed = b"<rss version='2.0'><channel><item><title>Flood</title></item></channel></rss>"

    document = nursery.read(FeedDocument, read_feed, feed, {}, "https://x.example/", 10, NOON)

    assert [entry.title for entry in document.entries] == ["Flood"]
    assert nursery.read(Said, repeat, "long " * 1_000_000).words.count("long") == 1_000_000


@pytest.mark.parametrize(
    ("reader", "sentence"),
    [
        (refuse, r"^That is no feed\.$"),
        (stumble, "cannot be read .KeyError"),
        (loop, "takes longer than 2 seconds"),
        (sleep, "takes longer than 2 seconds"),
        (eat, "takes more than 512 MiB"),
        (die, "its parser died .exit code -11"),
        (dial, "Too many open files"),
    ],
)
def test_whatever_happens_in_a_child_is_a_sentence_on_time(
    nursery: Nursery, reader: Callable[[], Said], sentence: str
) -> None:
    started = time.monotonic()

    with pytest.raises(Refused, match=sentence):
        nursery.read(Said, reader)

    assert time.monotonic() - started < 15


def count(body: bytes) -> Said:
    return Said(words=f"{len(body):,} of which {body.count(b'x'):,} are x")


@pytest.mark.parametrize("size", [0, 10, LARGE, LARGE + 1, 3_000_000])
def test_a_body_arrives_whole_wherever_it_is_held(nursery: Nursery, size: int) -> None:
    said = nursery.read(Said, count, Body.of(b"x" * size + b"y"))

    assert said.words == f"{size + 1:,} of which {size:,} are x"


def test_a_document_that_grows_without_reason_is_refused(nursery: Nursery) -> None:
    with pytest.raises(Refused, match="grows too much"):
        nursery.read(Said, swell, "long " * 100_000)


def test_children_are_born_again_after_their_server_was_killed(nursery: Nursery) -> None:
    nursery.read(Said, repeat, "before")
    for process in psutil.Process().children():
        if "forkserver" in " ".join(process.cmdline()):
            process.kill()
            while process.status() != psutil.STATUS_ZOMBIE:
                time.sleep(0.01)

    assert nursery.read(Said, repeat, "after").words == "after"


def test_a_child_can_open_no_file(nursery: Nursery, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("secret")

    with pytest.raises(Refused, match="Too many open files"):
        nursery.read(Said, open_file, str(secret))


STRANGER = """
import multiprocessing
from datetime import UTC, datetime
from crosswire.settings import IngestSettings
from crosswire_ingest.child import Nursery
from crosswire_ingest.feeds import FeedDocument, read_feed
if __name__ == "__main__":
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["json"])
    stranger = context.Process(target=print)
    stranger.start()
    stranger.join()
    body = b"<rss><channel><item><title>Ferry sinks</title></item></channel></rss>"
    nursery = Nursery(IngestSettings())
    now = datetime(2026, 5, 1, tzinfo=UTC)
    print(nursery.read(FeedDocument, read_feed, body, {}, "http://localhost/", 9, now).to_json())
"""


def test_a_child_of_a_server_that_somebody_else_started_has_its_parsers(tmp_path: Path) -> None:
    program = tmp_path / "stranger.py"
    program.write_text(STRANGER)

    said = subprocess.run([sys.executable, program], capture_output=True, text=True, timeout=60)

    assert "Ferry sinks" in said.stdout, said.stderr


def test_several_threads_may_read_at_one_time(nursery: Nursery) -> None:
    with ThreadPoolExecutor(6) as threads:
        heard = list(threads.map(lambda words: _said(nursery, words), [*"abcdef", "die", *"gh"]))

    assert heard == [*"abcdef", "its parser died (exit code -11)", *"gh"]


def _said(nursery: Nursery, words: str) -> str:
    try:
        return nursery.read(Said, *((die,) if words == "die" else (repeat, words))).words
    except Refused as refused:
        return str(refused).partition(": ")[2].rstrip(".")


def test_a_child_has_all_that_a_feed_may_need_without_opening_a_file(nursery: Nursery) -> None:
    feed = (
        "<rss version='2.0'><channel><item><title>Bridge reopens - Interfax</title>"
        "<author>By Jane Doe, AP</author><source url='x'>TASS</source>"
        "<description>GENEVA, March 2 (Reuters) - Twelve people died &amp; more.</description>"
        "<pubDate>14 мая 2024, 12:00 MSK</pubDate></item>"
        "<item><title>Dam bursts</title><description>A dam burst on Monday.</description></item>"
        "</channel></rss>"
    ).encode("koi8-r")
    headers = {"content-type": "text/xml; charset=koi8-r"}

    document = nursery.read(FeedDocument, read_feed, feed, headers, "https://x.example/", 9, NOON)

    assert [entry.agency for entry in document.entries] == ["TASS", None]


def parse_time() -> Said:
    return Said(words=datetime.strptime("14 May 2024 +0000", "%d %B %Y %z").strftime("%d.%m."))


def test_a_child_has_what_reads_dates(nursery: Nursery) -> None:
    assert nursery.read(Said, parse_time).words == "14.05."


def test_a_child_reads_rules_that_name_hours(nursery: Nursery) -> None:
    rules = "User-agent: *\nRequest-rate: 1/10s 0600-0845\nVisit-time: 0600-0845"

    found = nursery.read(Permission, permission, rules, "https://x.example/1", "Crosswire")

    assert (found.allowed, found.pause) == (True, timedelta(seconds=10))
