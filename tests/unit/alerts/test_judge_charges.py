"""What one statement lays at somebody's door, read off its parts."""

from typing import Any

import pytest

from crosswire.domain.claims import Argument, Claim, Frame, Truth
from crosswire_alerts.judge.frames.charges import (
    charge_in,
    charged_alike,
    in_whole_words,
    kind_of,
    one_of_few,
)
from tests.samples import claim

SENTENCE = "Swedish jets bombed the mill."


def part(role: str, text: str, head: str, **told: Any) -> Argument:
    return Argument.model_validate({"role": role, "head": head, "text": text, **told})


JETS = part("agent", "Swedish jets", "jet", side="SE")
FIRE = part("agent", "a fire", "fire")
MILL = part("patient", "the Lumen mill", "mill", names=("lumen",))
CRASH = part("patient", "the crash", "crash")


def stated(*parts: Argument, does: str = "bomb", sentence: str = SENTENCE, **told: Any) -> Claim:
    facts = {key: told.pop(key) for key in ("pos", "refutes", "story") if key in told}
    frame = Frame.model_validate({"predicate": does, "arguments": parts, **facts})
    return claim(Truth(), sentence=sentence, **told).with_(frame=frame)


def test_a_harm_has_a_doer_and_a_thing() -> None:
    charge = charge_in(stated(JETS, MILL))

    assert charge is not None
    assert (charge.doer, charge.done_to, charge.names) == (JETS, MILL, frozenset({"lumen"}))
    assert charge.harms
    assert not charge.aside


def test_what_is_hedged_is_still_laid_at_a_door() -> None:
    assert charge_in(stated(JETS, MILL, modality="hedged"))


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param(stated(JETS, MILL).with_(frame=None), id="no statement in parts"),
        pytest.param(stated(JETS, MILL, refutes=True), id="calls it untrue"),
        pytest.param(
            stated(part("complement", "it", "story", key="story:it"), JETS, MILL),
            id="of a story as a whole",
        ),
        pytest.param(stated(JETS, MILL, polarity="negated"), id="denied"),
        pytest.param(stated(JETS, MILL, modality="forecast"), id="to come"),
        pytest.param(stated(JETS, MILL, modality="question"), id="asked"),
        pytest.param(stated(MILL), id="nobody did it"),
        pytest.param(stated(JETS.with_(known=False), MILL), id="somebody did it"),
        pytest.param(stated(JETS.with_(joint=True), MILL), id="one of several did it"),
        pytest.param(stated(part("agent", "Their", "strike"), MILL), id="a pronoun did it"),
        pytest.param(stated(JETS, MILL, does="visit"), id="no harm"),
        pytest.param(stated(JETS, MILL, pos="n"), id="no deed"),
        pytest.param(
            stated(part("agent", "the blast", "blast"), MILL, does="kill"), id="a bare blast"
        ),
        pytest.param(stated(JETS, CRASH.with_(known=False), does="cause"), id="caused something"),
        pytest.param(stated(JETS, does="cause"), id="caused, and what is not told"),
        pytest.param(stated(JETS, does="erupt"), id="jets do not erupt"),
    ],
)
def test_other_statements_lay_nothing_at_a_door(claim: Claim) -> None:
    assert charge_in(claim) is None


def test_a_blast_of_some_kind_or_that_did_more_than_kill_is_a_doer() -> None:
    assert charge_in(stated(part("agent", "a gas blast", "blast"), MILL, does="kill"))
    assert charge_in(stated(part("agent", "the blast", "blast"), MILL, does="destroy"))


def test_who_has_a_name_or_a_side_is_no_mere_pronoun() -> None:
    it = part("agent", "It", "front")

    assert charge_in(stated(it, MILL)) is None
    assert charge_in(stated(it.with_(key="org:front"), MILL))
    assert charge_in(stated(it.with_(side="SE"), MILL))


