"""How well the store finds reprints through its index, as articles are kept."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import NamedTuple

from crosswire.domain.articles import NewArticle, Source
from crosswire.store.protocol import Store, Transaction
from crosswire.store.session import MemoryStore
from tests.samples import NOON


class Found(NamedTuple):
    """What became of a reprint: whether its original was found, or only other texts were."""

    original: bool
    others_only: bool


class Shelf:
    """Texts that are stored, each by an outlet of its own, all of one day."""

    def __init__(self, texts: Iterable[tuple[str, str]]) -> None:
        """Ids and words."""
        self._store: Store = MemoryStore()
        self._articles = {id: self._keep(id, words) for id, words in texts}

    def meets(self, original: str, reprint: str) -> Found:
        """Keep the reprint, look whom it is put together with, and forget it again."""
        mates: list[str] = []
        with suppress(_Forgotten), self._store.transaction() as tx:
            article = _kept(tx, f"reprint of {original}", reprint)
            mates += _together(tx, article)
            raise _Forgotten
        found = self._articles[original] in mates
        return Found(found, bool(mates) and not found)

    def together(self, pairs: Iterable[tuple[str, str]]) -> Iterator[bool]:
        """Whether the two texts of each pair count as one."""
        with self._store.reading() as tx:
            mates = {id: set(_together(tx, article)) for id, article in self._articles.items()}
        return (self._articles[b] in mates[a] for a, b in pairs)

    def _keep(self, id: str, words: str) -> str:
        with self._store.transaction() as tx:
            return _kept(tx, id, words)


class _Forgotten(Exception):
    """Ends a transaction that keeps nothing."""


def _kept(tx: Transaction, name: str, words: str) -> str:
    source = Source(id=name, name=name)
    new = NewArticle(source=source, title=name, text=words, guid=name, published_at=NOON)
    return tx.articles.keep(new, NOON).article.id


def _together(tx: Transaction, article_id: str) -> list[str]:
    return [each.article_id for each in tx.prints.together_with(article_id, limit=1000)]
