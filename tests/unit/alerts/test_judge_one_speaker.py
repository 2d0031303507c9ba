"""Two outlets that report one speaker differently on one day, and what only looks so."""

import pytest

from crosswire_alerts.judge.confidence import Doubt
from tests.unit.alerts.stories import raised, verdict

SOBER = (
    "Coast guard spokesman Pel Hansa told reporters on Tuesday that the captain of the Anka was {}."
)


@pytest.mark.parametrize("hours", [0, 5])
def test_one_person_quoted_to_opposite_effect_on_one_day_is_a_clash_of_outlets(hours: int) -> None:
    first = (
        "The captain of the Anka was drunk, said Pel Hansa, a coast guard spokesman, on Tuesday."
    )
    found = verdict(first, SOBER.format("not drunk"), hours=hours)

    assert raised(found)
    assert found.between == "outlets"


def test_what_was_said_on_no_day_may_be_old_when_it_is_told_hours_later() -> None:
    first = "The captain of the Anka was drunk, said Pel Hansa, a coast guard spokesman."
    second = "Pel Hansa of the coast guard said that the Anka's captain was not drunk."
    found = verdict(first, second, hours=5)

    assert Doubt.STALE.words in found.gates[-1].reason


@pytest.mark.parametrize(
    "second",
    [
        SOBER.format("drunk"),
        "The mate of the Anka was not drunk, coast guard spokesman Pel Hansa said on Tuesday.",
        "Captains ought not to be drunk, coast guard spokesman Pel Hansa said of the Anka.",
    ],
)
def test_the_same_again_and_something_else_are_no_clash(second: str) -> None:
    first = (
        "The captain of the Anka was drunk, said Pel Hansa, a coast guard spokesman, on Tuesday."
    )

    assert not raised(verdict(first, second))


def test_a_promise_that_is_narrowed_is_not_broken() -> None:
    first = "The bridge at Calder will reopen on Friday, minister Sven Ullo said on Tuesday."
    second = "The bridge at Calder will not reopen for lorries on Friday, minister Sven Ullo said."

    assert verdict(first, second).relation not in ("contradicts", "reverses")
