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
        "The bishop was arrested in Tarnby amid confusion.",
        "The bishop 'was arrested in Tarnby' on Monday.",
    ],
)
def test_what_a_person_says_or_the_outlet_itself_is_asserted(text: str) -> None:
    assert of("arrest", text).modality == "asserted"


@pytest.mark.parametrize(
    ("title", "modality"),
    [
        ("Tarnby 'bishop arrested at harbour'", "hedged"),
        ("Tarnby 'bishop arrested today' at harbour", "hedged"),
        ("Tarnby bishop 'arrested today' at harbour", "asserted"),
        ("Tarnby 'hails its “old school”' as bishop is arrested at miners' hall", "asserted"),
        ("Tarnby bishop arrested at harbour", "asserted"),
        ("Mayor: 'Bishop arrested at harbour'", "asserted"),
        ("Scenes at Tarnby: 'Bishop arrested at harbour'", "asserted"),
        ("Tarnby's bishop arrested at harbour's edge", "asserted"),
        ("Tarnby's bishop arrested at miners' hall", "asserted"),
    ],
)
def test_words_that_a_headline_only_quotes_are_not_its_own(title: str, modality: str) -> None:
    assert of("arrest", "", title=title).modality == modality


@pytest.mark.parametrize(
    "way", ["amid confusion", "amid rumours", "amid doubts", "without evidence"]
)
def test_a_headline_that_leaves_it_open_vouches_for_nothing(way: str) -> None:
    assert of("arrest", "", title=f"Tarnby bishop arrested {way}").modality == "hedged"
