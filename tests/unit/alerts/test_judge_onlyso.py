"""What one report says was all there was, and the other says was there as well."""

import pytest

from tests.unit.alerts.stories import verdict

ARMS = "The plane that landed in Kassala on Monday was carrying weapons, the government said."


def rule(first: str, second: str) -> tuple[str, str | None]:
    found = verdict(f"Plane##{first}", f"Flight##{second}")
    return found.relation, found.rule


@pytest.mark.parametrize(
    "second",
    [
        "A plane that landed in Kassala on Monday carried only medicine and food, MedAid said.",
        "A plane that landed in Kassala on Monday transported only medicine, MedAid said.",
    ],
)
def test_what_was_all_there_was_rules_out_the_rest(second: str) -> None:
    assert rule(ARMS, second) == ("contradicts", "only")
    assert rule(second, ARMS) == ("contradicts", "only")


@pytest.mark.parametrize(
    "second",
    [
        "A plane that landed in Kassala on Monday carried medicine and food, MedAid said.",
        "A plane that landed in Kassala on Monday carried only weapons, MedAid said.",
        "A plane that landed in Kassala on Monday carried only 40 passengers, MedAid said.",
        "A plane that landed in Kassala on Monday had not carried only medicine, MedAid said.",
        "A plane that landed in Kassala on Monday needed only fuel, MedAid said.",
        "A lorry that reached Kassala on Monday carried only medicine, MedAid said.",
    ],
)
def test_the_rest_may_be_so_as_well(second: str) -> None:
    assert rule(ARMS, second)[1] != "only"
    assert rule(second, ARMS)[1] != "only"
