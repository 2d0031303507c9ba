"""News does not wait for an archive: the daemon with its real workers, relay and Redis."""

from datetime import datetime

import pytest

from crosswire.clock import SystemClock
from crosswire.domain.articles import Article
from crosswire.domain.messages import ClaimsExtracted, Rank
from crosswire.store.protocol import Store
from crosswire.store.session import open_store
from tests.integration.commandline import CommandLine, daemon, eventually
from tests.wire import wire_articles

pytestmark = pytest.mark.timeout(300)

ARCHIVE = 500
#: Each worker ends the piece in hand, and the article passes two.
FEW = 6


def test_news_is_judged_within_the_next_few_while_an_archive_waits(crosswire: CommandLine) -> None:
    with daemon(crosswire, "--only", "relay,extractor,alerts,api"):
        store = open_store(f"sqlite:///{crosswire.data / 'crosswire.db'}")
        archive = _keep(store, ARCHIVE, Rank.BACKFILL)
        eventually(lambda: len(_judged(store, archive)) >= 20)

        news = _keep(store, 1, Rank.NEWS)
        eventually(lambda: bool(_judged(store, news)))

        (judged,) = _judged(store, news)
        meanwhile = [at for at in _judged(store, archive) if news[0].stored_at < at < judged]
        assert len(meanwhile) <= FEW
        known = len(_judged(store, archive))
        assert known < ARCHIVE
        eventually(lambda: len(_judged(store, archive)) >= known + 20)  # the archive goes on
        store.dispose()


def _keep(store: Store, count: int, rank: Rank) -> list[Article]:
    now = SystemClock().now()
    articles = wire_articles(count, seed=1 + rank)
    with store.transaction() as tx:
        return [
            tx.articles.keep(it.with_(guid=f"{rank.name}/{it.guid}", rank=rank), now).article
            for it in articles
        ]


def _judged(store: Store, articles: list[Article]) -> list[datetime]:
    """When those were judged that are."""
    with store.reading() as tx:
        found = [
            tx.work.find(ClaimsExtracted(article_id=it.id, revision=it.revision)) for it in articles
        ]
    return [work.ended_at for work in found if work and work.ended_at]
