"""The ingest service as a process: its command line and its end."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from crosswire.store.session import open_store

ROOT = Path(__file__).parents[2]
UNREACHABLE = "postgresql+psycopg://127.0.0.1:1/x"
TEXT = "Twelve people died in the flood in the valley, police said.\n"


def ingest(data: Path, *words: str, **variables: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "crosswire_ingest", *words],
        env={**os.environ, "CROSSWIRE_DATA": str(data), **variables},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_the_seeds_are_taken_in_by_their_manifest_in_the_order_of_their_days(
    tmp_path: Path,
) -> None:
    first = ingest(tmp_path, "add", str(ROOT / "seeds"), "--json")
    again = ingest(tmp_path, "add", str(ROOT / "seeds"), "--json")

    told = json.loads(first.stdout)
    assert [one["published_at"][:10] for one in told["articles"]] == [
        "2022-02-25",
        "2022-03-02",
        "2022-03-03",
    ]
    assert [one["change"] for one in told["articles"]] == ["new"] * 3
    assert [one["change"] for one in json.loads(again.stdout)["articles"]] == ["known"] * 3
    assert (first.returncode, again.returncode, first.stderr) == (0, 0, "")


def test_the_words_of_the_seeds_are_stored_unchanged(tmp_path: Path) -> None:
    ingest(tmp_path, "add", str(ROOT / "seeds"))

    store = open_store(f"sqlite:///{tmp_path / 'crosswire.db'}")
    with store.reading() as tx:
        texts = {tx.articles.revision(one.id).text for one in tx.articles.newest()}
    store.dispose()

    assert texts == {path.read_text("utf-8") for path in (ROOT / "seeds").glob("*.txt")}


def test_good_files_are_stored_beside_bad_ones_and_each_bad_one_is_a_sentence(
    tmp_path: Path,
) -> None:
    (tmp_path / "good.txt").write_text(TEXT)
    (tmp_path / "page.html").write_text(f"<html><body><article><p>{TEXT * 5}</p></article>")
    (tmp_path / "empty.txt").touch()
    (tmp_path / "binary.txt").write_bytes(bytes(1000))
    with (tmp_path / "huge.txt").open("wb") as huge:
        huge.truncate(50 * 1024 * 1024)
    names = ["good.txt", "empty.txt", "binary.txt", "huge.txt", "gone.txt", "page.html"]

    done = ingest(
        tmp_path, "add", *(str(tmp_path / name) for name in names), "--source", "North Daily"
    )

    assert done.returncode == 2
    assert [line.split()[0] for line in done.stdout.splitlines()] == ["new", "new"]
    assert done.stderr.splitlines() == [
        f"{tmp_path / 'empty.txt'}: It is empty.",
        f"{tmp_path / 'binary.txt'}: It is not text: it holds zero bytes.",
        f"{tmp_path / 'huge.txt'}: It is too large: 50.0 MiB, and 5 are the limit.",
        f"{tmp_path / 'gone.txt'}: It cannot be read: No such file or directory.",
    ]


def test_a_changed_article_is_a_revision(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    for number in (12, 13):
        file.write_text(json.dumps({"text": f"{number} died.", "guid": "1", "source": "Coast"}))
        done = ingest(tmp_path, "add", str(file), "--json")

    (told,) = json.loads(done.stdout)["articles"]
    assert (told["change"], told["revision"]) == ("revised", 2)


@pytest.mark.parametrize(
    ("words", "variables", "code", "sentence"),
    [
        (["a.txt", "--manifest", "gone.toml"], {}, 2, "gone.toml cannot be read"),
        (["a.txt", "--published", "soon", "--source", "x"], {}, 2, "'soon' is not a time"),
        (["a.txt"], {"CROSSWIRE_INGEST__MAX_ENTRIES": "many"}, 2, "CROSSWIRE_INGEST__MAX_ENTRIES"),
        (["a.txt"], {"CROSSWIRE_DATABASE_URL": UNREACHABLE}, 3, "127.0.0.1"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_one_line_and_no_traceback(
    tmp_path: Path, words: list[str], variables: dict[str, str], code: int, sentence: str
) -> None:
    (tmp_path / "a.txt").write_text(TEXT)

    done = ingest(tmp_path, "add", str(tmp_path / words[0]), *words[1:], **variables)

    assert done.returncode == code
    assert sentence in done.stderr
    assert len(done.stderr.splitlines()) == 1
