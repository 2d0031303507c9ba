"""`crosswire doctor`: what it sees, and what it says to do."""

import json
import socket
from pathlib import Path

import pytest

from crosswire.settings import read_settings
from crosswire_admin.checkup import Finding, check_up
from tests.unit.admin.newsdesk import NewsDesk


def test_a_machine_in_order_passes(tmp_path: Path) -> None:
    findings = _check(tmp_path, {})

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


def _check(
    data: Path, variables: dict[str, str], given: dict[str, str] | None = None
) -> dict[str, Finding]:
    settings = read_settings({"CROSSWIRE_DATA": str(data), "CROSSWIRE_API__PORT": "0", **variables})
    return {finding.name: finding for finding in check_up(settings, given or variables)}
