"""The questions that services ask of the store, whatever stands behind it.

A transaction sees one state and commits as a whole or not at all. Each method answers in domain
values. Methods that find nothing raise NotFound where the name says `get`, and give None or an
empty list elsewhere.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime, timedelta
from typing import Any, Literal, NamedTuple, Protocol

from crosswire.domain.articles import Article, NewArticle, Revision, Source
from crosswire.domain.claims import Claim
from crosswire.domain.deliveries import Attempt, Delivery, Endpoint
from crosswire.domain.disputes import (
    Alert,
    AlertEvent,
    Dispute,
    DisputeState,
    HistoryEntry,
    Verdict,
)
from crosswire.domain.feed_lists import FeedList
from crosswire.domain.feeds import Feed, Host, WantedPage
from crosswire.domain.messages import Message, Rank, Stage
from crosswire.domain.prints import Printing, Wire
from crosswire.domain.work import StageCounts, Work


class Kept(NamedTuple):
    """What became of an article that was handed to the store."""

    article: Article
    change: Literal["new", "revised", "restated", "known"]


class Wanted(NamedTuple):
    """Whose rivals are wanted, of which days, and how many at most."""

    claim: Claim
    since: date
    until: date
    limit: int


class ToAsk(NamedTuple):
    """Of what there is some that is due and whose host may be asked, or that is under way."""

    feeds: bool
    lists: bool
    pages: bool
    lost: bool
    """Pages that were asked for and did not come."""


class Tally(NamedTuple):
    """How much of everything the store holds, for metrics and reconciliation."""

    articles: int
    revisions: int
    claims: int
    verdicts: dict[str, int]
    """By relation."""
    disputes: dict[str, int]
    """By state."""
    alerts: dict[str, int]
    """By event."""
    deliveries: dict[str, int]
    """By state."""
    attempts: dict[str, int]
    """By outcome."""


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


class Claims(Protocol):
    def replace_for(self, article_id: str, revision: int, claims: Sequence[Claim]) -> None:
        """These are the claims of the revision. Claims of older revisions are no longer rivals."""

    def get(self, claim_id: str) -> Claim: ...

    def many(self, claim_ids: Iterable[str]) -> dict[str, Claim]:
        """Those that exist, by id."""

    def of(self, article_id: str, revision: int | None = None) -> list[Claim]:
        """In the order of the text; of the newest revision unless a number is given."""

    def rivals(self, wanted: Sequence[Wanted]) -> list[list[Claim]]:
        """For each: claims with a key in common in those days, itself excluded, those with most
        keys in common first, then the nearest day.

        An index on (key, day) answers it: the cost grows with the limits, not with the store.
        """

    def search(
        self,
        *,
        question: str | None = None,
        speaker: str | None = None,
        article_id: str | None = None,
        limit: int = 50,
    ) -> list[Claim]:
        """Newest first; `question` and `speaker` match anywhere in the question's text or key and
        the speaker's key."""

    def count(self) -> int: ...


class Verdicts(Protocol):
    def keep(self, verdict: Verdict, now: datetime) -> bool:
        """False if this pair already has one from this judge."""

    def keep_all(self, many: Iterable[Verdict], now: datetime) -> None:
        """The same for many, without telling which of them are new."""

    def of(self, claim_id: str) -> list[Verdict]: ...


class Disputes(Protocol):
    def get(self, dispute_id: str) -> Dispute:
        """By its id or by the start of it, if only one dispute starts so."""

    def latest_on(self, question_key: str) -> Dispute | None: ...

    def recent_on(self, question_key: str, *, limit: int = 8) -> list[Dispute]:
        """Last opened first. A question has several if they cannot be compared, or in time."""

    def holding(self, claim_ids: Iterable[str]) -> list[Dispute]:
        """The cases in which any of these claims stands, last opened first."""

    def save(self, dispute: Dispute, *history: HistoryEntry) -> None:
        """Insert or update, and add to the history."""

    def search(
        self, *, states: Sequence[DisputeState] = (), limit: int = 50, question: str | None = None
    ) -> list[Dispute]:
        """Last updated first; all states if none is named."""

    def history(self, dispute_id: str) -> list[HistoryEntry]:
        """Oldest first."""


class Alerts(Protocol):
    def raise_(self, alert: Alert) -> bool:
        """Keep it and make one pending delivery, with its work, for each enabled endpoint.

        False, and nothing happens, if an alert with its dedup_key is kept already.
        """

    def get(self, alert_id: str) -> Alert: ...

    def of(self, dispute_id: str) -> list[Alert]: ...

    def newest(self, *, event: AlertEvent | None = None, limit: int = 50) -> list[Alert]:
        """Of one event, if it is given."""


class Endpoints(Protocol):
    def add(self, endpoint: Endpoint) -> bool:
        """False if its name is taken."""

    def get(self, name_or_id: str) -> Endpoint: ...

    def all(self) -> list[Endpoint]: ...

    def save(self, endpoint: Endpoint) -> None: ...

    def locked(self, endpoint_id: str) -> Endpoint:
        """Get it, and keep others from changing it until the transaction ends."""


