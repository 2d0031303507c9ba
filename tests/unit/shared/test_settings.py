"""Settings come from variables and files, and a wrong one is told in one sentence."""

from datetime import timedelta
from pathlib import Path

import pytest

from crosswire.domain.errors import Refused
from crosswire.queue.desk import lease_of
from crosswire.settings import Settings, read_settings


def test_a_group_and_a_name_make_a_variable() -> None:
    settings = read_settings({"CROSSWIRE_QUEUE__LEASE": "PT5S", "CROSSWIRE_DATA": "/srv/news"})

    assert settings.queue.lease == timedelta(seconds=5)
    assert settings.database == "sqlite:////srv/news/crosswire.db"


def test_a_file_holds_a_secret_even_of_a_group(tmp_path: Path) -> None:
    (tmp_path / "token").write_text("s3cret\n")
    (tmp_path / "url").write_text("postgresql+psycopg://x:y@db/crosswire\n")

    settings = read_settings(
        {
            "CROSSWIRE_API__TOKEN_FILE": str(tmp_path / "token"),
            "CROSSWIRE_DATABASE_URL_FILE": str(tmp_path / "url"),
        }
    )

    assert settings.api.token == "s3cret"
    assert settings.database == "postgresql+psycopg://x:y@db/crosswire"


def test_the_environment_of_the_process_is_read_only_once(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "token").write_text("s3cret\n")
    monkeypatch.setenv("CROSSWIRE_API__TOKEN_FILE", str(tmp_path / "token"))
    monkeypatch.setenv("CROSSWIRE_API__PORT", "9999")

    assert read_settings().api.token == "s3cret"
    assert read_settings({}).api.port == Settings().api.port == 8710


@pytest.mark.parametrize(
    ("variables", "title"),
    [
        ({}, None),
        ({"FOLDER": "/srv/models/small/"}, "small"),
        ({"FOLDER": "."}, Path.cwd().name),
        ({"URL": "http://localhost:8000/v1"}, "default at localhost:8000"),
        ({"URL": "https://x:y@models.example/v1", "NAME": "seven"}, "seven at models.example"),
    ],
)
def test_a_model_has_the_name_of_its_folder_or_of_its_place(
    variables: dict[str, str], title: str | None
) -> None:
    settings = read_settings({f"CROSSWIRE_MODEL__{k}": v for k, v in variables.items()})

    assert settings.model.title == title


@pytest.mark.parametrize(
    ("variables", "sentence"),
    [
        (
            {"URL": "models.example"},
            "CROSSWIRE_MODEL__URL is wrong: it is no address of an endpoint",
        ),
        ({"URL": "https://a/v1", "FOLDER": "b"}, "CROSSWIRE_MODEL is wrong: folder and url are"),
        ({"PATIENCE": "PT11S"}, "CROSSWIRE_MODEL__PATIENCE is wrong: Input should be less"),
        ({"SUGGEST_AT": "0"}, "CROSSWIRE_MODEL__SUGGEST_AT is wrong: Input should be greater"),
        ({"DOUBT": "1.1"}, "CROSSWIRE_MODEL__DOUBT is wrong: Input should be less"),
    ],
)
def test_a_model_that_cannot_be_meant_is_refused(variables: dict[str, str], sentence: str) -> None:
    with pytest.raises(Refused) as refused:
        read_settings({f"CROSSWIRE_MODEL__{k}": v for k, v in variables.items()})

    assert str(refused.value).startswith(sentence)


@pytest.mark.parametrize("key", ["s3cret\nand more", "s3crét"])
def test_a_secret_that_is_wrong_is_not_repeated(key: str) -> None:
    with pytest.raises(Refused, match=r"^CROSSWIRE_MODEL__KEY is wrong: .*line\.$"):
        read_settings({"CROSSWIRE_MODEL__KEY": key})


