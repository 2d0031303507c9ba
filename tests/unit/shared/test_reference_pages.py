"""The reference pages say what the code says."""

from pathlib import Path

from crosswire.settings import Settings
from tests.reference import DOCS, metrics_page, settings_page


def test_the_settings_page_is_current() -> None:
    assert _read("settings.md") == settings_page(), "run: .venv/bin/python -m tests.reference"


def test_the_metrics_page_is_current() -> None:
    assert _read("metrics.md") == metrics_page(), "run: .venv/bin/python -m tests.reference"


def test_every_setting_is_explained() -> None:
    rows = [line for line in settings_page().splitlines() if line.startswith("| `CROSSWIRE_")]

    assert len(rows) > len(Settings.model_fields)
    assert [row for row in rows if row.rstrip(" |").endswith("|")] == []


def _read(page: str) -> str:
    return Path(DOCS / page).read_text()
