"""Readings are remembered by an item's words and the version of what read them."""

from pathlib import Path

import pytest

from crosswire.domain.articles import Article, Revision
from crosswire.domain.claims import Amount, Claim, Quantity
from tests.quality import readings
from tests.quality.cases import Item
from tests.quality.readings import Readings
from tests.samples import claim


class Reader:
    """Reads a claim in every article, and counts how often it was asked."""

    def __init__(self) -> None:
        self.asked = 0

    def __call__(self, article: Article, revision: Revision) -> list[Claim]:
        self.asked += 1
        return [claim(Amount(quantity=Quantity(low=22)), article_id=article.id)]


ITEM = Item(source="North Daily", published="2024-05-14", text="At least 22 people died.")


def test_an_item_is_read_once(tmp_path: Path) -> None:
    reader = Reader()

    first = Readings(reader, tmp_path)(*ITEM.article())
    again = Readings(reader, tmp_path)(*ITEM.article())

    assert reader.asked == 1
    assert again == first


def test_other_words_and_another_day_are_another_item(tmp_path: Path) -> None:
    reader = Reader()
    read = Readings(reader, tmp_path)

    for item in (ITEM, ITEM.with_(text="22 died."), ITEM.with_(published="2024-05-15")):
        read(*item.article())

    assert reader.asked == 3


def test_a_new_reader_reads_anew_unless_what_is_known_will_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader = Reader()
    Readings(reader, tmp_path)(*ITEM.article())
    monkeypatch.setattr(readings, "reader_version", lambda: "newer")

    Readings(reader, tmp_path, stale=True)(*ITEM.article())
    asked_before = reader.asked
    Readings(reader, tmp_path)(*ITEM.article())

    assert (asked_before, reader.asked) == (1, 2)
