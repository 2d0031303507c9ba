"""A dispute with everything that a reader of it needs: claims, outlets, history."""

from datetime import datetime
from typing import NamedTuple

from crosswire.domain.articles import Article, Source
from crosswire.domain.claims import Claim
from crosswire.domain.disputes import Dispute, HistoryEntry, Position
from crosswire.store.protocol import Transaction


class Case(NamedTuple):
    dispute: Dispute
    claims: dict[str, Claim]
    articles: dict[str, Article]
    outlets: dict[str, str]
    """The names of sources by id."""
    history: list[HistoryEntry]
    link: str | None = None
    """Where the API serves it, if there is an API."""

    def voices(self, position: Position) -> list[Claim]:
        """The claims of one side: the one that it opened with, then the earliest published."""
        claims = (self.claims.get(stand.claim_id) for stand in position.stands)
        known = [claim for claim in claims if claim is not None]
        return known[:1] + sorted(known[1:], key=_published)

    def outlet(self, claim: Claim) -> str:
        return self.outlets.get(claim.attribution.outlet, claim.attribution.outlet)


def _published(claim: Claim) -> datetime:
    return claim.published_at or claim.evidence.fetched_at


def case_of(tx: Transaction, dispute: Dispute, api: str | None = None) -> Case:
    claims = tx.claims.many(dispute.claim_ids)
    article_ids = {claim.article_id for claim in claims.values()}
    return Case(
        dispute=dispute,
        claims=claims,
        articles={article_id: tx.articles.get(article_id) for article_id in article_ids},
        outlets=outlets(tx.sources.all()),
        history=tx.disputes.history(dispute.id),
        link=f"{api}/v1/disputes/{dispute.id}" if api else None,
    )


def outlets(sources: list[Source]) -> dict[str, str]:
    return {source.id: source.name for source in sources}
