"""A death that one lays at the hands of who died, and one at the hands of others."""

from typing import Any

import pytest

from crosswire.domain.claims import Argument, Claim, Frame, Truth
from crosswire_alerts.judge.confidence import Doubt
from crosswire_alerts.judge.frames.suicides import by_own_hand, same_death, suicide
from crosswire_alerts.judge.frames.tie import Tie
from crosswire_alerts.judge.pair import Pair
from tests.samples import claim


def part(role: str, text: str, head: str, **told: Any) -> Argument:
    return Argument.model_validate({"role": role, "head": head, "text": text, **told})


def kell(role: str, text: str = "Anna Kell") -> Argument:
    return part(role, text, "kell", key="person:anna kell", terms=("anna", "kell"))


def prisoner(role: str, text: str = "the prisoner") -> Argument:
    return part(role, text, "prisoner")


GUARDS = part("agent", "guards", "guard")
A_FALL = part("agent", "a fall", "fall")
ONE_STORY = ("name:kell", "about:death", "about:cell")


def told(does: str, *parts: Argument, pos: str = "v", **facts: Any) -> Claim:
    scene = facts.pop("scene", ())
    frame = Frame.model_validate({"predicate": does, "arguments": parts, "pos": pos})
    return claim(Truth(), **facts).with_(frame=frame, scene=scene)


def both(one: Claim, other: Claim) -> list[Pair]:
    """In either order, of two outlets."""
    other = other.with_(article_id="a-other")
    return [Pair(one, other), Pair(other, one)]


OWN = told("kill", kell("agent"), kell("patient"))
MURDERED = told("murder", kell("patient"))


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(MURDERED, id="murdered by nobody knows whom"),
        pytest.param(told("kill", GUARDS, kell("patient")), id="killed by people"),
        pytest.param(
            told("kill", part("agent", "the union", "union"), kell("patient")), id="by a group"
        ),
        pytest.param(
            told("kill", part("agent", "Lumen", "lumen", key="name:lumen"), kell("patient")),
            id="by somebody with a name",
        ),
        pytest.param(
            told("kill", part("agent", "Swedish shells", "shell", side="SE"), kell("patient")),
            id="by what is a country's",
        ),
        pytest.param(told("kill", GUARDS, kell("patient"), modality="hedged"), id="with a doubt"),
        pytest.param(
            told("murder", part("agent", "somebody", "somebody", known=False), kell("patient")),
            id="murdered by somebody",
        ),
    ],
)
def test_own_hand_or_the_hands_of_others(other: Claim) -> None:
    for pair in both(OWN, other):
        finding = suicide(pair)

        assert by_own_hand(pair) is not None
        assert finding is not None
        assert (finding.relation, finding.type) == ("contradicts", "actor")


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(OWN, id="by her own hand too"),
        pytest.param(told("kill", A_FALL, kell("patient")), id="a fall may be one's own"),
        pytest.param(
            told("kill", part("agent", "a shot", "shot"), kell("patient")), id="so may a shot"
        ),
        pytest.param(told("kill", kell("patient")), id="killed, and nobody says by what"),
        pytest.param(
            told("kill", part("agent", "somebody", "somebody", known=False), kell("patient")),
            id="killed by somebody",
        ),
        pytest.param(told("die", GUARDS, kell("patient")), id="who dies is not killed"),
        pytest.param(told("murder", GUARDS), id="whom they murdered is not told"),
        pytest.param(told("guard", GUARDS, kell("patient")), id="no harm to a life"),
        pytest.param(told("murder", GUARDS, kell("patient"), pos="n"), id="no deed"),
        pytest.param(told("murder", kell("patient"), polarity="negated"), id="denied"),
        pytest.param(told("murder", kell("patient"), modality="forecast"), id="to come"),
        pytest.param(MURDERED.with_(frame=None), id="no statement in parts"),
        pytest.param(
            told("murder", part("patient", "Bo Roe", "roe", key="person:bo roe", terms=("bo",))),
            id="another death",
        ),
    ],
)
def test_other_statements_are_of_no_such_death(other: Claim) -> None:
    for pair in both(OWN, other):
        assert by_own_hand(pair) is None
        assert suicide(pair) is None


def test_two_who_lay_it_at_other_hands_agree_in_that() -> None:
    for pair in both(MURDERED, told("kill", GUARDS, kell("patient"))):
        assert by_own_hand(pair) is None


def test_who_is_unnamed_is_known_by_the_story_alone() -> None:
    own = told("kill", prisoner("agent"), prisoner("patient"), scene=ONE_STORY)
    murdered = told("murder", prisoner("patient"), scene=ONE_STORY)

    for pair in both(own, murdered):
        assert by_own_hand(pair)
    for pair in both(own.with_(scene=()), murdered.with_(scene=())):
        assert by_own_hand(pair) is None


def test_two_who_died_in_one_story_died_two_deaths() -> None:
    roe = part("patient", "Bo Roe", "roe", key="person:bo roe", terms=("bo", "roe"))

    for pair in both(OWN.with_(scene=ONE_STORY), told("murder", roe, scene=ONE_STORY)):
        assert by_own_hand(pair) is None


@pytest.mark.parametrize(
    ("doer", "whom", "own"),
    [
        (kell("agent", "Kell"), kell("patient"), True),
        (prisoner("agent"), prisoner("patient"), True),
        (part("agent", "Anna Kell", "kell"), kell("patient"), True),
        (kell("agent"), part("patient", "Anna Kell", "kell"), True),
        (prisoner("agent", "another prisoner"), prisoner("patient"), False),
        (part("agent", "the inmate", "inmate"), kell("patient"), False),
        (kell("agent"), prisoner("patient"), False),
    ],
)
def test_who_killed_himself_has_one_name_or_goes_by_the_same_words(
    doer: Argument, whom: Argument, *, own: bool
) -> None:
    one = told("kill", doer, whom, scene=ONE_STORY)
    other = told("murder", whom, scene=ONE_STORY)

    for pair in both(one, other):
        assert (by_own_hand(pair) is not None) is own


def test_that_both_tell_of_her_death_is_said_with_its_doubts() -> None:
    step = same_death(
        both(OWN, MURDERED)[0],
        Tie(kell("patient"), kell("patient"), "kin", (Doubt.NAME_UNSAID,)),
    )

    assert step.passed
    assert "Anna Kell" in step.reason
    assert step.doubts == (Doubt.NAME_UNSAID,)
