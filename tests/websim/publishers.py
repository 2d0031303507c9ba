"""Publishers: what each would answer at a time. Everything follows from a seed."""

import random
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email.utils import format_datetime
from functools import cached_property, lru_cache
from hashlib import sha256
from typing import Literal

from crosswire.domain.feeds import Condition

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
WINDOW = 25
"""Items that a feed shows."""
BEFORE = 2 * DAY
"""So long before the first poll each publisher began."""


@dataclass(frozen=True)
class Spell:
    """A time in which a server answers otherwise."""

    start: datetime
    end: datetime
    status: str
    retry_after: int | None = None


@dataclass(frozen=True, slots=True)
class Item:
    number: int
    at: datetime
    edited_at: datetime | None = None


@dataclass
class Publisher:
    """One feed of one host, with all that is odd about it."""

    name: str
    host: str
    temper: str
    items: tuple[Item, ...]
    validators: Literal["true", "none", "always 304", "same"] = "true"
    guids: Literal["steady", "changing", "none"] = "steady"
    dates: Literal["true", "none", "future"] = "true"
    spells: tuple[Spell, ...] = ()
    moves_at: datetime | None = None
    """When it moves for good; the old address redirects from then on."""
    strays: bool = False
    """Its address redirects for a while, each time elsewhere."""
    headers: dict[str, str] = field(default_factory=dict)
    channel: str = ""
    """Elements of its channel, such as hints."""
    summaries: bool = False
    """It gives a sentence of each item; the rest stands on the item's page."""
    robots: str = ""
    wall: bool = False
    """Its pages show a wall to whoever is not logged in."""
    told: tuple[Condition, ...] = ()
    """What people are to be told of it in the course of the month, in order."""
    _written: dict[tuple[int, bool, int], str] = field(default_factory=dict)
    """Its last items, as they stand in the feed."""

    @property
    def path(self) -> str:
        return f"/{self.name}/rss"

    @property
    def new_path(self) -> str:
        return f"/{self.name}/moved"

    def shown(self, now: datetime) -> list[Item]:
        """What the feed holds, the newest first."""
        past = bisect_right(self.items, now, key=lambda item: item.at)
        return list(self.items[max(past - WINDOW, 0) : past][::-1])

    def spell(self, now: datetime) -> Spell | None:
        return next((spell for spell in self.spells if spell.start <= now < spell.end), None)

    def marker(self, item: Item) -> str:
        """A word that stands in this item and in no other."""
        return f"{self.name}x{item.number}"

    def document(self, now: datetime, base: str, polls: int) -> bytes:
        polls = polls if self.guids == "changing" else 0
        items = "".join(
            self._item(item, _is_edited(item, now), base, polls) for item in self.shown(now)
        )
        head = f"<title>{self.name}</title><link>{base}/</link>{self.channel}"
        return f'<rss version="2.0"><channel>{head}{items}</channel></rss>'.encode()

    def page(self, item: Item, now: datetime) -> bytes:
        if self.wall:
            words = "Please accept cookies or subscribe to continue reading. " * 20
            return f"<html><body><article><p>{words}</p></article></body></html>".encode()
        text = f"{self._sentence(item, _is_edited(item, now))} {rest_of(self.marker(item))}"
        return f"<html><body><article><p>{text}</p></article></body></html>".encode()

    def etag(self, now: datetime) -> str:
        edits = bisect_right(self._edits, now)
        state = [item.number for item in self.shown(now)]
        return '"' + sha256(repr((state, edits)).encode()).hexdigest()[:12] + '"'

    @cached_property
    def _edits(self) -> list[datetime]:
        return sorted(item.edited_at for item in self.items if item.edited_at)

    def _item(self, item: Item, edited: bool, base: str, polls: int) -> str:
        key = (item.number, edited, polls)
        if key not in self._written:
            if len(self._written) > 4 * WINDOW:
                self._written.clear()
            self._written[key] = self._write(item, edited, base, polls)
        return self._written[key]

    def _write(self, item: Item, edited: bool, base: str, polls: int) -> str:
        guid = {
            "steady": f'<guid isPermaLink="false">{self.name}/{item.number}</guid>',
            "changing": f'<guid isPermaLink="false">{self.name}/{item.number}/{polls}</guid>',
            "none": "",
        }[self.guids]
        shift = {"true": timedelta(0), "future": 400 * DAY}.get(self.dates)
        date = f"<pubDate>{format_datetime(item.at + shift)}</pubDate>" if shift is not None else ""
        link = f"{base}/{self.name}/{item.number}"
        text = self._sentence(item, edited)
        text = text if self.summaries else f"{text} {rest_of(self.marker(item))}"
        return (
            f"<item><title>Council of {self.marker(item)} meets</title><link>{link}</link>"
            f"{guid}{date}<description>{text}</description></item>"
        )

    def _sentence(self, item: Item, edited: bool) -> str:
        votes = 7 if edited else 5
        it = self.marker(item)
        return f"The council {it} met and {it} passed a {it} budget with {it} votes: {votes}."


