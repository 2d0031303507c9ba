"""Outlets are called as a list calls them, and two of one name stay two."""

import pytest

from crosswire.domain.articles import Source
from crosswire.domain.feeds import Feed
from crosswire.domain.outlets import Outlets, plain_host, site_of
from tests.samples import NOON


def feed(source_id: str, url: str) -> Feed:
    return Feed(id=Feed.id_for(url), source_id=source_id, url=url, next_poll_at=NOON)


def test_feeds_of_one_site_and_one_name_are_one_outlets() -> None:
    outlets = Outlets([], [])

    first = outlets.named("North Daily", "https://feeds.north.example/world")
    second = outlets.named("North Daily", "https://north.example/sport", "https://north.example")

    assert first.id == second.id == "north-daily"


def test_the_same_name_at_another_site_is_another_outlet() -> None:
    outlets = Outlets([Source.named("News")], [feed("news", "https://north.example/rss")])

    assert outlets.named("News", "https://coast.example/rss").name == "News (coast.example)"
    assert outlets.named("News", "https://www.north.example/2").name == "News"


def test_an_outlet_is_at_home_at_its_own_site_though_another_serves_its_feed() -> None:
    home = Source.named("North", "https://north.example")
    outlets = Outlets([home], [feed("north", "https://burner.example/north")])

    assert outlets.named("North", "https://north.example/rss").id == "north"


def test_a_name_without_a_letter_is_replaced_by_the_host() -> None:
    named = Outlets([], []).named("★★★", "https://www.north.example/rss")

    assert named.name == "north.example"


def test_what_a_person_states_is_kept_wherever_it_is() -> None:
    outlets = Outlets([], [feed("north", "https://north.example/rss")])

    assert outlets.stated("North", "https://elsewhere.example/rss").id == "north"


@pytest.mark.parametrize(
    ("url", "site"),
    [
        ("https://feeds.bbci.co.uk/news", "bbci.co.uk"),
        ("https://www.bbc.co.uk/", "bbc.co.uk"),
        ("https://a.b.example.org/x", "example.org"),
        ("http://127.0.0.1:80/", "127.0.0.1"),
        ("http://[::1]/", "[::1]"),
        ("nothing", ""),
    ],
)
def test_a_site_is_what_one_owner_has_under_one_name(url: str, site: str) -> None:
    assert site_of(url) == site


def test_labels_that_say_nothing_are_left_out_of_a_host() -> None:
    assert plain_host("https://www.north.example/") == "north.example"
    assert plain_host("https://rss.example/") == "rss.example"
