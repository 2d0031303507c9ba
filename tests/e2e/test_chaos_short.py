"""A short `make chaos`: kill -9 of everything, and then exactly what nobody killed would have."""

from random import Random

import pytest

from crosswire.testing import memory_store
from tests.chaos.baseline import run_chain
from tests.chaos.crew import FEW
from tests.chaos.inbox import Inbox
from tests.chaos.invariants import Facts, violations
from tests.chaos.rounds import Plan, run, undisturbed
from tests.chaos.wire_service import of_today
from tests.wire import wire_articles

SECONDS = 6
pytestmark = [pytest.mark.slow, pytest.mark.timeout(400)]


def hush(_: str) -> None:
    """Nobody watches."""


def test_killed_processes_lose_nothing_and_do_nothing_twice() -> None:
    articles = of_today(wire_articles(10, seed=1))
    calm = undisturbed(articles, hush, FEW)
    assert calm.disputes

    crashing, forking = (
        run(Plan(number, 1, SECONDS, FEW), articles, calm, hush) for number in (2, 3)
    )

    assert (crashing.broken, forking.broken) == ([], [])
    assert crashing.kills.total() + forking.kills.total() >= 4


def test_the_same_faults_harm_a_plain_chain() -> None:
    chain = run_chain("several queues a worker", 20, 1, SECONDS, hush, crash_rate=0.2)

    assert chain.suffered


def test_the_count_afterwards_sees_what_is_missing() -> None:
    expected = Facts(
        articles=frozenset({"wire-1"}),
        claims=frozenset(),
        disputes=frozenset({("killed(people, flood), Cork", frozenset({"c1", "c2"}))}),
    )

    found = violations(memory_store(), Inbox(Random(1)), expected)

    assert found == [
        "1 articles lost, such as wire-1",
        "no dispute on killed(people, flood), Cork",
    ]
