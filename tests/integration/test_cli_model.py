"""The command with a model: in a folder that the tests make, and behind an endpoint of theirs."""

import json
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.integration.commandline import CommandLine, Running, Said, daemon, eventually
from tests.integration.test_cli_replay import COAST, NORTH, PARK, lines_in, lines_to
from tests.servers.completions import completion, completions, scores
from tests.tinymodel import tiny_model

pytestmark = pytest.mark.timeout(300)

FEEDS = "The new harbour feeds the fishermen of Riverton, Mayor Tom Reed said on Tuesday."
STARVES = (
    "The new harbour conversely starves the fishermen of Riverton, Governor Ann Bell said on "
    "Tuesday."
)
FED = {**NORTH, "id": "item-4", "title": "The harbour", "text": FEEDS}
STARVED = {**COAST, "id": "item-5", "title": "The harbour", "text": STARVES}
STREAM = (NORTH, COAST, PARK, FED, STARVED)
FILES = ("disputes.jsonl", "reversals.jsonl", "report.html")


@pytest.fixture
def folder(tmp_path: Path) -> str:
    return str(tiny_model(tmp_path / "tiny"))


def replayed(crosswire: CommandLine, folder: Path, *, model: dict[str, str] | None = None) -> Said:
    stream = lines_to(folder / "stream.jsonl", *STREAM)
    crosswire.variables = {f"CROSSWIRE_MODEL__{k}": v for k, v in (model or {}).items()}
    return crosswire("replay", stream, "--out", folder / ("with" if model else "without"))


def test_without_a_model_nothing_speaks_of_one(crosswire: CommandLine, tmp_path: Path) -> None:
    said = replayed(crosswire, tmp_path)

    out = tmp_path / "without"
    assert (said.code, said.err) == (0, "")
    assert sorted(file.name for file in out.iterdir()) == sorted(FILES)
    for text in (said.out, *((out / name).read_text() for name in FILES)):
        assert "model" not in text.replace(str(out), "")


def test_a_replay_says_that_a_model_was_asked_and_keeps_what_it_suggests(
    crosswire: CommandLine, tmp_path: Path, folder: str
) -> None:
    replayed(crosswire, tmp_path)
    said = replayed(crosswire, tmp_path, model={"FOLDER": folder})

    out = tmp_path / "with"
    [found] = lines_in(out / "suggestions.jsonl")
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith("With the model tiny.\n")
    assert "1 suggestion of the model tiny" in said.out
    assert [quote["article"] for quote in found["claims"]] == ["item-4", "item-5"]
    assert [quote["sentence"] for quote in found["claims"]] == [FEEDS, STARVES]
    assert "A model takes the two sentences for contrary" in " ".join(found["reasons"])
    assert "conversely starves" in (out / "report.html").read_text()
    for name in ("disputes.jsonl", "reversals.jsonl"):
        assert (out / name).read_bytes() == (tmp_path / "without" / name).read_bytes()


def test_a_replay_with_a_model_gives_the_same_files_byte_for_byte(
    crosswire: CommandLine, tmp_path: Path, folder: str
) -> None:
    first = replayed(crosswire, tmp_path, model={"FOLDER": folder})
    files = {file.name: file.read_bytes() for file in (tmp_path / "with").iterdir()}

    again = replayed(crosswire, tmp_path, model={"FOLDER": folder})

    assert again == first
    assert {file.name: file.read_bytes() for file in (tmp_path / "with").iterdir()} == files


def test_compare_and_explain_say_so_too(
    crosswire: CommandLine, tmp_path: Path, folder: str
) -> None:
    crosswire.variables = {"CROSSWIRE_MODEL__FOLDER": folder}
    pairs = lines_to(tmp_path / "pairs.jsonl", {"id": "p", "a": FED, "b": STARVED})
    (tmp_path / "north.txt").write_text(FEEDS)
    (tmp_path / "coast.txt").write_text(STARVES)

    compared = crosswire("compare", pairs, "--out", tmp_path / "verdicts.jsonl", "--suggest")
    explained = crosswire("explain", tmp_path / "north.txt", tmp_path / "coast.txt")
    counted = crosswire("compare", pairs, "--out", tmp_path / "verdicts.jsonl", "--json")

    assert compared.out.startswith("With the model tiny.\n1 pair: 1 contradicts.")
    assert explained.out.startswith("With the model tiny.\n")
    assert "✓ model: A model takes the two sentences for contrary" in explained.out
    assert json.loads(counted.out)["model"] == "tiny"


