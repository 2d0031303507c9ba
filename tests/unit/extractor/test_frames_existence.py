"""What there is, or is not, and what somebody takes on or turns down."""

import pytest

from tests.unit.extractor.test_frames_moods import told


def test_there_was_no_confession() -> None:
    [claim] = told('"There was no confession," the lawyer said.', "happen")

    assert claim.frame is not None
    assert [each.head for each in claim.frame.arguments] == ["confession"]
    assert claim.polarity == "negated"


def test_there_are_no_foreign_soldiers_in_the_country() -> None:
    [claim] = told("There are no Chadian troops in Niger, the minister said.", "exist")

    assert claim.frame is not None
    what, where = claim.frame.arguments
    assert (what.head, what.side) == ("troops", "TD")
    assert (where.link, where.key) == ("in", "country:NE")
    assert claim.polarity == "negated"


@pytest.mark.parametrize("text", ["There is no evidence of a leak.", "There is no doubt of it."])
def test_no_evidence_and_no_doubt_say_nothing_of_what_is(text: str) -> None:
    assert told(text, "exist") == told(text, "happen") == []


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Jane Roe has accepted a televised debate with Ada Brun.", "affirmed"),
        ("Jane Roe turned down a debate with Ada Brun.", "negated"),
        ("Jane Roe pulled out of the debate with Ada Brun.", "negated"),
    ],
)
def test_who_accepts_a_debate_says_that_he_will_debate(text: str, polarity: str) -> None:
    [claim] = told(text, "debate")

    assert (claim.polarity, claim.modality) == (polarity, "forecast")
    assert [each.name for each in claim.attribution.chain] == ["Jane Roe"]


@pytest.mark.parametrize(
    "text",
    [
        "Kell Motors is in talks with Orvan Bank.",
        "Kell Motors has opened negotiations with Orvan Bank.",
    ],
)
def test_who_is_in_talks_negotiates(text: str) -> None:
    [claim] = told(text, "negotiate")

    assert (claim.polarity, claim.modality) == ("affirmed", "asserted")


@pytest.mark.parametrize("verb", ["has rubbished", "trashed", "laughed off"])
def test_a_report_may_be_denied_in_any_tone(verb: str) -> None:
    [claim] = told(f"Jane Roe {verb} reports that Kell Motors had sold the quarry.", "sell")

    assert (claim.polarity, claim.modality) == ("negated", "denied")
    assert [each.name for each in claim.attribution.chain] == ["Jane Roe"]