@pytest.mark.parametrize("link", ["at", "of", "on", "to"])
def test_of_what_is_caused_the_harm_befell_what_is_named_beside_it(link: str) -> None:
    damage = part("patient", "damage", "damage")
    mill = part("oblique", "the mill", "mill", link=link)
    someone = part("oblique", "that", "that", link=link, known=False)

    charge = charge_in(stated(FIRE, damage, someone, mill, does="cause"))
    by_chance = charge_in(stated(FIRE, damage, mill.with_(link="during"), does="cause"))

    assert charge is not None
    assert by_chance is not None
    assert charge.done_to == mill
    assert by_chance.done_to == damage


@pytest.mark.parametrize("mishap", ["stampede", "landslide", "derailment"])
def test_a_mishap_that_is_caused_is_a_harm_of_its_own(mishap: str) -> None:
    driver = part("agent", "the driver", "driver")
    caused = part("patient", f"the {mishap}", mishap)

    charge = charge_in(stated(driver, caused, does="cause"))

    assert charge is not None
    assert charge.done_to == caused
    assert charge.harms


def test_a_fight_befalls_whom_it_was_begun_with_or_goes_on_where_it_began() -> None:
    police = part("agent", "police", "police")
    baker = part("patient", "a baker", "baker")
    march = part("oblique", "the march", "march", link="at")

    with_one = charge_in(stated(police, baker, march, does="strike first"))
    at_march = charge_in(stated(police, march, does="strike first"))

    assert with_one is not None
    assert at_march is not None
    assert with_one.done_to == baker
    assert at_march.done_to == march
    assert with_one.harms == at_march.harms == {"violence"}


def test_an_outbreak_befalls_the_place_where_it_began() -> None:
    mill = part("oblique", "the mill", "mill", link="in")
    on_board = part("oblique", "on board", "board", link="on")
    unsaid = part("oblique", "it", "it", link="in", known=False)

    charge = charge_in(stated(FIRE, on_board, unsaid, mill, does="start"))

    assert charge is not None
    assert charge.done_to == mill


def test_only_what_was_caused_may_have_been_meant_for_something_near_by() -> None:
    near = "A strike on a depot caused damage to the mill nearby."
    damage = part("patient", "damage", "damage")
    caused = charge_in(stated(JETS, damage, does="cause", sentence=near))
    plainly = charge_in(stated(JETS, damage, does="cause", sentence="It caused damage."))
    bombed = charge_in(stated(JETS, MILL, sentence=near))

    assert caused is not None
    assert plainly is not None
    assert bombed is not None
    assert (caused.aside, plainly.aside, bombed.aside) == (True, False, False)


def test_the_names_of_a_charge_are_not_those_of_who_did_it_or_of_countries() -> None:
    front = part("agent", "the Tamba Front", "front", key="org:tamba", names=("tamba",))
    town = part("oblique", "Orlava", "orlava", key="place:9", terms=("port",), link="in")
    land = part("oblique", "Sweden", "sweden", key="country:SE", terms=("north",), link="in")

    charge = charge_in(stated(front, MILL, town, land))

    assert charge is not None
    assert charge.names == {"lumen", "place:9", "port"}


def test_only_harms_of_one_kind_are_alike() -> None:
    bombed, shelled = stated(JETS, MILL), stated(JETS, MILL, does="shell")
    robbed = stated(JETS, MILL, does="poison")

    assert charged_alike(bombed, shelled)
    assert not charged_alike(bombed, robbed)
    assert not charged_alike(bombed, stated(MILL))
    assert not charged_alike(stated(MILL), bombed)


