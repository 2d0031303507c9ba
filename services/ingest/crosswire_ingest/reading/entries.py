"""Items of any format to entries: text, dates, addresses and names are decided here."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from urllib.parse import urljoin

from pydantic import AwareDatetime

from crosswire.domain.addresses import canonical_address
from crosswire.domain.text import clean_line, clean_text
from crosswire.domain.value import Value, fingerprint
from crosswire_ingest.article_text import LONGEST_TEXT, language_code, text_of
from crosswire_ingest.credit import credited, taken_from
from crosswire_ingest.dates import plausible
from crosswire_ingest.reading.moments import Moment, moment_of
from crosswire_ingest.reading.parts import Channel, Item, Words
from crosswire_ingest.titles import title_of

LONGEST_TITLE = 500
LONGEST_NAME = 200
LONGEST_ADDRESS = 2_000
MOST_SECTIONS = 20
_WEB = re.compile(r"https?://[^\s/]", re.IGNORECASE)
_LIKE_HTML = re.compile(r"</[a-z]+>|&#?\w{1,10};", re.IGNORECASE)
_AT_ONCE = timedelta(seconds=5)
_FEWEST_FROZEN = 3


class Entry(Value):
    """One item of a feed. What it does not state is None."""

    guid: str | None = None
    url: str | None = None
    title: str
    text: str
    published_at: AwareDatetime | None = None
    author: str | None = None
    sections: tuple[str, ...] = ()
    language: str | None = None
    agency: str | None = None
    """The outlet or agency that it is taken from."""


def entries_in(channel: Channel, base: str, now: datetime) -> list[Entry]:
    """One for each item, in order; an item without any words has an empty title."""
    language = language_code(channel.language)
    dates = _Dates(channel, language, now)
    entries = [
        _entry(item, base, language, when)
        for item, when in zip(channel.items, dates.published(), strict=True)
    ]
    return _told_apart(entries)


def plain(words: Words | None) -> str:
    if words is None:
        return ""
    return text_of(words.value) if words.html else clean_text(words.value).strip()


def line(words: Words | None, longest: int = LONGEST_TITLE) -> str:
    return clean_line(plain(words))[:longest].strip()


def _entry(item: Item, base: str, feed_language: str | None, when: datetime | None) -> Entry:
    text = _text(item.bodies)[:LONGEST_TEXT]
    title = line(item.title) or title_of(text)
    author = _name(", ".join(dict.fromkeys(item.authors))) or None
    guid = clean_line(item.guid or "") or None
    source = _name(item.source or "") or None
    return Entry(
        guid=guid,
        url=_address(item.links, guid, base),
        title=title,
        text=text,
        published_at=when,
        author=author,
        sections=tuple(_sections(item.sections)),
        language=language_code(item.language) or feed_language,
        agency=taken_from(source) or credited(author=author, title=title, text=text),
    )


def _text(bodies: Sequence[Words]) -> str:
    """The longest: the whole content if there is some, else the summary."""
    longest = ""
    # Markup only adds to a text, so a body that is shorter with it need not be rendered.
    for body in sorted(dict.fromkeys(bodies), key=lambda body: len(body.value), reverse=True):
        if len(body.value) > len(longest):
            longest = max(longest, plain(body), key=len)
    return longest


def _sections(stated: Iterable[str]) -> Iterator[str]:
    names = dict.fromkeys(name for each in stated if (name := _name(each)))
    yield from list(names)[:MOST_SECTIONS]


def _name(stated: str) -> str:
    """Names are plain, and some feeds put links around them all the same."""
    plain_name = text_of(stated) if _LIKE_HTML.search(stated) else stated
    return clean_line(plain_name)[:LONGEST_NAME].strip()


def _address(links: Iterable[str], guid: str | None, base: str) -> str | None:
    """The first that is one of the web; a guid taken for an address counts only if it is whole."""
    for link in links:
        address = link.strip()
        try:
            address = address if address == guid or not address else urljoin(base, address)
        except ValueError:
            continue
        if _WEB.match(address) and len(address) <= LONGEST_ADDRESS:
            return address
    return None


class _Dates:
    """The dates of a whole document, which help to understand one another."""

    def __init__(self, channel: Channel, language: str | None, now: datetime) -> None:
        self._now = now
        self._stated = [
            [moment for date in item.dates if (moment := moment_of(date, language))]
            for item in channel.items
        ]
        own = [moment for date in channel.dates if (moment := moment_of(date, language))]
        offsets = {moment.offset for moment in _flat([own, *self._stated])} - {None}
        # The zone of the others is stated for the document; two zones state nothing.
        self._zone = offsets.pop() if len(offsets) == 1 else None

    def published(self) -> list[datetime | None]:
        chosen = [self._first_believed(moments) for moments in self._stated]
        if self._frozen(chosen):
            return [None for _ in chosen]
        return [when for when, _ in chosen]

    def _first_believed(self, moments: Sequence[Moment]) -> tuple[datetime | None, Moment | None]:
        for moment in moments:
            if when := plausible(moment.at(self._zone), self._now):
                return when, moment
        return None, None

    def _frozen(self, chosen: Sequence[tuple[datetime | None, Moment | None]]) -> bool:
        """All items carry the time at which the document was made.

        An odd second is a clock's; a day, or an hour sharp, is when an issue appears.
        """
        times = [when for when, _ in chosen if when]
        clocks = [moment for _, moment in chosen if moment and not moment.whole_day]
        if len(times) < max(_FEWEST_FROZEN, len(chosen)) or len(clocks) < len(chosen):
            return False
        sharp = all(moment.clock.minute == moment.clock.second == 0 for moment in clocks)
        return max(times) - min(times) <= _AT_ONCE and not sharp


def _flat(groups: Iterable[Iterable[Moment]]) -> Iterator[Moment]:
    for group in groups:
        yield from group


def _told_apart(entries: list[Entry]) -> list[Entry]:
    """A guid that several share names none of them; without one, nor does a shared address.

    Those are then known by their address and title together.
    """
    guids = Counter(entry.guid for entry in entries)
    named = [
        entry.with_(guid=None) if entry.guid and guids[entry.guid] > 1 else entry
        for entry in entries
    ]
    if all(entry.guid for entry in named):
        return named
    addresses = Counter(canonical_address(entry.url) for entry in named if entry.url)
    return [
        entry.with_(guid=f"{address}#{fingerprint(entry.title, length=12)}")
        if not entry.guid and entry.url and addresses[address := canonical_address(entry.url)] > 1
        else entry
        for entry in named
    ]
