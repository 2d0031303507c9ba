"""Which item is which, and where it stands."""

from crosswire_ingest.feeds import Entry, read_feed
from tests.samples import NOON

URL = "https://north-daily.example/rss"
ORIGINAL = "xmlns:feedburner='http://rssnamespace.org/feedburner/ext/1.0'"
ATOM = "xmlns:atom='http://www.w3.org/2005/Atom'"


def entries(*items: str) -> tuple[Entry, ...]:
    inside = "".join(f"<item>{item}</item>" for item in items)
    body = f"<rss version='2.0' {ORIGINAL} {ATOM}><channel>{inside}</channel></rss>"
    return read_feed(body.encode(), {}, URL, 100, NOON).entries


def test_the_page_of_the_outlet_counts_more_than_the_detour_to_it() -> None:
    (entry,) = entries(
        "<title>A</title><link>https://feeds.detour.example/~r/1</link>"
        "<feedburner:origLink>https://north-daily.example/1</feedburner:origLink>"
    )

    assert entry.url == "https://north-daily.example/1"


def test_a_canonical_link_counts_most() -> None:
    (entry,) = entries(
        "<title>A</title><link>https://amp.north-daily.example/1</link>"
        "<atom:link rel='canonical' href='https://north-daily.example/1'/>"
    )

    assert entry.url == "https://north-daily.example/1"


def test_a_link_that_is_none_of_the_web_yields_to_one_that_is() -> None:
    (entry,) = entries(
        "<title>A</title><link>https://north-daily.example/1</link>"
        "<feedburner:origLink>javascript:alert(1)</feedburner:origLink>"
    )

    assert entry.url == "https://north-daily.example/1"


def test_items_at_one_address_are_told_apart_by_their_titles() -> None:
    link = "<link>https://north-daily.example/live</link>"

    first, second = entries(f"<title>One</title>{link}", f"<title>Two</title>{link}")
    again, *_ = entries(f"<title>Two</title>{link}", f"<title>Three</title>{link}")

    assert first.url == second.url
    assert first.guid
    assert second.guid
    assert first.guid != second.guid
    assert again.guid == second.guid


def test_items_at_one_address_that_have_guids_keep_them() -> None:
    link = "<link>https://north-daily.example/live</link>"

    found = entries(
        f"<title>One</title>{link}<guid isPermaLink='false'>1</guid>",
        f"<title>Two</title>{link}<guid isPermaLink='false'>2</guid>",
    )

    assert [entry.guid for entry in found] == ["1", "2"]


def test_an_item_alone_at_its_address_needs_no_guid() -> None:
    (entry,) = entries("<title>One</title><link>https://north-daily.example/1</link>")

    assert entry.guid is None
