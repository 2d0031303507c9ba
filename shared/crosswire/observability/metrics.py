"""Every metric, declared once with a sentence, as Prometheus reads it.

Counts come from the store at each scrape, so they are true whichever process is asked and survive
every restart. Handler times are gathered in each worker and added to the store now and then.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Literal, get_args

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import GaugeMetricFamily as Gauge
from prometheus_client.core import HistogramMetricFamily as Histogram
from prometheus_client.core import Metric
from prometheus_client.registry import Collector

from crosswire.domain.deliveries import DeliveryState, Outcome
from crosswire.domain.disputes import AlertEvent, DisputeState, Relation
from crosswire.domain.feeds import Feed, PageState, Standing
from crosswire.domain.messages import Stage
from crosswire.domain.work import StageCounts
from crosswire.observability.counts import kept_counts
from crosswire.observability.timings import BOUNDS, Timing, kept_timings
from crosswire.store.protocol import Store, Tally

#: Unread: there was no time, or no answer. The others were read.
Read = Literal["read", "unread", "suggested", "doubted"]


def render(store: Store, now: datetime | None = None) -> bytes:
    """The page that Prometheus scrapes. Raises Unavailable if the database is down."""
    registry = CollectorRegistry()
    registry.register(_FromStore(store, now or datetime.now(UTC)))
    return generate_latest(registry)


class _FromStore(Collector):
    def __init__(self, store: Store, now: datetime) -> None:
        self._store, self._now = store, now

    def collect(self) -> Iterator[Metric]:
        with self._store.reading() as tx:
            tally, work, timings = tx.tally(), tx.work.counts(), kept_timings(tx)
            counts = kept_counts(tx)
            feeds, pages, closed = tx.feeds.all(), tx.pages.counts(), tx.hosts.closed(self._now)
        yield from _holdings(tally)
        yield from _feeds(feeds)
        yield _by("state", PageState, "pages", "Pages read for summaries", pages)
        yield Gauge("crosswire_hosts_closed", "Hosts that asked for time.", value=len(closed))
        yield _by("outcome", Read, "model_pairs", "Pairs put to the model", _read(counts))
        yield from _work(work, self._now)
        yield from _handler_seconds(timings)

    def describe(self) -> Iterable[Metric]:
        return ()


def _holdings(tally: Tally) -> Iterator[Metric]:
    yield Gauge("crosswire_articles", "Articles kept.", value=tally.articles)
    yield Gauge("crosswire_revisions", "Versions of articles kept.", value=tally.revisions)
    yield Gauge("crosswire_claims", "Claims read from articles.", value=tally.claims)
    yield _by("relation", Relation, "verdicts", "Pairs of claims judged", tally.verdicts)
    yield _by("state", DisputeState, "disputes", "Disputes", tally.disputes)
    yield _by("event", AlertEvent, "alerts", "Alerts raised", tally.alerts)
    yield _by("state", DeliveryState, "deliveries", "Alerts for endpoints", tally.deliveries)
    yield _by("outcome", Outcome, "delivery_attempts", "Requests to endpoints", tally.attempts)


def _feeds(feeds: list[Feed]) -> Iterator[Metric]:
    standings = Counter[str](feed.standing for feed in feeds)
    yield _by("standing", Standing, "feeds", "Feeds", standings)
    habits = [feed.habits for feed in feeds]
    unmodified = sum(it.unmodified for it in habits)
    polls = {
        "modified": sum(feed.polls for feed in feeds) - unmodified,
        "unmodified": unmodified,
        "failed": sum(it.failed for it in habits),
    }
    yield _by("result", None, "polls", "Polls of the feeds that there are", polls)


def _work(counts: Iterable[StageCounts], now: datetime) -> Iterator[Metric]:
    pieces = Gauge(
        "crosswire_work", "Pieces of work, by stage and state.", labels=["stage", "state"]
    )
    oldest = Gauge(
        "crosswire_work_oldest_seconds",
        "How long the oldest due work has waited, back-fill left out.",
        labels=["stage"],
    )
    backfill = Gauge(
        "crosswire_work_backfill",
        "Pieces of work that wait behind the news, by stage.",
        labels=["stage"],
    )
    for stage in counts:
        for state in ("waiting", "running", "done", "dead"):
            pieces.add_metric([stage.stage, state], getattr(stage, state))
        backfill.add_metric([stage.stage], stage.backfill)
        since = stage.oldest_waiting
        age = (now - since).total_seconds() if since else 0.0
        oldest.add_metric([stage.stage], max(age, 0.0))
    yield pieces
    yield backfill
    yield oldest


def _read(counts: dict[str, int]) -> dict[str, int]:
    """By a model: what it was asked, and what came of that."""
    return {outcome: counts.get(f"model.pairs.{outcome}", 0) for outcome in get_args(Read)}


def _handler_seconds(timings: dict[Stage, Timing]) -> Iterator[Metric]:
    family = Histogram(
        "crosswire_handler_seconds",
        "Time from taking a piece of work to its commit.",
        labels=["stage"],
    )
    for stage, (total, *buckets) in timings.items():
        ends = [*(str(bound) for bound in BOUNDS), "+Inf"]
        sums = [sum(buckets[: at + 1]) for at in range(len(buckets))]
        family.add_metric([stage], buckets=list(zip(ends, sums, strict=True)), sum_value=total)
    yield family


def _by(label: str, known: object, name: str, what: str, counted: dict[str, int]) -> Metric:
    """What has not happened yet is 0 and not absent, or nobody could raise an alarm on it."""
    family = Gauge(f"crosswire_{name}", f"{what}, by {label}.", labels=[label])
    for value, count in sorted({**dict.fromkeys(get_args(known), 0), **counted}.items()):
        family.add_metric([value], count)
    return family
