"""Sides are counted in independent origins: a reprint is none."""

import pytest

from crosswire.domain.claims import Claim
from crosswire.domain.disputes import Position
from crosswire.domain.origins import as_read
from crosswire_alerts.origins import OriginOf
from crosswire_alerts.sides import joined
from tests.unit.alerts.desk import SOUTH, through, toll
from tests.unit.alerts.test_judge_reprints import ABRIDGED, OTHER, WIRE, printed

EMPTY = Position(number=1, label="", stands=())
#: Too short to tell by itself who copied it.
TOLD = "The army put its dead at 312."
FIRST = printed(toll(312, by=SOUTH, sentence=TOLD), f"{WIRE} {TOLD}")
REPRINT = printed(toll(312, by=SOUTH, sentence=TOLD, outlet="coast-times"), f"{TOLD} {ABRIDGED}")
OWN_REPORT = printed(toll(312, by=SOUTH, outlet="valley-post"), OTHER)


def side(*claims: Claim, origin_of: OriginOf = as_read) -> Position:
    position = EMPTY
    for claim in claims:
        known = {each.id: each for each in claims}
        position = joined(position, claim, known, origin_of=origin_of)
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


def test_a_wire_that_is_found_later_renames_what_was_counted_before() -> None:
    first, second, third = (
        toll(312, by=SOUTH, outlet=outlet) for outlet in ("north-daily", "coast-times", "late-news")
    )
    before = side(first, second)
    known = {each.id: each for each in (first, second, third)}

    after = joined(before, third, known, origin_of=lambda claim: "agency:wire")

    assert len(before.origins) == 2
    assert after.origins == {"agency:wire"}


def test_what_counted_with_an_outlet_counts_with_its_wire() -> None:
    """The reprint was known by its text; the wire is known of the other article alone."""
    before = side(FIRST, REPRINT)
    known = {each.id: each for each in (FIRST, OWN_REPORT)}
    wires = {FIRST.id: "agency:wire"}

    after = joined(before, OWN_REPORT, known, origin_of=lambda c: wires.get(c.id, as_read(c)))

    assert after.origins == {"agency:wire", "outlet:valley-post"}


def test_outlets_of_one_family_are_one_origin() -> None:
    claims = [toll(312, by=SOUTH, outlet=outlet) for outlet in ("coast-times", "valley-post")]

    position = side(*claims, origin_of=lambda claim: "family:fjord-group")

    assert position.origins == {"family:fjord-group"}
    assert position.sources == {"coast-times", "valley-post"}
