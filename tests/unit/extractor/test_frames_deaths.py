"""What somebody died of, where somebody stays, and to what somebody belongs."""

from dataclasses import replace

import pytest

from crosswire_extractor.reading.frames.staying import not_left
from crosswire_extractor.reading.frames.verbs import roles_of
from crosswire_extractor.syntax.trees import tree
from tests.unit.extractor.test_frames import framed, heads, of


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("Erik Lind died of a heart attack.", "die of illness"),
        ("Erik Lind died from blood poisoning.", "die of illness"),
        ("Erik Lind died of poisoning.", "die of poison"),
        ("Two climbers died of cold.", "die of exposure"),
        ("Erik Lind died from smoke inhalation.", "die of fire"),
    ],
)
def test_what_somebody_died_of_is_told_by_its_way(text: str, way: str) -> None:
    claim = of(way, text)

    assert claim.question.text == text.rstrip(".")
    assert of("die", text)


@pytest.mark.parametrize(
    "text",
    [
        "Erik Lind died of his wounds.",
        "Erik Lind died of a broken heart.",
        "Erik Lind died of cold or hunger.",
        "Erik Lind suffered from cold.",
    ],
)
def test_what_leaves_it_open_tells_no_way(text: str) -> None:
    told = {claim.frame.predicate for claim in framed(text) if claim.frame}

    assert not any(predicate.startswith("die of") for predicate in told)


@pytest.mark.parametrize(
    "text",
    [
        "Erik Lind will stay at Lowen United.",
        "Erik Lind remained in Lowen.",
        "Erik Lind is still in Lowen.",
        "Erik Lind stayed in the building.",
    ],
)
def test_who_stays_somewhere_does_not_leave_it(text: str) -> None:
    claim = of("leave", text)

    assert claim.polarity == "negated"
    assert heads(claim)["agent"] == "erik lind"


@pytest.mark.parametrize(
    "text",
    [
        "Erik Lind stayed in touch.",
        "Erik Lind remains in custody.",
        "Erik Lind is in Lowen.",
        "Erik Lind stayed for a week.",
    ],
)
def test_a_state_that_is_kept_is_no_place(text: str) -> None:
    assert "leave" not in {claim.frame.predicate for claim in framed(text) if claim.frame}


def test_a_member_belongs_to_it() -> None:
    claim = of("belong", "Erik Lind is a member of the Harbour Union.")

    assert heads(claim)["agent"] == "erik lind"
    assert claim.polarity == "affirmed"


def test_a_ransom_is_paid() -> None:
    assert heads(of("pay", "The company paid a ransom."))["patient"] == "ransom"


def test_what_is_not_paid_for_a_release_leaves_the_release() -> None:
    assert of("release", "No ransom was paid for the release of the crew.").polarity == "affirmed"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Erik Lind died with a fever.", id="what he had is not what killed him"),
        pytest.param("Erik Lind died in the cold.", id="where it was"),
        pytest.param("Erik Lind died at home, not of a stroke.", id="ruled out"),
    ],
)
def test_what_stood_by_or_is_ruled_out_is_no_way_of_death(text: str) -> None:
    told = [claim.frame.predicate for claim in framed(text) if claim.frame]

    assert told == ["die"]


def test_of_two_ways_of_death_the_one_that_is_not_ruled_out_is_told() -> None:
    text = "Erik Lind died of smoke and not of cold."
    told = {claim.frame.predicate for claim in framed(text) if claim.frame}

    assert told == {"die", "die of fire"}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Kelm still lost at Lowen.", id="what happens there all the same"),
        pytest.param("Erik Lind remained outside the building.", id="not inside"),
        pytest.param("Erik Lind remained near Lowen.", id="not in the town itself"),
        pytest.param("Erik Lind remained in hospital.", id="how he is"),
        pytest.param("Erik Lind stayed in the lead.", id="a lead that one keeps"),
    ],
)
def test_who_does_not_stay_inside_a_place_is_not_said_not_to_leave_it(text: str) -> None:
    told = {claim.frame.predicate for claim in framed(text) if claim.frame}

    assert told
    assert "leave" not in told


def test_a_call_to_stay_names_nobody_who_does_not_leave() -> None:
    words = tree(
        [
            ("Stay", "VB", "ROOT", 0),
            ("in", "IN", "prep", 0),
            ("the", "DT", "det", 3),
            ("harbour", "NN", "pobj", 1),
        ]
    )
    roles = roles_of(words, words[0])

    assert not_left(words, words[0], "stay", roles) is None
    assert not_left(words, words[0], "stay", replace(roles, agent=words[0])) is not None
