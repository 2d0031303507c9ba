"""What a case and its alerts rest on, read from the store."""

from functools import cache

from crosswire.domain.disputes import Dispute
from crosswire.domain.origins import Origins
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


def origins_in(tx: Transaction) -> Origins:
    """Origins as they are known in this transaction; each article is looked up once."""
    return Origins(cache(tx.prints.wire_of), cache(lambda outlet: tx.sources.get(outlet).family))
