"""Who is reported to have said it: the chain from the outlet to the last speaker."""

import pytest

from crosswire.domain.claims import Amount, Claim
from tests.unit.extractor import desk
from tests.unit.extractor.desk import only, speakers

POLICE = ["org:police"]


def claims_of(text: str, *, title: str = "") -> list[Claim]:
    """The tolls, whose speakers these tests look at."""
    claims = desk.claims_of(text, title=title)
    return [claim for claim in claims if isinstance(claim.answer, Amount)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Police said twelve people died in the flood.",
        "Police said that twelve people died in the flood.",
        "Police said on Monday that twelve people died in the flood.",
        "Police said in a statement on Monday that twelve people died in the flood.",
        "Police told reporters twelve people died in the flood.",
        "Twelve people died in the flood, police said.",
        "Twelve people died in the flood, said police.",
        "Twelve people, police said, died in the flood.",
        "Twelve people died in the flood, according to police.",
        "According to police, twelve people died in the flood.",
        "“Twelve people died in the flood,” police said.",
        "Police have confirmed twelve people died in the flood.",
        "Police were forced to admit that twelve people died in the flood.",
        "In a statement, police said twelve people died in the flood.",
        "Police, who searched all night, said twelve people died in the flood.",
    ],
)
def test_the_cue_may_stand_before_inside_or_after(sentence: str) -> None:
    assert speakers(only(claims_of(sentence))) == POLICE


@pytest.mark.parametrize(
    "sentence",
    [
        "Twelve people died in the flood.",
        "The report of the flood came late: twelve people died.",
        "The claims of the insurers grew as twelve people died in the flood.",
        "Twelve people died in the flood, as police said a bridge had fallen.",
    ],
)
def test_what_nobody_else_says_the_outlet_says(sentence: str) -> None:
    assert speakers(only(claims_of(sentence))) == []


@pytest.mark.parametrize(
    ("subject", "key", "side"),
    [
        ("Kenya's Defence Ministry", "org:defence-ministry@KE", "KE"),
        ("The Kenyan defense ministry", "org:defence-ministry@KE", "KE"),
        ("Authorities in Nairobi", "org:government@KE", "KE"),
        ("Nairobi", "org:government@KE", "KE"),
        ("Kenya", "org:government@KE", "KE"),
        ("The White House", "org:government@US", "US"),
        ("Kenyan officials", "org:officials@KE", "KE"),
        ("The Kenyan army", "org:military@KE", "KE"),
        ("A spokesman for the Kenyan Defence Ministry", "org:defence-ministry@KE", "KE"),
        ("The UN", "org:un", None),
        ("The WHO", "org:who", None),
        ("Witnesses", "org:witnesses", None),
        ("Kenyan President Jane Doe", "person:doe", "KE"),
        ("Kenya's Foreign Minister John Roe", "person:roe", "KE"),
        ("The Kenyan foreign minister", "person:foreign-minister@KE", "KE"),
        ("The mayor of Mombasa", "person:mayor@mombasa", "KE"),
        ("The mayor of Mombasa, Jane Doe,", "person:doe", "KE"),
    ],
)
def test_people_bodies_and_governments_speak_for_their_side(
    subject: str, key: str, side: str | None
) -> None:
    claim = only(claims_of(f"{subject} said twelve people died in the flood."))

    assert claim.attribution.speaker is not None
    assert (claim.attribution.speaker.key, claim.attribution.speaker.side) == (key, side)


def test_a_statement_at_two_removes_keeps_both_speakers() -> None:
    claim = only(
        claims_of(
            "Kenya's army said that police had admitted that twelve people died in the flood."
        )
    )

    assert speakers(claim) == ["org:military@KE", "org:police"]


def test_two_speakers_side_by_side_are_not_nested() -> None:
    text = "Kenya says 300 Somali soldiers were killed, while Somalia says 50 were killed."

    claims = claims_of(text)

    assert [speakers(claim) for claim in claims] == [["org:government@KE"], ["org:government@SO"]]


def test_a_quotation_goes_on_over_sentences_and_paragraphs() -> None:
    text = (
        'The statement was short. "The road is closed and the river is high," Kenya\'s army said '
        "in an update.\n\n"
        '"Our men work day and night. Twelve people died in the flood."\n\n'
        '"The police admit that 30 people are missing after the flood."\n\n'
        "Ten people died in the fire."
    )

    claims = claims_of(text)

    assert [speakers(claim) for claim in claims] == [
        ["org:military@KE"],
        ["org:military@KE", "org:police"],
        [],
    ]


def test_a_quotation_that_is_never_closed_belongs_to_who_is_named_in_it() -> None:
    text = (
        "Kenyan President Jane Doe met the press.\n\n"
        '"Twelve people died in the flood. We mourn them, she said, a day after the dam broke.'
    )

    assert speakers(only(claims_of(text))) == ["person:doe"]


def test_a_second_quotation_of_the_paragraph_has_the_same_speaker() -> None:
    text = (
        "“The flood has killed twelve people,” said the mayor, Jane Doe. "
        "“Another thirty people are missing in the flood.”"
    )

    assert [speakers(claim) for claim in claims_of(text)] == [["person:doe"], ["person:doe"]]


@pytest.mark.parametrize("pronoun", ["She", "The president", "Mrs Doe", "Doe", "The Kenyan leader"])
def test_pronouns_roles_and_surnames_point_to_the_person(pronoun: str) -> None:
    text = (
        "Kenyan President Jane Doe, the country's leader, visited the valley. "
        f"{pronoun} said twelve people died in the flood."
    )

    assert speakers(only(claims_of(text))) == ["person:doe"]


def test_a_country_in_a_later_role_gives_the_person_a_side() -> None:
    text = (
        "Foreign Minister John Roe spoke on Monday. The Kenyan top diplomat was brief. "
        "Roe said twelve people died in the flood."
    )

    speaker = only(claims_of(text)).attribution.speaker

    assert speaker is not None
    assert (speaker.key, speaker.side) == ("person:roe", "KE")


def test_another_country_nearby_gives_no_side() -> None:
    text = (
        "Somalia recognised President Jane Doe as Kenya's leader. "
        "Doe said twelve people died in the flood."
    )

    speaker = only(claims_of(text)).attribution.speaker

    assert speaker is not None
    assert speaker.side == "KE"


def test_the_ministry_is_the_one_that_was_named() -> None:
    text = (
        "Kenya's Defence Ministry said roads were closed. "
        "The ministry also said twelve people died in the flood."
    )

    assert speakers(only(claims_of(text))) == ["org:defence-ministry@KE"]


def test_an_unknown_he_is_not_the_outlet() -> None:
    assert speakers(only(claims_of("He said twelve people died in the flood."))) == [
        "person:unknown"
    ]


@pytest.mark.parametrize(
    ("title", "chain"),
    [
        ("Twelve dead in flood, says Kenya", ["org:government@KE"]),
        ("UN: Twelve dead in flood", ["org:un"]),
        ("Twelve dead in flood – police", ["org:police"]),
        ("Kenya: Twelve dead in flood", []),
        ("Valley flood: Twelve people dead", []),
    ],
)
def test_a_headline_may_name_its_speaker_at_either_end(title: str, chain: list[str]) -> None:
    claim = only(claims_of("The river rose.", title=title))

    assert speakers(claim) == chain
    assert claim.evidence.start == -1


def test_cue_directness_and_doubt_are_kept() -> None:
    text = "“Twelve people died in the flood,” police said, a figure that has not been verified."

    attribution = only(claims_of(text)).attribution

    assert attribution.cue == "said"
    assert attribution.direct
    assert attribution.hedge == "has not been verified"
