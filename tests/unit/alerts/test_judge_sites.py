"""Whether two phrases name two places."""

from typing import Any

import pytest

from crosswire.domain.claims import Argument, Frame, Truth
from crosswire_alerts.judge.frames.sites import (
    elsewhere,
    in_a_part,
    keeps_there,
    places_apart,
    site_of,
    tells_where,
    two_sites,
    wide,
    without_its_place,
)
from crosswire_alerts.judge.frames.tie import Strength, Tie
from crosswire_alerts.judge.pair import Pair
from tests.samples import claim


def at(text: str, head: str, *, link: str = "in", **told: Any) -> Argument:
    return Argument(role="oblique", link=link, text=text, head=head, **told)


def tied(a: Argument, b: Argument, strength: Strength = "apart") -> Tie:
    return Tie(a, b, strength)


LIMA = at("Lima", "lima", key="place:1", side="PE")
CUSCO = at("Cusco", "cusco", key="place:2", side="PE")
PERU = at("Peru", "peru", key="country:PE", side="PE")
VILLA = at("a villa in Kell", "villa", terms=("kell",), names=("kell",))


def test_where_is_told_by_words_of_place_and_of_what_is_sent_by_from() -> None:
    near = at("the mill", "mill", link="near")
    off, by = at("Peru", "peru", link="from"), at("Peru", "peru", link="by")

    assert tells_where(tied(near, LIMA), "build")
    assert not tells_where(tied(near, by), "build")
    assert not tells_where(tied(by, near), "build")
    assert tells_where(tied(off, off), "launch")
    assert not tells_where(tied(off, off), "return")


@pytest.mark.parametrize(
    ("verb", "kept"), [("be", True), ("live", True), ("flee", False), ("lay", False)]
)
def test_some_deeds_keep_one_at_a_place(verb: str, kept: bool) -> None:
    assert keeps_there(verb) is kept


def test_two_towns_are_apart_and_a_country_holds_its_towns() -> None:
    assert places_apart(tied(LIMA, CUSCO))
    assert places_apart(tied(LIMA, CUSCO, "kin"))  # of one country
    assert not places_apart(tied(LIMA, LIMA, "same"))
    assert not places_apart(tied(LIMA, PERU))
    assert not places_apart(tied(LIMA, at("Africa", "africa", key="name:africa")))
    assert not places_apart(tied(at("the mill", "mill"), at("the port", "port")))


@pytest.mark.parametrize(
    ("side", "strength", "apart"),
    [("SE", "apart", True), (None, "apart", False), ("SE", "same", False)],
)
def test_what_is_sent_comes_from_one_country(
    side: str | None, strength: Strength, *, apart: bool
) -> None:
    first = at("Norwegian soil", "soil", link="from", side="NO")
    second = at("that soil", "soil", link="from", side=side)

    assert places_apart(tied(first, second, strength)) is apart


def test_waters_are_of_a_country_or_of_none() -> None:
    own = at("Korvan waters", "water", side="NO")
    near_by = at("territorial waters", "water", terms=("territorial",))
    free = at("international waters", "water", terms=("international",))
    high = at("the high seas", "sea", terms=("high",))
    sea = at("the sea", "sea")

    assert all(places_apart(tied(a, b, "unsure")) for a in (own, near_by) for b in (free, high))
    assert all(places_apart(tied(b, a, "unsure")) for a in (own, near_by) for b in (free, high))
    assert not places_apart(tied(own, near_by, "unsure"))
    assert not places_apart(tied(free, high, "unsure"))
    assert not places_apart(tied(own, sea, "unsure"))
    port = at("the international port", "port", terms=("international",))
    assert not places_apart(tied(own, port, "unsure"))


def test_a_site_is_known_by_the_names_that_do_not_describe_it() -> None:
    assert site_of(at("a forest near Kell", "forest", names=("kell",))) == {"kell"}
    assert not site_of(VILLA)
    assert site_of(at("the port of Kell", "port", names=("kell",), terms=("kell",))) == {"kell"}
    assert site_of(at("the village of Kell", "village", names=("kell",), terms=("kell",)))
    assert not site_of(LIMA)


