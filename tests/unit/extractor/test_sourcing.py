"""Claims carry the origin of the text that they stand in, and their outlet's family."""

from crosswire_extractor.sourcing import sourced
from tests.samples import claim
from tests.unit.shared.test_claim_origins import told, wire_for
from tests.unit.shared.test_sketch import WIRE


def test_a_reprint_s_claims_come_from_where_its_text_does() -> None:
    (made,) = sourced([told(WIRE[3])], wire_for("coast-times"), None)

    assert made.attribution.wire == made.attribution.origin == "outlet:north-daily"


def test_claims_of_an_article_that_nobody_else_prints_stay_as_they_were_read() -> None:
    made = claim(agency="Wire Service")

    assert sourced([made], None, None) == [made]


def test_the_family_of_the_outlet_is_told_with_the_claim() -> None:
    (made,) = sourced([claim()], None, "Fjord Group")

    assert made.attribution.family == "Fjord Group"
    assert made.attribution.origin == "outlet:north-daily"
