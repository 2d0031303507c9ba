"""What `crosswire explain` takes a file for: a text, or one item in JSON."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from crosswire.domain.errors import Refused
from crosswire.domain.items import Item, Reading
from crosswire_admin import sides
from crosswire_admin.newsroom import Newsroom
from crosswire_admin.pairs import UNKNOWN_DAY
from crosswire_admin.sides import item_in, remarks, sides_of
from tests.samples import claim


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_json_object_is_an_item_with_its_outlet_and_its_day(tmp_path: Path) -> None:
    row = '{"source": "North Daily", "published": "2024-05-14", "title": "A", "text": "It rained."}'

    item = item_in(written(tmp_path, "first.json", row))

    assert (item.source, item.title, item.text) == ("North Daily", "A", "It rained.")
    assert item.published is not None
    assert item.published.day == 14


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="is a folder: name a text, or one JSON object"):
        item_in(tmp_path)


def test_an_item_without_a_source_is_named_after_its_file(tmp_path: Path) -> None:
    item = item_in(written(tmp_path, "first.json", '{"text": "It rained."}'))

    assert item.source == "first.json"


@pytest.mark.parametrize("text", ["It rained.", "{Photo} It rained.", "[Photo] It rained."])
def test_prose_is_an_item_of_an_outlet_that_is_called_as_its_file(
    tmp_path: Path, text: str
) -> None:
    item = item_in(written(tmp_path, "first.txt", text))

    assert (item.source, item.text, item.published) == ("first.txt", text, None)


def test_a_manifest_beside_a_text_says_whose_it_is_and_of_which_day(tmp_path: Path) -> None:
    entry = '[[articles]]\nfile = "first.txt"\nsource = "North Daily"\npublished = 2024-05-14\n'
    written(tmp_path, "manifest.toml", entry)

    item = item_in(written(tmp_path, "first.txt", "It rained."))

    assert item.source == "North Daily"
    assert item.published is not None
    assert item.published.day == 14


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("a.json", "[1, 2]", "holds no single item: name a text, or one JSON object"),
        ("a.jsonl", '{"text": "A."}\n{"text": "B."}', "holds no single item"),
        ("a.json", '{"source": "North Daily"}', "it has neither title nor text."),
        ("a.txt", " \n", "is empty: name a text"),
    ],
)
def test_json_that_is_no_item_is_refused_in_one_sentence(
    tmp_path: Path, name: str, text: str, sentence: str
) -> None:
    with pytest.raises(Refused, match=sentence):
        item_in(written(tmp_path, name, text))


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"\xff\xfe\x00")

    with pytest.raises(Refused, match="is not UTF-8 text: save it as UTF-8"):
        item_in(file)


class Extractor:
    """Stands in for the service: what is said of each item is known beforehand."""

    def __init__(self, **set_aside: str) -> None:
        self.items: list[Item] = []
        self._set_aside = set_aside

    def __call__(self, jobs: int) -> "Extractor":
        return self

    def __enter__(self) -> "Extractor":
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def feed(self, lines: Iterable[str]) -> None:
        self.items += [Item.from_json(line) for line in lines]

    def __iter__(self) -> Iterator[str]:
        for item in self.items:
            aside = self._set_aside.get(item.text)
            mine = () if aside or item.text == "Wow!" else (claim(12, article_id=item.article_id),)
            yield Reading(item=item, claims=mine, set_aside=aside).to_json()


@pytest.fixture
def extractor(monkeypatch: pytest.MonkeyPatch) -> Extractor:
    stand_in = Extractor(Nein="not in English")
    monkeypatch.setattr(sides, "reading", stand_in)
    return stand_in


def names(folder: Path, *texts: str) -> list[str]:
    return [str(written(folder, f"{at}.json", text)) for at, text in enumerate(texts)]


def test_both_files_are_read_in_one_go_and_one_without_a_day_as_of_the_other_s(
    tmp_path: Path, extractor: Extractor
) -> None:
    asked = names(tmp_path, '{"text": "Dry."}', '{"text": "Wet.", "published": "2024-05-14"}')

    found = sides_of(asked, Newsroom())

    assert [item.text for item in extractor.items] == ["Dry.", "Wet."]
    assert {item.published for item in extractor.items} == {found[0].assumed}
    assert list(remarks(found)) == [
        f"{asked[0]} does not say when it was published: it is read as of 14 May 2024."
    ]


def test_where_neither_has_a_day_the_same_is_taken_every_time(
    tmp_path: Path, extractor: Extractor
) -> None:
    found = sides_of(names(tmp_path, '{"text": "Dry."}', '{"text": "Wet."}'), Newsroom())

    assert [side.assumed for side in found] == [UNKNOWN_DAY, UNKNOWN_DAY]


def test_another_language_is_refused_by_the_name_of_the_file(
    tmp_path: Path, extractor: Extractor
) -> None:
    with pytest.raises(Refused, match=r"1\.json is not in English: nothing is read in it"):
        sides_of(names(tmp_path, '{"text": "Dry."}', '{"text": "Nein"}'), Newsroom())


def test_one_article_under_two_names_is_nothing_to_compare(
    tmp_path: Path, extractor: Extractor
) -> None:
    twice = ['{"text": "Dry.", "source": "North Daily"}'] * 2

    with pytest.raises(Refused, match="are one and the same: name two"):
        sides_of(names(tmp_path, *twice), Newsroom())


def test_a_file_without_a_claim_is_named(tmp_path: Path, extractor: Extractor) -> None:
    day = '"published": "2024-05-14"'
    asked = names(tmp_path, '{"text": "Dry.", ' + day + "}", '{"text": "Wow!", ' + day + "}")

    assert list(remarks(sides_of(asked, Newsroom()))) == [f"No claim was found in {asked[1]}."]