def _is_edited(item: Item, now: datetime) -> bool:
    return item.edited_at is not None and item.edited_at <= now


_WHOLE = "End of"


@lru_cache(maxsize=50_000)
def rest_of(marker: str) -> str:
    """About 150 words, no three of which stand together in another item. Each sentence comes back
    to what the item is about, as those of an article do."""
    chance = random.Random(marker)
    words = ["".join(chance.choices("abdegiklmnoprstu", k=6)) for _ in range(150)]
    sentences = (f"{' '.join(words[at : at + 9])} {marker}." for at in range(0, len(words), 9))
    return f"{' '.join(sentences)} {_WHOLE} {marker}."


def is_whole(text: str, marker: str) -> bool:
    return f"{_WHOLE} {marker}" in text


def publishers(count: int, *, start: datetime, days: int, seed: int) -> Iterator[Publisher]:
    """So many, each temper in turn; some share their host with the one before."""
    host = ""
    for number in range(count):
        chance = random.Random(f"{seed}/{number}")
        temper = TEMPERS[number % len(TEMPERS)]
        name = f"p{number}"
        shares = temper.startswith("neighbour") or (number % 8 == 7 and temper in SHARING)
        host = host if shares and host else f"{name}.example"
        yield _publisher(name, host, temper, chance, start, timedelta(days=days))


DAILY = {"good, quiet": 0.7, "good, busy": 60, "neighbour of the limited, busy": 60}
SHARING = ("good", "good, busy", "no validators", "changing guids", "no dates")
TEMPERS = (
    "good",
    "good",
    "good",
    "good, quiet",
    "good, busy",
    "no validators",
    "always 304",
    "same validators",
    "changing guids",
    "no guids",
    "no dates",
    "future dates",
    "edits",
    "down for hours",
    "down for days",
    "not found for a week",
    "gone for good",
    "falls silent and returns",
    "moves",
    "strays",
    "limited",
    "neighbour of the limited",
    "neighbour of the limited, busy",
    "busy server with Retry-After",
    "hints: ttl",
    "hints: skip hours",
    "hints: cache",
    "pages",
    "pages behind a wall",
    "robots forbid pages",
    "crawl delay",
)


def _publisher(
    name: str, host: str, temper: str, chance: random.Random, start: datetime, length: timedelta
) -> Publisher:
    daily = {"good, quiet": 0.7, "good, busy": 60, "neighbour of the limited, busy": 60}.get(
        temper, chance.choice((3, 8, 20))
    )
    items = tuple(_items(daily, chance, start - BEFORE, start + length))
    it = Publisher(name=name, host=host, temper=temper, items=items)
    change = _CHANGES.get(temper)
    if change:
        change(it, chance, start, length)
    return it


def _items(daily: float, chance: random.Random, begin: datetime, end: datetime) -> Iterator[Item]:
    """By day more than by night, as news comes."""
    at, number = begin, 0
    while True:
        at += timedelta(days=chance.expovariate(daily))
        if at >= end:
            return
        if 0 <= at.hour < 5 and chance.random() < 0.7:
            continue
        number += 1
        yield Item(number, at.replace(microsecond=0))


Change = Callable[[Publisher, random.Random, datetime, timedelta], None]
_CHANGES: dict[str, Change] = {}


def _temper(name: str) -> Callable[[Change], Change]:
    def note(change: Change) -> Change:
        _CHANGES[name] = change
        return change

    return note


