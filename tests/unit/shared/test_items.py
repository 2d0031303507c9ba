"""An item of a stream is the article that the store would make of it."""

from crosswire.domain.items import Item, Reading
from crosswire.testing import memory_store
from tests.samples import NOON, claim

ITEM = Item(
    id="17",
    source="North Daily",
    published=NOON,
    arrived=NOON,
    title="Flood in the valley",
    text="Twelve people died.\nPolice said so.",
    url="https://north.example/17",
)


def test_reader_and_store_mean_the_same_article() -> None:
    article, revision = ITEM.stored()

    with memory_store().transaction() as tx:
        kept = tx.articles.keep(ITEM.arriving(), ITEM.arrived)
        words = tx.articles.revision(kept.article.id)

    assert kept.article.id == article.id == ITEM.article_id
    assert kept.article.source_id == article.source_id == "north-daily"
    assert words == revision


def test_an_item_alerts_because_a_replay_is_no_back_fill() -> None:
    assert ITEM.arriving().alerting


def test_two_items_at_one_address_are_two_articles() -> None:
    store = memory_store()
    other = ITEM.with_(id=ITEM.url, text="Forty people died.")

    with store.transaction() as tx:
        changes = [tx.articles.keep(it.arriving(), NOON).change for it in (other, ITEM)]

    assert changes == ["new", "new"]


def test_a_reading_survives_its_line() -> None:
    reading = Reading(item=ITEM, claims=(claim(12),))

    assert Reading.from_json(reading.to_json()) == reading
