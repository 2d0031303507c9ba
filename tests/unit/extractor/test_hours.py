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
        ("The ferry sank near Orvik at 12.05 a.m. on Monday.", "sinking", "ferry", 0.1),
        ("An explosion destroyed a mill in Orvik at 12.30 p.m.", "blast", "mill", 12.5),
        ("The mill in Orvik was destroyed by an explosion at 3 a.m.", "blast", "mill", 3),
        ("The mill explosion in Orvik happened at 3 a.m. on Monday.", "blast", "mill", 3),
        ("A fire broke out on Monday in a valley near Orvik at 3 a.m.", "fire", "fire", 3),
    ],
)
def test_something_happened_at_an_hour(text: str, kind: str, thing: str, hour: float) -> None:
    [found] = hours(text)

    assert found[:2] == (kind, thing)
    assert within(found, hour)


@pytest.mark.parametrize("link", ["around", "at around", "at about"])
def test_what_is_told_roughly_may_be_off_further(link: str) -> None:
    told = "A plane crashed near Orvik {} 3 a.m. on Monday."
    [exact], [rough] = hours(told.format("at")), hours(told.format(link))

    assert rough[2] < exact[2] < exact[3] < rough[3]


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
        "The ferry sank near Orvik at 0100 GMT.",
        "The ferry sank near Orvik at 3 a.m. GMT.",
        "The ferry had sunk near Orvik by 9 a.m.",
        "The ferry sank near Orvik by 9 a.m.",
        "The plane crashed near Orvik after 9 a.m.",
        "The plane crashed near Orvik at 9.",
        "The plane crashed near Orvik at 3.5 miles from the coast.",
        "Explosions shook Orvik at 9 a.m.",
        "The plane crashed near Orvik at 3 a.m. or at 4 a.m.",
        "The plane crashed near Orvik at 24:30.",
        "A bus crashed near Orvik at 3 a.m. and another crashed near Kell at 9 a.m.",
        "An explosion was reported in Orvik at 3 a.m.",
        "A bus crashed at 3 a.m. on Monday.",
    ],
)
def test_another_hour_or_one_that_may_be_any_is_none(text: str) -> None:
    assert hours(text) == []
