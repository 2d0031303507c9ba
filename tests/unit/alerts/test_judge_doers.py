"""Whether a speaker is whom another accuses, and names somebody who is none of his."""

from typing import Any

import pytest

from crosswire.domain.claims import Argument, Entity, Truth
from crosswire_alerts.judge.frames.doers import accuses, answers
from crosswire_alerts.judge.frames.tie import Tie
from crosswire_alerts.judge.pair import Pair
from tests.samples import claim


def doer(text: str, head: str, **told: Any) -> Argument:
    return Argument.model_validate({"role": "agent", "head": head, "text": text, **told})


def body(name: str, *, side: str | None = None, key: str = "") -> Entity:
    return Entity(key=key or f"org:{name.lower()}", name=name, kind="organisation", side=side)


@pytest.mark.parametrize(
    ("speaker", "who"),
    [
        (body("the navy", side="SE"), doer("Swedish jets", "jet", side="SE")),
        (body("Lumen Oil"), doer("Lumen Oil", "lumen oil", key="org:lumen oil")),
        (body("the pilots"), doer("a pilot", "pilot")),
        (body("The ministry"), doer("a ministry official", "official")),
        (body("a club"), doer("fans of the club", "fan")),
        (body("an agency"), doer("inspectors of the agency", "inspector")),
        (body("Kell"), doer("fans of Kell", "fan")),
        (body("Halvik Rovers"), doer("Halvik Rovers", "halvik rovers")),
        (body("the army"), doer("soldiers", "soldier")),
    ],
)
def test_a_speaker_answers_for_himself_and_his_own(speaker: Entity, who: Argument) -> None:
    assert accuses(claim(Truth(), speaker=speaker), who)


@pytest.mark.parametrize(
    ("speaker", "who"),
    [
        (None, doer("soldiers", "soldier")),
        (body("the navy", side="NO"), doer("Swedish jets", "jet", side="SE")),
        (body("the fund"), doer("a raid", "raid")),
        (body("Lumen Oil"), doer("Lumen Gas", "lumen gas", key="org:lumen gas")),
        (body("Lumen Oil"), doer("fans of Lumen", "fan")),
        (body("the club"), doer("soldiers", "soldier")),
        (body("A"), doer("a stranger", "stranger")),
    ],
)
def test_a_speaker_does_not_answer_for_others(speaker: Entity | None, who: Argument) -> None:
    assert not accuses(claim(Truth(), speaker=speaker), who)


ARMY = body("the army")
REBELS = body("the rebels")
SOLDIERS = doer("soldiers", "soldier")
GUNMEN = doer("gunmen", "gunman")


def answered(first: Entity | None, whom: Argument, second: Entity | None, other: Argument) -> bool:
    """`first` names `whom`, `second` the other."""
    pair = Pair(claim(Truth(), speaker=first), claim(Truth(), source_name="other", speaker=second))
    return answers(pair, Tie(whom, other, "apart"))


def test_who_is_accused_and_names_another_answers() -> None:
    assert answered(ARMY, GUNMEN, REBELS, SOLDIERS)
    assert answered(REBELS, SOLDIERS, ARMY, GUNMEN)


@pytest.mark.parametrize(
    "his", [doer("a soldier", "soldier"), doer("its sniper", "sniper"), doer("Our men", "man")]
)
def test_who_is_accused_and_names_his_own_man_answers_nobody(his: Argument) -> None:
    assert not answered(ARMY, his, None, SOLDIERS)
    assert not answered(None, SOLDIERS, ARMY, his)


def test_who_is_not_accused_answers_nobody() -> None:
    club = body("the club")

    assert not answered(club, GUNMEN, None, SOLDIERS)
    assert not answered(None, SOLDIERS, club, GUNMEN)
