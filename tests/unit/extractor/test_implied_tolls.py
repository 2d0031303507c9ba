"""Tolls that are told without their number."""

from math import inf

import pytest

from tests.unit.extractor.desk import claims_of, tolls


@pytest.mark.parametrize(
    "sentence",
    [
        "Everyone on the ferry Ona was found alive, police in Lima said.",
        "All passengers of the ferry survived the fire in Lima.",
        "Everybody aboard the ferry was rescued off Lima.",
        "All survived the fire in Lima.",
        "All 40 passengers survived the fire in Lima.",
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
        "The 40 passengers survived the fire in Lima.",
        "The mayor met all the passengers who survived the fire in Lima.",
    ],
)
def test_some_and_what_may_be_are_not_all(sentence: str) -> None:
    assert not [each for each in tolls(sentence) if each[0] == "killed"]


def test_the_third_victim_makes_three() -> None:
    text = "A rigger died in Lima on Monday, the third victim of the collapse, doctors said."

    assert ("killed", 3, 3) in tolls(text)


def test_the_third_victim_to_speak_is_no_toll() -> None:
    assert tolls("A third victim spoke to the police in Lima.") == []


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        ("A worker perished in the crash in Lima.", "killed"),
        ("An engineer was killed in the fire at Lima mill.", "killed"),
        ("A worker died during the crash in Lima.", "killed"),
        ("An engineer was wounded in the crash.", "wounded"),
    ],
)
def test_whoever_came_to_harm_in_a_mishap_is_at_least_one(sentence: str, outcome: str) -> None:
    assert tolls(sentence) == [(outcome, 1, inf)]


def test_a_headline_needs_no_article() -> None:
    assert tolls("", title="Man dies in fire at Lima mill") == [("killed", 1, inf)]


@pytest.mark.parametrize(
    "sentence",
    [
        "A worker may have died in the fire at Lima mill.",
        "A worker was not killed in the fire at Lima mill.",
        "A worker died during a storm in Lima.",
        "A worker was killed in the harbour.",
        "A worker was killed after the fire at Lima mill.",
        "A horse was killed in the fire at Lima mill.",
        "Workers were killed in the fire at Lima mill.",
        "Another worker was killed in the fire at Lima mill.",
        "The worker died in the fire at Lima mill.",
        "Mayor Roe's worker was killed in the fire at Lima mill.",
        "A worker and a guard were killed in the fire at Lima mill.",
        "Police said worker died in the fire at Lima mill.",
        "A worker was shot in the fire at Lima mill.",
        "A worker killed time in the fire at Lima mill.",
    ],
)
def test_others_are_nobody_who_is_counted(sentence: str) -> None:
    assert tolls(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("Monday's fire at Lima mill killed nine people.", "fire"),
        ("The hostel fire killed nine people in Lima.", "fire"),
        ("The Lima fire killed nine people.", "fire"),
        ("Friendly fire killed nine people in Lima.", None),
        ("Fire killed nine people in Lima.", None),
        ("Rifle fire killed nine people in Lima.", None),
        ("Fire crew killed nine people in Lima.", None),
    ],
)
def test_which_fire_is_an_event(sentence: str, event: str | None) -> None:
    [claim] = claims_of(sentence)

    assert claim.question.event == event


@pytest.mark.parametrize(
    "sentence",
    [
        "Nobody was killed in the blast in Lima.",
        "Not one miner was killed in the blast in Lima.",
        "Not a single miner died in the blast in Lima.",
    ],
)
def test_nobody_is_none_and_not_one(sentence: str) -> None:
    assert [each for each in tolls(sentence) if each[0] == "killed"] == [("killed", 0, 0)]


def test_none_of_its_drones_and_no_unmanned_aircraft_are_none() -> None:
    lost = ("destroyed", 0, 0)

    assert lost in tolls("Chad's air force said that none of its drones was lost.")
    assert lost in tolls("No Chadian unmanned aircraft was lost on Friday, the army said.")
