"""What `crosswire doctor` sees of feeds, of the hosts that serve them, and of their pages."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from crosswire.domain.errors import CrosswireError
from crosswire.domain.feed_lists import FeedList
from crosswire.domain.feeds import Feed, Host, Standing
from crosswire.settings import Settings
from crosswire_admin.findings import Finding, ok, warn
from crosswire_admin.newsroom import open_settled
from crosswire_admin.output import in_words

NAMED = 5
"""Hosts that are named one by one."""
TROUBLED: tuple[Standing, ...] = ("silent", "dead")


def feed_findings(settings: Settings) -> Iterator[Finding]:
    yield _contact(settings)
    if not settings.database_url and not (settings.data / "crosswire.db").exists():
        return
    now = datetime.now(UTC)
    try:
        store = open_settled(settings)
        with store.reading() as tx:
            feeds, lists = tx.feeds.all(), tx.feed_lists.all()
            closed, pages = tx.hosts.closed(now), tx.pages.counts()
        store.dispose()
    except CrosswireError:
        return  # what is wrong with the store is said where the store is looked at
    yield _feeds(feeds)
    yield from _lists(lists)
    yield _hosts(closed)
    if pages:
        yield ok("pages", ", ".join(f"{count} {state}" for state, count in sorted(pages.items())))


def _contact(settings: Settings) -> Finding:
    if settings.outbound.contact:
        return ok("contact", f"requests say: {settings.outbound.name}")
    advice = (
        "Set CROSSWIRE_OUTBOUND__CONTACT to a page or an e-mail address: publishers shut out whom "
        "they cannot ask."
    )
    return warn("contact", "requests do not say whose they are", advice)


def _feeds(feeds: Sequence[Feed]) -> Finding:
    if not feeds:
        return ok("feeds", "none yet: crosswire feeds add URL, or feeds import FILE")
    counts = Counter(feed.standing for feed in feeds)
    saw = f"{len(feeds)}: " + ", ".join(f"{count} {it}" for it, count in counts.most_common())
    if any(counts[it] for it in TROUBLED):
        return warn("feeds", saw, "crosswire feeds list shows which, and what went wrong.")
    return ok("feeds", saw)


def _lists(lists: Sequence[FeedList]) -> Iterator[Finding]:
    failing = [it for it in lists if it.failures]
    for it in failing[:NAMED]:
        saw = f"{it.address}: {it.last_error}"
        yield warn("followed list", saw, "Its feeds are polled on: crosswire feeds lists.")
    if lists and not failing:
        yield ok("followed lists", f"{len(lists)} read")


def _hosts(closed: Sequence[Host]) -> Finding:
    if not closed:
        return ok("hosts", "none has asked for time")
    named = [f"{host.name} until {in_words(host.closed_until)}" for host in closed[:NAMED]]
    more = f", and {len(closed) - NAMED} more" if len(closed) > NAMED else ""
    return ok("hosts", f"{len(closed)} asked for time: {', '.join(named)}{more}")
