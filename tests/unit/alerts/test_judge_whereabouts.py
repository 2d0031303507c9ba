"""Where one is or something takes place, when two reports tell it otherwise: in prison, in port."""

from datetime import timedelta
from itertools import product

import pytest

from crosswire.domain.claims import Claim
from crosswire_alerts.judge.confidence import Doubt
from crosswire_alerts.judge.frames.whereabouts import elsewhere_in
from crosswire_alerts.judge.pair import Pair
from tests.samples import DAY, NOON, on
from tests.unit.alerts.stories import raised
from tests.unit.alerts.test_judge_forms import between
from tests.unit.alerts.test_judge_frames import argument, said

GONE = (
    "Ousted president Karl Omm fled to Ethiopia on Monday, officials said.",
    "Ousted president Karl Omm is in Ethiopia, two diplomats said on Tuesday.",
)
ELSEWHERE = (
    "Ousted president Karl Omm is in Egypt, a relative said on Tuesday.",
    "Karl Omm, the ousted president, went to Egypt on Monday, a rebel spokesman said.",
    "Karl Omm has fled to Egypt, the rebels who ousted him said on Tuesday.",
)
IN_PRISON = (
    "Former minister Amos Wanda is in Kamiti prison, police said on Tuesday.",
    "Former minister Amos Wanda was taken to Kamiti prison on Monday, police said.",
)
IN_ANOTHER = (
    "Former minister Amos Wanda is in Shimo prison, his wife said on Tuesday.",
    "Amos Wanda, a former minister, is detained at Shimo prison, his lawyer said on Tuesday.",
)
IN_PORT = (
    "The tanker Norlund Star docked in Mombasa on Monday, the port said.",
    "The tanker Norlund Star anchored off Mombasa on Monday.",
)
IN_ANOTHER_PORT = (
    "The Norlund Star arrived in Durban on Monday, the tanker's owner said.",
    "The tanker Norlund Star was in Durban on Monday, its owner said.",
)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        *product(GONE[:1], ELSEWHERE),
        *product(IN_PRISON, IN_ANOTHER),
        *product(IN_PORT, IN_ANOTHER_PORT),
    ],
)
def test_nobody_is_at_two_places(first: str, second: str) -> None:
    found = between(first, second)

    assert (found.type, raised(found)) == ("place", True)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(GONE[0], "Karl Omm fled to Egypt in 2019, officials said.", id="once before"),
        pytest.param(
            GONE[0], "The wife of Karl Omm is in Egypt, a relative said on Tuesday.", id="his wife"
        ),
        pytest.param(
            GONE[0], "Karl Omm was in Egypt on Sunday, a relative said on Tuesday.", id="before"
        ),
        pytest.param(
            GONE[0], "Karl Omm is not in Egypt, a relative said on Tuesday.", id="not there either"
        ),
        pytest.param(
            GONE[0], "Karl Omm will go to Egypt, a relative said on Tuesday.", id="still to come"
        ),
        pytest.param(
            "Karl Omm flew to Ethiopia on Monday.", "Karl Omm flew to Egypt on Monday.", id="a tour"
        ),
        pytest.param(
            GONE[0], "Karl Omm is in Addis Ababa, a relative said on Tuesday.", id="its capital"
        ),
        pytest.param(
            IN_PRISON[1], "Amos Wanda is in Kenya, police said on Tuesday.", id="the country"
        ),
        pytest.param(
            IN_PORT[0], "The tanker Norlund Star left Durban on Monday, its owner said.", id="left"
        ),
        pytest.param(
            IN_PORT[0],
            "The tanker Norlund Star was in Durban on Friday, its owner said.",
            id="then",
        ),
        pytest.param(
            IN_PORT[0],
            "The tanker Norlund Pearl was in Durban on Monday, its owner said.",
            id="another ship",
        ),
        pytest.param(
            "Norland took Kell on Monday.",
            "Norland took the rebels to Orvan on Monday.",
            id="taken",
        ),
    ],
)
def test_whoever_may_be_at_both_places_is_no_clash(first: str, second: str) -> None:
    assert not raised(between(first, second))


OMM = argument("agent", "omm", key="person:omm", terms=("omm",), names=("omm",))
GOAL = argument("patient", "ET", key="country:ET", side="ET")
THERE = argument("oblique", "ET", link="in", key="country:ET", side="ET")
TOWN = argument("oblique", "town", link="in", key="place:1")


def at(verb: str, country: str, *, link: str = "in", by: str = "ann", hours: int = 0) -> Claim:
    place = argument("oblique", country, link=link, key=f"country:{country}", side=country)
    return said(verb, OMM, place, by=by).with_(published_at=NOON + timedelta(hours=hours))


def told_of(claim: Claim, day: int) -> Claim:
    return claim.with_(event_time=on(DAY.replace(day=day)))


IN_EGYPT = at("be", "EG", by="ben")
EXILED = at("exile", "EG", link="to", by="ben")
NOT_ONE_WORD = (Doubt.OTHER_PREDICATE,)


@pytest.mark.parametrize(
    ("told", "other", "doubts"),
    [
        (at("hide", "ET"), IN_EGYPT, NOT_ONE_WORD),
        (said("reach", OMM, GOAL, by="ann"), IN_EGYPT, NOT_ONE_WORD),
        (said("reach", OMM.with_(role="patient"), THERE, by="ann"), IN_EGYPT, NOT_ONE_WORD),
        (at("go", "ET", link="to"), EXILED, NOT_ONE_WORD),
        (at("flee", "ET", link="to"), EXILED, ()),
        (at("flee", "ET", link="to", hours=48), EXILED, ()),
    ],
)
def test_whoever_has_fled_to_one_place_is_surely_not_at_another(
    told: Claim, other: Claim, doubts: tuple[Doubt, ...]
) -> None:
    found = elsewhere_in(Pair.of(told, other))

    assert found is not None
    assert found.doubts == doubts