def test_two_sites_are_apart_by_their_names() -> None:
    kell = at("a forest near Kell", "forest", names=("kell",))
    orvan = at("a crossing in Orvan", "crossing", names=("orvan",))
    town = at("Orvan", "orvan", key="name:orvan")
    plain = at("a meadow", "meadow")

    assert places_apart(tied(kell, orvan))
    assert places_apart(tied(kell, town))
    assert places_apart(tied(town, kell))
    assert not places_apart(tied(kell, orvan, "unsure"))
    assert not places_apart(tied(kell, kell))
    assert not places_apart(tied(kell, plain))
    assert not places_apart(tied(plain, plain))


CONCERT = Argument(role="patient", text="her concert", head="concert")
OVER = ("name:venn",)


def pair(*, same_article: bool = False, scene: tuple[str, ...] = OVER) -> Pair:
    first = claim(Truth()).with_(scene=scene)
    second = claim(Truth(), source_name="b").with_(scene=scene)
    return Pair.of(first, second.with_(article_id=first.article_id) if same_article else second)


def of(*where: Argument, thing: Argument = CONCERT) -> Frame:
    return Frame(predicate="cancel", arguments=(thing, *where))


KELL, ORVAN = (at(each, each.lower(), names=(each.lower(),)) for each in ("Kell", "Orvan"))
HERS = Tie(CONCERT, CONCERT, "same")


def test_what_is_here_is_not_what_is_elsewhere() -> None:
    in_text = CONCERT.with_(text="her concert in Orvan")

    assert elsewhere(pair(), of(KELL), of(ORVAN), HERS)
    assert elsewhere(pair(), of(KELL), of(thing=in_text), HERS)
    assert not elsewhere(pair(), of(KELL), of(KELL), HERS)
    assert not elsewhere(pair(), of(KELL), of(), HERS)
    assert not elsewhere(pair(), of(), of(KELL), HERS)
    assert not elsewhere(pair(), of(KELL), of(at("the hall", "hall")), HERS)
    assert not elsewhere(pair(), of(KELL), of(at("Orvan", "orvan", link="of")), HERS)
    assert not elsewhere(pair(same_article=True), of(KELL), of(ORVAN), HERS)
    assert not elsewhere(pair(scene=("name:kell",)), of(KELL), of(ORVAN), HERS)


def test_a_thing_with_a_name_is_one_wherever_it_is() -> None:
    ona = CONCERT.with_(key="name:ona")

    assert not elsewhere(pair(), of(KELL), of(ORVAN), Tie(ona, CONCERT, "same"))
    assert not elsewhere(pair(), of(KELL), of(ORVAN), Tie(CONCERT, ona, "same"))


def test_what_is_aimed_at_another_is_another() -> None:
    measures = CONCERT.with_(text="sanctions against Norland", head="sanction")
    others = CONCERT.with_(text="sanctions on Sudria", head="sanction")

    assert elsewhere(pair(), of(thing=measures), of(thing=others), HERS)
    assert not elsewhere(pair(), of(thing=measures), of(thing=measures), HERS)


def test_what_is_made_somewhere_is_not_told_apart_by_where() -> None:
    plant = Argument(role="patient", text="a plant in Kell", head="plant", names=("kell", "velm"))
    town = at("Kell", "kell", names=("kell",))
    told = Frame(predicate="build", arguments=(plant, town))

    changed = without_its_place(told).of("patient")
    assert changed is not None
    assert changed.names == ("velm",)
    assert without_its_place(told).of("oblique") == town
    assert without_its_place(told.with_(predicate="shell")).of("patient") == plant


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (at("a barn", "barn"), at("the school", "school", link="at"), True),
        (at("a school", "school"), at("the school", "school"), False),
        (at("a barn", "barn"), at("the morning", "morning"), False),
        (at("a barn", "barn"), at("the school", "school", link="behind"), False),
        (at("a barn", "barn"), at("the school", "school", key="name:kell"), False),
        (at("the morning", "morning"), at("the school", "school"), False),
    ],
)
def test_two_buildings_are_two_sites(one: Argument, other: Argument, *, apart: bool) -> None:
    frames = [Frame(predicate="burn", arguments=(each,)) for each in (one, other)]

    assert two_sites(*frames) is apart


def test_some_streets_are_a_part_and_the_town_is_the_whole() -> None:
    def told(argument: Argument) -> bool:
        return in_a_part(Frame(predicate="end", arguments=(argument,)))

    assert told(at("some streets", "street"))
    assert not told(at("the streets", "street"))
    assert not told(at("some streets", "street", link="of"))


def test_a_continent_is_as_wide_as_a_country() -> None:
    assert wide(PERU)
    assert wide(at("Europe", "europe"))
    assert not wide(LIMA)
