"""Every metric, declared once with a sentence, as Prometheus reads it.

Counts come from the store at each scrape, so they are true whichever process is asked and survive
every restart. Handler times are gathered in each worker and added to the store now and then.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import GaugeMetricFamily as Gauge
from prometheus_client.core import HistogramMetricFamily as Histogram
from prometheus_client.core import Metric
from prometheus_client.registry import Collector

from crosswire.domain.messages import Stage
from crosswire.domain.work import StageCounts
from crosswire.observability.timings import BOUNDS, Timing, kept_timings
from crosswire.store.protocol import Store, Tally


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
            tally, counts, timings = tx.tally(), tx.work.counts(), kept_timings(tx)
        yield from _holdings(tally)
        yield from _work(counts, self._now)
        yield from _handler_seconds(timings)

    def describe(self) -> Iterable[Metric]:
        return ()


def _holdings(tally: Tally) -> Iterator[Metric]:
    yield Gauge("crosswire_articles", "Articles kept.", value=tally.articles)
    yield Gauge("crosswire_revisions", "Versions of articles kept.", value=tally.revisions)
    yield Gauge("crosswire_claims", "Claims read from articles.", value=tally.claims)
    yield _labelled(
        "crosswire_verdicts", "Pairs of claims judged, by relation.", "relation", tally.verdicts
    )
    yield _labelled("crosswire_disputes", "Disputes, by state.", "state", tally.disputes)
    yield _labelled("crosswire_alerts", "Alerts raised, by event.", "event", tally.alerts)
    yield _labelled(
        "crosswire_deliveries", "Alerts for endpoints, by state.", "state", tally.deliveries
    )
    yield _labelled(
        "crosswire_delivery_attempts",
        "Requests to endpoints, by outcome.",
        "outcome",
        tally.attempts,
    )


def _work(counts: Iterable[StageCounts], now: datetime) -> Iterator[Metric]:
    pieces = Gauge(
        "crosswire_work", "Pieces of work, by stage and state.", labels=["stage", "state"]
    )
    oldest = Gauge(
        "crosswire_work_oldest_seconds",
        "How long the oldest due work has waited.",
        labels=["stage"],
    )
    for stage in counts:
        for state in ("waiting", "running", "done", "dead"):
            pieces.add_metric([stage.stage, state], getattr(stage, state))
        since = stage.oldest_waiting
        age = (now - since).total_seconds() if since else 0.0
        oldest.add_metric([stage.stage], max(age, 0.0))
    yield pieces
    yield oldest


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


def _labelled(name: str, meaning: str, label: str, values: dict[str, int]) -> Metric:
    family = Gauge(name, meaning, labels=[label])
    for value, count in sorted(values.items()):
        family.add_metric([value], count)
    return family
