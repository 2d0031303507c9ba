"""What came of talks, and who runs for which office."""

import pytest

from tests.unit.extractor.test_frames_moods import told


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Kenya and Chad reached a peace agreement on Monday.", "affirmed"),
        ("Kenya and Chad struck a peace deal on Monday.", "affirmed"),
        ("Peace talks between Kenya and Chad ended in agreement on Monday.", "affirmed"),
        ("Peace talks between Kenya and Chad failed on Monday.", "negated"),
        ("Peace talks between Kenya and Chad broke down on Monday.", "negated"),
        ("The peace talks between Kenya and Chad ended on Monday without a deal.", "negated"),
        ("Kenya and Chad have not reached a peace agreement.", "negated"),
    ],
)
def test_whether_they_agreed(text: str, polarity: str) -> None:
    claims = [c for c in told(text, "agree") if c.frame and not c.frame.presupposed]

    assert [claim.polarity for claim in claims] == [polarity]
    matters = [
        each.head for c in claims if c.frame for each in c.frame.arguments if each.link == "on"
    ]
    assert matters == ["peace"]


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Ada Roe will run for president, her party said.", "affirmed"),
        ("Ada Roe announced her candidacy for the presidency on Monday.", "affirmed"),
        ("Ada Roe is a candidate for president, her aide said.", "affirmed"),
        ("Ada Roe registered as a candidate for president on Monday.", "affirmed"),
        ("Ada Roe will stand in the presidential election, her party said.", "affirmed"),
        ("Ada Roe ruled out a run for president on Monday.", "negated"),
        ("Ada Roe is not a candidate for president, her aide said.", "negated"),
    ],
)
def test_whether_she_runs_for_it(text: str, polarity: str) -> None:
    claims = told(text, "run for president")

    assert {claim.polarity for claim in claims} == {polarity}


@pytest.mark.parametrize(
    "text",
    [
        "Ada Roe is a candidate for vice president, her aide said.",
        "Ada Roe ruled out a run for president in 2019, her aide said.",
        "Ada Roe is a candidate for mayor, her aide said.",
    ],
)
def test_for_a_lesser_office_in_another_year_or_for_another_office(text: str) -> None:
    assert told(text, "run for president") == []
