"""Every temper once, for two days: the whole month is `make web-month`."""

import pytest

from tests.websim.findings import Findings, findings
from tests.websim.publishers import TEMPERS
from tests.websim.running import month


@pytest.fixture(scope="module")
def found() -> Findings:
    return findings(month(len(TEMPERS), days=2, seed=3))


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_every_item_becomes_one_article_and_no_wish_is_disregarded(found: Findings) -> None:
    assert found.faults == ()
    assert found.items > 300


@pytest.mark.slow
def test_far_fewer_requests_are_made_than_by_a_fixed_ten_minute_schedule(found: Findings) -> None:
    assert found.requests < found.fixed / 2
