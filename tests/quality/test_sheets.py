"""Disputes of a stream go onto a reading sheet, and marks come back."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from crosswire.domain.articles import Article, Revision
from crosswire.domain.claims import Amount, Claim
from crosswire.domain.errors import Refused
from crosswire.domain.items import Item, Outcome
from crosswire.settings import AlertSettings, Settings
from tests.quality.sheets import mark_id, marked, read_marks, sheet
from tests.quality.streams import replay
from tests.samples import NOON, claim, exactly, person


def item(name: str, at: datetime = NOON) -> Item:
    return Item(id=name, source=name, published=at, arrived=at, title=name, text=f"{name} text")


ITEMS = [item("north"), item("south", NOON + timedelta(minutes=5))]


def read(article: Article, revision: Revision) -> list[Claim]:
    """North counts 300 dead, every other outlet 120."""
    dead = 300 if article.source_id == "north" else 120
    said = claim(
        Amount(quantity=exactly(dead), scope="cumulative"),
        source_name=article.source_id,
        article_id=article.id,
        speaker=person(f"Mayor of {article.source_id}"),
        sentence=f"{dead} people died, the mayor of {article.source_id} said.",
    )
    return [said.with_(published_at=article.published_at)]


@pytest.fixture(scope="module")
def outcomes() -> list[Outcome]:
    return replay(ITEMS, read, Settings(alerts=AlertSettings(alert_at=0.5)))


def test_a_stream_opens_the_disputes_that_its_items_make(outcomes: list[Outcome]) -> None:
    (outcome,) = outcomes

    assert outcome.dispute.type == "quantity"
    assert len(outcome.claims) == 2


def test_a_sheet_shows_both_sentences_with_their_outlets(outcomes: list[Outcome]) -> None:
    text = sheet(outcomes, {each.article_id: each for each in ITEMS}, {})

    assert "2024-05-14 north, Mayor of north: “300 people died" in text
    assert "2024-05-14 south, Mayor of south: “120 people died" in text
    assert "[?]" in text


def test_marks_come_back_from_a_file(outcomes: list[Outcome], tmp_path: Path) -> None:
    file = tmp_path / "marks"
    file.write_text(f"# by a reader\n{mark_id(outcomes[0])}, wrong, another flood\n\n")

    marks = read_marks(file)

    assert "1 of 1 read: 0 right, precision 0.00" in marked(outcomes, marks, items=2)
    assert "(1 another flood)" in marked(outcomes, marks, items=2)
    assert "[wrong: another flood]" in sheet(outcomes, {}, marks)


def test_a_mark_that_is_neither_right_nor_wrong_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "marks"
    file.write_text("abc, perhaps\n")

    with pytest.raises(Refused, match="line 1: 'perhaps' is neither right nor wrong"):
        read_marks(file)
