"""Whether two statements are of one person, or of the same dead, whom neither names."""

from datetime import timedelta
from typing import Any

import pytest

from crosswire.domain.claims import Argument, Claim, Frame, Truth
from crosswire_alerts.judge.frames.unnamed import one_described, same_dead
from crosswire_alerts.judge.pair import Pair
from tests.samples import NOON, claim, exactly

KELL = ("name:kell", "about:stab")
STABBED = "The attacker stabbed a baker near the tram stop, the mayor said."
CAUGHT = "The attacker is a student, who stabbed a baker, the mayor said."
SHELLED = "The nine people killed in the shelling were fighters."
BURIED = "All nine people killed in the shelling were nurses."


def who(text: str, head: str, **told: Any) -> Argument:
    return Argument(role="patient", text=text, head=head, **told)


ATTACKER = who("The attacker", "attacker")
DEAD = who("The nine people", "people")
ALL_DEAD = who("All nine people", "people")


def told(
    of: Argument | None,
    sentence: str,
    *,
    source: str = "north-daily",
    hours: int = 0,
    scene: tuple[str, ...] = KELL,
    start: int = 0,
) -> Claim:
    what = Argument(role="complement", text="a Swede", head="swede")
    frame = Frame(predicate="swede", pos="n", arguments=tuple(filter(None, (of, what))))
    made = claim(Truth(), sentence=sentence, source_name=source, start=start)
    return made.with_(frame=frame, scene=scene, published_at=NOON + timedelta(hours=hours))


def one(first: Claim, second: Claim) -> bool:
    pair = Pair.of(first, second)
    assert pair.earlier.frame
    assert pair.later.frame
    return one_described(pair, pair.earlier.frame, pair.later.frame)


def dead(first: Claim, second: Claim) -> bool:
    pair = Pair.of(first, second)
    assert pair.earlier.frame
    assert pair.later.frame
    return same_dead(pair, pair.earlier.frame, pair.later.frame)


FIRST = told(ATTACKER, STABBED)


@pytest.mark.parametrize(
    "second",
    [
        pytest.param(told(ATTACKER, CAUGHT, source="b"), id="the attacker"),
        pytest.param(told(who("The gunman", "gunman"), CAUGHT, source="b"), id="by another word"),
        pytest.param(told(ATTACKER, CAUGHT, source="b", hours=72), id="days later"),
        pytest.param(
            told(who("Attacker", "attacker"), CAUGHT, source="b", start=-1), id="in a headline"
        ),
        pytest.param(
            told(
                who("The man", "man"),
                "The man who stabbed a baker is a student, the mayor said.",
                source="b",
            ),
            id="by his deed",
        ),
        pytest.param(told(ATTACKER, "The attacker is from Ostria.", source="b"), id="of one story"),
        pytest.param(
            told(ATTACKER, CAUGHT, source="b", scene=("name:kell",)), id="in so many words"
        ),
    ],
)
def test_who_did_it_is_one_by_what_he_did(second: Claim) -> None:
    assert one(FIRST, second)


@pytest.mark.parametrize(
    "second",
    [
        pytest.param(told(None, CAUGHT, source="b"), id="of nobody"),
        pytest.param(told(who("An attacker", "attacker"), CAUGHT, source="b"), id="any attacker"),
        pytest.param(told(who("Attacker", "attacker"), CAUGHT, source="b"), id="no headline"),
        pytest.param(
            told(who("An attacker", "attacker"), CAUGHT, source="b", start=-1), id="any, headed"
        ),
        pytest.param(
            told(who("The attacker", "attacker", key="name:roe"), CAUGHT, source="b"), id="named"
        ),
        pytest.param(
            told(who("The attacker", "attacker", joint=True), CAUGHT, source="b"), id="and another"
        ),
        pytest.param(
            told(who("The two attackers", "attacker", quantity=exactly(2)), CAUGHT, source="b"),
            id="two of them",
        ),
        pytest.param(told(who("The driver", "driver"), CAUGHT, source="b"), id="in another part"),
        pytest.param(
            told(who("The man", "man"), "The man who was stabbed is a baker.", source="b"),
            id="his victim",
        ),
        pytest.param(told(ATTACKER, CAUGHT, source="b", hours=73), id="too late"),
        pytest.param(
            told(ATTACKER, CAUGHT, source="b", scene=("name:orvan", "about:stab")), id="elsewhere"
        ),
        pytest.param(told(ATTACKER, CAUGHT, source="b", scene=()), id="nowhere"),
        pytest.param(
            told(ATTACKER, "The attacker is here.", source="b", scene=("name:kell",)),
            id="in few words",
        ),
    ],
)
def test_others_may_be_somebody_else(second: Claim) -> None:
    assert not one(FIRST, second)
    assert not one(second.with_(published_at=NOON), FIRST.with_(published_at=second.published_at))


def test_the_man_of_two_reports_may_be_two_men() -> None:
    man = who("The man", "man")

    assert not one(
        told(man, "The man is old, he said."), told(man, "The man is young.", source="b")
    )


def test_a_thing_is_nobody() -> None:
    bridge = who("The bridge", "bridge")

    assert not one(told(bridge, STABBED), told(bridge, CAUGHT, source="b"))


KILLED = told(DEAD, SHELLED)


@pytest.mark.parametrize(
    "second",
    [
        pytest.param(told(ALL_DEAD, BURIED, source="b"), id="all of them"),
        pytest.param(
            told(who("The dead", "dead"), "The dead were nurses.", source="b"), id="the dead"
        ),
        pytest.param(
            told(who("The victims", "victim", quantity=exactly(9)), BURIED, source="b"),
            id="counted by one",
        ),
    ],
)
def test_the_dead_of_one_event_are_the_same(second: Claim) -> None:
    assert dead(KILLED, second)


@pytest.mark.parametrize(
    "second",
    [
        pytest.param(told(None, BURIED, source="b"), id="of nobody"),
        pytest.param(told(who("Nine people", "people"), BURIED, source="b"), id="some people"),
        pytest.param(told(ALL_DEAD, "All nine people were nurses.", source="b"), id="the living"),
        pytest.param(told(ALL_DEAD, BURIED, source="b", hours=73), id="too late"),
        pytest.param(told(ALL_DEAD, BURIED, source="b", scene=("name:orvan",)), id="elsewhere"),
        pytest.param(told(ALL_DEAD, BURIED, source="b", scene=()), id="nowhere"),
        pytest.param(told(ALL_DEAD, BURIED, source="b", scene=("name:kell",)), id="another story"),
    ],
)
def test_other_dead_are_others(second: Claim) -> None:
    assert not dead(KILLED, second)
    assert not dead(second.with_(published_at=NOON), KILLED.with_(published_at=second.published_at))


def test_so_many_dead_are_not_so_many_others() -> None:
    nine = told(who("The nine people", "people", quantity=exactly(9)), SHELLED)
    four = told(who("The four people", "people", quantity=exactly(4)), SHELLED, source="b")

    assert not dead(nine, four)
    assert dead(nine, nine.with_(article_id="a-b"))
