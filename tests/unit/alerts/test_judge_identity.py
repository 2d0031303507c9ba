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


NORSE = is_a("a Norwegian ferry", head="ferry", side="NO")
SWEDISH = is_a("a Swedish ferry", head="ferry", side="SE")
SWEDE = is_a("a Swede", head="swede", key="people:SE")
FERRY = who("Ona", head="ona")


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        pytest.param(NORSE, SWEDISH, True, id="of two countries"),
        pytest.param(NORSE, SWEDE, True, id="one of a people"),
        pytest.param(NORSE, NORSE, False, id="of one"),
        pytest.param(NORSE, is_a("a ferry"), False, id="of one country or any"),
        pytest.param(NORSE, SWEDISH.with_(joint=True), False, id="of two at once"),
        pytest.param(NORSE, SWEDISH.with_(head="rumour"), False, id="two things"),
        pytest.param(NORSE, SWEDISH.with_(key="name:ona"), False, id="with a name"),
        pytest.param(NORSE, SWEDISH.with_(text="a ferry of Sweden"), False, id="for a country"),
        pytest.param(NORSE, SWEDISH.with_(text="Sweden's ferry"), False, id="a country's own"),
        pytest.param(NORSE, SWEDISH.with_(quantity=exactly(2)), False, id="a count"),
    ],
)
def test_one_thing_is_of_one_country(one: Argument, other: Argument, *, apart: bool) -> None:
    assert bool(two((FERRY, FERRY), (one, other))) is apart
    assert bool(two((FERRY, FERRY), (other, one))) is apart


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("a comedy of 1930", "a comedy of 1940", True),
        ("a comedy of 1930", "a comedy of 1930", False),
        ("a comedy of 1930", "a comedy", False),
        ("a comedy of 1930", "a comedy of 1940 and 1950", False),
    ],
)
def test_one_film_is_of_one_year(one: str, other: str, *, apart: bool) -> None:
    films = is_a(one, head="comedy"), is_a(other, head="comedy")

    assert bool(two((FERRY, FERRY), films)) is apart
    assert bool(two((FERRY, FERRY), (films[1], films[0]))) is apart


def test_a_denial_and_a_deed_say_what_nobody_is() -> None:
    first, second = told(ONA, is_a(MAN), outlet="a"), told(ONA, is_a(WOMAN), outlet="b")

    for other in (
        second.with_(polarity="negated"),
        second.with_(frame=None),
        second.with_(frame=Frame(predicate="see", arguments=(ONA, is_a(WOMAN)))),
        second.with_(frame=Frame(predicate="woman", pos="n", arguments=(ONA,))),
        second.with_(frame=Frame(predicate="woman", pos="n", arguments=(is_a(WOMAN),))),
    ):
        assert two_in(Pair(first, other)) is None
        assert two_in(Pair(other, first)) is None
    assert two_in(Pair(first, second))


def kell(given: str) -> Argument:
    return who(f"{given} Kell", key="name:kell", terms=(given.lower(), "kell"))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("Tim", "Timothy", True), ("Timothy", "Tim", True), ("Tim", "Bora", False)],
)
def test_two_of_a_surname_are_two_unless_one_name_is_short(
    one: str, other: str, *, same: bool
) -> None:
    assert bool(two((kell(one), kell(other)), (is_a(MAN), is_a(WOMAN)))) is same


def album(text: str, *terms: str, **told: Any) -> Argument:
    return is_a(text, **{"head": "album", "terms": terms, **told})


SECOND, THIRD = album("their second album", "second"), album("their third album", "third")


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        pytest.param(SECOND, THIRD, True, id="second or third"),
        pytest.param(SECOND, SECOND, False, id="both second"),
        pytest.param(SECOND, album("an album"), False, id="one in no row"),
        pytest.param(SECOND, THIRD.with_(head="song"), False, id="an album and a song"),
        pytest.param(SECOND, THIRD.with_(key="name:third"), False, id="with a name"),
        pytest.param(
            album("second live album", "second", "live"),
            album("third live album", "third", "live"),
            True,
            id="of one row",
        ),
        pytest.param(
            album("second live album", "second", "live"),
            album("third studio album", "third", "studio"),
            False,
            id="of two rows",
        ),
        pytest.param(album("a new album", "new"), album("an old album", "old"), True, id="old"),
        pytest.param(is_a("a whale"), is_a("a shark"), True, id="two animals"),
        pytest.param(is_a("a whale"), is_a("a shark", key="name:shark"), False, id="a name"),
    ],
)
def test_one_thing_has_one_rank_and_is_of_one_kind(
    one: Argument, other: Argument, *, apart: bool
) -> None:
    assert bool(two((FERRY, FERRY), (one, other))) is apart
    assert bool(two((FERRY, FERRY), (other, one))) is apart


def test_one_of_several_may_be_what_the_others_are_not() -> None:
    several = FERRY.with_(joint=True)

    for of in ((FERRY, several), (several, FERRY)):
        assert two(of, (is_a(MAN), is_a(WOMAN))) is None
