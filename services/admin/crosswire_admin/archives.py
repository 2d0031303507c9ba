"""An archive of articles, one JSON object a line, into the store: some hundred lines a transaction.

It may be begun again at any time: what the store knows changes nothing.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

from crosswire.clock import Clock
from crosswire.credit import credited
from crosswire.domain.articles import NewArticle, Source
from crosswire.domain.errors import Refused
from crosswire.domain.messages import Rank
from crosswire.domain.text import clean_line, clean_text
from crosswire.domain.value import Value
from crosswire.outbound import checked_url
from crosswire.store.protocol import Store
from crosswire_admin.jsonlines import Line, identity, lines, sentence_of, words
from crosswire_admin.progress import progress_in
from crosswire_admin.stated import is_future, stated_time

T = TypeVar("T")

AT_ONCE = 250
"""Lines of one transaction. Others who write wait a moment for it, and not longer."""
LONGEST = 2_000
"""Letters of a title, a name or an address."""


class Imported(Value):
    """What became of an archive."""

    file: str
    lines: int = 0
    new: int = 0
    revised: int = 0
    known: int = 0
    refused: int = 0
    broken: str | None = None
    """Why it was not read to its end."""


def import_archive(
    path: Path,
    *,
    store: Store,
    clock: Clock,
    source: str | None,
    alert: bool,
    tell: Callable[[str], None],
    kept: Callable[[], None],
) -> Imported:
    """`tell` is given a sentence for each line that is refused; `kept` is called when new articles
    were committed. Raises Refused if the file cannot be read at all."""
    found: Counter[str] = Counter()
    broken = None
    with progress_in(f"Reading {path.name}", _size(path)) as step:
        read = _UntilItBreaks(lines(path))
        for batch in _in_parts(read.lines):
            new = list(_articles(batch, path, source, alert, tell, clock.now()))
            with store.transaction() as tx:
                changes = Counter(tx.articles.keep(article, clock.now()).change for article in new)
            found += changes
            found["lines"] += len(batch)
            found["refused"] += len(batch) - len(new)
            step(batch[-1].read, f"{found['lines']:,} lines")
            if changes["new"] or changes["revised"]:
                kept()
        broken = read.why
    if broken and not found["lines"]:
        raise Refused(broken)
    if not found["lines"]:
        raise Refused(f"{path} holds no line: one JSON object a line is needed.")
    revised = found["revised"] + found["restated"]
    counts = {name: found[name] for name in ("lines", "new", "known", "refused")}
    return Imported(file=str(path), revised=revised, broken=broken, **counts)


def article_in(row: dict[str, Any], *, source: str | None, alert: bool) -> NewArticle:
    """The article that a line holds. Raises Refused saying what is wrong with it."""
    title, text = clean_line(words(row, "title")), clean_text(words(row, "text")).strip()
    if not (title or text):
        raise Refused("it has neither title nor text")
    outlet = clean_line(words(row, "source")) or source
    if not outlet:
        raise Refused("it has no source: name one for all with --source")
    url = clean_line(words(row, "url")) or None
    if url:
        checked_url(url)
    agency = _short(row, "agency") or credited(title=title, text=text, outlet=outlet)
    return NewArticle(
        source=Source.named(outlet[:LONGEST]),
        title=title[:LONGEST] or text.splitlines()[0][:120],
        text=text,
        guid=_guid(row),
        url=url,
        published_at=stated_time(row.get("published")),
        language=_short(row, "language"),
        agency=agency,
        author=_short(row, "author"),
        section=_short(row, "section"),
        alerting=alert,
        rank=Rank.BACKFILL,
    )


def _guid(row: dict[str, Any]) -> str | None:
    """What the outlet calls it, else what the archive does; else its address is its name."""
    if guid := _short(row, "guid"):
        return guid
    return f"item:{identity(row)}" if row.get("id") is not None else None


def _short(row: dict[str, Any], name: str) -> str | None:
    return clean_line(words(row, name))[:LONGEST] or None


def _articles(
    batch: Iterable[Line],
    path: Path,
    source: str | None,
    alert: bool,
    tell: Callable[[str], None],
    now: datetime,
) -> Iterator[NewArticle]:
    for line in batch:
        try:
            new = article_in(line.document, source=source, alert=alert)
            if is_future(new.published_at, now):
                raise Refused(f"its published {new.published_at:%Y-%m-%d} lies in the future")
            yield new
        except Refused as refused:
            tell(f"{path}, line {line.number}: {sentence_of(refused)}")


class _UntilItBreaks:
    """Lines up to where the file cannot be read further, and then why."""

    def __init__(self, found: Iterator[Line]) -> None:
        self._found = found
        self.why: str | None = None

    @property
    def lines(self) -> Iterator[Line]:
        try:
            yield from self._found
        except Refused as refused:
            self.why = str(refused)


def _in_parts(found: Iterator[T]) -> Iterator[list[T]]:
    while part := list(islice(found, AT_ONCE)):
        yield part


def _size(path: Path) -> int:
    with suppress(OSError):
        return path.stat().st_size
    return 0
