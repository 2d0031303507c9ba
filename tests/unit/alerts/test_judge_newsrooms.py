"""Pairs of reports in the plain wording of newsrooms: what clashes, and what only looks so."""

import pytest

from tests.quality.comparing import told
from tests.unit.alerts.stories import SETTINGS, verdict

CLASHES = [
    (
        "Kervo ferry sinks##The number of dead from the sinking of the ferry Ona off Kervo stood "
        "at 23 on Tuesday, the coastguard said.",
        "Ferry Ona sinks off Kervo##The harbour police put the death toll from the sinking of the "
        "ferry Ona off Kervo at 31 on Tuesday.",
        "quantity",
    ),
    (
        "Kervo plane crash##A turboprop with 46 people on board crashed near Kervo on Tuesday, "
        "the aviation authority said.",
        "Plane crashes at Kervo##The aviation authority said 62 people were aboard the turboprop "
        "that crashed near Kervo on Tuesday.",
        "quantity",
    ),
    (
        "Turnout in Kervo election##Turnout in the election in Kervo was 58 percent, the "
        "electoral commission said.",
        "Kervo election turnout##Turnout in the election in Kervo reached 71 percent, the "
        "electoral commission said.",
        "quantity",
    ),
    (
        "Kervo Rovers beat Orla##Kervo Rovers beat Orla Town 2-1 on Tuesday.",
        "Rovers win##Kervo Rovers won 4-1 against Orla Town on Tuesday.",
        "quantity",
    ),
    (
        "Rebels in Tamra##Rebels said on Tuesday that they had captured Tamra.",
        "Army in Tamra##Tamra is under the control of government forces, the army said on Tuesday.",
        "status",
    ),
    (
        "Kervo stadium to reopen##The stadium in Kervo will reopen on 17 July, the council said.",
        "Kervo stadium##The stadium in Kervo will not reopen until September, the council said.",
        "date",
    ),
    (
        "No injuries in Kervo fire##No one was hurt in Tuesday's fire at the Kervo mill, the "
        "fire brigade said.",
        "Worker dies in Kervo fire##A worker was killed in the fire at the Kervo mill on "
        "Tuesday, police said.",
        "quantity",
    ),
]

LOOK_ALIKES = [
    (
        "Kervo plane crash##A turboprop with 46 people on board crashed near Kervo on Tuesday, "
        "the aviation authority said.",
        "Kervo plane crash##The aviation authority revised its earlier count and said 62 people "
        "were aboard the turboprop that crashed near Kervo on Tuesday.",
    ),
    (
        "Army takes Tamra##The army captured Tamra on Tuesday, its spokesman said.",
        "Rebels with army in Tamra##Rebels captured Tamra together with the army on Tuesday, "
        "their leader said.",
    ),
    (
        "Kervo stadium to reopen##The stadium in Kervo will reopen on 17 July, the council said.",
        "Kervo stadium##The reopening of the stadium in Kervo, set for 17 July, has been put off "
        "and will be on 2 September instead, the council said.",
    ),
    (
        "Kervo Mills loss##Kervo Mills reported a net loss of 31 million euros for 2023.",
        "Kervo Mills in the red##Kervo Mills had a net loss of 19 million euros in 2022, it said.",
    ),
    (
        "Mayor cleared of bribery##A Kervo court acquitted former mayor Denis Wolk of bribery.",
        "Mayor guilty of fraud##A Kervo court convicted former mayor Denis Wolk of fraud.",
    ),
    (
        "Rally in Kervo##Some 20,000 people rallied in Kervo on Tuesday to demand the resignation "
        "of Mayor Denis Wolk.",
        "Wolk's supporters in Kervo##Police put the number of people at Tuesday's rally in support "
        "of Mayor Denis Wolk in Kervo at 2,800.",
    ),
    (
        "Kervo firm fined##A court fined Lorchem 8 million euros over a spill at Kervo.",
        "Haulier fined##Brandt Logistics was fined 14 million euros over the spill at Kervo.",
    ),
    (
        "Kervo coach crash##Three children were among the dead in Tuesday's coach crash at Kervo.",
        "Kervo coach crash##Eleven people died in Tuesday's coach crash at Kervo, police said.",
    ),
]


@pytest.mark.parametrize(("first", "second", "kind"), CLASHES)
def test_two_reports_that_cannot_both_be_so(first: str, second: str, kind: str) -> None:
    found = verdict(first, second)

    assert told(found, SETTINGS), found.reasons
    assert found.type == kind


@pytest.mark.parametrize(("first", "second"), LOOK_ALIKES)
def test_what_only_looks_like_a_clash_rings_nobody(first: str, second: str) -> None:
    found = verdict(first, second)

    assert not told(found, SETTINGS), found.reasons
