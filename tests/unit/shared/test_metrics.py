"""The page that Prometheus scrapes says what the store holds."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from prometheus_client.parser import text_string_to_metric_families

from crosswire.domain.feeds import Feed, Habits, WantedPage
from crosswire.domain.messages import ArticleStored, Rank
from crosswire.observability import counts, timings
from crosswire.observability.metrics import render
from crosswire.store.protocol import Store
from crosswire.testing import memory_store
from tests.samples import NOON, article, source


@pytest.fixture
def store() -> Store:
    return memory_store()


@pytest.fixture(autouse=True)
def _nothing_gathered() -> Iterator[None]:
    timings._gathered.clear()
    yield
    timings._gathered.clear()


def value(store: Store, name: str, **labels: str) -> float:
    page = render(store, NOON + timedelta(seconds=90)).decode()
    for family in text_string_to_metric_families(page):
        for sample in family.samples:
            if sample.name == name and sample.labels == labels:
                return sample.value
    raise LookupError(f"{name} {labels}")


def test_articles_are_counted(store: Store) -> None:
    with store.transaction() as tx:
        tx.articles.keep(article(), NOON)

    assert value(store, "crosswire_articles") == 1


def test_what_a_model_read_is_counted_over_all_processes(store: Store) -> None:
    counts.taken()
    for _ in range(2):
        counts.happened("model.pairs.read", 2)
        counts.happened("model.pairs.read")
        timings.keep_timings(store)

    assert value(store, "crosswire_model_pairs", outcome="read") == 6
    assert value(store, "crosswire_model_pairs", outcome="suggested") == 0


def test_work_is_counted_by_stage_and_state(store: Store) -> None:
    with store.transaction() as tx:
        tx.work.add(ArticleStored(article_id="a", revision=1), now=NOON)

    assert value(store, "crosswire_work", stage="extractor", state="waiting") == 1
    assert value(store, "crosswire_work", stage="alerts", state="waiting") == 0
    assert value(store, "crosswire_work_oldest_seconds", stage="extractor") == 90


def test_back_fill_is_counted_by_itself_and_is_never_late(store: Store) -> None:
    with store.transaction() as tx:
        tx.work.add(ArticleStored(article_id="a", revision=1, rank=Rank.BACKFILL), now=NOON)

    assert value(store, "crosswire_work_backfill", stage="extractor") == 1
    assert value(store, "crosswire_work", stage="extractor", state="waiting") == 1
    assert value(store, "crosswire_work_oldest_seconds", stage="extractor") == 0


def test_what_has_not_happened_yet_is_zero(store: Store) -> None:
    assert value(store, "crosswire_disputes", state="open") == 0
    assert value(store, "crosswire_deliveries", state="dead") == 0
    assert value(store, "crosswire_verdicts", relation="contradicts") == 0


def test_handler_times_of_all_processes_add_up(store: Store) -> None:
    for seconds in (0.002, 0.2):
        timings.took("alerts", seconds)
        timings.keep_timings(store)

    bucket = "crosswire_handler_seconds_bucket"
    assert value(store, "crosswire_handler_seconds_count", stage="alerts") == 2
    assert value(store, "crosswire_handler_seconds_sum", stage="alerts") == pytest.approx(0.202)
    assert value(store, bucket, stage="alerts", le="0.003") == 1
    assert value(store, bucket, stage="alerts", le="+Inf") == 2


def test_every_metric_has_a_sentence(store: Store) -> None:
    families = list(text_string_to_metric_families(render(store).decode()))

    assert len(families) >= 10
    assert all(family.documentation.endswith(".") for family in families)


def test_feeds_are_counted_by_how_they_stand_and_polls_by_their_results(store: Store) -> None:
    with store.transaction() as tx:
        tx.sources.keep(source())
        for name, facts in (
            ("a", {"polls": 5, "habits": Habits(unmodified=3, failed=1)}),
            ("b", {"polls": 2, "failures": 1, "habits": Habits(failed=4)}),
        ):
            known = {"id": name, "source_id": source().id, "url": f"https://n.example/{name}"}
            tx.feeds.add(Feed.model_validate({**known, "next_poll_at": NOON, **facts}))

    assert value(store, "crosswire_feeds", standing="well") == 1
    assert value(store, "crosswire_feeds", standing="failing") == 1
    assert value(store, "crosswire_feeds", standing="dead") == 0
    results = ("modified", "unmodified", "failed")
    assert [value(store, "crosswire_polls", result=it) for it in results] == [4, 3, 5]


def test_pages_are_counted_by_state_and_hosts_while_they_are_closed(store: Store) -> None:
    with store.transaction() as tx:
        kept = tx.articles.keep(article(), NOON).article
        tx.pages.save(WantedPage(article_id=kept.id, url="x", not_before=NOON))
        for name, wait in (("a.example", 3600), ("b.example", 10), ("c.example", 100)):
            host = tx.hosts.get(name, NOON)
            tx.hosts.save(host.with_(closed_until=NOON + timedelta(seconds=wait)))

    assert value(store, "crosswire_pages", state="wanted") == 1
    assert value(store, "crosswire_pages", state="refused") == 0
    assert value(store, "crosswire_hosts_closed") == 2
