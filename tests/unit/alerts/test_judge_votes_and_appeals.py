"""Votes, appeals, bans, recalls, storms and ships aground: one clash in other forms."""

import pytest

from tests.unit.alerts.stories import raised, verdict

VOTED = "Pilots at Orlane have voted to strike, their union said on Tuesday."
MOST = "A majority of Orlane's pilots voted for strike action on Tuesday, a union official said."
QUASHED = "The Supreme Court quashed the conviction of publisher Nadim Farr on Tuesday, he said."
BANNED = "Runner Mara Quill has been banned for two years for doping, the federation said."
BLEW = (
    "Storm Ulrika struck Kervo on Monday with winds of 190 kilometres per hour, a forecaster said."
)
AGROUND = "The freighter Halcyon ran aground off Port Sellis on Monday night, the coastguard said."
MINED = "Soldiers laid mines on the Selva bridge on Monday night, a rebel spokesman said."


@pytest.mark.parametrize(
    ("told", "other"),
    [
        (VOTED, "Pilots at Orlane have voted against a strike, the airline said on Tuesday."),
        (VOTED, "Pilots at the airline Orlane rejected a strike on Tuesday, the company said."),
        (VOTED, "Pilots at Orlane did not vote to strike, the airline said on Tuesday."),
        (MOST, "A majority of Orlane's pilots voted against strike action, the airline said."),
        (
            "Members of the Orlane union voted to accept the offer on Tuesday, the airline said.",
            "Members of the Orlane union voted to reject the offer on Tuesday, an official said.",
        ),
        (QUASHED, "The Supreme Court dismissed publisher Nadim Farr's appeal, prosecutors said."),
        (QUASHED, "Nadim Farr's conviction stands, a court spokesman said of the publisher."),
        (QUASHED, "Publisher Nadim Farr lost his appeal on Tuesday, prosecutors said."),
        (BANNED, "No ban has been imposed on runner Mara Quill, her agent said."),
        (BANNED, "Runner Mara Quill escaped a ban on Tuesday, her coach said."),
        (BLEW, "Storm Ulrika struck Kervo on Monday with winds of 140 kph, the airport said."),
        (AGROUND, "The freighter Halcyon ran aground off Cape Dorran on Monday, its owners said."),
        (AGROUND, "The freighter Halcyon is stuck on rocks off Cape Dorran, its owners said."),
        (MINED, "The army denied on Tuesday that its soldiers had mined the Selva bridge."),
        (
            "The express that derailed near Tolmar on Sunday was going too fast, the police said.",
            "The express was within the speed limit when it left the rails near Tolmar on Sunday, "
            "the operator said.",
        ),
        (
            "Police blamed a faulty heater for Sunday's fire at the mill in Osk.",
            "Sunday's fire at the mill in Osk was caused by lightning, firefighters said.",
        ),
    ],
)
def test_two_that_cannot_both_be_so_are_told(told: str, other: str) -> None:
    assert raised(verdict(told, other))


@pytest.mark.parametrize(
    ("told", "other"),
    [
        pytest.param(
            "The Supreme Court upheld an appeal by the publisher Nadim Farr, his lawyer said.",
            "The Supreme Court rejected an appeal by publisher Ida Keld, a spokesman said.",
            id="another's appeal",
        ),
        pytest.param(
            QUASHED,
            "The Supreme Court rejected publisher Nadim Farr's appeal for calm, a spokesman said.",
            id="an appeal for something",
        ),
        pytest.param(
            "Pram maker Loftus has recalled its Robin model, the agency said on Tuesday.",
            "Loftus has not recalled its Heron pram, the pram maker said on Tuesday.",
            id="of another name",
        ),
        pytest.param(
            "Pram maker Loftus has recalled its Robin model, the agency said on Tuesday.",
            "Loftus has not recalled any prams in Norway, the pram maker said on Tuesday.",
            id="in another country",
        ),
        pytest.param(
            "The freighter Halcyon is stuck on a sandbank off Port Sellis, the coastguard said.",
            "The freighter Halcyon was refloated on Tuesday morning, its owners said.",
            id="afloat again",
        ),
        pytest.param(
            AGROUND,
            "The freighter Halcyon nearly ran aground off Cape Dorran on Monday, its owners said.",
            id="what nearly came about",
        ),
        pytest.param(
            BLEW,
            "Storm Ulrika will hit the coast on Wednesday with winds of 140 kph, forecasters said.",
            id="winds to come",
        ),
        pytest.param(
            "Mount Sirra erupted on Tuesday, residents said.",
            "Mount Sirra has not erupted since 1911, a guidebook says.",
            id="what a book says",
        ),
        pytest.param(
            "Banks plan merger##Lindal and Morring plan to merge next year, they said on Tuesday.",
            "Lindal and Morring have not merged, the regulator said on Tuesday.",
            id="a deed that is planned",
        ),
        pytest.param(
            "Union blames operator for crane collapse##The union held the operator responsible for "
            "the collapse of a crane in Marsund on Saturday.",
            "The crane that came down in Marsund on Saturday collapsed because of the operator's "
            "negligence, inspectors said.",
            id="who is blamed, and what he did",
        ),
    ],
)
def test_two_that_can_both_be_so_are_not_told(told: str, other: str) -> None:
    assert not raised(verdict(told, other))
