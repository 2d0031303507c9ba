"""A first look at addresses that are to be polled: what is each, and where is its feed?

Hosts are looked at beside each other, and the addresses of one host after each other with a pause
between two requests: a list of feeds may name hundreds of one host. Where many are redirected to
one, that one is asked as slowly.
"""

import re
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from queue import SimpleQueue

from crosswire.domain.addresses import canonical_address, host_of
from crosswire.domain.errors import Blocked, CrosswireError, Refused, Unavailable
from crosswire.domain.looks import Looked, Offer, Sight
from crosswire.domain.ways import Way
from crosswire.outbound import Outbound, checked_url
from crosswire_ingest.feeds import FeedDocument
from crosswire_ingest.fetch import Answered, Fetched, LedAway, fetch_first
from crosswire_ingest.reading.discovery import Candidate, FeedsOffered, is_of_comments

PAUSE = 1.0
"""Seconds between an answer of a host and the next request to it."""
AT_ONCE = 12
"""Hosts that are asked at one time."""
MOST_TRIED = 4
"""Candidates of one page that are read, to see whether they are feeds."""
MOST_NAMED = 8
_PAGE = re.compile(rb"<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_NO_NAME = re.compile(
    r"could not be found: (?:Name or service not known|No address associated|nodename nor servname"
    r"|Name does not resolve)"
)
_SIGHTS: Mapping[int, Sight] = {404: "not_found", 410: "gone", 401: "password", 407: "password"}

FeedReader = Callable[[Fetched, datetime], FeedDocument]
PageReader = Callable[[bytes, str], FeedsOffered]


@dataclass(frozen=True)
class Scout:
    """Looks at one address."""

    outbound: Outbound
    read: FeedReader
    feeds_on: PageReader
    now: Callable[[], datetime]
    max_redirects: int = 5
    """Hosts that may redirect one look to another."""

    def look(self, address: str, turns: "Turns") -> Looked:
        """What is there. Never raises for what a server may do."""
        try:
            checked_url(address)
        except Blocked as error:
            return Looked(asked=address, sight="no_address", reason=str(error))
        if canonical_address(address) is None:
            return Looked(asked=address, sight="no_address", reason="It is no address on the web.")
        try:
            fetched = self._fetched(address, turns)
        except Blocked as error:
            return Looked(asked=address, sight="blocked", reason=str(error))
        except Answered as error:
            return self._answered(address, error)
        except Unavailable as error:
            sight: Sight = "no_host" if _NO_NAME.search(str(error)) else "trouble"
            url = address if sight == "trouble" else None
            return Looked(asked=address, sight=sight, url=url, reason=str(error))
        return self._read(address, fetched, turns)

    def _fetched(self, address: str, turns: "Turns") -> Fetched:
        """Each host on the way in its turn. Raises as `fetch` does, but for LedAway."""
        way = Way()
        while True:
            try:
                with turns.turn(host_of(way.end or address)):
                    return fetch_first(address, self.outbound, self.now(), way)
            except LedAway as led:
                way = led.from_(way, address, self.max_redirects)

    def _answered(self, address: str, error: Answered) -> Looked:
        if error.status >= 500 or error.throttled or error.status in (408, 425):
            return Looked(asked=address, sight="trouble", url=address, reason=str(error))
        sight = _SIGHTS.get(error.status, "refused")
        return Looked(asked=address, sight=sight, reason=str(error))

    def _read(self, address: str, fetched: Fetched, turns: "Turns") -> Looked:
        try:
            document = self.read(fetched, self.now())
        except Refused as error:
            if _PAGE.search(fetched.held.start(4096)):
                return self._on_page(address, fetched, turns)
            return Looked(asked=address, sight="not_feed", reason=str(error))
        moved = fetched.moved_to if fetched.moved_to != address else None
        return self._feed(address, "moved" if moved else "ok", moved or address, document)

    def _feed(self, asked: str, sight: Sight, url: str, document: FeedDocument | None) -> Looked:
        entries = document.entries if document else ()
        times = [entry.published_at for entry in entries if entry.published_at]
        return Looked(
            asked=asked,
            sight=sight,
            url=url,
            title=document.title if document else None,
            entries=len(entries),
            newest=max(times, default=None),
        )

    def _on_page(self, address: str, fetched: Fetched, turns: "Turns") -> Looked:
        """The feeds that a page names; those that many sites have are tried if it names none."""
        try:
            named = self.feeds_on(fetched.body, fetched.url).candidates
        except Refused as error:
            return Looked(asked=address, sight="page", reason=str(error))
        named = tuple(it for it in named if it.url not in (address, fetched.url))
        guessed = bool(named) and named[0].found == "guessed"
        good: list[_Good] = []
        for candidate in named[:MOST_TRIED]:
            if (document := self._document_at(candidate.url, turns)) is not None:
                good.append(_Good(candidate, document))
                if guessed:
                    break
        feeds = _without_twins(good)
        if len(feeds) == 1:
            return self._feed(address, "found", feeds[0].candidate.url, feeds[0].document)
        offers = [it.offer for it in feeds]
        if not guessed:
            offers += [_Good(it).offer for it in named[MOST_TRIED:MOST_NAMED]]
        return Looked(asked=address, sight="choice" if offers else "page", offers=tuple(offers))

    def _document_at(self, url: str, turns: "Turns") -> FeedDocument | None:
        try:
            return self.read(self._fetched(url, turns), self.now())
        except CrosswireError:
            return None


