"""When a host may be asked."""

from datetime import timedelta

import pytest

from crosswire.domain.feeds import Host
from crosswire_ingest.politeness import asked, closed, is_open
from tests.samples import NOON

SECOND = timedelta(seconds=1)
HOST = Host(name="north.example", free_at=NOON)


def test_a_host_is_asked_again_only_after_its_pause() -> None:
    host = asked(HOST, now=NOON, pause=2 * SECOND)

    assert not is_open(host, 0, now=NOON + SECOND, most=2)
    assert is_open(host, 0, now=NOON + 2 * SECOND, most=2)


@pytest.mark.parametrize(("under_way", "may"), [(1, True), (2, False), (3, False)])
def test_only_so_many_requests_to_a_host_are_under_way_at_one_time(
    under_way: int, may: bool
) -> None:
    assert is_open(HOST, under_way, now=NOON, most=2) is may


def test_a_host_that_asks_for_time_gets_it_and_the_longer_time_counts() -> None:
    host = closed(HOST, until=NOON + 60 * SECOND, why="It answers 429.")
    host = closed(host, until=NOON + 30 * SECOND, why="It answers 503.")

    assert not is_open(host, 0, now=NOON + 59 * SECOND, most=2)
    assert is_open(host, 0, now=NOON + 60 * SECOND, most=2)
    assert host.closed_because == "It answers 429."
