"""Who is in a building, who is still there, who has left it, and how many are left in a town."""

import pytest

from crosswire.domain.claims import Amount, Claim, State
from tests.unit.extractor.desk import claims_of

STRIKE = "A missile strike hit a shopping mall in Lima on Monday. "


def presence(text: str, title: str = "") -> list[tuple[str, str]]:
    return [_told(c) for c in claims_of(text, title=title) if c.question.predicate == "presence"]


def _told(claim: Claim) -> tuple[str, str]:
    assert isinstance(claim.answer, State)
    return claim.question.key.removeprefix("state|presence|"), claim.answer.state


MALL = "people@thing:mall:place:3936456|then"


@pytest.mark.parametrize(
    ("sentence", "state"),
    [
        ("Over 300 civilians were inside.", "people inside"),
        ("There were more than 300 people in the mall.", "people inside"),
        ("Dozens of residents were sheltering in the mall.", "people inside"),
        ("The mall was closed at the time.", "closed or empty"),
        ("The mall was not working at the time of the attack.", "closed or empty"),
        ("The blast caused a fire at a closed shopping centre.", "closed or empty"),
        ("Nobody was in the mall.", "closed or empty"),
    ],
)
def test_who_was_in_a_building_when_it_was_hit(sentence: str, state: str) -> None:
    assert presence(STRIKE + sentence) == [(MALL, state)]


@pytest.mark.parametrize(
    "sentence",
    [
        "There were no children in the mall.",
        "Three shops in the mall were closed.",
        "Officials could not confirm that all residents had left the mall.",
        "The mall will be closed next year.",
        "The doors of the mall were not open.",
    ],
)
def test_a_part_of_those_inside_or_of_the_building_says_nothing_of_the_rest(sentence: str) -> None:
    assert presence(STRIKE + sentence) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "All civilians have been evacuated from the Vostal steelworks.",
            ("people@thing:name:vostal|", "all gone"),
        ),
        (
            "All women, children and the elderly have been evacuated from the Vostal plant.",
            ("people@thing:name:vostal|", "all gone"),
        ),
        (
            "Up to 90 civilians are still remaining in the Vostal plant.",
            ("people@thing:name:vostal|", "some still there"),
        ),
        (
            "Many fighters remain in the Vostal plant.",
            ("fighters@thing:name:vostal|", "some still there"),
        ),
    ],
)
def test_all_have_left_or_some_are_still_there(sentence: str, expected: tuple[str, str]) -> None:
    assert presence(sentence) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "Fifty civilians have been evacuated from the Vostal plant.",
        "All children have been evacuated from the Vostal plant.",
        "All civilians will be evacuated from the Vostal plant.",
        "All civilians have been evacuated.",
    ],
)
def test_some_of_them_or_a_plan_is_not_all(sentence: str) -> None:
    assert presence(sentence) == []


def left(text: str, title: str = "") -> list[tuple[str, str | None]]:
    found = [c for c in claims_of(text, title=title) if c.question.predicate == "left"]
    return [(_figure(c), c.place.name if c.place else None) for c in found]


def _figure(claim: Claim) -> str:
    assert isinstance(claim.answer, Amount)
    return claim.answer.quantity.text


@pytest.mark.parametrize(
    "sentence",
    [
        "About 40,000 people still remain in the besieged city.",
        "About 40,000 civilians are blocked in Callao.",
        "The army is besieging about 40,000 residents of Callao.",
    ],
)
def test_how_many_are_left_in_a_town(sentence: str) -> None:
    assert left(sentence, title="Thousands evacuated from Callao") == [
        ("About 40,000", "Callao")
    ] or left(sentence, title="Thousands evacuated from Callao") == [("about 40,000", "Callao")]


def test_how_many_are_left_needs_a_town_and_a_reason_to_leave_it() -> None:
    assert left("About 40,000 people still remain in the besieged city.") == []
    assert left("About 40,000 fans remained in Callao after the match.") == []
