"""Who is blamed for a mishap, and who sent what did the harm."""

import pytest

from tests.unit.extractor.desk import claims_of
from tests.unit.extractor.test_frames import framed
from tests.unit.extractor.test_frames_doers import deed, role


@pytest.mark.parametrize(
    ("text", "predicate", "doer"),
    [
        pytest.param(
            "The ministry on Tuesday blamed construction company Tarvik for the collapse.",
            "collapse",
            "name:tarvik",
            id="blamed on a Tuesday",
        ),
        pytest.param(
            "The dockers' union on Monday held terminal operator Nordvik responsible for the "
            "collapse of a crane.",
            "collapse",
            "name:nordvik",
            id="held responsible",
        ),
        pytest.param(
            "The council on Sunday accused the ruling party of leaking photographs of the ballots.",
            "leak",
            "party",
            id="accused of a deed that looks like a description",
        ),
        pytest.param(
            "Prosecutors accused the legal team of developer Emil Varga of handing a statement to "
            "a website.",
            "hand",
            "team",
            id="accused of a deed, behind a name",
        ),
        pytest.param(
            "The crash of the train was the driver's fault, police said.",
            "cause",
            "driver",
            id="whose fault it was",
        ),
        pytest.param(
            "The bridge collapsed because the ministry had neglected it.",
            "cause",
            "ministry",
            id="because somebody did something",
        ),
        pytest.param(
            "The bacteria in the milk came from a supplier, Granvik.",
            "cause",
            "name:granvik",
            id="from whom bacteria came",
        ),
        pytest.param(
            "A rocket fired by the rebels hit the hospital in Orlava.",
            "hit",
            "rebel",
            id="who fired what hit it",
        ),
        pytest.param(
            "The shells that killed nine shoppers were fired by the army.",
            "kill",
            "army",
            id="by whom what killed them was fired",
        ),
        pytest.param(
            "The missile that struck the port came from Norway, the governor said.",
            "strike",
            "NO",
            id="from whose land it came",
        ),
    ],
)
def test_whose_deed_it_is_said_to_be(text: str, predicate: str, doer: str) -> None:
    doers = {
        role(claim, "agent")
        for claim in framed(text)
        if claim.frame and claim.frame.predicate == predicate and not claim.frame.presupposed
    }

    assert doers == {doer}


def test_what_one_is_held_responsible_for_is_a_statement_of_whoever_holds_him_so() -> None:
    claim = deed("The union held the operator responsible for the attack on the mine.", "attack")

    assert claim.frame is not None
    assert not claim.frame.presupposed
    assert [each.name for each in claim.attribution.chain] == ["union"]


def test_who_is_not_responsible_did_not_do_it() -> None:
    claim = deed("The rebels are not responsible for the attack on the mine.", "attack")

    assert (claim.polarity, role(claim, "agent")) == ("negated", "rebel")


@pytest.mark.parametrize(
    ("text", "predicate", "role_of"),
    [
        ("The mayor was one of those injured in the blast in Orlava.", "injure", "patient"),
        ("The mayor is counted among the missing after the flood.", "go missing", "agent"),
        ("The mayor is one of the dead.", "die", "agent"),
    ],
)
def test_what_befell_all_befell_one_of_them(text: str, predicate: str, role_of: str) -> None:
    assert role(deed(text, predicate), role_of) == "mayor"


def test_one_of_the_judges_suffered_nothing() -> None:
    told = [claim.frame for claim in framed("The mayor was one of the judges.") if claim.frame]

    assert not {"die", "injure", "kill"} & {frame.predicate for frame in told}


def test_what_a_people_says_of_it_is_not_of_the_people() -> None:
    text = "The cruiser Gripen sank on Monday. The Swedes say it was struck by a missile."

    assert role(deed(text, "strike"), "patient") == "name:gripen"


@pytest.mark.parametrize("title", ["Miner dies in Kalgo fire", "Pilot killed in Kalgo crash"])
def test_a_headline_tells_that_one_of_a_trade_died(title: str) -> None:
    told = [claim.question.predicate for claim in claims_of("", title=title)]

    assert "killed" in told
