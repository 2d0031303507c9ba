"""What Crosswire keeps of a feed, and whether it is what a suite expects."""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from typing import NamedTuple

from crosswire.domain.errors import Refused
from crosswire.domain.text import clean_line
from crosswire_ingest.article_text import language_code
from crosswire_ingest.charsets import decoded, header_charset, markup_charset
from crosswire_ingest.feeds import Entry, channel_in
from crosswire_ingest.reading.entries import entries_in, line, plain
from crosswire_ingest.reading.hints import hints_of
from crosswire_ingest.reading.parts import Channel, Words

NOW = datetime(2030, 1, 1, tzinfo=UTC)
MOST = 1000


class Check(NamedTuple):
    """One expectation: of the item of that number, or of the whole document."""

    field: str
    expected: object
    item: int | None = None

    def __str__(self) -> str:
        return self.field if self.item is None else f"{self.item}.{self.field}"


class Case(NamedTuple):
    name: str
    body: bytes
    headers: dict[str, str]
    checks: tuple[Check, ...]
    url: str


@dataclass
class Read:
    """A case as Crosswire reads it."""

    case: Case

    def holds(self, check: Check) -> bool:
        if check.field == "characters":
            return self._same_characters(str(check.expected))
        if self.channel is None:
            return not check.expected
        if check.field == "items":
            return len(self.channel.items) == check.expected
        if check.item is None:
            return self._of_feed(check)
        if check.item >= len(self.channel.items):
            return False
        return self._of_item(check, check.item)

    @cached_property
    def document(self) -> str:
        declared = header_charset(self.case.headers.get("content-type", ""))
        return decoded(self.case.body, declared, markup_charset(self.case.body))

    @cached_property
    def channel(self) -> Channel | None:
        try:
            return channel_in(self.document, MOST)
        except Refused:
            return None

    @cached_property
    def entries(self) -> list[Entry]:
        return entries_in(self.channel, self.case.url, NOW) if self.channel else []

    def _same_characters(self, charset: str) -> bool:
        return self.document == self.case.body.decode(charset, "replace").removeprefix("\ufeff")

    def _of_feed(self, check: Check) -> bool:
        assert self.channel
        match check.field:
            case "title":
                return line(self.channel.title) in _stated(check.expected).texts
            case "language":
                return language_code(self.channel.language) == language_code(str(check.expected))
            case "ttl":
                ttl = hints_of(self.document).ttl
                return ttl is not None and ttl.total_seconds() == 60 * int(str(check.expected))
        raise KeyError(check.field)

    def _of_item(self, check: Check, number: int) -> bool:
        assert self.channel
        item, entry = self.channel.items[number], self.entries[number]
        expected = check.expected
        match check.field:
            case "title":
                return line(item.title) in _stated(expected).texts
            case "text":
                return self._among_bodies(number, expected)
            case "guid":
                return clean_line(item.guid or "") == clean_line(str(expected or ""))
            case "link":
                return entry.url == expected if _is_web(expected) else True
            case "date":
                assert isinstance(expected, datetime)
                return entry.published_at == expected.replace(microsecond=0)
            case "author":
                return clean_line(str(expected)) in (entry.author, *map(clean_line, item.authors))
            case "section":
                return _is_among(str(expected), entry.sections)
            case "sections":
                assert isinstance(expected, tuple)
                return all(_is_among(one, entry.sections) for one in expected if one)
            case "language":
                return entry.language == language_code(str(expected))
            case "source":
                return clean_line(item.source or "") == clean_line(str(expected))
        raise KeyError(check.field)

    def _among_bodies(self, number: int, expected: object) -> bool:
        """It is the text, or a body that was passed over for a longer one."""
        assert self.channel
        wanted = _stated(expected).texts
        bodies = self.channel.items[number].bodies
        found = [self.entries[number].text, *(plain(body) for body in bodies)]
        return bool(wanted & set(map(_bare, found)))


@dataclass(frozen=True)
class Stated:
    """A title or body; where `html` is None, the suite does not say which of the two it is."""

    value: str
    html: bool | None = None

    @property
    def texts(self) -> set[str]:
        kinds = (True, False) if self.html is None else (self.html,)
        return {_bare(plain(Words(self.value, html=html))) for html in kinds}


def _stated(expected: object) -> Stated:
    return expected if isinstance(expected, Stated) else Stated(str(expected or ""), html=False)


def _is_among(name: str, kept: tuple[str, ...]) -> bool:
    return bool(Stated(name).texts & set(kept))


def _bare(text: str) -> str:
    return " ".join(text.split())


def _is_web(value: object) -> bool:
    return isinstance(value, str) and value.startswith(("http://", "https://"))
