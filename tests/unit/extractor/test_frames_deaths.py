"""What somebody died of, where somebody stays, and to what somebody belongs."""

import pytest

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
