"""At what hour of the day something happened, in the forms in which reporters tell it."""

import pytest

from crosswire.domain.claims import Amount
from tests.unit.extractor.desk import claims_of


def hours(text: str) -> list[tuple[str, str, float, float]]:
    return [
        (claim.question.subject, claim.answer.counted, claim.answer.quantity.low / 60,
         claim.answer.quantity.high / 60)
        for claim in claims_of(text)
        if claim.question.predicate == "local time" and isinstance(claim.answer, Amount)
    ]  # fmt: skip


def within(found: tuple[str, str, float, float], hour: float) -> bool:
    return found[2] <= hour <= found[3] and found[3] - found[2] < 2


@pytest.mark.parametrize(
    ("text", "kind", "thing", "hour"),
    [
        ("An explosion destroyed a mill in Orvik at 3 a.m. on Monday.", "blast", "mill", 3),
        ("The mill in Orvik blew up shortly after 3 a.m. on Monday.", "blast", "mill", 3.5),
        ("The explosion at the mill in Orvik happened at 15:20.", "blast", "mill", 15.33),
        ("It was 3 a.m. when an explosion wrecked a mill in Orvik.", "blast", "mill", 3),
        ("The blast that wrecked the mill in Orvik came at noon.", "blast", "mill", 12),
        ("A plane came down near Orvik at about 6.20am.", "crash", "plane", 6.33),
        ("A plane crashed near Orvik shortly before ten on Monday morning.", "crash", "plane", 9.7),
        ("A bus crashed near Orvik at 7 o'clock in the evening.", "crash", "bus", 19),
        ("A fire broke out at a hotel in Orvik just before midday.", "fire", "hotel", 11.8),
        ("The ferry sank near Orvik at around 06:20 local time.", "sinking", "ferry", 6.33),
        ("The ferry Calla went down off Orvik at 4:30 a.m.", "sinking", "ferry", 4.5),
        ("A bus plunged into a gorge near Orvik at 4:30 a.m.", "crash", "bus", 4.5),
        ("A man was stabbed in Orvik at 11 p.m. on Monday.", "stabbing", "man", 23),
    ],
)
def test_something_happened_at_an_hour(text: str, kind: str, thing: str, hour: float) -> None:
    [found] = hours(text)

    assert found[:2] == (kind, thing)
    assert within(found, hour)


def test_a_part_of_the_day_is_told_widely() -> None:
    [(_, _, low, high)] = hours("A plane crashed near Orvik in the early hours of Monday.")

    assert (low, high) == (0, 6)


@pytest.mark.parametrize(
    "text",
    [
        "Police will speak of the explosion in Orvik at noon on Monday.",
        "A plane that crashed near Orvik was due to land at 9 a.m.",
        "The plane had crashed near Orvik at 9 a.m.",
        "The mill in Orvik will blow up at 9 a.m.",
        "The plane did not crash near Orvik at 9 a.m.",
        "The ferry sank off Orvik at 0100 GMT.",
        "The ferry sank off Orvik at 3 a.m. GMT.",
        "The ferry had sunk off Orvik by 9 a.m.",
        "The ferry sank off Orvik by 9 a.m.",
        "The plane crashed near Orvik after 9 a.m.",
        "The plane crashed near Orvik at 9.",
        "The plane crashed near Orvik at 3.5 miles from the coast.",
        "Explosions shook Orvik at 9 a.m.",
        "The plane crashed near Orvik at 3 a.m. or at 4 a.m.",
    ],
)
def test_another_hour_or_one_that_may_be_any_is_none(text: str) -> None:
    assert hours(text) == []
