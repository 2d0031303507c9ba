"""Figures that clash, and figures that only look as if they did."""

import pytest

from crosswire.domain.claims import Question
from tests.samples import person
from tests.unit.alerts.desk import (
    HARBOUR,
    MAYOR,
    NORTH,
    POLICE,
    SOUTH,
    SOUTH_MINISTER,
    in_time,
    judged,
    said,
    toll,
    undated,
)

THIRD = person("Observer", side="TH")
MISSING = Question(
    kind="quantity", predicate="missing", subject="people", event="flood", text="missing(flood)"
)


def test_two_speakers_on_one_day_clash() -> None:
    verdict = judged(toll((5800, 6400), by=NORTH), toll(312, by=SOUTH))

    assert (verdict.relation, verdict.type, verdict.between) == (
        "contradicts",
        "quantity",
        "speakers",
    )
    assert verdict.confidence > 0.9


def test_a_later_running_total_of_one_speaker_is_an_update() -> None:
    verdict = judged(toll(312, by=SOUTH), toll(1420, by=SOUTH, days=9))

    assert verdict.relation == "supersedes"


def test_a_later_running_total_of_one_side_is_an_update() -> None:
    verdict = judged(toll(141, by=SOUTH), toll(1300, by=SOUTH_MINISTER, days=9))

    assert verdict.relation == "supersedes"


def test_what_a_side_counts_may_be_less_than_what_its_enemy_claims_days_later() -> None:
    verdict = judged(toll(141, by=SOUTH), toll((2941, float("inf")), by=NORTH, days=5))

    assert verdict.relation == "compatible"
    assert "update at most" in verdict.reasons[-2]


def test_no_toll_grows_tenfold_overnight_between_a_side_and_its_enemy() -> None:
    verdict = judged(toll(312, by=SOUTH), toll(9000, by=NORTH, days=1))

    assert verdict.relation == "contradicts"


def test_a_toll_may_grow_tenfold_overnight_where_nobody_fights_over_it() -> None:
    verdict = judged(said(40, by=POLICE), said(900, by=MAYOR, days=1))

    assert verdict.relation == "compatible"


def test_a_running_total_of_another_speaker_cannot_fall() -> None:
    verdict = judged(toll(9000, by=NORTH), toll(1420, by=SOUTH, days=6))

    assert verdict.relation == "contradicts"
    assert "cannot fall" in verdict.reasons[-2]


def test_a_slightly_lower_later_total_is_a_correction_at_most() -> None:
    verdict = judged(toll(9000, by=NORTH), toll(7900, by=THIRD, days=6))

    assert verdict.relation == "compatible"


def test_a_running_total_that_falls_is_taken_back() -> None:
    verdict = judged(toll(9000, by=NORTH), toll(7900, by=NORTH, days=6))

    assert verdict.relation == "reverses"


def test_the_same_figure_later_is_a_corroboration() -> None:
    verdict = judged(toll(312, by=SOUTH), toll(312, by=SOUTH, days=1, outlet="coast-times"))

    assert verdict.relation == "corroborates"


def test_rounded_figures_are_the_same_figure() -> None:
    verdict = judged(toll((5800, 6400), by=NORTH), toll(6200, by=THIRD))

    assert verdict.relation == "corroborates"


def test_an_open_figure_does_not_confirm_what_it_does_not_exclude() -> None:
    verdict = judged(toll((22, float("inf")), by=THIRD), toll(6400, by=NORTH))

    assert verdict.relation == "compatible"


def test_the_same_figure_of_another_speaker_days_later_confirms_nothing() -> None:
    verdict = judged(toll((200, 999), by=NORTH), toll(312, by=SOUTH, days=5))

    assert verdict.relation == "compatible"


def test_a_toll_that_rose_between_two_reports_of_a_day_raises_no_alert() -> None:
    verdict = judged(said(12, by=POLICE, hours=8), said(30, by=MAYOR, hours=15))

    assert verdict.confidence < 0.7


