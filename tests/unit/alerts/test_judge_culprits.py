"""Whether two statements lay one harm at two doors, read off their parts."""

from datetime import timedelta
from typing import Any

import pytest

from crosswire.domain.claims import Argument, Claim, Entity, Frame, Truth
from crosswire_alerts.judge.confidence import Doubt
from crosswire_alerts.judge.frames.culprits import Laid, laid_in, laying
from crosswire_alerts.judge.pair import Pair
from tests.samples import DAY, claim

TOLD = "It destroyed the Lumen mill, he said."
STORY = ("name:kell", "about:mill", "about:fire")
MAYOR = Entity(key="org:council", name="the council", kind="organisation")


def part(role: str, text: str, **told: Any) -> Argument:
    facts = {"head": text.lower().rpartition(" ")[2], **told}
    return Argument.model_validate({"role": role, "text": text, **facts})


def by(text: str, **told: Any) -> Argument:
    return part("agent", text, **told)


def where(text: str, link: str = "at") -> Argument:
    return part("oblique", text, link=link)


MILL = part("patient", "the Lumen mill", names=("lumen",))
FRONT = by("the Tamba Front", key="org:tamba")
BRIGADE = by("the Lumen Brigade", key="org:lumen-brigade")
POLICE, PROTESTERS, STUDENTS = by("police"), by("protesters", head="protester"), by("students")
OUTSIDERS = by("outsiders", head="outsider")
ARSONIST, WIRING = by("an arsonist"), by("a wiring fault", terms=("wiring",))


def lays(doer: Argument, does: str = "destroy", *parts: Argument, **told: Any) -> Claim:
    """The council of Kell says that somebody did it."""
    scene = told.pop("scene", STORY)
    facts = {"speaker": MAYOR, "sentence": TOLD, **told}
    frame = Frame(predicate=does, arguments=(doer, *(parts or (MILL,))))
    return claim(Truth(), **facts).with_(frame=frame, scene=scene)


def other(doer: Argument, does: str = "destroy", *parts: Argument, **told: Any) -> Claim:
    """The other outlet says so itself."""
    return lays(doer, does, *parts, **{"source_name": "b", "speaker": None, **told})


def laid(first: Claim, second: Claim) -> Laid | None:
    return laid_in(Pair(first, second))


def doubts(first: Claim, second: Claim) -> tuple[Doubt, ...]:
    finding = laying(Pair(first, second))
    assert finding is not None
    assert finding.relation == "contradicts"
    return finding.doubts


def test_one_mill_at_two_doors() -> None:
    found = laid(lays(FRONT), other(BRIGADE))

    assert found is not None
    assert (found.first.doer, found.second.doer) == (FRONT, BRIGADE)
    assert found.matter.a == found.matter.b == MILL
    assert not found.answered


def test_two_sites_are_of_two_harms() -> None:
    in_barn = lays(FRONT, "destroy", MILL, where("the barn"))

    assert laid(in_barn, other(BRIGADE, "destroy", MILL, where("the barn")))
    assert laid(in_barn, other(BRIGADE, "destroy", MILL, where("the school"))) is None


MARCH, SQUARE = where("the march"), where("the square")


@pytest.mark.parametrize(
    ("first", "second", "about"),
    [
        ((POLICE, MARCH), (PROTESTERS, SQUARE), SQUARE),
        ((POLICE, MARCH), (PROTESTERS, where("it", "by")), MARCH),
        ((POLICE, where("it", "by")), (PROTESTERS, where("it", "by")), PROTESTERS),
    ],
)
def test_a_fight_has_one_who_began_it(
    first: tuple[Argument, Argument], second: tuple[Argument, Argument], about: Argument
) -> None:
    found = laid(
        lays(first[0], "strike first", first[1]), other(second[0], "strike first", second[1])
    )

    assert found is not None
    assert found.matter.a == found.matter.b == about
    assert found.matter.holds


COUNTRIES = ("country:NO", "country:SE")


@pytest.mark.parametrize(
    ("scene", "one"),
    [
        pytest.param((*COUNTRIES, "about:march", "about:shot"), True, id="surely one story"),
        pytest.param(("name:kell", "about:march"), True, id="likely one, of one town"),
        pytest.param((*COUNTRIES, "about:march"), False, id="likely one, of two countries"),
    ],
)
def test_of_a_fight_two_must_tell_one_story(scene: tuple[str, ...], *, one: bool) -> None:
    first = lays(POLICE, "strike first", MARCH, scene=scene)
    second = other(PROTESTERS, "strike first", MARCH, scene=scene)

    assert (laid(first, second) is not None) is one


def test_fights_of_two_days_are_two() -> None:
    first = lays(POLICE, "strike first", MARCH)
    next_day = other(PROTESTERS, "strike first", MARCH, day=DAY + timedelta(days=1))

    assert laid(first, next_day) is None


CRASH = part("patient", "the Lumen crash", names=("lumen",))


