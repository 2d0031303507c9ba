"""Article files, good and bad."""

import json
import os
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

import pytest

from crosswire.domain.articles import NewArticle
from crosswire.domain.errors import Refused
from crosswire_ingest.article_text import read_page
from crosswire_ingest.files import FileReader
from crosswire_ingest.manifest import Facts
from tests.samples import NOON

TEXT = "Flood in the northern valley\n\nTwelve people died in the flood, police said.\n"
NORTH = Facts(source="North Daily")


def take(
    *paths: Path, given: Facts = NORTH, manifest: Path | None = None, max_bytes: int = 1_000_000
) -> list[NewArticle | Refused]:
    reader = FileReader(page=read_page, given=given, now=NOON, max_bytes=max_bytes)
    return [taken.article for taken in reader.take(paths, manifest)]


def article(*paths: Path, given: Facts = NORTH, manifest: Path | None = None) -> NewArticle:
    (only,) = take(*paths, given=given, manifest=manifest)
    assert isinstance(only, NewArticle), only
    return only


def complaint(*paths: Path, given: Facts = NORTH, max_bytes: int = 1_000_000) -> str:
    (only,) = take(*paths, given=given, max_bytes=max_bytes)
    assert isinstance(only, Refused), only
    return str(only)


def titles(taken: Sequence[NewArticle | Refused]) -> list[str]:
    return [one.title if isinstance(one, NewArticle) else "refused" for one in taken]


def written(path: Path, content: str | bytes = TEXT) -> Path:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_a_text_file_is_kept_unchanged_and_what_it_does_not_say_is_unknown(tmp_path: Path) -> None:
    made = article(written(tmp_path / "a.txt"))

    assert made == NewArticle(source=made.source, title="Flood in the northern valley", text=TEXT)
    assert (made.source.id, made.source.name) == ("north-daily", "North Daily")


@pytest.mark.parametrize("charset", ["utf-8-sig", "utf-16", "cp1251", "koi8-r"])
def test_a_text_file_is_read_in_its_character_set(tmp_path: Path, charset: str) -> None:
    russian = "Двенадцать человек погибли при наводнении в долине, сообщила полиция.\n" * 5

    assert article(written(tmp_path / "a.txt", russian.encode(charset))).text == russian


def test_a_web_page_states_its_own_title_time_and_language(tmp_path: Path) -> None:
    body = "<p>Twelve people died in the flood in the valley, police said in a statement.</p>" * 3
    page = (
        "<html lang=en><head><title>Flood in the valley</title><meta itemprop=datePublished "
        f"content=2024-05-13T12:00:00Z></head><body><article>{body}</article></body></html>"
    )

    made = article(written(tmp_path / "a.html", page))

    assert (made.title, made.language) == ("Flood in the valley", "en")
    assert made.published_at == NOON - timedelta(days=1)


def test_a_json_file_holds_one_article_or_several(tmp_path: Path) -> None:
    one = {"text": TEXT, "title": "One", "guid": "1", "agency": "Reuters", "source": "Coast Times"}
    several = [one, {**one, "title": "Two", "published": "2024-05-14T12:00:00Z"}, {"text": ""}]

    single = article(written(tmp_path / "one.json", json.dumps(one)))
    found = take(written(tmp_path / "several.json", json.dumps(several)))

    assert (single.guid, single.agency, single.source.id) == ("1", "Reuters", "coast-times")
    assert titles(found) == ["One", "Two", "refused"]


def test_a_manifest_knows_more_than_the_file_and_the_file_more_than_the_command(
    tmp_path: Path,
) -> None:
    file = written(tmp_path / "a.json", json.dumps({"text": TEXT, "title": "Its own", "url": "u"}))
    manifest = written(tmp_path / "m.toml", "[[articles]]\nfile = 'a.json'\ntitle = 'Known'")

    made = article(file, manifest=manifest, given=Facts(source="North Daily", title="Given"))

    assert (made.title, made.url, made.source.name) == ("Known", "u", "North Daily")


def test_a_folder_is_taken_in_the_order_of_its_manifest_then_by_name(tmp_path: Path) -> None:
    for name in ("a", "b", "c"):
        written(tmp_path / f"{name}.txt", f"Headline of the article {name}\n\n{TEXT}")
    written(tmp_path / "notes.md")
    written(tmp_path / "manifest.toml", "[[articles]]\nfile = 'c.txt'")

    assert [title[-1] for title in titles(take(tmp_path))] == ["c", "a", "b"]


def test_an_entry_whose_file_is_missing_and_a_file_without_source_are_told(tmp_path: Path) -> None:
    written(tmp_path / "a.txt")
    written(tmp_path / "manifest.toml", "[[articles]]\nfile = 'gone.txt'\nsource = 'x'")

    missing, unknown = take(tmp_path, given=Facts())

    assert str(missing) == "It cannot be read: No such file or directory."
    assert str(unknown) == "Its source is not known: name it in a manifest or with --source."


def test_a_broken_manifest_of_one_folder_does_not_stop_the_next(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    written(tmp_path / "one" / "manifest.toml", "[[articles]")

    broken, good = take(tmp_path / "one", written(tmp_path / "a.txt"))

    assert "is not TOML" in str(broken)
    assert isinstance(good, NewArticle)


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("a.txt", b"", "It is empty."),
        ("a.txt", b" \n\t\n", "It is empty."),
        ("a.txt", "\ufeff\u200b \n", "There is no text in it."),
        ("a.txt", b"\x7fELF\x02\x01\x01\x00\x00", "It is not text: it holds zero bytes."),
        ("a.txt", bytes(range(1, 256)) * 10, "It is not text in any character set."),
        ("a.pdf", b"%PDF-1.7", "It is no .txt, .html or .json file."),
        ("a", b"text", "It is no .txt, .html or .json file."),
        ("a.html", "<html><body></body></html>", "There is no readable article in this page."),
        ("a.json", '{"text": ', "It is not JSON: Expecting value: line 1 column 10 (char 9)."),
        ("a.json", "[]", "Its list of articles is empty."),
        ("a.json", "7", "It is wrong: Input should be"),
        ("a.json", '{"title": "A"}', "It is wrong at text: Field required."),
        ("a.json", '{"text": "A", "txt": 1}', "It is wrong at txt: Extra inputs"),
        ("a.json", '{"text": "A", "published": "soon"}', "'soon' is not a time"),
        ("a.json", '{"text": "A", "published": "2024-05-14T12:00"}', "has no time zone"),
        ("a.json", '{"text": "A", "source": "!!!"}', "is no name of a source"),
        ("a.json", "[" * 100_000, "nested too deeply"),
    ],
)
def test_a_bad_file_is_one_clear_sentence(
    tmp_path: Path, name: str, content: str | bytes, sentence: str
) -> None:
    told = complaint(written(tmp_path / name, content))

    assert sentence in told
    assert told.endswith(".")
    assert "\n" not in told


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    huge = tmp_path / "huge.txt"
    with huge.open("wb") as file:
        file.truncate(50 * 1024 * 1024)

    told = complaint(huge, max_bytes=5 * 1024 * 1024)

    assert told == "It is too large: 50.0 MiB, and 5 are the limit."


def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)

    assert complaint(pipe) == "It is no ordinary file."


def test_a_file_that_must_not_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def denied(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", denied)  # root may read anything

    assert complaint(tmp_path / "a.txt") == "It cannot be read: Permission denied."


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    assert complaint(tmp_path) == "There is no .txt, .html or .json file in this folder."
