"""What `crosswire explain` takes a file for: a text, or one item in JSON."""

from pathlib import Path

import pytest

from crosswire.domain.errors import Refused
from crosswire_admin.commands.explain import item_in


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_json_object_is_an_item_with_its_outlet_and_its_day(tmp_path: Path) -> None:
    row = '{"source": "North Daily", "published": "2024-05-14", "title": "A", "text": "It rained."}'

    item = item_in(written(tmp_path, "first.json", row))

    assert item is not None
    assert (item.source, item.title, item.text) == ("North Daily", "A", "It rained.")
    assert item.published is not None
    assert item.published.day == 14


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="is a folder: name a text, or one JSON object"):
        item_in(tmp_path)


def test_an_item_without_a_source_is_named_after_its_file(tmp_path: Path) -> None:
    item = item_in(written(tmp_path, "first.json", '{"text": "It rained."}'))

    assert item is not None
    assert item.source == "first.json"


@pytest.mark.parametrize("text", ["It rained.", "{Photo} It rained.", "[Photo] It rained."])
def test_prose_is_no_item(tmp_path: Path, text: str) -> None:
    assert item_in(written(tmp_path, "first.txt", text)) is None


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("a.json", "[1, 2]", "holds no single item: name a text, or one JSON object"),
        ("a.jsonl", '{"text": "A."}\n{"text": "B."}', "holds no single item"),
        ("a.json", '{"source": "North Daily"}', "it has neither title nor text."),
    ],
)
def test_json_that_is_no_item_is_refused_in_one_sentence(
    tmp_path: Path, name: str, text: str, sentence: str
) -> None:
    with pytest.raises(Refused, match=sentence):
        item_in(written(tmp_path, name, text))
