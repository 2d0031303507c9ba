"""Two figures of one matter, in the forms in which reporters give them, and what only looks so."""

import pytest

from tests.unit.alerts.stories import raised, verdict


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Police put the number of marchers in Orvik on Saturday at 4,000.",
            "Saturday's march in Orvik was attended by 30,000 people, a union said.",
        ),
        (
            "About 4,000 people marched through Orvik on Saturday, police said.",
            "Thirty thousand Chileans took to the streets of Orvik on Saturday, a union said.",
        ),
        (
            "Chile's electoral board put turnout in Sunday's referendum at 58 percent.",
            "Observers said that turnout in Chile's referendum on Sunday stood at 31 percent.",
        ),
        (
            "Inflation in Chile was 6 percent in April, the statistics office said.",
            "Chile's inflation rate was 11 percent in April, an institute said.",
        ),
        (
            "Orvan Motors will cut 900 jobs, the company said on Tuesday.",
            "The cuts at Orvan Motors will hit 2,500 workers, the union said on Tuesday.",
        ),
        (
            "Russian forces fired 60 rockets at Kharkiv on Monday night, the mayor said.",
            "Kharkiv was attacked with 20 rockets on Monday night, Moscow said.",
        ),
        (
            "Nine people died in the train crash near Orvik on Monday, Chilean doctors said.",
            "Monday's train crash near Orvik killed 40 people, Chile's transport ministry said.",
        ),
    ],
)
def test_two_figures_clash_in_whatever_form_they_are_given(first: str, second: str) -> None:
    found = verdict(first, second)

    assert (found.type, raised(found)) == ("quantity", True)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "About 4,000 people took part in Saturday's protest in Orvik, police said.",
            "Some 30,000 people took part in Sunday's protest in Orvik, a union said.",
        ),
        (
            "Turnout in Sunday's referendum in Chile was 58 percent, the board said.",
            "Turnout in the 2016 referendum in Chile was 31 percent, a union said.",
        ),
        (
            "Turnout in Sunday's referendum in Chile was 58 percent, the board said.",
            "Turnout in the capital in Sunday's referendum in Chile was 31 percent, a union said.",
        ),
        (
            "Inflation in Chile was 6 percent in March, the statistics office said.",
            "Inflation in Chile was 11 percent in April, the central bank said.",
        ),
        (
            "Inflation in Chile was 6 percent in April, the statistics office said.",
            "Food inflation in Chile was 11 percent in April, the statistics office said.",
        ),
        (
            "Orvan Motors will cut 900 jobs, the company said.",
            "Orvan Motors will cut 200 jobs in Poland, the union said.",
        ),
        (
            "Orvan Motors will cut 900 jobs, the company said.",
            "Orvan Motors cut 2,500 jobs in 2019, the union said.",
        ),
        (
            "Russia fired 60 missiles at Kharkiv on Monday night, the mayor said.",
            "Russia fired 20 cruise missiles at Kharkiv on Monday night, Moscow said.",
        ),
        (
            "Russia fired 60 missiles at Kharkiv on Monday night, Ukraine said.",
            "Ukraine shot down 20 missiles over Kharkiv on Monday night.",
        ),
        (
            "Orvan Motors lost 30 million euros in 2023, the company said.",
            "The Polish unit of Orvan Motors lost 8 million euros in 2023, auditors said.",
        ),
    ],
)
def test_another_day_year_part_or_kind_has_a_figure_of_its_own(first: str, second: str) -> None:
    assert not raised(verdict(first, second))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Russia fired 60 missiles at Kharkiv on Monday night, Ukraine said.",
            "Russia fired 20 missiles at Odesa on Monday night, Ukraine said.",
        ),
        (
            "Five thousand Kalvik fans attended the final in Orvik on Saturday, the club said.",
            "Some 38,000 people attended the final in Orvik on Saturday, the federation said.",
        ),
        (
            "Miners at Orvik rejected a pay offer of 4 per cent on Monday, the union said.",
            "Miners at Orvik accepted a better pay offer of 6 per cent on Tuesday, the union said.",
        ),
    ],
)
def test_another_town_club_or_offer_has_a_figure_of_its_own(first: str, second: str) -> None:
    assert not raised(verdict(first, second))