def test_what_was_caused_is_one_mishap_if_not_of_one_thing() -> None:
    brakes = by("a brake defect", terms=("brake",))
    at_kell, at_mill = where("the depot"), where("the bend")
    apart = laid(lays(WIRING, "cause", CRASH, at_kell), other(brakes, "cause", CRASH, at_mill))
    alike = laid(
        lays(WIRING, "cause", CRASH, where("the Lumen line")),
        other(brakes, "cause", CRASH, where("the Lumen line")),
    )
    other_harm = laid(
        lays(WIRING, "cause", CRASH, at_kell), other(brakes, "damage", where("the bend"))
    )

    assert apart is not None
    assert alike is not None
    assert apart.matter.a == CRASH
    assert alike.matter.a == where("the Lumen line")
    assert other_harm is None


FIRE = part("patient", "the Lumen fire", names=("lumen",))


@pytest.mark.parametrize("outbreak", ["fire", "blast"])
def test_who_caused_the_fire_did_what_the_fire_did(outbreak: str) -> None:
    burned = by(f"a {outbreak}")
    cause = STUDENTS, "cause", FIRE, part("oblique", "the Lumen mill", link="at", names=("lumen",))

    assert laid(lays(burned), other(*cause)) is None
    assert laid(lays(*cause), other(burned)) is None


def test_who_caused_a_crash_did_not_do_what_a_fire_did() -> None:
    line = part("oblique", "the Lumen mill", link="at", names=("lumen",))
    cause = STUDENTS, "cause", CRASH, line

    assert laid(lays(by("a fire")), other(*cause))
    assert laid(lays(*cause), other(by("a fire")))


def test_a_fault_caused_the_fire_and_so_nobody_did_it() -> None:
    line = part("oblique", "the Lumen mill", link="at", names=("lumen",))
    cause = WIRING, "cause", FIRE, line

    assert laid(lays(STUDENTS), other(*cause))
    assert laid(lays(*cause), other(STUDENTS))
    assert laid(lays(by("a fire")), other(STUDENTS))


def test_the_army_and_rebels_are_two_whatever_else_is_told() -> None:
    army = by("the army", key="org:army")
    rebels = by("rebels", head="rebel")

    assert laid(lays(army), other(rebels))
    assert laid(lays(army), other(STUDENTS)) is None


def test_arson_rules_out_a_fault_and_no_one_who_may_have_done_it() -> None:
    assert laid(lays(ARSONIST), other(WIRING))
    assert laid(lays(WIRING), other(ARSONIST))
    assert laid(lays(POLICE), other(OUTSIDERS))
    assert laid(lays(ARSONIST), other(OUTSIDERS)) is None
    assert laid(lays(POLICE), other(ARSONIST)) is None


def test_arson_and_a_fault_may_be_links_of_a_chain() -> None:
    linked = "It was also to blame for the fire at the Lumen mill, he said."

    assert laid(lays(ARSONIST), other(WIRING, sentence=linked)) is None


def test_arson_comes_of_no_fault() -> None:
    assert Doubt.CHAIN_OF_CAUSES not in doubts(lays(ARSONIST), other(WIRING))
    assert Doubt.CHAIN_OF_CAUSES in doubts(lays(FRONT), other(WIRING))


@pytest.mark.parametrize(
    ("one", "two", "unsure"),
    [
        pytest.param(POLICE, PROTESTERS, False, id="of two roles"),
        pytest.param(POLICE, OUTSIDERS, True, id="outsiders may be anybody"),
        pytest.param(
            by("government soldiers", head="soldier", terms=("government",)),
            by("rebel soldiers", head="soldier", terms=("rebel",)),
            False,
            id="of two camps",
        ),
        pytest.param(FRONT, BRIGADE, False, id="with names"),
        pytest.param(STUDENTS, WIRING, False, id="people or chance"),
    ],
)
def test_people_who_may_be_anybody_are_a_doubt(
    one: Argument, two: Argument, *, unsure: bool
) -> None:
    assert (Doubt.DOERS_UNNAMED in doubts(lays(one), other(two))) is unsure
    assert (Doubt.DOERS_UNNAMED in doubts(lays(two), other(one))) is unsure


def test_who_is_accused_knows_who_did_it() -> None:
    mine = Entity(key="org:lumen-mine", name="Lumen Mine", kind="organisation")
    accused = lays(by("Lumen Mine", head="lumen mine", key="org:lumen-mine"))

    assert Doubt.DOERS_UNNAMED not in doubts(accused, other(STUDENTS, speaker=mine))
    assert laid(accused, other(STUDENTS)) is None


def test_two_of_one_role_may_be_anybody() -> None:
    """Of two countries, and one of them says what it was meant for."""
    oslo = Entity(key="org:oslo", name="Oslo", kind="organisation", side="NO")
    stockholm = Entity(key="org:stockholm", name="Stockholm", kind="organisation", side="SE")
    damage = part("patient", "damage")
    at_mill = part("oblique", "the Lumen mill", link="to", names=("lumen",))
    near = "They caused damage to the Lumen mill nearby, it said."

    first = lays(STUDENTS, speaker=oslo)
    second = other(
        by("bakers", head="baker"), "cause", damage, at_mill, speaker=stockholm, sentence=near
    )

    assert Doubt.DOERS_UNNAMED in doubts(first, second)
