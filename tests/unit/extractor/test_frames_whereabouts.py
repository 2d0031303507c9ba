"""Where something takes place, in the ways in which newsrooms tell it."""

import pytest

from tests.unit.extractor.test_frames import framed, heads, of
from tests.unit.extractor.test_frames_moods import told


def test_where_a_ship_was_when_it_was_boarded_is_where_it_was_boarded() -> None:
    text = "The trawler Ona was in international waters when it was boarded by the Kell navy."

    told = heads(of("board", text))

    assert (told["in"], told["patient"]) == ("water", "ona")


def test_who_slept_in_a_town_while_another_was_robbed_was_not_robbed_there() -> None:
    claim = of("rob", "The guard was in Kell when the bank was robbed.")

    assert "in" not in heads(claim)


@pytest.mark.parametrize(
    "text",
    [
        "Norvale and Orvan will hold the next round of talks in Kell on Thursday.",
        "Envoys will meet in Kell on Thursday for the next round of talks.",
        "The next round of talks will take place in Kell on Thursday.",
    ],
)
def test_talks_take_place_where_they_are_held(text: str) -> None:
    claim = of("happen", text)

    assert (heads(claim)["patient"], heads(claim)["in"]) == ("round", "kell")
    assert claim.modality == "forecast"


def test_who_meets_for_lunch_is_at_no_occasion() -> None:
    claims = framed("Envoys will meet in Kell for lunch.")

    assert "happen" not in [claim.frame.predicate for claim in claims if claim.frame]


@pytest.mark.parametrize(
    ("title", "predicate"),
    [("Cup final goes to Kell", "happen"), ("Battery plant goes to Kell", "build")],
)
def test_what_goes_to_a_town_will_be_there(title: str, predicate: str) -> None:
    claim = of(predicate, "", title=title)

    assert (heads(claim)["in"], claim.modality) == ("kell", "forecast")


def test_a_train_that_goes_to_a_town_is_not_built_there() -> None:
    assert of("go", "", title="Night train goes to Kell")


@pytest.mark.parametrize(
    "text",
    [
        "The earthquake had its epicentre near Kell.",
        "The epicentre of the earthquake lay near Kell.",
        "The epicentre was near Kell.",
    ],
)
def test_an_epicentre_lies_where_an_earthquake_has_it(text: str) -> None:
    assert heads(of("have epicentre", text)) == {"patient": "epicentre", "near": "kell"}


@pytest.mark.parametrize(
    "text",
    [
        "Jan Roe will be operated on on Friday.",
        "Jan Roe will undergo surgery on Friday.",
        "Jan Roe will have an operation on Friday.",
    ],
)
def test_one_operation_is_told_in_several_ways(text: str) -> None:
    assert heads(of("operate on", text))["patient"] == "roe"


def test_an_army_has_no_surgery_and_an_operation() -> None:
    assert of("have", "The museum has an operation in Kell.")


@pytest.mark.parametrize(
    "text",
    [
        "The treaty will be signed on 30 June in Kell.",
        "The treaty will be signed in Kell on 30 June.",
        "The treaty will be signed on Monday in Kell.",
    ],
)
def test_a_place_behind_a_day_is_that_of_the_deed(text: str) -> None:
    assert heads(of("sign", text))["in"] == "kell"


def test_a_year_behind_a_day_is_no_place() -> None:
    assert "in" not in heads(of("sign", "The treaty was signed on 30 June in 1990."))


def test_a_time_clause_behind_a_place_tells_what_befell_there() -> None:
    text = "The tanker Ona was in international waters, off Kell, when the navy seized it."

    told = heads(of("seize", text))

    assert (told["in"], told["patient"]) == ("water", "ona")


def test_a_town_that_hosts_a_debate_is_where_it_takes_place() -> None:
    assert heads(of("happen", "Bismarck will host the debate."))["in"] == "bismarck"


def test_a_mayor_who_hosts_a_debate_is_no_place() -> None:
    claims = framed("The mayor will host the debate.")

    assert "happen" not in [claim.frame.predicate for claim in claims if claim.frame]


def test_on_board_is_no_place_of_its_own() -> None:
    [claim] = told("The crew left the passengers on board.", "leave")

    assert claim.frame is not None
    assert [each.link for each in claim.frame.arguments if each.role == "oblique"] == []


def test_where_somebody_was_is_read_though_nothing_has_a_name() -> None:
    there = of("be", "The captain was not on the bridge, a prosecutor said.", title="Ferry aground")

    assert there.polarity == "negated"
    text = "The captain was in a hurry, a prosecutor said."
    assert [c.frame for c in framed(text, title="Ferry aground") if c.evidence.start == 0] == []
