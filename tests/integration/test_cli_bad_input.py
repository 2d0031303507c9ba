"""Whatever is wrong is said in one sentence, with the exit code of its kind and no traceback."""

import json
import socket
from pathlib import Path

import pytest

from crosswire_admin.tenancy import Tenancy
from tests.integration.commandline import CommandLine
from tests.servers.web import answer, web


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("empty.txt", b"", "empty"),
        ("binary.txt", bytes(range(256)) * 64, "text"),
        ("endless.txt", b"Twelve people died. " * (50 * 1024 * 1024 // 20), "too large"),
        ("broken.json", b'{"text": ', "JSON"),
    ],
)
def test_a_file_that_is_no_article_is_refused(
    name: str, content: bytes, words: str, crosswire: CommandLine, tmp_path: Path
) -> None:
    file = tmp_path / name
    file.write_bytes(content)

    said = crosswire("articles", "add", file, "--source", "North Daily")

    assert said.code == 2
    assert words in said.sentence


def test_a_good_article_beside_a_bad_one_is_kept(crosswire: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_bytes(b"")
    (tmp_path / "good.txt").write_text("Flood\n\nTwelve people died in the flood, police said.\n")
    files = (tmp_path / "bad.txt", tmp_path / "good.txt")

    said = crosswire("articles", "add", *files, "--source", "North Daily")

    assert said.code == 2
    assert len(json.loads(crosswire("articles", "list", "--json").out)) == 1


def test_a_broken_manifest_is_refused(crosswire: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Twelve people died in the flood, police said.")
    (tmp_path / "manifest.toml").write_text("[[articles]\nfile = ")

    said = crosswire(
        "articles", "add", tmp_path / "a.txt", "--manifest", tmp_path / "manifest.toml"
    )

    assert said.code == 2
    assert "manifest.toml is not TOML" in said.sentence


def test_a_feed_that_is_a_web_page_is_refused(crosswire: CommandLine) -> None:
    with web(answer(b"<!DOCTYPE html><html><body>News</body></html>")) as server:
        crosswire.variables = {
            "CROSSWIRE_OUTBOUND__ALLOW_PRIVATE": json.dumps([f"127.0.0.1:{server.port}"]),
            "CROSSWIRE_OUTBOUND__PORTS": json.dumps([server.port]),
        }

        said = crosswire("feeds", "add", server.url)

    assert said.code == 2
    assert "is a web page, not a feed" in said.sentence


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1/rss", "http://169.254.169.254/", "http://[::1]/rss", "http://0x7f.1/"]
)
def test_a_feed_on_a_private_address_is_refused(url: str, crosswire: CommandLine) -> None:
    said = crosswire("feeds", "add", url)

    assert said.code == 2
    assert said.sentence.endswith(".")
    assert json.loads(crosswire("feeds", "list", "--json").out) == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("CROSSWIRE_API__PORT", "ninety"),
        ("CROSSWIRE_QUEUE__LEASE", "soon"),
        ("CROSSWIRE_OUTBOUND__PORTS", "80,443"),
        ("CROSSWIRE_API__TOKEN_FILE", "/nowhere/token"),
        ("CROSSWIRE_DATABASE_URL", "mysql://localhost/crosswire"),
        ("CROSSWIRE_REDIS_URL", "localhost:6379"),
    ],
)
def test_a_wrong_setting_is_refused_at_the_start(
    name: str, value: str, crosswire: CommandLine
) -> None:
    crosswire.variables = {name: value}

    said = crosswire("up", "--port", "0") if name != "CROSSWIRE_API__PORT" else crosswire("up")

    assert (said.code, said.out) == (2, "")
    assert said.sentence


def test_a_redis_that_is_down_at_the_start_is_named(crosswire: CommandLine) -> None:
    crosswire.variables = {"CROSSWIRE_REDIS_URL": "redis://:secret@127.0.0.1:1/0"}

    said = crosswire("up", "--port", "0")

    assert said.code == 3
    assert said.sentence.startswith("Redis at 127.0.0.1:1 does not answer")
    assert "secret" not in said.err


@pytest.mark.parametrize("words", ["up --port 0", "disputes list", "status", "work extractor"])
def test_a_postgresql_that_is_down_is_named(words: str, crosswire: CommandLine) -> None:
    crosswire.variables = {"CROSSWIRE_DATABASE_URL": "postgresql://u:secret@127.0.0.1:1/news"}

    said = crosswire(*words.split())

    assert said.code == 3
    assert "The database news on 127.0.0.1:1" in said.sentence
    assert "secret" not in said.err


def test_a_port_in_use_is_named_with_another_to_try(crosswire: CommandLine) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]

        said = crosswire("up", "--port", str(port))

    assert said.code == 2
    assert f"--port {port + 1}" in said.sentence


def test_two_daemons_do_not_share_a_folder(crosswire: CommandLine) -> None:
    with Tenancy(crosswire.data, None):
        said = crosswire("up", "--port", "0")

    assert said.code == 2
    assert "already (process " in said.sentence


def test_a_data_folder_that_cannot_be_made_is_named(crosswire: CommandLine) -> None:
    crosswire.data.write_text("a file")

    for words in ("up", "disputes list"):
        said = crosswire(*words.split())
        assert said.code == 2
        assert str(crosswire.data) in said.sentence


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("up --only postman", "There is no role 'postman'"),
        ("up --port 0 --seeds nowhere", "nowhere is not a folder of articles."),
        ("up --exit-after-seeds", "--exit-after-seeds needs --seeds FOLDER."),
        ("demo nowhere", "nowhere is not a folder of articles."),
        ("explain nothing nowhere", "nothing is no file"),
        ("explain / /", "/ is a folder: name a text, or one JSON object"),
        ("replay / --out out", "/ is a folder: name a file of JSON lines."),
        ("receive", "A receiver needs the endpoint's key"),
        ("receive --secret short", "A secret is whsec_"),
        ("endpoints add desk ftp://example.org/", "is not an http or https address"),
    ],
)
def test_what_is_wrong_is_said(words: str, sentence: str, crosswire: CommandLine) -> None:
    said = crosswire(*words.split())

    assert said.code in (2, 4)
    assert sentence in said.sentence
