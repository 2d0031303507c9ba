"""What comes in: outlets, their feeds and lists, the hosts and pages, articles and their prints."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Literal, NamedTuple, Protocol

from crosswire.domain.articles import Article, NewArticle, Revision, Source
from crosswire.domain.feed_lists import FeedList
from crosswire.domain.feeds import Feed, Host, WantedPage
from crosswire.domain.prints import Printing, Wire


class Kept(NamedTuple):
    """What became of an article that was handed to the store."""

    article: Article
    change: Literal["new", "revised", "restated", "known"]


class ToAsk(NamedTuple):
    """Of what there is some that is due and whose host may be asked, or that is under way."""

    feeds: bool
    lists: bool
    pages: bool
    lost: bool
    """Pages that were asked for and did not come."""


class Sources(Protocol):
    def keep(self, source: Source) -> None:
        """Add it, or update its name and address; its family stays."""

    def set_family(self, source_id: str, family: str | None) -> Source:
        """Say to which outlets under one owner it belongs; None: to none."""

    def get(self, source_id: str) -> Source: ...

    def all(self) -> list[Source]: ...


class Feeds(Protocol):
    def add(self, feed: Feed) -> bool:
        """False if its address is known already."""

    def get(self, feed_id: str) -> Feed: ...

    def all(self) -> list[Feed]: ...

    def due(self, now: datetime) -> list[Feed]:
        """Active feeds whose next poll is due, the longest due first."""

    def to_ask(self, now: datetime) -> list[Feed]:
        """Those of them whose host may be asked now, or whose poll is under way."""

    def at(self, url: str) -> Feed | None: ...

    def next_due(self, after: datetime) -> datetime | None:
        """When the next active feed is due that is not due yet; None: none ever is."""

    def save(self, *many: Feed) -> None: ...

    def remove(self, feed_id: str) -> None:
        """Its articles stay."""


class FeedLists(Protocol):
    def add(self, it: FeedList) -> bool:
        """False if its address is followed already."""

    def get(self, list_id: str) -> FeedList: ...

    def all(self) -> list[FeedList]: ...

    def due(self, now: datetime) -> list[FeedList]:
        """Those that are to be read again, the longest due first."""

    def save(self, it: FeedList) -> None: ...

    def remove(self, list_id: str) -> None:
        """Its feeds stay."""


class Hosts(Protocol):
    def get(self, name: str, now: datetime) -> Host:
        """One that was never asked for anything is free now."""

    def many(self, names: Iterable[str], now: datetime) -> dict[str, Host]:
        """The same for many, by name."""

    def save(self, *many: Host) -> None: ...

    def to_ask(self, now: datetime, *, lost_before: datetime) -> ToAsk:
        """What there is to do, by one question; pages announced before `lost_before` are lost."""

    def closed(self, now: datetime) -> list[Host]:
        """Those that asked for time until later than now, the first to open first."""

    def under_way(self, since: datetime) -> Counter[str]:
        """Requests, of feeds, lists and pages, announced since then that have not ended."""


class Pages(Protocol):
    def get(self, article_id: str) -> WantedPage | None: ...

    def save(self, *many: WantedPage) -> None: ...

    def hosts_waited_for(self, now: datetime) -> list[str]:
        """Hosts with a page that may be asked for now, the longest waiting first."""

    def first_of(self, host: str, now: datetime, *, most: int) -> list[WantedPage]:
        """The pages of a host that may be asked for now, the longest waiting first."""

    def asked_before(self, before: datetime) -> list[WantedPage]:
        """Announced before then and not ended."""

    def counts(self) -> dict[str, int]:
        """Pages by state."""


class Articles(Protocol):
    def keep(self, new: NewArticle, now: datetime) -> Kept:
        """Store an article, or a revision if its title or text changed, with its extraction work.

        It is known by guid, else by canonical address within its source, else by its text.
        An article that is merely known changes nothing. Words that an earlier revision had make
        that one the newest again, to be read again.
        """

    def keep_all(self, many: Sequence[NewArticle], now: datetime) -> list[Kept]:
        """The same for many, one after another; those merely known cost one question together."""

    def fill(
        self,
        article_id: str,
        title: str,
        text: str,
        now: datetime,
        *,
        published_at: datetime | None = None,
        language: str | None = None,
    ) -> Kept:
        """These are the words of its page, which say more than the source did: the newest revision.

        When it was published, and in which language, is taken from the page if the source said
        nothing.

        Words that the source gives again change nothing from then on; other words than it last
        gave are `restated`: the page is to be read again. Reading of the source's own words that
        has not begun is called off.
        """

    def get(self, article_id: str) -> Article: ...

    def revision(self, article_id: str, number: int | None = None) -> Revision:
        """The newest revision unless a number is given."""

    def newest(
        self,
        *,
        source_id: str | None = None,
        limit: int = 50,
        before: datetime | None = None,
        after_id: str | None = None,
    ) -> list[Article]:
        """Newest stored first. `after_id` is the last article of the page before this one: many
        articles may be stored at one moment, so `before` alone would lose some."""

    def count(self) -> int: ...


class Prints(Protocol):
    """Articles that print one text, found as they are kept."""

    def wire_of(self, article_id: str) -> Wire | None:
        """The text that the article prints with others; None if nobody else is known to."""

    def wires_among(self, article_ids: Iterable[str]) -> dict[str, Wire]:
        """Of those that print one text with another of them: that text, by article."""

    def catch_up(self, after: str | None, now: datetime, *, most: int) -> str | None:
        """Look at so many articles at most, in the order in which they were kept, from the one
        after that on, and let those that have no print be found too. The last of them; None: there
        are no more."""

    def together_with(self, article_id: str, *, limit: int = 50) -> list[Printing]:
        """All who print the article's text, itself among them, the origin first; none if nobody
        else does."""

    def prune(self, *, before: datetime) -> int:
        """What was kept before then is no longer found by what is new, some thousands at a time;
        gives how many. What was found stays."""
