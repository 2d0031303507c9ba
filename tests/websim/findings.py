"""What a run shows: every item once, hosts spared, alerts for new items only, notices told once."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import timedelta
from itertools import pairwise
from typing import Any

from crosswire.domain.articles import Article
from tests.websim.publishers import DAY, WINDOW, Item, Publisher, is_whole
from tests.websim.running import START, Month
from tests.websim.serving import Request

FIXED = timedelta(minutes=10)
"""The schedule that requests are compared with."""
LATE = timedelta(hours=2)
FOUND_OUT = START + DAY + timedelta(hours=2)
"""By then it is known whose validators lie."""
LYING = ("always 304", "same")
"""Validators that lie until a plain poll, once a day, finds them out."""
TOLD = {"silent": "feed.silent", "dead": "feed.dead", "well": "feed.returned"}


@dataclass(frozen=True)
class Findings:
    items: int
    articles: int
    doubled: tuple[str, ...]
    """Items that became two articles."""
    lost: tuple[str, ...]
    """Items that an answer held, or that a feed in reach published, and that became none."""
    too_soon: tuple[str, ...]
    """Requests within the pause of the one before."""
    against_wishes: tuple[str, ...]
    """Requests to a host in the time that it asked for, or for what its robots.txt forbids."""
    rang_for_old: tuple[str, ...]
    silent_for_new: tuple[str, ...]
    mistold: tuple[str, ...]
    """Feeds of which people were told something else than happened."""
    late: tuple[str, ...]
    """Items of feeds in reach that were stored long after they were published."""
    unread: tuple[str, ...]
    """Pages that could be read and were not, or whose words are not the article's."""
    requests: int
    fixed: int
    """Requests that a fixed ten-minute schedule makes for the feeds alone."""
    delays: dict[str, list[float]]
    """Hours from publication to storing, by temper."""

    def __add__(self, other: "Findings") -> "Findings":
        """Of two parts together."""
        names = [field.name for field in fields(self)]
        both: Any = {name: _both(getattr(self, name), getattr(other, name)) for name in names}
        return Findings(**both)

    @property
    def medians(self) -> dict[str, float]:
        return {
            temper: sorted(hours)[len(hours) // 2] for temper, hours in sorted(self.delays.items())
        }

    @property
    def faults(self) -> tuple[str, ...]:
        return (
            *self.doubled,
            *self.lost,
            *self.too_soon,
            *self.against_wishes,
            *self.rang_for_old,
            *self.silent_for_new,
            *self.mistold,
            *self.late,
            *self.unread,
        )


def _both(one: Any, other: Any) -> Any:
    if isinstance(one, dict):
        return {key: one.get(key, []) + other.get(key, []) for key in {**one, **other}}
    return one + other


def findings(run: Month) -> Findings:
    articles = _articles(run)
    found: dict[str, list[Article]] = defaultdict(list)
    for article in articles:
        found[article.title.split()[2]].append(article)
    expected = {
        it.marker(item): (it, item)
        for it in run.feeds.values()
        for place, item in enumerate(it.items)
        if _visible(it, place, run)
    }
    new = {
        marker: article
        for marker, kept in found.items()
        for article in kept
        if marker in expected and expected[marker][1].at > START + timedelta(minutes=30)
    }
    return Findings(
        items=len(expected),
        articles=len(articles),
        doubled=tuple(f"doubled: {m}" for m, kept in found.items() if len(kept) > 1),
        lost=tuple(f"lost: {m} ({it.temper})" for m, (it, _) in expected.items() if m not in found),
        too_soon=tuple(_too_soon(run)),
        against_wishes=tuple(_against_wishes(run)),
        rang_for_old=tuple(
            f"rang for old: {m}"
            for m, kept in found.items()
            for article in kept
            if article.alerting and m in expected and expected[m][1].at < START
        ),
        silent_for_new=tuple(f"silent: {m}" for m, article in new.items() if not article.alerting),
        mistold=tuple(_mistold(run)),
        late=tuple(_late(new, expected, run)),
        unread=tuple(_unread(run, found)),
        requests=len(run.serving.log),
        fixed=len(run.feeds) * int((run.end - START) / FIXED),
        delays=_delays(new, expected),
    )


def _articles(run: Month) -> list[Article]:
    with run.store.reading() as tx:
        return tx.articles.newest(limit=10_000_000)


def _visible(it: Publisher, place: int, run: Month) -> bool:
    """Whether the item could be had: it was in an answer, or in a feed in reach for two hours."""
    at = it.items[place].at
    if it.items[place].number in run.serving.shown[it.name]:
        return True
    if at > run.end - 8 * timedelta(hours=1) or it.spells:
        return False
    if it.validators in LYING and not FOUND_OUT <= at <= run.end - DAY - LATE:
        return False
    leaves = place + WINDOW
    gone_at = it.items[leaves].at if leaves < len(it.items) else run.end
    return at >= START and gone_at - at > 2 * timedelta(hours=1)


def _too_soon(run: Month) -> Iterator[str]:
    pause = run.settings.ingest.host_pause
    for host, asked in _by_host(run).items():
        before = [None, *asked[:-1]]
        starts = [r for r, last in zip(asked, before, strict=True) if not _hop(last)]
        for first, second in pairwise(starts):
            if second.at - first.at < pause:
                yield f"too soon: {host} {second.path} after {second.at - first.at}"


def _hop(before: Request | None) -> bool:
    """Whether what follows is where a redirect led, at once."""
    return before is not None and before.status in (301, 302)


def _against_wishes(run: Month) -> Iterator[str]:
    forbidden = {it.name for it in run.feeds.values() if it.robots.count("Disallow")}
    slow = {it.host for it in run.feeds.values() if "Crawl-delay" in it.robots}
    for host, asked in _by_host(run).items():
        closed_until, read_at = START, START - DAY
        for request in asked:
            if request.at < closed_until:
                yield f"asked in its pause: {host} {request.path}"
            if request.retry_after:
                closed_until = request.at + timedelta(seconds=request.retry_after)
            name, _, what = request.path.strip("/").partition("/")
            if what.isdigit():
                if name in forbidden:
                    yield f"robots.txt forbids: {host} {request.path}"
                if host in slow and request.at - read_at < timedelta(seconds=20):
                    yield f"crawl delay: {host} {request.path}"
                read_at = request.at


def _by_host(run: Month) -> dict[str, list[Request]]:
    asked: dict[str, list[Request]] = defaultdict(list)
    for request in run.serving.log:
        asked[request.host].append(request)
    return asked


def _mistold(run: Month) -> Iterator[str]:
    with run.store.reading() as tx:
        alerts = tx.alerts.newest(limit=1_000_000)
    told: dict[str, list[str]] = defaultdict(list)
    for alert in sorted(alerts, key=lambda alert: alert.created_at):
        told[alert.dispute_id].append(alert.event)
    for feed_id, it in run.feeds.items():
        expected = [TOLD[condition] for condition in it.told]
        if told[feed_id] != expected:
            yield f"told of {it.name} ({it.temper}): {told[feed_id]}, not {expected}"


def _unread(run: Month, found: dict[str, list[Article]]) -> Iterator[str]:
    with run.store.reading() as tx:
        for it in run.feeds.values():
            if not it.summaries:
                continue
            whole = not it.wall and not it.robots.count("Disallow")
            for item in it.items:
                for article in found.get(it.marker(item), ()):
                    fresh = START - 2 * DAY < item.at < run.end - timedelta(hours=3)
                    text = tx.articles.revision(article.id).text
                    if fresh and whole and not is_whole(text, it.marker(item)):
                        yield f"unread: {it.marker(item)} ({it.temper})"
                    if "accept cookies" in text:
                        yield f"a wall for an article: {it.marker(item)}"


def _late(
    new: dict[str, Article], expected: dict[str, tuple[Publisher, Item]], run: Month
) -> Iterator[str]:
    """A quiet feed is polled every hour, give or take a tenth; a lie is found out a day after the
    first item that it hides."""
    troubled = {it.host for it in run.feeds.values() if it.spells}
    for marker, article in new.items():
        it, item = expected[marker]
        if it.host in troubled or "skipHours" in it.channel:
            continue  # it asked for it
        most = DAY + LATE if it.validators in LYING else LATE
        if article.stored_at - item.at > most:
            yield f"late: {marker} ({it.temper}) by {article.stored_at - item.at}"


def _delays(
    new: dict[str, Article], expected: dict[str, tuple[Publisher, Item]]
) -> dict[str, list[float]]:
    hours: dict[str, list[float]] = defaultdict(list)
    for marker, article in new.items():
        it, item = expected[marker]
        hours[it.temper].append((article.stored_at - item.at) / timedelta(hours=1))
    return dict(hours)


def summary(found: Findings) -> Counter[str]:
    return Counter(fault.split(":")[0] for fault in found.faults)
