"""`crosswire replay` and `crosswire compare`: streams and pairs through the real services."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.integration.commandline import CommandLine

pytestmark = pytest.mark.timeout(300)

FORTY = "40 people were killed in the flood in Riverton on Tuesday, Governor Ann Bell said."
TWELVE = "12 people were killed in the flood in Riverton on Tuesday, Mayor Tom Reed said."


def item(number: int, source: str, text: str, published: str = "2024-05-14") -> dict[str, Any]:
    address = f"https://news.example/{number}"
    return {
        "id": f"item-{number}",
        "source": source,
        "published": published,
        "title": "Flood in Riverton",
        "text": text,
        "url": address,
    }


NORTH = item(1, "North Daily", FORTY, "05/14/2024")
COAST = item(2, "Coast Times", TWELVE, "2024-05-14T18:00:00Z")
PARK = item(3, "Valley Post", "The park in Riverton opens at nine.", "")


def lines_in(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def lines_to(file: Path, *rows: object) -> Path:
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return file


def test_a_stream_becomes_disputes_and_a_page(crosswire: CommandLine, tmp_path: Path) -> None:
    odd = {**NORTH, "text": f"\ufeff{FORTY}\r\n"}
    stream = lines_to(tmp_path / "flood.jsonl", PARK, COAST, odd)

    said = crosswire("replay", stream, "--out", tmp_path / "out")

    [dispute] = lines_in(tmp_path / "out" / "disputes.jsonl")
    assert (said.code, said.err) == (0, "")
    assert "3 items" in said.out
    assert FORTY.split(",")[0] in said.out
    assert (dispute["type"], dispute["kind"]) == ("quantity", "speakers")
    assert dispute["opened_at"] == "2024-05-14T18:00:00+00:00"
    quotes = [quote for side in dispute["positions"] for quote in side["claims"]]
    assert {quote["article"] for quote in quotes} == {"item-1", "item-2"}
    assert {quote["source"] for quote in quotes} == {"North Daily", "Coast Times"}
    text = {"item-1": odd["text"], "item-2": TWELVE}
    assert all(text[it["article"]][it["start"] : it["end"]] == it["sentence"] for it in quotes)
    assert "Tom Reed" in (tmp_path / "out" / "report.html").read_text(encoding="utf-8")


def test_what_is_in_another_language_is_set_aside_with_the_reason(
    crosswire: CommandLine, tmp_path: Path
) -> None:
    french = item(4, "Le Jour", "Douze personnes sont mortes, a dit mardi le maire de la ville.")
    french["title"] = "Inondations dans la vallée"

    said = crosswire("replay", lines_to(tmp_path / "s", NORTH, french), "--out", tmp_path / "out")

    assert "1 item was set aside, not in English: item-4." in said.out
    assert "not in English: item-4." in (tmp_path / "out" / "report.html").read_text("utf-8")


def test_the_same_stream_gives_the_same_files_byte_for_byte(
    crosswire: CommandLine, tmp_path: Path
) -> None:
    stream = lines_to(tmp_path / "flood.jsonl", NORTH, COAST, PARK)

    for run, seed in enumerate(("1", "2")):
        crosswire.variables = {"PYTHONHASHSEED": seed}
        crosswire("replay", stream, "--out", tmp_path / str(run), "--jobs", str(run + 1))

    for name in ("disputes.jsonl", "report.html"):
        first, second = (tmp_path / str(run) / name for run in range(2))
        assert first.read_bytes() == second.read_bytes()


def test_an_earlier_run_tells_what_is_gained_and_lost(
    crosswire: CommandLine, tmp_path: Path
) -> None:
    both = lines_to(tmp_path / "both.jsonl", NORTH, COAST)
    one = lines_to(tmp_path / "one.jsonl", NORTH)
    crosswire("replay", both, "--out", tmp_path / "monday")

    said = crosswire("replay", one, "--out", tmp_path / "tuesday", "--against", tmp_path / "monday")
    again = crosswire(
        "replay", both, "--out", tmp_path / "again", "--against", tmp_path / "tuesday", "--json"
    )

    assert "Against monday: 0 gained, 1 lost." in said.out
    told = json.loads(again.out)
    assert told["gained"] == told["disputes"] == lines_in(tmp_path / "monday" / "disputes.jsonl")
    assert told["lost"] == []


def test_the_store_is_replayed_without_being_changed(
    crosswire: CommandLine, tmp_path: Path
) -> None:
    for row, published in ((NORTH, "2024-05-14"), (COAST, COAST["published"])):
        file = tmp_path / f"{row['id']}.txt"
        file.write_text(row["text"])
        told = ("--source", row["source"], "--published", published)
        assert crosswire("articles", "add", file, *told).code == 0

    said = crosswire("replay", "--stored", "--out", tmp_path / "out")

    assert said.code == 0
    assert len(lines_in(tmp_path / "out" / "disputes.jsonl")) == 1
    assert json.loads(crosswire("disputes", "list", "--json").out) == []


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("replay bad.jsonl --out out", "bad.jsonl, line 2: it is not JSON"),
        ("replay none.jsonl --out out", "none.jsonl cannot be read"),
        ("replay --out out", "Name a stream of JSON lines, or --stored"),
        ("replay --stored --out out", "The store holds no article to replay"),
        ("replay good.jsonl --out good.jsonl/out", "cannot be made"),
        ("replay good.jsonl --out out --against nowhere", "nowhere/disputes.jsonl cannot be read"),
        ("compare bad.jsonl --out verdicts.jsonl", "bad.jsonl, line 1: it has no a."),
        ("compare none.jsonl --out verdicts.jsonl", "none.jsonl cannot be read"),
        ("compare pair.jsonl --out none/verdicts.jsonl", "cannot be written: No such file"),
    ],
)
def test_what_is_wrong_is_said_before_anything_is_done(
    words: str,
    sentence: str,
    crosswire: CommandLine,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    lines_to(tmp_path / "good.jsonl", NORTH)
    lines_to(tmp_path / "pair.jsonl", {"id": 1, "a": FORTY, "b": TWELVE})
    lines_to(tmp_path / "bad.jsonl", NORTH).open("a").write('{"id": 2,\n')

    said = crosswire(*words.split())

    assert said.code == 2
    assert sentence in said.sentence
    assert not (tmp_path / "out").exists()


def test_two_readings_are_explained_side_by_side(crosswire: CommandLine, tmp_path: Path) -> None:
    undated = {**NORTH, "published": None}
    north = lines_to(tmp_path / "north.json", undated)
    coast = lines_to(tmp_path / "coast.json", COAST)

    said = crosswire("explain", north, coast)

    lines = said.out.splitlines()
    assert said.code == 0
    assert lines[0].endswith("does not say when it was published: it is read as of 14 May 2024.")
    assert any("North Daily → Ann Bell" in it and "Coast Times → Tom Reed" in it for it in lines)
    assert any("40 people" in it and "12 people" in it and "killed(" in it for it in lines)
    assert "✓ same question: " in said.out
    assert said.out.endswith("\n1 pair judged.\n")


def test_pairs_are_judged_each_by_itself_and_in_order(
    crosswire: CommandLine, tmp_path: Path
) -> None:
    pairs = lines_to(
        tmp_path / "pairs.jsonl",
        {"id": "clash", "a": NORTH, "b": COAST},
        {"id": "same", "a": NORTH, "b": {**NORTH, "source": "Valley Post"}},
        {"id": "bare", "a": FORTY, "b": FORTY, "expect": "agrees"},
        {"id": "silent", "a": NORTH, "b": PARK},
    )

    said = crosswire("compare", pairs, "--out", tmp_path / "verdicts.jsonl")

    clash, same, bare, silent = lines_in(tmp_path / "verdicts.jsonl")
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith("4 pairs: 2 corroborates, ")
    assert [it["id"] for it in (clash, same, bare, silent)] == ["clash", "same", "bare", "silent"]
    assert list(clash) == ["id", "relation", "type", "confidence", "sentences", "reasons"]
    assert (clash["relation"], clash["type"]) == ("contradicts", "quantity")
    assert clash["sentences"] == [FORTY, TWELVE]
    assert same["relation"] == bare["relation"] == "corroborates"
    assert (silent["relation"], silent["type"]) == ("unrelated", None)
    assert silent["reasons"]
