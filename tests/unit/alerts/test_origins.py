"""Sides are counted in independent origins: a reprint is none."""

import pytest

from crosswire.domain.claims import Claim
from crosswire.domain.disputes import Position
from crosswire_alerts.sides import joined
from tests.unit.alerts.desk import SOUTH, through, toll
from tests.unit.alerts.test_judge_reprints import ABRIDGED, OTHER, WIRE, printed

EMPTY = Position(number=1, label="", stands=())
#: Too short to tell by itself who copied it.
TOLD = "The army put its dead at 312."
FIRST = printed(toll(312, by=SOUTH, sentence=TOLD), f"{WIRE} {TOLD}")
REPRINT = printed(toll(312, by=SOUTH, sentence=TOLD, outlet="coast-times"), f"{TOLD} {ABRIDGED}")
OWN_REPORT = printed(toll(312, by=SOUTH, outlet="valley-post"), OTHER)


def side(*claims: Claim) -> Position:
    position = EMPTY
    for claim in claims:
        position = joined(position, claim, {each.id: each for each in claims})
    return position


def origins(*claims: Claim) -> int:
    return len(side(*claims).origins)


def test_a_reprint_stands_on_the_origin_of_its_wire() -> None:
    position = side(FIRST, REPRINT)

    assert position.origins == {"outlet:north-daily"}
    assert position.sources == {"north-daily", "coast-times"}


@pytest.mark.parametrize("first", [FIRST, REPRINT])
def test_another_newsroom_s_report_is_an_origin_of_its_own(first: Claim) -> None:
    assert origins(first, OWN_REPORT) == 2
    assert origins(OWN_REPORT, first) == 2


def test_it_does_not_matter_which_reprint_comes_first() -> None:
    assert origins(FIRST, REPRINT, OWN_REPORT) == origins(REPRINT, OWN_REPORT, FIRST) == 2


def test_what_each_adds_to_a_shared_background_is_of_two_origins() -> None:
    found = "Our man at the barracks was shown three hundred and twelve coffins under one roof."
    counted = "By the count of widows who asked for a pension the army has lost 312 of its men."
    first = printed(toll(312, by=SOUTH, sentence=found), f"{WIRE} {found}")
    second = toll(312, by=SOUTH, sentence=counted, outlet="coast-times")

    assert origins(first, printed(second, f"{WIRE} {counted}")) == 2


def test_one_sentence_of_a_wire_is_no_origin() -> None:
    words = "The army lost 312 men in the harbour in the third week of the siege, it said."
    whole = toll(312, by=SOUTH, sentence=words)
    cut = toll(312, by=SOUTH, outlet="coast-times", sentence=words.replace(", it said", ""))

    assert origins(whole, cut) == 1


def test_a_reprint_without_credit_and_other_reports_of_the_agency_are_one() -> None:
    whole = toll(312, by=SOUTH, sentence=TOLD, outlet="hill-herald")
    credited = through(printed(whole, f"{WIRE} {TOLD}"), "Wire")
    other = through(toll(312, by=SOUTH, outlet="valley-post"), "Wire")

    assert origins(REPRINT, credited, other) == 1


def test_the_agency_s_own_feed_is_one_origin_with_its_reprints() -> None:
    own = toll(312, by=SOUTH, outlet="wire-service")
    credited = through(toll(312, by=SOUTH, outlet="coast-times"), "Wire Service")

    assert origins(own, credited) == 1
