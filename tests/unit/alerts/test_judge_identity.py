"""What one thing or one person is said to be by two, and cannot be both."""

from typing import Any

import pytest

from crosswire.domain.claims import Argument, Claim, Frame, Truth
from crosswire_alerts.judge.frames.identity import Two, two_in
from crosswire_alerts.judge.pair import Pair
from tests.samples import claim, exactly

ONE_STORY = ("name:kell", "about:shelling", "about:mill")
SHELLED = "The nine people killed in the shelling of the mill lived in Kell."


def part(role: str, text: str, **told: Any) -> Argument:
    facts = {"head": text.lower().rpartition(" ")[2], **told}
    return Argument.model_validate({"role": role, "text": text, **facts})


def who(text: str, **told: Any) -> Argument:
    return part("patient", text, **told)


def is_a(text: str, **told: Any) -> Argument:
    return part("complement", text, **told)


def told(of: Argument, what: Argument, *, outlet: str = "north-daily") -> Claim:
    frame = Frame(predicate=what.head, pos="n", arguments=(of, what))
    made = claim(Truth(), sentence=SHELLED, source_name=outlet)
    return made.with_(frame=frame, scene=ONE_STORY)


def two(of: tuple[Argument, Argument], what: tuple[Argument, Argument]) -> Two | None:
    first, second = (
        told(*each, outlet=outlet) for *each, outlet in zip(of, what, ("a", "b"), strict=True)
    )
    return two_in(Pair.of(first, second))


def of_one(of: Argument, one: str, other: str) -> Two | None:
    return two((of, of), (is_a(one), is_a(other)))


ONA = who("Ona Kell", terms=("ona", "kell"))
DEAD = who("the nine people", head="people", quantity=exactly(9))
MAN, WOMAN = "a young man", "an old woman"


def test_one_with_a_name_is_no_man_and_woman() -> None:
    assert of_one(ONA, MAN, WOMAN)
    assert of_one(ONA, WOMAN, MAN)
    assert not of_one(ONA, MAN, "a young boy")
    assert not of_one(ONA, MAN, "a baker")
    assert not of_one(ONA, "a baker", WOMAN)


@pytest.mark.parametrize(
    ("of", "named"),
    [
        (who("Ona", head="ona"), True),
        (who("The Ona", head="ona"), True),
        (who("the ferry Ona", head="ona", key="name:ona"), True),
        (who("The driver", joint=True), False),
        (who("a driver"), False),
        (who("A driver"), False),
    ],
)
def test_who_has_a_key_or_a_capital_of_his_own_has_a_name(of: Argument, *, named: bool) -> None:
    assert bool(of_one(of, MAN, WOMAN)) is named


def test_one_of_the_two_without_a_name_may_be_another() -> None:
    driver, key = who("A driver"), who("the driver Ona", head="driver", key="name:ona")

    for of in ((driver, key), (key, driver)):
        assert two(of, (is_a(MAN), is_a(WOMAN))) is None


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("a 24-year-old baker", "a 31-year-old baker", True),
        ("a 24-year-old baker", "a 26-year-old baker", True),
        ("a 24-year-old baker", "a 25-year-old baker", False),
        ("a 24-year-old baker", "a 24-year-old tailor", False),
        ("a 24-year-old baker", "a tailor", False),
        ("a baker", "a 31-year-old tailor", False),
    ],
)
def test_nobody_is_of_two_ages_but_for_a_birthday(one: str, other: str, *, apart: bool) -> None:
    assert bool(of_one(ONA, one, other)) is apart
    assert bool(of_one(who("The gunman"), one, other)) is apart


def test_the_dead_of_one_strike_were_fighters_or_civilians() -> None:
    fighters, civilians = is_a("fighters", head="fighter"), is_a("civilians", head="civilian")

    assert two((DEAD, DEAD), (fighters, civilians))
    assert two((DEAD, DEAD), (civilians, fighters))


@pytest.mark.parametrize(
    ("of", "one", "other"),
    [
        pytest.param(
            DEAD,
            is_a("fighters", head="fighter", joint=True),
            is_a("civilians", head="civilian"),
            id="fighters and others",
        ),
        pytest.param(
            DEAD,
            is_a("fighters", head="fighter"),
            is_a("nurses", head="nurse"),
            id="what both may be",
        ),
        pytest.param(
            who("some nurses", head="nurse"),
            is_a("fighters", head="fighter"),
            is_a("civilians", head="civilian"),
            id="some",
        ),
    ],
)
def test_other_dead_may_be_of_both_camps(of: Argument, one: Argument, other: Argument) -> None:
    assert two((of, of), (one, other)) is None
    assert two((of, of), (other, one)) is None


def test_somebody_with_a_name_may_change_camps() -> None:
    for name in (ONA, who("Kell", head="kell")):
        fighter, civilian = is_a("a fighter"), is_a("a civilian")
        assert two((name, name), (fighter, civilian)) is None
