"""Pairs of reports that tell the state of one thing, and pairs that only look so."""

import pytest

from tests.unit.alerts.stories import verdict

CLASHES = [
    (
        "Orla refinery halted##The Orla refinery has been shut since a fire on Monday, a trader "
        "said on Tuesday.",
        "Orla refinery running##The refinery at Orla is still running, its owner said on Tuesday.",
    ),
    (
        "Roe walks free in Orla##The opposition leader Jan Roe was released from prison in Orla "
        "on Tuesday morning, his party said.",
        "Roe still behind bars##Jan Roe remains in a cell in Orla, the ministry said on Tuesday.",
    ),
    (
        "Dam bursts above Orla##The Kervo dam above Orla burst on Tuesday, the mayor said.",
        "Kervo dam intact, operator says##The Kervo dam is intact, its operator said on Tuesday.",
    ),
    (
        "Ferry sinks off Orla##The ferry Ona Maria sank off Orla on Tuesday, the coastguard said.",
        "Ferry afloat##The Ona Maria is afloat and being towed to Orla, its owner said on Tuesday.",
    ),
]

SILENT = [
    (
        "Orla refinery halted##The Orla refinery has been shut since a fire on Monday, a trader "
        "said on Tuesday.",
        "Kervo refinery running##The refinery at Kervo is still running, its owner said.",
    ),
    (
        "Roe remains in jail##Jan Roe remains in a cell in Orla, the ministry said on Tuesday.",
        "Roe to walk free##Jan Roe will be released from prison in Orla on Friday, his party said.",
    ),
    (
        "Dam may burst##The Kervo dam above Orla could burst, the mayor said on Tuesday.",
        "Kervo dam intact, operator says##The Kervo dam is intact, its operator said on Tuesday.",
    ),
]


@pytest.mark.parametrize(("first", "second"), CLASHES)
def test_two_states_of_one_thing_on_one_day_are_a_clash(first: str, second: str) -> None:
    found = verdict(first, second)

    assert (found.relation, found.type) == ("contradicts", "status")
    assert found.confidence >= 0.7


@pytest.mark.parametrize(("first", "second"), SILENT)
def test_another_thing_and_what_is_still_to_come_are_none(first: str, second: str) -> None:
    assert verdict(first, second).relation != "contradicts"
