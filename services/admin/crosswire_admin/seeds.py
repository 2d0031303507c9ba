"""Articles of a folder, handed in one after another as if they arrived from a feed."""

import json
import time
import tomllib
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from threading import Event
from typing import Any, NamedTuple

from crosswire.domain.errors import Refused
from crosswire.store.protocol import Store
from crosswire_admin.services import Standby

MANIFESTS = ("manifest.toml", "manifest.json")
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
    facts = known_facts(folder)
    files = sorted(path for path in folder.iterdir() if _is_article(path))
    seeds = [Seed(path, moment(facts.get(path.name, {}).get("published"))) for path in files]
    if not seeds:
        raise Refused(f"{folder} holds no article: a .txt, .html or .json file is needed.")
    last = datetime.max.replace(tzinfo=UTC)
    return sorted(seeds, key=lambda seed: (seed.published or last, seed.path.name))


def add(seed: Seed, folder: Path, ingest: Standby) -> Any:
    """Hand one article in through the ingest service; what it answers."""
    manifest = _manifest(folder)
    known = ("--manifest", str(manifest)) if manifest else ()
    return ingest.ask("add", str(seed.path), *known, "--json")


def wait_until_worked_through(store: Store, closing: Event, *, pause: float = 0.05) -> bool:
    """Until no article waits to be read or compared; False if that takes too long."""
    until = time.monotonic() + WORKED_THROUGH_WITHIN.total_seconds()
    while time.monotonic() < until and not closing.wait(pause):
        with store.reading() as tx:
            counts = [count for count in tx.work.counts() if count.stage in STAGES]
        if not any(count.waiting or count.running for count in counts):
            return True
    return False


def _is_article(path: Path) -> bool:
    return path.suffix in READABLE and path.name not in MANIFESTS


def _manifest(folder: Path) -> Path | None:
    return next((folder / name for name in MANIFESTS if (folder / name).is_file()), None)


def known_facts(folder: Path) -> dict[str, dict[str, Any]]:
    """What the folder's manifest says of each file. Whether all of it is right is for the ingest
    service to judge."""
    path = _manifest(folder)
    if not path:
        return {}
    try:
        text = path.read_text("utf-8")
        manifest = tomllib.loads(text) if path.suffix == ".toml" else json.loads(text)
    except (OSError, ValueError) as error:
        raise Refused(f"{path} cannot be read: {error}.") from error
    entries = manifest.get("articles") if isinstance(manifest, dict) else None
    listed = entries if isinstance(entries, list) else []
    return {str(entry.get("file")): entry for entry in listed if isinstance(entry, dict)}


def moment(value: object) -> datetime | None:
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
