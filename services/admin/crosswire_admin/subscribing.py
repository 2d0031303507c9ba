"""Entries of a list become feeds: which are taken, which are left out, and why. Nothing is fetched
here; what was seen of each address is handed in."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Literal

from crosswire.domain.addresses import canonical_address
from crosswire.domain.articles import Source
from crosswire.domain.errors import Refused
from crosswire.domain.feed_lists import Outline
from crosswire.domain.feeds import Feed
from crosswire.domain.looks import POLLABLE, Looked, Offer, Sight
from crosswire.domain.outlets import LONGEST, Outlets
from crosswire.domain.text import clean_line
from crosswire.domain.value import Value
from crosswire.outbound import checked_url
from crosswire.store.protocol import Transaction

State = Sight | Literal["unchecked", "known", "twice", "list"]
TAKEN: frozenset[State] = POLLABLE | {"unchecked"}
#: Neither taken nor left out: the feed is there.
THERE: frozenset[State] = frozenset({"known", "twice"})


class Entry(Value):
    """What became of one entry of a list."""

    number: int
    name: str
    given: str | None
    """The address as the list has it."""
    state: State
    address: str | None = None
    """What is polled; None if nothing is."""
    feed_id: str | None = None
    outlet: str | None = None
    """What its outlet is called."""
    tags: tuple[str, ...] = ()
    reason: str | None = None
    offers: tuple[Offer, ...] = ()

    @property
    def is_taken(self) -> bool:
        return self.state in TAKEN

    @property
    def is_renamed(self) -> bool:
        """Whether its outlet could not be called as the list says."""
        named = clean_line(self.name)[:LONGEST].rstrip()
        return self.outlet is not None and self.outlet != named

    @property
    def is_left_out(self) -> bool:
        return not self.is_taken and self.state not in THERE


def asked_of(outline: Outline) -> str | None:
    """The address to look at: the feed's, or that of the site if the list has no other."""
    return None if outline.is_list else outline.url or outline.site


def to_look_at(outlines: Iterable[Outline], feeds: Iterable[Feed]) -> list[str]:
    """Addresses that nobody polls yet, each once."""
    known = {canonical_address(feed.url) for feed in feeds}
    fresh: dict[str, str] = {}
    for outline in outlines:
        if address := asked_of(outline):
            fresh.setdefault(canonical_address(address) or address, address)
    return [address for key, address in fresh.items() if key not in known]


class Subscriber:
    """Adds entries one after another, in one transaction."""

    def __init__(self, tx: Transaction, now: datetime, interval: timedelta) -> None:
        self._tx = tx
        self._now = now
        self._interval = interval
        feeds = tx.feeds.all()
        self._outlets = Outlets(tx.sources.all(), feeds)
        self._known = {canonical_address(feed.url): feed for feed in feeds}
        self._mine: dict[str | None, Feed] = {}

    def take(self, outlines: Sequence[Outline], looked: Mapping[str, Looked] | None) -> list[Entry]:
        """What becomes of each. `looked` is None if nobody looked."""
        seen = looked and {canonical_address(it.asked) or it.asked: it for it in looked.values()}
        return [self._entry(number, it, seen) for number, it in enumerate(outlines, 1)]

    def _entry(self, number: int, it: Outline, seen: Mapping[str, Looked] | None) -> Entry:
        asked = asked_of(it)
        entry = Entry(
            number=number, name=it.name, given=it.url or it.site, state="no_address", tags=it.tags
        )
        if it.is_list:
            return entry.with_(state="list")
        if asked is None:
            return entry.with_(reason="It has no address.")
        if there := self._there(entry, it, asked):
            return there
        sight = seen.get(canonical_address(asked) or asked) if seen is not None else None
        if sight is None:
            return self._unseen(entry, it)
        entry = entry.with_(state=sight.sight, reason=sight.reason, offers=sight.offers)
        if sight.url is None:
            return entry
        if sight.url != asked and (there := self._there(entry, it, sight.url)):
            return there
        return self._added(entry, it, sight.url)

    def _unseen(self, entry: Entry, it: Outline) -> Entry:
        if it.url is None:
            return entry.with_(state="page", reason="The list names its site alone.")
        try:
            checked_url(it.url)
        except Refused as error:
            return entry.with_(reason=str(error))
        return self._added(entry.with_(state="unchecked"), it, it.url)

    def _there(self, entry: Entry, it: Outline, url: str) -> Entry | None:
        """The entry, if its feed is polled already; its folders are added if this list did that."""
        address = canonical_address(url)
        mine = self._mine.get(address)
        if mine is not None and set(it.tags) - set(mine.tags):
            mine = mine.with_(tags=tuple(dict.fromkeys(mine.tags + it.tags)))
            self._mine[address] = mine
            self._tx.feeds.save(mine)
        feed = mine or self._known.get(address)
        if feed is None:
            return None
        state: State = "twice" if mine else "known"
        return entry.with_(state=state, address=feed.url, feed_id=feed.id, reason=None)

    def _added(self, entry: Entry, it: Outline, url: str) -> Entry:
        outlet = self._outlet(it, url)
        feed = Feed(
            id=Feed.id_for(url),
            source_id=outlet.id,
            url=url,
            tags=it.tags,
            state="paused" if it.paused else "active",
            interval=it.every or self._interval,
            interval_fixed=it.every is not None,
            validators=it.validators,
            full_text=it.full_text,
            next_poll_at=self._now,
        )
        self._tx.sources.keep(outlet)
        if not self._tx.feeds.add(feed):  # a feed that has moved since has this id
            return entry.with_(state="known", reason=None)
        self._mine[canonical_address(url)] = feed
        return entry.with_(address=url, feed_id=feed.id, outlet=outlet.name)

    def _outlet(self, it: Outline, url: str) -> Source:
        if it.outlet:
            return self._outlets.stated(it.outlet, url, it.site)
        return self._outlets.named(it.name, url, it.site)
