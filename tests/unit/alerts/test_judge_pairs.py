"""What two claims are to each other before any rule speaks: their camps, places and cases."""

import pytest

from crosswire.domain.claims import Claim, Entity, Question
from crosswire_alerts.judge.pair import Pair, camp_of
from crosswire_alerts.judge.twocases import two_cases
from tests.unit.alerts.desk import HARBOUR, HILLTOP, SOUTHLAND, it_is_so, toll

ABROAD = Entity(key="country:NO", name="Northland", kind="country", side="NO")


def speaker(name: str, key: str = "", side: str | None = None) -> Entity:
    return Entity(key=key or f"people:{name.lower()}", name=name, kind="organisation", side=side)


ARMY, REBELS = speaker("the army"), speaker("rebels")


@pytest.mark.parametrize(
    ("said_by", "camp"),
    [
        (ARMY, "state"),
        (speaker("Defence Staff", key="org:general-staff"), "state"),
        (speaker("Inland Revenue", key="org:navy@NO"), "state"),
        (speaker("Government forces"), "state"),
        (REBELS, "rebels"),
        (speaker("Rebel fighters"), "rebels"),
        (speaker("Doctors"), None),
        (None, None),
    ],
)
def test_a_speaker_stands_on_one_side_of_a_war_within_a_country(
    said_by: Entity | None, camp: str | None
) -> None:
    assert camp_of(it_is_so(by=said_by)) == camp


@pytest.mark.parametrize(
    ("one", "other", "opposed"),
    [
        (ARMY, REBELS, True),
        (REBELS, ARMY, True),
        (ARMY, speaker("the navy"), False),
        (REBELS, speaker("Doctors"), False),
        (ARMY, None, False),
        (ARMY.with_(side="NO"), REBELS, True),
        (ARMY.with_(side="NO"), REBELS.with_(side="NO"), False),
        (ARMY.with_(side="NO"), ARMY.with_(side="SO"), True),
    ],
)
def test_the_state_and_its_rebels_are_opposed_as_two_countries_are(
    one: Entity, other: Entity | None, opposed: bool
) -> None:
    pair = Pair.of(it_is_so(by=one), it_is_so(by=other, outlet="coast-times"))

    assert pair.opposed is opposed


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (HARBOUR, HILLTOP, True),
        (HARBOUR, HARBOUR.with_(name="The harbour"), False),
        (HARBOUR, SOUTHLAND, False),
        (SOUTHLAND, HARBOUR, False),
        (HARBOUR, ABROAD, True),
        (HARBOUR, None, False),
        (None, HARBOUR, False),
    ],
)
def test_places_are_apart_unless_they_are_one_or_one_lies_in_the_other(
    one: Entity | None, other: Entity | None, apart: bool
) -> None:
    pair = Pair.of(it_is_so(place=one), it_is_so(place=other, outlet="coast-times", hours=13))

    assert pair.places_apart == ((one, other) if apart else None)


def case(of: str, *scene: str, sentence: str = "So it was.", outlet: str = "north-daily") -> Claim:
    question = Question(kind="quantity", predicate=of, subject="x", text=f"{of}(x)")
    return toll(8, question=question, sentence=sentence, outlet=outlet).with_(scene=scene)


@pytest.mark.parametrize(
    ("mine", "yours", "two"),
    [
        (("name:lorchem",), ("name:brandt",), True),
        (("org:lorchem",), ("org:brandt",), True),
        (("name:lorchem",), ("name:lorchem", "name:brandt"), False),
        (("name:lorchem", "name:brandt"), ("name:lorchem",), False),
        (("place:1",), ("place:2",), False),
        (("name:lorchem",), (), False),
        (("name:lorchem",), ("name:lorchem",), False),
    ],
)
def test_two_firms_are_fined_each_for_its_own(
    mine: tuple[str, ...], yours: tuple[str, ...], two: bool
) -> None:
    for of, known in (("fined", True), ("transfer fee", True), ("cost", False)):
        pair = Pair.of(case(of, *mine), case(of, *yours, outlet="coast-times"))
        assert two_cases(pair) is (two and known)


FOR, AGAINST = "They rallied in support of the mayor.", "They rallied to demand his resignation."


@pytest.mark.parametrize(
    ("mine", "yours", "two"),
    [
        (FOR, AGAINST, True),
        (AGAINST, FOR, True),
        (FOR, FOR, False),
        (AGAINST, AGAINST, False),
        (FOR, "They rallied.", False),
        (FOR, f"{FOR} {AGAINST}", False),
    ],
)
def test_two_rallies_are_two_by_what_they_are_for(mine: str, yours: str, two: bool) -> None:
    pair = Pair.of(
        case("attended", sentence=mine), case("attended", sentence=yours, outlet="coast-times")
    )

    assert two_cases(pair) is two
