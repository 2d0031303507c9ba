"""The arithmetic of the quality report."""

import pytest

from tests.quality.floors import Floors, shortfalls
from tests.quality.measure import Count, Estimate, Score


def test_precision_and_recall_of_six_found_two_missed_and_three_false() -> None:
    count = Count(found=6, missed=2, false=3, pairs=20)

    assert count.precision == pytest.approx(6 / 9)
    assert count.recall == pytest.approx(6 / 8)
    assert count.f1 == pytest.approx(12 / 17)


def test_false_alerts_are_counted_per_thousand_items_of_which_a_pair_has_two() -> None:
    assert Count(false=1, pairs=250).false_per_thousand == 2


def test_without_an_alert_there_is_no_precision_and_without_a_contradiction_no_recall() -> None:
    assert Count(missed=3, pairs=3).precision is None
    assert Count(false=3, pairs=3).recall is None
    assert Count(pairs=3).f1 is None


def test_an_interval_holds_its_value_and_comes_out_the_same_twice() -> None:
    families = {str(n): Count(found=n % 3, missed=1, false=n % 2, pairs=4) for n in range(40)}

    once = Score(families).estimate(lambda count: count.recall)
    again = Score(families).estimate(lambda count: count.recall)

    assert once == again
    assert once.low is not None
    assert once.value is not None
    assert once.high is not None
    assert once.low < once.value < once.high


def test_an_interval_is_wider_when_cases_huddle_in_few_families() -> None:
    spread = Score({str(n): Count(found=n % 2, missed=1 - n % 2, pairs=1) for n in range(60)})
    huddled = Score({str(n): Count(found=10 * n, missed=10 * (1 - n), pairs=10) for n in (0, 1)})

    assert _width(huddled) > _width(spread)


def test_a_set_of_no_cases_has_no_estimate() -> None:
    assert str(Score({}).estimate(lambda count: count.precision)) == "–"


def test_floors_name_each_measure_that_fell() -> None:
    floors = Floors(precision=0.95, recall=0.5, false_alerts=0)

    assert list(shortfalls(Count(found=19, missed=1, false=1, pairs=40), floors)) == [
        "1 false alerts, at most 0 are let through"
    ]
    assert len(list(shortfalls(Count(missed=5, pairs=5), floors))) == 2


def _width(score: Score) -> float:
    estimate: Estimate = score.estimate(lambda count: count.recall)
    assert estimate.low is not None
    assert estimate.high is not None
    return estimate.high - estimate.low
