"""The entries of a feed document into the store, with their pages asked for where they say more."""

from collections import Counter
from datetime import datetime, timedelta

import structlog

from crosswire.credit import agency_named
from crosswire.domain.articles import NewArticle, Source
from crosswire.domain.feeds import Feed, WantedPage
from crosswire.domain.messages import Rank
from crosswire.settings import IngestSettings
from crosswire.store.protocol import Kept, Transaction
from crosswire_ingest.feeds import Entry, FeedDocument
from crosswire_ingest.habits import Brought
from crosswire_ingest.summaries import is_summary

log = structlog.get_logger()

FRESH = timedelta(days=3)
"""Pages of older items are not fetched: the first poll of an archive would ask for all of it. What
comes so much later than it was published rings nobody."""


def keep_entries(
    tx: Transaction,
    feed: Feed,
    document: FeedDocument,
    *,
    now: datetime,
    settings: IngestSettings,
) -> Brought:
    """Keep what is new in the document, and say what its entries were to the store."""
    source = tx.sources.get(feed.source_id)
    first = feed.polls == 0
    alerting = feed.alert_on_first_poll or not first
    reads_pages = settings.full_text and feed.full_text == "auto"
    changes: Counter[str] = Counter()
    new: list[datetime | None] = []
    renamed = 0
    entries = document.entries[::-1]  # feeds begin with the newest
    wants = [reads_pages and _has_more(entry, now) for entry in entries]
    articles = [
        article_of(
            entry,
            source,
            alerting=alerting,
            late=_is_late(entry, feed),
            rank=Rank.BACKFILL if first else Rank.NEWS,
            with_guid=not feed.habits.unsteady_guids,
            patience=settings.page_patience if wanted else None,
        )
        for entry, wanted in zip(entries, wants, strict=True)
    ]
    every = zip(entries, wants, tx.articles.keep_all(articles, now), strict=True)
    for entry, wanted, kept in every:
        changes[kept.change] += 1
        if kept.change == "new":
            new.append(entry.published_at)
        elif entry.guid and entry.url and kept.article.guid != entry.guid:
            renamed += 1
        if wanted and kept.change != "known":
            _want_page(tx, kept, entry, now)
    log.info("feed polled", feed=feed.url, **changes, left_out=document.left_out)
    if not first and len(document.entries) > 1 and changes["new"] == len(document.entries):
        log.warning("feed shares nothing with its last poll, so some may be missed", feed=feed.url)
    return Brought(tuple(new), renamed, len(document.entries) - len(new))


def article_of(
    entry: Entry,
    source: Source,
    *,
    alerting: bool,
    late: bool = False,
    rank: Rank = Rank.NEWS,
    with_guid: bool = True,
    patience: timedelta | None = None,
) -> NewArticle:
    """The entry as an article of the feed's source, its own agency only if it is an agency."""
    known_as = {source.id, source.name.casefold()}
    agency = entry.agency if entry.agency and entry.agency.casefold() not in known_as else None
    agency = agency or agency_named(source.name, certain=True)
    return NewArticle(
        source=source,
        title=entry.title,
        text=entry.text,
        guid=entry.guid if with_guid or not entry.url else None,
        url=entry.url,
        published_at=entry.published_at,
        language=entry.language,
        agency=agency,
        author=entry.author,
        section=next(iter(entry.sections), None),
        alerting=alerting,
        late=late,
        rank=rank,
        patience=patience,
    )


def _is_late(entry: Entry, feed: Feed) -> bool:
    """Whether it was published well before the feed was last seen, which did not hold it then.

    An outlet that moves its archive to new addresses, or shows more of it, has no news.
    """
    seen = feed.habits.failing_since or feed.polled_at
    return bool(seen and entry.published_at and entry.published_at < seen - FRESH)


def _has_more(entry: Entry, now: datetime) -> bool:
    """Whether the entry's page may say more than the entry does."""
    recent = entry.published_at is None or now - entry.published_at <= FRESH
    return entry.url is not None and recent and is_summary(entry.text)


def _want_page(tx: Transaction, kept: Kept, entry: Entry, now: datetime) -> None:
    if entry.url:
        tx.pages.save(
            WantedPage(
                article_id=kept.article.id,
                url=entry.url,
                not_before=now,
            )
        )
