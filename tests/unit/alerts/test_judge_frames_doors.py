"""Fights that two are said to have begun, deaths by one's own hand, fires that were meant."""

import pytest

from tests.unit.alerts.stories import raised, said, strongest

Story = tuple[str, str]


def clash(first: Story, second: Story, *, hours: int = 4) -> bool:
    return raised(strongest(said("north-daily", *first), said("coast-times", *second, hours=hours)))


POLICE_FIRST = (
    "Police opened fire first in Orlava, witnesses say",
    "Police fired first when a march in Orlava turned violent on Monday, witnesses said.",
)
ARSON = (
    "Orlava mill fire was arson, police say",
    "The fire that destroyed the Halvik mill in Orlava on Monday was started deliberately, police "
    "said.",
)
SUICIDE = (
    "Prison: Anna Kell took her own life",
    "Anna Kell, who was found dead in her cell in Orlava on Monday, killed herself, the prison "
    "service said.",
)
TAINTED = (
    "Lakto blames supplier for tainted milk",
    "Dairy company Lakto said on Tuesday that bacteria in its baby milk had come from a supplier, "
    "Granvik.",
)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(
            POLICE_FIRST,
            (
                "Marchers fired first shots in Orlava, minister says",
                "The first shots at Monday's march in Orlava came from the protesters, the "
                "interior minister said.",
            ),
            id="who fired first",
        ),
        pytest.param(
            (
                "Norvale fans start brawl at Orlava derby",
                "Norvale supporters started the fighting at Monday's derby against Halvik in "
                "Orlava, police said.",
            ),
            (
                "Norvale blames visitors for derby violence in Orlava",
                "Norvale said the violence at Monday's derby against Halvik in Orlava had been "
                "started by Halvik fans.",
            ),
            id="who started the brawl",
        ),
        pytest.param(
            ARSON,
            (
                "Faulty wiring caused Orlava mill fire",
                "Faulty wiring caused Monday's fire at the Halvik mill in Orlava, insurers said.",
            ),
            id="arson or a fault",
        ),
        pytest.param(
            SUICIDE,
            (
                "Family: Anna Kell was murdered",
                "Anna Kell, who died in a cell in Orlava on Monday, was murdered, her family said.",
            ),
            id="suicide or murder",
        ),
        pytest.param(
            SUICIDE,
            (
                "Guards killed Anna Kell, family says",
                "Guards strangled Anna Kell in her cell in Orlava on Monday, her family said.",
            ),
            id="suicide, or killed by guards",
        ),
        pytest.param(
            TAINTED,
            (
                "Granvik: tainted milk was Lakto's own doing",
                "Granvik said on Tuesday that the bacteria found in Lakto's baby milk had come "
                "from Lakto's own plant in Orlava.",
            ),
            id="where bacteria came from",
        ),
    ],
)
def test_two_doors_are_a_dispute(first: Story, second: Story) -> None:
    assert clash(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(
            POLICE_FIRST,
            (
                "Protesters throw stones in Orlava",
                "Protesters threw stones at a march in Orlava on Monday, the minister said.",
            ),
            id="who threw stones did not say who began",
        ),
        pytest.param(
            POLICE_FIRST,
            (
                "Officers fired first in Orlava",
                "Officers fired the first shots at Monday's march in Orlava, a lawyer said.",
            ),
            id="officers are the police",
        ),
        pytest.param(
            ARSON,
            (
                "Arsonist set fire to Orlava mill",
                "An arsonist started Monday's fire at the Halvik mill in Orlava, the mayor said.",
            ),
            id="two who say that it was meant",
        ),
        pytest.param(
            ARSON,
            (
                "Faulty wiring caused Norvale school fire",
                "Faulty wiring caused Sunday's fire at a school in Norvale, the insurer said.",
            ),
            id="another fire",
        ),
        pytest.param(
            SUICIDE,
            (
                "Anna Kell hanged in cell",
                "Anna Kell was found hanged in her cell in Orlava on Monday, her lawyer said.",
            ),
            id="how she was found",
        ),
        pytest.param(
            SUICIDE,
            (
                "Bo Kell murdered in Norvale",
                "Bo Kell was murdered by robbers in Norvale on Monday, police said.",
            ),
            id="another death",
        ),
        pytest.param(
            TAINTED,
            (
                "Bacteria in Lakto milk came from Granvik plant, agency says",
                "The bacteria in Lakto's baby milk came from a plant of its supplier Granvik in "
                "Orlava, the food agency said on Tuesday.",
            ),
            id="a supplier and its plant",
        ),
        pytest.param(
            TAINTED,
            (
                "Money for Lakto came from bank",
                "The money for Lakto's new plant came from a bank in Orlava, the firm said on "
                "Tuesday.",
            ),
            id="what came from somewhere is not always traced",
        ),
    ],
)
def test_one_door_or_another_matter_is_none(first: Story, second: Story) -> None:
    assert not clash(first, second)


def test_who_owns_up_for_his_people_answers_nobody() -> None:
    assert not clash(
        (
            "Reporter shot dead by soldiers in Orlava",
            "Rima Kell, a reporter, was shot dead by soldiers in Orlava on Monday, her paper said.",
        ),
        (
            "Army admits its sniper shot reporter",
            "A sniper of the army's 9th brigade killed the reporter Rima Kell in Orlava on Monday, "
            "the army said.",
        ),
    )
