"""What a page says besides its report."""

import pytest

from crosswire.furniture import is_furniture, without_furniture


@pytest.mark.parametrize(
    "line",
    [
        "Sign up for our newsletter to get the news of the day.",
        "Follow us on every network.",
        "Read more: Five things to know about Norvale",
        "Click here for more.",
        "© 2024 Norvale Herald",
        "Norvale Herald, all rights reserved.",
        "By Jane Doe, Kell correspondent",
        "Share",
        "PHOTO: Kell after the flood",
        "Photo | Kell after the flood",
        "More from Kell and the towns around it",
        "Don’t miss the flood in pictures",
        "The weir at Kell, by Getty Images",
        "Follow us " + "on every network " * 8 + "of all........",
    ],
)
def test_offers_and_notices_are_no_report(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "Share prices fell in Kell.",
        "Photos show the bridge in ruins.",
        "By Monday the flood had reached Kell.",
        "Watch towers were built along the river.",
        "He asked them to sign up for the army.",
        "Follow us on foot, the rebels told " + "the villagers of Kell and Orvan " * 5 + ".",
        "More from the river has reached Kell.",
        "Share prices in Kell",
        "#",
        "",
    ],
)
def test_sentences_of_a_report_stay(line: str) -> None:
    assert not is_furniture(line)


def test_the_rest_of_the_text_stays_as_it_is() -> None:
    assert without_furniture("One.\n Share \n\nTwo.") == "One.\n\nTwo."
    assert without_furniture("One.\r\n\r\nTwo.") == "One.\r\n\r\nTwo."


def test_a_text_of_nothing_else_stays() -> None:
    assert without_furniture("Share\nComments") == "Share\nComments"
