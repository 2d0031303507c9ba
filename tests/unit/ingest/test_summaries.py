"""Whether a feed's text is a summary, and whether a page has the article."""

import time

import pytest

from crosswire_ingest.summaries import is_fuller, is_still_whole, is_summary

TITLE = "Dam bursts above Ostrand"
SUMMARY = "A dam above the town of Ostrand burst on Monday night, flooding 300 houses."
ARTICLE = (
    "A dam above the town of Ostrand burst on Monday night and flooded 300 houses, the mayor "
    "said. Rescuers took 41 people off roofs. The dam was built in 1958 and had been inspected "
    "in March, when engineers found no cracks. Water reached the first floor of the school in "
    "Ostrand."
)
WALL = (
    "We value your privacy. We and our 842 partners store and access information on a device, "
    "such as cookies, and process personal data. Click below to consent, or manage your options "
    "to make granular choices. Your choices will be applied to this site only."
)
PAYWALL = (
    f"{TITLE}\n{SUMMARY}\nTo continue reading this article you need a subscription. Subscribe now "
    "for one pound a month and get unlimited access to all of our reporting and podcasts.\n"
    "Already a subscriber? Log in. You can cancel at any time. Prices may change after the trial "
    "period, and the offer is for new customers only."
)
PLEA = (
    f"{TITLE}\n{SUMMARY}\nOur reporters travel to places where others do not go, and readers like "
    "you pay for it. Choose what you would like to give, once or every month, and be the first to "
    "know when something happens in your part of the world."
)
OFFER = (
    f"{TITLE}\n{SUMMARY}\nSubscribe now to find out why the dam above Ostrand burst that night. "
    "Subscribers read all that our reporters learn in Ostrand, above all of the houses that stand "
    "under water, for one pound a month."
)
OTHER_STORY = (
    "Ostrand won the cup on Sunday for the first time since 1987. Their captain scored twice in "
    "the second half, and a goal in the last minute was not allowed. Ostrand will parade the cup "
    "through the streets on Saturday, when Ostrand expects more than ten thousand people."
)
FRONT_PAGE = f"{TITLE}\n{SUMMARY}\n" + "\n".join(
    f"{headline}\n{teaser}"
    for headline, teaser in (
        ("Taxes to rise by a tenth", "The mayor of Marl said on Tuesday that taxes would rise."),
        ("United win the cup", "A goal in the last minute decided a final full of mistakes."),
        ("Ten recipes for autumn", "Pumpkins, chestnuts and quinces are cheap this year."),
        ("Trial of banker begins", "Prosecutors accuse him of hiding losses of nine million."),
        ("Rain until Sunday", "Forecasters expect showers in the north, and wind on the coast."),
    )
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
        ("Read more: " + "word " * 200, False),
        ("", True),
    ],
)
def test_short_texts_and_those_that_say_that_they_go_on_are_summaries(
    text: str, summary: bool
) -> None:
    assert is_summary(text) is summary


@pytest.mark.parametrize(
    ("page", "fuller"),
    [
        (ARTICLE, True),
        (f"{TITLE}\n{ARTICLE}\nSubscribe to our newsletter.", True),
        (WALL, False),
        (LINKS, False),
        (PAYWALL, False),
        (PLEA, False),
        (OFFER, False),
        (OTHER_STORY, False),
        (FRONT_PAGE, False),
    ],
)
def test_a_page_is_the_article_if_it_is_longer_and_about_the_same(page: str, fuller: bool) -> None:
    assert is_fuller(page, TITLE, SUMMARY) is fuller


@pytest.mark.parametrize(
    ("page", "fuller"), [(ARTICLE, True), (WALL, False), (LINKS, False), (OTHER_STORY, False)]
)
def test_of_an_item_without_words_the_page_is_the_article_if_it_is_about_the_title(
    page: str, fuller: bool
) -> None:
    assert is_fuller(page, TITLE, "") is fuller


def test_of_a_page_without_end_only_the_beginning_is_looked_at() -> None:
    begun = time.process_time()

    assert is_fuller(f"{ARTICLE}\n" + ".'” " * 1_000_000, TITLE, SUMMARY)

    assert time.process_time() - begun < 0.5


def test_a_page_that_says_no_more_than_the_summary_is_not_worth_keeping() -> None:
    assert not is_fuller(SUMMARY, TITLE, SUMMARY)


def test_a_page_read_again_is_whole_unless_a_wall_or_a_stub_stands_there() -> None:
    assert is_still_whole(ARTICLE.replace("41", "42"), TITLE, ARTICLE)
    assert not is_still_whole(WALL, TITLE, ARTICLE)
    assert not is_still_whole("Dam bursts above Ostrand. Subscribe.", TITLE, ARTICLE)
    assert not is_still_whole(ARTICLE[: len(ARTICLE) * 2 // 5], TITLE, ARTICLE)
    assert not is_still_whole(ARTICLE.replace("Ostrand", "Marl"), TITLE, ARTICLE)
    assert not is_still_whole(FRONT_PAGE.replace(SUMMARY, ""), TITLE, ARTICLE)
