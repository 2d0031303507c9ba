"""Names that open a headline or a sentence are names, whatever the parser takes them for."""

import pytest

from crosswire.domain.claims import Argument
from crosswire_extractor.reading import read
from tests.unit.extractor.desk import article


def told(predicate: str, role: str, text: str, title: str = "") -> Argument | None:
    """Who or what takes part in a deed, as it is read."""
    frames = [claim.frame for claim in read(*article(text, title=title)) if claim.frame]
    return next((each.of(role) for each in frames if each.predicate == predicate), None)


@pytest.mark.parametrize(
    ("title", "predicate", "name"),
    [
        pytest.param("Storm Ulrika batters Kervo", "batter", "ulrika", id="taken for a verb"),
        pytest.param("Orlane shuts plant", "shut", "orlane", id="taken for a verb, at the start"),
        pytest.param("Loftus recalls prams", "recall", "loftus", id="taken for a common noun"),
        pytest.param("Trenlow workers strike", "strike", "trenlow", id="taken for an adjective"),
        pytest.param("Halvik votes for merger", "vote for", "halvik", id="before a verb unread"),
        pytest.param("Aerolind pilots back strike", "back", "aerolind", id="before back"),
    ],
)
def test_who_does_it_in_a_headline_has_a_name(title: str, predicate: str, name: str) -> None:
    doer = told(predicate, "agent", "It was so on Monday.", title)

    assert doer is not None
    assert name in doer.names


def test_a_firm_that_opens_a_sentence_owns_what_follows() -> None:
    owned = told("back", "agent", "Aerolind's pilots backed the offer on Tuesday.")

    assert owned is not None
    assert owned.names == ("aerolind",)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Petrol rose to 1.85 crowns. The price of petrol fell.", id="written small"),
        pytest.param("Petrol now costs 2.10 crowns a litre.", id="a word of our days"),
        pytest.param("Unvaccinated people were turned away on Monday.", id="an adjective"),
    ],
)
def test_a_word_that_a_dictionary_lacks_is_no_name_for_that(text: str) -> None:
    named = [
        each.key for claim in read(*article(text)) if claim.frame for each in claim.frame.arguments
    ]

    assert not any(named)


def test_what_a_headline_says_is_voted_for_is_no_deed_yet() -> None:
    council = told("vote", "agent", "It voted on Monday.", "Kelmar council votes to close school")

    assert council is not None
    assert council.head == "council"
