"""How old somebody is, in the forms in which reporters tell it."""

import pytest

from crosswire.domain.claims import Amount, Claim
from tests.unit.extractor.desk import claims_of


def ages(text: str) -> list[tuple[str, float | None]]:
    return [
        (claim.question.subject, claim.answer.quantity.value)
        for claim in _of_age(claims_of(text))
        if isinstance(claim.answer, Amount)
    ]


def _of_age(claims: list[Claim]) -> list[Claim]:
    return [each for each in claims if each.question.predicate == "years old"]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Holm, 34, was arrested in Orvik on Monday.",
        "Ada Holm, aged 34, was arrested in Orvik on Monday.",
        "Ada Holm (34) was arrested in Orvik on Monday.",
        "Police arrested 34-year-old Ada Holm in Orvik on Monday.",
        "Thirty-four-year-old Ada Holm was arrested in Orvik on Monday.",
        "Police arrested Ada Holm, a 34-year-old dentist, in Orvik on Monday.",
        "Ada Holm, who was arrested in Orvik on Monday, is 34.",
        "Ada Holm, who was arrested in Orvik on Monday, is 34 years old.",
        "The dentist, Ada Holm, was 34.",
    ],
)
def test_somebody_with_a_name_is_of_so_many_years(text: str) -> None:
    assert ages(text) == [("person:holm", 34)]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A 34-year-old man was shot dead in Orvik on Monday.", "one who died"),
        ("A man aged 34 was killed in Orvik on Monday.", "one who died"),
        ("The woman who was stabbed in Orvik on Monday was 34.", "one who was hurt"),
        ("A shooting in Orvik left a 34-year-old dead on Monday.", "one who died"),
        ("The victim of the attack in Orvik was 34.", "one who was hurt"),
        ("A 34-year-old was killed in Orvik on Monday.", "one who died"),
        ("Gunmen killed a 34-year-old man in Orvik on Monday.", "one who died"),
        ("A 34-year-old man drowned in Orvik on Monday.", "one who died"),
    ],
)
def test_without_a_name_it_is_the_one_to_whom_harm_was_done(text: str, who: str) -> None:
    assert ages(text) == [(who, 34)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A 14-year-old girl was killed in Orvik on Monday.", "woman"),
        ("A 14-year-old boy was killed in Orvik on Monday.", "man"),
        ("A 34-year-old cyclist was killed in Orvik on Monday.", "cyclist"),
        ("A 34-year-old was killed in Orvik on Monday.", "person"),
        ("The victim of the attack in Orvik was 34.", "person"),
        ("Ada Holm, a 34-year-old dentist, was arrested in Orvik on Monday.", "person"),
    ],
)
def test_what_they_are_is_told_of_those_without_a_name(text: str, kind: str) -> None:
    [claim] = _of_age(claims_of(text))

    assert isinstance(claim.answer, Amount)
    assert claim.answer.counted == kind


def test_a_pronoun_is_whose_death_was_told_before_it() -> None:
    assert ages("Ada Holm died in Orvik on Monday. She was 34.") == [("person:holm", 34)]
    assert ages("Ada Holm won in Orvik on Monday. She was 34.") == []
    assert ages("Ada Holm died in Orvik on Monday. She was 34 at the time.") == []


def test_who_has_a_name_and_came_to_harm_is_both() -> None:
    both = [("person:holm", 34.0), ("one who died", 34.0)]

    assert ages("Ada Holm, 34, was killed in Orvik on Monday.") == both
    assert ages("Ada Holm was 34 when she was killed in Orvik.") == both
    assert ages("Ada Holm has died in Orvik at the age of 34.") == both
    assert ages("Ada Holm died in Orvik at 34.") == both
    assert ages("Ada Holm has died in Orvik aged 34.") == both
    assert ages("Ada Holm, a 34-year-old dentist, was killed in Orvik on Monday.") == both
    assert ages("Police named the man who was killed in Orvik as 34-year-old Bo Holm.") == both


@pytest.mark.parametrize(
    "text",
    [
        "Ada Holm was 34 when she first climbed Mount Sarn.",
        "Ada Holm would have been 34 on Monday.",
        "Ada Holm was not 34.",
        "The 34-year-old bridge in Orvik was blown up on Monday.",
        "Ada Holm has been a dentist for 34 years.",
        "Of the 40 men, 34 were dead.",
        "In Orvik, 34, 35 and 36 were the winning numbers.",
        "Ada Holm, 34, was born in Orvik in 1971, and was shot there in 2005.",
        "The men were 34 and 36.",
        "The climbers who were killed in Orvik were 34.",
        "A 34-month-old girl was killed in Orvik on Monday.",
        "Ada Holm was 34 on the list.",
        "Ada Holm was 340.",
        "Ada Holm retired at the age of 34.",
        "Ada Holm retired aged 34 in Orvik.",
        "A 34-year-old man killed a dog in Orvik on Monday.",
        "A 34-year-old man was not killed in Orvik on Monday.",
    ],
)
def test_what_is_no_age_of_today_is_none(text: str) -> None:
    assert ages(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "A 34-year-old man and a 40-year-old woman were killed in Orvik on Monday.",
        "Another 34-year-old man was killed in Orvik on Monday.",
        "A 34-year-old man was killed in Orvik on Monday. A 40-year-old woman was hurt.",
        "Two men were killed in Orvik on Monday. A 34-year-old man was killed at once.",
    ],
)
def test_of_several_who_came_to_harm_nobody_knows_which_another_report_means(text: str) -> None:
    assert ages(text) == []
