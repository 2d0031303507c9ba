"""Two reports of one event: what takes part in it, and what is done, may go by other words."""

import pytest

from crosswire.domain.claims import Argument, Claim, Frame, Pos, Question, Role, Truth
from crosswire.domain.disputes import Verdict
from crosswire_alerts.judge.confidence import Doubt
from crosswire_alerts.judge.frames.story import LIKELY, SURE, UNKNOWN, story_of
from crosswire_alerts.judge.pair import Pair
from tests.samples import claim, person
from tests.unit.alerts.desk import judged

STORY = ("name:kervo", "name:lund", "about:fire", "about:strike")
ANOTHER = ("name:tarn", "about:fire")


def argument(role: Role, head: str, **more: object) -> Argument:
    return Argument.model_validate({"role": role, "head": head, "text": head, **more})


def said(
    predicate: str,
    *arguments: Argument,
    by: str,
    pos: Pos = "v",
    scene: tuple[str, ...] = STORY,
) -> Claim:
    frame = Frame(predicate=predicate, pos=pos, arguments=arguments, found_by=("k",))
    words = " ".join((predicate, *(each.head for each in arguments)))
    question = Question(kind="occurrence", predicate=predicate, subject="x", text=words)
    return claim(Truth(), question=question, source_name=by, speaker=person(by)).with_(
        frame=frame, scene=scene
    )


def clash(verdict: Verdict) -> tuple[str, str | None]:
    return verdict.relation, verdict.type


@pytest.mark.parametrize(
    ("scene", "sure"),
    [
        (STORY, SURE),
        (("name:kervo", "about:fire"), LIKELY),
        (("name:kervo", "about:vote"), UNKNOWN),
        (ANOTHER, UNKNOWN),
        (("country:NO", "about:fire"), UNKNOWN),
    ],
)
def test_a_story_is_known_by_names_and_by_what_happens(scene: tuple[str, ...], sure: int) -> None:
    a = said("close", argument("patient", "mill"), by="ann")
    b = said("close", argument("patient", "mill"), by="ben", scene=scene)

    assert story_of(Pair.of(a, b)) == sure


def test_the_refinery_and_the_plant_are_one_thing_of_one_story() -> None:
    running = said("operate", argument("agent", "plant"), by="ann")
    halted = said("shut down", argument("agent", "refinery"), by="ben")

    assert clash(judged(running, halted)) == ("contradicts", "status")


def test_they_are_two_things_where_nothing_ties_the_stories() -> None:
    running = said("operate", argument("agent", "plant"), by="ann")
    halted = said("shut down", argument("agent", "refinery"), by="ben", scene=ANOTHER)

    assert judged(running, halted).relation != "contradicts"


def test_another_plant_is_another_plant() -> None:
    running = said("operate", argument("agent", "plant", text="another plant"), by="ann")
    halted = said("shut down", argument("agent", "refinery"), by="ben")

    assert judged(running, halted).relation != "contradicts"


def test_two_doers_of_one_deed_clash_though_the_verbs_differ() -> None:
    guards = said("torch", argument("agent", "guard"), argument("patient", "barn"), by="ann")
    rebels = said("burn", argument("agent", "rebel"), argument("patient", "barn"), by="ben")

    assert clash(judged(guards, rebels)) == ("contradicts", "actor")


def test_of_things_that_there_are_many_of_each_may_have_hit_one() -> None:
    tank = argument("patient", "tank", text="a tank")
    first = said("destroy", argument("agent", "guard"), tank, by="ann")
    second = said("destroy", argument("agent", "rebel"), tank, by="ben")

    assert judged(first, second).confidence < 0.7


KERVO = argument("patient", "kervo", key="place:1")


def holding(predicate: str, side: str, by: str) -> Claim:
    return said(predicate, argument("agent", "troops", side=side), KERVO, by=by)


def test_a_town_that_one_takes_and_another_holds_is_disputed() -> None:
    assert clash(judged(holding("take", "NO", "ann"), holding("hold", "SE", "ben"))) == (
        "contradicts",
        "status",
    )


def test_two_units_of_one_side_may_hold_it_together() -> None:
    assert judged(holding("take", "NO", "ann"), holding("hold", "NO", "ben")).relation != (
        "contradicts"
    )


def test_how_things_stand_hours_later_is_doubted_less_than_what_has_become_of_them() -> None:
    assert Doubt.MAY_HARDLY_HAVE_CHANGED.factor > Doubt.MAY_HAVE_CHANGED.factor


def test_to_win_here_and_to_lose_there_are_two_contests() -> None:
    won = said("win", argument("agent", "norway", key="country:NO", side="NO"), by="ann")
    lost = said(
        "lose", argument("agent", "norway", key="country:NO", side="NO"), by="ben", scene=ANOTHER
    )

    assert judged(won, lost).relation != "contradicts"
