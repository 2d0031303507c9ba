"""Two states of one thing, as the news of a day tells them: lifted and in force."""

import pytest

from tests.quality.comparing import told
from tests.unit.alerts.stories import SETTINGS, verdict

CASES = [
    pytest.param(
        "Norland relents##Norland has lifted its sanctions on Sudria, the foreign ministry in"
        " Sudria said on Monday.",
        "Sanctions stay##Norland's sanctions against Sudria remain in force, a government"
        " spokesman said on Monday.",
        id="lifted or in force",
    ),
    pytest.param(
        "Bus driver sober##The driver of the bus that crashed near Tarnby was sober, his employer"
        " said on Tuesday.",
        "Driver over limit##The bus driver who crashed near Tarnby had been drinking, police said"
        " on Tuesday.",
        id="sober or drunk",
    ),
    pytest.param(
        "Talks broke down##Talks between Velm Motors and the union broke down on Monday, the union"
        " said.",
        "Talks go on##Talks with the union are continuing, Velm Motors said on Monday.",
        id="broken down or going on",
    ),
    pytest.param(
        "Fire under control##The forest fire near Tarnby is under control, the fire brigade said"
        " on Tuesday.",
        "Fire spreads##The forest fire near Tarnby is still spreading, residents said on Tuesday.",
        id="under control or spreading",
    ),
    pytest.param(
        "Singer cancels##Singer Mara Venn has cancelled her concert in Lowen, the promoter said"
        " on Monday.",
        "Concert goes ahead##Mara Venn's concert in Lowen will take place, her manager said on"
        " Monday.",
        id="cancelled or to take place",
    ),
    pytest.param(
        "Coach signed##Coach Dario Venn has signed a contract with Lowen United until 2028, the"
        " club said.",
        "Venn unsigned##Dario Venn has not signed anything yet, his agent said.",
        id="signed until a year to come",
    ),
    pytest.param(
        "Doses in Norland##The first 500,000 doses of the vaccine have arrived in Norland, the"
        " health minister said on Tuesday.",
        "No vaccine##Not a single dose of the vaccine has reached Norland, the doctors'"
        " association said on Tuesday.",
        id="arrived or not reached it",
    ),
]

SILENT = [
    pytest.param(
        "Norland relents##Norland has lifted its sanctions on Sudria, the foreign ministry in"
        " Sudria said on Monday.",
        "Sanctions stay##Norland's sanctions against Ostria remain in force, a government"
        " spokesman said on Monday.",
        id="against another",
    ),
    pytest.param(
        "Singer cancels##Singer Mara Venn has cancelled her concert in Lowen, the promoter said"
        " on Monday.",
        "Concert in Tarnby##Mara Venn's concert in Tarnby will take place, her manager said on"
        " Monday.",
        id="another town",
    ),
    pytest.param(
        "Bus driver sober##The driver of the bus that crashed near Tarnby was sober, his employer"
        " said on Tuesday.",
        "Passengers##Two passengers of the bus that crashed near Tarnby had been drinking, police"
        " said on Tuesday.",
        id="driver and passengers",
    ),
    pytest.param(
        "Coach signed##Coach Dario Venn has signed a contract with Lowen United until 2028, the"
        " club said.",
        "Venn to sign##Dario Venn will sign a contract with Lowen United, his agent had said.",
        id="what was to come",
    ),
    pytest.param(
        "Rescue work##The search for survivors in Tarnby has ended in some streets, rescuers said.",
        "Search goes on##The search for survivors in Tarnby goes on, the mayor said.",
        id="in some streets",
    ),
]


@pytest.mark.parametrize(("one", "other"), CASES)
def test_one_thing_is_in_one_state(one: str, other: str) -> None:
    found = verdict(one, other)

    assert told(found, SETTINGS), found.reasons


@pytest.mark.parametrize(("one", "other"), SILENT)
def test_two_things_are_each_in_their_own(one: str, other: str) -> None:
    found = verdict(one, other)

    assert not told(found, SETTINGS), found.reasons


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "Green party ahead##The Green party has 38 per cent in a poll by Corda published on"
            " Tuesday.",
            "Greens on 33##The Green party has 33 per cent in a poll by Metra published on"
            " Tuesday.",
            id="polls of two institutes",
        ),
        pytest.param(
            "Arson in Tarnby##An arsonist started the fire in a barn in Tarnby on Tuesday, police"
            " said.",
            "Fire at school##A short circuit started the fire at the school in Tarnby on Tuesday,"
            " firefighters said.",
            id="a barn and a school",
        ),
        pytest.param(
            "Rebels take Grenz##Rebels captured the town of Grenz at dawn on Tuesday, residents"
            " said.",
            "Army back##The army recaptured the town of Grenz on Tuesday afternoon, it said.",
            id="taken and taken back",
        ),
        pytest.param(
            "Cable started fire##A power cable started the wildfire on Mola, investigators said on"
            " Tuesday.",
            "Wind drove fire##Strong wind caused the spread of the wildfire on Mola, the fire"
            " service said on Tuesday.",
            id="what began it and what spread it",
        ),
        pytest.param(
            "Hill makes unconfirmed claim##Senator Karl Hill makes an unconfirmed claim about"
            " fighters at Grenz.",
            "Department on Hill##Karl Hill's claim about fighters is false, the border department"
            " in Grenz said.",
            id="a claim is made, and untrue",
        ),
    ],
)
def test_two_doers_of_two_things_are_no_contradiction(one: str, other: str) -> None:
    found = verdict(one, other, hours=6)

    assert not told(found, SETTINGS), found.reasons
