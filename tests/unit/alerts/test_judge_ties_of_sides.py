"""Which two participants are one: armies and their soldiers, a ship and its name, opponents."""

from typing import Any

import pytest

from crosswire.domain.claims import Argument, Claim
from crosswire_alerts.judge.confidence import Doubt
from crosswire_alerts.judge.frames.alignment import opponents
from crosswire_alerts.judge.frames.arguments import tie
from crosswire_alerts.judge.frames.culprits import set_side_by_side
from crosswire_alerts.judge.frames.story import told_to
from crosswire_alerts.judge.pair import Pair
from tests.samples import on, person
from tests.unit.alerts.desk import NORTH, SOUTH, at, day, it_is_so


def who(text: str, head: str, **told: Any) -> Argument:
    return Argument.model_validate({"role": "agent", "head": head, "text": text, **told})


ARMY = who("the Kell army", "army", key="org:kell-army")
TROOPS = who("government troops", "troops", terms=("government",))
REBELS = who("rebels", "rebel")


@pytest.mark.parametrize(
    ("one", "other", "strength"),
    [
        (ARMY, TROOPS, "kin"),
        (ARMY, REBELS, "apart"),
        (ARMY, who("doctors", "doctor"), "apart"),
        (who("Kell Aid", "aid", key="org:kell-aid"), who("doctors", "doctor"), "apart"),
        (ARMY, TROOPS.with_(names=("orvan",)), "apart"),
        (ARMY.with_(key="name:kell"), TROOPS, "apart"),
    ],
)
def test_a_body_is_one_with_those_of_its_camp(
    one: Argument, other: Argument, strength: str
) -> None:
    for found in (tie(one, other), tie(other, one)):
        assert found.strength == strength
        assert (Doubt.SIDE_FOR_ACTOR in found.doubts) is (strength == "kin")


@pytest.mark.parametrize(
    ("one", "other", "of_it"),
    [
        ("officer", "police", True),
        ("police", "officer", True),
        ("senator", "senate", True),
        ("officer", "senate", False),
    ],
)
def test_a_body_is_one_with_its_members(one: str, other: str, of_it: bool) -> None:
    found = tie(who(f"the {one}", one), who(f"the {other}", other))

    assert (Doubt.SIDE_FOR_ACTOR in found.doubts) is of_it


LIMA = who("the Lima", "lima", key="name:lima", terms=("lima",))
CRUISER = who("the Lima cruiser", "cruiser", names=("lima",))


@pytest.mark.parametrize(
    ("named", "plain", "same"),
    [
        (LIMA, CRUISER, True),
        (LIMA, CRUISER.with_(names=("orva",)), False),
        (LIMA, CRUISER.with_(head="harbour"), False),
        (LIMA.with_(key="place:lima"), CRUISER, False),
    ],
)
def test_a_ship_is_the_one_whose_name_it_bears(
    named: Argument, plain: Argument, same: bool
) -> None:
    for found in (tie(named, plain), tie(plain, named)):
        assert (found.strength == "same") is same


@pytest.mark.parametrize(
    ("one", "other", "holds"),
    [
        (("old", "stone"), ("new", "stone"), True),
        (("old",), ("new", "stone"), False),
        (("stone",), ("wide",), True),
    ],
)
def test_what_is_old_is_not_what_is_new(
    one: tuple[str, ...], other: tuple[str, ...], holds: bool
) -> None:
    first, second = (who("the bridge", "bridge", terms=terms) for terms in (one, other))

    assert (tie(first, second).strength != "apart") is holds


@pytest.mark.parametrize(
    ("one", "other", "against"),
    [
        (ARMY, REBELS, True),
        (REBELS, TROOPS, True),
        (ARMY, TROOPS, False),
        (REBELS, who("doctors", "doctor"), False),
        (REBELS, who("doctors", "doctor", side="SE"), False),
        (who("doctors", "doctor", side="SE"), REBELS, False),
        (who("doctors", "doctor", side="SE"), who("nurses", "nurse", side="NO"), True),
        (ARMY.with_(side="SE"), REBELS.with_(side="SE"), False),
    ],
)
def test_opponents_are_of_two_countries_or_of_two_sides_within_one(
    one: Argument, other: Argument, against: bool
) -> None:
    assert opponents(one, other) is against


def told(*, happened: int | None = None, came: int | None = 0, **more: Any) -> Claim:
    """What happened on one day and came out on another, if either is known."""
    claim = it_is_so(**more)
    when = None if came is None else at(came)
    return claim.with_(
        event_time=None if happened is None else on(day(happened)), published_at=when
    )


@pytest.mark.parametrize(
    ("one", "other", "dated"),
    [
        (told(happened=0, came=12), told(came=0), True),
        (told(happened=0, came=12), told(came=1), True),
        (told(happened=0, came=12), told(came=2), False),
        (told(happened=0, came=12), told(happened=0, came=20), True),
        (told(happened=0, came=0), told(happened=5, came=0), False),
        (told(came=0), told(came=0), False),
        (told(happened=0, came=0), told(came=None), False),
    ],
)
def test_a_late_report_that_says_when_it_was_is_told_to_that_day(
    one: Claim, other: Claim, dated: bool
) -> None:
    other = other.with_(id="other", article_id="other")

    assert told_to(Pair.of(one, other)) is dated
    assert told_to(Pair.of(other, one)) is dated


def said_by(by: Any, *, article: str = "a", start: int = 0) -> Claim:
    return it_is_so(by=by, article=article, start=start)


@pytest.mark.parametrize(
    ("one", "other", "beside"),
    [
        (said_by(NORTH), said_by(SOUTH), True),
        (said_by(NORTH), said_by(SOUTH, start=90), False),
        (said_by(NORTH), said_by(SOUTH, article="b"), False),
        (said_by(NORTH), said_by(person("Mayor")), False),
        (said_by(NORTH), said_by(NORTH), False),
        (said_by(NORTH), said_by(None), False),
    ],
)
def test_two_opponents_of_one_sentence_are_set_side_by_side(
    one: Claim, other: Claim, beside: bool
) -> None:
    assert set_side_by_side(Pair.of(one, other)) is beside
