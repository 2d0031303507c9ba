"""What is known of article files: a manifest in TOML or JSON, or the fields of a JSON article."""

import json
import tomllib
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

from pydantic import Field, ValidationError

from crosswire.domain.errors import Refused
from crosswire.domain.value import Value

V = TypeVar("V", bound=Value)

NAMES = ("manifest.toml", "manifest.json")


class Facts(Value):
    """What is stated of an article. None means unknown, and unknown it stays."""

    source: str | None = None
    """The outlet's name."""
    source_url: str | None = None
    title: str | None = None
    published: datetime | date | str | None = None
    language: str | None = None
    url: str | None = None
    guid: str | None = None
    agency: str | None = None

    def or_else(self, other: "Facts") -> "Facts":
        """These facts, and the other's where these say nothing."""
        stated = {name: value for name, value in dict(self).items() if value is not None}
        return Facts(**{**dict(other), **stated})


class FileFacts(Facts):
    """An entry of a manifest; `file` is relative to the manifest."""

    file: str

    @property
    def facts(self) -> Facts:
        return Facts(**{name: value for name, value in dict(self).items() if name != "file"})


class JsonArticle(Facts):
    """An article in a JSON file."""

    text: str

    @property
    def facts(self) -> Facts:
        return Facts(**{name: value for name, value in dict(self).items() if name != "text"})


class Manifest(Facts):
    """The facts at its top are true of every article in it that does not say otherwise."""

    articles: tuple[FileFacts, ...] = Field(min_length=1)

    @property
    def shared(self) -> Facts:
        return Facts(**{name: value for name, value in dict(self).items() if name != "articles"})


def manifest_of(folder: Path) -> Path | None:
    """The manifest in a folder, if there is one."""
    return next((folder / name for name in NAMES if (folder / name).is_file()), None)


def read_manifest(path: Path) -> dict[Path, Facts]:
    """The facts of each file, in the manifest's order. Raises Refused with one sentence."""
    try:
        document = _parsed(path)
    except OSError as error:
        raise Refused(f"{path} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise Refused(f"{path} is not UTF-8 text.") from error
    except tomllib.TOMLDecodeError as error:
        raise Refused(f"{path} is not TOML: {error}.") from error
    except json.JSONDecodeError as error:
        raise Refused(f"{path} is not JSON: {error}.") from error
    except RecursionError as error:
        raise Refused(f"{path} is nested too deeply.") from error
    manifest = checked(Manifest, document, str(path))
    facts = {}
    for entry in manifest.articles:
        file = path.parent / entry.file
        if file in facts:
            raise Refused(f"{path} has two entries for {entry.file}: leave one.")
        facts[file] = entry.facts.or_else(manifest.shared)
    return facts


def checked(kind: type[V], document: Any, where: str) -> V:
    """The document as that kind of value. Raises Refused with the first thing that is wrong."""
    try:
        return kind.model_validate(document)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise Refused(f"{where} is wrong{place and ' at ' + place}: {first['msg']}.") from error


def _parsed(path: Path) -> Any:
    text = path.read_text("utf-8")
    return tomllib.loads(text) if path.suffix == ".toml" else json.loads(text)
