"""One event on two days or at two places, in the forms in which reporters tell of it."""

import pytest

from tests.unit.alerts.stories import raised, verdict


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "The signing of the herring treaty between Chile and Peru was on Monday, an aide said.",
            "Chile and Peru signed a herring treaty on Friday, a diplomat said.",
        ),
        (
            "The herring treaty which Chile and Peru signed on Monday runs for ten years.",
            "The herring treaty between Chile and Peru was signed on Friday, a diplomat said.",
        ),
        (
            "The arrest of Ada Holm, the former mayor, was on Monday, police said.",
            "Ada Holm, the former mayor, was arrested on Friday, her brother said.",
        ),
        (
            "The sinking of the trawler Ona on Monday cost nine lives.",
            "The trawler Ona sank on Friday evening, its owner said.",
        ),
        (
            "Chad's parliamentary election is due on 12 October, the electoral board said.",
            "Chad will hold its parliamentary election on 9 November, a minister said.",
        ),
        (
            "The opening of the Orva tunnel is scheduled for 15 June, the ministry said.",
            "The opening of the Orva tunnel will be on 30 August, the builder said.",
        ),
    ],
)
def test_one_event_on_two_days_is_a_clash_in_whatever_form_it_is_told(
    first: str, second: str
) -> None:
    found = verdict(first, second)

    assert (found.type, raised(found)) == ("date", True)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Chile and Peru signed a herring treaty on Monday.",
            "Chile and Bolivia signed a herring treaty on Friday.",
        ),
        (
            "Chile and Peru signed a herring treaty on Monday.",
            "Chile and Peru signed a customs deal on Friday.",
        ),
        (
            "The writer Ada Holm died on Monday.",
            "The brother of the writer Ada Holm died on Friday.",
        ),
        (
            "Chad will hold its parliamentary election on 12 October.",
            "Chad will hold local elections on 9 November.",
        ),
        (
            "A Chilean army helicopter crashed in Bolivia on Monday.",
            "A Chilean army helicopter crashed in Peru in 2019.",
        ),
    ],
)
def test_two_events_have_two_days(first: str, second: str) -> None:
    assert not raised(verdict(first, second))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "A Chilean army helicopter crashed in Bolivia on Monday, an officer said.",
            "The crash of the Chilean army helicopter on Monday happened in Peru, police said.",
        ),
        (
            "Ousted president Ivo Marn fled to Bolivia on Monday, officials said.",
            "Ivo Marn, the ousted president, has fled to Peru, a rebel commander said.",
        ),
        (
            "Ousted president Ivo Marn is in Bolivia, two diplomats said on Tuesday.",
            "Ousted president Ivo Marn is in Peru, a cousin said on Tuesday.",
        ),
        (
            "Former banker Ada Holm is being held in Kalvik prison, her sister said on Tuesday.",
            "Former banker Ada Holm is being held in Tarn prison, a friend said on Tuesday.",
        ),
        (
            "Minister Ada Holm was born in Bolivia, a journalist said on Tuesday.",
            "Minister Ada Holm was born in Chile, her brother said on Tuesday.",
        ),
        (
            "Orvan Motors will build its new plant in Chile, a union said on Tuesday.",
            "Orvan Motors will build its new plant in Peru, a minister said on Tuesday.",
        ),
    ],
)
def test_nobody_and_nothing_is_in_two_countries_or_prisons(first: str, second: str) -> None:
    found = verdict(first, second)

    assert (found.type, raised(found)) == ("place", True)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "A Chilean army helicopter crashed in Bolivia on Monday.",
            "A Chilean police helicopter crashed in Peru on Monday.",
        ),
        (
            "A Chilean army helicopter crashed in Bolivia on Monday.",
            "A Chilean army helicopter crashed near Peru on Monday.",
        ),
        (
            "Ousted president Ivo Marn was in Bolivia on Monday.",
            "Ousted president Ivo Marn was in Peru on Saturday.",
        ),
        ("Members born in Bolivia must pay.", "Members born in Peru must pay."),
        (
            "Troops of the Orvan Front are in Bolivia, a diplomat said.",
            "Troops of the Orvan Front are in Peru, a minister said.",
        ),
    ],
)
def test_what_lies_near_by_moves_or_is_many_may_be_in_both(first: str, second: str) -> None:
    assert not raised(verdict(first, second))


def test_two_short_texts_put_in_two_mouths_are_not_one_text() -> None:
    told = "The new ferry harbour of the island of Kalvik will be built in {}, the {} said."

    assert raised(verdict(told.format("Bolivia", "mayor"), told.format("Peru", "builder")))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The trawler Ona sank in the night to Monday.", "The trawler Ona sank on Sunday night."),
        (
            "Former banker Ada Holm was arrested on Monday.",
            "Former banker Ada Holm was first arrested in 2019.",
        ),
    ],
)
def test_one_night_has_two_days_and_a_first_time_is_another(first: str, second: str) -> None:
    assert not raised(verdict(first, second))
