"""Articles from files and folders: .txt, .html and .json, with what a manifest knows of them."""

import json
import os
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from crosswire.domain.articles import NewArticle, Source
from crosswire.domain.errors import Refused
from crosswire.domain.text import clean_text
from crosswire_ingest.article_text import Page
from crosswire_ingest.charsets import charset_of
from crosswire_ingest.credit import credited
from crosswire_ingest.dates import given_time
from crosswire_ingest.manifest import (
    NAMES,
    Facts,
    JsonArticle,
    checked,
    manifest_of,
    read_manifest,
)
from crosswire_ingest.titles import title_of

SUFFIXES = (".txt", ".html", ".htm", ".json")
_MARKS_OF_UTF16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True)
class Taken:
    """One article, or why there is none."""

    where: str
    """The file, and the article's number in it if it holds several."""
    article: NewArticle | Refused


@dataclass(frozen=True)
class FileReader:
    """Reads article files. Web pages are read by `page`, at a safe distance."""

    page: Callable[[bytes], Page]
    given: Facts
    """What the person says of all files that say nothing themselves."""
    now: datetime
    max_bytes: int

    def take(self, paths: Iterable[Path], manifest: Path | None) -> Iterator[Taken]:
        """Every article in the order of the paths, and within a folder in its manifest's."""
        for path, facts in self._files(paths, manifest):
            if isinstance(facts, Refused):
                yield Taken(str(path), facts)
            else:
                yield from self._articles(path, facts)

    def _files(
        self, paths: Iterable[Path], manifest: Path | None
    ) -> Iterator[tuple[Path, Facts | Refused]]:
        known = _by_real_path(read_manifest(manifest)) if manifest else {}
        for path in paths:
            if not path.is_dir():
                yield path, known.get(path.resolve(), Facts())
                continue
            try:
                yield from _files_in(path, known)
            except Refused as refused:
                yield path, refused

    def _articles(self, path: Path, facts: Facts) -> Iterator[Taken]:
        try:
            found = list(self._read(path))
        except Refused as refused:
            yield Taken(str(path), refused)
            return
        for number, (text, stated) in enumerate(found, start=1):
            where = f"{path}[{number}]" if len(found) > 1 else str(path)
            try:
                known = facts.or_else(stated).or_else(self.given)
                yield Taken(where, self._article(text, known))
            except Refused as refused:
                yield Taken(where, refused)

    def _read(self, path: Path) -> Iterator[tuple[str, Facts]]:
        """The texts in a file, each with what the file itself states of it."""
        body = _bytes(path, self.max_bytes)
        match path.suffix.lower():
            case ".txt":
                yield _text(body), Facts()
            case ".json":
                yield from _json_articles(_text(body))
            case _:
                page = self.page(body)
                stated = Facts(
                    title=page.title, published=page.published_at, language=page.language
                )
                yield page.text, stated

    def _article(self, text: str, facts: Facts) -> NewArticle:
        if not clean_text(text).strip():
            raise Refused("There is no text in it.")
        if facts.source is None:
            raise Refused("Its source is not known: name it in a manifest or with --source.")
        title = facts.title or title_of(text)
        return NewArticle(
            source=Source.named(facts.source, facts.source_url),
            title=title,
            text=text,
            guid=facts.guid,
            url=facts.url,
            published_at=facts.published and given_time(facts.published, self.now),
            language=facts.language,
            agency=facts.agency or credited(title=title, text=text, outlet=facts.source),
        )


def _by_real_path(facts: Mapping[Path, Facts]) -> dict[Path, Facts]:
    return {path.resolve(): fact for path, fact in facts.items()}


def _files_in(folder: Path, known: Mapping[Path, Facts]) -> Iterator[tuple[Path, Facts]]:
    own = manifest_of(folder)
    listed = read_manifest(own) if own else {}
    yield from ((path, known.get(path.resolve(), facts)) for path, facts in listed.items())
    seen = {path.resolve() for path in listed}
    try:
        others = sorted(path for path in folder.iterdir() if path.suffix.lower() in SUFFIXES)
    except OSError as error:
        raise Refused(f"This folder cannot be read: {error.strerror}.") from error
    others = [path for path in others if path.resolve() not in seen and path.name not in NAMES]
    if not listed and not others:
        raise Refused("There is no .txt, .html or .json file in this folder.")
    yield from ((path, known.get(path.resolve(), Facts())) for path in others)


def _bytes(path: Path, most: int) -> bytes:
    if path.suffix.lower() not in SUFFIXES:
        raise Refused("It is no .txt, .html or .json file.")
    return ordinary_bytes(path, most)


def ordinary_bytes(path: Path, most: int) -> bytes:
    """What an ordinary file holds. Raises Refused if it is none, too large, or empty."""
    try:
        # Not blocking, so that a named pipe is refused and not waited for.
        with open(os.open(path, os.O_RDONLY | os.O_NONBLOCK), "rb") as file:
            about = os.fstat(file.fileno())
            if not stat.S_ISREG(about.st_mode):
                raise Refused("It is no ordinary file.")
            if about.st_size > most:
                size, limit = about.st_size / 1024 / 1024, most / 1024 / 1024
                raise Refused(f"It is too large: {size:,.1f} MiB, and {limit:,.3g} are the limit.")
            body = file.read(most)
    except OSError as error:
        raise Refused(f"It cannot be read: {error.strerror}.") from error
    if not body.strip():
        raise Refused("It is empty.")
    return body


def _text(body: bytes) -> str:
    if b"\0" in body and not body.startswith(_MARKS_OF_UTF16):
        raise Refused("It is not text: it holds zero bytes.")
    charset = charset_of(body)
    if charset is None:
        raise Refused("It is not text in any character set.")
    return body.decode(charset, "replace")


def _json_articles(text: str) -> Iterator[tuple[str, Facts]]:
    try:
        document = json.loads(text)
    except json.JSONDecodeError as error:
        raise Refused(f"It is not JSON: {error}.") from error
    except RecursionError as error:
        raise Refused("Its JSON is nested too deeply.") from error
    several = document if isinstance(document, list) else [document]
    if not several:
        raise Refused("Its list of articles is empty.")
    for number, one in enumerate(several, start=1):
        article = checked(JsonArticle, one, f"Article {number}" if len(several) > 1 else "It")
        yield article.text, article.facts
