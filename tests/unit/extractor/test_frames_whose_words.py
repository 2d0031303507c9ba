"""Who says so after the name of a town, whose "its" is, and who is aimed at."""

import pytest

from tests.unit.extractor.test_frames_moods import told


@pytest.mark.parametrize("who", ["the mayor", "the mayor of the besieged town"])
def test_a_mayor_named_after_a_town_speaks_and_is_not_the_town(who: str) -> None:
    [claim] = told(f"Not one lorry has arrived in Orvan, {who} said on Tuesday evening.", "reach")

    assert claim.attribution.chain[-1].name == "mayor"
    assert claim.frame is not None
    town = claim.frame.of("patient")
    assert town is not None
    assert (town.key, town.names) == ("name:orvan", ("orvan",))


def test_a_mayor_beside_his_name_is_that_person() -> None:
    [claim] = told("Voters thanked Kell, the mayor, for his help.", "thank")

    assert claim.frame is not None
    thanked = claim.frame.of("patient")
    assert thanked is not None
    assert thanked.key == "person:kel"


def test_who_is_fired_at_does_not_strike_anybody() -> None:
    text = "Police fired rubber bullets at striking train drivers in Orvan."

    assert told(text, "strike") == []
    [claim] = told(text, "fire")
    assert claim.frame is not None
    assert [a.head for a in claim.frame.arguments if a.link == "at"] == ["driver"]


def test_its_plant_is_that_of_whoever_speaks_of_it() -> None:
    [claim] = told("Orvan Foods said its plant had not caused the outbreak.", "cause")

    assert claim.frame is not None
    plant = claim.frame.of("agent")
    assert plant is not None
    assert "orvan" in plant.names


def test_its_plant_is_not_the_papers_if_another_closes_it() -> None:
    [claim] = told("Kestrel will close its plant next year, the newspaper Dagen reported.", "close")

    assert claim.frame is not None
    plant = claim.frame.of("patient")
    assert plant is not None
    assert plant.names == ()


def test_reports_that_are_untrue_after_an_and_are_denied() -> None:
    [claim] = told(
        "The navy had lost no boat and reports that a jet was shot down over Orvan were untrue, "
        "it said.",
        "shoot down",
    )

    assert claim.polarity == "negated"


def test_tuesday_is_no_part_of_the_name_of_norway() -> None:
    [claim] = told("A spokeswoman said on Tuesday Norway had paid no ransom.", "pay")

    assert claim.polarity == "negated"
    assert claim.question.text.startswith("Norway")


def test_who_has_no_knowledge_of_it_does_not_know_of_it() -> None:
    [claim] = told("Bishop Ivo Tarn said he had no knowledge of the theft.", "learn")

    assert claim.polarity == "negated"


def test_threatening_letters_are_described_alike_however_they_are_tagged() -> None:
    for text in (
        "Oda Kell wrote the threatening letters to the clinic.",
        "Oda Kell denied writing the threatening letters to the clinic.",
    ):
        [claim] = told(text, "write")
        assert claim.frame is not None
        letters = claim.frame.of("patient")
        assert letters is not None
        assert letters.terms == ("threaten",)


def test_who_is_said_to_know_of_abuse_is_not_said_to_abuse() -> None:
    claims = told("The bishop had knowledge of the abuse at the school.", "abuse")

    assert all(c.frame is None or c.frame.of("agent") is None for c in claims)
