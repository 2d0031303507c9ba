"""Items in, claims out, on one process or on several."""

import io
import sys
from typing import Any

import pytest

from crosswire.domain.items import Item, Reading
from crosswire_extractor.__main__ import main
from crosswire_extractor.reading import read
from crosswire_extractor.streaming import read_stream
from tests.samples import NOON


def item(number: int, text: str) -> Item:
    return Item(id=str(number), source="North Daily", published=NOON, arrived=NOON, text=text)


ITEMS = [
    item(number, f"{number + 12} people were killed in the flood in Cork on Monday, police said.")
    for number in range(20)
]
LINES = [it.to_json() for it in ITEMS]


def test_every_item_is_read_in_its_order() -> None:
    readings = [Reading.from_json(line) for line in read_stream(LINES, jobs=1)]

    assert [reading.item for reading in readings] == ITEMS
    assert all(reading.claims for reading in readings)
    assert {c.article_id for c in readings[3].claims} == {ITEMS[3].article_id}


def test_why_an_item_was_set_aside_goes_with_it() -> None:
    items = (item(1, "Двенадцать человек погибли, сообщил мэр."), item(2, "Hello!"), ITEMS[3])

    russian, empty, read = (
        Reading.from_json(line) for line in read_stream([it.to_json() for it in items], jobs=1)
    )

    assert (russian.claims, russian.set_aside) == ((), "not in English")
    assert empty.set_aside is None
    assert read.set_aside is None


def test_several_processes_read_the_same() -> None:
    assert list(read_stream(LINES, jobs=2)) == list(read_stream(LINES, jobs=1))


def test_an_item_that_cannot_be_read_costs_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(article: Any, revision: Any) -> Any:
        if revision.text == ITEMS[1].text:
            raise ZeroDivisionError("by no means")
        return read(article, revision)

    monkeypatch.setattr("crosswire_extractor.streaming.read", failing)

    first, second, third = (Reading.from_json(line) for line in read_stream(LINES[:3], jobs=1))

    assert second.trouble == "ZeroDivisionError: by no means"
    assert second.claims == ()
    assert first.claims
    assert third.claims


def test_the_command_reads_standard_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{LINES[0]}\n\n{LINES[1]}\n"))

    assert main(["read-stream"]) == 0

    assert len(capsys.readouterr().out.splitlines()) == 2
