"""What other services ask ingest for on the command line: lists of feeds, and first looks."""

import json
import sys
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

from crosswire.domain.errors import Refused
from crosswire.domain.feed_lists import FeedList, OutlineList
from crosswire.domain.looks import Looked
from crosswire_ingest.fetch import LedAway
from crosswire_ingest.list_source import Drawn, ListSource
from crosswire_ingest.looking import PAUSE, Turns, look_at_all


def list_at(address: str) -> str:
    """A web address as it is, or the absolute path of a file. Raises Refused if there is none."""
    if "://" in address:
        return address
    try:
        return str(Path(address).expanduser().resolve(strict=True))
    except (OSError, RuntimeError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise Refused(f"{address} cannot be read: {reason}.") from error


def outlines(address: str, source: ListSource, now: datetime, most: int) -> dict[str, object]:
    """The entries of a list, and where it is; `most` hosts may redirect on. Raises Refused naming
    it."""
    where = list_at(address)
    asked = FeedList(
        id=FeedList.id_for(where), address=where, interval=timedelta(hours=1), next_poll_at=now
    )
    try:
        drawn = _drawn(asked, source, now, most)
    except Refused as error:
        raise Refused(f"{address}: {error}") from error
    found = drawn.outlines or OutlineList()
    return {"address": where, "list": json.loads(found.to_json())}


def _drawn(it: FeedList, source: ListSource, now: datetime, most: int) -> Drawn:
    """A person waits: where redirects lead is asked at once, each host once."""
    while True:
        try:
            return source.draw(it, now, plainly=True)
        except LedAway as led:
            it = it.with_(way=led.from_(it.way, it.url, most))


def looks(
    addresses: list[str], look: Callable[[str, Turns], Looked], pause: timedelta
) -> Iterator[Looked]:
    """Each address as soon as it is known."""
    yield from look_at_all(addresses, look, pause=min(PAUSE, pause.total_seconds()))


def print_looks(found: Iterator[Looked]) -> int:
    """One JSON document a line, at once: whoever asks shows how far it is."""
    for looked in found:
        print(looked.to_json(), flush=True)
    return 0


def given_addresses() -> list[str]:
    """Those on standard input, as one JSON list."""
    return [str(it) for it in json.load(sys.stdin)]
