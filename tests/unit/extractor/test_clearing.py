"""A place is cleared of the other side, or liberated, by those who say so."""

import pytest

from tests.unit.extractor.desk import claims_of, state


def control(sentence: str) -> list[tuple[str, str | None]]:
    return [state(c) for c in claims_of(sentence) if c.question.predicate == "control"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Kharkiv has been cleared of Ukrainian forces, Russia says.",
        "The entire city of Kharkiv cleared of Ukrainian troops, Russia says.",
        "Russia said Kharkiv had been fully liberated.",
    ],
)
def test_who_says_that_a_town_is_cleared_holds_it(sentence: str) -> None:
    assert control(sentence) == [("held", "country:RU")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Kharkiv has been cleared of Russian forces, Russia says.",
        "Russia says Kharkiv has been cleared of snow.",
        "Kharkiv has been liberated.",
        "Villages near Kharkiv have been cleared of Ukrainian forces, Russia says.",
        "Kharkiv will be liberated, Ukraine says.",
    ],
)
def test_a_town_that_nobody_is_said_to_hold(sentence: str) -> None:
    assert control(sentence) == []
