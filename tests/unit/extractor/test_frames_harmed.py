"""One harm that an article comes back to."""

from datetime import date

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


def test_of_two_that_were_bombed_neither_is_meant() -> None:
    text = "The Lumen cinema was bombed. The Orlava hospital was shelled. Rebels hit the building."

    assert befallen(deed(text, "hit")).head == "building"


def test_what_was_harmed_on_two_days_has_no_day_of_its_own() -> None:
    text = (
        "The Lumen cinema in Orlava was bombed on May 2. The Lumen cinema in Orlava was shelled on "
        "May 9. Rebels damaged the Lumen cinema in Orlava, Sweden said."
    )

    assert day(deed(text, "damage")) is None
