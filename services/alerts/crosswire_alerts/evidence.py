"""What an alert quotes from, read from the store."""

from crosswire.domain.disputes import Dispute
from crosswire.store.protocol import Transaction
from crosswire_alerts.disputes import represented
from crosswire_alerts.payload import Evidence


def evidence_of(tx: Transaction, case: Dispute) -> Evidence:
    """The claims that represent the case's sides, with their articles and outlets."""
    claims = tx.claims.many(represented([case]))
    articles = {claim.article_id for claim in claims.values()}
    return Evidence(
        claims=claims,
        articles={id: tx.articles.get(id) for id in sorted(articles)},
        outlets=outlets_of(tx, case),
    )


def outlets_of(tx: Transaction, case: Dispute) -> dict[str, str]:
    """The names of all who publish in the case, by their ids."""
    sources = {source for side in case.positions for source in side.sources}
    return {id: tx.sources.get(id).name for id in sorted(sources)}
