"""A ship or a building is on fire, or its fire is out."""

import pytest

from crosswire.domain.claims import State
from tests.unit.extractor.desk import claims_of


def fire(sentence: str) -> list[tuple[str, str]]:
    claims = [c for c in claims_of(sentence) if c.question.predicate == "fire"]
    return [(c.question.subject, c.answer.state) for c in claims if isinstance(c.answer, State)]


@pytest.mark.parametrize(
    ("sentence", "state"),
    [
        ("The fire on the cruiser Aurora has been contained.", "contained or out"),
        ("Crews put out the fire aboard the cruiser Aurora.", "contained or out"),
        ("The fire on the Aurora missile cruiser is out.", "contained or out"),
        ("The cruiser Aurora is still burning.", "burning"),
        ("A fire is raging aboard the cruiser Aurora.", "burning"),
        ("The cruiser Aurora is ablaze.", "burning"),
        ("The cruiser Aurora is battling a fire.", "burning"),
    ],
)
def test_how_the_fire_of_a_ship_stands(sentence: str, state: str) -> None:
    assert fire(sentence) == [("thing:ship:aurora", state)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Crews who fought a fire contained the leak aboard the cruiser Aurora.",
        "The fire near the cruiser Aurora has been contained.",
        "The crew of the cruiser Aurora burned their papers.",
        "Fear of fire spread aboard the cruiser Aurora.",
    ],
)
def test_other_fires_and_what_else_is_contained(sentence: str) -> None:
    assert fire(sentence) == []
