"""One loopback server for all: each case has a host of its own, 127.2.x.y, and its own path."""

import threading
import time
from collections.abc import Mapping, Sequence

from tests.feeds_bad.case import Bad, item, rss
from tests.servers.web import Answer, Asked, answer


def host_of(number: int) -> str:
    return f"127.2.{number // 250}.{number % 250 + 1}"


class Serving:
    """The script of the server; it notes when each path was asked for first and last."""

    def __init__(self, cases: Sequence[Bad]) -> None:
        self._cases: Mapping[str, Bad] = {host_of(n): case for n, case in enumerate(cases)}
        self._lock = threading.Lock()
        self.first: dict[str, float] = {}
        """By host and path, in seconds of the wall clock."""
        self.all: dict[str, list[float]] = {}

    def __call__(self, asked: Asked) -> Answer:
        host = asked.headers["host"]
        name = host.partition(":")[0]
        with self._lock:
            self.first.setdefault(f"{name}{asked.path}", time.time())
            self.all.setdefault(name, []).append(time.time())
        case = self._cases.get(name)
        if case is None:  # a healthy neighbour
            return answer(rss([item(n) for n in range(20)]), content_type="application/rss+xml")
        if asked.path == "/robots.txt":
            return case.robots(asked) if case.robots else answer(status="404 Not Found")
        if case.page and asked.path == "/rss":
            undated = item(1).partition("<pubDate>")[0]  # pages of old items are not asked for
            return answer(rss([f"{undated}<link>http://{host}/page</link></item>"]))
        return case.serve(asked)
