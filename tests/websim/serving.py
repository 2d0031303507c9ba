"""The publishers behind one server, told apart by their names; it notes who asks when."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from crosswire.clock import Clock
from tests.servers.web import Asked, answer
from tests.websim.publishers import Item, Publisher


@dataclass(frozen=True, slots=True)
class Request:
    at: datetime
    host: str
    path: str
    status: int
    retry_after: int | None = None


@dataclass
class Serving:
    """The script of the server, and its log."""

    publishers: tuple[Publisher, ...]
    clock: Clock
    log: list[Request] = field(default_factory=list)
    shown: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    """The items of each publisher that any answer held."""
    polls: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self._by_name = {it.name: it for it in self.publishers}
        self._robots: dict[str, str] = {}
        for it in self.publishers:
            self._robots[it.host] = self._robots.get(it.host, "") + it.robots
        limited = [it for it in self.publishers if it.temper == "limited"]
        self._limits = {it.host: it for it in limited}

    def __call__(self, asked: Asked) -> bytes:
        host = asked.headers["host"].partition(":")[0]
        status, written, wait = self._answer(asked, host)
        self.log.append(Request(self.clock.now(), host, asked.path, status, wait))
        return written

    def _answer(self, asked: Asked, host: str) -> tuple[int, bytes, int | None]:
        if asked.path == "/robots.txt":
            rules = self._robots.get(host, "")
            return (200, answer(rules.encode()), None) if rules else _failing("404 Not Found")
        name, _, what = asked.path.strip("/").partition("/")
        it, now = self._by_name[name], self.clock.now()
        # What limits requests to one feed limits those to its host.
        limit = self._limits.get(host)
        if spell := it.spell(now) or (limit.spell(now) if limit else None):
            return _failing(spell.status, spell.retry_after)
        if what == "rss" and it.moves_at and now >= it.moves_at:
            return _away(it.new_path, "301 Moved Permanently")
        if what == "rss" and it.strays and (self.polls[name] + 1) % 5 == 0:
            self.polls[name] += 1
            return _away(f"/{name}/stray{self.polls[name]}", "302 Found")
        if what.isdigit():
            return self._page(it, int(what), now)
        return self._feed(it, asked, now)

    def _feed(self, it: Publisher, asked: Asked, now: datetime) -> tuple[int, bytes, int | None]:
        self.polls[it.name] += 1
        etag = '"same"' if it.validators == "same" else it.etag(now)
        given = asked.headers.get("if-none-match")
        headers = dict(it.headers)
        if it.validators != "none":
            headers["etag"] = etag
            if given is not None and (it.validators == "always 304" or given == etag):
                return 304, answer(b"", status="304 Not Modified", **headers), None
        self._note(it, it.shown(now))
        base = f"http://{asked.headers['host']}"
        body = it.document(now, base, self.polls[it.name])
        return 200, answer(body, content_type="application/rss+xml", **headers), None

    def _page(self, it: Publisher, number: int, now: datetime) -> tuple[int, bytes, int | None]:
        item = next(item for item in it.items if item.number == number)
        return 200, answer(it.page(item, now), content_type="text/html"), None

    def _note(self, it: Publisher, items: Iterable[Item]) -> None:
        self.shown[it.name].update(item.number for item in items)


def _failing(status: str, retry_after: int | None = None) -> tuple[int, bytes, int | None]:
    headers = {"retry_after": str(retry_after)} if retry_after else {}
    return int(status.split()[0]), answer(b"", status=status, **headers), retry_after


def _away(location: str, status: str) -> tuple[int, bytes, int | None]:
    return int(status.split()[0]), answer(status=status, location=location), None
