"""Who did it, where the sentence tells it at some remove."""

import pytest

from crosswire.domain.claims import Claim
from crosswire_extractor.reading import read
from tests.unit.extractor.desk import article
from tests.unit.extractor.test_frames import heads


def deed(text: str, predicate: str, *, title: str = "") -> Claim:
    claims = read(*article(text, title=title))
    return next(each for each in claims if each.frame and each.frame.predicate == predicate)


def role(claim: Claim, name: str) -> str | None:
    found = claim.frame.of(name) if claim.frame else None
    return (found.side or found.key or found.head) if found else None


@pytest.mark.parametrize(
    ("text", "predicate", "doer"),
    [
        pytest.param(
            "The general said that Norway shelled the camp and as a result 40 people were killed.",
            "kill",
            "NO",
            id="what came of the deed",
        ),
        pytest.param(
            "Nine were killed by a Swedish missile strike on the cinema.",
            "strike",
            "SE",
            id="whose missile it was",
        ),
        pytest.param(
            "Danish ministry on Orlava: Sweden shelled the market in Orlava.",
            "shell",
            "SE",
            id="behind a colon",
        ),
        pytest.param(
            "Norway said it targeted the vessel with missile strikes.",
            "attack",
            "NO",
            id="targeted with weapons",
        ),
    ],
)
def test_who_did_it(text: str, predicate: str, doer: str) -> None:
    assert role(deed(text, predicate), "agent") == doer


def test_the_place_of_a_blast_does_not_do_what_the_blast_did() -> None:
    blast = deed("Mayor Ada Roe spoke of the blast in Orlava, which killed nine miners.", "kill")
    army = deed("Mayor Ada Roe spoke of the army of Norvale, which killed nine miners.", "kill")
    plant = deed("A fire broke out at Orvan Motors, which builds cars in Kell.", "build")
    attack = deed("Mayor Ada Roe spoke of the attack by Norvale, which killed nine miners.", "kill")
    house = deed("Mayor Ada Roe spoke of a house in Norvale, which killed nine miners.", "kill")
    town = deed("Mayor Ada Roe spoke of the blast in Orlava, which builds cars.", "build")

    assert role(blast, "agent") == "blast"
    assert role(army, "agent") in ("army", "name:norvale")
    assert role(plant, "agent") not in ("fire", None)
    assert role(attack, "agent") == role(house, "agent") == "name:norvale"
    assert role(town, "agent") not in ("blast", None)


@pytest.mark.parametrize(
    "text",
    [
        "Norway shelled the camp, and 40 prisoners were killed in a crash.",
        "Norway shelled the camp, and 40 prisoners were killed as a precaution.",
        "Norway shelled the camp and 40 people were killed in result.",
        "The camp was shelled and as a result 40 people were killed.",
    ],
)
def test_what_happened_besides_has_no_doer(text: str) -> None:
    assert role(deed(text, "kill"), "agent") is None


def test_a_weapon_that_is_nobodys_tells_no_doer() -> None:
    strike = deed("Nine were killed by a wet missile strike on the cinema.", "strike")

    assert role(strike, "agent") is None


def test_who_is_targeted_by_a_law_is_not_attacked() -> None:
    claims = read(*article("Norway said it targeted the trade with new taxes."))

    assert not any(each.frame and each.frame.predicate == "attack" for each in claims)


def test_it_is_what_the_sentence_before_was_about_if_several_speak() -> None:
    hit = deed("The warship sank. Norwegian officials say it was struck by missiles.", "strike")

    assert role(hit, "patient") == "warship"


@pytest.mark.parametrize(
    "said",
    [
        "Norway says it was",
        "The official says it was",
        "Norwegian officials say they were",
    ],
)
def test_it_is_not_looked_for_if_one_speaks_or_they_may_be_meant(said: str) -> None:
    hit = deed(f"The warship sank. {said} struck by missiles.", "strike")

    assert role(hit, "patient") != "warship"


def test_the_outlets_doubt_is_not_that_of_whom_it_quotes() -> None:
    quoted = deed("The general said that Norway allegedly shelled the camp.", "shell")
    own = deed("Norway allegedly shelled the camp.", "shell")

    unsure = deed("The general said that Norway possibly shelled the camp.", "shell")

    assert (quoted.modality, own.modality) == ("asserted", "hedged")
    assert unsure.modality == "hedged"
    assert quoted.attribution.hedge == "allegedly"


def test_what_is_said_to_be_caused_is_not_told_in_passing() -> None:
    caused = deed("Sweden says damage caused by a fire.", "cause")

    assert caused.frame is not None
    assert not caused.frame.presupposed


def test_a_cook_from_the_philippines_who_fell_is_not_the_country() -> None:
    text = "The dead man was a cook from the Philippines, who fell between the ships."

    assert heads(deed(text, "fall"))["agent"] == "cook"


def test_nothing_is_done_to_him_whose_contract_runs_out() -> None:
    text = "Peter Winther, whose contract runs out in summer, complained."

    assert role(deed(text, "run out"), "patient") is None
