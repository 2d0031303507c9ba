"""Who won one election, when two reports tell it otherwise."""

from datetime import timedelta

import pytest

from crosswire.domain.claims import Argument, Claim
from crosswire_alerts.judge import UNTOLD, telling
from crosswire_alerts.judge.confidence import Doubt
from crosswire_alerts.judge.frames.contests import contest, contested_in
from crosswire_alerts.judge.pair import Pair
from tests.samples import DAY, NOON, on
from tests.unit.alerts.stories import SETTINGS, raised
from tests.unit.alerts.test_judge_forms import between, claims
from tests.unit.alerts.test_judge_frames import argument, said

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


SUND, EBO = (
    argument("agent", name, key=f"person:{name}", terms=(name,), names=(name,))
    for name in ("sund", "ebo")
)
VOTE = argument("patient", "election", terms=("presidential",))
PRESIDENT = argument("complement", "president")
WINS = said("win", SUND, VOTE, by="ann")
ELECTED = said("elect", EBO.with_(role="patient"), PRESIDENT, by="ben")
BEATS = said("beat", SUND, EBO.with_(role="patient"), VOTE.with_(role="oblique"), by="ann")


@pytest.mark.parametrize(
    ("vote", "doubts"), [(VOTE, ()), (VOTE.with_(terms=()), (Doubt.OTHER_PREDICATE,))]
)
def test_two_are_said_to_have_won_surely_one_election_if_both_say_which(
    vote: Argument, doubts: tuple[Doubt, ...]
) -> None:
    found = contested_in(Pair.of(said("win", SUND, vote, by="ann"), ELECTED))

    assert found is not None
    assert found.who is not None
    assert (found.who.strength, found.doubts) == ("apart", doubts)


@pytest.mark.parametrize(
    ("told", "other"),
    [
        pytest.param(said("win", SUND, VOTE, by="ben"), ELECTED, id="in one article"),
        pytest.param(WINS, ELECTED.with_(published_at=NOON + timedelta(hours=73)), id="days later"),
        pytest.param(
            WINS.with_(as_of=on(DAY - timedelta(days=4))),
            ELECTED.with_(as_of=on(DAY)),
            id="of days apart",
        ),
        pytest.param(WINS.with_(modality="forecast"), ELECTED, id="she will win"),
        pytest.param(WINS, ELECTED.with_(modality="forecast"), id="he will be elected"),
        pytest.param(WINS.with_(frame=None), ELECTED, id="the one says nothing of the kind"),
        pytest.param(WINS, ELECTED.with_(frame=None), id="the other says nothing of the kind"),
        pytest.param(said("praise", SUND, VOTE, by="ann"), ELECTED, id="praised it"),
        pytest.param(WINS, said("win", SUND, VOTE, by="ben"), id="in one word, and both are right"),
        pytest.param(
            BEATS,
            said("beat", EBO, SUND.with_(role="patient"), VOTE.with_(role="oblique"), by="ben"),
            id="who beat whom is laid side by side",
        ),
    ],
)
def test_what_does_not_tell_who_won_one_election_is_no_contest(told: Claim, other: Claim) -> None:
    assert contested_in(Pair.of(told, other)) is None
    assert contested_in(Pair.of(WINS, ELECTED)) is not None


@pytest.mark.parametrize("other", [EBO, SUND])
def test_two_who_say_that_somebody_did_not_win_can_both_be_right(other: Argument) -> None:
    lost = said("win", SUND, VOTE, by="ann", so=False)
    elected = said("elect", other.with_(role="patient"), PRESIDENT, by="ben", so=False)
    found = contested_in(Pair.of(lost, elected))

    assert found is not None
    assert found.who is None


def test_whoever_corrects_the_winner_takes_the_other_back() -> None:
    elected = said("elect", EBO.with_(role="patient"), PRESIDENT, by="ann")
    finding = contest(Pair.of(WINS, elected.with_(article_id="another")))

    assert finding is not None
    assert finding.relation == "supersedes"
