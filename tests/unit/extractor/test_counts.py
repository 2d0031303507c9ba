"""How many came, lost their jobs, were on board, had no power …: figures that many verbs tell."""

import pytest

from crosswire.domain.claims import Amount
from tests.unit.extractor.desk import claims_of, only, toll


def counts(sentence: str) -> list[tuple[str, float, float]]:
    """Read in an article on Norvik, so that something says whose figures they are."""
    claims = claims_of(sentence, title="News from Norvik and Harlow")
    return [toll(claim) for claim in claims if isinstance(claim.answer, Amount)]


@pytest.mark.parametrize(
    ("sentence", "kind", "figure"),
    [
        ("The final drew 31,500 to the stadium in Harlow.", "attended", 31_500),
        ("Police counted 19,400 spectators at the match.", "attended", 19_400),
        ("Police put the crowd that filled the square at 1,300.", "attended", 1_300),
        ("A 450-strong crowd marched through Harlow.", "attended", 450),
        ("Norvik will cut 450 jobs at its plant.", "jobs cut", 450),
        ("Some 1,210 posts are to go at Norvik.", "jobs cut", 1_210),
        ("Norvik announced 640 layoffs.", "jobs cut", 640),
        ("Norvik spoke of the loss of 450 jobs.", "jobs cut", 450),
        ("The plane had 48 people on board.", "aboard", 48),
        ("There were 61 passengers aboard the ferry.", "aboard", 61),
        ("The storm left 41,500 homes without power.", "without power", 41_500),
        ("Norvik put the number of clients whose data were stolen at 120,500.", "data exposed",
         120_500),
        ("It caused the death of 14 people.", "killed", 14),
        ("The collapse carried 17 men to their deaths.", "killed", 17),
        ("The fire claimed the lives of 31 people.", "killed", 31),
        ("Forty men were on the boat that sank off Harlow.", "aboard", 40),
        ("Only 17 pupils were taken in the raid by gunmen in Harlow.", "kidnapped", 17),
        ("The landslide swept 21 houses away in Harlow.", "destroyed", 21),
        ("Nine workers were taken to hospital in Harlow.", "hospitalised", 9),
        ("Doctors have seen 230 cases of cholera in Harlow.", "infected", 230),
    ],
)  # fmt: skip
def test_a_count_is_read_from_many_phrases(sentence: str, kind: str, figure: float) -> None:
    read = {(name, low) for name, low, high in counts(sentence) if low == high}

    assert (kind, figure) in read or any(
        name == kind and low <= figure <= high for name, low, high in counts(sentence)
    )


@pytest.mark.parametrize(
    ("sentence", "kind", "share"),
    [
        ("Turnout was 61 percent, Norvik council said.", "turnout", 0.61),
        ("Seven in ten voters cast a ballot in Harlow.", "turnout", 0.7),
        ("The jobless rate in Harlow stood at 8 percent.", "unemployment", 0.08),
    ],
)
def test_a_share_is_read_in_one_unit(sentence: str, kind: str, share: float) -> None:
    assert [(name, round(low, 3)) for name, low, _ in counts(sentence)] == [(kind, share)]


def test_bodies_that_are_found_are_at_least_so_many_dead() -> None:
    (found,) = counts("Rescuers pulled seven bodies from the nightclub in Harlow.")

    assert found == ("killed", 7, float("inf"))


@pytest.mark.parametrize(
    "sentence",
    [
        "Three ministers came to the summit in Harlow.",
        "Norvik created 450 jobs at its plant.",
        "In a survey 43 percent would vote for the mayor of Harlow.",
        "The manifest listed 58 of those on board.",
    ],
)
def test_other_figures_are_no_counts(sentence: str) -> None:
    assert counts(sentence) == []


def test_a_march_is_a_protest_and_the_month_is_none() -> None:
    march = only(claims_of("Police arrested 41 people during the march in Lisbon."))
    month = only(claims_of("Police arrested 41 people during March in Lisbon."))

    assert (march.question.event, month.question.event) == ("protest", None)
