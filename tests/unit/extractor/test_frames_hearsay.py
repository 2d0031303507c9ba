"""Statements that nobody answers for: reports, rumours, a headline's quotation marks."""

import pytest

from tests.unit.extractor.test_frames import of


@pytest.mark.parametrize(
    "text",
    [
        "Reports said the bishop was arrested in Tarnby on Monday.",
        "An article claims that the bishop was arrested in Tarnby.",
        "Rumours say that the bishop was arrested in Tarnby.",
    ],
)
def test_what_reports_say_is_not_vouched_for(text: str) -> None:
    assert of("arrest", text).modality == "hedged"


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said the bishop was arrested in Tarnby on Monday.",
        "An engineer on the site said the bishop was arrested in Tarnby.",
        'Somebody wrote "well done". The bishop was arrested in Tarnby.',
    ],
)
def test_what_a_person_says_or_the_outlet_itself_is_asserted(text: str) -> None:
    assert of("arrest", text).modality == "asserted"


@pytest.mark.parametrize(
    ("title", "modality"),
    [
        ("Tarnby 'bishop arrested at harbour'", "hedged"),
        ("Tarnby bishop arrested at harbour", "asserted"),
        ("Mayor: 'Bishop arrested at harbour'", "asserted"),
        ("Tarnby's bishop arrested at harbour's edge", "asserted"),
    ],
)
def test_words_that_a_headline_only_quotes_are_not_its_own(title: str, modality: str) -> None:
    assert of("arrest", "", title=title).modality == modality
