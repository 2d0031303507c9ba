"""What tells of a report, a rumour or a hoax does not tell what that says."""

import pytest

from crosswire_alerts.judge.frames.refutation import speaks_of_untruth
from crosswire_alerts.judge.frames.retold import retold_in
from crosswire_alerts.judge.pair import Pair
from tests.unit.alerts.stories import raised, verdict
from tests.unit.alerts.test_judge_frames import argument, said

BOAT = argument("patient", "boat", key="name:ona", terms=("ona",))


def test_an_arrest_that_is_called_a_hoax_is_not_held_against_its_denial() -> None:
    denied = said("arrest", argument("patient", "painter", key="name:orb"), by="ann", so=False)
    hoax = argument("complement", "hoax")
    called = said("be", argument("agent", "arrest", terms=("orb",)), hoax, by="ben")

    assert speaks_of_untruth(called)
    assert retold_in(Pair.of(denied, called)) is None


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Rumours spread on Tuesday that Orvan Motors had sold the Kalvik mill.",
            "Orvan Motors has not sold the Kalvik mill, it said on Tuesday.",
        ),
        (
            "There were reports on Tuesday that Orvan Motors had sold the Kalvik mill.",
            "Orvan Motors has not sold the Kalvik mill, it said on Tuesday.",
        ),
    ],
)
def test_a_rumour_is_no_voice_against_a_denial(first: str, second: str) -> None:
    assert not raised(verdict(first, second))


def test_whoever_says_so_is_one() -> None:
    first = "Orvan Motors sold the Kalvik mill on Tuesday, a worker said."

    assert raised(verdict(first, "Orvan Motors has not sold the Kalvik mill, it said on Tuesday."))
