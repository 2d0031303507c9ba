"""What people are told of a feed."""

import json
from datetime import timedelta
from pathlib import Path

from jsonschema import Draft202012Validator, FormatChecker

from crosswire.domain.feeds import Feed, Habits
from crosswire.domain.notices import schema
from crosswire.settings import ApiSettings, Settings
from crosswire.store.protocol import Store
from crosswire.testing import memory_store
from crosswire_ingest.notices import tell
from tests.samples import NOON, source

DAY = timedelta(days=1)
PUBLISHED = Path(__file__).parents[3] / "docs" / "schemas" / "feed-notice.schema.json"
SETTINGS = Settings(api=ApiSettings(public_url="https://desk.example/"))


def desk() -> Store:
    store = memory_store()
    with store.transaction() as tx:
        tx.sources.keep(source())
    return store


def feed(**habits: object) -> Feed:
    return Feed(
        id="f1",
        source_id="north-daily",
        url="https://north.example/rss",
        next_poll_at=NOON,
        last_error="The server answers 500.",
        habits=Habits.model_validate(habits),
    )


def told(store: Store, it: Feed, *, days: int = 0) -> Feed:
    with store.transaction() as tx:
        return tell(tx, it, now=NOON + days * DAY, settings=SETTINGS)


def payloads(store: Store) -> list[dict[str, object]]:
    with store.reading() as tx:
        return [alert.payload for alert in reversed(tx.alerts.newest())]


def test_the_published_schema_is_that_of_the_code() -> None:
    assert json.loads(PUBLISHED.read_text()) == schema()


def test_a_dead_feed_is_told_once_and_its_return_once() -> None:
    store = desk()

    dead = told(store, feed(failing_since=NOON - 3 * DAY))
    dead = told(store, dead, days=1)
    well = told(store, dead.with_(habits=dead.habits.with_(failing_since=None, new_at=NOON)))
    told(store, well)

    assert [p["type"] for p in payloads(store)] == [
        "crosswire.feed.dead",
        "crosswire.feed.returned",
    ]


def test_a_notice_names_the_outlet_the_day_and_the_trouble_in_the_published_shape() -> None:
    store = desk()
    told(store, feed(failing_since=NOON - 3 * DAY))

    (payload,) = payloads(store)
    Draft202012Validator(schema(), format_checker=FormatChecker()).validate(payload)
    assert payload["data"]["sentence"] == (  # type: ignore[index]
        "North Daily's feed is dead: polls have failed since 11 May 2024, 12:00 UTC. "
        "The server answers 500."
    )


def test_a_silent_feed_is_told_with_the_day_of_its_last_item() -> None:
    store = desk()
    told(store, feed(new_at=NOON - 8 * DAY, daily=20))

    (payload,) = payloads(store)
    assert payload["type"] == "crosswire.feed.silent"
    assert "since 06 May 2024, 12:00 UTC" in payload["data"]["sentence"]  # type: ignore[index]
