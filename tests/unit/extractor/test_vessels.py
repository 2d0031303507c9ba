"""Ships that are called after towns, told from the towns."""

import pytest

from crosswire_extractor.reading import read
from crosswire_extractor.reading.parsed import parse_all
from crosswire_extractor.reading.sentences import Sentence
from tests.unit.extractor.desk import TUESDAY, article


def named(*texts: str) -> list[list[tuple[str, str]]]:
    """Kind and value of the mentions of each sentence."""
    sentences = [Sentence(text=text, start=0, paragraph=0) for text in texts]
    return [[(m.kind, m.value) for m in each.mentions] for each in parse_all(sentences, TUESDAY)]


@pytest.mark.parametrize(
    "text",
    [
        "Missiles hit the cruiser Lima on Friday.",
        "A fire broke out on the Lima cruiser.",
        "Missiles struck the Lima, a cruiser, on Friday.",
        "A warship named Lima sank on Friday.",
        "Missiles hit the Lima on Friday.",
        "The Lima sank on Friday.",
        "The Lima was hit on Friday.",
        "Nine sailors died on the Lima.",
    ],
)
def test_a_ship_may_be_called_after_a_capital(text: str) -> None:
    assert ("name", "Lima") in named(text)[0]


@pytest.mark.parametrize(
    "text",
    [
        "Lima denied it on Friday.",
        "The ferry from Lima sank on Friday.",
        "A Lima ferry sank on Friday.",
        "Police closed the Lima market.",
        "The ship left for Lima on Friday.",
        "The Lima of the nineties was another town.",
        "The port city Lima was hit on Friday.",
        "A city called Lima burned on Friday.",
        "The Lima cruisers sank on Friday.",
        "Lima in flames.",
        "Called Lima.",
    ],
)
def test_a_capital_stays_one(text: str) -> None:
    assert ("seat", "PE") in named(text)[0]


@pytest.mark.parametrize(
    "text",
    [
        "The flagship, Malmo, sank on Friday.",
        "The navy's flagship Malmo sank on Friday.",
        "Missiles struck the Malmo, a cruiser, on Friday.",
    ],
)
def test_a_ship_may_be_called_after_another_town(text: str) -> None:
    assert ("name", "Malmo") in named(text)[0]


@pytest.mark.parametrize(
    "text",
    [
        "A flagship, Malmo, sank on Friday.",
        "The town, Malmo, burned on Friday.",
        "Missiles struck Malmo, a cruiser, on Friday.",
        "Missiles hit the Malmo on Friday.",
        "Missiles hit port Malmo on Friday.",
    ],
)
def test_another_town_stays_one(text: str) -> None:
    assert ("city", "malmo") in named(text)[0]


def test_a_country_stays_one() -> None:
    assert ("country", "NO") in named("The Norway cruiser sank on Friday.")[0]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Missiles hit Cruiser Gripen on Friday.", "Gripen"),
        ("Missiles hit Cruiser Ada Gripen on Friday.", "Cruiser Ada Gripen"),
        ("Missiles hit Ada Gripen on Friday.", "Ada Gripen"),
    ],
)
def test_the_class_of_a_ship_is_no_part_of_its_name(text: str, name: str) -> None:
    assert ("name", name) in named(text)[0]


def test_another_town_is_meant_again_by_the_ships_name_alone() -> None:
    _, again, town, other = named(
        "The cruiser Malmo was hit on Friday.",
        "Sweden said that the Malmo would be towed.",
        "In Malmo, nobody answered.",
        "Sweden said that the Uppsala would be towed.",
    )

    assert ("name", "Malmo") in again
    assert ("city", "malmo") in town
    assert ("city", "uppsala") in other


def test_a_sentence_too_long_to_be_parsed_keeps_its_towns() -> None:
    long = "Cruiser Gripen left Lima, Malmo and the Malmo, " * 60

    [_, found] = named("The cruiser Malmo was hit on Friday.", long)

    assert {kind for kind, value in found if value in ("PE", "malmo")} == {"seat", "city"}


def test_the_ship_is_meant_again_by_its_name_alone() -> None:
    _, again, town = named(
        "The cruiser Lima was hit on Friday.",
        "Peru said that the Lima would be towed.",
        "In Lima, nobody answered.",
    )

    assert ("name", "Lima") in again
    assert ("seat", "PE") in town


def test_a_ship_speaks_for_no_country() -> None:
    claims = read(*article("Missiles hit the Lima cruiser, the navy said."))
    hit = next(each for each in claims if each.frame and each.frame.predicate == "hit")
    ship = hit.frame.of("patient") if hit.frame else None

    assert ship is not None
    assert ship.side is None
