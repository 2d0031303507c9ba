"""Who won one election, when two reports tell it otherwise."""

import pytest

from crosswire_alerts.judge import UNTOLD, telling
from tests.unit.alerts.stories import SETTINGS, raised
from tests.unit.alerts.test_judge_forms import between, claims

WON = (
    "Opposition leader Mara Sund has won the presidential election in Zembia, officials said.",
    "Mara Sund was elected president of Zembia, the commission said on Tuesday.",
    "Mara Sund defeated Paul Ebo in Zembia's presidential election, officials said on Tuesday.",
    "Mara Sund is the winner of Zembia's presidential election, observers said on Tuesday.",
    "President Paul Ebo of Zembia lost the election to Mara Sund, officials said on Tuesday.",
)
OTHERS = (
    "President Paul Ebo has won the presidential election in Zembia, his party said on Tuesday.",
    "Paul Ebo was re-elected president of Zembia, the ruling party said on Tuesday.",
    "Paul Ebo is the winner of Zembia's presidential election, the ruling party said.",
    "Mara Sund did not win the election in Zembia, a government spokesman said on Tuesday.",
    "Mara Sund lost the presidential election in Zembia, the ruling party said on Tuesday.",
)


@pytest.mark.parametrize("won", WON)
@pytest.mark.parametrize("other", OTHERS)
def test_one_election_has_one_winner(won: str, other: str) -> None:
    assert raised(between(won, other))


@pytest.mark.parametrize("won", WON[:3])
@pytest.mark.parametrize(
    "other",
    [
        pytest.param("Paul Ebo won the last presidential election in Zembia.", id="the last one"),
        pytest.param("Paul Ebo won Zembia's presidential election in 2019.", id="years ago"),
        pytest.param("Paul Ebo won the parliamentary election in Zembia.", id="another kind"),
        pytest.param("Paul Ebo won the presidential election in Torvia.", id="another country"),
        pytest.param("Paul Ebo won more votes in Zembia than Mara Sund.", id="votes"),
        pytest.param("Paul Ebo may have won the presidential election in Zembia.", id="perhaps"),
        pytest.param("Mara Sund won the presidential election in Zembia.", id="both say so"),
        pytest.param("Paul Ebo lost the presidential election in Zembia.", id="he lost"),
        pytest.param("Paul Ebo beat Mara Sund at chess in Zembia.", id="a game"),
        pytest.param("Paul Ebo will not win the election in Zembia.", id="still to come"),
        pytest.param("Paul Ebo did not win the presidential election in Zembia.", id="not he"),
    ],
)
def test_another_election_and_one_that_both_tell_alike_are_no_clash(won: str, other: str) -> None:
    assert not raised(between(won, other))


def test_towns_of_one_name_have_each_their_mayor() -> None:
    first = "Peter Ostrow won Sunday's mayoral election in Port Calden."

    assert not raised(between(first, "Mila Dravec was elected mayor of Lower Calden on Sunday."))
    assert raised(between(first, "Mila Dravec was elected mayor of Port Calden on Sunday."))


def test_the_reason_names_both_winners() -> None:
    found = between(WON[0], OTHERS[0])

    assert found.type == "actor"
    assert any(reason.startswith("One election, two winners: ") for reason in found.reasons)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (WON[2], OTHERS[1]),
        (
            "Ousted president Karl Omm fled to Ethiopia on Monday, officials said.",
            "Karl Omm, the ousted president, is in Egypt, a relative said on Tuesday.",
        ),
    ],
)
def test_the_quick_look_at_a_pair_does_not_rule_out_what_the_judge_finds(
    first: str, second: str
) -> None:
    told = claims("Kervo Post", "2025-03-04T10:00", first)
    other = claims("Orla Echo", "2025-03-04T11:00", second)

    assert any(telling(a, b, settings=SETTINGS) is not UNTOLD for a in told for b in other)
