"""What a manifest says of article files."""

from datetime import date
from pathlib import Path

import pytest

from crosswire.domain.errors import Refused
from crosswire_ingest.manifest import Facts, read_manifest


def written(folder: Path, text: str, name: str = "manifest.toml") -> Path:
    path = folder / name
    path.write_text(text)
    return path


def test_an_entry_says_what_it_knows_and_the_top_speaks_for_the_rest(tmp_path: Path) -> None:
    manifest = written(
        tmp_path,
        """
        source = "North Daily"
        language = "en"
        [[articles]]
        file = "b.txt"
        published = 2024-05-14
        [[articles]]
        file = "a.txt"
        source = "Coast Times"
        """,
    )

    assert read_manifest(manifest) == {
        tmp_path / "b.txt": Facts(source="North Daily", language="en", published=date(2024, 5, 14)),
        tmp_path / "a.txt": Facts(source="Coast Times", language="en"),
    }
    assert list(read_manifest(manifest)) == [tmp_path / "b.txt", tmp_path / "a.txt"]


def test_a_manifest_may_be_json(tmp_path: Path) -> None:
    text = '{"articles": [{"file": "a.txt", "source": "North Daily", "published": "2024-05-14"}]}'
    manifest = written(tmp_path, text, "manifest.json")

    facts = read_manifest(manifest)[tmp_path / "a.txt"]

    assert (facts.source, str(facts.published)) == ("North Daily", "2024-05-14")


@pytest.mark.parametrize(
    ("text", "name", "sentence"),
    [
        ("[[articles]\nfile = 1", "manifest.toml", r"is not TOML: .*line 1"),
        ('{"articles": [', "manifest.json", r"is not JSON: .*line 1"),
        ("", "manifest.toml", "wrong at articles: Field required"),
        ("articles = []", "manifest.toml", "wrong at articles"),
        ("[[articles]]\nsource = 'x'", "manifest.toml", r"wrong at articles\.0\.file"),
        ("[[articles]]\nfile = 'a'\npublishd = 1", "manifest.toml", r"articles\.0\.publishd"),
        ("[[articles]]\nfile='a'\n[[articles]]\nfile='a'", "manifest.toml", "two entries for a"),
        ("[]", "manifest.json", "is wrong: Input should be"),
        ("[" * 100_000, "manifest.json", "nested too deeply"),
    ],
)  # fmt: skip
def test_a_broken_manifest_is_one_sentence(
    tmp_path: Path, text: str, name: str, sentence: str
) -> None:
    with pytest.raises(Refused, match=sentence) as refused:
        read_manifest(written(tmp_path, text, name))

    assert "\n" not in str(refused.value)


def test_a_manifest_that_is_missing_or_not_text_is_one_sentence(tmp_path: Path) -> None:
    binary = tmp_path / "manifest.toml"
    binary.write_bytes(b"\xff\xfe\x00")

    with pytest.raises(Refused, match="is not UTF-8 text"):
        read_manifest(binary)
    with pytest.raises(Refused, match="cannot be read: No such file"):
        read_manifest(tmp_path / "none.toml")
