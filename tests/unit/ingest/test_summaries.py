"""Whether a feed's text is a summary, and whether a page has the article."""

import pytest

from crosswire_ingest.summaries import is_fuller, is_still_whole, is_summary

TITLE = "Dam bursts above Ostrand"
SUMMARY = "A dam above the town of Ostrand burst on Monday night, flooding 300 houses."
ARTICLE = (
    "A dam above the town of Ostrand burst on Monday night and flooded 300 houses, the mayor "
    "said. Rescuers took 41 people off roofs. The dam was built in 1958 and had been inspected "
    "in March, when engineers found no cracks. Water reached the first floor of the school."
)
WALL = (
    "We value your privacy. We and our 842 partners store and access information on a device, "
    "such as cookies, and process personal data. Click below to consent, or manage your options "
    "to make granular choices. Your choices will be applied to this site only."
)
LINKS = "Sport\nWeather\nOstrand United win cup\nTen recipes for autumn\nSubscribe\nContact us"


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        (SUMMARY, True),
        ("word " * 200, False),
        ("word " * 200 + "[…]", True),
        ("word " * 200 + "... Continue reading", True),
        ("word " * 200 + "Read more »", True),
        ("", True),
    ],
)
def test_short_texts_and_those_that_say_that_they_go_on_are_summaries(
    text: str, summary: bool
) -> None:
    assert is_summary(text) is summary


@pytest.mark.parametrize(("page", "fuller"), [(ARTICLE, True), (WALL, False), (LINKS, False)])
def test_a_page_is_the_article_if_it_is_longer_and_about_the_same(page: str, fuller: bool) -> None:
    assert is_fuller(page, TITLE, SUMMARY) is fuller


def test_a_page_that_says_no_more_than_the_summary_is_not_worth_keeping() -> None:
    assert not is_fuller(SUMMARY, TITLE, SUMMARY)


def test_a_page_read_again_is_whole_unless_a_wall_or_a_stub_stands_there() -> None:
    assert is_still_whole(ARTICLE.replace("41", "42"), TITLE, ARTICLE)
    assert not is_still_whole(WALL, TITLE, ARTICLE)
    assert not is_still_whole("Dam bursts above Ostrand. Subscribe.", TITLE, ARTICLE)
