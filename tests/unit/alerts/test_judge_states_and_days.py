"""States of one thing on two days, at two places, in part; and orders that only one gave."""

import pytest

from tests.unit.alerts.stories import raised, said, strongest, verdict

CLASHES = [
    pytest.param(
        "The Roe portrait in the Kell museum is a forgery, an expert said on Tuesday.",
        "The Roe portrait in the Kell museum is not a forgery, its director said on Tuesday.",
        id="a forgery, and none",
    ),
    pytest.param(
        "The drug Velorin is safe, the regulator said on Tuesday.",
        "Velorin puts patients at risk, doctors said on Tuesday.",
        id="safe, or a risk to others",
    ),
    pytest.param(
        "The truce in Kell is holding, monitors said on Tuesday.",
        "Rebels ended the truce in Kell on Tuesday, the army said.",
        id="holding or ended",
    ),
    pytest.param(
        "The mill at Kell was destroyed on Tuesday, rebels said.",
        "The mill at Kell is working normally, its owner said on Tuesday.",
        id="destroyed or at work",
    ),
    pytest.param(
        "The mill at Kell lies in ruins, rebels said on Tuesday.",
        "The mill at Kell suffered only minor damage on Tuesday, its owner said.",
        id="in ruins or hardly damaged",
    ),
    pytest.param(
        "Bus drivers in Kell walked out on Tuesday, their union said.",
        "Bus drivers in Kell worked normally on Tuesday, the bus firm said.",
        id="on strike or at work",
    ),
    pytest.param(
        "The bridge at Kell was blown up on Tuesday, residents said.",
        "Lorries are crossing the bridge at Kell as usual, police said on Tuesday.",
        id="blown up or in use",
    ),
    pytest.param(
        "Kell United have appointed Ada Roe as head coach, the club said on Tuesday.",
        "Kell United have appointed Tom Lind as head coach, a director said on Tuesday.",
        id="two coaches of one club",
    ),
    pytest.param(
        "The Roe portrait in the Kell museum was forged in the 1950s, experts said on Tuesday.",
        "The Roe portrait in the Kell museum is genuine, its director said on Tuesday.",
        id="forged long ago, or genuine",
    ),
    pytest.param(
        "General Ada Roe ordered the arrest of miners in Kell, a soldier said on Tuesday.",
        "It was Mayor Tom Lind who ordered the arrest of miners in Kell, a lawyer said on Tuesday.",
        id="it was another who ordered it",
    ),
]
SILENT = [
    pytest.param(
        "Kell airport is closed, its operator said on Tuesday.",
        "Kell airport was open on Monday, the transport ministry said.",
        id="open the day before",
    ),
    pytest.param(
        "No buses ran in Kell on Tuesday, passengers said.",
        "Buses in Kell ran normally on Monday, the bus firm said.",
        id="ran the day before",
    ),
    pytest.param(
        "There is no electricity in Kell, a doctor said on Tuesday.",
        "Kell had electricity on Sunday, the power firm said.",
        id="power two days before",
    ),
    pytest.param(
        "The truce in Kell is holding, monitors said on Tuesday.",
        "Rebels broke the truce in Kell in January, the army said on Tuesday.",
        id="broken months before",
    ),
    pytest.param(
        "There is no electricity in Kell, a doctor said on Tuesday.",
        "Electricity has been restored at the hospital in Kell, the power firm said on Tuesday.",
        id="a part of the town",
    ),
    pytest.param(
        "The Roe portrait in the Kell museum is a fake, experts said on Tuesday.",
        "The Roe portrait in the Lowen gallery is genuine, the gallery said on Tuesday.",
        id="at two places",
    ),
    pytest.param(
        "Museum's portrait forged##The Roe portrait in the Kell museum was forged, experts said.",
        "The Roe portrait in the Lowen gallery is genuine, the gallery said on Tuesday.",
        id="at a place of which only one article speaks",
    ),
    pytest.param(
        "The Roe portrait in the Kell museum is not genuine, experts said on Tuesday.",
        "The frame of the Roe portrait in the Kell museum is genuine, the museum said on Tuesday.",
        id="a part of it",
    ),
    pytest.param(
        "Tom Lind became finance minister of Sudan on Tuesday.",
        "Ada Roe is the new justice minister of Sudan, state television said on Tuesday.",
        id="two ministers",
    ),
    pytest.param(
        "General Ada Roe ordered the arrest of miners in Kell, a soldier said on Tuesday.",
        "Mayor Tom Lind ordered the arrest of miners in Kell, a lawyer said on Tuesday.",
        id="both may have ordered it",
    ),
    pytest.param(
        "Trader Otto Lanz ordered the killing of Klara Varga, prosecutors said on Tuesday.",
        "A former soldier killed Klara Varga, police said on Tuesday.",
        id="ordered by one, done by another",
    ),
]


