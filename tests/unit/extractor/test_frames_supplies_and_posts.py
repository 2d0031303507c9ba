"""Whether a place has power, whether traffic gets through, and who gets a post."""

import pytest

from tests.unit.extractor.test_frames_moods import told


@pytest.mark.parametrize(
    ("text", "predicate", "place", "polarity"),
    [
        ("There is no electricity in Kell, a doctor said.", "have power", "kell", "negated"),
        ("The power supply in Kell broke down on Monday.", "lose power", "kell", "affirmed"),
        ("The power supply in Kell is working normally.", "have power", "kell", "affirmed"),
        ("The storm cut off electricity in Kell on Monday.", "lose power", "kell", "affirmed"),
        ("There was no power cut in Kell on Monday.", "lose power", "kell", "negated"),
        ("A blackout hit Korven on Monday, police said.", "lose power", "korven", "affirmed"),
        ("There is no water in Kell, a doctor said.", "have water", "kell", "negated"),
        ("Lorries are crossing the bridge at Kell.", "carry traffic", "bridge", "affirmed"),
        (
            "Planes are taking off and landing at Kell airport as usual.",
            "carry traffic", "airport", "affirmed",
        ),
        ("No planes are taking off from Kell airport.", "carry traffic", "airport", "negated"),
        (
            "Traffic at the Kell crossing is flowing normally.",
            "carry traffic", "crossing", "affirmed",
        ),
    ],
)  # fmt: skip
def test_what_a_place_has(text: str, predicate: str, place: str, polarity: str) -> None:
    claims = told(text, predicate)

    assert {claim.polarity for claim in claims} == {polarity}
    assert all(claim.frame and claim.frame.arguments[0].head == place for claim in claims)


def test_planes_that_took_off_say_nothing_of_the_airport() -> None:
    assert told("Two planes took off from Kell airport on Monday.", "carry traffic") == []


@pytest.mark.parametrize(
    ("text", "who", "polarity"),
    [
        ("Kell United have appointed Ada Roe as their new head coach.", "ada roe", "affirmed"),
        ("Ada Roe was named head coach of Kell United on Monday.", "ada roe", "affirmed"),
        ("Ada Roe is the new head coach of Kell United.", "ada roe", "affirmed"),
        ("Ada Roe will take over as head coach of Kell United.", "ada roe", "affirmed"),
        ("Ada Roe became finance minister of Sudan on Monday.", "ada roe", "affirmed"),
        ("Ada Roe is not the new coach of Kell United.", "ada roe", "negated"),
        ("Ada Roe turned down the job of head coach.", "ada roe", "negated"),
    ],
)
def test_who_gets_an_office(text: str, who: str, polarity: str) -> None:
    [claim] = told(text, "take post")

    assert claim.frame is not None
    assert (claim.frame.arguments[0].head, claim.polarity) == (who, polarity)
    assert claim.modality == "asserted"


@pytest.mark.parametrize(
    "text",
    [
        "Kell United have appointed Ada Roe as assistant coach.",
        "Ada Roe was the coach of Kell United until May.",
        "Ada Roe became a minister.",
    ],
)
def test_a_lesser_office_or_one_of_several_is_none(text: str) -> None:
    assert told(text, "take post") == []
