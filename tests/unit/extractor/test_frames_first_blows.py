"""Who began a fight or a fire, and at whose hands somebody died."""

import pytest

from tests.unit.extractor.test_frames import framed
from tests.unit.extractor.test_frames_doers import deed, role


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Police fired first when a march in Orlava turned violent, witnesses said.", "police"),
        ("Police opened fire first in Orlava, witnesses said.", "police"),
        ("Protesters threw the first stone in Orlava, police said.", "protester"),
        ("The first shots came from the protesters, the minister said.", "protester"),
        ("A steward struck first in the tunnel, the coach said.", "steward"),
    ],
)
def test_who_struck_first_began_it(text: str, doer: str) -> None:
    assert role(deed(text, "strike first"), "agent") == doer


@pytest.mark.parametrize(
    "text",
    [
        "Police fired when a march in Orlava turned violent, witnesses said.",
        "The first bus came from the airport, the minister said.",
        "The mayor first opened the fire station in Orlava, residents said.",
        "The first stone of the school was laid on Monday, the mayor said.",
    ],
)
def test_not_all_that_is_first_begins_a_fight(text: str) -> None:
    assert "strike first" not in {claim.frame.predicate for claim in framed(text) if claim.frame}


def test_who_opens_fire_starts_no_fire() -> None:
    told = [claim.frame for claim in framed("Police opened fire in Orlava.") if claim.frame]

    assert "cause" not in {frame.predicate for frame in told}


def test_a_first_blow_is_told_in_plain_words() -> None:
    claim = deed("The first shots came from the protesters, the minister said.", "strike first")

    assert claim.question.text == "the protesters fired first"


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Arsonists started the wildfire near Orlava, police said.", "arsonist"),
        ("Fans of Kelm started the riot in Orlava, police said.", "fan"),
        ("The fire at the mill was started deliberately, police said.", "deliberately"),
        ("The fire at the mill was arson, police said.", "arson"),
    ],
)
def test_who_starts_a_fire_or_a_riot_brings_it_about(text: str, doer: str) -> None:
    assert role(deed(text, "cause"), "agent") == doer


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Anna Kell died by suicide, the prison said.", "person:kel"),
        ("The death of Anna Kell was a suicide, the prison said.", "person:kel"),
        ("Anna Kell killed herself, the prison said.", "person:kel"),
    ],
)
def test_who_died_by_his_own_hand_did_it(text: str, doer: str) -> None:
    claim = deed(text, "kill")

    assert (role(claim, "agent"), role(claim, "patient")) == (doer, doer)


def test_a_death_that_was_murder_befell_whose_death_it_was() -> None:
    claim = deed("The death of Anna Kell was murder, the family said.", "murder")

    assert (role(claim, "agent"), role(claim, "patient")) == (None, "person:kel")
    assert claim.question.text == "murder of Anna Kell"