def test_a_group_that_is_wrong_as_a_whole_is_not_repeated() -> None:
    both = {"CROSSWIRE_MODEL__URL": "https://a/v1", "CROSSWIRE_MODEL__FOLDER": "b"}

    with pytest.raises(Refused) as refused:
        read_settings({**both, "CROSSWIRE_MODEL__KEY": "s3cret"})

    assert "s3cret" not in str(refused.value)


def test_work_may_take_as_long_as_the_patience_with_a_model() -> None:
    asked = {"CROSSWIRE_MODEL__FOLDER": "m", "CROSSWIRE_MODEL__PATIENCE": "PT10S"}
    short = {"CROSSWIRE_QUEUE__LEASE": "PT5S"}

    assert lease_of("alerts", read_settings(short)) == timedelta(seconds=5)
    lease = lease_of("alerts", read_settings({**short, **asked}))
    assert lease / 2 + timedelta(seconds=10) < lease


def test_secrets_are_not_shown_with_the_settings() -> None:
    settings = read_settings(
        {"CROSSWIRE_API__TOKEN": "s3cret", "CROSSWIRE_DATABASE_URL": "postgresql://x:s3cret@db/n"}
    )

    assert "s3cret" not in repr(settings)


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("CROSSWIRE_QUEUE__LEASE", "soon"),
        ("CROSSWIRE_API__PORT", "99999"),
        ("CROSSWIRE_API__PRT", "1"),
        ("CROSSWIRE_QUEUE__MAX_ATTEMPTS", "0"),
        ("CROSSWIRE_DATABASE_URL_FILE", "/no/such/file"),
        ("CROSSWIRE_OUTBOUND__PORTS", "80;443"),
        ("CROSSWIRE_OUTBOUND__PORTS", "[0]"),
        ("CROSSWIRE_OUTBOUND__PORTS", "[]"),
        ("CROSSWIRE_OUTBOUND__CONTACT", "desk@example.org\r\nX: 1"),
        ("CROSSWIRE_OUTBOUND__CONTACT", "dešk@example.org"),
        ("CROSSWIRE_OUTBOUND__USER_AGENT", " "),
        ("CROSSWIRE_INGEST__INTERVAL", "PT0S"),
        ("CROSSWIRE_INGEST__QUIET_INTERVAL", "-PT1H"),
        ("CROSSWIRE_INGEST__MAX_INTERVAL", "P999999999D"),
        ("CROSSWIRE_INGEST__HOST_PAUSE", "-PT2S"),
        ("CROSSWIRE_INGEST__ROBOTS_FOR", "PT0S"),
        ("CROSSWIRE_INGEST__PARSE_MEMORY", "1"),
        ("CROSSWIRE_INGEST__PARSE_TIMEOUT", "PT0S"),
        ("CROSSWIRE_OUTBOUND__DEADLINE", "PT0S"),
        ("CROSSWIRE_QUEUE__TICK", "-PT1S"),
        ("CROSSWIRE_DELIVERY__SCHEDULE", '["-PT5S"]'),
    ],
)
def test_a_wrong_value_is_told_by_its_variable(variable: str, value: str) -> None:
    with pytest.raises(Refused) as refusal:
        read_settings({variable: value})

    sentence = str(refusal.value)
    assert sentence.startswith(variable)
    assert "\n" not in sentence


def test_intervals_that_contradict_each_other_are_told() -> None:
    with pytest.raises(Refused, match="min_interval is longer than quiet_interval"):
        read_settings({"CROSSWIRE_INGEST__MIN_INTERVAL": "PT2H"})


def test_a_wrong_list_does_not_give_away_what_another_variable_holds() -> None:
    variables = {
        "CROSSWIRE_API__TOKEN": "s3cret",
        "CROSSWIRE_DATABASE_URL": "postgresql://x:s3cret@db/n",
        "CROSSWIRE_OUTBOUND__PORTS": "80;443",
    }

    with pytest.raises(Refused) as refusal:
        read_settings(variables)

    assert "CROSSWIRE_OUTBOUND__PORTS" in str(refusal.value)
    assert "s3cret" not in str(refusal.value)
