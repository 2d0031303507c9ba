"""Streams of items: JSON lines, or what the store holds, in the order in which they appeared."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from crosswire.credit import credited
from crosswire.domain.articles import Source
from crosswire.domain.errors import Refused
from crosswire.domain.items import Item
from crosswire.domain.text import clean_line, clean_text
from crosswire.store.protocol import Store
from crosswire_admin.cases import outlets
from crosswire_admin.jsonlines import documents, identity, words
from crosswire_admin.stated import stated_time

#: Where the clock stands if no item says when it was published.
NO_DAY = datetime(2000, 1, 1, 12, tzinfo=UTC)


def read_stream(path: Path) -> list[Item]:
    """The items of a file, ready to be replayed. Raises Refused naming the line."""
    return numbered(in_date_order(documents(path, _item)))


def stored_stream(store: Store) -> list[Item]:
    """The newest revision of every article; one without a date counts from when it was stored."""
    with store.reading() as tx:
        names = outlets(tx.sources.all())
        found = list(reversed(tx.articles.newest(limit=tx.articles.count())))
        texts = {it.id: tx.articles.revision(it.id).text for it in found}
    if not found:
        raise Refused("The store holds no article to replay: name a stream of JSON lines.")
    items = [
        Item(
            id=it.id,
            source=names.get(it.source_id, it.source_id),
            published=it.published_at,
            arrived=it.reference_time,
            title=it.title,
            text=texts[it.id],
            url=it.url,
            agency=it.agency,
        )
        for it in found
    ]
    return sorted(items, key=lambda item: item.arrived)


def item_of(row: dict[str, Any], *, id: str, source: str) -> Item:
    """What a line says of one item. Raises Refused saying what is wrong with it.

    Its text stays as it came, so that offsets into it can be told; services make it plain.
    """
    title, raw = clean_line(words(row, "title")), _writable(words(row, "text"))
    text = clean_text(raw)
    if not (title or text.strip()):
        raise Refused("it has neither title nor text")
    Source.named(source)
    published = stated_time(row.get("published"))
    return Item(
        id=id,
        source=source,
        published=published,
        arrived=published or NO_DAY,
        title=title,
        text=raw,
        url=clean_line(words(row, "url")) or None,
        agency=clean_line(words(row, "agency")) or credited(title=title, text=text, outlet=source),
    )


def in_date_order(items: Iterable[Item]) -> list[Item]:
    """By the time of publication, then as they came. Those without one come last, as if they had
    arrived with the last that has one."""
    found = list(items)
    dated = sorted((it for it in found if it.published), key=lambda it: it.arrived)
    last = dated[-1].arrived if dated else NO_DAY
    return [*dated, *(it.with_(arrived=last) for it in found if not it.published)]


def numbered(items: Iterable[Item]) -> list[Item]:
    """The same id of the same outlet again is a later revision, as it would be in a feed."""
    return list(_numbered(items))


def _numbered(items: Iterable[Item]) -> Iterator[Item]:
    known: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for item in items:
        revisions = known[item.article_id]
        if (item.title, item.text) not in revisions:
            revisions.append((item.title, item.text))
        number = revisions.index((item.title, item.text)) + 1
        yield item if number == 1 else item.with_(revision=number)


def _writable(text: str) -> str:
    """Without half characters, which no file can hold; as long as it was."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _item(row: dict[str, Any]) -> Item:
    source = clean_line(words(row, "source"))
    if not source:
        raise Refused("it has no source")
    return item_of(row, id=identity(row), source=source)
