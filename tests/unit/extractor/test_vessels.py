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
    ],
)
def test_a_capital_stays_one(text: str) -> None:
    assert ("seat", "PE") in named(text)[0]


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
