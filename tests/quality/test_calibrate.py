"""Confidence is held against what was right, and factors are learnt from it."""

import pytest

from crosswire.domain.disputes import Verdict
from crosswire.settings import AlertSettings
from crosswire_alerts.judge import judge
from tests.quality.cases import Case, Item
from tests.quality.comparing import Finding
from tests.quality.doubts import Told, told_in
from tests.quality.fitting import BASE, fit
from tests.quality.reliability import Said, bins, brier, expected_error
from tests.samples import claim, person


def told(right: bool, *doubts: str, family: str = "f") -> Told:
    factors = dict.fromkeys(doubts, 0.9)
    confidence = 0.95 * 0.9 ** len(doubts)
    return Told("set", family, "quantity", confidence, 0.95, factors, right)


def test_the_sum_that_a_reader_is_shown_is_read_back() -> None:
    a = claim(300, speaker=person("Mayor"), article_id="a")
    b = claim(120, speaker=person("Minister"), article_id="b").with_(modality="hedged")
    verdict = judge(a, b, settings=AlertSettings())

    (one,) = told_in("own", [finding(verdict.relation == "contradicts", verdict)])

    assert one.doubts["one of them is hedged"] == 0.76
    assert one.base == 0.95
    assert one.right


def finding(right: bool, verdict: Verdict) -> Finding:
    item = Item(source="north", text="…")
    case = Case(
        id="1",
        family="flood",
        type="quantity",
        expect="contradicts" if right else "silent",
        domain="disaster",
        half="dev",
        a=item,
        b=item,
    )
    return Finding.model_construct(case=case, claims=((), ()), verdict=verdict, alerts=True)


def test_a_doubt_that_is_mostly_wrong_costs_more() -> None:
    alerts = [told(True)] * 90 + [told(False, "they may count two events")] * 60

    factors = fit(alerts).factors

    assert factors["they may count two events"] < 0.5
    assert factors[BASE] > 0.9


def test_a_doubt_that_is_hardly_met_keeps_about_its_factor() -> None:
    alerts = [told(True)] * 30 + [told(True, "one is only a plan")]

    assert fit(alerts).factors["one is only a plan"] == pytest.approx(0.9, abs=0.05)


def test_factors_stay_between_nothing_and_one() -> None:
    alerts = [told(True, "harmless")] * 200 + [told(False, "fatal")] * 200

    factors = fit(alerts).factors.values()

    assert all(0 < factor < 1 for factor in factors)


def test_bins_tell_the_mean_and_the_share_of_right_ones() -> None:
    said = [Said(0.82, True), Said(0.88, False), Said(0.31, False)]

    low, high = bins(said)

    assert (low.alerts, low.right) == (1, 0)
    assert (high.alerts, high.right) == (2, 0.5)
    assert high.confidence == pytest.approx(0.85)


def test_sure_and_right_has_no_error_and_sure_and_wrong_has_all() -> None:
    assert brier([Said(1.0, True)]) == 0
    assert brier([Said(1.0, False)]) == 1
    assert expected_error([Said(0.75, True)] * 3 + [Said(0.75, False)]) == pytest.approx(0)