@dataclass(frozen=True)
class _Good:
    """A feed that a page names."""

    candidate: Candidate
    document: FeedDocument | None = None

    @property
    def offer(self) -> Offer:
        title = self.document.title if self.document else None
        it = self.candidate
        return Offer(url=it.url, title=title or it.title, kind=it.kind)

    @property
    def items(self) -> set[str]:
        entries = self.document.entries if self.document else ()
        return {entry.url or entry.title for entry in entries}


def _without_twins(found: Iterable[_Good]) -> list[_Good]:
    """Feeds of comments are none if there is another; of one feed in two formats, the first."""
    kept: list[_Good] = []
    for it in found:
        if any(2 * len(it.items & other.items) > len(it.items) for other in kept):
            continue
        kept.append(it)
    news = [it for it in kept if not is_of_comments(it.candidate)]
    return news or kept


@dataclass
class Turns:
    """Whose turn it is: one request to a host at a time, a pause after each, none to one that
    asked for time."""

    pause: float = PAUSE
    _closed: dict[str, str] = field(default_factory=dict)
    _free: dict[str, float] = field(default_factory=dict)
    _locks: dict[str, threading.Lock] = field(default_factory=dict)

    @contextmanager
    def turn(self, host: str) -> Iterator[None]:
        """Raises Unavailable if it is to be asked nothing more."""
        with self._locks.setdefault(host, threading.Lock()):
            if closed := self._closed.get(host):
                raise Unavailable(closed)
            left = self._free.get(host, 0) - time.monotonic()
            if left > 0:
                time.sleep(left)
            try:
                yield
            except Answered as error:
                if error.throttled:
                    self._closed[host] = f"Its host asks for time: {error}"
                raise
            finally:
                self._free[host] = time.monotonic() + self.pause


def look_at_all(
    addresses: Iterable[str], look: Callable[[str, Turns], Looked], *, pause: float = PAUSE
) -> Iterator[Looked]:
    """What each address is, as soon as it is known; several hosts at one time."""
    hosts: dict[str, list[str]] = {}
    for address in dict.fromkeys(addresses):
        hosts.setdefault(host_of(address), []).append(address)
    found: SimpleQueue[Looked | None] = SimpleQueue()
    turns = Turns(pause)

    def look_at_host(of_host: list[str]) -> None:
        for address in of_host:
            found.put(look(address, turns))

    def ended(_: "Future[None]") -> None:
        found.put(None)

    pool = ThreadPoolExecutor(AT_ONCE)
    try:
        # The longest lanes first: they decide when all is done.
        lanes = [
            pool.submit(look_at_host, it) for it in sorted(hosts.values(), key=len, reverse=True)
        ]
        for lane in lanes:
            lane.add_done_callback(ended)
        running = len(lanes)
        while running:
            looked = found.get()
            if looked is None:
                running -= 1
            else:
                yield looked
        for lane in lanes:
            lane.result()  # a bug is told, not hidden
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