class Deliveries(Protocol):
    def get(self, delivery_id: str) -> Delivery: ...

    def save(self, delivery: Delivery) -> None: ...

    def search(
        self,
        *,
        endpoint_id: str | None = None,
        state: Literal["pending", "delivered", "dead"] | None = None,
        since: datetime | None = None,
        limit: int = 50,
    ) -> list[Delivery]:
        """Newest first."""

    def in_flight(self, endpoint_id: str, since: datetime) -> int:
        """Attempts started after `since` and not ended."""

    def keep_attempt(self, attempt: Attempt) -> None:
        """Insert it, or complete it: the key is (delivery, number)."""

    def attempts(self, delivery_id: str) -> list[Attempt]: ...


class WorkRows(Protocol):
    """The queue's truth. See docs/decisions on the database as the truth and RQ as the doorbell."""

    def add(self, message: Message, *, now: datetime, not_before: datetime | None = None) -> bool:
        """Make work of it for the stage of its route. False if (stage, key) exists already."""

    def claim(
        self, ids: Sequence[tuple[int, int]], *, token: str, now: datetime, lease: timedelta
    ) -> list[Work]:
        """Take a lease on those that are pending, due and free, and count the attempt.

        `ids` are (work id, generation) pairs. A pair with an old generation is left alone.
        """

    def claim_next(
        self,
        stage: Stage,
        *,
        token: str,
        now: datetime,
        lease: timedelta,
        limit: int,
        ranks: Sequence[Rank] = tuple(Rank),
    ) -> list[Work]:
        """The same for whatever is due in the stage, without a bell: the ranks in this order, and
        of each the oldest first. A rank that is not named is left alone."""

    def news_waits(self, stage: Stage, now: datetime) -> bool:
        """Whether any news is due and free in the stage."""

    def finish(self, work_id: int, token: str, now: datetime) -> bool:
        """Mark it done. False if the lease is no longer ours: then nothing may be committed."""

    def postpone(
        self, work_id: int, token: str, *, until: datetime, error: str | None, forgive: bool = False
    ) -> bool:
        """Give the lease back and wait. `forgive` sets attempts to 0: an expected delay."""

    def bury(
        self, work_id: int, token: str | None, *, error_class: str, error: str, now: datetime
    ) -> bool:
        """Make it a dead letter."""

    def release(self, token: str) -> int:
        """Give back every lease of a worker that stops; the attempt is not counted."""

    def to_ring(
        self, stage: Stage, *, now: datetime, ring_again: timedelta, window: int
    ) -> list[tuple[int, int]]:
        """Mark due, free and unrung work as rung now and give its (id, new generation) pairs.

        News comes before back-fill, and of each rank what has been tried before comes first. At
        most `window` pieces of each rank are outstanding (rung within `ring_again` and not ended),
        counting those marked: back-fill takes no room from news.
        """

    def bury_spent(self, *, now: datetime, max_attempts: int) -> list[Work]:
        """Make dead letters, class `killed`, of work whose lease ran out on its last attempt."""

    def forget_rings(self) -> int:
        """All bells are silent: Redis was lost."""

    def get(self, work_id: int) -> Work: ...

    def find(self, message: Message) -> Work | None: ...

    def dead(self, *, stage: Stage | None = None, limit: int = 50) -> list[Work]: ...

    def replay(self, work_id: int, now: datetime) -> bool:
        """Dead becomes pending with no attempts. False if it is not dead."""

    def wake(self, message: Message, *, now: datetime) -> bool:
        """Make it due now with no attempts, whatever became of its work: waiting, done, dead, none.

        False, and nothing changes, if a worker holds it at this moment.
        """

    def drop(self, work_id: int) -> bool:
        """Delete a dead letter. False if it is not dead."""

    def counts(self) -> list[StageCounts]:
        """One for each stage, in pipeline order."""

    def prune(self, *, before: datetime) -> int:
        """Delete done work that ended before then, some thousands at a time; gives how many."""


class SettingsKept(Protocol):
    """Small values that processes share: the Redis epoch, the relay's leadership."""

    def get(self, key: str) -> Any | None: ...

    def put(self, key: str, value: Any) -> None: ...

    def lead(self, role: str, holder: str, *, now: datetime, lease: timedelta) -> bool:
        """Become or stay the one leader of a role until now + lease. False if another is."""


class Transaction(Protocol):
    sources: Sources
    feeds: Feeds
    feed_lists: FeedLists
    hosts: Hosts
    pages: Pages
    articles: Articles
    prints: Prints
    claims: Claims
    verdicts: Verdicts
    disputes: Disputes
    alerts: Alerts
    endpoints: Endpoints
    deliveries: Deliveries
    work: WorkRows
    settings: SettingsKept

    def lock(self, keys: Iterable[str]) -> None:
        """Wait until no other transaction holds any of these; held until the end."""

    def tally(self) -> Tally: ...


class Store(Protocol):
    def transaction(self) -> AbstractContextManager[Transaction]:
        """Read and write; commit on success, roll back on any error.

        Raises Unavailable if the database is down or stays locked.
        """

    def reading(self) -> AbstractContextManager[Transaction]:
        """Read only; never waits for a writer."""

    def ping(self) -> None:
        """Raises Unavailable with one sentence if the database does not answer."""

    def upgrade(self) -> None:
        """Bring the schema to the newest version; safe when several processes start at once."""

    def dispose(self) -> None: ...
