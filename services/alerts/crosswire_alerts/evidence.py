"""What a case and its alerts rest on, read from the store."""

from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from crosswire.domain.articles import Article
from crosswire.domain.claims import Claim
from crosswire.domain.disputes import Dispute
from crosswire.domain.origins import Origins, print_one_text
from crosswire.domain.prints import Wire
from crosswire.store.protocol import Transaction
from crosswire_alerts.disputes import represented
from crosswire_alerts.edits import Edit, edit_of
from crosswire_alerts.payload import Evidence


def evidence_of(tx: Transaction, case: Dispute) -> Evidence:
    """The claims that represent the case's sides, with their articles and outlets."""
    found = evidence_on(tx, represented([case]))
    return replace(found, outlets={**found.outlets, **outlets_of(tx, case)})


def evidence_on(tx: Transaction, claim_ids: Iterable[str]) -> Evidence:
    """These claims, with their articles and outlets."""
    claims = tx.claims.many(claim_ids)
    articles = {claim.article_id for claim in claims.values()}
    outlets = {claim.attribution.outlet for claim in claims.values()}
    return Evidence(
        claims=claims,
        articles={id: tx.articles.get(id) for id in sorted(articles)},
        outlets={id: tx.sources.get(id).name for id in sorted(outlets)},
    )


def outlets_of(tx: Transaction, case: Dispute) -> dict[str, str]:
    """The names of all who publish in the case, by their ids."""
    sources = {source for side in case.positions for source in side.sources}
    return {id: tx.sources.get(id).name for id in sorted(sources)}


def origins_in(tx: Transaction) -> Origins:
    """Origins as they are known in this transaction; each article is looked up once."""
    return Origins(cache(tx.prints.wire_of), cache(lambda outlet: tx.sources.get(outlet).family))


class TextsKnown:
    """Which articles print one text, as the store knows of those that were asked about."""

    def __init__(self) -> None:
        self._articles: frozenset[str] = frozenset()
        self._wires: dict[str, Wire] = {}

    def ask(self, tx: Transaction, claims: Iterable[Claim]) -> None:
        """About their articles too."""
        articles = self._articles.union(claim.article_id for claim in claims)
        if articles != self._articles:
            self._articles, self._wires = articles, tx.prints.wires_among(articles)

    def __call__(self, a: Claim, b: Claim) -> bool:
        return print_one_text(a, b, self._wires)


def edits_to(tx: Transaction, article: Article) -> dict[str, Edit]:
    """What became of sentences that cases quote from the article's earlier words, by claim.

    The words of a page are compared with those of the page, and what the source gave with what it
    gave: a summary that a page replaced was not edited.
    """
    if article.revision == 1:
        return {}
    now = tx.articles.revision(article.id)
    edits: dict[str, Edit] = {}
    for number in range(1, article.revision):
        if tx.articles.revision(article.id, number).from_page != now.from_page:
            continue
        claims = {claim.id: claim for claim in tx.claims.of(article.id, number)}
        held = {id for case in tx.disputes.holding(claims) for id in case.claim_ids}
        for id in held & claims.keys():
            edit = edit_of(claims[id].evidence.sentence, f"{now.title}\n{now.text}")
            if edit:
                edits[id] = edit
    return edits
