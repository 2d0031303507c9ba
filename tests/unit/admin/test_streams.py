"""Streams as people have them: in any order, with any date, and now and then a bad line."""

import gzip
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from crosswire.domain.errors import Refused
from crosswire.testing import memory_store
from crosswire_admin.stated import stated_time
from crosswire_admin.streams import NO_DAY, read_stream, stored_stream
from tests.samples import NOON, article


def line(number: object, published: object = "2024-05-14", **more: Any) -> dict[str, Any]:
    text = f"Text of {number}."
    return {"id": number, "source": "North Daily", "published": published, "text": text, **more}


def stream(folder: Path, *rows: object) -> Path:
    file = folder / "stream.jsonl"
    file.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2022-04-14", datetime(2022, 4, 14, 12, tzinfo=UTC)),
        ("04/14/2022", datetime(2022, 4, 14, 12, tzinfo=UTC)),
        ("4/1/2022", datetime(2022, 4, 1, 12, tzinfo=UTC)),
        ("04/14/2022 09:30", datetime(2022, 4, 14, 9, 30, tzinfo=UTC)),
        ("2022-04-14T09:30:00+03:00", datetime(2022, 4, 14, 6, 30, tzinfo=UTC)),
        ("2022-04-14T09:30:00Z", datetime(2022, 4, 14, 9, 30, tzinfo=UTC)),
        ("2022-04-14 09:30", datetime(2022, 4, 14, 9, 30, tzinfo=UTC)),
        ("", None),
        ("Unknown", None),
        (None, None),
    ],
)
def test_a_date_is_read_as_it_is_meant(written: object, meant: datetime | None) -> None:
    assert stated_time(written) == meant


@pytest.mark.parametrize("written", ["yesterday", "14/04/2022", 1649894400, "0001-01-01", "2022"])
def test_what_is_no_date_is_refused_with_the_forms_that_are(written: object) -> None:
    with pytest.raises(Refused, match="write 2024-05-14"):
        stated_time(written)


def test_items_come_by_date_and_then_as_they_stand(tmp_path: Path) -> None:
    rows = [
        line("c", "2024-05-16"),
        line("b", ""),
        line("a", "2024-05-14"),
        line("d", "05/14/2024"),
    ]

    items = read_stream(stream(tmp_path, *rows))

    assert [it.id for it in items] == ["a", "d", "c", "b"]


def test_an_item_without_a_date_arrives_with_the_last_that_has_one(tmp_path: Path) -> None:
    *_, undated = read_stream(stream(tmp_path, line(1, None), line(2)))

    assert undated.published is None
    assert undated.arrived == datetime(2024, 5, 14, 12, tzinfo=UTC)


def test_a_stream_without_any_date_stands_still(tmp_path: Path) -> None:
    items = read_stream(stream(tmp_path, line(1, None), line(2, None)))

    assert {it.arrived for it in items} == {NO_DAY}


def test_the_same_id_again_is_a_later_revision(tmp_path: Path) -> None:
    rows = [line(1), line(1, text="Other words."), line(1), line(1, source="Coast Times")]

    items = read_stream(stream(tmp_path, *rows))

    assert [it.revision for it in items] == [1, 2, 1, 1]


def test_a_gzipped_stream_and_one_with_blank_lines_are_the_same(tmp_path: Path) -> None:
    plain = stream(tmp_path, line(1), line(2))
    packed = tmp_path / "stream.jsonl.gz"
    packed.write_bytes(gzip.compress(plain.read_bytes().replace(b"\n", b"\r\n\n")))

    assert read_stream(packed) == read_stream(plain)


def test_a_title_is_made_plain_and_a_text_by_those_who_read_it(tmp_path: Path) -> None:
    title, text = " A\x1b[31m \n title\ud800 ", "One\u200b\r\ntwo\ud800"
    [item] = read_stream(stream(tmp_path, line(1, title=title, text=text)))

    assert (item.title, item.text) == ("A title\ufffd", "One\u200b\r\ntwo?")
    assert item.arriving().text == "One\ntwo?"


@pytest.mark.parametrize(
    ("second", "sentence"),
    [
        ('{"id": 1,', "is not JSON"),
        ("[]", "is no JSON object"),
        ('{"source": "x", "text": "y"}', "it has no id"),
        ('{"id": true, "source": "x", "text": "y"}', "neither a word nor a number"),
        ('{"id": "", "source": "x", "text": "y"}', "its id has 0 letters"),
        ('{"id": 1, "text": "y"}', "it has no source"),
        ('{"id": 1, "source": "!", "text": "y"}', "is no name of a source"),
        ('{"id": 1, "source": "x", "text": ""}', "it has neither title nor text"),
        ('{"id": 1, "source": "x", "text": 7}', "its text is not in words"),
        ('{"id": 1, "source": "x", "text": "y", "published": "soon"}', "is no time"),
        ("\xff", "is not UTF-8 text"),
        ("[" * 100_000, "nested too deeply"),
        ('{"id": ' + "9" * 5_000 + "}", "too long a number"),
    ],
)
def test_a_bad_line_is_named_in_one_sentence(second: str, sentence: str, tmp_path: Path) -> None:
    file = stream(tmp_path, line(1))
    file.write_bytes(file.read_bytes() + b"\n" + second.encode("latin-1") + b"\n")

    with pytest.raises(Refused) as refused:
        read_stream(file)

    said = str(refused.value)
    assert f"{file}, line 2: " in said
    assert sentence in said
    assert said.endswith(".")
    assert not said.endswith("..")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [(b"", "holds no line"), (b"\x1f\x8bnot gzip", "is no whole gzip file")],
)
def test_a_file_that_is_no_stream_is_refused(content: bytes, sentence: str, tmp_path: Path) -> None:
    file = tmp_path / "stream.jsonl.gz"
    file.write_bytes(content)

    with pytest.raises(Refused, match=sentence):
        read_stream(file)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="cannot be read: No such file"):
        read_stream(tmp_path / "none.jsonl")


def test_the_store_is_a_stream_of_its_articles() -> None:
    store = memory_store()
    with store.transaction() as tx:
        later = tx.articles.keep(article(guid="later", published_at=NOON), NOON).article
        tx.articles.keep(article("Old", guid="later", alerting=False), NOON)
        first = tx.articles.keep(article(published_at=NOON.replace(hour=1)), NOON).article

    items = stored_stream(store)

    assert [it.id for it in items] == [first.id, later.id]
    assert (items[1].title, items[1].source) == ("Old", "North Daily")


def test_an_empty_store_is_no_stream() -> None:
    with pytest.raises(Refused, match="The store holds no article to replay"):
        stored_stream(memory_store())
