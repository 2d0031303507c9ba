"""Pairs as people have them: items or bare texts, with a date or without."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from crosswire.domain.errors import Refused
from crosswire_admin.pairs import UNKNOWN_DAY, Pair, read_pairs

MAY = {"source": "North Daily", "published": "2024-05-14", "title": "Flood", "text": "12 died."}


def pairs_of(folder: Path, *rows: dict[str, Any]) -> list[Pair]:
    file = folder / "pairs.jsonl"
    file.write_text("\n".join(json.dumps(row) for row in rows))
    return read_pairs(file)


def test_bare_texts_are_of_two_outlets_and_one_day(tmp_path: Path) -> None:
    [pair] = pairs_of(tmp_path, {"id": "p", "a": "12 died.", "b": "40 died."})

    assert (pair.a.source, pair.b.source) == ("a", "b")
    assert pair.a.published == pair.b.published == UNKNOWN_DAY


def test_an_item_without_a_date_is_of_the_day_of_the_other(tmp_path: Path) -> None:
    [pair] = pairs_of(tmp_path, {"id": "p", "a": {**MAY, "published": ""}, "b": MAY})

    assert pair.a.published == pair.b.published == datetime(2024, 5, 14, 12, tzinfo=UTC)


def test_the_same_item_in_two_pairs_is_one(tmp_path: Path) -> None:
    first, second = pairs_of(
        tmp_path, {"id": 1, "a": MAY, "b": "40 died."}, {"id": 2, "a": "Nobody died.", "b": MAY}
    )

    assert first.a == second.b
    assert first.a.id != first.b.id


def test_two_items_of_one_outlet_are_two(tmp_path: Path) -> None:
    [pair] = pairs_of(tmp_path, {"id": 1, "a": MAY, "b": {**MAY, "text": "40 died."}})

    assert pair.a.id != pair.b.id


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        ({"id": "p", "a": MAY}, "line 1: it has no b."),
        ({"a": MAY, "b": MAY}, "line 1: it has no id."),
        ({"id": "p", "a": 7, "b": MAY}, "line 1: its a is neither an item nor a text."),
        ({"id": "p", "a": MAY, "b": " "}, "line 1: of its b: it has neither title nor text."),
        ({"id": "p", "a": {**MAY, "published": "soon"}, "b": MAY}, "line 1: of its a: its publ"),
    ],
)
def test_a_bad_line_is_named(row: dict[str, Any], sentence: str, tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        pairs_of(tmp_path, row)

    assert sentence in str(refused.value)
