"""ArticleStored → claims → ClaimsExtracted."""

import structlog

from crosswire.clock import Clock
from crosswire.domain.messages import ArticleStored, ClaimsExtracted
from crosswire.queue.handling import Done, Handlers
from crosswire.store.protocol import Store, Transaction
from crosswire_extractor.reading import read, why_set_aside
from crosswire_extractor.sourcing import sourced

log = structlog.get_logger()


def handlers(*, store: Store, clock: Clock) -> Handlers:
    def extract(message: ArticleStored) -> Done:
        return extract_claims(message, store=store, clock=clock)

    return {ArticleStored: extract}


def extract_claims(message: ArticleStored, *, store: Store, clock: Clock) -> Done:
    """Read the revision and keep what it claims. Safe to run twice.

    A revision that is no longer the newest is read all the same: its claims are history, and the
    store keeps them from being rivals.
    """
    with store.reading() as tx:
        article = tx.articles.get(message.article_id)
        revision = tx.articles.revision(message.article_id, message.revision)
        wire = tx.prints.wire_of(article.id)
        family = tx.sources.get(article.source_id).family
    claims = sourced(read(article, revision), wire, family)
    if not claims and (reason := why_set_aside(f"{revision.title}\n{revision.text}")):
        log.info("article set aside", article=article.id, reason=f"it is {reason}")

    def effect(tx: Transaction) -> None:
        tx.claims.replace_for(message.article_id, message.revision, claims)
        told = ClaimsExtracted(
            article_id=message.article_id, revision=message.revision, rank=message.rank
        )
        tx.work.add(told, now=clock.now())

    log.info("claims extracted", article=article.id, claims=len(claims))
    return Done(effect)
