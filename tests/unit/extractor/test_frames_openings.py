"""What a headline tells as a whole, and what it only passes on."""

import pytest

from crosswire_extractor.reading.frames.debunking import telling_words
from tests.unit.extractor.desk import parsed
from tests.unit.extractor.test_frames import framed


def stories(title: str) -> list[tuple[str, ...]]:
    found = framed("The council will meet on Monday.", title=title)
    return [each.frame.story for each in found if each.frame and each.frame.story]


def test_a_plain_headline_tells_its_story() -> None:
    [story] = stories("Masked thieves steal bronze horse from Tarnby harbour")

    assert {"thief", "steal", "horse"} <= set(story)


def test_the_words_of_a_story_are_the_same_however_a_headline_writes_them() -> None:
    [small] = stories("Trader stores stocks of chocolate in Tarnby cellars")
    [capital] = stories("Trader Stores Stocks Of Chocolate In Tarnby Cellars")

    assert {"stock", "cellar", "chocolate"} <= set(small) & set(capital)


def test_a_name_that_is_a_word_is_that_word_and_others_are_known_however_they_are_spelt() -> None:
    assert {"store", "search"} <= set(telling_words(parsed("Police searched Kell Stores.")))
    assert set(telling_words(parsed("Olga Orvanskiy left."))) == set(
        telling_words(parsed("Olga Orvansky left."))
    )


def test_a_headline_of_nouns_tells_its_story_too() -> None:
    assert stories("Bronze horse theft at Tarnby harbour")


@pytest.mark.parametrize(
    "title",
    [
        "Did thieves steal bronze horse from Tarnby harbour?",
        "Thieves reportedly steal bronze horse from Tarnby harbour",
        "Mayor: thieves stole bronze horse from Tarnby harbour",
        "Thieves \u2018stole bronze horse\u2019 from Tarnby harbour",
        "Thieves stole bronze horse from Tarnby harbour, says mayor",
        "Bronze horse possibly stolen from Tarnby harbour",
        "Council fears theft of bronze horse from Tarnby harbour",
        "Harbour Office Raises Doubts About Theft Of Bronze Horse",
    ],
)
def test_a_headline_that_asks_doubts_or_quotes_tells_none(title: str) -> None:
    assert not stories(title)


def test_a_headline_that_denies_stands_for_its_story_too() -> None:
    found = framed("It is where it was.", title="Thieves did not steal bronze horse from Tarnby")

    [denied] = [each for each in found if each.frame and each.frame.story]

    assert denied.polarity == "negated"


def test_a_headline_that_answers_no_refutes_a_story() -> None:
    found = framed("It stands where it stood.", title="No, thieves have not stolen the horse")

    assert any(each.frame and each.frame.refutes for each in found)
