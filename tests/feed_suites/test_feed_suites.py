"""Public suites of feeds: what is expected is kept, and each difference has a reason."""

import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from crosswire.domain.errors import Refused
from crosswire_ingest.feeds import read_feed
from tests.feed_suites import feedparser_suite, gofeed_suite
from tests.feed_suites.kept import MOST, NOW, Case, Read

DIFFERENCES = Path(__file__).parent / "differences"
SUITES = [
    pytest.param("feedparser", feedparser_suite.cases, 1_200, 0.99, id="feedparser"),
    pytest.param("gofeed", gofeed_suite.cases, 500, 0.97, id="gofeed"),
]


@pytest.mark.parametrize(("name", "cases", "fewest", "floor"), SUITES)
def test_what_a_suite_expects_is_kept_but_for_listed_differences(
    name: str, cases: Callable[[], Iterator[Case]], fewest: int, floor: float
) -> None:
    results = {
        (case.name, str(check)): read.holds(check)
        for case in cases()
        for read in [Read(case)]
        for check in case.checks
    }

    differing = {key for key, holds in results.items() if not holds}
    assert differing == _listed(name).keys(), "the list of differences is out of date"
    assert len(results) >= fewest, "the suite is not read as it was"
    assert 1 - len(differing) / len(results) >= floor


@pytest.mark.parametrize(("name", "cases", "fewest", "floor"), SUITES)
def test_every_document_of_a_suite_is_read_or_refused_in_time(
    name: str, cases: Callable[[], Iterator[Case]], fewest: int, floor: float
) -> None:
    for case in cases():
        started = time.monotonic()
        with suppress(Refused):
            read_feed(case.body, case.headers, case.url, MOST, NOW)
        assert time.monotonic() - started < 5, case.name


def test_each_listed_difference_has_a_reason() -> None:
    for file in DIFFERENCES.glob("*.txt"):
        assert all(_listed(file.stem).values())


def _listed(suite: str) -> dict[tuple[str, str], str]:
    """Reasons, by file and field."""
    lines = (DIFFERENCES / f"{suite}.txt").read_text("utf-8").splitlines()
    parts = [line.split(" | ") for line in lines if line and not line.startswith("#")]
    return {(name, field): reason for name, field, reason in parts}
