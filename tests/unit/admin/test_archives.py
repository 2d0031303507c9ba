"""Archives of articles are taken in line by line, and begun again without harm."""

import gzip
import json
from pathlib import Path

import pytest

from crosswire.domain.articles import Article
from tests.unit.admin.newsdesk import NewsDesk, Said


def line(n: int = 1, **facts: object) -> str:
    known = {"id": n, "source": "North Daily", "title": f"Flood {n}", "text": f"{n} died."}
    return json.dumps({**known, **facts}) + "\n"


def taken(desk: NewsDesk, file: Path, text: str | bytes, *words: str) -> Said:
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return desk("articles", "import", str(file), *words)


def kept(desk: NewsDesk) -> list[Article]:
    with desk.store.reading() as tx:
        return tx.articles.newest(limit=1000)


def test_every_good_line_is_kept_and_each_bad_one_is_a_sentence_with_its_number(
    desk: NewsDesk, tmp_path: Path
) -> None:
    file = tmp_path / "a.jsonl"
    lines = [line(1), "\n", "{", line(2, source=None), line(3, published="soon"), line(4)]

    said = taken(desk, file, "".join(it if it.endswith("\n") else it + "\n" for it in lines))

    assert said.code == 2
    assert [it.partition(": ")[0] for it in said.err.splitlines()] == [
        f"{file}, line {number}" for number in (3, 4, 5)
    ]
    assert "it has no source: name one for all with --source." in said.err
    assert said.out.startswith(f"5 lines of {file}: 2 new articles, 0 revised, 0 known, 3 refused")
    assert len(kept(desk)) == 2


def test_a_line_of_the_future_is_refused(desk: NewsDesk, tmp_path: Path) -> None:
    said = taken(desk, tmp_path / "a.jsonl", line(1, published="2150-01-01") + line(2))

    assert said.code == 2
    assert "line 1: its published 2150-01-01 lies in the future." in said.err
    assert len(kept(desk)) == 1


def test_an_archive_rings_nobody_unless_it_is_asked_to(desk: NewsDesk, tmp_path: Path) -> None:
    taken(desk, tmp_path / "a.jsonl", line(1))
    taken(desk, tmp_path / "b.jsonl", line(2), "--alert")

    assert {it.title: it.alerting for it in kept(desk)} == {"Flood 1": False, "Flood 2": True}


def test_an_archive_is_back_fill_even_if_it_rings(desk: NewsDesk, tmp_path: Path) -> None:
    taken(desk, tmp_path / "a.jsonl", line(1))
    taken(desk, tmp_path / "b.jsonl", line(2), "--alert")

    with desk.store.reading() as tx:
        assert tx.work.counts()[1].backfill == 2


def test_to_begin_again_changes_nothing_and_changed_words_are_a_revision(
    desk: NewsDesk, tmp_path: Path
) -> None:
    file = tmp_path / "a.jsonl"
    taken(desk, file, line(1) + line(2))

    again = taken(desk, file, line(1) + line(2, text="Twenty died."))

    assert again.code == 0
    assert "0 new articles, 1 revised, 1 known, 0 refused" in again.out
    assert sorted(it.revision for it in kept(desk)) == [1, 2]


def test_more_lines_than_one_transaction_takes_and_a_gzipped_file(
    desk: NewsDesk, tmp_path: Path
) -> None:
    packed = gzip.compress("".join(line(n) for n in range(600)).encode())

    said = taken(desk, tmp_path / "a.jsonl.gz", packed, "--json")

    assert json.loads(said.out)["new"] == 600
    assert len(kept(desk)) == 600


def test_of_a_file_that_breaks_off_what_came_before_is_kept(desk: NewsDesk, tmp_path: Path) -> None:
    packed = gzip.compress("".join(line(n) for n in range(5000)).encode())

    said = taken(desk, tmp_path / "a.jsonl.gz", packed[: len(packed) // 2])

    assert said.code == 2
    assert "is no whole gzip file" in said.err
    assert len(kept(desk)) > 0


def test_all_that_a_line_says_is_kept(desk: NewsDesk, tmp_path: Path) -> None:
    facts = {"guid": "g1", "url": "https://north.example/1", "language": "en", "agency": "Reuters",
             "author": "A. Reporter", "section": "World", "published": "2024-05-14"}  # fmt: skip

    taken(desk, tmp_path / "a.jsonl", line(1, **facts))

    (article,) = kept(desk)
    told = {name: getattr(article, name) for name in facts if name != "published"}
    assert told == {name: value for name, value in facts.items() if name != "published"}
    assert article.published_at is not None


def test_add_takes_an_archive_too(desk: NewsDesk, tmp_path: Path) -> None:
    file = tmp_path / "a.ndjson"
    file.write_text(line(1, source=None))

    said = desk("articles", "add", str(file), "--source", "Coast Times")

    assert (said.code, [it.source_id for it in kept(desk)]) == (0, ["coast-times"])


@pytest.mark.parametrize(
    ("body", "words"),
    [(b"", "holds no line"), (b"\n\n", "holds no line"), (None, "cannot be read")],
)
def test_a_file_without_a_line_is_one_sentence(
    body: bytes | None, words: str, desk: NewsDesk, tmp_path: Path
) -> None:
    file = tmp_path / "a.jsonl"
    if body is not None:
        file.write_bytes(body)

    said = desk("articles", "import", str(file))

    assert (said.code, words in said.err, len(said.err.splitlines())) == (2, True, 1)


def test_a_line_without_end_costs_no_memory_and_the_next_is_read(
    desk: NewsDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("crosswire_admin.jsonlines.LONGEST_LINE", 1 << 10)

    said = taken(desk, tmp_path / "a.jsonl", line(1, text="x" * 5000) + line(2))

    assert "line 1: it is longer than" in said.err
    assert [it.title for it in kept(desk)] == ["Flood 2"]
