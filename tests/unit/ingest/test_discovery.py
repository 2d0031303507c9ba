"""Which feeds a site offers."""

from crosswire_ingest.reading.discovery import feeds_offered, feeds_on

URL = "https://north-daily.example/world/"


def page(head: str = "", body: str = "") -> bytes:
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode()


def addresses(page: bytes) -> list[str]:
    return [candidate.url for candidate in feeds_on(page, URL)]


def test_feeds_that_the_head_states_come_in_order_those_of_comments_last() -> None:
    candidates = feeds_on(
        page(
            "<link rel='alternate' type='application/rss+xml' title='North » Comments'"
            " href='/comments/feed'>"
            "<link rel='alternate' type='application/rss+xml' title='North' href='/feed'>"
            "<link rel='ALTERNATE home' type='application/atom+xml; charset=utf-8' href='atom'>"
            "<link rel='alternate' type='application/feed+json' href='/feed.json'>"
        ),
        URL,
    )

    assert [candidate.url for candidate in candidates] == [
        "https://north-daily.example/feed",
        "https://north-daily.example/world/atom",
        "https://north-daily.example/feed.json",
        "https://north-daily.example/comments/feed",
    ]
    assert [candidate.kind for candidate in candidates[:3]] == ["RSS", "Atom", "JSON Feed"]
    assert candidates[0].title == "North"
    assert {candidate.found for candidate in candidates} == {"stated"}


def test_other_alternates_are_no_feeds() -> None:
    head = (
        "<link rel='alternate' hreflang='fr' href='/fr'>"
        "<link rel='alternate' type='application/json' href='/wp-json/1'>"
        "<link rel='alternate' type='application/json+oembed' href='/oembed'>"
        "<link rel='stylesheet' type='text/css' href='/feed.css'>"
    )

    assert all(candidate.found == "guessed" for candidate in feeds_on(page(head), URL))


def test_links_of_the_page_that_look_like_feeds_are_taken() -> None:
    links = (
        "<a href='/rss/world.xml'>World</a><a href='/news?format=rss'>News</a>"
        "<a href='/feedback'>Feedback</a><a href='/atomic-age'>Atomic age</a>"
        "<a href='feed:https://feeds.example/all.rss'>All</a>"
    )

    found = feeds_on(page(body=links), URL)

    assert [(candidate.url, candidate.title) for candidate in found] == [
        ("https://north-daily.example/rss/world.xml", "World"),
        ("https://north-daily.example/news?format=rss", "News"),
        ("https://feeds.example/all.rss", "All"),
    ]


def test_common_paths_are_only_a_suggestion() -> None:
    found = feeds_on(page(), URL)

    assert found[0].url == "https://north-daily.example/feed"
    assert {candidate.found for candidate in found} == {"guessed"}
    assert feeds_on(b"", URL) == feeds_on(b"\x89PNG\0", URL) == found


def test_the_base_of_the_page_counts_and_each_address_is_named_once() -> None:
    head = (
        "<base href='https://cdn.example/x/'>"
        "<link rel='alternate' type='application/rss+xml' href='feed#top'>"
        "<link rel='alternate' type='application/rss+xml' href='https://cdn.example/x/feed'>"
    )

    assert addresses(page(head, "<a href='feed'>Feed</a>")) == ["https://cdn.example/x/feed"]


def test_addresses_that_are_not_of_the_web_are_left_out() -> None:
    head = "".join(
        f"<link rel='alternate' type='application/rss+xml' href='{address}'>"
        for address in ("javascript:alert(1)", "file:///etc/feed", "http://[", "", "data:,x")
    )

    assert all(candidate.found == "guessed" for candidate in feeds_on(page(head), URL))


def test_a_page_of_a_thousand_feeds_offers_some() -> None:
    links = "".join(f"<a href='/rss/{number}'>x</a>" for number in range(1000))

    assert len(feeds_offered(page(body=links), URL).candidates) == 30