@pytest.mark.parametrize(
    "told",
    [
        pytest.param(at("hide", "ET", by="ben"), id="in one article"),
        pytest.param(at("be", "ET"), id="in one word: compared part by part"),
        pytest.param(at("speak", "ET"), id="tells what somebody does there"),
        pytest.param(at("hide", "ET").with_(modality="forecast"), id="still to come"),
        pytest.param(at("hide", "ET").with_(polarity="negated"), id="not there either"),
        pytest.param(at("hide", "ET").with_(frame=None), id="says nothing of the kind"),
        pytest.param(said("hide", OMM, by="ann"), id="says not where"),
        pytest.param(said("hide", THERE, by="ann"), id="says not who"),
        pytest.param(said("hide", OMM.with_(joint=True), THERE, by="ann"), id="two of them"),
        pytest.param(said("hold", OMM, GOAL, by="ann"), id="holds the place"),
        pytest.param(said("hide", OMM, TOWN, by="ann"), id="a town that may be of that country"),
        pytest.param(told_of(at("hide", "ET"), 12), id="on another day"),
    ],
)
def test_who_is_not_told_to_be_at_two_places_is_not(told: Claim) -> None:
    assert elsewhere_in(Pair.of(told, told_of(IN_EGYPT, 14))) is None


def test_where_one_is_days_later_is_another_matter() -> None:
    hidden = at("hide", "ET", hours=25)

    assert elsewhere_in(Pair.of(told_of(hidden, 14), told_of(IN_EGYPT, 14))) is None
    assert elsewhere_in(Pair.of(at("flee", "ET", link="to", hours=49), EXILED)) is None


def test_of_two_towns_the_one_may_lie_in_the_other_unless_he_has_fled_to_each() -> None:
    other = TOWN.with_(key="place:2", head="village", text="village")
    hidden, seen = said("hide", OMM, TOWN, by="ann"), said("be", OMM, other, by="ben")
    fled, exiled = (
        said(verb, OMM, place.with_(link="to"), by=by)
        for verb, place, by in (("flee", TOWN, "ann"), ("exile", other, "ben"))
    )

    assert elsewhere_in(Pair.of(hidden, seen)) is None
    assert elsewhere_in(Pair.of(fled, exiled)) is not None


def test_the_reason_names_both_places() -> None:
    reasons = between(IN_PORT[0], IN_ANOTHER_PORT[1]).reasons

    assert "One who is at two places: Mombasa against Durban." in reasons


@pytest.mark.parametrize("one", ["met", "held talks", "conferred"])
@pytest.mark.parametrize("other", ["met", "held talks"])
def test_two_who_met_on_one_day_met_at_one_place(one: str, other: str) -> None:
    first = f"Karl Omm and Tavi Renk {one} in Geneva on Tuesday, diplomats said."
    second = f"Karl Omm and Tavi Renk {other} in Vienna on Tuesday, a spokesman said."

    assert raised(between(first, second))


@pytest.mark.parametrize(
    "other",
    [
        "Karl Omm and Tavi Renk held talks in Vienna on Monday, a spokesman said.",
        "Karl Omm and Lars Berg held talks in Vienna on Tuesday, a spokesman said.",
    ],
)
def test_on_another_day_or_with_another_it_may_be_elsewhere(other: str) -> None:
    assert not raised(between("Karl Omm and Tavi Renk met in Geneva on Tuesday.", other))


def test_another_plant_of_another_kind_may_be_built_elsewhere() -> None:
    first = "Norlund Steel will build its new plant in Poland, the company said on Tuesday."
    second = "Norlund Steel will build a new battery plant in Romania, a minister said."

    assert not raised(between(first, second))
    assert raised(between(first, second.replace("a new battery", "its new")))


def test_the_missile_of_years_ago_is_another_one() -> None:
    first = "The missile came down in Poland on Monday evening, a Polish official said."
    second = "The missile that came down in Poland in 2022 was Ukrainian, prosecutors said."

    assert not raised(between(first, second))


def test_who_was_somewhere_before_may_have_been_taken_elsewhere() -> None:
    first = "The kidnappers took engineer Paul Rennes to Orlat on Monday, witnesses said."

    assert not raised(between(first, "Engineer Paul Rennes was in Sabina, his company said."))
    assert raised(between(first, "Engineer Paul Rennes is in Sabina, his company said."))


def test_the_end_of_june_is_not_december() -> None:
    first = "Carmaker Velto will close its factory in Ghent at the end of June, it said on Tuesday."
    second = "Velto's factory in Ghent will be closed on 31 December, a union leader said."

    assert raised(between(first, second))
    assert not raised(between(first, second.replace("31 December", "30 June")))


def test_who_would_have_liked_to_host_it_does_not() -> None:
    first = "The next summit of the group will be held in Lisbon in June, a diplomat said."
    second = "Warsaw would have liked to host the group's next summit, a minister said on Tuesday."

    assert not raised(between(first, second))


def test_two_factories_of_one_firm_are_closed_each_at_its_place() -> None:
    first = "Carmaker Velto will close its factory in Ghent in June, the company said on Tuesday."
    second = "Carmaker Velto will close its factory in Lyon in June, the company said on Tuesday."

    assert not raised(between(first, second))