@pytest.mark.parametrize(
    ("doer", "kind"),
    [
        (JETS, "party"),
        (part("agent", "a missile", "missile"), "means"),
        (part("agent", "a truck", "truck"), "means"),
        (part("agent", "a rebel missile", "missile", terms=("rebel",)), "people"),
        (part("agent", "missiles of the Front", "missile", names=("front",)), "party"),
        (part("agent", "a Harrier missile", "missile", names=("harrier",)), "means"),
        (part("agent", "a strike", "strike"), "means"),
        (part("agent", "gunmen", "gunman"), "people"),
        (FIRE, "chance"),
        (part("agent", "an error", "error"), "chance"),
        (part("agent", "arson", "arson"), "people"),
        (part("agent", "driver error", "error", terms=("driver",)), "people"),
        (part("agent", "signal error", "error", terms=("signal",)), "chance"),
        (part("agent", "the ministry's neglect", "neglect", terms=("ministry",)), "people"),
        (part("agent", "an operator", "operator"), "people"),
        (part("agent", "shells that exploded", "shelling", terms=("explode",)), "chance"),
        (part("agent", "the old shelling", "shelling", terms=("old",)), "means"),
        (part("agent", "a rebel raid", "raid", terms=("rebel",)), "people"),
        (part("agent", "a mob", "mob"), "people"),
        (part("agent", "jets of the rebels", "jet", terms=("rebel",)), "people"),
        (part("agent", "the jets of Orva", "jet"), "means"),
        (part("agent", "missiles of the rebels", "missile", terms=("rebel",)), "people"),
        (part("agent", "Raid", "raid", key="name:raid"), "means"),
        (part("agent", "Raid", "raid", key="place:raid"), "means"),
        (part("agent", "Tamba", "tamba", key="name:tamba"), "party"),
        (part("agent", "Raid", "raid", key="org:raid"), "party"),
    ],
)
def test_who_or_what_did_it_is_of_some_kind(doer: Argument, kind: str) -> None:
    assert kind_of(doer) == kind


def derailed(text: str, head: str, *terms: str, **told: Any) -> Argument | None:
    """What came to harm, where it is told that something befell it."""
    effect = part("patient", text, head, terms=terms, **told)
    charge = charge_in(stated(part("agent", "the driver", "driver"), effect, does="cause"))
    assert charge is not None
    return charge.done_to


def test_of_a_thing_that_sank_the_thing_came_to_harm() -> None:
    ferry = derailed("damage to two Ferries", "damage", "two", "ferry")
    ona = derailed("damage of the Ona", "damage", "ferry", "ona", names=("ona",))
    neither = derailed("damage at sea", "damage", "grave")

    assert ferry is not None
    assert ona is not None
    assert neither is not None
    assert (ferry.head, ferry.key, ferry.terms) == ("ferry", "", ("two",))
    assert (ona.head, ona.key, ona.terms) == ("ona", "name:ona", ("ona", "ferry"))
    assert (neither.head, neither.terms) == ("damage", ("grave",))


CENTRE = part("patient", "the shopping center", "center", terms=("shopping", "old"))
MALL = part("patient", "a mall", "mall", terms=("old",))


def test_two_words_may_make_one_noun_on_either_side() -> None:
    for a, b, told in ((CENTRE, MALL, 0), (MALL, CENTRE, 1)):
        plain, *whole = in_whole_words(a, b)
        [found] = whole
        assert plain == (a, b)
        assert found[told].head == "shopping center"
        assert (found[0].terms, found[1].terms) == (("old",), ("old",))
        assert found[1 - told].head == "mall"


def test_words_that_make_no_noun_or_a_name_stay_as_they_are() -> None:
    for other in (
        part("patient", "the purple center", "center", terms=("purple",)),
        part("patient", "Shopping Center", "center", key="name:center", terms=("shopping",)),
        part("patient", "center", "center"),
    ):
        assert list(in_whole_words(other, MALL)) == [(other, MALL)]


@pytest.mark.parametrize(
    ("one", "other", "few"),
    [
        ("mall", "mall", True),
        ("theatre", "hall", True),
        ("house", "mall", False),
        ("mall", "house", False),
        ("lake", "river", False),
    ],
)
def test_of_some_buildings_a_town_has_few(one: str, other: str, few: bool) -> None:
    assert one_of_few(part("patient", one, one), part("patient", other, other)) is few
