"""JSON feeds."""

import json

import pytest

from crosswire.domain.errors import Refused
from crosswire_ingest.feeds import Entry, FeedDocument, read_feed
from tests.samples import NOON

URL = "https://north-daily.example/feed.json"
VERSION = "https://jsonfeed.org/version/1.1"


def read(feed: object, most: int = 100) -> FeedDocument:
    body = feed if isinstance(feed, bytes) else json.dumps(feed).encode()
    return read_feed(body, {"content-type": "application/feed+json"}, URL, most, NOON)


def test_an_item_becomes_an_entry() -> None:
    item = {
        "id": "n1",
        "url": "/flood",
        "title": "Flood & storm",
        "content_html": "<p>Twelve died.</p><p>More may follow.</p>",
        "summary": "Twelve died.",
        "date_published": "2024-05-14T14:00:00+02:00",
        "authors": [{"name": "Jane Doe"}, {"name": "Jo Roe"}],
        "tags": ["World", "Floods", "World"],
    }

    document = read(
        {
            "version": VERSION,
            "title": "North",
            "language": "en-GB",
            "feed_url": URL,
            "items": [item],
        }
    )

    assert (document.title, document.hints.self_link) == ("North", URL)
    assert document.entries == (
        Entry(
            guid="n1",
            url="https://north-daily.example/flood",
            title="Flood & storm",
            text="Twelve died.\nMore may follow.",
            published_at=NOON,
            author="Jane Doe, Jo Roe",
            sections=("World", "Floods"),
            language="en",
        ),
    )


def test_version_one_has_one_author_and_ids_may_be_numbers() -> None:
    item = {"id": 7, "content_text": "Twelve <b> died.", "author": {"name": "Jane Doe"}}

    (entry,) = read({"version": "https://jsonfeed.org/version/1", "items": [item]}).entries

    assert (entry.guid, entry.author) == ("7", "Jane Doe")
    assert entry.text == entry.title == "Twelve <b> died."


def test_items_beyond_the_limit_are_counted() -> None:
    items = [{"id": str(number), "title": f"Title number {number}"} for number in range(10)]

    document = read({"version": VERSION, "items": items}, most=4)

    assert (len(document.entries), document.left_out) == (4, 6)


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        (b'{"version": "https://jsonfeed.org/version/1.1", "items": [', "cannot be read as such"),
        (b"[" * 100_000, "cannot be read as such"),
        (b'{"a": 1}', "not a JSON Feed"),
        (b'{"version": "https://jsonfeed.org/version/1.1", "items": {}}', "not a JSON Feed"),
        (b'{"items": [{"name": "a product"}]}', "not a JSON Feed"),
        (b"[1, 2]", "not a JSON Feed"),
    ],
)
def test_other_json_is_refused_in_a_sentence(body: bytes, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        read(body)


def test_values_of_the_wrong_kind_are_passed_over() -> None:
    item = {
        "id": ["x"],
        "title": "Flood in the valley",
        "url": {"a": 1},
        "authors": "Jane",
        "tags": [1, None, "World"],
        "date_published": 5,
        "content_html": None,
    }

    (entry,) = read({"version": VERSION, "items": [item, "no item", None]}).entries

    assert (entry.guid, entry.url, entry.author) == (None, None, None)
    assert entry.sections == ("1", "World")
