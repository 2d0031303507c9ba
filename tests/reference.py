"""The reference pages that are written by the code itself: `python -m tests.reference`."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from prometheus_client.parser import text_string_to_metric_families
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from crosswire.observability import metrics
from crosswire.settings import Settings
from crosswire.testing import memory_store

DOCS = Path(__file__).parent.parent / "docs"

_SETTINGS = """\
# Settings

Every setting is an environment variable. `CROSSWIRE_X_FILE` names a file that holds the value of
`CROSSWIRE_X`, for secrets. Durations are ISO 8601 (`PT30S`, `P14D`); lists are JSON. A wrong value
is told in one sentence and nothing starts. `crosswire doctor` shows where things stand.

| variable | default | meaning |
|---|---|---|
"""

_METRICS = """\
# Metrics

`GET /metrics` in the format of Prometheus. Counts come from the store at each scrape, so every
process would tell the same and a restart loses nothing.

| metric | labels | meaning |
|---|---|---|
"""


def settings_page() -> str:
    rows = [f"| `{name}` | {default} | {meaning} |" for name, default, meaning in _rows(Settings)]
    return _SETTINGS + "\n".join(rows) + "\n"


def metrics_page() -> str:
    store = memory_store()
    page = metrics.render(store, datetime(2024, 1, 1, tzinfo=UTC)).decode()
    rows = []
    for family in text_string_to_metric_families(page):
        labels = sorted({label for sample in family.samples for label in sample.labels} - {"le"})
        shown = ", ".join(f"`{label}`" for label in labels)
        rows.append(f"| `{family.name}` | {shown} | {family.documentation} |")
    return _METRICS + "\n".join(rows) + "\n"


def _rows(model: type[BaseModel], prefix: str = "CROSSWIRE_") -> Iterator[tuple[str, str, str]]:
    for name, field in model.model_fields.items():
        kind = field.annotation
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            yield from _rows(kind, f"{prefix}{name.upper()}__")
        else:
            yield f"{prefix}{name.upper()}", _default(field), _meaning(field)


def _default(field: FieldInfo) -> str:
    if field.default_factory is not None:
        return "the user's data folder"
    return _shown(field.default)


def _shown(value: Any) -> str:
    match value:
        case None:
            return "–"
        case bool():
            return f"`{str(value).lower()}`"
        case timedelta():
            return f"`{_iso(value)}`"
        case tuple():
            return ", ".join(_shown(item) for item in value) or "–"
    return f"`{value}`"


def _iso(duration: timedelta) -> str:
    """The shortest ISO 8601 form: P14D, PT30S, PT0.25S."""
    seconds = duration.total_seconds()
    for unit, size in (("D", 86400), ("H", 3600), ("M", 60)):
        if seconds and seconds % size == 0:
            return f"{'P' if unit == 'D' else 'PT'}{seconds / size:g}{unit}"
    return f"PT{seconds:g}S"


def _meaning(field: FieldInfo) -> str:
    return " ".join((field.description or "").split()).replace("|", "\\|")


def main() -> None:
    (DOCS / "settings.md").write_text(settings_page())
    (DOCS / "metrics.md").write_text(metrics_page())


if __name__ == "__main__":
    main()
