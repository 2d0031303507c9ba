"""Who says what where the order of the words shows it."""

import pytest

from crosswire_extractor.reading.tails import at_the_end
from tests.unit.extractor.desk import claims_of, only, speakers
from tests.unit.extractor.test_reports import last, words


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "The fire brigade has published new figures: 12 barns burnt down since May.",
            "12 barns burnt down since May",
        ),
        (
            "The fire brigade puts the losses since the drought began at 12 barns.",
            "the losses since the drought began at 12 barns",
        ),
    ],
)
def test_the_body_says_all_of_it(text: str, content: str) -> None:
    parsed, reports = last(text)

    said = [words(parsed, each) for each in reports if "fire" in each.source.key]
    assert content in said


@pytest.mark.parametrize("tail", ["said.", "said on Friday.", "reported in a statement."])
def test_a_body_set_off_at_the_end_says_what_stands_before(tail: str) -> None:
    parsed, _ = last(f"12 barns have burnt since Norway closed the dam, the fire brigade {tail}")

    found = at_the_end(parsed)

    assert found is not None
    assert parsed.text(*found.source) == "the fire brigade"
    assert parsed.text(*found.content) == "12 barns have burnt since Norway closed the dam"


def test_a_cue_that_hands_over_what_follows_is_not_at_the_end() -> None:
    parsed, _ = last("On Monday, the fire brigade said that 12 barns had burnt.")

    assert at_the_end(parsed) is None


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested 41 people, the city's police chief, Rui Falcato, told a news conference.",
        "Police arrested 41 people, police chief Rui Falcato has just told reporters.",
    ],
)
def test_who_has_told_others_at_the_end_says_so(text: str) -> None:
    assert speakers(only(claims_of(text))) == ["person:falcato"]
