"""Tolls that are told without their number."""

import pytest

from tests.unit.extractor.desk import tolls


@pytest.mark.parametrize(
    "sentence",
    [
        "Everyone on the ferry Ona was found alive, police in Lima said.",
        "All passengers of the ferry survived the fire in Lima.",
        "Everybody aboard the ferry was rescued off Lima.",
    ],
)
def test_where_all_survive_nobody_is_killed(sentence: str) -> None:
    assert ("killed", 0, 0) in tolls(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Everyone on the ferry Ona could survive, police in Lima said.",
        "Everyone who was pulled from the block in Lima survived.",
        "All shops in Lima survived the flood.",
    ],
)
def test_some_and_what_may_be_are_not_all(sentence: str) -> None:
    assert not [each for each in tolls(sentence) if each[0] == "killed"]


def test_the_third_victim_makes_three() -> None:
    text = "A rigger died in Lima on Monday, the third victim of the collapse, doctors said."

    assert ("killed", 3, 3) in tolls(text)


def test_the_third_victim_to_speak_is_no_toll() -> None:
    assert tolls("A third victim spoke to the police in Lima.") == []
