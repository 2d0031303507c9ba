"""The gate: the fast subset may not fall below its floors. A failure names totals, never a case."""

import time
from statistics import mean

import pytest

from crosswire.domain.claims import Claim
from crosswire.settings import AlertSettings
from crosswire_alerts.judge import judge
from crosswire_extractor.reading import read
from tests.quality.cases import Item, in_fast_subset, read_cases
from tests.quality.comparing import Finding, compare, told
from tests.quality.floors import read_floors, shortfalls
from tests.quality.measure import score
from tests.quality.report import headline

SETTINGS = AlertSettings()
CASES = [case for case in read_cases() if in_fast_subset(case)]


#: So many yardsticks the fast subset may take. Measured in eight runs: 1,200 to 2,020.
MOST_YARDSTICKS = 3500


@pytest.fixture(scope="module")
def measured() -> tuple[list[Finding], float]:
    """The findings of the fast subset, and how many yardsticks of CPU they took.

    Machines differ, and one differs from itself: the yardstick is laid on again and again.
    """
    findings: list[Finding] = []
    yardsticks: list[float] = []
    spent, started = 0.0, time.process_time()
    for finding in compare(CASES, read=read, judge=judge, settings=SETTINGS):
        spent += time.process_time() - started
        findings.append(finding)
        if len(findings) % 20 == 1:
            yardsticks.append(_yardstick())
        started = time.process_time()
    return findings, spent / mean(yardsticks)


def _yardstick() -> float:
    """Seconds of CPU for work of a fixed size and of the same kind: words in sets and tables."""
    started = time.process_time()
    met: dict[str, frozenset[str]] = {}
    for number in range(20_000):
        word = f"word-{number * 7919 % 1000}"
        met[word] = met.get(word, frozenset()) | {word[-2:]}
    sorted(met.items(), key=lambda each: each[0].upper())
    return time.process_time() - started


def test_the_fast_subset_reaches_its_floors(measured: tuple[list[Finding], float]) -> None:
    total = score(measured[0]).total

    assert not list(shortfalls(total, read_floors())), headline(total)


def test_the_fast_subset_is_fast(measured: tuple[list[Finding], float]) -> None:
    assert measured[1] < MOST_YARDSTICKS


def test_the_fast_subset_holds_contradictions_and_silence_of_both_halves() -> None:
    kinds = {(case.half, case.expect) for case in CASES}

    assert len(kinds) == 4
    assert len(CASES) > 100


def test_no_claim_contradicts_its_own_reprint() -> None:
    items = {item for case in CASES for item in (case.a, case.b)}
    pairs = [pair for item in items for pair in _with_reprint(item)]

    alerts = sum(told(judge(a, b, settings=SETTINGS), SETTINGS) for a, b in pairs)

    assert pairs
    assert alerts == 0


def _with_reprint(item: Item) -> list[tuple[Claim, Claim]]:
    """Each claim beside the same claim as another outlet prints it."""
    reprint = item.with_(source="Another Outlet")
    return list(zip(read(*item.article()), read(*reprint.article()), strict=True))