def test_a_toll_that_fell_between_two_reports_of_a_day_does() -> None:
    higher = in_time(said(30, by=POLICE, hours=8), 0, 0)
    lower = in_time(said(12, by=MAYOR, hours=15), 0, 0)

    verdict = judged(higher, lower)

    assert verdict.relation == "contradicts"
    assert verdict.confidence >= 0.7


def test_tolls_that_name_neither_place_nor_time_may_be_of_two_events() -> None:
    verdict = judged(said(30, by=POLICE, hours=8), said(12, by=MAYOR, hours=15))

    assert verdict.relation == "contradicts"
    assert verdict.confidence < 0.7


def test_the_arrested_are_not_found_later() -> None:
    arrested = Question(
        kind="quantity", predicate="arrested", subject="people", event="march", text="arrested"
    )
    verdict = judged(
        said(30, by=POLICE, question=arrested, place=HARBOUR),
        said(120, by=MAYOR, question=arrested, place=HARBOUR, hours=15),
    )

    assert verdict.confidence >= 0.7


def test_small_gaps_are_suggested_and_not_alerted() -> None:
    verdict = judged(said(12, by=POLICE), said(13, by=MAYOR))

    assert verdict.relation == "contradicts"
    assert verdict.confidence < 0.7


def test_two_officials_of_one_side_may_clash_on_one_day() -> None:
    verdict = judged(toll(9000, by=SOUTH), toll(312, by=SOUTH_MINISTER))

    assert verdict.relation == "contradicts"
    assert verdict.confidence < 0.95


def test_two_outlets_that_date_one_speakers_figure_alike_disagree() -> None:
    verdict = judged(
        toll(900, by=SOUTH, hours=8), toll(312, by=SOUTH, outlet="coast-times", hours=10)
    )

    assert (verdict.relation, verdict.between) == ("contradicts", "outlets")


def test_an_outlet_that_is_late_with_an_undated_figure_raises_no_alert() -> None:
    verdict = judged(
        undated(said(30, by=POLICE, hours=8)),
        undated(said(12, by=POLICE, outlet="coast-times", hours=10)),
    )

    assert verdict.confidence < 0.7


def test_two_figures_of_one_speaker_and_day_whose_order_is_unknown_are_an_update() -> None:
    verdict = judged(
        said(59, by=POLICE, article="one"), said(40, by=POLICE, article="two", sentence="Forty.")
    )

    assert verdict.relation == "supersedes"


def test_an_outlet_that_lowers_its_figure_takes_nothing_back() -> None:
    assert judged(said(30, hours=8), said(12, hours=15)).relation == "compatible"


def test_an_outlet_raises_its_own_figure() -> None:
    verdict = judged(said(12, hours=8), said(30, hours=10))

    assert verdict.relation == "supersedes"


@pytest.mark.parametrize("later", [3, 40])
def test_the_missing_may_be_found_and_more_may_be_missed(later: int) -> None:
    verdict = judged(
        said(12, by=POLICE, question=MISSING), said(later, by=MAYOR, question=MISSING, days=1)
    )

    assert verdict.relation == "compatible"


def test_figures_for_one_day_clash() -> None:
    verdict = judged(toll(60, by=SOUTH, scope="period"), toll(300, by=NORTH, scope="period"))

    assert verdict.relation == "contradicts"


def test_figures_for_two_days_do_not() -> None:
    verdict = judged(
        toll(60, by=SOUTH, scope="period"), toll(300, by=NORTH, scope="period", days=1)
    )

    assert verdict.relation == "compatible"


def test_a_denied_figure_clashes_with_that_figure_and_with_no_other() -> None:
    denied = toll(9000, by=SOUTH, modality="denied", polarity="negated")

    assert judged(denied, toll(9000, by=NORTH)).type == "denial"
    assert judged(denied, toll(312, by=NORTH)).relation == "compatible"
