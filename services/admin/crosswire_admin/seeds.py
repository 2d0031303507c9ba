"""Articles of a folder, handed in one after another as if they arrived from a feed."""

import time
import tomllib
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from crosswire.domain.errors import Refused
from crosswire.store.protocol import Store
from crosswire_admin.services import ask

MANIFEST = "manifest.toml"
READABLE = (".txt", ".html", ".json")
WORKED_THROUGH_WITHIN = timedelta(minutes=2)
#: The stages that an article passes before its disputes are known.
STAGES = ("extractor", "alerts")


class Seed(NamedTuple):
    path: Path
    published: datetime | None


def in_order(folder: Path) -> list[Seed]:
    """The articles of the folder, the earliest published first, unknown dates last."""
    if not folder.is_dir():
        raise Refused(f"{folder} is not a folder of articles.")
    times = dict(_times(folder))
    files = sorted(path for path in folder.iterdir() if path.suffix in READABLE)
    seeds = [Seed(path, times.get(path.name)) for path in files]
    if not seeds:
        raise Refused(f"{folder} holds no article: a .txt, .html or .json file is needed.")
    last = datetime.max.replace(tzinfo=UTC)
    return sorted(seeds, key=lambda seed: (seed.published or last, seed.path.name))


def add(seed: Seed, folder: Path) -> Any:
    """Hand one article in through the ingest service; what it answers."""
    manifest = folder / MANIFEST
    known = ("--manifest", str(manifest)) if manifest.exists() else ()
    return ask("crosswire_ingest", "add", str(seed.path), *known, "--json")


def wait_until_worked_through(store: Store, *, pause: float = 0.05) -> bool:
    """Until no article waits to be read or compared; False if that takes too long."""
    until = time.monotonic() + WORKED_THROUGH_WITHIN.total_seconds()
    while time.monotonic() < until:
        with store.reading() as tx:
            counts = [count for count in tx.work.counts() if count.stage in STAGES]
        if not any(count.waiting or count.running for count in counts):
            return True
        time.sleep(pause)
    return False


def _times(folder: Path) -> Iterator[tuple[str, datetime]]:
    """Publication times that the manifest knows, by file name."""
    path = folder / MANIFEST
    if not path.exists():
        return
    try:
        manifest = tomllib.loads(path.read_text())
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Refused(f"{path} is no TOML file: {error}.") from error
    for name, facts in _entries(manifest):
        if (at := _moment(facts.get("published"))) is not None:
            yield name, at


def _entries(manifest: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for facts in manifest.get("articles", []):
        if isinstance(facts, dict) and isinstance(facts.get("file"), str):
            yield facts["file"], facts


def _moment(value: object) -> datetime | None:
    if isinstance(value, str):
        try:
            value = datetime.fromisoformat(value)
        except ValueError:
            return None
    if isinstance(value, datetime):
        return value if value.tzinfo else value.replace(tzinfo=UTC)
    if isinstance(value, date):
        return datetime(value.year, value.month, value.day, tzinfo=UTC)
    return None
