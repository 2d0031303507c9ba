"""Article files into the store, one transaction each, and a report on what became of them."""

import json
import sys
from collections.abc import Iterable
from typing import Any

from crosswire.clock import Clock
from crosswire.domain.errors import Refused
from crosswire.domain.text import clean_line
from crosswire.embedded import redis_url_of
from crosswire.queue.connection import connect
from crosswire.queue.nudge import nudge
from crosswire.settings import Settings
from crosswire.store.protocol import Kept, Store
from crosswire_ingest.files import Taken


def add(
    taken: Iterable[Taken], *, store: Store, clock: Clock, settings: Settings, as_json: bool
) -> int:
    """Keep every good article, say what is wrong with the others; 2 if there were any."""
    kept: list[dict[str, Any]] = []
    refused: list[dict[str, Any]] = []
    for one in taken:
        if isinstance(one.article, Refused):
            refused.append({"file": one.where, "reason": str(one.article)})
            print(clean_line(f"{one.where}: {one.article}"), file=sys.stderr)
            continue
        with store.transaction() as tx:
            result = tx.articles.keep(one.article, clock.now())
        kept.append(_told(one.where, one.article.source.name, result))
        if not as_json:
            print(_line(kept[-1]), flush=True)
    if any(one["change"] != "known" for one in kept):
        nudge(connect(redis_url_of(settings)))
    if as_json:
        print(json.dumps({"articles": kept, "refused": refused}, ensure_ascii=False, indent=2))
    return 2 if refused else 0


def _told(where: str, source: str, kept: Kept) -> dict[str, Any]:
    article = kept.article
    return {
        "file": where,
        "change": kept.change,
        "id": article.id,
        "revision": article.revision,
        "source": source,
        "published_at": article.published_at and article.published_at.isoformat(),
        "title": article.title,
    }


def _line(told: dict[str, Any]) -> str:
    day = told["published_at"][:10] if told["published_at"] else "date unknown"
    return f"{told['change']:7}  {told['id']}  {day:12}  {told['source']}: {told['title']}"
