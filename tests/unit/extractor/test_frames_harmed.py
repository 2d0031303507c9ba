"""One harm that an article comes back to."""

from datetime import date

import pytest

from crosswire.domain.claims import Argument, Claim
from crosswire_extractor.reading import read
from tests.unit.extractor.desk import article

CINEMA = "The Lumen cinema in Orlava was bombed on May 2. Sweden accuses rebels of blowing up "


def deed(text: str, predicate: str) -> Claim:
    claims = read(*article(text))
    return next(each for each in claims if each.frame and each.frame.predicate == predicate)


def befallen(claim: Claim) -> Argument:
    found = claim.frame.of("patient") if claim.frame else None
    assert found is not None
    return found


def day(claim: Claim) -> date | None:
    return claim.event_time.start if claim.event_time else None


def test_the_building_is_the_one_that_was_bombed() -> None:
    again = deed(CINEMA + "the building.", "blow up")

    assert befallen(again).head == "cinema"
    assert befallen(again).text == "the building"
    assert day(again) == date(2024, 5, 2)


def test_another_thing_is_not() -> None:
    bridge = deed(CINEMA + "the bridge.", "blow up")

    assert befallen(bridge).head == "bridge"
    assert day(bridge) is None


@pytest.mark.parametrize(
    ("text", "predicate", "thing"),
    [
        ("The Lumen cinema was opened. Rebels hit the building.", "hit", "building"),
        ("The cinema was bombed. Rebels hit the building.", "hit", "building"),
        ("Three Orlava cinemas were bombed. Rebels hit the building.", "hit", "building"),
        ("The tanker Gripen damaged the pier. Rebels hit the ship.", "hit", "ship"),
        ("The Orlava building was bombed. Rebels hit the cinema.", "hit", "cinema"),
        (CINEMA + "an old building.", "blow up", "building"),
        ("The Lumen cinema was bombed. Rebels bought the building.", "buy", "building"),
    ],
)
def test_what_was_not_bombed_in_so_many_words_is_not_meant(
    text: str, predicate: str, thing: str
) -> None:
    assert befallen(deed(text, predicate)).head == thing


def test_a_building_that_does_harm_is_not_the_one_that_was_bombed() -> None:
    crushed = deed("The Lumen cinema was bombed. The building killed nine miners.", "kill")

    assert crushed.frame is not None
    assert [each.head for each in crushed.frame.arguments if each.role == "agent"] == ["building"]


@pytest.mark.parametrize("again", ["mill", "factory"])
def test_the_same_thing_may_be_named_by_its_own_word_or_another(again: str) -> None:
    hit = deed(f"The Lumen mill in Orlava was bombed on May 2. Rebels hit the {again}.", "hit")

    assert befallen(hit).head == "mill"
    assert "lumen" in befallen(hit).names


def test_of_two_that_were_bombed_neither_is_meant() -> None:
    text = "The Lumen cinema was bombed. The Orlava hospital was shelled. Rebels hit the building."

    assert befallen(deed(text, "hit")).head == "building"


def test_what_was_harmed_on_two_days_has_no_day_of_its_own() -> None:
    text = (
        "The Lumen cinema in Orlava was bombed on May 2. The Lumen cinema in Orlava was shelled on "
        "May 9. Rebels damaged the Lumen cinema in Orlava, Sweden said."
    )

    assert day(deed(text, "damage")) is None


def test_what_is_harmed_again_has_no_day_of_the_first_time() -> None:
    text = "The Lumen cinema was bombed on May 2. Rebels damaged the Lumen cinema {}."

    assert day(deed(text.format("with rockets"), "damage")) == date(2024, 5, 2)
    assert day(deed(text.format("again"), "damage")) is None


def test_a_thing_without_a_name_has_no_day_of_its_own() -> None:
    text = "A cinema was bombed on May 2. Rebels damaged a cinema, Sweden said."

    assert day(deed(text, "damage")) is None


def test_a_day_that_is_told_of_no_harm_is_kept() -> None:
    assert day(deed("The Lumen cinema was opened on May 2.", "open")) == date(2024, 5, 2)
    assert day(deed("Rebels shelled at dawn on May 2.", "shell")) == date(2024, 5, 2)
