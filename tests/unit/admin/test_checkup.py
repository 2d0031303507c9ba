"""`crosswire doctor`: what it sees, and what it says to do."""

import json
import socket
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from crosswire.domain.feed_lists import FeedList
from crosswire.domain.feeds import Feed, Habits, WantedPage
from crosswire.settings import read_settings
from crosswire.store.session import open_store
from crosswire_admin.checkup import check_up
from crosswire_admin.findings import Finding
from tests.samples import article, source
from tests.unit.admin.newsdesk import NewsDesk


def test_a_machine_in_order_passes(tmp_path: Path) -> None:
    findings = _check(tmp_path, {"CROSSWIRE_OUTBOUND__CONTACT": "desk@example.org"})

    assert {finding.state for finding in findings.values()} == {"ok"}
    assert findings["Redis"].saw.startswith("private, ")


def test_what_is_missing_is_said_with_what_to_do(tmp_path: Path) -> None:
    findings = _check(
        tmp_path,
        {
            "CROSSWIRE_REDIS_URL": "redis://127.0.0.1:1",
            "CROSSWIRE_DATABASE_URL": "postgresql://127.0.0.1:1/news",
        },
    )

    assert (findings["Redis"].state, findings["store"].state) == ("fail", "fail")
    assert all(finding.advice for finding in findings.values() if finding.state != "ok")


def test_a_misspelt_variable_is_named(tmp_path: Path) -> None:
    given = {"CROSSWIRE_QUEUE__LEESE": "PT30S", "CROSSWIRE_API__TOKEN_FILE": "/dev/null"}

    finding = _check(tmp_path, {}, given)["settings"]

    assert (finding.state, finding.saw) == ("warn", "unknown: CROSSWIRE_QUEUE__LEESE")


def test_a_port_in_use_is_a_failure(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])

        assert _check(tmp_path, {"CROSSWIRE_API__PORT": port})["port"].state == "fail"


def test_an_open_api_without_a_token_is_a_warning(tmp_path: Path) -> None:
    assert _check(tmp_path, {"CROSSWIRE_API__HOST": "0.0.0.0"})["API token"].state == "warn"


def test_a_folder_that_others_may_read_is_a_warning(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)

    assert _check(tmp_path, {})["data folder"].state == "warn"


@pytest.mark.parametrize(("port", "code"), [("0", 0), ("1", 1)])
def test_the_exit_code_says_whether_it_can_work(
    port: str, code: int, desk: NewsDesk, tmp_path: Path
) -> None:
    redis = {} if port == "0" else {"CROSSWIRE_REDIS_URL": "redis://127.0.0.1:1"}
    variables = {"CROSSWIRE_DATA": str(tmp_path), "CROSSWIRE_API__PORT": "0", **redis}
    desk.settings = read_settings(variables)

    said = desk("doctor", "--json")

    assert said.code == code
    assert json.loads(said.out)[0]["name"] == "Python"


def test_without_a_contact_it_is_said_that_publishers_cannot_ask(tmp_path: Path) -> None:
    assert _check(tmp_path, {})["contact"].state == "warn"


def test_feeds_and_hosts_and_pages_are_told_as_they_stand(tmp_path: Path) -> None:
    now = datetime.now(UTC)
    store = open_store(f"sqlite:///{tmp_path / 'crosswire.db'}")
    store.upgrade()
    with store.transaction() as tx:
        tx.sources.keep(source())
        for number, condition in enumerate(("well", "silent", "dead")):
            url = f"https://north.example/{number}"
            feed = Feed(id=f"f{number}", source_id=source().id, url=url, next_poll_at=now, polls=1)
            tx.feeds.add(feed.with_(habits=Habits.model_validate({"condition": condition})))
        host = tx.hosts.get("north.example", now)
        tx.hosts.save(host.with_(closed_until=now + timedelta(hours=1)))
        kept = tx.articles.keep(article(), now).article
        tx.pages.save(WantedPage(article_id=kept.id, url="x", not_before=now, state="refused"))
        tx.feed_lists.add(
            FeedList(
                id="l1",
                address="/gone.opml",
                interval=timedelta(hours=1),
                next_poll_at=now,
                failures=2,
                last_error="It cannot be read.",
            )
        )
    store.dispose()

    findings = _check(tmp_path, {})

    assert findings["feeds"].state == "warn"
    assert set(findings["feeds"].saw.removeprefix("3: ").split(", ")) == {
        "1 well",
        "1 silent",
        "1 dead",
    }
    assert findings["hosts"].saw.startswith("1 asked for time: north.example until ")
    assert findings["pages"].saw == "1 refused"
    assert findings["followed list"].saw == "/gone.opml: It cannot be read."


def _check(
    data: Path, variables: dict[str, str], given: dict[str, str] | None = None
) -> dict[str, Finding]:
    settings = read_settings({"CROSSWIRE_DATA": str(data), "CROSSWIRE_API__PORT": "0", **variables})
    return {finding.name: finding for finding in check_up(settings, given or variables)}