for _name, _field, _value in (
    ("no validators", "validators", "none"),
    ("always 304", "validators", "always 304"),
    ("same validators", "validators", "same"),
    ("no guids", "guids", "none"),
    ("no dates", "dates", "none"),
    ("future dates", "dates", "future"),
    ("strays", "strays", True),
    ("pages", "summaries", True),
    ("hints: ttl", "channel", "<ttl>45</ttl>"),
    ("hints: cache", "headers", {"cache-control": "max-age=2400"}),
):

    def _set(
        it: Publisher,
        chance: random.Random,
        start: datetime,
        length: timedelta,
        field: str = _field,
        value: object = _value,
    ) -> None:
        setattr(it, field, value)

    _CHANGES[_name] = _set


@_temper("edits")
def _edits(it: Publisher, chance: random.Random, start: datetime, length: timedelta) -> None:
    it.items = tuple(
        Item(i.number, i.at, i.at + 5 * HOUR) if i.number % 3 == 0 else i for i in it.items
    )


@_temper("changing guids")
def _changing(it: Publisher, chance: random.Random, start: datetime, length: timedelta) -> None:
    _edits(it, chance, start, length)
    it.guids = "changing"


@_temper("down for hours")
def _hours(it: Publisher, chance: random.Random, start: datetime, length: timedelta) -> None:
    at = start + length * chance.uniform(0.2, 0.5)
    it.spells = (Spell(at, at + 6 * HOUR, "502 Bad Gateway"),)


@_temper("down for days")
def _days(it: Publisher, chance: random.Random, start: datetime, length: timedelta) -> None:
    at = start + length * chance.uniform(0.1, 0.3)
    long = min(5 * DAY, length / 2)
    it.spells = (Spell(at, at + long, "500 Internal Server Error"),)
    it.told = ("dead", "well") if long > 3 * DAY + 8 * HOUR else ()


@_temper("not found for a week")
def _week(it: Publisher, chance: random.Random, start: datetime, length: timedelta) -> None:
    at = start + length * 0.2
    it.spells = (Spell(at, at + min(7 * DAY, length / 2), "404 Not Found"),)
    it.told = ("dead", "well") if length > 8 * DAY else ()


@_temper("gone for good")
def _gone(it: Publisher, chance: random.Random, start: datetime, length: timedelta) -> None:
    at = start + length * 0.3
    it.spells = (Spell(at, start + 2 * length, "410 Gone"),)
    it.told = ("dead",) if length > 6 * DAY else ()


@_temper("falls silent and returns")
def _silent(it: Publisher, chance: random.Random, start: datetime, length: timedelta) -> None:
    begin, end = start + length * 0.25, start + length * 0.75
    it.items = tuple(item for item in it.items if not begin <= item.at < end)
    # Who publishes seldom is silent for longer than was meant.
    last = max((item.at for item in it.items if item.at < begin), default=start)
    again = min((item.at for item in it.items if item.at >= end), default=end)
    it.told = ("silent", "well") if again - last > 7.2 * DAY else ()


@_temper("moves")
def _moves(it: Publisher, chance: random.Random, start: datetime, length: timedelta) -> None:
    it.moves_at = start + length * 0.3


@_temper("busy server with Retry-After")
def _busy(it: Publisher, chance: random.Random, start: datetime, length: timedelta) -> None:
    at = start + length * 0.4
    it.spells = (Spell(at, at + HOUR, "503 Service Unavailable", retry_after=3600),)


@_temper("limited")
def _limited(it: Publisher, chance: random.Random, start: datetime, length: timedelta) -> None:
    spells = []
    for number in range(1, 6):
        at = start + length * number / 7
        spells.append(Spell(at, at + HOUR / 2, "429 Too Many Requests", retry_after=1800))
    it.spells = tuple(spells)


@_temper("hints: skip hours")
def _skip(it: Publisher, chance: random.Random, start: datetime, length: timedelta) -> None:
    hours = "".join(f"<hour>{hour}</hour>" for hour in range(5))
    it.channel = f"<skipHours>{hours}</skipHours>"
    it.items = tuple(item for item in it.items if item.at.hour >= 5)


@_temper("pages behind a wall")
def _wall(it: Publisher, chance: random.Random, start: datetime, length: timedelta) -> None:
    it.summaries = it.wall = True


@_temper("robots forbid pages")
def _forbid(it: Publisher, chance: random.Random, start: datetime, length: timedelta) -> None:
    it.summaries, it.robots = True, f"User-agent: *\nDisallow: /{it.name}/\n"


@_temper("crawl delay")
def _crawl(it: Publisher, chance: random.Random, start: datetime, length: timedelta) -> None:
    it.summaries, it.robots = True, "User-agent: *\nCrawl-delay: 20\n"