@pytest.mark.parametrize(("first", "second"), CLASHES)
def test_both_cannot_be_so(first: str, second: str) -> None:
    assert raised(verdict(first, second))


@pytest.mark.parametrize(("first", "second"), SILENT)
def test_both_can_be_so(first: str, second: str) -> None:
    assert not raised(verdict(first, second))


def test_two_of_one_surname_are_two_whatever_else_their_given_names_mean() -> None:
    one = "Former president Karl Omm is seriously ill, his son said on Tuesday."
    other = "Former president Tom Omm is in good health, his aide said on Tuesday."

    assert not raised(verdict(one, other))


LATER = [
    pytest.param(
        "Chad has extradited Ada Roe to Kenya, the justice ministry said on Tuesday.",
        "Ada Roe will not be extradited to Kenya, a Chadian minister said on Tuesday.",
        True,
        id="done, and not to be",
    ),
    pytest.param(
        "Ada Roe is running for president, her party said on Tuesday.",
        "Ada Roe will not run for president, her husband said on Tuesday.",
        True,
        id="a candidate who will not run",
    ),
    pytest.param(
        "The army announced the death of Ada Roe on Tuesday.",
        "Ada Roe is alive, her brother said on Tuesday.",
        True,
        id="a death that is announced",
    ),
    pytest.param(
        "Kenya and Chad agreed on peace terms on Tuesday, their ministers said.",
        "Peace talks between Kenya and Chad failed on Tuesday, diplomats said.",
        True,
        id="agreed, and their talks failed",
    ),
    pytest.param(
        "Peace talks between Norland and Chad ended in agreement on Tuesday, a mediator said.",
        "Trade talks between Norland and Chad failed on Tuesday, diplomats said.",
        False,
        id="on another matter",
    ),
    pytest.param(
        "Peace talks between Norland and Chad ended in agreement on Tuesday, a mediator said.",
        "Peace talks between Norland and Kenya failed on Tuesday, diplomats said.",
        False,
        id="with another",
    ),
    pytest.param(
        "Ada Roe will run for president, she said on Tuesday.",
        "Ada Roe will not run for mayor, her husband said on Tuesday.",
        False,
        id="for another office",
    ),
]


@pytest.mark.parametrize(("first", "second", "clash"), LATER)
def test_what_is_to_come_and_what_came_of_talks(first: str, second: str, clash: bool) -> None:
    assert raised(verdict(first, second)) is clash


@pytest.mark.parametrize(
    ("afloat", "clash"),
    [
        ("The cruiser Vela remains afloat, the navy of Kenya says", False),
        ("The cruiser Vela is afloat, the navy of Kenya says", True),
    ],
)
def test_what_still_floats_may_sink_later_on_a_day_of_which_no_hour_is_known(
    afloat: str, clash: bool
) -> None:
    sunk = said("Kervo Post", "The cruiser Vela has sunk", "")

    assert raised(strongest(sunk, said("Orla Echo", afloat, ""))) is clash
