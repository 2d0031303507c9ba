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
