"""Who began a fight or a fire, and at whose hands somebody died."""

import pytest

from crosswire_extractor.reading.frames.firstblows import first_blow
from crosswire_extractor.reading.frames.verbs import roles_of
from crosswire_extractor.syntax.trees import tree
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
    "text",
    [
        pytest.param("Police fired the second shot in Orlava, witnesses said.", id="the second"),
        pytest.param("The shots came from the protesters, the minister said.", id="all shots"),
        pytest.param("The first shots came on Monday, the minister said.", id="only when"),
        pytest.param("Police recorded the first shot in Orlava, witnesses said.", id="recorded"),
        pytest.param("Police arrived first in Orlava, witnesses said.", id="arrived"),
        pytest.param("The mayor opened first in Orlava, witnesses said.", id="opened"),
        pytest.param("The mayor opened the hall first in Orlava, witnesses said.", id="a hall"),
        pytest.param("Police fired again in Orlava, witnesses said.", id="again"),
        pytest.param("Police first fired in the air, witnesses said.", id="at first"),
        pytest.param("Attacked police first in Orlava, witnesses said.", id="nobody is named"),
        pytest.param("Protesters were attacked first in Orlava, witnesses said.", id="struck"),
        pytest.param("Guards were attacked first by police, then by fans.", id="first of two"),
        pytest.param("Fans attacked first by police have left Orlava.", id="whom police attacked"),
    ],
)
def test_the_order_of_other_things_says_nothing_of_who_began(text: str) -> None:
    told = {claim.frame.predicate for claim in framed(text) if claim.frame}

    assert told
    assert "strike first" not in told


@pytest.mark.parametrize(
    ("text", "struck"),
    [
        ("Police fired first when a march in Orlava turned violent, witnesses said.", None),
        ("Police opened fire first in Orlava, witnesses said.", None),
        ("Police attacked protesters first in Orlava, witnesses said.", "protester"),
    ],
)
def test_whom_the_first_blow_struck(text: str, struck: str | None) -> None:
    claim = deed(text, "strike first")

    assert (role(claim, "agent"), role(claim, "patient")) == ("police", struck)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Police fired first in Orlava, witnesses said.", "Police fired first"),
        ("Police shot first in Orlava, witnesses said.", "Police fired first"),
        ("Police opened fire first in Orlava, witnesses said.", "Police fired first"),
        ("Police launched the first rocket in Orlava, witnesses said.", "Police fired first"),
        ("A steward struck first in the tunnel, the coach said.", "A steward struck first"),
        ("Fans threw the first punch in the tunnel, the coach said.", "Fans struck first"),
    ],
)
def test_who_shoots_fires_first_and_who_hits_strikes_first(text: str, words: str) -> None:
    assert deed(text, "strike first").question.text == words


def test_that_nobody_struck_the_steward_does_not_make_him_the_one_who_struck() -> None:
    claim = deed("Nobody struck the steward first, the coach said.", "strike first")

    assert claim.polarity == "negated"
    assert "steward" not in claim.question.text


def test_the_first_shots_are_of_whom_they_came_from_and_not_of_where() -> None:
    text = "The first shots came in Orlava from the protesters, the minister said."

    assert role(deed(text, "strike first"), "agent") == "protester"


def test_whoever_fired_first_is_no_circumstance_of_it() -> None:
    words = tree(
        [
            ("Shots", "NNS", "nsubj", 2),
            ("first", "RB", "advmod", 0),
            ("came", "VBD", "ROOT", 2),
            ("from", "IN", "prep", 2),
            ("rebels", "NNS", "pobj", 3),
            ("in", "IN", "prep", 2),
            ("Orlava", "NNP", "pobj", 5),
        ]
    )
    told = first_blow(words, words[2], "come", roles_of(words, words[2]))

    assert told is not None
    assert (told[1].agent, told[1].obliques) == (words[4], (("in", words[6]),))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The riot was started in Orlava.", id="nobody knows by whom"),
        pytest.param("The driver started in Orlava.", id="started nothing"),
        pytest.param("Police started the engine in Orlava.", id="an engine"),
    ],
)
def test_who_starts_no_fire_and_no_fight_causes_nothing(text: str) -> None:
    assert [claim.frame.predicate for claim in framed(text) if claim.frame] == ["start"]


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
