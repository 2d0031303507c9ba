"""Who speaks, where two may be meant: whose lawyer, which of two, and who only stands beside it."""

import pytest

from crosswire.domain.claims import Claim
from crosswire_extractor.reading import read
from tests.unit.extractor.desk import article, claims_of, only, speakers
from tests.unit.extractor.test_frames import heads
from tests.unit.extractor.test_frames_moods import told


def spoken(text: str, predicate: str) -> list[str]:
    [claim] = told(text, predicate)
    return speakers(claim)


def by(text: str, predicate: str) -> Claim:
    [claim] = [c for c in read(*article(text)) if c.frame and c.frame.predicate == predicate]
    return claim


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Actress Nela Sorrin sold the quarry, her lawyer said.", "person:lawyer-of-sorin"),
        ("Nela Sorrin paid banker Ivo Bracht, his lawyer said.", "person:lawyer-of-bracht"),
        ("Nela Sorrin sold the quarry, an aide to Ivo Bracht said.", "person:adviser-of-bracht"),
        ("Nela Sorrin sold the quarry, Ivo Bracht's lawyer said.", "person:lawyer-of-bracht"),
        ("Nela Sorrin sold the quarry, a lawyer said.", "person:lawyer"),
        ("The quarry had been sold, our lawyer said.", "person:lawyer"),
        ("The quarry had been sold, Bracht's minister said.", "person:minister"),
    ],
)
def test_her_lawyer_is_not_his(text: str, who: str) -> None:
    assert who in [one for claim in read(*article(text)) for one in speakers(claim)]


@pytest.mark.parametrize(("pronoun", "who"), [("She", "person:dost"), ("He", "person:kole")])
def test_of_two_who_were_named_the_one_whose_first_name_fits_speaks(pronoun: str, who: str) -> None:
    text = f"Anders Kole met Mira Dost in Vell. {pronoun} said the quarry had been sold."

    assert spoken(text, "sell") == [who]


def test_of_two_the_one_of_whom_it_is_known_speaks_unless_the_first_may_be_meant_as_well() -> None:
    said = "She said the quarry had been sold."

    assert spoken(f"Tavi Kole met Mira Dost in Vell. {said}", "sell") == ["person:dost"]
    assert spoken(f"Mira Kole met Nela Dost in Vell. {said}", "sell") == ["person:kole"]


def test_of_two_of_whom_nothing_is_known_the_one_who_leads_speaks() -> None:
    text = "Tavi Kole met Omri Dost in Vell. He said the quarry had been sold."

    assert spoken(text, "sell") == ["person:kole"]


def test_who_was_named_in_the_same_sentence_may_be_the_one_who_speaks() -> None:
    assert spoken("Kell hit Mira Dost, and she said the quarry had been sold.", "sell") == [
        "person:dost"
    ]


def test_who_speaks_behind_a_name_and_a_comma_is_no_second_name_of_it() -> None:
    text = "The firm never paid banker Ivo Bracht, a prosecutor for the city said."
    claim = by(text, "pay")

    assert speakers(claim) == ["person:prosecutor"]
    assert heads(claim)["patient"] == "ivo bracht"


def test_a_trade_before_a_name_is_no_second_person() -> None:
    assert heads(by("The actress hit photographer Ivo Bracht.", "hit")) == {
        "agent": "actress",
        "patient": "ivo bracht",
    }


@pytest.mark.parametrize(
    ("text", "chain", "who"),
    [
        ("Police said that tests had shown that Kell sold the quarry.",
         ["org:police", "evidence:tests"], "org:police"),
        ("Court papers show that Kell sold the quarry.", ["evidence:papers"], "evidence:papers"),
        ("Kell sold the quarry, according to bank records.",
         ["evidence:records"], "evidence:records"),
        ("Images from Orvik show that Kell sold the quarry.",
         ["evidence:images"], "evidence:images"),
        ("Data from the ministry showed that Kell sold the quarry.",
         ["org:ministry"], "org:ministry"),
    ],
)  # fmt: skip
def test_what_shows_it_answers_for_nothing_if_somebody_says_that_it_does(
    text: str, chain: list[str], who: str
) -> None:
    claim = by(text, "sell")

    assert speakers(claim) == chain
    assert claim.attribution.speaker_key == who


def test_who_denies_that_another_has_agreed_to_it_says_that_it_will_not_be() -> None:
    text = "Doria's president, Mira Dost, denied that Arland had agreed to sell Doria the quarry."
    claim = by(text, "sell")

    assert (claim.polarity, claim.modality, speakers(claim)) == (
        "negated",
        "denied",
        ["person:dost"],
    )
    assert claim.frame is not None
    assert "planned" in claim.frame.modifiers


def test_what_goes_on_beside_it_is_said_by_nobody() -> None:
    [claim] = told("It rained.", "kill", title="Nine killed as Norwegian forces continue assault")

    assert speakers(claim) == []


def test_a_sentence_that_is_too_long_to_be_parsed_does_not_stop_the_reading() -> None:
    text = "It rained on " + "and on ".join(["Monday "] * 400) + ". Anders Kole met Mira Dost."

    assert read(*article(text + " He said the quarry had been sold."))


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Tom Arvay denied that the builder Hovic had paid him.", "person:arvay"),
        ("Ivo Bracht told the court that actress Nela Sorrin had paid him.", "person:bracht"),
        ("Ivo Bracht told Karl Omm that Nela Sorrin had paid him.", ""),
        ("Ivo Bracht said that Nela Sorrin had paid her.", ""),
        ("Ivo Bracht said that he had paid him.", ""),
        ("Kell Bank said that Nela Sorrin had paid him.", ""),
    ],
)
def test_whom_it_is_done_to_is_who_speaks_if_nobody_else_may_be_meant(text: str, whom: str) -> None:
    frame = by(text, "pay").frame
    patient = frame.of("patient") if frame else None

    assert patient is not None
    assert patient.key == whom


def test_the_red_cross_is_a_body() -> None:
    claim = only(claims_of("More than 4,000 people have fled, according to the Red Cross."))

    assert speakers(claim) == ["org:red-cross"]