def test_an_endpoint_that_is_down_ends_a_replay_with_a_sentence(
    crosswire: CommandLine, tmp_path: Path
) -> None:
    said = replayed(crosswire, tmp_path, model={"URL": "http://127.0.0.1:9/v1"})

    assert said.code == 3
    assert "127.0.0.1 could not be reached" in said.sentence


def test_an_endpoint_suggests_as_a_folder_does(crosswire: CommandLine, tmp_path: Path) -> None:
    with completions(scores(contrary=0.97, agreement=0.0)) as served:
        said = replayed(crosswire, tmp_path, model={"URL": f"{served.url}/v1", "NAME": "small"})

    assert said.code == 0
    assert f"With the model small at 127.0.0.1:{served.port}." in said.out
    assert len(lines_in(tmp_path / "with" / "suggestions.jsonl")) == 1


def model_finding(crosswire: CommandLine, **model: str) -> tuple[int, dict[str, Any] | None]:
    crosswire.variables = {
        "CROSSWIRE_API__PORT": "0",
        **{f"CROSSWIRE_MODEL__{name}": value for name, value in model.items()},
    }
    said = crosswire("doctor", "--json")
    return said.code, next((it for it in json.loads(said.out) if it["name"] == "model"), None)


def test_the_doctor_tries_the_model(crosswire: CommandLine, folder: str) -> None:
    code, finding = model_finding(crosswire, FOLDER=folder)

    assert code == 0
    assert finding
    assert finding["state"] == "ok"
    assert finding["saw"].startswith("tiny reads a pair of sentences in ")


def test_the_doctor_says_nothing_of_a_model_that_is_not_set(crosswire: CommandLine) -> None:
    assert model_finding(crosswire) == (0, None)


def test_the_doctor_names_what_is_missing(crosswire: CommandLine, folder: str) -> None:
    (Path(folder) / "tokenizer.json").unlink()

    code, finding = model_finding(crosswire, FOLDER=folder)

    assert code == 1
    assert finding
    assert finding["saw"] == f"The model's folder {folder} lacks tokenizer.json."


def test_the_doctor_quotes_an_endpoint_that_answers_rubbish(crosswire: CommandLine) -> None:
    rubbish = completion("I would rather not.")
    with completions(scores(contrary=0.5), rubbish) as served:
        code, finding = model_finding(crosswire, URL=f"{served.url}/v1")

    assert code == 1
    assert finding
    assert finding["saw"] == "What it answers are no scores of the pairs."


def hand_in(running: Running, told: dict[str, Any]) -> None:
    article = {name: told[name] for name in ("source", "title", "text")}
    article["published"] = "2024-05-14T12:00:00Z" if told is not COAST else COAST["published"]
    assert httpx.post(f"{running.url}/v1/articles", json=article).status_code == 201


@pytest.mark.parametrize("worker", ["simple", "fork"])
def test_a_daemon_keeps_suggestions_and_delivers_nothing_of_them(
    crosswire: CommandLine, folder: str, worker: str
) -> None:
    crosswire.variables = {
        "CROSSWIRE_MODEL__FOLDER": folder,
        "CROSSWIRE_MODEL__PATIENCE": "PT10S",
        "CROSSWIRE_QUEUE__WORKER": worker,
    }
    with daemon(crosswire) as running:
        for told in (FED, STARVED):
            hand_in(running, told)

        eventually(lambda: len(httpx.get(f"{running.url}/v1/suggestions").json()) == 1)

        assert httpx.get(f"{running.url}/v1/disputes").json() == []


def test_a_daemon_whose_model_is_broken_judges_as_ever(crosswire: CommandLine, folder: str) -> None:
    (Path(folder) / "model.onnx").write_bytes(b"no network")
    crosswire.variables = {"CROSSWIRE_MODEL__FOLDER": folder}
    with daemon(crosswire) as running:
        for told in (NORTH, COAST):
            hand_in(running, told)

        eventually(lambda: len(httpx.get(f"{running.url}/v1/disputes").json()) == 1)
