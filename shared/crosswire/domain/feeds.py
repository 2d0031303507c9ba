"""Feeds, the hosts that serve them, and the pages that are read for their articles."""

from datetime import datetime, timedelta
from typing import Literal

from pydantic import Field as Limited

from crosswire.domain.addresses import host_of
from crosswire.domain.value import Value, fingerprint
from crosswire.domain.ways import Way

Condition = Literal["well", "silent", "dead"]
PageState = Literal["wanted", "read", "refused"]
Standing = Literal["new", "well", "silent", "failing", "dead", "paused"]


class Hints(Value):
    """What a feed or its server says of how often it is worth asking."""

    ttl: timedelta | None = None
    """Nothing new is to be expected sooner."""
    skip_hours: tuple[int, ...] = ()
    """Hours of the day, in UTC, in which nothing is published."""
    skip_days: tuple[int, ...] = ()
    """Days of the week in UTC, Monday being 0, on which nothing is published."""
    self_link: str | None = None
    """The address that the feed gives as its own."""


class Habits(Value):
    """What polls have taught about a feed."""

    hints: Hints = Hints()
    daily: float | None = Limited(None, ge=0)
    """New items a day, the last days counting most; None until two polls have been compared."""
    new_at: datetime | None = None
    """When a poll last brought something new."""
    moved_to: str | None = None
    """Where the last polls were permanently redirected to."""
    moved_times: int = 0
    """How many polls in a row were redirected there."""
    way: Way = Way()
    """Where the poll under way was led by redirects to other hosts."""
    asked_plainly_at: datetime | None = None
    """The last poll without validators."""
    unchanged_at: datetime | None = None
    """When its server last said "not modified"."""
    body: str | None = None
    """The fingerprint of the last document, which need not be read again if it comes again."""
    left_out: int = 0
    """Entries of that document beyond the limit, which were not read."""
    lies: bool = False
    """Its server said "not modified" though something was new, so its validators are not used."""
    unsteady_guids: bool = False
    """Its items are called something else at every poll, so they are known by their addresses."""
    condition: Condition = "well"
    """As people were last told."""
    failing_since: datetime | None = None
    unmodified: int = 0
    """Good polls that were answered with "not modified"."""
    failed: int = 0
    """Polls that failed, ever."""


class Feed(Value):
    """An address that is polled for a source's articles, with what the last poll taught us."""

    id: str
    source_id: str
    url: str
    title: str | None = None
    tags: tuple[str, ...] = ()
    """Folders of the list that it came from, and whatever else a person sorts it by."""
    state: Literal["active", "paused"] = "active"
    interval: timedelta = timedelta(minutes=10)
    """How often it is polled at present."""
    interval_fixed: bool = False
    """Whether a person has set the interval, so that it stays whatever is observed."""
    validators: Literal["trust", "ignore"] = "trust"
    """Whether "not modified" is asked for; `ignore` is for servers whose validators lie."""
    full_text: Literal["auto", "never"] = "auto"
    """Whether pages of its articles are read where it gives only summaries."""
    etag: str | None = None
    last_modified: str | None = None
    next_poll_at: datetime
    asked_at: datetime | None = None
    """When the poll under way was announced; None if none is."""
    polled_at: datetime | None = None
    polls: int = 0
    failures: int = 0
    """Failed polls since the last good one."""
    last_error: str | None = None
    alert_on_first_poll: bool = False
    listed_in: str | None = None
    """The followed list of feeds that it came from, by the list's id; None if a person added it."""
    habits: Habits = Habits()

    @staticmethod
    def id_for(url: str) -> str:
        return "f" + fingerprint(url, length=12)

    @property
    def way(self) -> Way:
        return self.habits.way

    @property
    def asks(self) -> str:
        """The address that its next request goes to: its own, or where redirects have led."""
        return self.way.end or self.url

    @property
    def host(self) -> str:
        """Whom its next request goes to."""
        return host_of(self.asks)

    @property
    def standing(self) -> Standing:
        """How it does, in one word, the gravest first."""
        if self.state == "paused":
            return "paused"
        if self.habits.condition == "dead":
            return "dead"
        if self.failures:
            return "failing"
        if self.habits.condition == "silent":
            return "silent"
        return "well" if self.polls else "new"


class Host(Value):
    """A web server, as far as requests to it must be spaced."""

    name: str
    free_at: datetime
    """The next request may start then."""
    closed_until: datetime | None = None
    """It asked for time: no request before then."""
    closed_because: str | None = None
    robots: str | None = None
    """Its robots.txt, empty if it has none; None if that was not looked at yet."""
    robots_until: datetime | None = None
    """Until when that is believed."""


class WantedPage(Value):
    """The page of an article whose feed gave only a summary."""

    article_id: str
    url: str
    state: PageState = "wanted"
    not_before: datetime
    asked_at: datetime | None = None
    """When the request under way was announced; None if none is."""
    way: Way = Way()
    """Where redirects to other hosts have led from its address."""
    rules_way: Way = Way()
    """Where they have led from the robots.txt of the host that it is on."""
    tries: int = 0
    reason: str | None = None
    """Why it was refused, or what went wrong last."""

    @property
    def at(self) -> str:
        """Where it is, as far as is known."""
        return self.way.end or self.url

    @property
    def site(self) -> str:
        """The host whose rules it is under."""
        return host_of(self.at)

    @property
    def host(self) -> str:
        """Whom its next request goes to."""
        return host_of(self.rules_way.end or self.at)
