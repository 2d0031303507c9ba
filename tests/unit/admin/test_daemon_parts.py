"""What the daemon is made of: the lock of a folder, the environment of children, the seeds."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from crosswire.domain.errors import Refused
from crosswire.settings import read_settings
from crosswire_admin.commands.up import roles_of
from crosswire_admin.seeds import in_order, moment
from crosswire_admin.supervisor import environment_of
from crosswire_admin.tenancy import Tenancy, tenant_of


def test_a_folder_has_one_tenant_who_can_be_asked_for(tmp_path: Path) -> None:
    with Tenancy(tmp_path, "http://127.0.0.1:8710"):
        tenant = tenant_of(tmp_path)
        with pytest.raises(Refused, match="already"), Tenancy(tmp_path, None):
            pass

    assert tenant
    assert tenant.url == "http://127.0.0.1:8710"
    assert tenant_of(tmp_path) is None


def test_an_empty_folder_has_no_tenant(tmp_path: Path) -> None:
    assert tenant_of(tmp_path / "nothing") is None


def test_a_folder_that_cannot_be_written_to_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "daemon.lock").mkdir()  # which no user, not even root, can write to

    with pytest.raises(Refused, match="cannot be written to"), Tenancy(tmp_path, None):
        pass


def test_children_work_on_the_store_of_their_daemon_whatever_the_environment_says() -> None:
    given = {
        "PATH": "/bin",
        "CROSSWIRE_DATABASE_URL_FILE": "/run/secrets/database_url",
        "CROSSWIRE_DATA": "/elsewhere",
        "CROSSWIRE_API__TOKEN_FILE": "/run/secrets/token",
    }
    settings = read_settings({"CROSSWIRE_DATA": "/here"})

    environment = environment_of(settings, given)

    assert environment["CROSSWIRE_DATA"] == "/here"
    assert "CROSSWIRE_DATABASE_URL_FILE" not in environment
    assert environment["CROSSWIRE_API__TOKEN_FILE"] == "/run/secrets/token"
    assert environment["PATH"] == "/bin"


@pytest.mark.parametrize(
    ("variables", "level"),
    [
        ({}, "warning"),
        ({"CROSSWIRE_LOG__LEVEL": "debug"}, "debug"),
        ({"CROSSWIRE_LOG__FORMAT": "json"}, "info"),
    ],
)
def test_people_see_trouble_only_and_programs_see_everything(
    variables: dict[str, str], level: str
) -> None:
    environment = environment_of(read_settings(variables), {})

    assert environment["CROSSWIRE_LOG__LEVEL"] == level


def test_some_roles_run_in_the_order_of_the_pipeline() -> None:
    assert roles_of("api, relay") == ["relay", "api"]
    assert roles_of(None) == ["relay", "ingest", "extractor", "alerts", "delivery", "api"]


@pytest.mark.parametrize("only", ["postman", "", ","])
def test_a_role_that_is_none_is_refused(only: str) -> None:
    with pytest.raises(Refused, match="There is no role"):
        roles_of(only)


def test_articles_arrive_in_the_order_of_their_publication(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.txt", "notes.md"):
        (tmp_path / name).write_text("Words.")
    (tmp_path / "manifest.toml").write_text(
        '[[articles]]\nfile = "a.txt"\npublished = 2024-05-15\n'
        '[[articles]]\nfile = "b.txt"\npublished = "2024-05-14T08:00:00Z"\n'
    )

    assert [seed.path.name for seed in in_order(tmp_path)] == ["b.txt", "a.txt", "c.txt"]


def test_without_a_manifest_names_give_the_order(tmp_path: Path) -> None:
    for name in ("2.txt", "1.html"):
        (tmp_path / name).write_text("Words.")

    assert [seed.path.name for seed in in_order(tmp_path)] == ["1.html", "2.txt"]


def test_a_folder_without_articles_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="holds no article"):
        in_order(tmp_path)


def test_a_day_without_an_hour_has_one_for_sorting_only() -> None:
    day = datetime(2024, 5, 14, tzinfo=UTC)

    assert moment("2024-05-14") == moment(day.date()) == day
    assert moment("yesterday") is None
