"""A list of feeds is imported over a real web of feeds that are well and feeds that are broken."""

import json
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.integration.commandline import CommandLine
from tests.servers.feeds import BY_NAME, KINDS, Kind, Listed, entries, opml, serve
from tests.servers.web import Web, web


@contextmanager
def listed(
    crosswire: CommandLine, folder: Path, *kinds: Kind
) -> Iterator[tuple[Path, list[Listed], Web]]:
    """The web, and a file that lists it; its hosts may be reached."""
    with web(serve, host="0.0.0.0") as server:
        named = list(entries(kinds, server.port))
        file = folder / "desk.opml"
        file.write_text(opml(named))
        crosswire.variables |= {
            "CROSSWIRE_OUTBOUND__ALLOW_PRIVATE": json.dumps(
                [f"{it.host}:{server.port}" for it in named]
            ),
            "CROSSWIRE_OUTBOUND__DEADLINE": "PT3S",
            "CROSSWIRE_INGEST__HOST_PAUSE": "PT0.01S",
        }
        yield file, named, server


def feeds_of(crosswire: CommandLine) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(crosswire("feeds", "list", "--json").out)
    return found


def test_of_every_kind_of_entry_it_is_told_what_works_and_what_to_do(
    crosswire: CommandLine, tmp_path: Path
) -> None:
    kinds = [BY_NAME["rss"], *KINDS, *KINDS[:8]]
    with listed(crosswire, tmp_path, *kinds) as (file, named, _):
        said = crosswire("feeds", "import", file, "--json")
        report = json.loads(said.out)

    told = {
        (it.kind.name, entry["state"]) for it, entry in zip(named, report["entries"], strict=True)
    }
    assert told == {(kind.name, kind.state) for kind in KINDS}
    assert said.code == 2
    assert said.err == ""
    pollable = Counter(it.kind.state in ("ok", "moved", "found", "trouble") for it in named)
    assert (report["taken"], len(feeds_of(crosswire))) == (pollable[True], pollable[True])
    assert all(it["advice"] for it in report["entries"] if not it["taken"])


def test_where_a_feed_has_moved_or_a_page_names_one_that_is_polled(
    crosswire: CommandLine, tmp_path: Path
) -> None:
    kinds = [BY_NAME[name] for name in ("moved", "named", "comments", "passing")]
    with listed(crosswire, tmp_path, *kinds) as (file, named, _):
        said = crosswire("feeds", "import", file)
        host = [it.host for it in named]

    polled = {feed["url"] for feed in feeds_of(crosswire)}
    port = named[0].address.split(":")[2].split("/")[0]
    assert polled == {
        f"http://{host[0]}:{port}/good/rss",
        f"http://{host[1]}:{port}/good/rss",
        f"http://{host[2]}:{port}/good/rss",
        f"http://{host[3]}:{port}/passing/rss",
    }
    assert said.code == 0
    assert "4 entries, 4 polled from now on." in said.out
    assert "\x1b" not in said.out


def test_a_second_import_changes_nothing_and_asks_nobody(
    crosswire: CommandLine, tmp_path: Path
) -> None:
    with listed(crosswire, tmp_path, *[BY_NAME["rss"]] * 3) as (file, _, server):
        crosswire("feeds", "import", file)
        before, asked = feeds_of(crosswire), len(server.asked)

        again = crosswire("feeds", "import", file)

        assert (again.code, feeds_of(crosswire), len(server.asked)) == (0, before, asked)
    assert "3 there already" in again.out


def test_unchecked_entries_are_added_as_they_are(crosswire: CommandLine, tmp_path: Path) -> None:
    kinds = [BY_NAME[name] for name in ("missing", "script", "lapsed")]
    with listed(crosswire, tmp_path, *kinds) as (file, _, server):
        said = crosswire("feeds", "import", file, "--no-check", "--json")

        states = [it["state"] for it in json.loads(said.out)["entries"]]
        assert states == ["unchecked", "no_address", "unchecked"]
        assert (said.code, server.asked) == (2, [])


def test_what_is_exported_and_imported_elsewhere_is_the_same(
    crosswire: CommandLine, tmp_path: Path
) -> None:
    with listed(crosswire, tmp_path, *[BY_NAME["rss"]] * 12) as (file, named, _):
        crosswire("feeds", "import", file)
        first = named[0].address
        crosswire(
            "feeds", "set", first, "--every", "7m", "--tag", "Two/Deep", "--source", "A & “B”"
        )
        crosswire(
            "feeds", "set", named[1].address, "--validators", "ignore", "--full-text", "never"
        )
        crosswire("feeds", "pause", named[2].address)
        exported = tmp_path / "exported.opml"
        crosswire("feeds", "export", "--out", exported)
        elsewhere = CommandLine(tmp_path / "elsewhere", crosswire.variables)

        said = elsewhere("feeds", "import", exported, "--no-check")

    varying = ("next_poll_at",)
    here, there = feeds_of(crosswire), feeds_of(elsewhere)
    for feed in here + there:
        for name in varying:
            feed.pop(name)
    assert there == here
    assert said.code == 0


def test_a_site_is_added_by_its_address_and_several_feeds_are_listed_to_choose_from(
    crosswire: CommandLine, tmp_path: Path
) -> None:
    kinds = [BY_NAME[name] for name in ("named", "several", "page")]
    with listed(crosswire, tmp_path, *kinds) as (_, named, _):
        taken = crosswire("feeds", "add", named[0].address)
        asked = crosswire("feeds", "add", named[1].address)
        none = crosswire("feeds", "add", named[2].address)

    assert taken.code == 0
    assert "is a web page; the feed that it names is" in taken.out
    assert (asked.code, none.code) == (2, 2)
    assert [line.split()[3].rsplit("/", 2)[1] for line in asked.out.splitlines()] == [
        "good",
        "other",
    ]
    assert asked.sentence.endswith("names several feeds: add one of them.")
    assert len(feeds_of(crosswire)) == 1


def test_what_is_no_list_is_one_sentence(crosswire: CommandLine, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<!doctype html><html></html>")

    for file, code, words in (
        (page, 2, "is a web page"),
        (tmp_path / "nothing.opml", 2, "cannot be read"),
        (Path("/dev/zero"), 2, "is no ordinary file"),
    ):
        said = crosswire("feeds", "import", file)
        assert (said.code, words in said.sentence) == (code, True)
